import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/admin/settings/community-admin-settings.js';
import type { CommunityAdminSettings } from '../../src/admin/settings/community-admin-settings.js';
import { repliesPath, wordsPath } from '../../src/data/moderation/paths.js';
import { communityPath } from '../../src/data/paths.js';
import { StoreError, type StoreErrorCode, type Write } from '../../src/store/store.js';
import { COMMUNITY, idOf, type World } from '../../stories/fixtures.js';
import type { StaffOptions } from '../../stories/staff-fixtures.js';
import { all, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { cleanUpForum, countReads } from '../elements/forum-setup.js';
import { setUpStaff } from './staff-setup.js';

afterEach(cleanUpForum);

async function setUpSettings(
  options: StaffOptions & { readonly arrange?: (world: World) => void } = {},
  lang = 'en',
) {
  const set = await setUpStaff<CommunityAdminSettings>('community-admin-settings', options, lang);
  const { tab, store } = set;
  await until('the settings are read', () => tab.editor.status === 'ready');
  await until('the names are known', () => !textOf(section(tab, 'staff')).includes('…'));
  const stored = async (path = communityPath(COMMUNITY)) => (await store.get([path]))[0]?.data ?? {};
  return { ...set, stored };
}

function section(tab: Element, name: string): HTMLElement {
  const found = tab.shadowRoot?.querySelector<HTMLElement>(`community-admin-${name}`);
  if (!found) throw new Error(`no section ${name}`);
  return found;
}

const check = (input: HTMLElement, checked = true) => {
  (input as HTMLInputElement).checked = checked;
  input.dispatchEvent(new Event('change'));
};
const radio = (tab: Element, value: string) => {
  const input = section(tab, 'policy').shadowRoot?.querySelector<HTMLInputElement>(`[value="${value}"]`);
  if (!input) throw new Error(`no choice ${value}`);
  return input;
};
const field = (tab: Element, part: string, label: string) => one(section(tab, part), 'textbox', label);
const save = (tab: Element, part: string, heading: string) =>
  one(section(tab, part), 'button', `Save: ${heading}`).click();
const refuse = (code: StoreErrorCode) => () => {
  throw new StoreError(code, 'in the test');
};

/** Refuses as the rules do: what names another decision than the one that the target bears. */
function enforcing({ store }: World): void {
  const get = store.get.bind(store);
  store.intercept = async (call) => {
    if (call.verb !== 'commit') return;
    const { intercept } = store;
    store.intercept = undefined;
    for (const write of call.writes.filter(({ path }) => path.includes('/audit/'))) await compare(write);
    store.intercept = intercept;
  };
  async function compare(write: Write): Promise<void> {
    const { target, previous } = (write as { data: Record<string, string> }).data;
    const path = target?.startsWith('communities/') ? target : `${communityPath(COMMUNITY)}/${target ?? ''}`;
    const [document] = await get([path]);
    const decision = document?.data['decision'] ?? '';
    if (decision === previous) return;
    enforcing({ store } as World);
    throw new StoreError('denied', 'another decision came first');
  }
}

describe('<community-admin-settings>', () => {
  it('shows every section, costs three reads beside the names, and is accessible', async () => {
    let reads = () => 0;
    const { tab } = await setUpSettings({ arrange: (world) => (reads = countReads(world)) });
    const headings = [...(tab.shadowRoot?.querySelectorAll('.sections > *') ?? [])].map((part) =>
      textOf(part.shadowRoot?.querySelector('h3') ?? part),
    );
    expect(headings).to.deep.equal([
      'Rules of the house',
      'Words',
      'Categories',
      'Interests',
      'Guidelines and welcome',
      'Name',
      'Staff',
      'Saved replies',
      'Setup check',
    ]);
    expect(reads()).to.equal(3 + 3);
    await expect(tab).to.be.accessible();
  });

  it('shows nothing to whoever is not staff', async () => {
    const { tab } = await setUpStaff<CommunityAdminSettings>('community-admin-settings', { as: 'none' });
    expect([textOf(tab), tab.editor.status]).to.deep.equal(['', 'idle']);
  });

  it('lets moderators read all and change the saved replies alone, and says so', async () => {
    const { tab } = await setUpSettings({ as: 'moderator' });
    expect(textOf(tab)).to.contain('Only admins and the owner can change these settings');
    expect(all(tab, 'button', 'Save: Rules of the house')).to.deep.equal([]);
    expect(radio(tab, 'newcomers').matches(':disabled')).to.be.true;
    expect(field(tab, 'words', 'Blocked words').matches(':disabled')).to.be.true;
    expect(field(tab, 'words', 'Try a text').matches(':disabled')).to.be.false;
    expect(all(tab, 'button', 'Save: Saved replies').length).to.equal(1);
    expect(textOf(section(tab, 'staff'))).to.contain('Only admins and the owner can change who is staff.');
    await expect(tab).to.be.accessible();
  });

  it('saves what was changed and nothing else, with its entry in the log, and offers to undo it', async () => {
    const { tab, stored, store, decided, session } = await setUpSettings();
    const before = await stored();
    check(radio(tab, 'all'));
    type(field(tab, 'policy', 'Links without a look'), '5');
    await until('it is marked', () => textOf(section(tab, 'policy')).includes('Not saved yet'));
    save(tab, 'policy', 'Rules of the house');
    await until('it is told', () => decided[0]);
    expect(decided[0]?.message).to.equal('Rules of the house: saved.');
    const { decision, policy, ...rest } = await stored();
    const { decision: previous, policy: former, ...others } = before;
    expect(rest).to.deep.equal(others);
    expect(policy).to.deep.equal({ ...(former as object), premoderate: 'all', maxLinks: 5 });
    const [entry] = await store.get([`${communityPath(COMMUNITY)}/audit/${decision as string}`]);
    expect(entry?.data).to.deep.include({ action: 'settings', by: 'olga', previous, before });
    expect(session.community?.policy.premoderate).to.equal('all');
    await decided[0]?.undo?.();
    expect((await stored())['policy']).to.deep.equal(former);
    await until('it is shown', () => radio(tab, 'newcomers').checked);
  });

  it('refuses figures that the rules would refuse, and says which', async () => {
    const { tab, stored } = await setUpSettings();
    const input = field(tab, 'policy', 'Contributions of one member a day');
    type(input, '0');
    await until('it is said', () =>
      textOf(section(tab, 'policy')).includes('Enter a whole number from 1 to 10,000.'),
    );
    check(radio(tab, 'all'));
    await until('it is marked', () => textOf(section(tab, 'policy')).includes('Not saved yet'));
    save(tab, 'policy', 'Rules of the house');
    await until('the focus', () => focused() === input);
    expect((await stored())['policy']).to.include({ premoderate: 'newcomers' });
    await expect(tab).to.be.accessible();
  });

  it('takes the answer target in minutes, hours or days', async () => {
    const { tab, stored, decided } = await setUpSettings();
    const unit = one<HTMLSelectElement>(section(tab, 'policy'), 'combobox', 'Unit of the answer target');
    expect([unit.value, (field(tab, 'policy', 'Answer target') as HTMLInputElement).value]).to.deep.equal([
      'days',
      '1',
    ]);
    unit.value = 'hours';
    unit.dispatchEvent(new Event('change'));
    type(field(tab, 'policy', 'Answer target'), '4');
    save(tab, 'policy', 'Rules of the house');
    await until('it is told', () => decided[0]);
    expect((await stored())['policy']).to.include({ answerMinutes: 240 });
  });

  it('keeps what was not saved over a reload, and says so', async () => {
    const first = await setUpSettings();
    type(field(first.tab, 'name', 'Name of the community'), 'Better Brand');
    await until('it is marked', () => textOf(section(first.tab, 'name')).includes('Not saved yet'));
    first.tab.remove();
    const again = document.createElement('community-admin-settings');
    document.querySelector('story-community')?.append(again);
    await until('it is there', () => textOf(again).includes('Changes that were not saved are still here'));
    expect((field(again, 'name', 'Name of the community') as HTMLInputElement).value).to.equal(
      'Better Brand',
    );
    one(section(again, 'name'), 'button', 'Discard: Name').click();
    await until('it is gone', () => !textOf(section(again, 'name')).includes('Not saved yet'));
    expect(Object.keys(localStorage).filter((key) => key.includes('settings:'))).to.deep.equal([]);
  });

  it('says when it could not be read, and tries again', async () => {
    const set = await setUpStaff<CommunityAdminSettings>('community-admin-settings', {
      arrange: ({ store }) => (store.intercept = refuse('unavailable')),
    });
    await until('the reason', () => textOf(one(set.tab, 'alert')).includes('could not be loaded'));
    set.store.intercept = undefined;
    one(set.tab, 'button', 'Try again').click();
    await until('the settings', () => set.tab.editor.status === 'ready');
  });

  it('keeps what was entered when it cannot be saved', async () => {
    const { tab, store } = await setUpSettings();
    type(field(tab, 'name', 'Name of the community'), 'Better Brand');
    store.intercept = ({ verb }) => (verb === 'commit' ? refuse('exhausted')() : undefined);
    save(tab, 'name', 'Name');
    await until('it is said', () => textOf(section(tab, 'name')).includes('This could not be saved.'));
    store.intercept = ({ verb }) => (verb === 'commit' ? refuse('denied')() : undefined);
    save(tab, 'name', 'Name');
    await until('it is said', () => textOf(section(tab, 'name')).includes('rules did not allow this change'));
    expect((field(tab, 'name', 'Name of the community') as HTMLInputElement).value).to.equal('Better Brand');
  });
});

describe('a colleague who changes the settings meanwhile', () => {
  const colleague = (changes: Record<string, unknown>) =>
    ({
      op: 'update',
      path: communityPath(COMMUNITY),
      data: { ...changes, decision: idOf('colleague') },
    }) as Write;

  it('is not overwritten: both are shown, and the person chooses', async () => {
    const { tab, store, stored, decided, ...world } = await setUpSettings();
    type(field(tab, 'name', 'Name of the community'), 'Mine');
    await store.commit([colleague({ name: 'Theirs' })]);
    enforcing({ store, ...world });
    save(tab, 'name', 'Name');
    const alert = await find(section(tab, 'name'), 'alert');
    expect(textOf(alert)).to.contain('Name Theirs').and.contain('Name Mine');
    await expect(tab).to.be.accessible();
    expect((await stored())['name']).to.equal('Theirs');
    one(alert, 'button', 'Use mine').click();
    await until('the choice is taken', () => all(section(tab, 'name'), 'alert').length === 0);
    save(tab, 'name', 'Name');
    await until('it is told', () => decided[0]);
    expect((await stored())['name']).to.equal('Mine');
  });

  it('may have the better settings', async () => {
    const { tab, store, ...world } = await setUpSettings();
    type(field(tab, 'name', 'Name of the community'), 'Mine');
    await store.commit([colleague({ name: 'Theirs' })]);
    enforcing({ store, ...world });
    save(tab, 'name', 'Name');
    one(await find(section(tab, 'name'), 'alert'), 'button', 'Keep what is in force').click();
    await until(
      'theirs',
      () => (field(tab, 'name', 'Name of the community') as HTMLInputElement).value === 'Theirs',
    );
  });

  it('who has changed something else is in nobody’s way', async () => {
    const { tab, store, stored, decided, ...world } = await setUpSettings();
    type(field(tab, 'name', 'Name of the community'), 'Mine');
    await store.commit([colleague({ interests: ['Tea'] })]);
    enforcing({ store, ...world });
    save(tab, 'name', 'Name');
    await until('it is told', () => decided[0]);
    expect(await stored()).to.deep.include({ name: 'Mine', interests: ['Tea'] });
  });
});

describe('the lists of words', () => {
  it('are edited a word a line and stored as one pattern', async () => {
    const { tab, stored, decided } = await setUpSettings();
    const blocked = field(tab, 'words', 'Blocked words') as HTMLTextAreaElement;
    expect(blocked.value).to.equal('casino\npills');
    type(blocked, 'casino\n\n c++ \nwww.bad.example|x');
    await until('it is marked', () => textOf(section(tab, 'words')).includes('Not saved yet'));
    expect(blocked.value).to.equal('casino\n\n c++ \nwww.bad.example|x');
    save(tab, 'words', 'Words');
    await until('it is told', () => decided[0]);
    expect(await stored(wordsPath(COMMUNITY))).to.include({
      blocked: 'casino|c\\+\\+|www\\.bad\\.example\\|x',
      held: 'discount',
    });
  });

  it('tell at once whether a text would be refused, held or pass, and mark the words', async () => {
    const { tab } = await setUpSettings();
    const words = section(tab, 'words');
    const trial = field(tab, 'words', 'Try a text');
    type(trial, 'Our CASINO gives a discount');
    await until('refused', () => textOf(words).includes('Would be refused.'));
    const marks = () =>
      [...(words.shadowRoot?.querySelectorAll('mark') ?? [])].map((mark) => [mark.className, textOf(mark)]);
    expect(marks()).to.deep.equal([
      ['blocked', 'CASINO'],
      ['held', 'discount'],
    ]);
    await expect(tab).to.be.accessible();
    type(trial, 'Discounted!');
    await until('held', () => textOf(words).includes('Would wait for a moderator.'));
    type(trial, 'Nothing of the kind');
    await until('passes', () => textOf(words).includes('Would pass.'));
    // What is not saved yet counts as well.
    type(field(tab, 'words', 'Held words'), 'kind');
    await until('held', () => textOf(words).includes('Would wait for a moderator.'));
  });

  it('are patterns where they are no plain words, and patterns that would shut the community are refused', async () => {
    const words = { blocked: 'cas[i1]no', held: '', decision: '' };
    const { tab, decided } = await setUpSettings({ documents: { 'private/words': words } });
    expect(textOf(section(tab, 'words'))).to.contain('so it is shown as a pattern');
    const blocked = field(tab, 'words', 'Blocked words');
    for (const [pattern, fault] of [
      ['a*', 'This pattern fits every text'],
      ['(', 'This is no regular expression.'],
      ['(?=a)b', 'Look-around and back-references'],
      ['x'.repeat(4001), 'This is too long.'],
    ] as const) {
      type(blocked, pattern);
      await until(fault, () => textOf(section(tab, 'words')).includes(fault));
      save(tab, 'words', 'Words');
    }
    await until('too many', () => textOf(section(tab, 'words')).includes('1 character too many'));
    expect(decided).to.deep.equal([]);
  });
});

describe('categories, texts, staff and replies', () => {
  it('reorders categories by keyboard alone, and keeps the focus with what is moved', async () => {
    const { tab, stored, decided } = await setUpSettings();
    const part = section(tab, 'categories');
    one(part, 'button', 'Move Help up').focus();
    await sendKeys({ press: 'Enter' });
    await until('the focus', () => focused() === one(part, 'button', 'Move Help up'));
    expect(focused()?.getAttribute('aria-disabled')).to.equal('true');
    save(tab, 'categories', 'Categories');
    await until('it is told', () => decided[0]);
    expect((await stored())['categories']).to.deep.equal(['Help', 'General']);
  });

  it('adds, renames and removes categories with their looks', async () => {
    const { tab, stored, decided } = await setUpSettings();
    const part = section(tab, 'categories');
    one(part, 'button', 'Remove General').click();
    one(part, 'button', 'Add category').click();
    await until('the focus', () => focused() === one(part, 'textbox', 'Name of category 2'));
    save(tab, 'categories', 'Categories');
    await until('it is wrong', () => textOf(part).includes('Each category needs a name of its own'));
    type(one(part, 'textbox', 'Name of category 2'), 'Ideas');
    type(all(part, 'textbox', 'Description')[1] ?? part, 'What could be better');
    save(tab, 'categories', 'Categories');
    await until('it is told', () => decided[0]);
    expect(await stored()).to.deep.include({
      categories: ['Help', 'Ideas'],
      looks: {
        Help: { color: '#15803d', description: '' },
        Ideas: { color: '', description: 'What could be better' },
      },
    });
  });

  it('shows guidelines as they will stand there', async () => {
    const { tab } = await setUpSettings();
    const part = section(tab, 'texts');
    one(part, 'button', 'Preview: Guidelines').click();
    await until(
      'the markup',
      () => part.shadowRoot?.querySelector('.preview strong')?.textContent === 'kind',
    );
    await expect(tab).to.be.accessible();
  });

  it('appoints a member who was searched for by name, and takes that back', async () => {
    const { tab, stored, decided } = await setUpSettings();
    const part = section(tab, 'staff');
    one(part, 'button', 'Add to staff').click();
    await until('it is said', () => textOf(part).includes('Choose a member from the list first.'));
    type(one(part, 'combobox', 'Add somebody'), 'noa');
    (await find(part, 'option', 'Noah')).click();
    one(part, 'button', 'Add to staff').click();
    await until('it is told', () => decided[0]);
    expect(decided[0]?.message).to.equal('Noah is now Moderator.');
    expect((await stored())['staff']).to.include({ noah: 'moderator', olga: 'owner' });
    await find(part, 'button', 'Remove Noah from staff');
    await decided[0]?.undo?.();
    expect((await stored())['staff']).not.to.have.property('noah');
  });

  it('keeps the owner, and tells admins why they cannot remove each other', async () => {
    const { tab, stored, decided } = await setUpSettings({ as: 'admin' });
    const part = section(tab, 'staff');
    expect(textOf(part)).to.contain('The owner stays; nobody can remove them.');
    const other = one(part, 'button', 'Remove Anna Admin from staff');
    expect(other.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(part)).to.contain('Only the owner can appoint or remove admins.');
    one(part, 'button', 'Remove Omar from staff').click();
    await until('it is told', () => decided[0]);
    expect((await stored())['staff']).to.deep.equal({ olga: 'owner', anna: 'admin' });
    await expect(tab).to.be.accessible();
  });

  it('lets moderators write saved replies', async () => {
    const { tab, stored, decided } = await setUpSettings({ as: 'moderator' });
    const part = section(tab, 'replies');
    one(part, 'button', 'Add reply').click();
    await until('the focus', () => focused() === all(part, 'textbox', 'Title')[1]);
    await sendKeys({ type: 'Shipping' });
    type(all(part, 'textbox', 'Text')[1] ?? part, 'We ship on Mondays, {name}.');
    save(tab, 'replies', 'Saved replies');
    await until('it is told', () => decided[0]);
    const { replies } = (await stored(repliesPath(COMMUNITY))) as { replies: object };
    expect(Object.values(replies)).to.deep.include.members([
      { title: 'Shipping', body: 'We ship on Mondays, {name}.' },
    ]);
  });

  it('speaks Arabic from right to left', async () => {
    const { tab } = await setUpSettings({}, 'ar');
    await until('the direction', () => tab.shadowRoot?.querySelector('section')?.dir === 'rtl');
  });
});
