import { expect } from '@open-wc/testing';
import { messagesPath, ticketPath } from '../../src/data/occasion-paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, OMAR, type World } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { setUpEvent, storedEvent } from './events-setup.js';
import { logOf } from './polls-setup.js';

afterEach(cleanUpForum);

const messagesOf = ({ store }: World, event: string, occurrence = 'once') =>
  store.list({ collection: messagesPath(COMMUNITY, { event: idOf(event), occurrence }), limit: 50 });

describe('one event in the panel', () => {
  it('says what it is, who comes, and which code a page needs', async () => {
    const { shown } = await setUpEvent('tasting');
    expect(textOf(shown)).to.contain('7 signed up · 5 places');
    expect(textOf(shown)).to.contain(`<community-event event="${idOf('tasting')}"></community-event>`);
    await expect(shown).to.be.accessible();
  });

  it('says that there is none', async () => {
    const { tab } = await setUpEvent('tasting');
    tab.item = idOf('nowhere');
    await until('the note', () => textOf(tab).includes('There is no such event'));
  });

  it('is cancelled with a word that all who have signed up read', async () => {
    const world = await setUpEvent('tasting');
    const { shown, decided } = world;
    one(shown, 'button', 'Cancel the event…').click();
    const word = await find(shown, 'textbox', 'A word to everybody');
    await until('the focus', () => focused() === word);
    type(word, 'The oven is broken.');
    one(shown, 'button', 'Cancel the event').click();
    await until('everybody is told', () => textOf(shown).includes('All who have signed up find it'));
    const event = await storedEvent(world, 'tasting');
    expect([event?.status, event?.word, event?.sequence]).to.deep.equal([
      'cancelled',
      'The oven is broken.',
      1,
    ]);
    const [message, ...others] = await messagesOf(world, 'tasting');
    expect(others).to.deep.equal([]);
    expect(message?.data).to.deep.include({
      to: 'all',
      body: 'The oven is broken.',
      title: 'Tasting on Saturday',
      uid: OMAR.uid,
    });
    expect((await logOf(world)).map(({ action, about }) => [action, about])).to.deep.equal([
      ['event', 'noah'],
    ]);
    await decided[0]?.undo?.();
    expect((await storedEvent(world, 'tasting'))?.status).to.equal('confirmed');
    await find(shown, 'button', 'Cancel the event…');
  });

  it('tells again whom it did not reach, and nobody twice', async () => {
    const world = await setUpEvent('tasting');
    const { shown, store } = world;
    let lost = 0;
    store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.some(({ path }) => path.includes('/messages/'))) {
        lost += 1;
        throw new StoreError('exhausted', 'in the test');
      }
    };
    one(shown, 'button', 'Cancel the event…').click();
    type(await find(shown, 'textbox', 'A word to everybody'), 'Too little snow');
    one(shown, 'button', 'Cancel the event').click();
    const again = await find(shown, 'button', 'Tell the others');
    expect(lost).to.equal(1);
    store.intercept = undefined;
    again.click();
    await until('everybody is told', () => textOf(shown).includes('All who have signed up find it'));
    expect((await messagesOf(world, 'tasting')).length).to.equal(1);
  });

  it('tells nobody where staff do not want it', async () => {
    const world = await setUpEvent('tasting');
    const { shown } = world;
    one(shown, 'button', 'Cancel the event…').click();
    (await find(shown, 'checkbox')).click();
    one(shown, 'button', 'Cancel the event').click();
    await find(shown, 'button', 'Let it take place after all');
    expect(await messagesOf(world, 'tasting')).to.deep.equal([]);
  });

  it('has dates of which one alone is cancelled, and takes place after all', async () => {
    const world = await setUpEvent('series');
    const { shown } = world;
    const cancel = () =>
      all(shown, 'button').filter((button) => button.ariaLabel?.startsWith('Cancel this date: '));
    expect(cancel().length).to.equal(3);
    const days = (await storedEvent(world, 'series'))?.occurrences ?? [];
    const [first = '', second = ''] = days.map(({ id }) => id);
    for (const occurrence of [first, second]) {
      const path = ticketPath(COMMUNITY, { event: idOf('series'), occurrence }, idOf('ticket'));
      world.store.seed({ [path]: { at: new Date(), changedAt: new Date(), party: 1 } });
    }
    cancel()[1]?.click();
    const word = await find(shown, 'textbox', 'A word to everybody');
    expect(focused()).to.equal(word);
    expect(textOf(shown)).to.contain('The date stays to be seen, as cancelled.');
    await expect(shown).to.be.accessible();
    type(word, 'The shed is flooded.');
    one(shown, 'button', 'Cancel this date').click();
    await until('it is cancelled', () => cancel().length === 2);
    const states = async () =>
      (await storedEvent(world, 'series'))?.occurrences.map(({ cancelled }) => cancelled);
    expect(await states()).to.deep.equal([false, true, false]);
    await until('all are told', () => announced() === 'All who have signed up find it in their inbox.');
    const told = await Promise.all(days.map(({ id }) => messagesOf(world, 'series', id)));
    expect(told.map((messages) => messages.length)).to.deep.equal([0, 1, 0]);
    expect(told[1]?.[0]?.data).to.include({ to: 'all' });
    expect(told[1]?.[0]?.data['body']).to.match(/, 20\d\d, .*: The shed is flooded\.$/);
    const revive = all(shown, 'button').find((button) => textOf(button) === 'Let it take place');
    expect(focused()).to.equal(revive);
    revive?.click();
    await until('it takes place', () => cancel().length === 3);
    expect(await states()).to.deep.equal([false, false, false]);
  });

  it('offers no date to be cancelled, and closes that form, where the event as a whole is cancelled meanwhile', async () => {
    const world = await setUpEvent('series');
    const { shown, tab } = world;
    const cancel = () =>
      all(shown, 'button').filter((button) => button.ariaLabel?.startsWith('Cancel this date: '));
    cancel()[0]?.click();
    await find(shown, 'textbox', 'A word to everybody');
    const event = await storedEvent(world, 'series');
    if (!event) throw new Error('there is no series');
    tab.tell({ ...event, status: 'cancelled' });
    await until('no date can be cancelled', () => cancel().length === 0);
    expect(all(shown, 'textbox', 'A word to everybody')).to.deep.equal([]);
  });

  it('is removed and restored', async () => {
    const world = await setUpEvent('tasting');
    one(world.shown, 'button', 'Remove').click();
    const restore = await find(world.shown, 'button', 'Restore');
    expect((await storedEvent(world, 'tasting'))?.state).to.equal('removed');
    restore.click();
    await find(world.shown, 'button', 'Remove');
    expect((await storedEvent(world, 'tasting'))?.state).to.equal('live');
  });

  it('says who was faster, and shows what stands now', async () => {
    const world = await setUpEvent('later');
    const { store, shown } = world;
    await store.commit([
      {
        op: 'update',
        path: `communities/${COMMUNITY}/events/${idOf('later')}`,
        data: { sequence: 1, title: 'Another title' },
      },
    ]);
    one(shown, 'button', 'Remove').click();
    await until('the sentence', () => textOf(shown).includes('has decided about this meanwhile'));
    expect(textOf(shown)).to.contain('Another title');
    expect((await storedEvent(world, 'later'))?.state).to.equal('live');
  });
});
