import { expect } from '@open-wc/testing';
import { readRevealed, takeCode } from '../../src/controllers/occasion-codes.js';
import { enterDraw, withdrawEntry, type Entry } from '../../src/controllers/occasion-draw-entering.js';
import type { Session } from '../../src/controllers/session.js';
import { queuePath, signUpPath, ticketPath } from '../../src/data/occasion-paths.js';
import { memberPath } from '../../src/data/paths.js';
import type { Occasion } from '../../src/domain/occasion.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, createWorld, idOf, memberFields, MIA, type World } from '../../stories/fixtures.js';
import {
  AT_ONCE,
  occasion,
  occasionDocument,
  occurrence,
  question,
} from '../../stories/occasion-fixtures.js';

const sessions = new Set<Session>();
afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
});

const OPEN = { kind: 'promotion', occurrences: [occurrence(-1)], place: '' } as const;
const CODES = { ...OPEN, promotion: 'code', reveals: 'code', capacity: 3 } as const;
const GIVEAWAY = { ...OPEN, promotion: 'giveaway', capacity: 0, prizes: 1 } as const;

/** The store refuses what the rules do: a ticket that is there already, and a second sign-up of somebody. */
function guard(world: World): void {
  const taken = new Set<string>();
  world.store.intercept = (call) => {
    if (call.verb !== 'commit') return;
    const created = call.writes.filter(({ op }) => op === 'set').map(({ path }) => path);
    if (created.some((path) => taken.has(path))) throw new StoreError('denied', 'There is one.');
    for (const path of created) taken.add(path);
  };
}

async function setUp(event: Partial<Occasion>) {
  const world = await createWorld({ as: 'member' });
  sessions.add(world.session);
  const shown = occasion(event);
  world.store.seed(occasionDocument(shown));
  await world.session.readCommunity();
  while (!world.session.member) await new Promise(requestAnimationFrame);
  const entry: Entry = { session: world.session, occasion: shown, key: AT_ONCE, answers: {} };
  return { ...world, entry };
}

/** Somebody else, who looks at the same store. */
function somebody({ entry, store }: { entry: Entry; store: World['store'] }, uid: string): Entry {
  store.seed({ [memberPath(COMMUNITY, uid)]: memberFields(uid) });
  const session = Object.create(entry.session) as Session;
  const member = { ...entry.session.member, uid, name: uid };
  Object.defineProperties(session, {
    account: { value: { uid, name: uid, guest: false } },
    member: { value: member },
  });
  return { ...entry, session };
}

const ticketsIn = async ({ store }: World) => {
  const documents = await store.list({ collection: queuePath(COMMUNITY, AT_ONCE), limit: 50 });
  return documents.map(({ id }) => id).sort();
};

const ticketOf = (outcome: Awaited<ReturnType<typeof takeCode>>) =>
  typeof outcome === 'string' ? outcome : outcome.ticket;

describe('taking a code', () => {
  it('takes the next number, once a person', async () => {
    const world = await setUp(CODES);
    guard(world);
    expect(ticketOf(await takeCode(somebody(world, 'noah')))).to.equal('c0');
    expect(ticketOf(await takeCode(world.entry))).to.equal('c1');
    expect(ticketOf(await takeCode(world.entry)), 'asked for again').to.equal('c1');
    expect(await ticketsIn(world)).to.deep.equal(['c0', 'c1']);
  });

  it('goes on behind a number that staff have taken off the list', async () => {
    const world = await setUp(CODES);
    guard(world);
    await takeCode(somebody(world, 'noah'));
    await takeCode(somebody(world, 'lena'));
    world.store.seed({
      [ticketPath(COMMUNITY, AT_ONCE, 'c0')]: { at: new Date(1), changedAt: new Date(2), party: 0 },
    });
    expect(ticketOf(await takeCode(world.entry))).to.equal('c2');
  });

  it('gives each of many at once another one, and tells the others that all are gone', async () => {
    const world = await setUp({ ...CODES, capacity: 5 });
    guard(world);
    const people = Array.from({ length: 12 }, (_, i) => somebody(world, `person${String(i)}`));
    const outcomes = (await Promise.all(people.map((person) => takeCode(person)))).map(ticketOf);
    expect(outcomes.filter((outcome) => outcome !== 'spent').sort()).to.deep.equal([
      ...['c0', 'c1', 'c2', 'c3', 'c4'],
    ]);
    expect(outcomes.filter((outcome) => outcome === 'spent').length).to.equal(7);
    expect(await ticketsIn(world)).to.deep.equal(['c0', 'c1', 'c2', 'c3', 'c4']);
  });

  it('goes on after contention, and asks to try again where there is no getting through', async () => {
    const world = await setUp(CODES);
    let commits = 0;
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit' && ++commits <= 2) throw new StoreError('aborted', 'in the test');
    };
    expect(ticketOf(await takeCode(world.entry))).to.equal('c0');
    expect(commits).to.equal(3);
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('aborted', 'in the test');
    };
    expect(await takeCode(somebody(world, 'noah'), { retries: 3, delay: 1 })).to.equal('crowded');
  });

  it('takes a lost answer for a yes where it had arrived', async () => {
    const world = await setUp(CODES);
    const commit = world.store.commit.bind(world.store);
    world.store.commit = async (...call) => {
      await commit(...call);
      throw new StoreError('unavailable', 'The answer was lost.');
    };
    expect(ticketOf(await takeCode(world.entry))).to.equal('c0');
    expect(await ticketsIn(world)).to.deep.equal(['c0']);
  });

  it('says that nobody was reached where it had not arrived, and takes one later', async () => {
    const world = await setUp(CODES);
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    expect(await takeCode(world.entry)).to.equal('unavailable');
    delete world.store.intercept;
    expect(ticketOf(await takeCode(world.entry))).to.equal('c0');
  });

  it('shows one’s own code before that of all', async () => {
    const world = await setUp(CODES);
    const secret = `communities/${COMMUNITY}/events/${AT_ONCE.event}/secret`;
    world.store.seed({ [`${secret}/once`]: { text: 'FOR ALL' }, [`${secret}/c1`]: { text: 'MINE' } });
    expect(await readRevealed(world.entry, { ticket: 'c1' })).to.equal('MINE');
    expect(await readRevealed(world.entry, { ticket: 'c0' })).to.equal('FOR ALL');
    await world.store.commit([{ op: 'delete', path: `${secret}/once` }]);
    expect(await readRevealed(world.entry, { ticket: 'c0' })).to.equal(null);
  });
});

