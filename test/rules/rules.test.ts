import { expect } from '@open-wc/testing';
import { membersTable, table } from './cases/all.js';
import { readRules, setUp } from './support/wtr.js';
import { createCommunity } from '../../src/data/community.js';
import { commit, deployRules, send } from './support/emulator.js';
import { describeTable, run } from './support/judge.js';
import { olga, tokenOf } from './support/people.js';

const all = Object.values(table).flat();

describe('the rules', function () {
  this.timeout(300_000);
  describeTable('demo-rules', membersTable);

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
