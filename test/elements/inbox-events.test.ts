import { expect } from '@open-wc/testing';
import { forgetEvent, rememberedUntil, rememberEvent } from '../../src/controllers/occasion-inbox.js';
import { pageAddress } from '../../src/data/addresses.js';
import { signUpPath } from '../../src/data/occasion-paths.js';
import { threadPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA, type World } from '../../stories/fixtures.js';
import {
  seedMessage,
  seedOccasion,
  seedRemembered,
  type MessageFixture,
} from '../../stories/inbox-event-fixtures.js';
import { minutesAgo, seedPost } from '../../stories/inbox-fixtures.js';
import { AT_ONCE, EVENT, givenBack } from '../../stories/occasion-fixtures.js';
import { close, items, itemWith, mainOf, mountInbox, setUp } from './inbox-setup.js';
import { find, one, textOf, until } from './screen.js';
import { cleanUp } from './setup.js';

afterEach(cleanUp);

const TICKET = idOf('mias');
const DAY = 86_400_000;

/** Mia has signed up, second of three for two places, and staff have written. */
function arranging(messages: readonly MessageFixture[], event: Parameters<typeof seedOccasion>[1] = {}) {
  return (world: World) => {
    const signUps = { noah: { ago: 90 }, [MIA.uid]: { ago: 60, ticket: TICKET }, lena: { ago: 30 } };
    seedOccasion(world, { capacity: 2, ...event }, signUps);
    seedRemembered(world);
    for (const message of messages) seedMessage(world, message);
  };
}

