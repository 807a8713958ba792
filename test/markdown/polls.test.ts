import { expect } from '@open-wc/testing';
import { renderMarkdown } from '../../src/markdown/render.js';
import { addressesIn, forbiddenIn } from './support.js';

const ID = 'AbCdEfGhIjKlMnOpQrSt';
const pollsOf = (body: string) => [...renderMarkdown(body).querySelectorAll('community-poll')];

describe('a poll in a text', () => {
  it('is an element with the id and nothing else, in the place of its paragraph', () => {
    const body = `What do you think?\n\n[Poll](poll:${ID})\n\nThanks!`;
    const nodes = renderMarkdown(body);
    expect([...nodes.children].map(({ localName }) => localName)).to.deep.equal(['p', 'community-poll', 'p']);
    const [element] = pollsOf(body);
    expect(element?.getAttribute('poll')).to.equal(ID);
    expect(element?.attributes.length).to.equal(1);
    expect([forbiddenIn(nodes), addressesIn(nodes)]).to.deep.equal([[], []]);
  });

  it('alone makes a text that is not blank', () => expect(pollsOf(`[Poll](poll:${ID})`).length).to.equal(1));

  it('within a line leaves the words around it', () => {
    const nodes = renderMarkdown(`Vote here: [Poll](poll:${ID}), please.`);
    expect(nodes.querySelector('p > community-poll')).not.to.equal(null);
    expect(nodes.textContent.trim()).to.equal('Vote here: , please.');
  });

  it('comes once in a text; of others the words are left', () => {
    const body = `[One](poll:${ID})\n\n[Two](poll:${ID})`;
    expect(pollsOf(body).length).to.equal(1);
    expect(renderMarkdown(body).textContent.trim()).to.equal('Two');
  });

  it('stays what it is in code', () => expect(pollsOf(`\`[Poll](poll:${ID})\``)).to.deep.equal([]));

  for (const body of [
    `[Poll](poll:${ID}x)`,
    `[Poll](poll:${ID.slice(1)})`,
    `[Poll](Poll:${ID})`,
    `[Poll](poll&#58;${ID})`,
    `[Poll](<poll:${ID}>)`,
    `[Poll](poll:${ID} "title")`,
    `[Poll](poll:../${ID})`,
    `<poll:${ID}>`,
    `poll:${ID}`,
    `[x][y]\n\n[y]: poll:${ID}`,
    `<community-poll poll="${ID}"></community-poll>`,
    `[Poll](javascript:poll:${ID})`,
  ]) {
    it(`is not ${JSON.stringify(body)}`, () => {
      expect(renderMarkdown(body).querySelector('community-poll, a')).to.equal(null);
    });
  }
});
