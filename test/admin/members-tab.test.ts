import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/admin/members/community-admin-members.js';
import type { CommunityAdminMembers } from '../../src/admin/members/community-admin-members.js';
import { auditPath, noticePath, notesPath } from '../../src/data/moderation/paths.js';
import { communityPath, memberPath } from '../../src/data/paths.js';
import { StoreError, type StoreErrorCode } from '../../src/store/store.js';
import { COMMUNITY, idOf, type World } from '../../stories/fixtures.js';
import { ENTRIES, type StaffOptions } from '../../stories/staff-fixtures.js';
import { all, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { setUpStaff } from './staff-setup.js';

afterEach(cleanUpForum);

type Options = StaffOptions & { readonly item?: string; readonly arrange?: (world: World) => void };

const names = (root: Element) => [...(root.shadowRoot?.querySelectorAll('[data-uid]') ?? [])].map(textOf);
const refuse = (code: StoreErrorCode) => () => {
  throw new StoreError(code, 'in the test');
};

async function setUpList(options: Options = {}, lang = 'en') {
  const set = await setUpStaff<CommunityAdminMembers>('community-admin-members', options, lang);
  await until('the list is read', () => set.tab.members.status === 'ready');
  await set.tab.updateComplete;
  return set;
}

async function setUpFile(options: Options = {}) {
  const set = await setUpStaff<CommunityAdminMembers>('community-admin-members', {
    item: 'lena',
    ...options,
  });
  const file = await until('the file', () =>
    set.tab.shadowRoot?.querySelector('community-admin-member-file'),
  );
  await until('it is read', () => file.file.status === 'ready');
  await until('the names are known', () => !textOf(file).includes('…·'));
  const member = async (uid = 'lena') => (await set.store.get([memberPath(COMMUNITY, uid)]))[0]?.data ?? {};
  return { ...set, file, member };
}

const choose = (select: HTMLElement, value: string) => {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
};

describe('<community-admin-members>', () => {
  it('shows the members by name with what stands against them, and is accessible', async () => {
    const { tab } = await setUpList();
    expect(names(tab)).to.deep.equal([
      'Anna Admin',
      'Lena Sørensen-Okonkwo',
      'Mia',
      'Noah',
      'Olga',
      'Omar',
      'سامي',
    ]);
    const lena = all(tab, 'listitem')[1];
    expect(textOf(lena ?? tab))
      .to.contain('Banned')
      .and.contain('On hold');
    await expect(tab).to.be.accessible();
  });

  it('shows nothing to whoever is not staff', async () => {
    const { tab } = await setUpStaff<CommunityAdminMembers>('community-admin-members', {
      as: 'none',
      item: 'lena',
    });
    expect(textOf(tab)).to.equal('');
    expect(tab.shadowRoot?.querySelector('community-admin-member-file')).to.equal(null);
  });

  it('finds members by how their names begin', async () => {
    const { tab } = await setUpList();
    type(one(tab, 'searchbox', 'Search members'), ' LENA');
    await until('Lena', () => names(tab).join() === 'Lena Sørensen-Okonkwo');
    type(one(tab, 'searchbox', 'Search members'), 'zzz');
    await until('nobody', () => textOf(tab).includes('Nobody was found.'));
  });

  for (const [segment, expected] of [
    ['banned', 'Lena Sørensen-Okonkwo'],
    ['held', 'Lena Sørensen-Okonkwo'],
    ['helpful', 'Noah'],
    ['newcomers', 'Olga,Anna Admin,Omar'],
    ['new', ''],
    ['muted', ''],
    ['warned', ''],
    ['staff', 'Olga,Anna Admin,Omar'],
  ] as const) {
    it(`shows the segment "${segment}"`, async () => {
      const { tab } = await setUpList();
      choose(one(tab, 'combobox', 'Which members'), segment);
      await until('the segment', () => names(tab).join() === expected);
      if (!expected) await until('it says so', () => textOf(tab).includes('There is nobody here.'));
    });
  }

  it('says when it could not be read, and tries again', async () => {
    const { tab, store } = await setUpList();
    store.intercept = refuse('unavailable');
    choose(one(tab, 'combobox', 'Which members'), 'staff');
    const again = await find(tab, 'button', 'Try again');
    store.intercept = undefined;
    again.click();
    await until('the staff', () => names(tab).length === 3);
  });

  it('opens a file from the keyboard, and comes back to the same row', async () => {
    const { tab, asked } = await setUpList();
    one(tab, 'button', 'Lena Sørensen-Okonkwo').focus();
    await sendKeys({ press: 'Enter' });
    await until('the file', () => textOf(tab).includes('Something unkind.'));
    await until('its top', () => textOf(focused() ?? tab) === 'Lena Sørensen-Okonkwo');
    one(tab, 'button', 'Back to the list').click();
    await until('the row', () => focused() === one(tab, 'button', 'Lena Sørensen-Okonkwo'));
    expect(asked.map(({ tab: name, item }) => [name, item])).to.deep.equal([
      ['members', 'lena'],
      ['members', ''],
    ]);
  });

  it('speaks Arabic from right to left', async () => {
    const { tab } = await setUpList({}, 'ar');
    await until('the direction', () => tab.shadowRoot?.querySelector('section')?.dir === 'rtl');
  });
});

describe('the file of a member', () => {
  it('tells what was written, decided and told, and is accessible', async () => {
    const { tab, file } = await setUpFile();
    const text = textOf(file);
    expect(text).to.contain('Live 1').and.contain('Removed 1').and.contain('Share removed 50%');
    expect(text).to.contain('Banned Lena Sørensen-Okonkwo Harassment');
    expect(text)
      .to.contain('Which grinder do you use at home?')
      .and.contain('Was warned by e-mail last year.');
    await expect(tab).to.be.accessible();
    one(file, 'button', 'All in the log').click();
  });

  it('leads to all that the log says about the member', async () => {
    const { file, asked } = await setUpFile();
    one(file, 'button', 'All in the log').click();
    expect(asked.map(({ tab, item }) => [tab, item])).to.deep.equal([['log', 'lena']]);
  });

  it('says when there is nobody any more, and keeps the history', async () => {
    const { file } = await setUpFile({
      item: 'gone',
      entries: ENTRIES.map((entry) => ({ ...entry, about: 'gone' })),
    });
    expect(textOf(file))
      .to.contain('There is no such member any more.')
      .and.contain('Banned Deleted account');
  });

  it('warns with a reason and words, tells the member, logs it, and offers to undo it', async () => {
    const { file, member, store, decided } = await setUpFile({ item: 'noah', as: 'moderator' });
    one(file, 'button', 'Warn…').click();
    const reason = await find<HTMLSelectElement>(file, 'combobox', 'Reason');
    await until('the focus', () => focused() === reason);
    one(file, 'button', 'Warn Noah').click();
    await until('it asks for a reason', () => reason.getAttribute('aria-invalid') === 'true');
    await expect(file).to.be.accessible();
    choose(reason, 'spam');
    type(one(file, 'textbox', 'Words to the member'), 'No shops, please.');
    one(file, 'button', 'Warn Noah').click();
    await until('it is told', () => decided[0]);
    expect(decided[0]?.message).to.equal('Noah was warned.');
    const { decision, standing } = await member('noah');
    expect(standing).to.deep.equal({ warned: decision });
    const [entry, notice] = await store.get([
      auditPath(COMMUNITY, decision as string),
      noticePath(COMMUNITY, decision as string),
    ]);
    expect(entry?.data).to.include({ action: 'warn', by: 'omar', reason: 'spam', note: 'No shops, please.' });
    expect(notice?.data).to.include({ uid: 'noah', action: 'warn', note: 'No shops, please.' });
    await until('it is shown', () => textOf(file).includes('Not acknowledged yet'));
    await decided[0]?.undo?.();
    expect((await member('noah'))['standing']).to.deep.equal({});
  });

  it('mutes for a time', async () => {
    const { tab, file, member, decided } = await setUpFile({ item: 'noah' });
    expect(tab.key('m')).to.be.true;
    choose(await find(file, 'combobox', 'Reason'), 'offensive');
    choose(one(file, 'combobox', 'How long'), 'week');
    one(file, 'button', 'Mute Noah').click();
    await until('it is told', () => decided[0]);
    const { mutedUntil } = (await member('noah'))['standing'] as { mutedUntil: Date };
    expect(mutedUntil.getTime() - Date.now()).to.be.within(7 * 86_400_000 - 60_000, 7 * 86_400_000);
    await until('it is shown', () => textOf(file).includes('Muted until'));
  });

  it('lifts one sanction and leaves the others, and puts it back', async () => {
    const { file, member, decided } = await setUpFile();
    one(file, 'button', 'Lift the ban').click();
    await until('it is told', () => decided[0]);
    expect((await member())['standing']).to.deep.equal({ held: true });
    await decided[0]?.undo?.();
    expect((await member())['standing']).to.deep.equal({ held: true, banned: true });
  });

  it('does not sanction staff, and says why', async () => {
    const { file } = await setUpFile({ item: 'omar' });
    expect(textOf(file)).to.contain('Staff cannot be sanctioned. Take the role away first.');
    expect(all(file, 'button', 'Ban…')).to.deep.equal([]);
  });

  it('says when a colleague has decided meanwhile, and reads the file afresh', async () => {
    const { file, store, decided } = await setUpFile();
    await store.commit([
      { op: 'update', path: memberPath(COMMUNITY, 'lena'), data: { standing: {}, decision: idOf('other') } },
    ]);
    store.intercept = ({ verb }) => (verb === 'commit' ? refuse('denied')() : undefined);
    one(file, 'button', 'Lift the ban').click();
    await until('it is said', () =>
      textOf(file).includes('A colleague has decided about this member meanwhile.'),
    );
    expect(all(file, 'button', 'Lift the ban')).to.deep.equal([]);
    expect(decided).to.deep.equal([]);
  });

  it('keeps notes among staff; everyone deletes their own', async () => {
    const { file, store } = await setUpFile({ as: 'admin' });
    expect(all(file, 'button', 'Delete note')).to.deep.equal([]);
    type(one(file, 'textbox', 'New note'), 'Talked to her on Monday.');
    one(file, 'button', 'Add note').click();
    (await find(file, 'button', 'Delete note')).click();
    await until('it is gone', () => all(file, 'button', 'Delete note').length === 0);
    const notes = await store.list({ collection: notesPath(COMMUNITY), limit: 10 });
    expect(notes.map(({ data }) => data['by'])).to.deep.equal(['omar']);
  });

  it('lets the owner give a role, and take that back', async () => {
    const { file, store, decided } = await setUpFile({ item: 'noah' });
    choose(one(file, 'combobox', 'Role'), 'moderator');
    await until('it is told', () => decided[0]);
    const staff = async () => (await store.get([communityPath(COMMUNITY)]))[0]?.data['staff'];
    expect(await staff()).to.include({ noah: 'moderator' });
    await until('no ladder any more', () => textOf(file).includes('Staff cannot be sanctioned.'));
    await decided[0]?.undo?.();
    expect(await staff()).not.to.have.property('noah');
  });

  it('offers moderators no roles, and admins none of admins', async () => {
    const first = await setUpFile({ item: 'noah', as: 'moderator' });
    expect(all(first.file, 'combobox', 'Role')).to.deep.equal([]);
    const second = await setUpFile({ item: 'olga', as: 'admin' });
    expect(one(second.file, 'combobox', 'Role').matches(':disabled')).to.be.true;
    expect(textOf(second.file)).to.contain('The owner stays; nobody can remove them.');
  });
});
