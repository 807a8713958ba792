import { expect } from '@open-wc/testing';
import { bringPollAlong } from '../../src/controllers/opening-poll.js';
import type { Session } from '../../src/controllers/session.js';
import { PostDecisions } from '../../src/controllers/post-decisions.js';
import { ApprovalGrounds } from '../../src/controllers/approval-grounds.js';
import { undoDecision } from '../../src/controllers/undo-decision.js';
import { decodeModeratedPost } from '../../src/data/moderation/queues.js';
import { openingPoll } from '../../src/data/opening-poll.js';
import { pollPath } from '../../src/data/asked-paths.js';
import { communityPath, postPath } from '../../src/data/paths.js';
import { pendingThread } from '../../src/data/forum-threads.js';
import { NEW_PLAN } from '../../src/domain/poll-plan.js';
import { pollIn, pollLink } from '../../src/domain/poll.js';
import {
  COMMUNITY,
  communityFields,
  createWorld,
  idOf,
  MIA,
  NOAH,
  type World,
} from '../../stories/fixtures.js';
import { eventually } from '../elements/screen.js';

const sessions = new Set<Session>();
afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
});

const ID = idOf('asks');
const stateOf = async ({ store }: World) => (await store.get([pollPath(COMMUNITY, ID)]))[0]?.data['state'];

/** A moderator, and a thread with a poll that waits. */
async function setUp(): Promise<World> {
  const staff = { [MIA.uid]: 'moderator' } as const;
  const world = await createWorld({ as: 'member', staff });
  sessions.add(world.session);
  world.store.seed({ [communityPath(COMMUNITY)]: communityFields({ staff }) });
  const poll = { ...NEW_PLAN, question: 'Which?', options: ['Plum', 'Pear'] };
  const opening = { title: 'Fruit', topic: 'discussion', category: '', tags: [] } as const;
  const intent = { id: ID, ...opening, body: pollLink(ID, poll.question), poll };
  const ground = { community: COMMUNITY, author: NOAH, limits: null, now: Date.now() };
  await world.store.commit([...pendingThread(intent, ground), ...openingPoll(intent, ground, 'pending')]);
  return world;
}

const readPost = async ({ store }: World) =>
  decodeModeratedPost((await store.get([postPath(COMMUNITY, ID)]))[0]) ?? expect.fail('no post');

describe('the poll in an opening', () => {
  it('is named by its link, whose words have no brackets', () => {
    expect(pollLink(ID, 'Which [one]\\?')).to.equal(`[Which one?](poll:${ID})`);
    expect(pollIn(`Hello\n\n${pollLink(ID, 'Which?')}`)).to.equal(ID);
    expect(pollIn('[Which?](poll:short)')).to.equal('');
  });

  it('waits, is shown and is removed with it, and comes back when that is taken back', async () => {
    const world = await setUp();
    expect(await stateOf(world)).to.equal('pending');
    const decisions = new PostDecisions(world.session, new ApprovalGrounds(world.session));
    await decisions.decide({ post: await readPost(world), action: 'approve' }).outcome;
    await eventually('it is shown', async () => (await stateOf(world)) === 'live');
    const removal = decisions.decide({ post: await readPost(world), action: 'remove', reason: 'spam' });
    expect(await removal.outcome).to.deep.equal({ kind: 'done' });
    await eventually('it is removed', async () => (await stateOf(world)) === 'removed');
    await undoDecision(world.session, removal.id);
    await eventually('it is back', async () => (await stateOf(world)) === 'live');
  });

  it('goes with it too where its author has taken the link out of the text', async () => {
    const world = await setUp();
    const decisions = new PostDecisions(world.session, new ApprovalGrounds(world.session));
    await decisions.decide({ post: await readPost(world), action: 'approve' }).outcome;
    await eventually('it is shown', async () => (await stateOf(world)) === 'live');
    const { body } = await readPost(world);
    const path = postPath(COMMUNITY, ID);
    await world.store.commit([{ op: 'update', path, data: { body: 'No link.', revisions: [body] } }]);
    const removal = decisions.decide({ post: await readPost(world), action: 'remove', reason: 'spam' });
    expect(await removal.outcome).to.deep.equal({ kind: 'done' });
    await eventually('it is removed', async () => (await stateOf(world)) === 'removed');
    await undoDecision(world.session, removal.id);
    await eventually('it is back', async () => (await stateOf(world)) === 'live');
  });

  it('stays as it is where the opening has', async () => {
    const world = await setUp();
    const { id, body } = await readPost(world);
    await bringPollAlong(world.session, { id, body }, [
      { op: 'update', path: postPath(COMMUNITY, ID), data: { decision: 'x' } },
    ]);
    expect(await stateOf(world)).to.equal('pending');
  });
});
