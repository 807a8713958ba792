import { expect } from '@open-wc/testing';
import { rememberEvent } from '../../src/controllers/occasion-inbox.js';
import { collectOwnData } from '../../src/controllers/own-data.js';
import { collectOwnSignUps, withdrawOwnSignUps } from '../../src/controllers/own-sign-ups.js';
import type { Session } from '../../src/controllers/session.js';
import { occasionPath, signUpAnswersPath, signUpPath, ticketPath } from '../../src/data/occasion-paths.js';
import type { Occasion } from '../../src/domain/occasion.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, createWorld, idOf, MIA, type World } from '../../stories/fixtures.js';
import {
  occasion,
  occasionDocument,
  occurrence,
  question,
  signUpDocuments,
  weekly,
} from '../../stories/occasion-fixtures.js';

const sessions = new Set<Session>();
afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
});

async function setUp(): Promise<World> {
  const world = await createWorld({ as: 'member' });
  sessions.add(world.session);
  return world;
}

/** An event with sign-ups of Mia and, after her, Noah. */
function seedEvent({ store }: World, name: string, event: Partial<Occasion> = {}, at = 'once') {
  const key = { event: idOf(name), occurrence: at };
  const answers = (event.questions?.length ?? 0) > 0 ? { answers: { q0: `Mia to ${name}` } } : {};
  const signUps = { [MIA.uid]: { ago: 9, ticket: idOf(`mia${name}`), ...answers }, noah: { ago: 5 } };
  store.seed({
    ...occasionDocument(occasion({ id: key.event, ...event })),
    ...signUpDocuments(signUps, key),
  });
  return key;
}

const past = (hours: number) => ({ occurrences: [occurrence(-hours)] });
const asking = { questions: [question('Vegetarian?')] };

const left = async ({ store }: World, name: string, at = 'once') => {
  const key = { event: idOf(name), occurrence: at };
  const [signUp, answers, ticket, noah] = await store.get([
    signUpPath(COMMUNITY, key, MIA.uid),
    signUpAnswersPath(COMMUNITY, key, MIA.uid),
    ticketPath(COMMUNITY, key, idOf(`mia${name}`)),
    signUpPath(COMMUNITY, key, 'noah'),
  ]);
  expect(noah, 'others’').not.to.equal(null);
  return { signUp: signUp !== null, answers: answers !== null, party: ticket?.data['party'] };
};

describe('what a member has signed up for', () => {
  it('is found in all that is to come and in what is over, in each time of a series, with the answers', async () => {
    const world = await setUp();
    seedEvent(world, 'soon', asking);
    seedEvent(world, 'past', past(50));
    const series = weekly(3);
    seedEvent(world, 'series', { occurrences: series }, series[1]?.id);
    world.store.seed(occasionDocument(occasion({ id: idOf('others') })));
    const found = await collectOwnSignUps(world.session);
    expect(found.map((one) => [one['event'], one['occurrence']])).to.have.deep.members([
      [idOf('soon'), 'once'],
      [idOf('series'), series[1]?.id],
      [idOf('past'), 'once'],
    ]);
    const soon = found.find((one) => one['event'] === idOf('soon'));
    expect(soon).to.deep.include({ name: 'Mia', party: 1, ticket: idOf('miasoon') });
    expect(soon?.['answers']).to.deep.include({ answers: { q0: 'Mia to soon' } });
    expect((await collectOwnData(world.session)).signUps.length).to.equal(3);
  });

  it('is found on all pages, and where staff have taken the event out of sight but the inbox remembers it', async () => {
    const world = await setUp();
    for (let i = 0; i < 60; i++)
      world.store.seed(occasionDocument(occasion({ id: idOf(`f${String(i)}`), ...past(i + 9) })));
    const gone = seedEvent(world, 'gone', { state: 'removed' });
    seedEvent(world, 'oldest', past(500));
    await rememberEvent(world.session, gone, Date.now() + 9e9);
    const found = await collectOwnSignUps(world.session);
    expect(found.map((one) => one['event'])).to.deep.equal([idOf('oldest'), idOf('gone')]);
  });

  it('is nothing where the rules are older than events, but not where nothing could be reached', async () => {
    const world = await setUp();
    seedEvent(world, 'soon');
    let code: 'denied' | 'unavailable' = 'denied';
    world.store.intercept = ({ verb }) => {
      if (verb === 'list') throw new StoreError(code, 'in the test');
    };
    expect(await collectOwnSignUps(world.session)).to.deep.equal([]);
    code = 'unavailable';
    const refused = await collectOwnSignUps(world.session).catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'unavailable');
  });
});

describe('taking back what a member has signed up for', () => {
  it('frees the place where it is still to come, and takes only the name away where it is over', async () => {
    const world = await setUp();
    seedEvent(world, 'soon', asking);
    seedEvent(world, 'past', { ...asking, ...past(50) });
    expect(await withdrawOwnSignUps(world.session)).to.equal(0);
    expect(await left(world, 'soon')).to.deep.equal({ signUp: false, answers: false, party: 0 });
    expect(await left(world, 'past')).to.deep.equal({ signUp: false, answers: false, party: 1 });
    expect(await collectOwnSignUps(world.session)).to.deep.equal([]);
  });

  it('does the same where the event is out of sight', async () => {
    const world = await setUp();
    const gone = seedEvent(world, 'gone', asking);
    await rememberEvent(world.session, gone, Date.now() + 9e9);
    await world.store.commit([{ op: 'delete', path: occasionPath(COMMUNITY, gone.event) }]);
    expect(await withdrawOwnSignUps(world.session)).to.equal(0);
    expect(await left(world, 'gone')).to.deep.equal({ signUp: false, answers: false, party: 0 });
  });

  it('forgets who it was where it has ended on the way', async () => {
    const world = await setUp();
    seedEvent(world, 'ending');
    world.store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes[0]?.op === 'update') throw new StoreError('denied', 'over');
    };
    expect(await withdrawOwnSignUps(world.session)).to.equal(0);
    expect(await left(world, 'ending')).to.deep.equal({ signUp: false, answers: false, party: 1 });
  });

  it('counts a code, which stays until its promotion ends, and goes on with the rest', async () => {
    const world = await setUp();
    const code = { kind: 'promotion', promotion: 'code', reveals: 'code', capacity: 5 } as const;
    seedEvent(world, 'code', { ...code, occurrences: [occurrence(-1, { lasts: 9 })] });
    seedEvent(world, 'soon');
    world.store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.some(({ path }) => path.includes(idOf('code'))))
        throw new StoreError('denied', 'in the test');
    };
    expect(await withdrawOwnSignUps(world.session)).to.equal(1);
    expect((await left(world, 'code')).signUp).to.equal(true);
    expect((await left(world, 'soon')).signUp).to.equal(false);
  });

  it('tells when the connection is gone, and goes on from there', async () => {
    const world = await setUp();
    seedEvent(world, 'one');
    seedEvent(world, 'two');
    let commits = 0;
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit' && ++commits === 2) throw new StoreError('unavailable', 'in the test');
    };
    const stopped = await withdrawOwnSignUps(world.session).catch((error: unknown) => error);
    expect(stopped).to.have.property('code', 'unavailable');
    expect(await withdrawOwnSignUps(world.session)).to.equal(0);
    for (const name of ['one', 'two']) expect((await left(world, name)).party).to.equal(0);
  });
});
