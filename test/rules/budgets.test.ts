import { expect } from '@open-wc/testing';
import { dayOf } from '../../src/domain/clock.js';
import type { Post } from '../../src/domain/post.js';
import {
  deleteLiveComment,
  editLiveComment,
  editPendingComment,
  liveComment,
  pendingComment,
} from '../../src/data/posts.js';
import { toggleReaction } from '../../src/data/reactions.js';
import type { Write } from '../../src/store/store.js';
import { ground, intent } from './cases/posting.js';
import { allow, arrange, attempt, writing, type Outcome } from './support/case.js';
import { countLookUps } from './mutation/look-ups.js';
import { deployRules, type Emulator } from './support/emulator.js';
import { withWaste } from './support/pad.js';
import { gus, noah } from './support/people.js';
import { forTests } from './support/rules.js';
import * as situation from './support/stage.js';
import { readRules, setUp } from './support/wtr.js';

const { address, MIAS, NOAHS, otherAddress, WAITING } = situation;

/** What the emulator lets the rules of one write evaluate. */
const EXPRESSIONS = 1000;

interface Batch {
  readonly writes: (community: string) => Write[];
  /** Expressions that each write's rule may evaluate at most; what the rules really take is 5 % less. */
  readonly expressions: Readonly<Record<string, number>>;
  readonly given?: () => situation.Differences;
}

/** A guest who has posted today, policies and words that are all looked at: what costs most. */
const costly = (): situation.Differences => ({
  policy: { premoderate: 'newcomers', guests: 'live' },
  words: { blocked: 'casino|poker', held: 'bitcoin' },
  limits: { [gus.uid]: situation.limitsFields() },
  posts: { [MIAS]: situation.postFields(gus, 'I like it.', 20), [WAITING]: { uid: gus.uid } },
  pages: {
    0: { entries: { ...situation.usualEntries(), [MIAS]: situation.entryFields(gus, 'I like it.', 20) } },
  },
});
const withFullPage = (): situation.Differences => ({ ...costly(), pages: { 0: { size: 30_000 } } });

const limits = { at: 0, day: dayOf(Date.now()), n: 1, ref: '' };
const parent = { id: NOAHS, uid: noah.uid, page: 0 };
const post = (id: string, body: string): Post => ({
  ...{
    id,
    body,
    kind: 'comment',
    uid: gus.uid,
    name: gus.name,
    at: 0,
    state: 'live',
    thread: address.thread,
    page: 0,
  },
  revisions: [],
});

const batches: Record<string, Batch> = {
  'a live reply': {
    writes: (c) => liveComment(intent({ parent }), ground(c, { limits }, gus)),
    expressions: { posts: 430, pages: 160, threads: 130, limits: 170 },
  },
  'the first comment of a page': {
    writes: (c) =>
      liveComment(intent({ address: otherAddress }), ground(c, { limits, thread: null, last: null }, gus)),
    expressions: { posts: 390, pages: 160, threads: 170, limits: 170 },
  },
  'a reply on a new page': {
    given: withFullPage,
    writes: (c) => {
      const thread = situation.usualThread({ lastPage: 1 });
      return liveComment(
        intent({ parent }),
        ground(c, { limits, thread, last: situation.usualPage({ n: 1 }) }, gus),
      );
    },
    expressions: { posts: 430, pages: 195, threads: 130, limits: 170 },
  },
  'a reply that waits': {
    writes: (c) => pendingComment(intent({ parent }), ground(c, { limits }, gus)),
    expressions: { posts: 320, limits: 170 },
  },
  'an edit': {
    writes: (c) => editLiveComment(c, post(MIAS, 'I like it.'), 'I love it.'),
    expressions: { posts: 410, pages: 155, threads: 100 },
  },
  'an edit of what waits': {
    writes: (c) => editPendingComment(c, post(WAITING, 'Waiting'), 'Still waiting'),
    expressions: { posts: 260 },
  },
  'a deletion': {
    writes: (c) => deleteLiveComment(c, { id: MIAS, page: 0 }, address.thread),
    expressions: { posts: 180, pages: 170, threads: 120 },
  },
  'a reaction': {
    writes: (c) => {
      const entry = { id: NOAHS, page: 0 };
      return toggleReaction({
        community: c,
        thread: address.thread,
        entry,
        uid: gus.uid,
        kind: 'like',
        given: [],
      });
    },
    expressions: { pages: 180, mine: 330 },
  },
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const unspent = (spent: Batch['expressions']) =>
  Object.fromEntries(Object.entries(spent).map(([collection, most]) => [collection, EXPRESSIONS - most]));

describe('the budgets of the rules', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let rules: string;
  let count = 0;

  before(async () => {
    emulator = await setUp('demo-budgets');
    rules = forTests(await readRules());
  });

  async function judge(
    { writes, given = costly }: Batch,
    waste: Readonly<Record<string, number>>,
  ): Promise<Outcome> {
    await deployRules(emulator, withWaste(rules, waste));
    const ruleCase = allow('a batch', gus, { given: situation.stage(given), attempt: writing(writes) });
    const community = `c${Date.now().toString(36)}-${String(count++)}`;
    await arrange(emulator, ruleCase, community);
    return attempt(emulator, ruleCase, community);
  }

  for (const [name, batch] of Object.entries(batches)) {
    it(`leave expressions to spare for ${name}`, async () => {
      const { verdict, detail } = await judge(batch, unspent(batch.expressions));
      expect(verdict, detail).to.equal('allow');
      // The emulator counts by write; should production count by batch, this would pass as well.
      expect(sum(Object.values(batch.expressions))).to.be.at.most(EXPRESSIONS);
      expect(Math.max(...Object.values(batch.expressions))).to.be.below(EXPRESSIONS / 2);
    });
  }

  it('are measured: a little more than there is, is refused', async () => {
    const batch = batches['a live reply'];
    if (!batch) throw new Error('There is no such batch.');
    const { verdict, detail } = await judge(batch, { posts: EXPRESSIONS - 380 });
    expect(verdict).to.equal('deny');
    expect(detail).to.contain('maximum of 1000');
  });

  it('look up at most ten documents for a write or a query, and twenty for a batch', async () => {
    const lookUps = countLookUps(await readRules());
    for (const [place, count] of lookUps) expect(count, place).to.be.at.most(10);
    const most = (collection: string) =>
      Math.max(
        ...[...lookUps].filter(([place]) => place.startsWith(`${collection}:`)).map(([, count]) => count),
      );
    expect(sum(['posts', 'pages', 'threads', 'limits'].map(most))).to.be.within(10, 20);
    expect(sum(['pages', 'mine'].map(most))).to.be.within(5, 20);
  });
});

/** Limits of the rules language itself, which the emulator does not hold anyone to. */
describe('the rules as a program', () => {
  it('stay within the sizes that Firebase allows', async () => {
    const rules = await readRules();
    expect(rules.length).to.be.below(256_000);
    const functions = [...rules.matchAll(/function (\w+)\(([^)]*)\) \{(.*?)\n {2,}\}/gs)];
    expect(functions.length).to.be.above(20);
    for (const [, name, parameters = '', body = ''] of functions) {
      expect(parameters.split(',').length, name).to.be.at.most(7);
      expect([...body.matchAll(/\blet /g)].length, name).to.be.at.most(10);
    }
  });

  it('name every function once', async () => {
    const names = [...(await readRules()).matchAll(/function (\w+)/g)].map(([, name]) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).to.deep.equal([]);
  });

  it('match no collection below any path', async () => {
    expect(await readRules()).not.to.match(/=\*\*/);
  });
});
