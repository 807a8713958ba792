import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUp, setUp } from './setup.js';
import { all, find, focused, one, until } from './screen.js';

afterEach(cleanUp);

const comments = [
  { id: 'one', body: 'A first comment' },
  { id: 'gone', state: 'deleted' as const },
];

describe('the name of a comment’s author', () => {
  it('opens the card by click, and is accessible', async () => {
    const { comments: host } = await setUp({ comments });
    (await find(host, 'button', 'Noah')).click();
    const card = await find(host, 'dialog', 'Noah');
    await expect(host).to.be.accessible();
    one(card, 'button', 'Close').click();
    await until('closed', () => all(host, 'dialog').length === 0);
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens it by ${key}, and has the focus again when it is closed`, async () => {
      const { comments: host } = await setUp({ comments });
      const name = await find(host, 'button', 'Noah');
      name.focus();
      await sendKeys({ press: key });
      await find(host, 'dialog', 'Noah');
      await sendKeys({ press: 'Escape' });
      await until('closed', () => all(host, 'dialog').length === 0);
      await until('the focus', () => focused() === name);
    });
  }

  it('keeps the height that the comment was painted with', async () => {
    const { comments: host } = await setUp({ comments });
    const name = await find(host, 'button', 'Noah');
    const header = name.closest('header');
    const before = header?.offsetHeight;
    name.removeAttribute('role');
    expect(header?.offsetHeight).to.equal(before);
  });

  it('is nobody’s where the comment was deleted', async () => {
    const { comments: host } = await setUp({ comments });
    await find(host, 'button', 'Noah');
    expect(all(host, 'button', 'Noah').length).to.equal(1);
  });
});