const here = () => location.href.replace(/#.*/, '');

describe('messages to those who signed up', () => {
  it('stand in the inbox with who, for what, the text and when, and lead to the event', async () => {
    const arrange = arranging([{ id: 'first', body: 'Bring **a cup**.', ago: 4 }]);
    const { inbox, open } = await setUp({ arrange });
    await open();
    const item = itemWith(inbox, 'Omar wrote to those who signed up for “Cupping evening”');
    expect(textOf(item)).to.match(/Bring a cup\. New · 4 minutes ago/);
    expect(mainOf(item).href).to.equal(`${here()}#event-${EVENT}`);
    Object.assign(inbox, { events: '/events.html' });
    await inbox.updateComplete;
    expect(mainOf(item).href).to.equal(`${location.origin}/events.html#event-${EVENT}`);
    await expect(inbox).to.be.accessible();
  });

  it('opens the event in place, marks the message read and gives way', async () => {
    const { inbox, open } = await setUp({ arrange: arranging([{ id: 'first' }]) });
    Object.assign(inbox, { ideas: '/ideas.html' });
    await open();
    mainOf(itemWith(inbox, 'Omar wrote')).click();
    await until('the address', () => location.hash === `#event-${EVENT}`);
    await find(inbox, 'button', 'Inbox');
  });

  it('leads to that time of a series', async () => {
    const key = { event: EVENT, occurrence: 'd20261201' };
    const arrange = (world: World) => {
      seedRemembered(world, [key]);
      seedMessage(world, { id: 'first', key });
    };
    const { inbox, open } = await setUp({ arrange });
    await open();
    expect(mainOf(itemWith(inbox, 'Omar')).hash).to.equal(`#event-${EVENT}-d20261201`);
  });

  it('says nothing of what one has written to others oneself', async () => {
    const { inbox, open } = await setUp({ arrange: arranging([{ id: 'own', by: MIA }]) });
    await open();
    expect(items(inbox)).to.deep.equal([]);
  });

  const going = [
    { id: 'g', to: 'going', body: 'For those who come' },
    { id: 'w', to: 'waiting', body: 'For those who wait' },
  ] as const;
  const standings: [what: string, event: Parameters<typeof seedOccasion>[1], told: string][] = [
    ['goes', {}, 'For those who come'],
    ['goes where there is no limit', { capacity: 0 }, 'For those who come'],
    ['waits', { capacity: 1 }, 'For those who wait'],
  ];
  for (const [what, event, told] of standings) {
    it(`are told by how somebody stands who ${what}`, async () => {
      const { inbox, open } = await setUp({ arrange: arranging(going, event) });
      await open();
      expect(items(inbox).length).to.equal(1);
      itemWith(inbox, told);
    });
  }

  it('count those of the same millisecond by their ids, and nobody who has given back a place', async () => {
    const arrange = (world: World) => {
      arranging(going, { capacity: 1 })(world);
      const at = minutesAgo(60);
      const order = `communities/${COMMUNITY}/events/${EVENT}/occurrences/once/queue`;
      world.store.seed({
        ...givenBack(idOf('ticketnoah'), 90),
        [`${order}/${TICKET}`]: { at, changedAt: at, party: 1 },
        [signUpPath(COMMUNITY, AT_ONCE, MIA.uid)]: { ticket: TICKET, name: 'Mia', at, party: 1 },
        [`${order}/${idOf('aaa')}`]: { at, changedAt: at, party: 1 },
      });
    };
    const { inbox, open } = await setUp({ arrange });
    await open();
    itemWith(inbox, 'For those who wait');
    expect(items(inbox).length).to.equal(1);
  });

  const win = [{ id: 'win', to: 'winners', body: 'Write to us for your grinder.' }] as const;
  it('tell winners that they have won, and nobody else', async () => {
    const won = await setUp({ arrange: arranging(win, { winners: [idOf('other'), TICKET] }) });
    await won.open();
    expect(textOf(itemWith(won.inbox, 'You have won: “Cupping evening”'))).to.include('Write to us');
    for (const event of [{ winners: [idOf('other')] }, {}]) {
      const lost = await setUp({ arrange: arranging(win, event) });
      await lost.open();
      expect(items(lost.inbox)).to.deep.equal([]);
    }
  });

  it('are told once, in whatever order they come, and what could not be read is told later', async () => {
    let broken = true;
    const arrange = (world: World) => {
      arranging([{ id: 'first', ago: 50 }, ...win], { winners: [TICKET] })(world);
      world.store.intercept = (call) => {
        if (broken && call.verb === 'get' && call.paths.some((path) => path.includes('/events/')))
          throw new StoreError('unavailable', 'in the test');
      };
    };
    const set = await setUp({ arrange });
    await set.open();
    expect(textOf(set.inbox)).to.include('could not be loaded');
    broken = false;
    one(set.inbox, 'button', 'Try again').click();
    await until('both', () => items(set.inbox).length === 2);
    one(set.inbox, 'button', 'Mark all read').click();
    await close(set.inbox);
    set.inbox.inbox.record?.change({ askedEvents: {} });
    seedMessage(set, { id: 'second', ago: 0 });
    await set.open();
    expect(items(set.inbox).length).to.equal(3);
    await find(set.inbox, 'button', 'Inbox: 1 new');
  });

  it('ring the bell of a community that is followed live, without being asked for again and again', async () => {
    const set = await setUp({ policy: { live: 'on' }, arrange: arranging([{ id: 'first' }]) });
    await set.inbox.inbox.record?.load();
    set.inbox.inbox.record?.change({ glancedAt: 0 });
    document.dispatchEvent(new Event('visibilitychange'));
    await find(set.inbox, 'button', 'Inbox: 1 new');
    const reads = set.reads();
    set.inbox.inbox.record?.change({ glancedAt: 0 });
    document.dispatchEvent(new Event('visibilitychange'));
    set.inbox.remove();
    await find(await mountInbox(set), 'button', 'Inbox: 1 new');
    expect(set.reads()).to.equal(reads);
  });
});

describe('what asking for messages costs', () => {
  it('is nothing for whoever has signed up for nothing: two documents', async () => {
    const set = await setUp({ arrange: (world) => seedPost(world, { id: 'reply' }) });
    await set.open();
    await close(set.inbox);
    set.inbox.inbox.record?.change({ askedAt: Date.now() });
    const before = set.reads();
    await set.open();
    expect(set.reads() - before).to.equal(2);
  });

  it('is one read for each time of an event, ten at most in one look, the others with the next', async () => {
    const keys = Array.from({ length: 12 }, (_, i) => ({ event: idOf(`e${String(i)}`), occurrence: 'once' }));
    const set = await setUp({ arrange: (world) => seedRemembered(world, keys) });
    await set.open();
    await close(set.inbox);
    const looked = () => Object.keys(set.inbox.inbox.record?.kept.askedEvents ?? {}).length;
    expect(looked()).to.equal(10);
    const before = set.reads();
    await set.open();
    expect(looked()).to.equal(12);
    expect(set.reads() - before, 'two of a quiet inbox, and two events').to.equal(4);
  });

  it('is nothing once an event is over for a month', async () => {
    const set = await setUp({
      arrange: (world) => {
        arranging([{ id: 'late' }])(world);
        seedRemembered(world, [AT_ONCE], Date.now() - 1);
      },
    });
    await set.open();
    expect(items(set.inbox)).to.deep.equal([]);
    expect(set.inbox.inbox.record?.kept.events).to.deep.equal({});
  });
});

describe('what an inbox remembers', () => {
  const endsAt = Date.now() + DAY;
  const lasting = rememberedUntil({ endsAt });

  it('is until thirty days after the end, in the member’s document, and goes with the sign-up', async () => {
    const set = await setUp({ arrange: () => undefined });
    await rememberEvent(set.session, AT_ONCE, lasting);
    expect((await set.stored())?.['events']).to.deep.equal({
      [`${EVENT}_once`]: new Date(endsAt + 30 * DAY),
    });
    await rememberEvent(set.session, { event: EVENT, occurrence: 'd20261201' }, lasting);
    await forgetEvent(set.session, AT_ONCE);
    expect(Object.keys((await set.stored())?.['events'] as object)).to.deep.equal([`${EVENT}_d20261201`]);
  });

  it('is nothing of whoever is not signed in', async () => {
    const set = await setUp({ arrange: () => undefined });
    await set.identity.signOut();
    await until('nobody', () => set.session.account === null);
    await rememberEvent(set.session, AT_ONCE, lasting);
    expect(await set.stored()).to.equal(undefined);
  });

  it('is fifty at most: those that are over first go first', async () => {
    const keys = Array.from({ length: 50 }, (_, i) => ({ event: idOf(`e${String(i)}`), occurrence: 'once' }));
    const set = await setUp({ arrange: (world) => seedRemembered(world, keys, Date.now() + 9 * DAY) });
    await rememberEvent(set.session, AT_ONCE, lasting);
    const events = (await set.stored())?.['events'] as object;
    expect(Object.keys(events).length).to.equal(50);
    expect(events).to.have.property(`${EVENT}_once`);
  });

  it('is sent with the next look where it did not arrive, and asked for meanwhile', async () => {
    const set = await setUp({ arrange: arranging([{ id: 'first' }]) });
    await set.store.commit([{ op: 'delete', path: `communities/${COMMUNITY}/members/mia/private/inbox` }]);
    set.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    await rememberEvent(set.session, AT_ONCE, lasting);
    expect(await set.stored()).to.equal(undefined);
    await set.open();
    itemWith(set.inbox, 'Omar wrote');
    await close(set.inbox);
    delete set.store.intercept;
    set.inbox.inbox.record?.change({ askedEvents: {} });
    await set.open();
    expect((await set.stored())?.['events']).to.have.property(`${EVENT}_once`);
    expect(set.inbox.inbox.record?.kept.unsent).to.deep.equal({});
  });

  it('is forgotten where staff have taken somebody off the list', async () => {
    const set = await setUp({ arrange: arranging([{ id: 'first' }]) });
    set.store.intercept = (call) => {
      if (call.verb === 'list' && call.query.collection.endsWith('/messages'))
        throw new StoreError('denied', 'in the test');
    };
    await set.open();
    expect(items(set.inbox)).to.deep.equal([]);
    expect((await set.stored())?.['events']).to.deep.equal({});
  });
});

describe('comments under an event', () => {
  it('lead to it on the page with the events', async () => {
    const { thread, url, title } = await pageAddress(`event:${EVENT}`, 'Cupping evening');
    const arrange = (world: World) => {
      seedPost(world, { id: 'reply', thread, page: 2 });
      const at = minutesAgo(5);
      world.store.seed({
        [threadPath(COMMUNITY, thread)]: {
          ...{ kind: 'page', url, title, comments: 1, lastPage: 0, locked: false },
          ...{ lastId: idOf('reply'), lastActivityAt: at },
        },
      });
    };
    const { inbox, open } = await setUp({ arrange });
    await open();
    mainOf(itemWith(inbox, 'Noah replied to you')).click();
    await until('the address', () => location.hash === `#event-${EVENT}-comment-2-${idOf('reply')}`);
  });
});
