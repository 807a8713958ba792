import { expect } from '@open-wc/testing';
import { whenIdle } from '../../src/controllers/when-idle.js';
import { pollPath } from '../../src/data/asked-paths.js';
import { castBallot } from '../../src/data/ballots.js';
import { decodePoll } from '../../src/data/polls.js';
import { COMMUNITY, NOAH, OMAR, type World } from '../../stories/fixtures.js';
import { POLL, votesBy } from '../../stories/poll-fixtures.js';
import { restoreVisibility, setHidden } from '../controllers/fake-time.js';
import { cleanUpForum } from './forum-setup.js';
import { rowsOf, setUpPoll } from './polls-setup.js';
import { all, one, until } from './screen.js';

afterEach(() => {
  restoreVisibility();
  cleanUpForum();
});

async function voteAs({ store }: World, { uid, name }: typeof NOAH, choice: string): Promise<void> {
  const poll = decodePoll((await store.get([pollPath(COMMUNITY, POLL)]))[0]);
  if (!poll) throw new Error('there is no poll');
  const voter = { community: COMMUNITY, uid, name };
  await store.commit(castBallot(poll, voter, [choice], { before: null, shard: 's0' }));
}

/** All that would begin to follow has had its time. */
async function settle(poll: { readonly updateComplete: Promise<unknown> }): Promise<void> {
  await new Promise<void>((done) => whenIdle(done));
  await poll.updateComplete;
}

describe('<community-poll> that is followed', () => {
  it('rests while the tab is hidden, and has caught up when it is shown', async () => {
    const set = await setUpPoll({ poll: { votes: votesBy(1) } });
    const { poll, store } = set;
    await until('it is followed', () => store.watches === 1);
    setHidden(true);
    expect(store.watches).to.equal(0);
    await voteAs(set, NOAH, 'o1');
    await settle(poll);
    expect(rowsOf(poll)[1]).to.equal('French press 0% 0 votes');
    setHidden(false);
    await until('the vote', () => rowsOf(poll)[1] === 'French press 50% 1 vote');
    await voteAs(set, OMAR, 'o1');
    await until('the other one, live', () => rowsOf(poll)[1] === 'French press 67% 2 votes');
    expect(store.watches).to.equal(1);
  });

  it('is not followed before a hidden tab is shown', async () => {
    setHidden(true);
    const { poll, store } = await setUpPoll({ poll: { votes: votesBy(1) } });
    await until('the settings', () => poll.box.session?.community);
    await settle(poll);
    expect(store.watches).to.equal(0);
    setHidden(false);
    await until('it is followed', () => store.watches === 1);
  });

  it('is not followed where the community does not want it, and its own vote is shown all the same', async () => {
    const set = await setUpPoll({ as: 'member', policy: { live: 'off' }, poll: { votes: votesBy(1) } });
    const { poll, store } = set;
    await settle(poll);
    expect([store.watches, poll.box.follower.brings]).to.deep.equal([0, false]);
    await voteAs(set, NOAH, 'o1');
    await settle(poll);
    expect(rowsOf(poll)[1]).to.equal('French press 0% 0 votes');
    one(poll, 'radio', 'Espresso').click();
    one(poll, 'button', 'Vote').click();
    await until('the own vote', () => rowsOf(poll)[2]?.startsWith('Espresso Your vote'));
    expect(store.watches).to.equal(0);
  });

  it('reads hidden results once, where the community does not want it followed', async () => {
    const { poll, store } = await setUpPoll({
      as: 'member',
      policy: { live: 'off' },
      poll: { results: 'voted', votes: votesBy(1) },
    });
    one(poll, 'radio', 'Espresso').click();
    one(poll, 'button', 'Vote').click();
    await until('the results', () => rowsOf(poll)[2] === 'Espresso Your vote 50% 1 vote');
    expect(store.watches).to.equal(0);
  });

  it('is looked at now and then where the community wants it so, without a listener', async () => {
    const set = await setUpPoll({ policy: { live: 'poll' }, poll: { votes: votesBy(1) } });
    await until('a look, after the poll and the settings', () => set.reads() === 3);
    await settle(set.poll);
    expect(set.store.watches).to.equal(0);
  });

  it('is closed when a hidden tab is shown after its end', async () => {
    const { poll } = await setUpPoll({ policy: { live: 'off' }, poll: { closes: 0.0003 } });
    setHidden(true);
    await until('the end', () => poll.box.closed);
    expect(all(poll, 'button', 'Vote').length).to.equal(1);
    setHidden(false);
    await until('it is closed', () => all(poll, 'button', 'Vote').length === 0);
  });
});
