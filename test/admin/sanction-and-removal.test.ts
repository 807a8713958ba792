import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { decodeMember } from '../../src/data/members.js';
import { memberPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, NOAH } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, announced, eventually, find, one, textOf, type, until } from '../elements/screen.js';
import { cards, readLog, readPost, setUpQueue, type QueueSetup } from './admin-setup.js';

afterEach(cleanUpForum);

const THIS = 'Remove this contribution too';
const stateOf = async (set: QueueSetup, id: string) => (await readPost(set, id))?.state;
const standingOf = async ({ store }: QueueSetup) =>
  decodeMember((await store.get([memberPath(COMMUNITY, NOAH.uid)]))[0])?.standing ?? {};
const checkbox = (set: QueueSetup, name: string) => one<HTMLInputElement>(set.queues, 'checkbox', name);

describe('a sanction from a card', () => {
  it('removes the contribution in the same step, for the same reason, and one undo takes both back', async () => {
    const set = await setUpQueue('pending');
    const { queues } = set;
    await sendKeys({ press: 'm' });
    await find(queues, 'dialog', 'Mute Noah');
    expect(checkbox(set, THIS).checked).to.equal(false);
    checkbox(set, THIS).click();
    await expect(queues).to.be.accessible();
    one(queues, 'radio', 'Harassment').click();
    type(one(queues, 'textbox', 'Words to the author'), 'Enough of this.');
    await sendKeys({ press: 'Enter' });
    await eventually('it is removed', async () => (await stateOf(set, 'waits1')) === 'removed');
    expect(announced()).to.contain('Muted Noah. Removed what Noah wrote.');
    expect(await readPost(set, 'waits1')).to.include({ reason: 'harassment', note: 'Enough of this.' });
    expect(await standingOf(set)).to.have.property('mutedUntil');
    await until('its card has left', () => cards(queues).length === 2);
    const log = await readLog(set);
    const mute = log.find(({ action }) => action === 'mute');
    expect(
      log.find(({ action, target }) => action === 'remove' && target.endsWith(idOf('waits1'))),
    ).to.include({
      group: mute?.id,
    });
    await sendKeys({ press: 'u' });
    await eventually('it waits', async () => (await stateOf(set, 'waits1')) === 'pending');
    await until('its card is back', () => cards(queues).length === 3);
    expect(await standingOf(set)).not.to.have.property('mutedUntil');
  });

  it('leaves the contribution where it is unless that is wanted', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'm' });
    await find(set.queues, 'dialog', 'Mute Noah');
    await sendKeys({ press: 'Enter' });
    await eventually('muted', async () => 'mutedUntil' in (await standingOf(set)));
    expect(await stateOf(set, 'waits1')).to.equal('pending');
  });

  it('that bans removes it unless that is not wanted', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'b' });
    await find(set.queues, 'dialog', 'Ban Noah');
    expect(checkbox(set, THIS).checked).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await eventually('it is removed', async () => (await stateOf(set, 'waits1')) === 'removed');
    expect(await stateOf(set, 'bad')).to.equal('live');
    expect(await standingOf(set)).to.include({ banned: true });
  });

  it('that was not taken removes nothing', async () => {
    const set = await setUpQueue('pending');
    set.store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.some(({ path }) => path === memberPath(COMMUNITY, NOAH.uid)))
        throw new StoreError('exhausted', 'in the test');
    };
    await sendKeys({ press: 'b' });
    type(await find(set.queues, 'textbox', 'Words to the author'), 'Advertising.');
    await sendKeys({ press: 'Enter' });
    await until('it is told', () =>
      textOf(set.admin).includes('The daily quota of the database is used up.'),
    );
    expect(await stateOf(set, 'waits1')).to.equal('pending');
    expect(cards(set.queues)).to.have.length(3);
    await sendKeys({ press: 'b' });
    const words = await find<HTMLTextAreaElement>(set.queues, 'textbox', 'Words to the author');
    expect(words.value).to.equal('Advertising.');
  });

  it('brings the card back with its words where only the removal was not taken', async () => {
    const set = await setUpQueue('pending');
    set.store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.some(({ path }) => path.endsWith(idOf('waits1'))))
        throw new StoreError('exhausted', 'in the test');
    };
    await sendKeys({ press: 'b' });
    type(await find(set.queues, 'textbox', 'Words to the author'), 'Advertising.');
    await sendKeys({ press: 'Enter' });
    await until('it is told', () =>
      textOf(set.queues).includes('The daily quota of the database is used up.'),
    );
    expect(await standingOf(set)).to.include({ banned: true });
    set.store.intercept = undefined;
    one(one(set.queues, 'article', 'Comment by Noah'), 'button', 'Remove').click();
    const words = await find<HTMLTextAreaElement>(set.queues, 'textbox', 'Words to the author');
    expect(words.value).to.equal('Advertising.');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'u' });
    await eventually('the ban is taken back', async () => !('banned' in (await standingOf(set))));
  });

  it('does not offer to remove what is removed', async () => {
    const set = await setUpQueue('removed');
    await sendKeys({ press: 'b' });
    await find(set.queues, 'dialog', 'Ban Noah');
    expect(all(set.queues, 'textbox', THIS)).to.deep.equal([]);
  });
});
