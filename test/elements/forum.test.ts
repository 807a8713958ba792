import { expect, fixture, html } from '@open-wc/testing';
import type { CommunityForum } from '../../src/elements/forum/community-forum.js';
import { StoreError } from '../../src/store/store.js';
import { idOf, OMAR } from '../../stories/fixtures.js';
import {
  CATEGORIES,
  createForum,
  manyThreads,
  THREADS,
  waitingPost,
  type ForumOptions,
} from '../../stories/forum-fixtures.js';
import { fakeTime, restoreOnline, setOnline } from '../controllers/fake-time.js';
import { cleanUpForum, keepForCleaning, mountForum, setUpForum, titles } from './forum-setup.js';
import { all, find, focused, nameOf, one, textOf, until } from './screen.js';

afterEach(() => {
  restoreOnline();
  cleanUpForum();
});

const unavailable = () => {
  throw new StoreError('unavailable', 'in the test');
};

const staff = { [OMAR.uid]: 'moderator' } as const;
const full: ForumOptions = { threads: THREADS, categories: CATEGORIES, staff };

/** The row of the list with this title. */
function rowOf(forum: Element, title: string): HTMLElement {
  const row = all(forum, 'listitem').find((item) => textOf(item.querySelector('.title')!) === title);
  if (!row) throw new Error(`no thread "${title}"`);
  return row;
}

const states: { name: string; options: ForumOptions; sees: string[]; not?: string[] }[] = [
  { name: 'empty', options: {}, sees: ['No threads yet. Start the first one.', 'New thread'] },
  {
    name: 'board',
    options: full,
    sees: [
      'Forum',
      'All categories',
      'Brewing',
      'Latest activity',
      'Why is my filter coffee bitter?',
      '14 replies',
    ],
    not: ['Load more threads', 'No threads', '**', 'https://'],
  },
  { name: 'long', options: { threads: manyThreads(30) }, sees: ['Thread number 30', 'Load more threads'] },
  { name: 'right to left', options: full, sees: ['غلاية بعنق رفيع'] },
  { name: 'not set up', options: { notSetUp: true }, sees: ['This community is not set up yet.'] },
];

describe('the forum', () => {
  for (const { name, options, sees, not = [] } of states) {
    it(`is accessible and says what it is in the state "${name}"`, async () => {
      const { community, forum } = await setUpForum(options);
      for (const text of sees) await until(text, () => textOf(forum).includes(text));
      for (const text of not) expect(textOf(forum)).not.to.include(text);
      await expect(community).to.be.accessible();
    });
  }

  it('shows a skeleton while it loads, and is accessible', async () => {
    const world = keepForCleaning(await createForum(full));
    world.store.intercept = () => new Promise(() => undefined);
    const { community, forum } = await mountForum(world);
    await find(forum, 'status', 'Loading threads …');
    await expect(community).to.be.accessible();
  });

  it('says when it could not be loaded, and loads on "Try again"', async () => {
    const world = keepForCleaning(await createForum(full));
    world.store.intercept = unavailable;
    const { community, forum } = await mountForum(world);
    const retry = await find(forum, 'button', 'Try again');
    expect(textOf(one(forum, 'alert'))).to.include('The threads could not be loaded.');
    await expect(community).to.be.accessible();
    world.store.intercept = undefined;
    retry.click();
    await until('threads', () => titles(forum).length === THREADS.length);
    expect(textOf(forum)).not.to.include('could not be loaded');
  });

  it('says that one is offline, and stops saying it', async () => {
    const { forum } = await setUpForum(full);
    setOnline(false);
    await until('offline', () => textOf(forum).includes('You are offline.'));
    setOnline(true);
    await until('online', () => !textOf(forum).includes('You are offline.'));
  });

  it('says after a while that it has no community', async () => {
    const time = fakeTime();
    try {
      const forum = await fixture(html`<community-forum lang="en"></community-forum>`);
      await time.pass(5000);
      await (forum as CommunityForum).updateComplete;
      expect(textOf(forum)).to.include('This widget is not connected to a community yet.');
    } finally {
      time.restore();
    }
  });

  it('has the names that people and tests rely on', async () => {
    const { forum } = await setUpForum(full);
    one(forum, 'button', 'New thread');
    one(forum, 'searchbox', 'Search threads');
    one(forum, 'combobox', 'Sort');
    one(forum, 'heading', 'Forum');
    const options = [...one<HTMLSelectElement>(forum, 'combobox', 'Sort').options];
    expect(options.map(({ text }) => text.trim())).to.deep.equal([
      'Latest activity',
      'Newest',
      'Top',
      'Unanswered',
    ]);
  });

  it('speaks the language of the page', async () => {
    const { forum } = await setUpForum(full, {}, 'ar');
    await find(forum, 'button', 'موضوع جديد');
    const frame = forum.shadowRoot?.querySelector('.frame');
    await until('right to left', () => frame?.getAttribute('dir') === 'rtl');
    expect(textOf(forum)).not.to.match(/Search|Sort|New thread|reply|replies|Question/);
  });

  it('leaves nothing behind after a hundred moves', async () => {
    const { community, forum, reads } = await setUpForum(full);
    const before = reads();
    const place = document.createElement('section');
    community.append(place);
    for (let round = 0; round < 100; round++) {
      (round % 2 ? community : place).append(forum);
      await forum.updateComplete;
    }
    expect([reads(), titles(forum).length]).to.deep.equal([before, THREADS.length]);
  });
});

