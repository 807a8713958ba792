import { expect } from '@open-wc/testing';
import type { Entry } from '../../src/domain/entry.js';
import { surroundingsOf } from '../../src/domain/surroundings.js';

const entries: Entry[] = Array.from({ length: 20 }, (_, i) => ({
  id: `e${String(i)}`,
  page: 0,
  uid: 'mia',
  name: 'Mia',
  body: 'Words',
  at: i * 10,
  reactions: {},
}));

const shown = (own: Parameters<typeof surroundingsOf>[1], whole = false) => {
  const { lines, further } = surroundingsOf([...entries].reverse(), own, whole);
  return { ids: lines.map((entry) => entry?.id ?? '?').join(' '), further };
};

describe('what stands around a contribution', () => {
  it('is the nearest before and after it, in the order of time', () => {
    expect(shown({ id: 'e10', at: 100 })).to.deep.equal({
      ids: 'e6 e7 e8 e9 e10 e11 e12 e13 e14',
      further: 11,
    });
  });

  it('has what it answers, too', () => {
    expect(shown({ id: 'e10', at: 100, parent: 'e1' }).ids).to.match(/^e1 e6 /);
  });

  it('has a place for what is not published', () => {
    expect(shown({ id: 'waits', at: 15 }).ids).to.equal('e0 e1 ? e2 e3 e4 e5');
    expect(shown({ id: 'waits', at: 999 }).ids).to.equal('e16 e17 e18 e19 ?');
  });

  it('is the whole page where that is wanted', () => {
    const { ids, further } = shown({ id: 'waits', at: 15 }, true);
    expect(ids.split(' ')).to.have.length(21);
    expect(further).to.equal(0);
  });
});
