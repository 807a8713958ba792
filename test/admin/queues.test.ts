import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUpForum } from '../elements/forum-setup.js';
import { announced, eventually, find, nameOf, one, textOf, until } from '../elements/screen.js';
import { cards, readLog, readPost, setUpQueue } from './admin-setup.js';

afterEach(cleanUpForum);

describe('the queue of what waits', () => {
  it('shows what has waited longest first, why, and is accessible', async () => {
    const { queues } = await setUpQueue('pending', { words: { blocked: 'viagra', held: 'scam' } });
    expect(cards(queues).map(nameOf)).to.deep.equal([
      'Comment by Noah',
      'Comment by سامي',
      'Thread by Lena Sørensen-Okonkwo',
    ]);
    const first = cards(queues)[0] as HTMLElement;
    await until('why it is here', () => textOf(first).includes('Held word'));
    expect(textOf(first)).to.contain('3 links').and.contain('In reply to Lena');
    await until('where it stands', () => textOf(first).includes('How to grind coffee'));
    expect(first.querySelector('mark')?.textContent).to.equal('scam');
    await expect(queues).to.be.accessible();
  });

  it('approves with one key, goes on to the next, and takes it back', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'a' });
    await until('two are left', () => cards(set.queues).length === 2);
    await eventually('it is live', async () => (await readPost(set, 'waits1'))?.state === 'live');
    expect(announced()).to.contain('Approved what Noah wrote.');
    await sendKeys({ press: 'u' });
    await eventually('it waits again', async () => (await readPost(set, 'waits1'))?.state === 'pending');
    await until('its card is back', () => nameOf(cards(set.queues)[0] as Element) === 'Comment by Noah');
    expect((await readLog(set)).map(({ action }) => action).slice(-2)).to.deep.equal(['approve', 'return']);
  });

  it('removes with a reason and words, by keyboard alone', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'r' });
    await find(set.queues, 'dialog', 'Remove what Noah wrote');
    await sendKeys({ press: '2' });
    await sendKeys({ press: 'Enter' });
    await until('two are left', () => cards(set.queues).length === 2);
    await eventually('it is removed', async () => (await readPost(set, 'waits1'))?.state === 'removed');
    expect((await readPost(set, 'waits1'))?.reason).to.equal('offensive');
    one(set.admin, 'button', 'Undo').click();
    await eventually('it waits again', async () => (await readPost(set, 'waits1'))?.state === 'pending');
  });
});