describe('a row of the board', () => {
  it('shows who, how much, where and the beginning of the text without its markup', async () => {
    const { forum } = await setUpForum(full);
    const row = rowOf(forum, 'Why is my filter coffee bitter?');
    const text = textOf(row);
    for (const part of ['by Lena Sørensen-Okonkwo', '14 replies', 'Brewing', '#filter', '6 minutes ago'])
      expect(text).to.include(part);
    one(row, 'group', '9 votes');
    expect(textOf(row.querySelector('.excerpt')!)).to.equal(
      'I use this recipe: 15 g of coffee 250 ml of water at 96 °C and it is always bitter.',
    );
  });

  it('says what kind of thread it is, and who is staff', async () => {
    const { forum } = await setUpForum(full);
    const badges = (title: string) =>
      [...rowOf(forum, title).querySelectorAll('.badge')].map((badge) => badge.textContent.trim());
    expect(badges('Welcome! Read this first')).to.deep.equal(['Pinned', 'Locked', 'Moderator']);
    expect(badges('Why is my filter coffee bitter?')).to.deep.equal(['Answered']);
    expect(badges('Which hand grinder for travelling?')).to.deep.equal(['Question']);
  });

  it('has a real link that opens in another tab', async () => {
    const { forum } = await setUpForum(full);
    const link = one<HTMLAnchorElement>(forum, 'link', 'Which hand grinder for travelling?');
    expect(new URL(link.href).hash).to.equal(`#thread-${idOf('grinder')}`);
    let taken: boolean | undefined;
    addEventListener(
      'click',
      (event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect([taken, forum.router.thread]).to.deep.equal([false, '']);
  });

  it('never takes text for HTML', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { forum } = await setUpForum({
      threads: [{ id: 'x', title, body: '<b>x</b> <script>1</script>' }],
    });
    expect(titles(forum)).to.deep.equal([title]);
    expect(forum.shadowRoot?.querySelectorAll('img, b, script').length).to.equal(0);
  });

  it('is new when something has happened in it since the last visit, until it was opened', async () => {
    const world = keepForCleaning(await createForum(full));
    const visit = { before: 0, seen: Date.now() - 3_600_000, opened: {} };
    localStorage.setItem(`community-widgets:visit:${world.session.key}`, JSON.stringify(visit));
    const { forum } = await mountForum(world);
    await until('threads', () => titles(forum).length === THREADS.length);
    const fresh = () =>
      all(forum, 'listitem')
        .filter((row) => textOf(row).includes('New'))
        .map((row) => textOf(row.querySelector('.title')!));
    expect(fresh()).to.deep.equal(['Why is my filter coffee bitter?']);
    one(forum, 'link', 'Why is my filter coffee bitter?').click();
    (await find(forum, 'link', 'All threads')).click();
    await until('the board', () => all(forum, 'button', 'New thread').length === 1);
    expect(fresh()).to.deep.equal([]);
  });

  it('is not new at a first visit', async () => {
    const { forum } = await setUpForum(full);
    expect(forum.shadowRoot?.querySelectorAll('.unseen').length).to.equal(0);
  });
});

describe('the board', () => {
  it('costs at most 22 reads for 20 threads', async () => {
    const { forum, reads } = await setUpForum({ threads: manyThreads(60), categories: CATEGORIES });
    expect(titles(forum).length).to.equal(20);
    expect(reads()).to.be.at.most(22);
  });

  it('has pinned threads first, then the latest', async () => {
    const { forum } = await setUpForum(full);
    expect(titles(forum).slice(0, 2)).to.deep.equal([
      'Welcome! Read this first',
      'Why is my filter coffee bitter?',
    ]);
  });

  it('loads more, each thread once, and moves the focus to the first of them', async () => {
    const { forum } = await setUpForum({ threads: manyThreads(45) });
    one(forum, 'button', 'Load more threads').click();
    await until('40', () => titles(forum).length === 40);
    await until('the focus', () => focused()?.textContent === 'Thread number 25');
    (await find(forum, 'button', 'Load more threads')).click();
    await until('45', () => titles(forum).length === 45);
    expect(new Set(titles(forum)).size).to.equal(45);
    await until('no more', () => all(forum, 'button', 'Load more threads').length === 0);
  });

  it('says when more could not be loaded, and tries again', async () => {
    const { forum, store } = await setUpForum({ threads: manyThreads(30) });
    store.intercept = unavailable;
    one(forum, 'button', 'Load more threads').click();
    const retry = await find(forum, 'button', 'Try again');
    expect(titles(forum).length).to.equal(20);
    store.intercept = undefined;
    retry.click();
    await until('30', () => titles(forum).length === 30);
  });

  it('sorts, and keeps what was there until the other order has come', async () => {
    const { forum } = await setUpForum(full);
    const sort = one<HTMLSelectElement>(forum, 'combobox', 'Sort');
    const choose = (value: string) => {
      sort.value = value;
      sort.dispatchEvent(new Event('change'));
    };
    choose('unanswered');
    await forum.updateComplete;
    expect(titles(forum).length).to.equal(THREADS.length);
    await until('unanswered', () => titles(forum).join() === 'Which hand grinder for travelling?');
    choose('top');
    await until(
      'top',
      () =>
        titles(forum)[1] === 'Why is my filter coffee bitter?' &&
        titles(forum)[2] === 'Which hand grinder for travelling?',
    );
    choose('newest');
    await until('newest', () => titles(forum)[1] === 'Which hand grinder for travelling?');
  });

  it('filters by category, says what it is for, and comes back to all without a read', async () => {
    const { forum, reads } = await setUpForum(full);
    one(forum, 'button', 'Gear').click();
    await until('gear', () => titles(forum).length === 2);
    expect(textOf(forum)).to.include('Grinders, kettles, machines');
    expect(one(forum, 'button', 'Gear').ariaPressed).to.equal('true');
    const before = reads();
    one(forum, 'button', 'All categories').click();
    await until('all', () => titles(forum).length === THREADS.length);
    expect(reads()).to.equal(before);
  });

  it('filters by tag, says so, and shows all again', async () => {
    const { forum } = await setUpForum(full);
    one(forum, 'button', 'Tag: travel').click();
    await until('one', () => titles(forum).join() === 'Which hand grinder for travelling?');
    one(forum, 'group', 'Filters');
    one(forum, 'button', 'Remove filter: #travel').click();
    await until('all', () => titles(forum).length === THREADS.length);
  });

  it('filters by category and tag together, and takes back each or both', async () => {
    const { forum } = await setUpForum({
      ...full,
      threads: [...THREADS, { id: 'trip', title: 'On the road', tags: ['travel'], category: 'Beans' }],
    });
    all(forum, 'button', 'Tag: travel')[0]?.click();
    await until('two', () => titles(forum).length === 2);
    one(forum, 'button', 'Gear').click();
    await until('one', () => titles(forum).join() === 'Which hand grinder for travelling?');
    await expect(forum).to.be.accessible();
    one(forum, 'button', 'Remove filter: Gear').click();
    await until('two', () => titles(forum).length === 2);
    await until('the focus', () => focused() === one(forum, 'button', 'Remove filter: #travel'));
    one(forum, 'button', 'Beans').click();
    await until('the other', () => titles(forum).join() === 'On the road');
    one(forum, 'button', 'Show all').click();
    await until('all', () => titles(forum).length === THREADS.length + 1);
    expect(all(forum, 'group', 'Filters')).to.deep.equal([]);
    await until('the focus', () => focused() === one(forum, 'button', 'All categories'));
  });

  it('begins with the category and the order that the owner has chosen', async () => {
    const { forum } = await setUpForum(full, { category: 'Gear', sort: 'newest' });
    expect(titles(forum)).to.deep.equal([
      'Which hand grinder for travelling?',
      'غلاية بعنق رفيع: هل تستحق ثمنها؟',
    ]);
    expect(nameOf(one(forum, 'button', 'Gear'))).to.equal('Gear');
    expect(one<HTMLSelectElement>(forum, 'combobox', 'Sort').value).to.equal('newest');
  });

  it('says what is empty', async () => {
    const { forum } = await setUpForum({ ...full, threads: [] }, { sort: 'unanswered' });
    expect(textOf(forum)).to.include('No question waits for an answer.');
    one(forum, 'button', 'Beans').click();
    const sort = one<HTMLSelectElement>(forum, 'combobox', 'Sort');
    sort.value = 'latest';
    sort.dispatchEvent(new Event('change'));
    await until('empty', () => textOf(forum).includes('No threads here yet.'));
  });

  it('shows their author the threads that wait for a moderator', async () => {
    const world = keepForCleaning(await createForum({ ...full, as: 'member' }));
    world.store.seed(waitingPost('mine', 'My first thread'));
    const { forum } = await mountForum(world);
    await until('waiting', () => titles(forum)[0] === 'My first thread');
    const row = rowOf(forum, 'My first thread');
    expect(textOf(row)).to.include('Waiting for a moderator').and.include('Only you can see it.');
    expect(row.querySelector('a')).to.equal(null);
  });
});
