import { expect } from '@open-wc/testing';
import { decodeMember } from '../../src/data/members.js';
import { memberPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, NOAH } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { eventually, find, one, textOf, until } from '../elements/screen.js';
import { readLog, readPost, setUpAdmin, type AdminSetup } from './admin-setup.js';

afterEach(cleanUpForum);

const statesOf = async (set: AdminSetup) =>
  (await Promise.all(['waits1', 'bad', 'spam'].map((id) => readPost(set, id))))
    .map((post) => post?.state)
    .join();
const standingOf = async ({ store }: AdminSetup) =>
  decodeMember((await store.get([memberPath(COMMUNITY, NOAH.uid)]))[0])?.standing;

/** Noah's file, its form for a ban open. */
async function openBan(): Promise<AdminSetup> {
  history.replaceState(null, '', `${location.pathname}${location.search}#moderation/members/${NOAH.uid}`);
  const set = await setUpAdmin();
  (await find(set.admin, 'button', 'Ban…')).click();
  const reason = await find<HTMLSelectElement>(set.admin, 'combobox', 'Reason');
  reason.value = 'spam';
  reason.dispatchEvent(new Event('change'));
  return set;
}

describe('a ban from a member’s file', () => {
  it('removes all that they wrote where that is wanted, and undo restores all', async () => {
    const set = await openBan();
    one(set.admin, 'checkbox', 'Remove everything they wrote').click();
    await expect(set.admin).to.be.accessible();
    one(set.admin, 'button', 'Ban Noah').click();
    await eventually('all is removed', async () => (await statesOf(set)) === 'removed,removed,live');
    expect(await standingOf(set)).to.include({ banned: true });
    expect(await readPost(set, 'bad')).to.include({ reason: 'spam' });
    const log = await readLog(set);
    const ban = log.find(({ action }) => action === 'ban');
    expect(log.filter(({ group }) => group === ban?.id)).to.have.length(2);
    (await find(set.admin, 'button', 'Undo')).click();
    await eventually('all is back', async () => (await statesOf(set)) === 'pending,live,live');
    await eventually('the ban is lifted', async () => !(await standingOf(set))?.banned);
  });

  it('removes nothing by itself', async () => {
    const set = await openBan();
    one(set.admin, 'button', 'Ban Noah').click();
    await eventually('banned', async () => (await standingOf(set))?.banned === true);
    expect(await statesOf(set)).to.equal('pending,live,live');
  });

  it('says what to do where not all could be removed', async () => {
    const set = await openBan();
    set.store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.some(({ path }) => path.endsWith(idOf('bad'))))
        throw new StoreError('exhausted', 'in the test');
    };
    one(set.admin, 'checkbox', 'Remove everything they wrote').click();
    one(set.admin, 'button', 'Ban Noah').click();
    await until('it says so', () => textOf(set.admin).includes('Not everything could be removed.'));
    expect(await standingOf(set)).to.include({ banned: true });
    expect(await statesOf(set)).to.equal('removed,live,live');
  });
});
