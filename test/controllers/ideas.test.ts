import { expect } from '@open-wc/testing';
import { mergeIdea, moveVotes } from '../../src/controllers/idea-merge.js';
import { setIdeaStatus } from '../../src/controllers/idea-status.js';
import type { Session } from '../../src/controllers/session.js';
import { undoDecision } from '../../src/controllers/undo-decision.js';
import { auditPath } from '../../src/data/moderation/paths.js';
import { minePath, threadPath } from '../../src/data/paths.js';
import { decodeThread } from '../../src/data/threads.js';
import { isOnIdeaBoard } from '../../src/domain/idea.js';
import { StoreError, type Fields } from '../../src/store/store.js';
import { COMMUNITY, createWorld, idOf, MIA, NOAH, OMAR, type World } from '../../stories/fixtures.js';

const [GRINDER, MILL] = [idOf('grinder'), idOf('mill')];
const sessions = new Set<Session>();
afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
});

const at = new Date(0);
const idea = (title: string, votes: number, uid: string): Fields => ({
  ...{
    kind: 'idea',
    title,
    excerpt: '',
    words: [],
    category: '',
    tags: [],
    uid,
    name: uid,
    at,
    statusAt: at,
  },
  ...{ lastActivityAt: at, lastId: '', lastPage: 0, comments: 0, votes, locked: false, status: 'open' },
  ...{ answer: '', answerPage: 0 },
});

/** Mia is staff; two ideas say the same: three have voted for the one, of whom one for both and one has written the other. */
async function setUp(): Promise<World> {
  const world = await createWorld({ as: 'member', staff: { [MIA.uid]: 'moderator' } });
  sessions.add(world.session);
  await world.session.readCommunity();
  world.store.seed({
    [threadPath(COMMUNITY, GRINDER)]: idea('A grinder', 1, NOAH.uid),
    [threadPath(COMMUNITY, MILL)]: idea('A mill', 3, OMAR.uid),
    [minePath(COMMUNITY, GRINDER, 'sami')]: { vote: 1, at },
    ...Object.fromEntries(
      ['sami', 'lena', NOAH.uid].map((uid) => [minePath(COMMUNITY, MILL, uid), { vote: 1, at }]),
    ),
  });
  return world;
}

async function threadIn({ store }: World, id: string) {
  const [document] = await store.get([threadPath(COMMUNITY, id)]);
  return decodeThread(document);
}
const fieldsIn = async ({ store }: World, path: string) => (await store.get([path]))[0]?.data;
const merge = { from: MILL, into: GRINDER };

describe('the status of an idea', () => {
  it('is set with its entry in the log, and taken back', async () => {
    const world = await setUp();
    const decision = setIdeaStatus(world.session, GRINDER, 'planned');
    expect(await decision.outcome).to.deep.equal({ kind: 'done' });
    const planned = (await threadIn(world, GRINDER))?.forum;
    expect(planned?.status).to.equal('planned');
    expect(planned?.statusAt).to.be.greaterThan(0);
    expect(await fieldsIn(world, auditPath(COMMUNITY, decision.id))).to.include({ action: 'status' });
    await undoDecision(world.session, decision.id);
    expect((await threadIn(world, GRINDER))?.forum?.status).to.equal('open');
  });

  it('that it has already is not written again', async () => {
    const world = await setUp();
    let writes = 0;
    world.store.intercept = ({ verb }) => {
      if (verb === 'commit') writes++;
      return Promise.resolve();
    };
    expect(await setIdeaStatus(world.session, GRINDER, 'open').outcome).to.deep.equal({ kind: 'done' });
    expect(writes).to.equal(0);
  });

  it('is not set where the idea is gone', async () => {
    const { session } = await setUp();
    expect(await setIdeaStatus(session, idOf('nothing'), 'done').outcome).to.deep.equal({ kind: 'gone' });
  });
});

describe('two ideas that say the same', () => {
  it('are merged: each voter counts once, nobody for an idea of their own', async () => {
    const world = await setUp();
    const told: number[] = [];
    const outcome = await mergeIdea(world.session, { ...merge, progress: (moved) => told.push(moved) });
    expect(outcome).to.deep.equal({ kind: 'done', moved: 3 });
    expect(told).to.deep.equal([1, 2, 3]);
    const [grinder, mill] = [await threadIn(world, GRINDER), await threadIn(world, MILL)];
    expect(grinder?.forum?.votes).to.equal(2);
    expect(mill?.forum).to.include({ votes: 0, mergedInto: GRINDER });
    expect(mill?.locked).to.equal(true);
    expect([grinder, mill].map((one) => one?.forum && isOnIdeaBoard(one.forum))).to.deep.equal([true, false]);
    expect(await fieldsIn(world, minePath(COMMUNITY, GRINDER, 'lena'))).to.include({ vote: 1 });
  });

  it('say how far it came where the connection is lost, and go on from there', async () => {
    const world = await setUp();
    let batches = 0;
    world.store.intercept = ({ verb }) => {
      // The decision and one vote; then nothing gets through.
      if (verb === 'commit' && ++batches > 2) throw new StoreError('exhausted', 'in the test');
      return Promise.resolve();
    };
    expect(await mergeIdea(world.session, merge)).to.deep.equal({
      kind: 'partly',
      moved: 1,
      code: 'exhausted',
    });
    world.store.intercept = undefined;
    expect(await moveVotes(world.session, merge)).to.deep.equal({ kind: 'done', moved: 2 });
    expect((await threadIn(world, GRINDER))?.forum?.votes).to.equal(2);
    expect(await moveVotes(world.session, merge), 'nothing is left').to.deep.equal({
      kind: 'done',
      moved: 0,
    });
  });

  it('stop when they are told to', async () => {
    const world = await setUp();
    const stop = new AbortController();
    const merger = { ...merge, progress: () => stop.abort(), signal: stop.signal };
    expect(await mergeIdea(world.session, merger)).to.deep.equal({
      kind: 'partly',
      moved: 1,
      code: 'aborted',
    });
  });
});
