import { expect } from '@open-wc/testing';
import { ballotPath, pollPath } from '../../src/data/asked-paths.js';
import { communityPath, memberPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { castBallot } from '../../src/data/ballots.js';
import { decodePoll } from '../../src/data/polls.js';
import {
  COMMUNITY,
  communityFields,
  memberFields,
  MIA,
  NOAH,
  OMAR,
  tokenOf,
  type World,
} from '../../stories/fixtures.js';
import { createPolls, POLL, pollDocuments, votesBy } from '../../stories/poll-fixtures.js';
import { refuseWrites } from './asked-setup.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { mountPoll, rowsOf, setUpPoll, storedBallot, storedPoll } from './polls-setup.js';
import { all, find, one, textOf, type, until } from './screen.js';

afterEach(cleanUpForum);

const says = (poll: Element, text: string) => until(text, () => textOf(poll).includes(text));
const pickAndVote = (poll: Element, option: string) => {
  one(poll, 'radio', option).click();
  one(poll, 'button', 'Vote').click();
};

/** Somebody else votes, as far away as can be. */
async function voteAs({ store }: World, { uid, name }: typeof NOAH, choices: string[]): Promise<void> {
  const poll = decodePoll((await store.get([pollPath(COMMUNITY, POLL)]))[0]);
  if (!poll) throw new Error('there is no poll');
  await store.commit(
    castBallot(poll, { community: COMMUNITY, uid, name }, choices, { before: null, shard: 's0' }),
  );
}

describe('<community-poll> while others vote', () => {
  it('shows their votes at once', async () => {
    const set = await setUpPoll({ poll: { votes: votesBy(1) } });
    const { poll } = set;
    await until('it is followed', () => set.session.community);
    await voteAs(set, NOAH, ['o1']);
    await until('the vote', () => rowsOf(poll)[1] === 'French press 50% 1 vote');
    await voteAs(set, OMAR, ['o1']);
    await until('the other one', () => rowsOf(poll)[1] === 'French press 67% 2 votes');
  });

  it('costs a visitor two reads and what is followed, a member who has voted two as well', async () => {
    const visitor = await setUpPoll({ poll: { votes: votesBy(1) } });
    await until('it is followed', () => visitor.session.community);
    await visitor.poll.updateComplete;
    expect(visitor.reads()).to.equal(2);
    cleanUpForum();
    const world = keepForCleaning(await createPolls({ as: 'member', poll: { votes: { [MIA.uid]: [0] } } }));
    await world.session.readCommunity();
    const member = await mountPoll(world);
    await until('the ballot is read', () => member.poll.box.ballot);
    await member.poll.updateComplete;
    // The profile is read by the session, whatever is on the page.
    expect(member.reads()).to.be.within(2, 3);
  });

  it('reads the sum of a closed poll once, and follows nothing', async () => {
    const set = await setUpPoll({ poll: { results: 'closed', closes: -1, votes: votesBy(2) } });
    const { poll } = set;
    await until('the results', () => rowsOf(poll)[0] === 'Filter 100% 2 votes');
    expect(set.reads()).to.equal(2);
    expect(textOf(poll)).to.contain('Closed 1 hour ago');
    expect(all(poll, 'radio')).to.deep.equal([]);
    await expect(poll).to.be.accessible();
  });

  it('adds up the shards of a closed poll that nobody has copied', async () => {
    const world = keepForCleaning(await createPolls({ missing: true }));
    const fixture = { results: 'closed', closes: -1, shards: 8, votes: votesBy(9, 3) } as const;
    const documents = Object.entries(pollDocuments(fixture)).filter(([path]) => !path.endsWith('/sum'));
    world.store.seed(Object.fromEntries(documents));
    const { poll } = await mountPoll(world);
    await until('the results', () => rowsOf(poll)[0] === 'Filter 75% 9 votes');
  });

  it('copies the shards after a vote, so that visitors see it', async () => {
    const set = await setUpPoll({ as: 'member', poll: { shards: 8, votes: votesBy(9) } });
    pickAndVote(set.poll, 'Espresso');
    await find(set.poll, 'button', 'Change vote');
    expect(rowsOf(set.poll)[2]).to.equal('Espresso Your vote 10% 1 vote');
    let tally: unknown;
    await until('the copy', () => {
      void storedPoll(set).then((data) => (tally = data?.['tally']));
      return Object.values((tally ?? {}) as Record<string, { counts: Record<string, number> }>).some(
        ({ counts }) => counts['o2'] === 1,
      );
    });
  });
});

describe('<community-poll> whose results are hidden', () => {
  it('shows them once somebody has voted', async () => {
    const { poll } = await setUpPoll({ as: 'member', poll: { results: 'voted', votes: votesBy(1) } });
    expect(rowsOf(poll)[0]).to.equal('Filter');
    expect(textOf(poll)).to.contain('The results are shown once you have voted.');
    await expect(poll).to.be.accessible();
    const height = poll.offsetHeight;
    pickAndVote(poll, 'Espresso');
    await until('the results', () => rowsOf(poll)[0] === 'Filter 50% 1 vote');
    expect(Math.abs(poll.offsetHeight - height)).to.be.below(3);
    one(poll, 'button', 'Withdraw vote').click();
    await until('they are hidden again', () => rowsOf(poll)[0] === 'Filter');
  });

  it('shows them when it closes, by itself', async () => {
    const set = await setUpPoll({ poll: { results: 'closed', closes: 0.0003, votes: votesBy(1) } });
    expect(textOf(set.poll)).to.contain('The results are shown when the poll has closed.');
    await until('the results', () => rowsOf(set.poll)[0] === 'Filter 100% 1 vote');
    expect(all(set.poll, 'button', 'Vote')).to.deep.equal([]);
  });

  it('shows them to staff alone', async () => {
    const hidden = { results: 'staff', votes: votesBy(1) } as const;
    const member = await setUpPoll({ as: 'member', poll: hidden });
    await says(member.poll, 'Only moderators see the results.');
    cleanUpForum();
    const staff = await setUpPoll({ as: 'member', staff: { [MIA.uid]: 'moderator' }, poll: hidden });
    await until('the results', () => rowsOf(staff.poll)[0] === 'Filter 100% 1 vote');
  });
});

describe('<community-poll> that cannot be voted in', () => {
  it('says that there is none, or not yet', async () => {
    const set = await mountPoll(keepForCleaning(await createPolls({ missing: true })));
    await says(set.poll, 'There is no poll here, or not yet.');
    await expect(set.poll).to.be.accessible();
  });

  it('tries again where it could not be loaded', async () => {
    const world = keepForCleaning(await createPolls());
    world.store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    const { poll } = await mountPoll(world);
    const again = await find(poll, 'button', 'Try again');
    world.store.intercept = undefined;
    again.click();
    await find(poll, 'button', 'Vote');
  });

  it('says when it opens, and opens then', async () => {
    const { poll } = await setUpPoll({ poll: { opens: 0.0003 } });
    expect(textOf(poll)).to.contain('Opens in');
    expect(all(poll, 'radio')).to.deep.equal([]);
    await find(poll, 'button', 'Vote');
  });

  it('tells who is banned, muted or a guest', async () => {
    const banned = await setUpPoll({ as: 'member', standing: { banned: true } });
    await says(banned.poll, 'You can no longer vote in this community.');
    expect(all(banned.poll, 'radio')).to.deep.equal([]);
    cleanUpForum();
    const muted = await setUpPoll({ as: 'member', standing: { mutedUntil: Date.now() + 7_300_000 } });
    await says(muted.poll, 'You can vote again in 2 hours.');
    cleanUpForum();
    const guest = await setUpPoll({ as: 'guest', policy: { guests: 'pending' } });
    await says(guest.poll, 'Guests cannot vote here.');
    one(guest.poll, 'button', 'Create an account');
    await expect(guest.poll).to.be.accessible();
  });
});

describe('<community-poll> that is refused', () => {
  it('says that it has closed meanwhile, and puts the figures back', async () => {
    const set = await setUpPoll({ as: 'member', poll: { votes: votesBy(1) } });
    refuseWrites(set, 'denied', () => set.store.seed(pollDocuments({ votes: votesBy(1), closes: -0.1 })));
    pickAndVote(set.poll, 'Espresso');
    await says(set.poll, 'The poll has closed meanwhile. Your vote was not counted.');
    expect(rowsOf(set.poll)[2]).to.equal('Espresso 0% 0 votes');
  });

  it('says that the member was banned meanwhile', async () => {
    const set = await setUpPoll({ as: 'member' });
    refuseWrites(set, 'denied', () =>
      set.store.seed({ [memberPath(COMMUNITY, MIA.uid)]: memberFields('Mia', { banned: true }) }),
    );
    pickAndVote(set.poll, 'Espresso');
    await says(set.poll, 'You can no longer vote in this community.');
  });

  it('says that guests may vote no longer', async () => {
    const set = await setUpPoll({ as: 'guest' });
    refuseWrites(set, 'denied', () =>
      set.store.seed({ [communityPath(COMMUNITY)]: communityFields({ policy: { guests: 'off' } }) }),
    );
    pickAndVote(set.poll, 'Espresso');
    await says(set.poll, 'Guests cannot vote here.');
  });

  it('shows what was voted elsewhere, and lets it be replaced', async () => {
    const set = await setUpPoll({ as: 'member' });
    refuseWrites(set, 'denied', () => set.store.seed(pollDocuments({ votes: { [MIA.uid]: [0] } })));
    pickAndVote(set.poll, 'Espresso');
    await says(set.poll, 'You have voted already, elsewhere.');
    expect(one<HTMLInputElement>(set.poll, 'radio', 'Espresso').checked).to.equal(true);
    one(set.poll, 'button', 'Change vote').click();
    await until('it is replaced', () => rowsOf(set.poll)[2] === 'Espresso Your vote 100% 1 vote');
    expect((await storedBallot(set, MIA.uid))?.['choices']).to.deep.equal(['o2']);
  });

  it('takes a vote for sent whose answer was lost', async () => {
    const set = await setUpPoll({ as: 'member' });
    refuseWrites(set, 'unavailable', () => void voteAs(set, MIA, ['o2']));
    pickAndVote(set.poll, 'Espresso');
    await says(set.poll, 'The community cannot be reached. Your choice is kept');
    const before = set.store.commit.bind(set.store);
    set.store.commit = (...writes) => {
      set.store.commit = before;
      return Promise.reject(new StoreError('denied', `in the test: ${String(writes.length)}`));
    };
    one(set.poll, 'button', 'Vote').click();
    await find(set.poll, 'button', 'Change vote');
    expect(set.poll.box.tally?.voters).to.equal(1);
  });
});

describe('<community-poll> for somebody who is not signed in', () => {
  it('keeps the choice, asks to sign in, and sends it then', async () => {
    const set = await setUpPoll();
    pickAndVote(set.poll, 'Moka pot');
    const dialog = await find(set.poll, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Your name'), 'Nina');
    one(dialog, 'button', 'Continue as guest').click();
    await find(set.poll, 'button', 'Change vote');
    const uid = set.session.account?.uid ?? '';
    expect((await storedBallot(set, uid))?.['choices']).to.deep.equal(['o3']);
  });

  it('keeps the choice where the dialog is closed, and through a reload', async () => {
    const set = await setUpPoll();
    pickAndVote(set.poll, 'Moka pot');
    const dialog = await find(set.poll, 'dialog', 'Sign in');
    one(dialog, 'button', 'Close').click();
    await until('it can be pressed again', () => one(set.poll, 'button', 'Vote').ariaDisabled === 'false');
    expect(one<HTMLInputElement>(set.poll, 'radio', 'Moka pot').checked).to.equal(true);
    const again = await mountPoll(set);
    await until('it is picked', () => one<HTMLInputElement>(again.poll, 'radio', 'Moka pot').checked);
    expect(await set.store.get([ballotPath(COMMUNITY, POLL, 'x')])).to.deep.equal([null]);
  });

  it('shows whoever signs in their own vote, though the one before is still on its way', async () => {
    const votes = { [MIA.uid]: [1], [NOAH.uid]: [0] };
    const world = keepForCleaning(await createPolls({ as: 'member', poll: { votes } }));
    let release: (() => void) | undefined;
    world.store.intercept = (call) =>
      call.verb === 'get' && call.paths.includes(ballotPath(COMMUNITY, POLL, MIA.uid))
        ? new Promise<void>((done) => (release = done))
        : undefined;
    const { poll } = await mountPoll(world);
    await until('the ballot of Mia is asked for', () => release);
    await world.identity.signInWithToken(tokenOf(NOAH.uid));
    await until('the ballot of Noah', () => poll.box.ballot?.uid === NOAH.uid);
    release?.();
    await until('the mark', () => rowsOf(poll)[0]?.includes('Your vote'));
    expect(poll.box.ballot?.choices).to.deep.equal(['o0']);
  });

  it('tells who has voted before, and leaves that vote alone', async () => {
    const set = await setUpPoll();
    const credentials = { email: 'nina@brand.example', password: 'a long one' };
    const { uid } = await set.identity.createAccount(credentials);
    await set.identity.signOut();
    set.store.seed({
      [memberPath(COMMUNITY, uid)]: memberFields('Nina'),
      ...pollDocuments({ votes: { [uid]: [0] } }),
    });
    pickAndVote(set.poll, 'Moka pot');
    const dialog = await find(set.poll, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Email'), credentials.email);
    type(one(dialog, 'textbox', 'Password'), credentials.password);
    one(dialog, 'button', 'Sign in with email').click();
    await says(set.poll, 'You have voted already, elsewhere.');
    expect((await storedBallot(set, uid))?.['choices']).to.deep.equal(['o0']);
    expect(one<HTMLInputElement>(set.poll, 'radio', 'Moka pot').checked).to.equal(true);
  });
});
