import { expect } from '@open-wc/testing';
import { TOLD_AT_ONCE } from '../../src/domain/moderation.js';
import { batches as contributions, usual, type Batch } from './support/budgeted.js';
import { ideaBatches } from './support/budgeted-ideas.js';
import { moderationBatches } from './support/budgeted-moderation.js';
import { occasionBatches } from './support/budgeted-occasions.js';
import { pollBatches } from './support/budgeted-polls.js';
import { surveyBatches } from './support/budgeted-surveys.js';
import { allow, arrange, attempt, writing, type Outcome } from './support/case.js';
import { countLookUps } from './mutation/look-ups.js';
import { deployRules, type Emulator } from './support/emulator.js';
import { withWaste } from './support/pad.js';
import { gus } from './support/people.js';
import { forTests } from './support/rules.js';
import { readRules, setUp } from './support/wtr.js';

/** What the emulator lets the rules of one write evaluate. */
const EXPRESSIONS = 1000;

const batches: Record<string, Batch> = {
  ...contributions,
  ...moderationBatches,
  ...pollBatches,
  ...surveyBatches,
  ...ideaBatches,
  ...occasionBatches,
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
    { writes, given = usual, as = gus }: Batch,
    waste: Readonly<Record<string, number>>,
  ): Promise<Outcome> {
    await deployRules(emulator, withWaste(rules, waste));
    const ruleCase = allow('a batch', as, { given, attempt: writing(writes) });
    const community = `c${Date.now().toString(36)}-${String(count++)}`;
    await arrange(emulator, ruleCase, community);
    return attempt(emulator, ruleCase, community);
  }

  for (const [name, batch] of Object.entries(batches)) {
    it(`leave expressions to spare for ${name}`, async () => {
      const { verdict, detail } = await judge(batch, unspent(batch.expressions));
      expect(verdict, detail).to.equal('allow');
      // The emulator counts by write; should production count by batch, this would pass as well.
      const together = sum(
        batch.writes('c').map(({ path }) => batch.expressions[path.split('/').at(-2) ?? ''] ?? 0),
      );
      expect(together > EXPRESSIONS, `together ${String(together)}`).to.equal(batch.byWrite ?? false);
      expect(Math.max(...Object.values(batch.expressions))).to.be.below(0.6 * EXPRESSIONS);
    });
  }

  it('are measured: a little more than there is, is refused', async () => {
    const batch = batches['a live reply'];
    if (!batch) throw new Error('There is no such batch.');
    const { verdict, detail } = await judge(batch, { posts: EXPRESSIONS - 430 });
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
    const by = (place: string) => lookUps.get(place) ?? 0;
    // A thread looks up as much for a comment as when it is opened; only accepting an answer looks further.
    const ofThread = by('threads: allow create');
    expect(sum(['posts', 'pages', 'limits'].map(most)) + ofThread).to.be.within(10, 20);
    expect(sum(['pages', 'mine'].map(most))).to.be.within(5, 20);
    expect(sum(['images', 'imageLimits'].map(most))).to.be.within(5, 20);
    // A thread that loses an entry looks at its post, before and after; who hides it gives no reaction.
    const hidden = by('changesPage') - by('reacts') + 2;
    const report = sum(['reports', 'reported', 'reportLimits'].map((name) => by(`${name}: allow create`)));
    expect(report + by('holdsPost') + hidden).to.be.within(10, 20);
    // An approval with the author's count, the log, and those who have reported it, one each.
    const credit = by('isCredited') + 1;
    const approval = by('entryOf') + by('isShownAs') + 2 + hidden + credit;
    const settled = by('settles') + 1 + TOLD_AT_ONCE;
    expect(approval + settled).to.be.within(10, 20);
    expect(sum(['sanctions', 'notifies', 'records'].map(by))).to.be.within(5, 20);
    // A sign-up with its answers, or somebody taken off the list, with theirs.
    const joining = ['queue', 'signups', 'private'].map((name) => most(name));
    expect(sum(joining)).to.be.within(10, 20);
    const places = [
      'events: allow update',
      'queue: allow update',
      'signups: allow delete',
      'private: allow delete',
    ];
    expect(sum(places.map(by)) + by('records')).to.be.within(10, 20);
    // Another's answer accepted instead: two members, and two posts that only look at the thread, before and after.
    expect(by('chooses') + 2 * by('members: allow update') + 2 * 2).to.be.within(10, 20);
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
