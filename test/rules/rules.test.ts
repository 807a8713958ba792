import { expect } from '@open-wc/testing';
import { table } from './cases/all.js';
import { arrange, attempt, type Outcome, type RuleCase } from './support/case.js';
import { readRules, setUp } from './support/wtr.js';
import { createCommunity } from '../../src/data/community.js';
import { commit, deployRules, send, type Emulator } from './support/emulator.js';
import { olga, tokenOf } from './support/people.js';

/** Cases have communities of their own, so several run at once. */
const WIDTH = 8;

const run = Date.now().toString(36);
const all = Object.values(table).flat();

async function judge(emulator: Emulator, ruleCase: RuleCase, index: number): Promise<Outcome> {
  const community = `c${String(index)}-${run}`;
  await arrange(emulator, ruleCase, community);
  return attempt(emulator, ruleCase, community);
}

/** Starts all cases, a few at a time, in the order of the table. */
function judgeAll(emulator: Promise<Emulator>): Map<RuleCase, Promise<Outcome>> {
  const lanes: Promise<unknown>[] = Array.from({ length: WIDTH }, () => emulator);
  const outcomes = new Map<RuleCase, Promise<Outcome>>();
  for (const [index, ruleCase] of all.entries()) {
    const lane = index % WIDTH;
    const outcome = (lanes[lane] ?? emulator).then(async () => judge(await emulator, ruleCase, index));
    lanes[lane] = outcome.catch(() => undefined);
    outcomes.set(ruleCase, outcome);
  }
  return outcomes;
}

describe('the rules', function () {
  this.timeout(300_000);
  const outcomes = judgeAll(setUp('demo-rules'));

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

  it('let nobody found a community before an owner is set', async () => {
    const emulator = await setUp('demo-rules-unset');
    const founding = commit(createCommunity(`unset-${run}`, olga.uid, 'Brand'), emulator.project);
    const nobody = tokenOf({ ...olga, claims: { email: '', email_verified: true } });
    expect((await send(emulator, founding, tokenOf(olga))).status).to.equal(200);
    await deployRules(emulator, await readRules());
    const again = commit(createCommunity(`unset2-${run}`, olga.uid, 'Brand'), emulator.project);
    for (const token of [tokenOf(olga), nobody, null]) {
      expect((await send(emulator, again, token)).status).to.equal(403);
    }
  });

  it('name every case differently', () => {
    const names = all.map(({ name, as }) => `${as?.uid ?? ''} ${name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).to.deep.equal([]);
  });
});
