import { expect } from '@open-wc/testing';
import { decodePoll } from '../../src/data/polls.js';
import { pollPath } from '../../src/data/asked-paths.js';
import { NO_VOTES, type Ballot } from '../../src/domain/poll.js';
import { pollTable } from '../../src/elements/poll/poll-export.js';
import { pollTexts } from '../../src/i18n/polls/texts.js';
import { COMMUNITY, MIA } from '../../stories/fixtures.js';
import { createPolls, POLL, votesBy, type PollFixture } from '../../stories/poll-fixtures.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { setUpPoll } from './polls-setup.js';
import { all, announced, find, one, textOf, until } from './screen.js';

afterEach(cleanUpForum);

describe('who voted in a public poll', () => {
  it('is read when it is asked for, by option', async () => {
    const set = await setUpPoll({ poll: { secret: false, votes: votesBy(2, 1) } });
    expect(textOf(set.poll)).to.contain('Public: whoever sees the results can see how you voted.');
    await until('the settings are known', () => set.session.community);
    const before = set.reads();
    one(set.poll, 'button', 'Who voted').click();
    await until('the names', () => textOf(set.poll).includes('Filter Voter0 Voter1 French press Voter2'));
    expect(set.reads() - before).to.equal(3);
    await expect(set.poll).to.be.accessible();
    one(set.poll, 'button', 'Hide who voted').click();
    await set.poll.updateComplete;
    expect(textOf(set.poll)).not.to.contain('Voter0');
  });

  it('comes fifty at a time', async () => {
    const { poll } = await setUpPoll({ poll: { secret: false, votes: votesBy(60) } });
    one(poll, 'button', 'Who voted').click();
    (await find(poll, 'button', 'Load more names')).click();
    await until('all', () => all(poll, 'listitem').length === 60);
  });

  it('is not to be had of a secret poll, by staff neither', async () => {
    const { poll } = await setUpPoll({
      as: 'member',
      staff: { [MIA.uid]: 'moderator' },
      poll: { votes: votesBy(2) },
    });
    expect(all(poll, 'button', 'Who voted')).to.deep.equal([]);
    one(poll, 'button', 'Export CSV');
  });
});

describe('the file of a poll', () => {
  const pollOf = async (fixture: PollFixture) => {
    const { store } = keepForCleaning(await createPolls({ poll: { options: ['A', 'B', 'C'], ...fixture } }));
    const poll = decodePoll((await store.get([pollPath(COMMUNITY, POLL)]))[0]);
    if (!poll) throw new Error('there is no poll');
    return poll;
  };
  const texts = pollTexts.english;

  it('has the counts', async () => {
    const poll = await pollOf({ question: 'Which?' });
    const tally = { counts: { o0: 2, o1: 1 }, voters: 3 };
    expect(pollTable(poll, tally, [], texts)).to.deep.equal([
      ['Which?'],
      ['Option', 'Votes', 'Share'],
      ['A', '2', '0.6667'],
      ['B', '1', '0.3333'],
      ['C', '0', '0'],
    ]);
  });

  it('has rankings and rounds', async () => {
    const poll = await pollOf({ mode: 'ranked', max: 3 });
    const tally = { counts: { o0_o1: 1, o1: 2 }, voters: 3 };
    expect(pollTable(poll, tally, [], texts).slice(1)).to.deep.equal([
      ['Ranking', 'Votes'],
      ['B', '2'],
      ['A > B', '1'],
      [],
      ['Round', 'Option', 'Votes'],
      ['1', 'A', '1'],
      ['1', 'B', '2'],
      ['1', 'C', '0'],
    ]);
  });

  it('has who voted what in public polls', async () => {
    const poll = await pollOf({ secret: false });
    const ballot: Ballot = { uid: 'u', choices: ['o2'], at: 0, shard: 's0', name: 'Ann' };
    expect(pollTable(poll, NO_VOTES, [ballot], texts).slice(-2)).to.deep.equal([
      ['Name', 'Choice', 'Time'],
      ['Ann', 'C', '1970-01-01T00:00:00.000Z'],
    ]);
  });

  it('is saved by staff', async () => {
    const { poll } = await setUpPoll({
      as: 'member',
      staff: { [MIA.uid]: 'moderator' },
      poll: { votes: votesBy(2), secret: false },
    });
    let saved = '';
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved = this.download;
    };
    try {
      one(poll, 'button', 'Export CSV').click();
      await until('it is said', () => announced() === 'The file is among the downloads of this browser.');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.equal(`poll-${POLL}.csv`);
  });
});
