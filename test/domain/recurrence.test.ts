import { expect } from '@open-wc/testing';
import { OCCURRENCES, type Occurrence } from '../../src/domain/occasion.js';
import { mergedOccurrences } from '../../src/domain/recurrence.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 11, 10);

const at = (day: number, hour = 18, rest: Partial<Occurrence> = {}): Occurrence => {
  const startsAt = Date.UTC(2026, 11, day, hour);
  const id = `d202612${String(day).padStart(2, '0')}`;
  return { id, startsAt, endsAt: startsAt + HOUR, cancelled: false, ...rest };
};

describe('times that are planned anew', () => {
  it('keep their ids when only the time of day changes', () => {
    const merged = mergedOccurrences([at(15), at(22)], [at(15, 20), at(22, 20)], NOW);
    expect(merged).to.deep.equal([at(15, 20), at(22, 20)]);
  });

  it('stay cancelled', () => {
    const merged = mergedOccurrences([at(15, 18, { cancelled: true })], [at(15, 20)], NOW);
    expect(merged).to.deep.equal([at(15, 20, { cancelled: true })]);
  });

  it('are cancelled, and do not vanish, when they are no longer planned', () => {
    const merged = mergedOccurrences([at(15), at(22)], [at(16), at(22)], NOW);
    expect(merged).to.deep.equal([at(15, 18, { cancelled: true }), at(16), at(22)]);
  });

  it('are not changed when they are over', () => {
    const merged = mergedOccurrences([at(1), at(8), at(15)], [at(8, 20), at(15, 20)], NOW);
    expect(merged).to.deep.equal([at(1), at(8), at(15, 20)]);
  });

  it('stay within what an event can have, those that were there first', () => {
    const many = (from: number) =>
      Array.from({ length: OCCURRENCES }, (_, index) => at(15, 0, { id: `d2027${String(from + index)}` }));
    const merged = mergedOccurrences(many(1000), many(1040), NOW);
    expect(merged).to.have.length(OCCURRENCES);
    expect(merged.filter(({ cancelled }) => cancelled)).to.have.length(40);
    expect(mergedOccurrences(many(1000).slice(0, 50), many(1040), NOW)).to.have.length(OCCURRENCES);
  });

  it('are others altogether when what was once now recurs', () => {
    const once = at(15, 18, { id: 'once' });
    expect(mergedOccurrences([once], [at(15), at(22)], NOW)).to.deep.equal([at(15), at(22)]);
    expect(mergedOccurrences([at(15)], [once], NOW)).to.deep.equal([once]);
    const later = { ...once, startsAt: once.startsAt + HOUR };
    expect(mergedOccurrences([{ ...once, cancelled: true }], [later], NOW)).to.deep.equal([
      { ...later, cancelled: true },
    ]);
  });
});
