import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { repliesPath } from '../../src/data/moderation/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, eventually, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { cards, readPost, setUpQueue, type QueueSetup } from './admin-setup.js';

afterEach(cleanUpForum);

const words = ({ queues }: QueueSetup) => find<HTMLTextAreaElement>(queues, 'textbox', 'Words to the author');
const closed = ({ queues }: QueueSetup) => until('it is closed', () => all(queues, 'dialog').length === 0);

/** Nothing gets through any more. */
function cutOff({ store }: QueueSetup): void {
  store.intercept = (call) => {
    if (call.verb === 'commit') throw new StoreError('exhausted', 'in the test');
  };
}

async function offer(set: QueueSetup, body: string): Promise<void> {
  const replies = { kind: { title: 'Be kind', body } };
  await set.store.commit([{ op: 'set', path: repliesPath(COMMUNITY), data: { replies } }]);
}

describe('the words of a decision', () => {
  it('are there again after Escape, for this card alone', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'r' });
    type(await words(set), 'We do not advertise here.');
    await sendKeys({ press: 'Escape' });
    await closed(set);
    await sendKeys({ press: 'r' });
    expect((await words(set)).value).to.equal('We do not advertise here.');
    await sendKeys({ press: 'Escape' });
    await closed(set);
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'r' });
    await find(set.queues, 'dialog', 'Remove what سامي wrote');
    expect((await words(set)).value).to.equal('');
  });

  it('come back with a decision that was not taken, and with its reason', async () => {
    const set = await setUpQueue('pending');
    cutOff(set);
    await sendKeys({ press: 'r' });
    type(await words(set), 'Please no insults.');
    one(set.queues, 'radio', 'Harassment').click();
    one(one(set.queues, 'dialog'), 'button', 'Remove').click();
    await until('it is told', () =>
      textOf(set.queues).includes('The daily quota of the database is used up.'),
    );
    set.store.intercept = undefined;
    one(one(set.queues, 'article', 'Comment by Noah'), 'button', 'Remove').click();
    expect((await words(set)).value).to.equal('Please no insults.');
    expect(one<HTMLInputElement>(set.queues, 'radio', 'Harassment').checked).to.equal(true);
    one(one(set.queues, 'dialog'), 'button', 'Remove').click();
    await eventually('it is removed', async () => (await readPost(set, 'waits1'))?.state === 'removed');
    expect(await readPost(set, 'waits1')).to.include({ reason: 'harassment', note: 'Please no insults.' });
  });

  it('are gone once the decision has gone through', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'r' });
    type(await words(set), 'Gone for good.');
    one(one(set.queues, 'dialog'), 'button', 'Remove').click();
    await eventually('it is removed', async () => (await readPost(set, 'waits1'))?.state === 'removed');
    await sendKeys({ press: 'u' });
    await until('its card is back', () => cards(set.queues).length === 3);
    one(one(set.queues, 'article', 'Comment by Noah'), 'button', 'Remove').click();
    expect((await words(set)).value).to.equal('');
  });

  it('of a sanction that was not taken are kept, too', async () => {
    const set = await setUpQueue('pending');
    cutOff(set);
    await sendKeys({ press: 'm' });
    type(await words(set), 'Take a break.');
    await sendKeys({ press: 'Enter' });
    await until('it is told', () =>
      textOf(set.admin).includes('The daily quota of the database is used up.'),
    );
    await sendKeys({ press: 'm' });
    expect((await words(set)).value).to.equal('Take a break.');
  });

  it('for several stand on each card that comes back', async () => {
    const set = await setUpQueue('pending');
    cutOff(set);
    for (const box of all(set.queues, 'checkbox', 'Select').slice(0, 2)) box.click();
    (await find(set.queues, 'button', 'Remove 2 selected …')).click();
    type(await words(set), 'To both of you.');
    one(one(set.queues, 'dialog'), 'button', 'Remove').click();
    await until('they are back', () => textOf(set.admin).includes('2 decisions were not taken.'));
    one(one(set.queues, 'article', 'Comment by سامي'), 'button', 'Remove').click();
    expect((await words(set)).value).to.equal('To both of you.');
  });

  it('can be a saved reply, by keyboard, with its placeholders filled in', async () => {
    const set = await setUpQueue('pending');
    await offer(set, 'Dear {name}, this does not fit “{title}”.');
    await sendKeys({ press: 'r' });
    type(await words(set), 'Hello.');
    await until(
      'the field',
      () =>
        focused()?.localName === 'textarea' ||
        (one(set.queues, 'textbox', 'Words to the author').focus(), false),
    );
    await sendKeys({ press: 'Tab' });
    expect(textOf(focused() ?? set.queues)).to.equal('Saved replies');
    await sendKeys({ press: 'Enter' });
    await until('the menu', () => textOf(focused() ?? set.queues) === 'Be kind');
    await expect(set.queues).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    const text = 'Hello.\n\nDear Noah, this does not fit “How to grind coffee”.';
    await until(
      'the words',
      () => one<HTMLTextAreaElement>(set.queues, 'textbox', 'Words to the author').value === text,
    );
    expect(all(set.queues, 'dialog')).to.have.length(1);
    await until('the focus is there', () => focused()?.localName === 'textarea');
    await sendKeys({ press: 'Enter' });
    await eventually('they are sent', async () => (await readPost(set, 'waits1'))?.note === text);
  });

  it('that are too long are not sent, and say so', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'r' });
    type(await words(set), 'x'.repeat(501));
    one(one(set.queues, 'dialog'), 'button', 'Remove').click();
    await until('it says so', () => textOf(set.queues).includes('Shorten it to 500 characters.'));
    await expect(set.queues).to.be.accessible();
    expect(all(set.queues, 'dialog')).to.have.length(1);
    type(await words(set), 'x'.repeat(500));
    await until('no longer', () => !textOf(set.queues).includes('Shorten it to 500 characters.'));
    one(one(set.queues, 'dialog'), 'button', 'Remove').click();
    await closed(set);
  });
});
