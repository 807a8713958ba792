import { expect } from '@open-wc/testing';
import { drawWinners, entriesOf, verifyDraw } from '../../src/data/draw.js';
import { sha256 } from '../../src/data/sha256.js';

const many = (count: number) => Array.from({ length: count }, (_, i) => String(i).padStart(20, '0'));
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `c${String(i)}`);
const FIVE = ['Zz', 'aa', 'A9', '0b', 'b0'];

/** Worked out with Python's hashlib and with node:crypto, by the words of the recipe alone. */
const VECTORS: readonly [seed: string, tickets: string[], prizes: number, winners: string[]][] = [
  ['tea', FIVE, 3, ['b0', 'Zz', 'aa']],
  ['tea', [...FIVE, 'extra'], 3, ['Zz', 'aa', 'extra']],
  ['Kaffee & Kuchen – ☕', numbered(12), 2, ['c4', 'c11']],
  [
    '4f3c'.repeat(16),
    many(1000),
    5,
    [460, 83, 760, 139, 850].map((winner) => String(winner).padStart(20, '0')),
  ],
];

/** A draw as it is published. */
async function drawn(seed: string, tickets: string[], prizes: number) {
  const winners = await drawWinners(seed, tickets, prizes);
  return { seed, seedHash: await sha256(seed), winners, prizes };
}
const entered = (ids: readonly string[]) => ids.map((id) => ({ id, party: 1 }));

describe('a draw', () => {
  for (const [seed, tickets, prizes, winners] of VECTORS) {
    it(`of ${String(prizes)} among ${String(tickets.length)} is what other tools work out`, async () => {
      expect(await drawWinners(seed, tickets, prizes)).to.deep.equal(winners);
    });
  }

  it('does not depend on the order in which the entries are read, or on one being read twice', async () => {
    const [wanted] = VECTORS.map(([, , , winners]) => winners);
    expect(await drawWinners('tea', [...FIVE].reverse(), 3)).to.deep.equal(wanted);
    expect(await drawWinners('tea', [...FIVE, 'aa', 'Zz'], 3)).to.deep.equal(wanted);
  });

  it('draws every entry once where there are fewer than prizes, and nobody where there is none', async () => {
    expect(await drawWinners('x', ['only'], 5)).to.deep.equal(['only']);
    expect((await drawWinners('tea', FIVE, 50)).sort()).to.deep.equal([...FIVE].sort());
    expect(await drawWinners('tea', [], 3)).to.deep.equal([]);
    expect(await drawWinners('tea', FIVE, 0)).to.deep.equal([]);
  });

  it('favours nobody among a thousand', async () => {
    const tickets = many(1000);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 20; i++)
      for (const winner of await drawWinners(`seed ${String(i)}`, tickets, 100))
        tenths[Math.floor(Number(winner) / 100)]! += 1;
    expect(tenths.reduce((sum, count) => sum + count)).to.equal(2000);
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    // Nine degrees of freedom: more than this comes once in a thousand times.
    expect(chiSquare).to.be.below(27.9);
  });
});

describe('the entries of a draw', () => {
  it('are those that were not given back, by code points', () => {
    const tickets = [...entered(['b', 'a', 'B', '0']), { id: 'back', party: 0 }];
    expect(entriesOf(tickets)).to.deep.equal(['0', 'B', 'a', 'b']);
  });
});

describe('drawing again', () => {
  it('finds that all is as it was published', async () => {
    const occasion = await drawn('tea', FIVE, 3);
    expect(await verifyDraw(occasion, [...entered(FIVE), { id: 'back', party: 0 }])).to.deep.equal({
      ...{ seedMatches: true, winnersMatch: true, winners: ['b0', 'Zz', 'aa'], entries: 5 },
    });
  });

  it('finds another seed than the one that was settled', async () => {
    const occasion = { ...(await drawn('tea', FIVE, 3)), seedHash: await sha256('coffee') };
    expect(await verifyDraw(occasion, entered(FIVE))).to.include({ seedMatches: false, winnersMatch: true });
    const none = { ...occasion, seed: '', seedHash: await sha256('') };
    expect(await verifyDraw(none, entered(FIVE))).to.include({ seedMatches: false, winnersMatch: false });
  });

  it('finds winners that were exchanged, swapped, added, left out, or never said', async () => {
    const occasion = await drawn('tea', FIVE, 3);
    for (const winners of [
      ['b0', 'Zz', 'A9'],
      ['Zz', 'b0', 'aa'],
      ['b0', 'Zz', 'aa', 'A9'],
      ['b0', 'Zz'],
      null,
    ])
      expect(await verifyDraw({ ...occasion, winners }, entered(FIVE))).to.include({
        ...{ seedMatches: true, winnersMatch: false },
      });
  });

  it('finds an entry that was taken away or put in afterwards', async () => {
    const occasion = await drawn('tea', FIVE, 3);
    expect(await verifyDraw(occasion, entered([...FIVE, 'extra']))).to.include({ winnersMatch: false });
    expect(await verifyDraw(occasion, entered(['Zz', 'aa', 'b0', '0b']))).to.include({
      winnersMatch: false,
    });
  });
});
