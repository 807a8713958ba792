import { expect, fixture, html } from '@open-wc/testing';
import type { CommunityForum } from '../../src/elements/forum/community-forum.js';
import { idOf, type StoryCommunity } from '../../stories/fixtures.js';
import {
  CATEGORIES,
  createForum,
  manyThreads,
  THREADS,
  type ForumOptions,
} from '../../stories/forum-fixtures.js';
import { cleanUpForum, keepForCleaning, mountForum, setUpForum, titles } from './forum-setup.js';
import { all, find, focused, one, textOf, until } from './screen.js';

const TITLE = document.title;

afterEach(async () => {
  await until('no forum is left', () => document.querySelector('community-forum') === null).catch(
    () => undefined,
  );
  cleanUpForum();
  document.title = TITLE;
});

const full: ForumOptions = { threads: THREADS, categories: CATEGORIES };
const QUESTION = 'Which hand grinder for travelling?';
const grinder = idOf('grinder');

const opened = (forum: CommunityForum) => forum.shadowRoot?.querySelector('community-thread');
const boardShown = (forum: CommunityForum) => all(forum, 'searchbox').length === 1;

async function openFrom(forum: CommunityForum, title = QUESTION): Promise<Element> {
  one(forum, 'link', title).click();
  return until('the thread', () => opened(forum));
}

async function goBack(): Promise<void> {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
}

describe('a thread that is opened', () => {
  it('takes the place of the board, names the page, and has the focus on its title', async () => {
    const { forum } = await setUpForum(full);
    const thread = await openFrom(forum);
    expect(thread.getAttribute('thread')).to.equal(grinder);
    expect(thread.getAttribute('link-prefix')).to.equal(`thread-${grinder}-`);
    expect(location.hash).to.equal(`#thread-${grinder}`);
    expect([boardShown(forum), document.title]).to.deep.equal([false, QUESTION]);
    await until('the focus', () => focused()?.getAttribute('role') === 'heading');
    expect(textOf(focused()!)).to.equal(QUESTION);
  });

  it('leads back by "All threads", with the list as it was, no reads, and the focus on its link', async () => {
    const { forum, reads, store } = await setUpForum({ threads: manyThreads(50) });
    one(forum, 'button', 'Load more threads').click();
    await until('40', () => titles(forum).length === 40);
    const link = one(forum, 'link', 'Thread number 15');
    link.scrollIntoView({ block: 'center' });
    const top = link.getBoundingClientRect().top;
    await openFrom(forum, 'Thread number 15');
    const lists: string[] = [];
    store.intercept = ({ verb }) => void (verb === 'list' && lists.push(verb));
    const before = reads();
    one(forum, 'link', 'All threads').click();
    await until('the focus', () => focused()?.textContent === 'Thread number 15');
    expect([titles(forum).length, lists.length]).to.deep.equal([40, 0]);
    expect(reads()).to.be.at.least(before);
    await until('its place', () => Math.abs(link.getBoundingClientRect().top - top) < 2);
    expect([document.title, location.hash]).to.deep.equal([TITLE, '']);
  });

  for (const routing of ['hash', 'query'] as const) {
    it(`leads back by the browser’s button when it stands in the ${routing}, and forward again`, async () => {
      const { forum } = await setUpForum(full, { routing });
      await openFrom(forum);
      if (routing === 'query') expect(new URLSearchParams(location.search).get('thread')).to.equal(grinder);
      await goBack();
      await until('the board', () => boardShown(forum) && !opened(forum));
      await until('the focus', () => focused()?.textContent === QUESTION);
      expect(document.title).to.equal(TITLE);
      history.forward();
      await until('the thread', () => opened(forum)?.getAttribute('thread') === grinder);
      expect(document.title).to.equal(QUESTION);
    });
  }

  it('leaves the address and the page’s title alone without routing', async () => {
    const { forum } = await setUpForum(full, { routing: 'none' });
    const { href } = location;
    await openFrom(forum);
    expect([location.href, document.title]).to.deep.equal([href, TITLE]);
    one(forum, 'link', 'All threads').click();
    await until('the board', () => boardShown(forum));
    expect(location.href).to.equal(href);
  });

  it('stays when the page’s address leads to something else on the page', async () => {
    const { forum } = await setUpForum(full);
    await openFrom(forum);
    location.hash = '#imprint';
    await until('heard', () => location.hash === '#imprint');
    await forum.updateComplete;
    expect(opened(forum)?.getAttribute('thread')).to.equal(grinder);
    await goBack();
    await goBack();
    await until('the board', () => boardShown(forum));
  });

  it('gives the page’s title back when the forum leaves', async () => {
    const { forum } = await setUpForum(full);
    await openFrom(forum);
    forum.remove();
    expect(document.title).to.equal(TITLE);
  });
});

