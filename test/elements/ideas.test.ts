import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CommunityIdeas } from '../../src/elements/idea/community-ideas.js';
import { postPath, threadPath } from '../../src/data/paths.js';
import type { ThreadPostedEvent } from '../../src/events.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA, OMAR, type World } from '../../stories/fixtures.js';
import {
  CATEGORIES,
  createForum,
  THREADS,
  waitingPost,
  type ForumOptions,
} from '../../stories/forum-fixtures.js';
import { IDEAS, manyIdeas, MERGED } from '../../stories/idea-fixtures.js';
import { fakeTime, restoreOnline, setOnline } from '../controllers/fake-time.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { mountIdeas, setUpIdeas, titles } from './ideas-setup.js';
import { asWithFingers, outside, smallTargets } from './measures.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';

const DESK = { width: 900, height: 700 };

afterEach(async () => {
  restoreOnline();
  cleanUpForum();
  await setViewport(DESK);
});

const unavailable = () => {
  throw new StoreError('unavailable', 'in the test');
};

const staff = { [OMAR.uid]: 'moderator' } as const;
const full: ForumOptions = { threads: [...IDEAS, MERGED, ...THREADS], categories: CATEGORIES, staff };
const TITLES = IDEAS.map(({ title }) => title);

function choose(ideas: Element, name: string, value: string): void {
  const select = one<HTMLSelectElement>(ideas, 'combobox', name);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

const opened = (ideas: CommunityIdeas) => ideas.shadowRoot?.querySelector('community-thread');

const states: { name: string; options: ForumOptions; view?: 'roadmap'; sees: string[]; not?: string[] }[] = [
  { name: 'empty', options: {}, sees: ['No ideas yet. Share the first one.', 'New idea'] },
  {
    name: 'list',
    options: full,
    sees: ['Ideas', 'All categories', 'Brewing', 'Planned', 'In progress', 'Declined', '12 comments', '148'],
    not: ['Load more', '**', 'Bring your own tin', 'Why is my filter coffee bitter?', 'Export CSV'],
  },
  {
    name: 'roadmap',
    options: full,
    view: 'roadmap',
    sees: ['Planned', 'In progress', 'Done', 'Spare burrs for the hand grinder', '44'],
    not: ['Capsules', 'Refill tins', 'Most votes'],
  },
  {
    name: 'empty roadmap',
    options: {},
    view: 'roadmap',
    sees: ['Planned', 'Nothing here at the moment.'],
  },
  { name: 'not set up', options: { notSetUp: true }, sees: ['This community is not set up yet.'] },
];

describe('the board of ideas', () => {
  for (const { name, options, view, sees, not = [] } of states) {
    it(`is accessible and says what it is in the state "${name}"`, async () => {
      const { community, ideas } = await setUpIdeas(options, view && { view });
      for (const text of sees) await until(text, () => textOf(ideas).includes(text));
      for (const text of not) expect(textOf(ideas)).not.to.include(text);
      await expect(community).to.be.accessible();
    });
  }

  for (const view of ['list', 'roadmap'] as const) {
    it(`shows a skeleton while the ${view} loads, and is accessible`, async () => {
      const world = keepForCleaning(await createForum(full));
      world.store.intercept = () => new Promise(() => undefined);
      const { community, ideas } = await mountIdeas(world, { view });
      await find(ideas, 'status', 'Loading ideas …');
      await expect(community).to.be.accessible();
    });

    it(`says when the ${view} could not be loaded, and loads on "Try again"`, async () => {
      const world = keepForCleaning(await createForum(full));
      world.store.intercept = unavailable;
      const { community, ideas } = await mountIdeas(world, { view });
      const retry = await find(ideas, 'button', 'Try again');
      expect(textOf(one(ideas, 'alert'))).to.include('The ideas could not be loaded.');
      await expect(community).to.be.accessible();
      world.store.intercept = undefined;
      retry.click();
      await until('ideas', () => titles(ideas).includes('Spare burrs for the hand grinder'));
      expect(textOf(ideas)).not.to.include('could not be loaded');
    });

    it(`fits a phone as a ${view}, for fingers, in the dark`, async () => {
      await setViewport({ width: 320, height: 640 });
      const { community, ideas } = await setUpIdeas(full, { view });
      Object.assign(community.style, { colorScheme: 'dark', background: '#121212', color: '#eee' });
      await until('ideas', () => titles(ideas).length > 0);
      expect(outside(community)).to.deep.equal([]);
      expect(smallTargets(community, 24)).to.deep.equal([]);
      await expect(community).to.be.accessible();
      const takeBack = asWithFingers(community);
      try {
        expect(outside(community)).to.deep.equal([]);
        expect(smallTargets(community, 44)).to.deep.equal([]);
      } finally {
        takeBack();
      }
    });
  }

  it('says that one is offline, and stops saying it', async () => {
    const { ideas } = await setUpIdeas(full);
    setOnline(false);
    await until('offline', () => textOf(ideas).includes('You are offline.'));
    setOnline(true);
    await until('online', () => !textOf(ideas).includes('You are offline.'));
  });

  it('says after a while that it has no community', async () => {
    const time = fakeTime();
    try {
      const ideas = await fixture<CommunityIdeas>(html`<community-ideas lang="en"></community-ideas>`);
      await time.pass(5000);
      await ideas.updateComplete;
      expect(textOf(ideas)).to.include('This widget is not connected to a community yet.');
    } finally {
      time.restore();
    }
  });

  it('speaks the language of the page', async () => {
    const { ideas } = await setUpIdeas(full, {}, 'ar');
    await find(ideas, 'button', 'فكرة جديدة');
    // Its own words may be there before those of all elements, which bring the direction.
    await until('its direction', () => ideas.shadowRoot?.querySelector('[dir=rtl].frame'));
    expect(textOf(ideas)).not.to.match(/Search|Sort|New idea|comment|Planned/);
    const search = one(ideas, 'searchbox', 'البحث في الأفكار');
    expect(getComputedStyle(search).direction).to.equal('rtl');
    type(search, 'Refill');
    await until('as it is typed', () => getComputedStyle(search).direction === 'ltr');
  });

  it('costs as many documents as it shows, and the settings', async () => {
    const { ideas, reads } = await setUpIdeas({ threads: manyIdeas(30) });
    expect([titles(ideas).length, reads() <= 22]).to.deep.equal([20, true]);
    one(ideas, 'button', 'Load more ideas').click();
    await until('the rest', () => titles(ideas).length === 30);
    expect(focused()?.textContent).to.equal('Idea number 10');
  });

  it('asks three questions for a roadmap', async () => {
    const world = keepForCleaning(await createForum(full));
    let lists = 0;
    world.store.intercept = ({ verb }) => void (lists += verb === 'list' ? 1 : 0);
    const { ideas } = await mountIdeas(world, { view: 'roadmap' });
    await until('the roadmap', () => titles(ideas).length === 3);
    expect(lists).to.equal(3);
  });

  it('leaves nothing behind after a hundred moves', async () => {
    const { community, ideas, reads } = await setUpIdeas(full);
    const before = reads();
    const place = document.createElement('section');
    community.append(place);
    for (let round = 0; round < 100; round++) {
      (round % 2 ? community : place).append(ideas);
      await ideas.updateComplete;
    }
    expect([reads(), titles(ideas).length]).to.deep.equal([before, IDEAS.length]);
  });
});

describe('what the board shows of ideas', () => {
  it('are those with the most votes first, or in another order', async () => {
    const { ideas } = await setUpIdeas(full);
    expect(titles(ideas)).to.deep.equal(TITLES);
    choose(ideas, 'Sort', 'newest');
    await until('the newest', () => titles(ideas)[0]?.startsWith('Pause deliveries'));
    choose(ideas, 'Sort', 'latest');
    await until('the latest', () => titles(ideas)[0] === TITLES[0]);
  });

  it('are those of a status and a category, which the address keeps', async () => {
    const { ideas } = await setUpIdeas(full);
    choose(ideas, 'Status', 'open');
    await until('the open ones', () => titles(ideas).length === 2);
    one(ideas, 'button', 'Beans').click();
    await until('those of beans', () => titles(ideas).join('|') === 'Refill tins in the shop');
    expect(location.hash).to.equal('#threads?category=Beans&status=open');
    choose(ideas, 'Status', 'declined');
    await until('none', () => textOf(ideas).includes('No ideas here yet.'));
    history.back();
    await until('back', () => titles(ideas).join('|') === 'Refill tins in the shop');
    await until('the menu', () => one<HTMLSelectElement>(ideas, 'combobox', 'Status').value === 'open');
  });

  it('are a list or a roadmap, which the address keeps', async () => {
    const { ideas } = await setUpIdeas(full);
    one(ideas, 'radio', 'Roadmap').click();
    await until('the roadmap', () => titles(ideas).length === 3);
    expect(location.hash).to.equal('#threads?view=roadmap');
    expect(titles(ideas)).to.deep.equal([TITLES[0], TITLES[2], TITLES[3]]);
    one(ideas, 'button', 'Gear').click();
    await until('those of gear', () => titles(ideas).join('|') === 'Spare burrs for the hand grinder');
    one(ideas, 'radio', 'List').click();
    await until('the list', () => all(ideas, 'combobox', 'Status').length === 1);
  });

  it('are those whose title has what is searched for, however one looks at them', async () => {
    const { ideas } = await setUpIdeas(full, { view: 'roadmap' });
    type(one(ideas, 'searchbox', 'Search ideas'), 'refill');
    await until('found', () => titles(ideas).join('|') === 'Refill tins in the shop');
    await until('said', () => announced().includes('1 idea found'));
    type(one(ideas, 'searchbox', 'Search ideas'), 'bring');
    await until('none', () => textOf(ideas).includes('No idea has these words in its title.'));
  });

  it('are done in the order in which they were, whatever their category', async () => {
    const done = ['old', 'new', 'older'].map((id, i) => ({
      ...{ id, title: id, category: 'Gear', idea: 'done' as const, votes: [9, 1, 5][i] },
      ...{ ago: 90, active: [20, 10, 30][i] },
    }));
    const { ideas } = await setUpIdeas({ ...full, threads: done }, { view: 'roadmap' });
    await until('all', () => titles(ideas).join() === 'new,old,older');
    one(ideas, 'button', 'Gear').click();
    await until('those of gear', () => location.hash.includes('category=Gear') && !ideas.roadmap.stale);
    expect(titles(ideas)).to.deep.equal(['new', 'old', 'older']);
  });

  it('has further ones in each column of the roadmap', async () => {
    const threads = manyIdeas(14).map((idea) => ({ ...idea, idea: 'planned' as const }));
    const { ideas } = await setUpIdeas({ threads }, { view: 'roadmap' });
    await until('the first', () => titles(ideas).length === 10);
    one(ideas, 'button', 'Load more ideas').click();
    await until('all', () => titles(ideas).length === 14);
    expect(focused()?.textContent).to.equal('Idea number 4');
  });
});

describe('votes for ideas', () => {
  const vote = (ideas: Element, votes: number) =>
    one(ideas, 'button', `Vote for Refill tins in the shop, ${String(votes)} votes`);
  const stored = async ({ store }: World) =>
    (await store.get([threadPath(COMMUNITY, idOf('refill'))]))[0]?.data['votes'];

  it('count at once, are stored, and go back with a second press', async () => {
    const set = await setUpIdeas({ ...full, as: 'member' });
    vote(set.ideas, 96).click();
    const button = await until('it counts', () => vote(set.ideas, 97));
    await until('pressed', () => button.getAttribute('aria-pressed') === 'true');
    expect(await stored(set)).to.equal(97);
    await expect(set.community).to.be.accessible();
    button.click();
    await until('it is taken back', () => vote(set.ideas, 96).getAttribute('aria-pressed') === 'false');
  });

  it('are not for one’s own ideas', async () => {
    const { ideas } = await setUpIdeas({ ...full, as: 'member' });
    const own = one<HTMLButtonElement>(ideas, 'button', `Vote for ${TITLES[3]!}, 44 votes`);
    expect([own.disabled, own.title]).to.deep.equal([true, 'Others vote on your ideas.']);
  });

  it('ask visitors to sign in', async () => {
    const { ideas } = await setUpIdeas(full);
    vote(ideas, 96).click();
    await find(ideas, 'dialog', 'Sign in');
  });

  it('say beside the idea when they are refused, and are put back', async () => {
    const { ideas, store } = await setUpIdeas({ ...full, as: 'member' });
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    vote(ideas, 96).click();
    const alert = await find(ideas, 'alert');
    expect(alert.closest('li')?.dataset['id']).to.equal(idOf('refill'));
    vote(ideas, 96);
  });
});

describe('an opened idea', () => {
  it('has an address, leads back, and the focus with it', async () => {
    const { ideas } = await setUpIdeas(full);
    one(ideas, 'link', TITLES[1]).click();
    const thread = await until('the idea', () => opened(ideas));
    expect(location.hash).to.equal(`#thread-${idOf('refill')}`);
    await find(thread, 'heading', 'Refill tins in the shop');
    await find(thread, 'heading', 'Comments 7');
    await until('its status', () => textOf(thread).includes('Status Open'));
    one(ideas, 'link', 'All ideas').click();
    await until('the board', () => !opened(ideas) && focused()?.textContent === TITLES[1]);
  });

  it('is shown to whoever follows a link, with a vote and what becomes of it', async () => {
    history.replaceState(null, '', `#thread-${idOf('subscription')}`);
    const { community, ideas } = await setUpIdeas({ ...full, as: 'member' });
    const thread = await until('the idea', () => opened(ideas));
    const up = await find(thread, 'button', 'Vote for this idea');
    await until('its status', () => /Status Planned Changed/.test(textOf(thread)));
    expect(all(thread, 'button', 'Change status')).to.deep.equal([]);
    up.click();
    await until('it counts', () => one(thread, 'group', '149 votes'));
    await expect(community).to.be.accessible();
  });

  it('that was merged leads to the one that stays', async () => {
    history.replaceState(null, '', `#thread-${idOf('tins')}`);
    const { ideas } = await setUpIdeas(full);
    const link = await find(ideas, 'link', 'Refill tins in the shop');
    expect(new URL((link as HTMLAnchorElement).href).hash).to.equal(`#thread-${idOf('refill')}`);
    expect(one<HTMLButtonElement>(ideas, 'button', 'Vote for this idea').disabled).to.equal(true);
    link.click();
    await until('the other', () => opened(ideas)?.getAttribute('thread') === idOf('refill'));
  });
});

describe('an idea that was merged', () => {
  it('leads to the one that stays where the query has the place, too', async () => {
    history.replaceState(null, '', `?thread=${idOf('tins')}#thread-${idOf('tins')}-comment-0-${idOf('x')}`);
    const { ideas } = await setUpIdeas(full, { routing: 'query' });
    const link = await find<HTMLAnchorElement>(ideas, 'link', 'Refill tins in the shop');
    const { search, hash } = new URL(link.href);
    expect([search, hash]).to.deep.equal([`?thread=${idOf('refill')}`, '']);
  });
});

describe('a new idea', () => {
  const begin = async (options: ForumOptions = { ...full, as: 'member' }) => {
    const set = await setUpIdeas(options);
    one(set.ideas, 'button', 'New idea').click();
    const title = await find(set.ideas, 'textbox', 'Title');
    await until('the focus', () => focused() === title);
    return { ...set, title };
  };

  it('is written in a form of its own, which asks for no kind and is accessible', async () => {
    const { community, ideas } = await begin();
    one(ideas, 'heading', 'New idea');
    one(ideas, 'textbox', 'What would it make better?');
    expect(all(ideas, 'radio', 'Question')).to.deep.equal([]);
    await expect(community).to.be.accessible();
  });

  it('can be a vote for one that is there', async () => {
    const { ideas, title } = await begin();
    type(title, 'Refill my tins');
    const region = await until('those that are like it', () => {
      const form = ideas.shadowRoot?.querySelector('community-new-thread');
      return form?.shadowRoot?.querySelector('.similar');
    });
    const button = await until('the idea', () =>
      one(region, 'button', 'Vote for Refill tins in the shop, 96 votes'),
    );
    expect(textOf(region)).not.to.include('Bring your own tin');
    button.click();
    await until('it counts', () => button.getAttribute('aria-pressed') === 'true');
    expect(textOf(button)).to.equal('97');
    expect((title as HTMLInputElement).value).to.equal('Refill my tins');
  });

  it('is stored as an idea, said, and opened', async () => {
    const { ideas, store, title } = await begin();
    type(title, 'Tasting evenings');
    type(one(ideas, 'textbox', 'What would it make better?'), 'Together it is more fun.');
    const event: Promise<ThreadPostedEvent> = oneEvent(ideas, 'community-thread-posted');
    one(ideas, 'button', 'Post idea').click();
    const { detail } = await event;
    expect(detail).to.include({ title: 'Tasting evenings', topic: 'idea', state: 'live' });
    const thread = await until('the idea', () => opened(ideas));
    expect(thread.getAttribute('thread')).to.equal(detail.id);
    expect(announced()).to.include('Your idea is posted.');
    const [document] = await store.get([threadPath(COMMUNITY, detail.id)]);
    expect(document?.data).to.include({ kind: 'idea', status: 'open' });
    expect(document?.data).not.to.have.property('pinned');
  });

  it('that waits is shown here, and threads that wait are not', async () => {
    const world = keepForCleaning(await createForum({ ...full, as: 'member' }));
    const idea = waitingPost('mine', 'My first idea');
    const path = postPath(COMMUNITY, idOf('mine'));
    world.store.seed({
      [path]: { ...idea[path], topic: 'idea' },
      ...waitingPost('thread', 'My first thread'),
    });
    const { ideas } = await mountIdeas(world);
    await until('it', () => titles(ideas)[0] === 'My first idea');
    expect(titles(ideas)).not.to.include('My first thread');
    expect(textOf(ideas)).to.include('Waiting for a moderator');
  });

  it('has a draft of its own', async () => {
    const { title } = await begin();
    type(title, 'Half an idea');
    const kept = Object.keys(localStorage).filter((key) => key.includes('new-'));
    expect(kept.map((key) => key.split(':').slice(-2))).to.deep.equal([[MIA.uid, 'new-idea']]);
  });
});
