import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/admin/log/community-admin-log.js';
import type { CommunityAdminLog } from '../../src/admin/log/community-admin-log.js';
import { pollPath } from '../../src/data/asked-paths.js';
import { auditPath } from '../../src/data/moderation/paths.js';
import { memberPath, postPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { OLGA } from '../../stories/admin-fixtures.js';
import { askedDocuments } from '../../stories/asked-list-fixtures.js';
import { COMMUNITY, idOf, OMAR } from '../../stories/fixtures.js';
import { manyEntries, type StaffOptions } from '../../stories/staff-fixtures.js';
import { all, announced, eventually, find, one, textOf, type, until } from '../elements/screen.js';
import { cleanUpForum, countReads } from '../elements/forum-setup.js';
import { setUpStaff } from './staff-setup.js';

afterEach(cleanUpForum);

const rows = (tab: Element) => [...(tab.shadowRoot?.querySelectorAll('.entries > li') ?? [])].map(textOf);
const row = (tab: Element, id: string) => {
  const found = tab.shadowRoot?.querySelector<HTMLElement>(`[data-id="${idOf(id)}"]`);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};

async function setUpLog(options: StaffOptions & { item?: string } = {}, lang = 'en') {
  const set = await setUpStaff<CommunityAdminLog>('community-admin-log', options, lang);
  await until('the log is read', () => set.tab.log.status === 'ready');
  await until('the names are known', () => !textOf(set.tab).includes('…'));
  return set;
}

const choose = (select: HTMLSelectElement, value: string) => {
  select.value = value;
  select.dispatchEvent(new Event('change'));
};

describe('<community-admin-log>', () => {
  it('says who has decided what, about whom and why, the latest first, and is accessible', async () => {
    const { tab } = await setUpLog();
    const texts = rows(tab);
    expect(texts.length).to.equal(5);
    expect(texts[0]).to.contain('You').and.contain('Changed the word lists');
    expect(texts[1])
      .to.contain('Omar')
      .and.contain('Removed a contribution by Noah')
      .and.contain('Reason: Spam')
      .and.contain('Please no advertising here.');
    expect(texts[2]).to.contain('Banned Lena Sørensen-Okonkwo and 1 further decision');
    expect(texts[4]).to.contain('Locked the conversation of a page');
    await expect(tab).to.be.accessible();
  });

  it('shows nothing to whoever is not staff, and reads nothing for them', async () => {
    const set = await setUpStaff<CommunityAdminLog>('community-admin-log', { as: 'none' });
    const reads = countReads(set);
    set.tab.requestUpdate();
    await set.tab.updateComplete;
    expect([textOf(set.tab), reads()]).to.deep.equal(['', 0]);
  });

  it('tells what a change of the settings has changed', async () => {
    const { tab } = await setUpLog();
    one(row(tab, 'policy1'), 'button', 'What changed: Changed the settings').click();
    await until('the details', () => textOf(row(tab, 'policy1')).includes('Guests'));
    const text = textOf(row(tab, 'policy1'));
    expect(text).to.contain('Guests Before waiting After off');
    expect(text).to.contain('Categories Added Help');
    expect(text).to.contain('Interests Added Brewing, Beans');
    one(row(tab, 'words2'), 'button', 'What changed: Changed the word lists').click();
    await until('the words', () => textOf(row(tab, 'words2')).includes('Blocked words Added pills'));
    await expect(tab).to.be.accessible();
  });

  it('shows the text of a contribution with what was decided about it', async () => {
    const { tab } = await setUpLog();
    one(row(tab, 'remove1'), 'button', 'What changed: Removed a contribution by Noah').click();
    await until('the text', () => textOf(row(tab, 'remove1')).includes('Buy cheap beans'));
    expect(textOf(row(tab, 'remove1'))).to.contain('State Before live After removed');
  });

  it('filters by member of staff, by decision, and by the member concerned', async () => {
    const { tab } = await setUpLog();
    choose(one<HTMLSelectElement>(tab, 'combobox', 'Staff member'), 'anna');
    await until('Anna’s', () => rows(tab).length === 1);
    choose(one<HTMLSelectElement>(tab, 'combobox', 'Staff member'), '');
    await until('all', () => rows(tab).length === 5);
    const field = one(tab, 'combobox', 'Member concerned');
    type(field, 'noa');
    (await find(tab, 'option', 'Noah')).click();
    await until('about Noah', () => rows(tab).length === 1 && rows(tab)[0]?.includes('Noah'));
    type(field, '');
    await until('all again', () => rows(tab).length === 5);
  });

  it('chooses the member concerned by keyboard alone', async () => {
    const { tab } = await setUpLog();
    one(tab, 'combobox', 'Member concerned').focus();
    await sendKeys({ type: 'len' });
    await find(tab, 'option', 'Lena Sørensen-Okonkwo');
    await sendKeys({ press: 'Enter' });
    await until('about Lena', () => rows(tab).length === 1 && rows(tab)[0]?.includes('Lena'));
  });

  it('opens with what was decided about one thing, and leads back to all', async () => {
    const { tab } = await setUpLog({ item: `posts/${idOf('spam')}` });
    expect(rows(tab).length).to.equal(1);
    one(tab, 'button', 'Show the whole log').click();
    await until('all', () => rows(tab).length === 5);
  });

  it('brings twenty at a time', async () => {
    const { tab } = await setUpLog({ entries: manyEntries(45) });
    expect(rows(tab).length).to.equal(20);
    one(tab, 'button', 'Load older entries').click();
    await until('forty', () => rows(tab).length === 40);
    expect(announced()).to.equal('40 entries shown');
    one(tab, 'button', 'Load older entries').click();
    await until('all', () => rows(tab).length === 45);
    expect(all(tab, 'button', 'Load older entries')).to.deep.equal([]);
  });

  it('asks for the member whose name is pressed', async () => {
    const { tab, asked } = await setUpLog();
    one(row(tab, 'remove1'), 'button', 'Noah').click();
    expect(asked.map(({ tab: name, item }) => [name, item])).to.deep.equal([['members', 'noah']]);
  });

  it('says when it could not be read, and tries again', async () => {
    const { tab, store } = await setUpLog();
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    choose(one<HTMLSelectElement>(tab, 'combobox', 'Staff member'), 'omar');
    await until('the reason', () => textOf(one(tab, 'alert')).includes('could not be loaded'));
    store.intercept = undefined;
    one(tab, 'button', 'Try again').click();
    await until('Omar’s', () => rows(tab).length === 2);
  });

  it('speaks Arabic from right to left', async () => {
    const { tab } = await setUpLog({}, 'ar');
    await until('the direction', () => tab.shadowRoot?.querySelector('section')?.dir === 'rtl');
  });
});

describe('undoing from the log', () => {
  const undoName = 'Undo: Removed a contribution by Noah';

  it('restores what was removed by a decision of its own, and offers to take that back', async () => {
    const { tab, store, decided } = await setUpLog({ as: 'moderator' });
    one(row(tab, 'remove1'), 'button', undoName).click();
    await until('it is told', () => decided[0]);
    const [post] = await store.get([postPath(COMMUNITY, idOf('spam'))]);
    expect(post?.data['state']).to.equal('live');
    const [entry] = await store.get([auditPath(COMMUNITY, post?.data['decision'] as string)]);
    expect(entry?.data).to.include({ action: 'restore', by: 'omar', previous: idOf('remove1') });
    await until('the log shows it', () => rows(tab)[0]?.includes('Restored a contribution by Noah'));
    expect(all(row(tab, 'remove1'), 'button', undoName)).to.deep.equal([]);
    await decided[0]?.undo?.();
    const [again] = await store.get([postPath(COMMUNITY, idOf('spam'))]);
    expect(again?.data).to.include({ state: 'removed', reason: 'spam', note: 'Please no advertising here.' });
  });

  it('says so where somebody decides before the undoing is undone', async () => {
    const { tab, store, decided } = await setUpLog({ as: 'moderator' });
    one(row(tab, 'remove1'), 'button', undoName).click();
    await until('it is told', () => decided[0]);
    await store.commit([
      { op: 'update', path: postPath(COMMUNITY, idOf('spam')), data: { decision: idOf('other') } },
    ]);
    const failure = await decided[0]?.undo?.().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(StoreError).and.include({ code: 'denied' });
  });

  it('offers no way back where it changes one’s own poll, of which the log keeps nothing', async () => {
    const path = pollPath(COMMUNITY, idOf('closed'));
    const stored = askedDocuments()[path] ?? expect.fail('no such poll');
    const { closesAt = null, publishAt = null } = stored;
    const { tab, store, decided } = await setUpLog({
      as: 'moderator',
      documents: { [`polls/${idOf('closed')}`]: { ...stored, state: 'removed', decision: idOf('theirs') } },
      entries: [
        {
          ...{ id: 'theirs', by: OLGA.uid, action: 'poll', about: OMAR.uid, ago: 1 },
          ...{ target: `polls/${idOf('closed')}`, before: { state: 'live', publishAt, closesAt } },
        },
      ],
    });
    const undo = all(row(tab, 'theirs'), 'button').find(({ ariaLabel }) => ariaLabel?.startsWith('Undo: '));
    undo?.click();
    await until('it is told', () => decided[0]);
    expect((await store.get([path]))[0]?.data['state']).to.equal('live');
    expect(decided[0]?.undo).to.equal(undefined);
  });

  it('does not undo what somebody has decided since', async () => {
    const { tab, store, decided } = await setUpLog();
    await store.commit([
      { op: 'update', path: postPath(COMMUNITY, idOf('spam')), data: { decision: idOf('other') } },
    ]);
    one(row(tab, 'remove1'), 'button', undoName).click();
    await until('it is said', () => textOf(tab).includes('somebody has decided about this since'));
    expect(decided).to.deep.equal([]);
    const [post] = await store.get([postPath(COMMUNITY, idOf('spam'))]);
    expect(post?.data['state']).to.equal('removed');
  });

  it('takes a ban back with the removals that came with it', async () => {
    const { tab, store, decided } = await setUpLog();
    const button = one(row(tab, 'ban1'), 'button', 'Undo all: Banned Lena Sørensen-Okonkwo');
    expect(textOf(button)).to.equal('Undo all');
    button.click();
    await until('it is told', () => decided[0]);
    const read = async () => {
      const [member, post] = await store.get([
        memberPath(COMMUNITY, 'lena'),
        postPath(COMMUNITY, idOf('old')),
      ]);
      return [member?.data['standing'], post?.data['state']];
    };
    expect(await read()).to.deep.equal([{ held: true }, 'live']);
    await decided[0]?.undo?.();
    await eventually('both stand again', async () => (await read())[1] === 'removed');
    expect(await read()).to.deep.equal([{ held: true, banned: true }, 'removed']);
  });

  it('puts former settings and words in place again, for admins', async () => {
    const { tab, store, decided } = await setUpLog();
    one(row(tab, 'words2'), 'button', 'Undo: Changed the word lists').click();
    await until('it is told', () => decided[0]);
    const [words] = await store.get([`communities/${COMMUNITY}/private/words`]);
    expect(words?.data).to.include({ blocked: 'casino', held: 'discount' });
    await until('the log is read again', () => rows(tab).length === 6);
    one(row(tab, 'policy1'), 'button', 'Undo: Changed the settings').click();
    await until('it is told', () => decided[1]);
    const [community] = await store.get([`communities/${COMMUNITY}`]);
    expect(community?.data).to.deep.include({ categories: ['General'], interests: [] });
    expect(community?.data).not.to.have.property('looks');
  });

  it('offers moderators no undo of what is for admins', async () => {
    const { tab } = await setUpLog({ as: 'moderator' });
    expect(all(row(tab, 'words2'), 'button', 'Undo: Changed the word lists')).to.deep.equal([]);
    expect(all(row(tab, 'policy1'), 'button', 'Undo: Changed the settings')).to.deep.equal([]);
  });

  it('says when it could not be undone', async () => {
    const { tab, store } = await setUpLog();
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('exhausted', 'in the test');
    };
    one(row(tab, 'remove1'), 'button', undoName).click();
    await until('it is said', () => textOf(tab).includes('This could not be undone.'));
  });
});

describe('exporting the log', () => {
  async function exported(options: StaffOptions): Promise<string> {
    const { tab } = await setUpLog(options);
    const made: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return createObjectURL.call(URL, blob);
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = () => undefined;
    one(tab, 'button', 'Export CSV').click();
    const file = await until('the file', () => made[0]);
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
    await until('it is said', () => /among your downloads/.test(textOf(tab)));
    return file.text();
  }

  it('writes what the filter shows, with names and times', async () => {
    const text = await exported({});
    const [head, first, second] = text.trim().split('\r\n');
    expect(head).to.equal(
      '\ufeffTime,By,By (id),Decision,Target,About,About (id),Reason,Note,Group,Before'.slice(1),
    );
    expect(first).to.contain('Olga,olga,Word lists changed,private/words');
    expect(second)
      .to.contain('Omar,omar,Removed,posts/spam')
      .and.contain('Noah,noah,Spam,Please no advertising here.');
  });

  it('reads page after page', async () => {
    const text = await exported({ entries: manyEntries(120) });
    expect(text.trim().split('\r\n').length).to.equal(121);
  });
});
