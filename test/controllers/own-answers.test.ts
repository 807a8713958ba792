import { expect } from '@open-wc/testing';
import { collectOwnAnswers, withdrawOwnAnswers } from '../../src/controllers/own-answers.js';
import { collectOwnData } from '../../src/controllers/own-data.js';
import type { Session } from '../../src/controllers/session.js';
import { answerPath, ballotPath, pollPath, surveyPath } from '../../src/data/asked-paths.js';
import { StoreError, type Fields } from '../../src/store/store.js';
import { COMMUNITY, createWorld, idOf, MIA, type World } from '../../stories/fixtures.js';

const sessions = new Set<Session>();
afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
});

async function setUp(...documents: Record<string, Fields>[]): Promise<World> {
  const world = await createWorld({ as: 'member' });
  sessions.add(world.session);
  world.store.seed(Object.assign({}, ...documents) as Record<string, Fields>);
  return world;
}

const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR);

/** A poll in which Mia and Noah have voted for the first option. */
function poll(name: string, more: Fields = {}, voters = [MIA.uid, 'noah']): Record<string, Fields> {
  const id = idOf(name);
  const counted = { counts: { o0: voters.length }, voters: voters.length, at: hoursAgo(1) };
  const ballot = { choices: ['o0'], at: hoursAgo(1), shard: 's0' };
  return {
    [pollPath(COMMUNITY, id)]: {
      ...{ question: 'Which?', options: ['A', 'B'], mode: 'single', min: 1, max: 1, results: 'always' },
      ...{ secret: true, changeable: true, shards: 1, publishAt: hoursAgo(2), uid: 'omar', name: 'Omar' },
      ...{ at: hoursAgo(3), post: '', state: 'live', tally: { s0: counted }, ...more },
    },
    ...Object.fromEntries(voters.map((uid) => [ballotPath(COMMUNITY, id, uid), ballot])),
  };
}

function survey(name: string, more: Fields = {}, people = [MIA.uid, 'noah']): Record<string, Fields> {
  const id = idOf(name);
  return {
    [surveyPath(COMMUNITY, id)]: { state: 'live', publishAt: hoursAgo(2), ...more },
    ...Object.fromEntries(
      people.map((uid) => [answerPath(COMMUNITY, id, uid), { choices: { q0: 9 }, texts: { q1: uid } }]),
    ),
  };
}

const votesIn = async ({ store }: World, name: string) => {
  const [document] = await store.get([pollPath(COMMUNITY, idOf(name))]);
  return (document?.data as { tally: { s0: { counts: Fields; voters: number } } }).tally.s0;
};

const ballotIn = async ({ store }: World, name: string, uid = MIA.uid) =>
  (await store.get([ballotPath(COMMUNITY, idOf(name), uid)]))[0];

describe('what a member has given to polls and surveys', () => {
  it('is found wherever it can be seen, however much there is, and nothing of others', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      poll(`m${String(i)}`, { publishAt: hoursAgo(9 + i) }, i % 30 === 29 ? [MIA.uid] : ['noah']),
    );
    const { session } = await setUp(...many, survey('s'), survey('o', {}, ['noah']));
    const { ballots, answers } = await collectOwnAnswers(session);
    expect(ballots.map((ballot) => ballot['poll'])).to.deep.equal([idOf('m29'), idOf('m59')]);
    expect(ballots[0]).to.deep.include({ choices: ['o0'], shard: 's0' });
    expect(answers).to.deep.equal([{ survey: idOf('s'), choices: { q0: 9 }, texts: { q1: MIA.uid } }]);
  });

  it('is among the data of the account', async () => {
    const { session } = await setUp(poll('p'), survey('s'));
    const { ballots, answers } = await collectOwnData(session);
    expect([ballots.length, answers.length]).to.deep.equal([1, 1]);
  });

  it('is nothing where the rules are older than polls, but not where nothing could be reached', async () => {
    const { session, store } = await setUp(poll('p'), survey('s'));
    let code: 'denied' | 'unavailable' = 'denied';
    store.intercept = ({ verb }) => {
      if (verb === 'list') throw new StoreError(code, 'in the test');
    };
    expect(await collectOwnAnswers(session)).to.deep.equal({ ballots: [], answers: [] });
    code = 'unavailable';
    const refused = await collectOwnAnswers(session).catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'unavailable');
  });
});

describe('taking back what was given to polls and surveys', () => {
  it('takes the votes out of the count where a poll is open, and leaves the figures of one that is over', async () => {
    const world = await setUp(
      poll('open', { changeable: false }),
      poll('over', { closesAt: hoursAgo(1) }),
      survey('s', { closesAt: hoursAgo(1) }),
    );
    expect(await withdrawOwnAnswers(world.session)).to.equal(0);
    expect(await votesIn(world, 'open')).to.deep.include({ counts: { o0: 1 }, voters: 1 });
    expect(await votesIn(world, 'over')).to.deep.include({ counts: { o0: 2 }, voters: 2 });
    for (const name of ['open', 'over']) {
      expect(await ballotIn(world, name)).to.equal(null);
      expect(await ballotIn(world, name, 'noah')).not.to.equal(null);
    }
    expect(await collectOwnAnswers(world.session)).to.deep.equal({ ballots: [], answers: [] });
    const [others] = await world.store.get([answerPath(COMMUNITY, idOf('s'), 'noah')]);
    expect(others?.data).to.deep.include({ texts: { q1: 'noah' } });
  });

  it('counts what the rules refuse, and takes back the rest', async () => {
    const world = await setUp(poll('kept'), poll('gone'), survey('s'));
    world.store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes[0]?.path === ballotPath(COMMUNITY, idOf('kept'), MIA.uid))
        throw new StoreError('denied', 'in the test');
    };
    expect(await withdrawOwnAnswers(world.session)).to.equal(1);
    expect(await ballotIn(world, 'kept')).not.to.equal(null);
    expect(await ballotIn(world, 'gone')).to.equal(null);
  });

  it('leaves the figures where a poll has closed on the way', async () => {
    const world = await setUp(poll('closing'));
    world.store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.length > 1) throw new StoreError('denied', 'it has closed');
    };
    expect(await withdrawOwnAnswers(world.session)).to.equal(0);
    expect(await votesIn(world, 'closing')).to.deep.include({ voters: 2 });
    expect(await ballotIn(world, 'closing')).to.equal(null);
  });

  it('tells when the connection is gone, and goes on from there', async () => {
    const world = await setUp(poll('a', { publishAt: hoursAgo(3) }), poll('b'), survey('s'));
    let commits = 0;
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit' && ++commits === 3) throw new StoreError('unavailable', 'in the test');
    };
    const stopped = await withdrawOwnAnswers(world.session).catch((error: unknown) => error);
    expect(stopped).to.have.property('code', 'unavailable');
    expect(await withdrawOwnAnswers(world.session)).to.equal(0);
    for (const name of ['a', 'b'])
      expect(await votesIn(world, name)).to.deep.include({ counts: { o0: 1 }, voters: 1 });
  });
});
