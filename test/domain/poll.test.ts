import { expect } from '@open-wc/testing';
import { isClosed, isOpen } from '../../src/domain/opening-times.js';
import {
  addTallies,
  countedKeys,
  faultOfChoices,
  maySeeResults,
  meanRating,
  NO_VOTES,
  optionIndex,
  optionKey,
  resultsOf,
  sameChoices,
  tallyAfter,
  type Poll,
  type PollPlan,
} from '../../src/domain/poll.js';
import { faultOfPlan } from '../../src/domain/poll-plan.js';

const PLAN: PollPlan = {
  question: 'Which?',
  options: ['A', 'B', 'C'],
  mode: 'single',
  min: 1,
  max: 1,
  results: 'always',
  secret: true,
  changeable: true,
  shards: 1,
  publishAt: 100,
  closesAt: 200,
};
const POLL: Poll = {
  ...PLAN,
  ...{ id: 'p', uid: 'u', name: 'U', at: 0, post: '', state: 'live', decision: '', tally: null },
};

describe('a poll', () => {
  it('names its options by their places', () => {
    expect([optionKey(0), optionKey(19)]).to.deep.equal(['o0', 'o19']);
    expect(['o0', 'o19', 'x1', 'o', 'o1x'].map(optionIndex)).to.deep.equal([0, 19, -1, -1, -1]);
  });

  it('is open from its first moment until just before its end', () => {
    expect([99, 100, 199, 200].map((time) => isOpen(POLL, time))).to.deep.equal([false, true, true, false]);
    expect(isOpen({ ...POLL, closesAt: 0 }, 1e15)).to.equal(true);
    expect(isClosed({ closesAt: 0 }, 1e15)).to.equal(false);
    expect(isOpen({ ...POLL, state: 'removed' }, 150)).to.equal(false);
  });

  it('shows its results to whom it says, and to staff', () => {
    const seen = (results: PollPlan['results'], voted: boolean, staff: boolean, time: number) =>
      maySeeResults({ results, closesAt: 200 }, { voted, staff }, time);
    expect(seen('always', false, false, 150)).to.equal(true);
    expect([seen('voted', false, false, 150), seen('voted', true, false, 150)]).to.deep.equal([false, true]);
    expect(seen('voted', false, false, 200)).to.equal(true);
    expect([seen('closed', true, false, 199), seen('closed', false, false, 200)]).to.deep.equal([
      false,
      true,
    ]);
    expect([seen('staff', true, false, 300), seen('staff', false, true, 150)]).to.deep.equal([false, true]);
  });

  it('tells what is wrong with choices', () => {
    const several: PollPlan = { ...PLAN, mode: 'multiple', min: 1, max: 2 };
    const faults = [[], ['o0'], ['o0', 'o1', 'o2'], ['o3'], ['o0', 'o0']].map((choices) =>
      faultOfChoices(several, choices),
    );
    expect(faults).to.deep.equal(['few', null, 'many', 'unknown', 'unknown']);
  });

  it('tells what is wrong with a plan', () => {
    const faults = (
      [
        {},
        { question: ' ' },
        { options: ['A'] },
        { options: ['A', ' a '] },
        { max: 2 },
        { mode: 'multiple', min: 2, max: 4 },
        { mode: 'ranked', max: 3 },
        { closesAt: 100 },
      ] as const
    ).map((change) => faultOfPlan({ ...PLAN, ...change }));
    expect(faults).to.deep.equal([
      null,
      'question',
      'options',
      'twins',
      'number',
      'number',
      'results',
      'closes',
    ]);
  });
});

describe('the count of a poll', () => {
  it('is the sum of its parts', () => {
    const one = { counts: { o0: 2, o1: 1 }, voters: 3 };
    const other = { counts: { o1: 4 }, voters: 4 };
    expect(addTallies([one, other])).to.deep.equal({ counts: { o0: 2, o1: 5 }, voters: 7 });
    expect(addTallies([])).to.deep.equal(NO_VOTES);
  });

  it('moves by what a ballot changes', () => {
    const first = tallyAfter('multiple', NO_VOTES, [], ['o0', 'o1']);
    expect(first).to.deep.equal({ counts: { o0: 1, o1: 1 }, voters: 1 });
    const changed = tallyAfter('multiple', first, ['o0', 'o1'], ['o1', 'o2']);
    expect(changed).to.deep.equal({ counts: { o0: 0, o1: 1, o2: 1 }, voters: 1 });
    expect(tallyAfter('multiple', changed, ['o1', 'o2'], []).voters).to.equal(0);
  });

  it('counts a ranking as a whole', () => {
    expect(countedKeys('ranked', ['o2', 'o0'])).to.deep.equal(['o2_o0']);
    expect(tallyAfter('ranked', NO_VOTES, [], ['o2', 'o0']).counts).to.deep.equal({ o2_o0: 1 });
  });

  it('compares votes, rankings by their order', () => {
    expect(sameChoices('multiple', ['o10', 'o2'], ['o2', 'o10'])).to.equal(true);
    expect(sameChoices('ranked', ['o10', 'o2'], ['o2', 'o10'])).to.equal(false);
    expect(sameChoices('single', [], ['o2'])).to.equal(false);
  });

  it('has shares of voters, and leaders only with votes', () => {
    const rows = resultsOf(PLAN, { counts: { o0: 3, o1: 3, constructor: 9 }, voters: 4 });
    expect(rows.map(({ share, leads }) => [share, leads])).to.deep.equal([
      [0.75, true],
      [0.75, true],
      [0, false],
    ]);
    expect(resultsOf(PLAN, NO_VOTES).some(({ leads }) => leads)).to.equal(false);
  });

  it('has a mean in ratings', () => {
    expect(meanRating(PLAN, { counts: { o0: 1, o2: 3 }, voters: 4 })).to.equal(2.5);
    expect(meanRating(PLAN, NO_VOTES)).to.equal(undefined);
  });
});
