import { expect } from '@open-wc/testing';
import '../../src/admin/settings/community-admin-settings.js';
import type { CommunityAdminSettings } from '../../src/admin/settings/community-admin-settings.js';
import { runCheck } from '../../src/controllers/setup-check.js';
import type { SignInSetup } from '../../src/identity/identity.js';
import { StoreError, type StoreErrorCode } from '../../src/store/store.js';
import type { StoreCall } from '../../src/store/memory-store.js';
import type { World } from '../../stories/fixtures.js';
import { createStaff } from '../../stories/staff-fixtures.js';
import { all, find, one, textOf, until } from '../elements/screen.js';
import { cleanUpForum, keepForCleaning } from '../elements/forum-setup.js';
import { setUpStaff } from './staff-setup.js';

afterEach(cleanUpForum);

const LINK = 'https://console.firebase.google.com/v1/r/project/demo/firestore/indexes?create_composite=abc';

function fail(code: StoreErrorCode, message = 'in the test'): never {
  throw new StoreError(code, message);
}

/** Refuses what the deployed rules refuse. */
const deployed = (call: StoreCall) => {
  if (call.verb === 'commit') fail('denied');
};

const world = async (setup?: SignInSetup): Promise<World> => {
  const made = keepForCleaning(await createStaff());
  if (setup) Object.assign(made.identity, { inspect: () => Promise.resolve(setup) });
  return made;
};

const stateOf = async (name: Parameters<typeof runCheck>[0], { session }: World) =>
  (await runCheck(name, session, 'brand.example')).state;

describe('the check of the setup', () => {
  it('knows our rules by a document that they let anybody ask for', async () => {
    const made = await world();
    expect(await stateOf('rules', made)).to.equal('ok');
    made.store.intercept = () => fail('denied');
    expect(await stateOf('rules', made)).to.equal('wrong');
    made.store.intercept = () => fail('unavailable');
    expect(await stateOf('rules', made)).to.equal('unknown');
  });

  it('finds a database that takes anything, and leaves nothing behind', async () => {
    const made = await world();
    const writes: string[] = [];
    made.store.intercept = (call) =>
      void (call.verb === 'commit' && writes.push(...call.writes.map(({ path }) => path)));
    expect(await stateOf('forbidden', made)).to.equal('wrong');
    made.store.intercept = undefined;
    const left = await made.store.get([...new Set(writes)]);
    expect([left.length, left.filter(Boolean)]).to.deep.equal([3, []]);
    made.store.intercept = deployed;
    expect(await stateOf('forbidden', made)).to.equal('ok');
    made.store.intercept = () => fail('unavailable');
    expect(await stateOf('forbidden', made)).to.equal('unknown');
  });

  it('says which indexes are missing, and where to make them', async () => {
    const made = await world();
    expect(await stateOf('indexes', made)).to.equal('ok');
    made.store.intercept = (call) => {
      if (call.verb === 'list' && call.query.collection.endsWith('/notes'))
        fail('invalid', `The query requires an index. You can create it here: ${LINK}`);
    };
    expect(await runCheck('indexes', made.session, '')).to.deep.equal({
      state: 'wrong',
      missing: [{ name: 'notes: uid, at', link: LINK }],
    });
    made.store.intercept = () => fail('denied');
    expect(await runCheck('indexes', made.session, '')).to.deep.equal({ state: 'unknown', refused: true });
  });

  it('asks the sign-in service what it offers, and where', async () => {
    const on = { guest: true, google: true, email: true };
    expect(await stateOf('signIn', await world())).to.equal('unknown');
    const good = await world({ domains: ['localhost', 'brand.example'], ways: on });
    expect([await stateOf('signIn', good), await stateOf('domain', good)]).to.deep.equal(['ok', 'ok']);
    const bad = await world({ domains: ['localhost', 'other.example'], ways: { ...on, google: false } });
    expect(await runCheck('signIn', bad.session, '')).to.deep.equal({ state: 'wrong', off: ['google'] });
    expect(await stateOf('domain', bad)).to.equal('wrong');
  });

  it('compares the clocks', async () => {
    const made = await world();
    expect(await stateOf('clock', made)).to.equal('ok');
    made.store.now = () => Date.now() + 10 * 60_000;
    expect(await runCheck('clock', made.session, '')).to.deep.equal({ state: 'wrong', minutes: 10 });
  });

  it('says in plain words what to do, and is accessible', async () => {
    const { tab, store } = await setUpStaff<CommunityAdminSettings>('community-admin-settings');
    const part = await until('the section', () =>
      tab.shadowRoot?.querySelector('community-admin-setup-check'),
    );
    store.intercept = (call) => {
      if (call.verb === 'list') fail('invalid', `The query requires an index. ${LINK}`);
      deployed(call);
    };
    one(part, 'button', 'Check the setup').click();
    await find(part, 'button', 'Check again');
    const items = [...(part.shadowRoot?.querySelectorAll('.plainlist > li') ?? [])].map(textOf);
    expect(items.map((text) => /OK|To mend|Could not be checked/.exec(text)?.[0])).to.deep.equal([
      'OK',
      'OK',
      'To mend',
      'Could not be checked',
      'Could not be checked',
      'OK',
    ]);
    expect(textOf(part))
      .to.contain('firebase deploy --only firestore:indexes')
      .and.contain('audit: about, at');
    expect(all(part, 'link', 'Create it in the console').length).to.be.greaterThan(20);
    await expect(part).to.be.accessible();
  });

  it('is for admins', async () => {
    const { tab } = await setUpStaff<CommunityAdminSettings>('community-admin-settings', { as: 'moderator' });
    await until('the settings are read', () => tab.editor.status === 'ready');
    await tab.updateComplete;
    expect(tab.shadowRoot?.querySelector('community-admin-setup-check')).to.equal(null);
  });
});
