import { expect } from '@open-wc/testing';
import { buildTree, type CommentNode, type CommentSort } from '../../src/domain/comment-tree.js';
import type { Entry } from '../../src/domain/entry.js';
import { chance, entry, shuffled } from './entries.js';

/** Ids as they stand on screen, replies in brackets: `a(b,c)`. */
function outline(nodes: readonly CommentNode[]): string {
  return nodes
    .map(({ entry: { id }, replies }) => (replies.length > 0 ? `${id}(${outline(replies)})` : id))
    .join(',');
}

function* walk(nodes: readonly CommentNode[]): Generator<CommentNode> {
  const open = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...node.replies);
  }
}

const tree = (entries: Entry[], sort: CommentSort = 'oldest', maxDepth = 4) =>
  buildTree(entries, sort, maxDepth);

describe('the comment tree', () => {
  it('is empty without entries', () => {
    expect(tree([])).to.deep.equal([]);
  });

  const four = [
    entry('b', { at: 2 }),
    entry('d', { at: 4, reactions: { like: 1 } }),
    entry('a', { at: 1, reactions: { love: 1, like: 2 } }),
    entry('c', { at: 3 }),
  ];
  for (const { sort, expected } of [
    { sort: 'oldest', expected: 'a,b,c,d' },
    { sort: 'newest', expected: 'd,c,b,a' },
    { sort: 'best', expected: 'a,d,c,b' },
  ] as const) {
    it(`puts comments in the order "${sort}"`, () => {
      expect(outline(tree(four, sort))).to.equal(expected);
    });
  }

  it('orders comments of the same moment by their ids, so that every reader sees the same', () => {
    const same = ['c', 'a', 'b'].map((id) => entry(id, { at: 5 }));
    expect(outline(tree(same))).to.equal('a,b,c');
    expect(outline(tree(same, 'newest'))).to.equal('c,b,a');
    expect(outline(tree(same, 'best'))).to.equal('c,b,a');
  });

  it('counts an answer half as much as a reaction, and puts a tombstone last', () => {
    const entries = [
      entry('one-answer', { at: 1 }),
      entry('r1', { at: 9, parent: 'one-answer' }),
      entry('nothing', { at: 2 }),
      entry('one-reaction', { at: 3, reactions: { sad: 1 } }),
      entry('gone', { at: 0, state: 'deleted' }),
      entry('r2', { at: 9, parent: 'gone' }),
    ];
    expect(outline(tree(entries, 'best'))).to.equal('one-reaction,one-answer(r1),nothing,gone(r2)');
  });

  for (const sort of ['oldest', 'newest', 'best'] as const) {
    it(`lets replies stand oldest first, also with "${sort}"`, () => {
      const entries = [
        entry('a', { at: 1 }),
        entry('late', { at: 3, parent: 'a', reactions: { like: 9 } }),
        entry('early', { at: 2, parent: 'a' }),
      ];
      expect(outline(tree(entries, sort))).to.equal('a(early,late)');
    });
  }

  it('numbers the levels from 1 and names the parent', () => {
    const [a] = tree([entry('a', { at: 1 }), entry('b', { at: 2, parent: 'a' })]);
    const [b] = a?.replies ?? [];
    expect([a?.level, a?.parent, b?.level, b?.parent?.id, b?.beside]).to.deep.equal([1, null, 2, 'a', false]);
  });

  it('makes an answer to something that is not loaded a root', () => {
    const [node] = tree([entry('b', { parent: 'elsewhere' })]);
    expect([node?.entry.id, node?.parent, node?.level]).to.deep.equal(['b', null, 1]);
  });

  it('breaks circles and what claims to answer itself or something later', () => {
    const entries = [
      entry('a', { at: 1, parent: 'c' }),
      entry('b', { at: 2, parent: 'a' }),
      entry('c', { at: 3, parent: 'b' }),
      entry('self', { at: 4, parent: 'self' }),
      entry('x', { at: 5, parent: 'y' }),
      entry('y', { at: 5, parent: 'x' }),
    ];
    expect(outline(tree(entries))).to.equal('a(b(c)),self,x(y)');
  });

  it('lets what is deeper than the limit stand beside what it answers, in the order of time', () => {
    const entries = [
      entry('a', { at: 1 }),
      entry('b', { at: 2, parent: 'a' }),
      entry('c', { at: 3, parent: 'b' }),
      entry('d', { at: 4, parent: 'c' }),
      entry('e', { at: 5, parent: 'b' }),
    ];
    const nodes = tree(entries, 'oldest', 3);
    expect(outline(nodes)).to.equal('a(b(c,d,e))');
    const d = [...walk(nodes)].find((node) => node.entry.id === 'd');
    expect([d?.level, d?.beside, d?.parent?.id]).to.deep.equal([3, true, 'c']);
    expect([...walk(nodes)].filter((node) => node.beside).map((node) => node.entry.id)).to.deep.equal(['d']);
  });

  it('is a plain list with a limit of 1, and says of each answer what it answers', () => {
    const nodes = tree([entry('a', { at: 1 }), entry('b', { at: 2, parent: 'a' })], 'oldest', 1);
    expect(outline(nodes)).to.equal('a,b');
    expect(nodes.map((node) => [node.beside, node.parent?.id ?? null])).to.deep.equal([
      [false, null],
      [true, 'a'],
    ]);
  });

  it('keeps a tombstone while something answers it, however far below', () => {
    const entries = [
      entry('a', { at: 1, state: 'removed' }),
      entry('b', { at: 2, parent: 'a', state: 'deleted' }),
      entry('c', { at: 3, parent: 'b' }),
      entry('alone', { at: 4, state: 'deleted' }),
      entry('x', { at: 5 }),
      entry('y', { at: 6, parent: 'x', state: 'deleted' }),
      entry('z', { at: 7, parent: 'y', state: 'removed' }),
    ];
    expect(outline(tree(entries))).to.equal('a(b(c)),x');
  });

  it('takes a chain of 5,000 answers without running out of stack', () => {
    const entries = Array.from({ length: 5000 }, (_, at) =>
      entry(`e${at}`, { at, ...(at > 0 && { parent: `e${at - 1}` }) }),
    );
    const nodes = tree(shuffled(entries, chance(7)), 'newest', 4);
    const all = [...walk(nodes)];
    expect(all.length).to.equal(5000);
    expect(Math.max(...all.map(({ level }) => level))).to.equal(4);
    const deepest = all.filter(({ level }) => level === 4).map(({ entry: { at } }) => at);
    expect(deepest.length).to.equal(4997);
  });

  it('loses a chain of 5,000 tombstones that nobody answers', () => {
    const entries = Array.from({ length: 5000 }, (_, at) =>
      entry(`e${at}`, { at, state: 'deleted', ...(at > 0 && { parent: `e${at - 1}` }) }),
    );
    expect(tree(entries)).to.deep.equal([]);
  });
});