describe('a link to a thread', () => {
  it('opens it without the board, which is read on the way back', async () => {
    history.replaceState(null, '', `#thread-${grinder}`);
    const world = keepForCleaning(await createForum(full));
    const lists: unknown[] = [];
    world.store.intercept = (call) => void (call.verb === 'list' && lists.push(call.query.collection));
    const { forum } = await mountForum(world);
    await until('the thread', () => opened(forum)?.getAttribute('thread') === grinder);
    await until('its title', () => document.title === QUESTION);
    const boards = () => lists.filter((path) => String(path).endsWith('/threads')).length;
    expect([boards(), titles(forum).length]).to.deep.equal([0, 0]);
    (await find(forum, 'link', 'All threads')).click();
    await until('the board', () => titles(forum).length === THREADS.length);
    expect([boards(), document.title, location.hash]).to.deep.equal([1, TITLE, '']);
  });

  it('to a comment inside it opens it too, and stays in the address', async () => {
    const hash = `#thread-${grinder}-comment-0-${idOf('reply')}`;
    history.replaceState(null, '', hash);
    const { forum } = await mountForum(keepForCleaning(await createForum(full)));
    await until('the thread', () => opened(forum)?.getAttribute('thread') === grinder);
    expect(location.hash).to.equal(hash);
  });

  for (const hash of ['#thread-short', `#thread-${grinder}-else`, '#threads', `#comment-0-${grinder}`]) {
    it(`is not what ${hash} is`, async () => {
      history.replaceState(null, '', hash);
      const { forum } = await mountForum(keepForCleaning(await createForum(full)));
      await until('the board', () => titles(forum).length === THREADS.length);
      expect(opened(forum)).to.equal(null);
    });
  }

  it('that is typed into the address opens another one', async () => {
    const { forum } = await setUpForum(full);
    await openFrom(forum);
    location.hash = `#thread-${idOf('bitter')}`;
    await until('another', () => opened(forum)?.getAttribute('thread') === idOf('bitter'));
    await until('its title', () => document.title === 'Why is my filter coffee bitter?');
  });
});

describe('two forums on one page', () => {
  async function two(routing: 'hash' | 'query') {
    const threads = THREADS.filter(({ question }) => question);
    const world = keepForCleaning(await createForum({ threads }));
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}>
        <community-forum routing=${routing}></community-forum>
        <community-forum routing=${routing}></community-forum>
        <community-forum routing=${routing} id="help"></community-forum>
      </story-community>
    `);
    const forums = [...community.querySelectorAll('community-forum')];
    await until('all boards', () => forums.every((forum) => titles(forum).length === threads.length));
    return forums as [CommunityForum, CommunityForum, CommunityForum];
  }

  for (const routing of ['hash', 'query'] as const) {
    it(`open and close their threads apart (${routing})`, async () => {
      const [first, second, help] = await two(routing);
      await openFrom(first);
      expect([opened(second), opened(help)]).to.deep.equal([null, null]);
      await openFrom(help, 'Why is my filter coffee bitter?');
      expect(opened(first)?.getAttribute('thread')).to.equal(grinder);
      await goBack();
      await until('help closed', () => boardShown(help));
      expect(opened(first)?.getAttribute('thread')).to.equal(grinder);
      await goBack();
      await until('first closed', () => boardShown(first));
      expect(document.title).to.equal(TITLE);
    });
  }

  it('have links of their own', async () => {
    const forums = await two('hash');
    const links = forums.map((forum) => new URL(one<HTMLAnchorElement>(forum, 'link', QUESTION).href).hash);
    expect(links).to.deep.equal([
      `#thread-${grinder}`,
      `#forum-2-thread-${grinder}`,
      `#help-thread-${grinder}`,
    ]);
  });
});

describe('what the board is filtered by', () => {
  const GEAR = ['Which hand grinder for travelling?', 'غلاية بعنق رفيع: هل تستحق ثمنها؟'];

  for (const [routing, said] of [
    ['hash', '#threads?category=Gear&tag=travel'],
    ['query', '?forum-category=Gear&forum-tag=travel'],
  ] as const) {
    it(`stands in the ${routing}, and goes step by step with the browser’s button`, async () => {
      const { forum } = await setUpForum(full, { routing });
      one(forum, 'button', 'Gear').click();
      await until('gear', () => titles(forum).length === 2);
      one(forum, 'button', 'Tag: travel').click();
      await until('both', () => titles(forum).join() === QUESTION);
      expect(location.href.endsWith(said), location.href).to.equal(true);
      await goBack();
      await until('gear', () => titles(forum).length === 2);
      await goBack();
      await until('all', () => titles(forum).length === THREADS.length);
    });

    it(`is found by a link with it in the ${routing}`, async () => {
      history.replaceState(null, '', said);
      const { forum } = await setUpForum(full, { routing });
      expect(titles(forum)).to.deep.equal([QUESTION]);
      one(forum, 'button', 'Remove filter: #travel').click();
      await until('gear', () => titles(forum).join() === GEAR.join());
    });
  }

  it('is still there when one comes back from a thread', async () => {
    const { forum } = await setUpForum(full);
    one(forum, 'button', 'Gear').click();
    await until('gear', () => titles(forum).length === 2);
    await openFrom(forum);
    expect(location.hash).to.equal(`#thread-${grinder}`);
    one(forum, 'link', 'All threads').click();
    await until('the board', () => boardShown(forum));
    expect([titles(forum), location.hash]).to.deep.equal([GEAR, '#threads?category=Gear']);
  });

  it('can be all categories where the owner has chosen one', async () => {
    const { forum } = await setUpForum(full, { category: 'Gear' });
    one(forum, 'button', 'All categories').click();
    await until('all', () => titles(forum).length === THREADS.length);
    expect(location.hash).to.equal('#threads?category=');
    await goBack();
    await until('gear', () => titles(forum).length === 2);
  });

  it('works without routing, and leaves the address alone', async () => {
    const { forum } = await setUpForum(full, { routing: 'none' });
    const { href } = location;
    one(forum, 'button', 'Gear').click();
    await until('gear', () => titles(forum).length === 2);
    expect(location.href).to.equal(href);
  });

  it('is not what somebody has made of the address', async () => {
    history.replaceState(null, '', `#threads?tag=${'x'.repeat(200)}&evil=<b>`);
    const { forum } = await setUpForum(full);
    expect(titles(forum).length).to.equal(THREADS.length);
  });
});
