import { expect } from '@open-wc/testing';
import type { Outcome, RuleCase } from './case.js';
import type { Emulator } from './emulator.js';
import { Situations } from './situations.js';
import { setUp } from './wtr.js';

/** Cases have communities of their own as soon as one has changed something, so several run at once. */
const WIDTH = 8;

export const run = Date.now().toString(36);

/** Starts all cases, a few at a time, in the order of the table. */
function judgeAll(emulator: Promise<Emulator>, all: readonly RuleCase[]): Map<RuleCase, Promise<Outcome>> {
  const situations = emulator.then((ready) => new Situations(ready));
  const lanes: Promise<unknown>[] = Array.from({ length: WIDTH }, () => emulator);
  const outcomes = new Map<RuleCase, Promise<Outcome>>();
  for (const [index, ruleCase] of all.entries()) {
    const lane = index % WIDTH;
    const outcome = (lanes[lane] ?? emulator).then(async () => (await situations).attempt(ruleCase));
    lanes[lane] = outcome.catch(() => undefined);
    outcomes.set(ruleCase, outcome);
  }
  return outcomes;
}

/** A test for each case of a table, in a project of its own. */
export function describeTable(project: string, table: Readonly<Record<string, readonly RuleCase[]>>): void {
  const outcomes = judgeAll(setUp(project), Object.values(table).flat());
  for (const [title, cases] of Object.entries(table)) {
    describe(title, () => {
      for (const ruleCase of cases) {
        it(`${ruleCase.expect === 'allow' ? 'let through' : 'refuse'}: ${ruleCase.name}`, async () => {
          const outcome = await outcomes.get(ruleCase);
          expect(outcome?.verdict, outcome?.detail).to.equal(ruleCase.expect);
        });
      }
    });
  }
}
