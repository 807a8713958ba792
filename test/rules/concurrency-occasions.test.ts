import { expect } from '@open-wc/testing';
import { createMember } from '../../src/data/members.js';
import { cancelSignUp, codeTicket, signUp } from '../../src/data/signing-up.js';
import { changeOccasion } from '../../src/data/occasion-making.js';
import {
  occasionPath,
  secretPath,
  signUpAnswersPath,
  signUpPath,
  ticketPath,
  type OccurrenceKey,
} from '../../src/data/occasion-paths.js';
import { allTickets, ticketsAt, ticketsBefore, ticketsInOrder } from '../../src/data/occasion-queries.js';
import { decodeOccasion, decodeSignUp, decodeTicket } from '../../src/data/occasions.js';
import { communityPath, memberPath } from '../../src/data/paths.js';
import type { OccasionPlan } from '../../src/domain/occasion.js';
import { compareTickets, hasRoom, standings, type Standing, type Ticket } from '../../src/domain/sign-up.js';
import { createRestStore } from '../../src/store/rest-store.js';
import { now, type Store, type Write } from '../../src/store/store.js';
import { crowd, insist, read } from './support/crowd.js';
import { decider } from './support/deciding.js';
import { commit, seed, send, type Emulator, type HttpRequest } from './support/emulator.js';
import { asked, codes, inHours, storedOccasion } from './support/occasion-stage.js';
import { omar, tokenOf, type Person } from './support/people.js';
import { communityFields, memberFields, minutesAgo } from './support/stage.js';
import { setUp } from './support/wtr.js';

const community = `events-${Date.now().toString(36)}`;
const people = crowd(50);
/** A ticket for each of the crowd: `uid-crowd-7` has `Ticket00000000000007`. */
const ticketOf = ({ uid }: Person) => `Ticket${(uid.split('-').at(-1) ?? '').padStart(14, '0')}`;
const keyOf = (event: string): OccurrenceKey => ({ event, occurrence: 'once' });
const [TEN, TIES, PARTIES, CODES, ASKED, EARLY, LATE] = [
  ...['TenPlaces00000000000', 'Ties0000000000000000', 'Parties0000000000000', 'Codes000000000000000'],
  ...['Asked000000000000000', 'Early000000000000000', 'Late0000000000000000'],
] as [string, string, string, string, string, string, string];

