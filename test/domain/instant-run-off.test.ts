import { expect } from '@open-wc/testing';
import { instantRunOff, type RunOff } from '../../src/domain/instant-run-off.js';
import type { Tally } from '../../src/domain/poll.js';

/** Ballots as one writes them by hand: `ACB` is A before C before B. */
function tallyOf(ballots: Readonly<Record<string, number>>): Tally {
  const entries = Object.entries(ballots).map(
    ([order, count]) => [[...order].map((letter) => `o${'ABCDE'.indexOf(letter)}`).join('_'), count] as const,
  );
  const voters = entries.reduce((sum, [, count]) => sum + count, 0);
  return { counts: Object.fromEntries(entries), voters };
}

const told = ({ rounds, winners }: RunOff) => ({
  rounds: rounds.map(({ counts, exhausted, eliminated }) => ({
    counts: Object.fromEntries([...counts].map(([place, count]) => ['ABCDE'.charAt(place), count])),
    exhausted,
    out: eliminated.map((place) => 'ABCDE'[place]).join(''),
  })),
  winners: winners.map((place) => 'ABCDE'[place]).join(''),
});

describe('an instant run-off', () => {
  it('is over in one round where somebody has more than half', () => {
    expect(told(instantRunOff(tallyOf({ AB: 3, BA: 2 }), 2))).to.deep.equal({
      rounds: [{ counts: { A: 3, B: 2 }, exhausted: 0, out: '' }],
      winners: 'A',
    });
  });

  it('goes on where somebody has exactly half', () => {
    const result = told(instantRunOff(tallyOf({ A: 4, B: 3, CB: 1 }), 3));
    expect(result.rounds.length).to.equal(2);
    expect(result.rounds[1]).to.deep.equal({ counts: { A: 4, B: 4 }, exhausted: 0, out: '' });
    expect(result.winners).to.equal('AB');
  });

  it('lets the last one’s ballots go to their next choice', () => {
    // Tennessee's capital, as every textbook counts it: Memphis, Nashville, Chattanooga, Knoxville.
    const result = told(instantRunOff(tallyOf({ ABCD: 42, BCDA: 26, CDBA: 15, DCBA: 17 }), 4));
    expect(result.rounds).to.deep.equal([
      { counts: { A: 42, B: 26, C: 15, D: 17 }, exhausted: 0, out: 'C' },
      { counts: { A: 42, B: 26, D: 32 }, exhausted: 0, out: 'B' },
      { counts: { A: 42, D: 58 }, exhausted: 0, out: '' },
    ]);
    expect(result.winners).to.equal('D');
  });

  it('puts ballots aside whose choices are all out, and asks for more than half of the rest', () => {
    const result = told(instantRunOff(tallyOf({ A: 5, BA: 4, C: 3 }), 3));
    expect(result.rounds[1]).to.deep.equal({ counts: { A: 5, B: 4 }, exhausted: 3, out: '' });
    expect(result.winners).to.equal('A');
  });

  it('takes all that are last together out together', () => {
    const result = told(instantRunOff(tallyOf({ A: 4, B: 3, CB: 1, DB: 1 }), 4));
    expect(result.rounds[0]?.out).to.equal('CD');
    expect(result.winners).to.equal('B');
  });

  it('has several winners where all that are left are level', () => {
    expect(told(instantRunOff(tallyOf({ A: 2, B: 2, C: 2 }), 3)).winners).to.equal('ABC');
  });

  it('skips whoever is out already on the way down a ballot', () => {
    // D and then C leave; DCA goes to C first, and to A only when C is out as well.
    const result = told(instantRunOff(tallyOf({ A: 5, B: 6, CA: 3, DCA: 1 }), 4));
    expect(result.rounds.map(({ out }) => out)).to.deep.equal(['D', 'C', '']);
    expect(result.rounds[2]?.counts).to.deep.equal({ A: 9, B: 6 });
  });

  it('has no rounds and no winner without ballots, nor with those that were all withdrawn', () => {
    expect(told(instantRunOff(tallyOf({}), 3))).to.deep.equal({ rounds: [], winners: '' });
    expect(told(instantRunOff(tallyOf({ AB: 0 }), 3))).to.deep.equal({ rounds: [], winners: '' });
  });

  it('counts the same ballots the same in any order', () => {
    const one = instantRunOff(tallyOf({ AB: 2, BC: 2, CA: 1 }), 3);
    expect(told(instantRunOff(tallyOf({ CA: 1, BC: 2, AB: 2 }), 3))).to.deep.equal(told(one));
  });
});
