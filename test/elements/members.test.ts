import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { communityPath, memberPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY } from '../../stories/fixtures.js';
import { manyMembers } from '../../stories/member-fixtures.js';
import { cleanUpForum, countReads } from './forum-setup.js';
import { setUpMembers } from './members-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';

afterEach(cleanUpForum);

const names = (root: Element) => [...(root.shadowRoot?.querySelectorAll('.name') ?? [])].map(textOf);
const refuse = () => {
  throw new StoreError('unavailable', 'in the test');
};

describe('<community-members>', () => {
  it('shows the members in the order of their names, and is accessible', async () => {
    const { members } = await setUpMembers({ staff: { omar: 'moderator' } });
    expect(names(members)).to.deep.equal([
      'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
      'Lena Sørensen-Okonkwo',
      'Mia',
      'Noah',
      'Omar',
      'Ｗｉｄｅ Élodie',
      'سامي',
    ]);
    const omar = all(members, 'listitem').find((item) => textOf(item).includes('Omar'));
    expect(textOf(omar ?? members))
      .to.contain('Moderator')
      .and.contain('Here since January 2022');
    await expect(members).to.be.accessible();
  });

  it('finds members by how their names begin, whatever the letters look like, and says how many', async () => {
    const { members } = await setUpMembers();
    const field = one(members, 'searchbox', 'Search members');
    type(field, ' LENA s');
    await until('Lena alone', () => names(members).join() === 'Lena Sørensen-Okonkwo');
    await until('the number is said', () => announced() === '1 member shown');
    type(field, 'wide e');
    await until('the wide letters', () => names(members).join() === 'Ｗｉｄｅ Élodie');
    type(field, 'zzz');
    await until('nobody', () => textOf(members).includes('Nobody was found.'));
    await expect(members).to.be.accessible();
  });

  it('asks the database once for what is typed in one go', async () => {
    const { members, store } = await setUpMembers();
    const asked: string[] = [];
    store.intercept = (call) => void (call.verb === 'list' && asked.push(JSON.stringify(call.query.where)));
    const field = one(members, 'searchbox', 'Search members');
    for (const text of ['m', 'mi', 'mia']) type(field, text);
    await until('Mia', () => names(members).join() === 'Mia');
    expect(asked.length).to.equal(1);
  });

  it('filters by interest', async () => {
    const { members } = await setUpMembers();
    const select = one<HTMLSelectElement>(members, 'combobox', 'Interest');
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      'All interests',
      'Brewing',
      'Beans',
      'Latte art',
      'تحميص',
    ]);
    select.value = 'Beans';
    select.dispatchEvent(new Event('change'));
    await until('two of them', () => names(members).join() === 'Lena Sørensen-Okonkwo,Noah');
  });

  const order = (members: Element, value: string) => {
    const select = one<HTMLSelectElement>(members, 'combobox', 'Sort');
    select.value = value;
    select.dispatchEvent(new Event('change'));
    return select;
  };

  it('shows whoever has helped most first, how often, and nobody else', async () => {
    const { members } = await setUpMembers();
    const select = order(members, 'helped');
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Name', 'Most helpful']);
    await until('the most helpful', () => names(members).join() === 'Noah,Mia,سامي');
    const figures = [...(members.shadowRoot?.querySelectorAll('.helped') ?? [])].map(textOf);
    expect(figures).to.deep.equal(['12 answers accepted', '3 answers accepted', '1 answer accepted']);
    expect(announced()).to.include('3 members shown');
    await expect(members).to.be.accessible();
    const interest = one<HTMLSelectElement>(members, 'combobox', 'Interest');
    interest.value = 'Beans';
    interest.dispatchEvent(new Event('change'));
    await until('one of them', () => names(members).join() === 'Noah');
  });

  it('finds names in the order of names, and says so', async () => {
    const { members } = await setUpMembers();
    const select = order(members, 'helped');
    await until('the most helpful', () => names(members).length === 3);
    const field = one<HTMLInputElement>(members, 'searchbox', 'Search members');
    type(field, 'om');
    await until('Omar', () => names(members).join() === 'Omar');
    expect(select.value).to.equal('name');
    order(members, 'helped');
    await until('the most helpful', () => names(members).length === 3);
    expect(field.value).to.equal('');
  });

  it('says that nobody has helped yet', async () => {
    const { members } = await setUpMembers({ members: [] });
    order(members, 'helped');
    await until('it says so', () => textOf(members).includes('No answer has been accepted here yet.'));
  });

  it('brings twenty at a time, twenty reads and the settings, and moves the focus to the first new one', async () => {
    const { members, reads } = await withReads();
    expect([names(members).length, reads()]).to.deep.equal([20, 0]);
    one(members, 'button', 'Load more members').click();
    await until('forty', () => names(members).length === 40);
    expect(reads()).to.equal(20);
    await until('the focus', () => textOf(focused() ?? members) === 'Member 021');
    one(members, 'button', 'Load more members').click();
    await until('all', () => names(members).length === 45);
    expect(all(members, 'button', 'Load more members')).to.deep.equal([]);
    expect(new Set(names(members)).size).to.equal(45);
  });

  it('says when it could not be read, and tries again', async () => {
    const { members, store } = await setUpMembers();
    store.intercept = refuse;
    type(one(members, 'searchbox', 'Search members'), 'mia');
    await until('the reason', () => textOf(one(members, 'alert')).includes('could not be loaded'));
    await expect(members).to.be.accessible();
    store.intercept = undefined;
    one(members, 'button', 'Try again').click();
    await until('Mia', () => names(members).join() === 'Mia');
  });

  it('keeps what is there when a further page fails', async () => {
    const { members, store } = await setUpMembers({ members: manyMembers(25) });
    store.intercept = refuse;
    one(members, 'button', 'Load more members').click();
    await find(members, 'button', 'Try again');
    expect(names(members).length).to.equal(20);
    store.intercept = undefined;
    one(members, 'button', 'Try again').click();
    await until('all', () => names(members).length === 25);
  });

  it('says that there are no members yet', async () => {
    const { members } = await setUpMembers({ members: [] });
    expect(textOf(members)).to.contain('There are no members yet.');
    expect(all(members, 'listitem')).to.deep.equal([]);
  });

  it('speaks Arabic from right to left', async () => {
    const { members } = await setUpMembers({}, 'ar');
    await find(members, 'searchbox', 'البحث عن أعضاء');
    await until('the direction', () => members.shadowRoot?.querySelector('section')?.dir === 'rtl');
  });

  async function withReads() {
    const set = await setUpMembers({ members: manyMembers(45) });
    return { ...set, reads: countReads(set) };
  }
});