describe('many people sign up at once', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let store: Store;

  before(async () => {
    emulator = await setUp('demo-concurrency-occasions');
    const { host, project: projectId } = emulator;
    // Without a name: what adds up the order is everybody's.
    store = createRestStore({ projectId, host, token: () => Promise.resolve(null) });
    const event = (id: string, plan: Partial<OccasionPlan>): Write => ({
      op: 'set',
      path: occasionPath(community, id),
      data: storedOccasion(plan),
    });
    await seed(emulator, [
      { op: 'set', path: communityPath(community), data: communityFields() },
      { op: 'set', path: memberPath(community, omar.uid), data: memberFields(omar) },
      ...people.flatMap(({ uid, name }) => createMember(community, uid, name)),
      event(TEN, { capacity: 10 }),
      event(TIES, { capacity: 2 }),
      event(PARTIES, { capacity: 20 }),
      event(CODES, codes({ capacity: 10 })),
      event(ASKED, { questions: asked }),
      event(EARLY, { signUpOpensAt: Date.now() + 60 * 60_000 }),
      event(LATE, { occurrences: [inHours(0.5)] }),
      ...['once', 'c0'].map((id): Write => ({
        op: 'set',
        path: secretPath(community, CODES, id),
        data: { text: 'CODE' },
      })),
    ]);
  });

  const joins = (event: string, who: Person, party = 1, ticket = ticketOf(who)) =>
    signUp({ community, ...who }, keyOf(event), { questions: [] }, { ticket, party, answers: {} });

  const everybodyJoins = (event: string, all: readonly Person[], partyOf: (i: number) => number = () => 1) =>
    Promise.all(
      all.map((who, i) => insist(emulator, who, () => Promise.resolve(joins(event, who, partyOf(i))))),
    );

  async function order(event: string): Promise<Ticket[]> {
    const documents = await store.list(ticketsInOrder(community, keyOf(event), 100), { as: 'visitor' });
    return documents.map(decodeTicket).filter((ticket) => ticket !== null);
  }

  /** How many people are before somebody, as anybody works it out by two looks. */
  async function peopleBefore(event: string, at: number, id: string): Promise<number> {
    const key = keyOf(event);
    const earlier = await store.sum(ticketsBefore(community, key, { at }), 'party', { as: 'visitor' });
    const same = await store.list(ticketsAt(community, key, { at }), { as: 'visitor' });
    const tied = same.map(decodeTicket).filter((ticket) => ticket !== null && ticket.id < id);
    return tied.reduce((sum, ticket) => sum + (ticket?.party ?? 0), earlier);
  }

  /** Where each of them stands by what they can read themselves; the rank counts places, which is one a ticket here. */
  async function ownStandings(event: string, capacity: number, all: readonly Person[]) {
    const documents = await read(
      emulator,
      all.map(({ uid }) => signUpPath(community, keyOf(event), uid)),
    );
    const own = documents.map(decodeSignUp).filter((one) => one !== null);
    return new Map<string, Standing>(
      await Promise.all(
        own.map(async ({ at, ticket, party }): Promise<[string, Standing]> => {
          const before = await peopleBefore(event, at, ticket);
          return [
            ticket,
            hasRoom(before, party, capacity)
              ? { kind: 'going' }
              : { kind: 'waiting', rank: before - capacity + 1 },
          ];
        }),
      ),
    );
  }

  const going = (found: ReadonlyMap<string, Standing>) =>
    [...found].filter(([, { kind }]) => kind === 'going').map(([id]) => id);
  const waiting = (found: ReadonlyMap<string, Standing>) =>
    [...found].flatMap(([id, standing]) =>
      standing.kind === 'waiting' ? [{ id, rank: standing.rank }] : [],
    );

  it('for ten places: all are in, ten are going, and forty wait in the order of (at, id)', async () => {
    await everybodyJoins(TEN, people);
    const tickets = await order(TEN);
    expect(tickets.map(({ id }) => id)).to.have.members(people.map(ticketOf));
    expect([...tickets].sort(compareTickets)).to.deep.equal(tickets);
    const found = standings(tickets, 10);
    expect(going(found)).to.deep.equal(tickets.slice(0, 10).map(({ id }) => id));
    expect(waiting(found)).to.deep.equal(tickets.slice(10).map(({ id }, i) => ({ id, rank: i + 1 })));
    expect(await store.sum(allTickets(community, keyOf(TEN)), 'party', { as: 'visitor' })).to.equal(50);
    expect(Object.fromEntries(await ownStandings(TEN, 10, people))).to.deep.equal(Object.fromEntries(found));
  });

  it('one who cancels lets exactly the next in, and nothing else is written', async () => {
    const before = await order(TEN);
    const leaving = before[3];
    const who = people.find((person) => ticketOf(person) === leaving?.id);
    if (!leaving || !who) throw new Error('nobody is going');
    const writes = cancelSignUp(
      community,
      keyOf(TEN),
      { questions: [] },
      { uid: who.uid, ticket: leaving.id },
    );
    const { status, text } = await send(emulator, commit(writes, emulator.project), tokenOf(who));
    expect(status, text).to.equal(200);
    const after = await order(TEN);
    expect(after.filter(({ id }) => id !== leaving.id)).to.deep.equal(
      before.filter(({ id }) => id !== leaving.id),
    );
    const found = standings(after, 10);
    const next = before[10]?.id ?? '';
    expect(going(found)).to.have.members([
      ...going(standings(before, 10)).filter((id) => id !== leaving.id),
      next,
    ]);
    expect(waiting(found)).to.deep.equal(before.slice(11).map(({ id }, i) => ({ id, rank: i + 1 })));
    const rest = people.filter((person) => person !== who);
    const own = await ownStandings(TEN, 10, rest);
    expect(Object.fromEntries(own)).to.deep.equal(Object.fromEntries(found));
  });

  it('and five places more let the next five in', async () => {
    const [document] = await read(emulator, [occasionPath(community, TEN)]);
    const occasion = decodeOccasion(document);
    if (!occasion) throw new Error('the event cannot be read');
    const before = await order(TEN);
    const writes = changeOccasion({ uid: omar.uid, decider: decider(community) }, occasion, { capacity: 15 });
    const { status, text } = await send(emulator, commit(writes, emulator.project), tokenOf(omar));
    expect(status, text).to.equal(200);
    const five = waiting(standings(before, 10)).slice(0, 5);
    const found = standings(await order(TEN), 15);
    expect(going(found)).to.deep.equal([...going(standings(before, 10)), ...five.map(({ id }) => id)]);
    expect(waiting(found).at(0)).to.deep.equal({ id: waiting(standings(before, 10))[5]?.id, rank: 1 });
  });

  it('of the same millisecond the id decides, for whoever adds up as well', async () => {
    const at = minutesAgo(1);
    const tied = people.slice(0, 5).toReversed();
    await seed(
      emulator,
      tied.flatMap((who): Write[] => [
        {
          op: 'set',
          path: ticketPath(community, keyOf(TIES), ticketOf(who)),
          data: { at, changedAt: at, party: 1 },
        },
        {
          op: 'set',
          path: signUpPath(community, keyOf(TIES), who.uid),
          data: { ticket: ticketOf(who), name: who.name, at, party: 1 },
        },
      ]),
    );
    const found = standings(await order(TIES), 2);
    expect(going(found)).to.deep.equal(tied.map(ticketOf).sort().slice(0, 2));
    expect(Object.fromEntries(await ownStandings(TIES, 2, tied))).to.deep.equal(Object.fromEntries(found));
  });

  it('parties of one to four for twenty places, of whom nobody is passed over', async () => {
    const all = people.slice(0, 24);
    await everybodyJoins(PARTIES, all, (i) => 1 + (i % 4));
    const tickets = await order(PARTIES);
    const found = standings(tickets, 20);
    const first = tickets.findIndex(({ id }) => found.get(id)?.kind === 'waiting');
    const sums = tickets.map((_, i) => tickets.slice(0, i + 1).reduce((sum, { party }) => sum + party, 0));
    expect(first).to.equal(sums.findIndex((sum) => sum > 20));
    expect(going(found)).to.deep.equal(tickets.slice(0, first).map(({ id }) => id));
    const own = await ownStandings(PARTIES, 20, all);
    expect(going(own)).to.have.members(going(found));
  });

  /** Reads while there are codes, and takes the next; somebody may have been faster. */
  async function takeCode(who: Person): Promise<number | null> {
    for (let attempt = 1; attempt <= 100; attempt++) {
      const place = (await order(CODES)).length;
      if (place >= 10) return null;
      const writes = joins(CODES, who, 1, codeTicket(place));
      const { status, text } = await send(emulator, commit(writes, emulator.project), tokenOf(who));
      if (status === 200) return place;
      if (![403, 409].includes(status)) throw new Error(text);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * Math.min(attempt, 10)));
    }
    throw new Error(`${who.name} was never told`);
  }

  it('thirty for ten codes: ten get one, each another, and twenty are told that they are gone', async () => {
    const got = await Promise.all(people.slice(0, 30).map(takeCode));
    const places = got.filter((place) => place !== null);
    expect(places.sort((a, b) => a - b)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(got.filter((place) => place === null)).to.have.length(20);
    const documents = await read(
      emulator,
      people.map(({ uid }) => signUpPath(community, keyOf(CODES), uid)),
    );
    const tickets = documents.map(decodeSignUp).flatMap((one) => (one ? [one.ticket] : []));
    expect(new Set(tickets).size).to.equal(10);
  });

  const [thief, victim, stranger] = [people[49], people[48], people[47]] as [Person, Person, Person];
  const update = (path: string, data: Extract<Write, { op: 'update' }>['data']): Write => ({
    op: 'update',
    path,
    data,
  });
  const get = (path: string): HttpRequest => ({ method: 'GET', path: `/${path}` });
  const early = { at: minutesAgo(60), changedAt: now, party: 1 };
  const forgeries: Readonly<Record<string, () => HttpRequest | Write[]>> = {
    'signing up twice': () => joins(TEN, thief, 1, 'SecondTicket00000000'),
    'signing up for another': () => joins(ASKED, victim),
    'signing up before the window': () => joins(EARLY, thief),
    'signing up after the window': () => joins(LATE, thief),
    'forging the time to jump the queue': () =>
      joins(PARTIES, thief).map((write) =>
        write.path.includes('/queue/') ? { op: 'set' as const, path: write.path, data: early } : write,
      ),
    'jumping the queue with the ticket of another': () => [
      update(signUpPath(community, keyOf(TEN), thief.uid), { ticket: ticketOf(people[0] as Person) }),
    ],
    'reading the answers of another': () => get(signUpAnswersPath(community, keyOf(ASKED), victim.uid)),
    'reading a code without having one': () => get(secretPath(community, CODES, 'c0')),
    'changing an event of others': () => [
      update(occasionPath(community, TEN), { capacity: 1000, sequence: 2, changedAt: now }),
    ],
  };

  it('nine forgeries are refused, each in its name', async () => {
    // What they would do is possible, to those who may.
    await seed(emulator, [
      ...signUp(
        { community, ...victim },
        keyOf(ASKED),
        { questions: asked },
        {
          ...{ ticket: ticketOf(victim), party: 1, answers: { q0: 'Salt' } },
        },
      ),
    ]);
    const names = Object.keys(forgeries);
    expect(names).to.have.length(9);
    for (const [name, forge] of Object.entries(forgeries)) {
      const made = forge();
      const request = Array.isArray(made) ? commit(made, emulator.project) : made;
      const { status, text } = await send(emulator, request, tokenOf(thief));
      expect(status, `${name}: ${text}`).to.equal(403);
    }
    const allowed = commit(joins(PARTIES, stranger), emulator.project);
    expect((await send(emulator, allowed, tokenOf(stranger))).status).to.equal(200);
  });
});
