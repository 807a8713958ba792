import { expect } from '@open-wc/testing';
import { mentionOf, mentionsIn } from '../../src/domain/mentions.js';
import { renderMarkdown } from '../../src/markdown/render.js';
import { forbiddenIn } from './support.js';

const buttonsIn = (body: string) => [...renderMarkdown(body).querySelectorAll<HTMLElement>('button.mention')];
const namesIn = (body: string) => buttonsIn(body).map((button) => button.textContent);

/** Whose card a press on each mention asks for. */
function askedIn(body: string): string[] {
  const box = document.body.appendChild(document.createElement('div'));
  box.append(renderMarkdown(body));
  const asked: string[] = [];
  box.addEventListener('member-asked', (event) => asked.push((event as Event & { uid: string }).uid));
  for (const button of box.querySelectorAll('button')) button.click();
  box.remove();
  return asked;
}

describe('a mention', () => {
  it('is a button with the name, which asks for the member’s card', () => {
    const body = `Ask ${mentionOf('mia', 'Mia')} or ${mentionOf('No_ah-9', 'Noah')}.`;
    expect(renderMarkdown(body).textContent.trim()).to.equal('Ask @Mia or @Noah.');
    expect(namesIn(body)).to.deep.equal(['@Mia', '@Noah']);
    expect(askedIn(body)).to.deep.equal(['mia', 'No_ah-9']);
    expect(forbiddenIn(renderMarkdown(body))).to.deep.equal([]);
  });

  it('crosses the borders of elements when it asks', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.append(renderMarkdown(mentionOf('mia', 'Mia')));
    let heard = 0;
    document.body.addEventListener('member-asked', () => heard++, { once: true });
    root.querySelector('button')?.click();
    host.remove();
    expect(heard).to.equal(1);
  });

  for (const name of [
    'Mia [Admin]',
    'a\\b',
    'Zoë *Star* Kim',
    'snake_case_name',
    '<b>x</b>',
    'x](https://evil.example)',
  ]) {
    it(`shows the name ${JSON.stringify(name)} as it is written, and leads nowhere else`, () => {
      const body = mentionOf('mia', name);
      expect(namesIn(body)).to.deep.equal([`@${name}`]);
      expect(renderMarkdown(body).querySelector('a')).to.equal(null);
      expect(mentionsIn(body)).to.deep.equal(['mia']);
    });
  }

  it('always begins with its sign, so that it is not taken for a link', () => {
    expect(namesIn('[https://google.example](member:mia)')).to.deep.equal(['@https://google.example']);
    expect(namesIn('[](member:mia) [\u200b](member:mia)')).to.deep.equal(['@mia', '@mia']);
  });

  it('stands in lists, quotes, headings and tables as well, and in code stays what it is', () => {
    const mia = mentionOf('mia', 'Mia');
    expect(namesIn(`# ${mia}\n\n- ${mia}\n\n> ${mia}\n\n|a|\n|-|\n|${mia}|`).length).to.equal(4);
    expect(namesIn(`\`${mia}\`\n\n    ${mia}`)).to.deep.equal([]);
  });

  for (const body of [
    '[x](member:)',
    '[x](member:a/b)',
    '[x](member://mia)',
    '[x](member:mia?x)',
    '[x](Member:mia)',
    '[x](member&#58;mia)',
    '[x](member\\:mia)',
    '[x](<member:mia>)',
    '[x](member:mia "title")',
    '[x]( member:mia)',
    `[x](member:${'a'.repeat(129)})`,
    '<member:mia>',
    'member:mia',
    '[x]\n\n[x]: member:mia',
    '[x](xmember:mia)',
    '[x](javascript:member:mia)',
  ]) {
    it(`is not ${JSON.stringify(body.slice(0, 40))}`, () => {
      const rendered = renderMarkdown(body);
      expect(rendered.querySelector('button, a')).to.equal(null);
      expect(mentionsIn(body)).to.deep.equal([]);
    });
  }
});