describe('the card of a member', () => {
  it('opens from the keyboard, shows who it is, is accessible, and gives the focus back', async () => {
    const { members } = await setUpMembers({ threads: { mia: 3 }, staff: { mia: 'admin' } });
    one(members, 'button', 'Mia').focus();
    await sendKeys({ press: 'Enter' });
    const card = await find(members, 'dialog', 'Mia');
    const text = textOf(card);
    expect(text).to.contain('Here since May 2023').and.contain('3 threads started').and.contain('Admin');
    expect(text).to.contain('Ask me about grinders!').and.contain('3 answers accepted');
    expect(all(one(card, 'list', 'Interests'), 'listitem').map(textOf)).to.deep.equal([
      'Brewing',
      'Latte art',
    ]);
    await expect(members).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until('closed', () => all(members, 'dialog').length === 0);
    await until('the focus', () => focused() === one(members, 'button', 'Mia'));
    expect(members.shadowRoot?.querySelector('community-member-card')).to.equal(null);
  });

  it('costs two reads', async () => {
    const { members, store } = await setUpMembers();
    const verbs: string[] = [];
    store.intercept = ({ verb }) => void verbs.push(verb);
    one(members, 'button', 'Noah').click();
    await find(members, 'dialog', 'Noah');
    expect(verbs.sort()).to.deep.equal(['count', 'get']);
  });

  it('draws the initials where there is no picture, and where it does not come', async () => {
    const { members } = await setUpMembers();
    const item = all(members, 'listitem').find((one) => textOf(one).includes('Lena'));
    const image = item?.querySelector('img');
    expect([image?.referrerPolicy, image?.alt]).to.deep.equal(['no-referrer', '']);
    await until('it does not come', () => image?.classList.contains('broken'));
    expect(textOf(item?.querySelector('.portrait') ?? members)).to.equal('LS');
  });

  it('takes no picture but over https, and shows what is said as plain text', async () => {
    const { members, store } = await setUpMembers({ members: [] });
    const evil = {
      name: 'Eve',
      search: 'eve',
      avatar: 'javascript:alert(1)',
      bio: '<img src=x onerror=alert(1)> **bold**',
      interests: [],
      joinedAt: new Date(0),
    };
    store.seed({ [memberPath(COMMUNITY, 'eve')]: evil });
    await members.directory.retry();
    (await find(members, 'button', 'Eve')).click();
    const card = await find(members, 'dialog', 'Eve');
    expect(textOf(card)).to.contain('<img src=x onerror=alert(1)> **bold**');
    expect(card.querySelectorAll('img').length).to.equal(0);
  });

  it('says when there is nobody any more', async () => {
    const { members, store } = await setUpMembers();
    await store.commit([{ op: 'delete', path: memberPath(COMMUNITY, 'noah') }]);
    one(members, 'button', 'Noah').click();
    await until('it is said', () =>
      textOf(one(members, 'dialog', 'Profile')).includes('There is no such member any more.'),
    );
  });

  it('says when it could not be read, and tries again', async () => {
    const { members, store } = await setUpMembers();
    store.intercept = refuse;
    one(members, 'button', 'Noah').click();
    const again = await find(members, 'button', 'Try again');
    expect(textOf(one(members, 'alert'))).to.equal('The profile could not be loaded.');
    store.intercept = undefined;
    again.click();
    await find(members, 'dialog', 'Noah');
  });

  it('shows the rest where threads cannot be counted', async () => {
    const { members, store } = await setUpMembers();
    store.intercept = ({ verb }) => (verb === 'count' ? refuse() : undefined);
    one(members, 'button', 'Noah').click();
    const card = await find(members, 'dialog', 'Noah');
    expect(textOf(card)).to.contain('Here since').and.not.contain('started');
  });

  it('closes by a click beside it, and keeps the host page’s short cuts out', async () => {
    const { members } = await setUpMembers();
    one(members, 'button', 'Noah').click();
    const card = await find(members, 'dialog', 'Noah');
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    await sendKeys({ press: 'j' });
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal([]);
    card.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: 1, clientY: 1 }));
    await until('closed', () => all(members, 'dialog').length === 0);
  });

  it('opens once, also where the settings are not known yet', async () => {
    const { members, session } = await setUpMembers();
    session.takeCommunity(null);
    session.community = undefined;
    one(members, 'button', 'Noah').click();
    await find(members, 'dialog', 'Noah');
    expect(members.shadowRoot?.querySelectorAll('community-member-card').length).to.equal(1);
    expect(session.community).to.have.property('id', communityPath(COMMUNITY).split('/')[1]);
  });
});