describe('any comment tree', () => {
  /** A log with orphans, circles and tombstones in it. */
  function randomLog(random: () => number): Entry[] {
    const size = Math.floor(random() * 60);
    const pick = () => `e${Math.floor(random() * (size + 3))}`;
    return Array.from({ length: size }, (_, n) =>
      entry(`e${n}`, {
        at: Math.floor(random() * 20),
        reactions: random() < 0.3 ? { like: Math.ceil(random() * 5) } : {},
        ...(random() < 0.7 && { parent: pick() }),
        ...(random() < 0.15 && { state: 'deleted' as const }),
      }),
    );
  }

  const sorts = ['oldest', 'newest', 'best'] as const;
  const logs = Array.from({ length: 200 }, (_, seed) => {
    const random = chance(seed + 1);
    const entries = randomLog(random);
    const sort = sorts[seed % 3] ?? 'oldest';
    const maxDepth = 1 + (seed % 5);
    return { seed, random, entries, sort, maxDepth, nodes: [...walk(buildTree(entries, sort, maxDepth))] };
  });

  it('shows every living entry exactly once', () => {
    for (const { seed, entries, nodes } of logs) {
      const shown = nodes.filter((node) => !node.entry.state).map((node) => node.entry.id);
      const living = entries.filter(({ state }) => !state).map(({ id }) => id);
      expect(shown.sort(), `seed ${seed}`).to.deep.equal(living.sort());
    }
  });

  it('keeps to the depth limit, and every reply stands after what it answers', () => {
    for (const { seed, nodes, maxDepth } of logs) {
      for (const { level, parent, entry: child } of nodes) {
        expect(level, `seed ${seed}`).to.be.within(1, maxDepth);
        if (parent) expect(parent.at, `seed ${seed}`).to.be.at.most(child.at);
      }
    }
  });

  it('does not depend on the order in which entries arrive', () => {
    for (const { seed, entries, sort, maxDepth, random } of logs) {
      const one = outline(buildTree(entries, sort, maxDepth));
      const other = outline(buildTree(shuffled(entries, random), sort, maxDepth));
      expect(other, `seed ${seed}`).to.equal(one);
    }
  });

  it('leaves the entries as they were', () => {
    for (const { seed, sort, maxDepth } of logs) {
      const entries = randomLog(chance(seed + 1));
      const before = JSON.stringify(entries);
      buildTree(entries, sort, maxDepth);
      expect(JSON.stringify(entries)).to.equal(before);
    }
  });
});