describe('entering a draw', () => {
  const TICKET = idOf('ticket');

  it('enters once with the answer, also where the answer to that was lost', async () => {
    const world = await setUp({ ...GIVEAWAY, questions: [question('Which bean?', { required: true })] });
    guard(world);
    const entry = { ...world.entry, answers: { q0: 'Yirgacheffe' } };
    expect(ticketOf(await enterDraw(entry, TICKET))).to.equal(TICKET);
    expect(ticketOf(await enterDraw(entry, TICKET))).to.equal(TICKET);
    expect(ticketOf(await enterDraw(entry, idOf('another')))).to.equal(TICKET);
    expect(await ticketsIn(world)).to.deep.equal([TICKET]);
    const [answers] = await world.store.get([`${signUpPath(COMMUNITY, AT_ONCE, MIA.uid)}/private/answers`]);
    expect(answers?.data['answers']).to.deep.equal({ q0: 'Yirgacheffe' });
  });

  it('is withdrawn with its place, also where that was done already', async () => {
    const world = await setUp(GIVEAWAY);
    const own = await enterDraw(world.entry, TICKET);
    if (typeof own === 'string') throw new Error(own);
    expect(await withdrawEntry(world.entry, own)).to.equal(null);
    const [ticket, signUp] = await world.store.get([
      ticketPath(COMMUNITY, AT_ONCE, TICKET),
      signUpPath(COMMUNITY, AT_ONCE, MIA.uid),
    ]);
    expect([ticket?.data['party'], signUp]).to.deep.equal([0, null]);
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    expect(await withdrawEntry(world.entry, own)).to.equal(null);
  });

  const cases: [what: string, event: Partial<Occasion>, fault: string][] = [
    ['has not begun', { occurrences: [occurrence(5)] }, 'scheduled'],
    ['is over', { occurrences: [occurrence(-50)] }, 'closed'],
    ['was called off', { status: 'cancelled' }, 'cancelled'],
    ['was taken out of sight', { state: 'removed' }, 'gone'],
  ];
  for (const [what, event, fault] of cases) {
    it(`says why where the promotion ${what} before, or meanwhile`, async () => {
      const before = await setUp({ ...GIVEAWAY, ...event });
      expect(await enterDraw(before.entry, TICKET)).to.equal(fault);
      const meanwhile = await setUp({ ...GIVEAWAY, ...event });
      meanwhile.store.intercept = ({ verb }) => {
        if (verb === 'commit') throw new StoreError('denied', 'in the test');
      };
      const entry = { ...meanwhile.entry, occasion: occasion(GIVEAWAY) };
      expect(await enterDraw(entry, TICKET)).to.equal(fault);
      expect(await takeCode({ ...entry, occasion: occasion(CODES) })).to.equal(fault);
    });
  }

  it('says where the rules refuse for no known reason, and where it is used up', async () => {
    const world = await setUp(GIVEAWAY);
    let code: 'denied' | 'exhausted' = 'denied';
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError(code, 'in the test');
    };
    expect(await enterDraw(world.entry, TICKET)).to.equal('denied');
    code = 'exhausted';
    expect(await enterDraw(world.entry, TICKET)).to.equal('exhausted');
  });
});
