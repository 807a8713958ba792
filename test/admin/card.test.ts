import { expect } from '@open-wc/testing';
import { threadPath } from '../../src/data/paths.js';
import { createAdmin, LENA } from '../../stories/admin-fixtures.js';
import { COMMUNITY, idOf, MIA, NOAH } from '../../stories/fixtures.js';
import { threadFields } from '../../stories/forum-fixtures.js';
import { markupOf, storedImage } from '../../stories/image-fixtures.js';
import { cleanUpForum, keepForCleaning } from '../elements/forum-setup.js';
import { all, find, focused, nameOf, one, textOf, until } from '../elements/screen.js';
import { openQueue, setUpQueue } from './admin-setup.js';

afterEach(cleanUpForum);

const summary = (root: Element, text: string) =>
  until(text, () =>
    [...shadowsOf(root)]
      .flatMap((one) => [...one.querySelectorAll('summary')])
      .find((each) => textOf(each) === text),
  );

/** Shadow roots of the cards. */
const shadowsOf = (root: Element) =>
  [...(root.shadowRoot ?? root).querySelectorAll('community-admin-card')].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  );

describe('the thread that a text stands in', () => {
  const posts = [
    { id: 'talk', by: NOAH, body: 'Nonsense.', thread: 'forum' },
    { id: 'wish', by: LENA, body: 'Me too.', thread: 'idea' },
  ];
  const reports = posts.map(({ id }) => ({ entry: id, by: MIA, reason: 'spam' as const }));

  it('is linked on the page with the forum, and an idea on the page with the ideas', async () => {
    const world = keepForCleaning(await createAdmin({ posts, reports, appeals: [] }));
    const refills = { id: 'idea', title: 'Refill tins', idea: 'open' } as const;
    world.store.seed({
      [threadPath(COMMUNITY, idOf('forum'))]: threadFields({ id: 'forum', title: 'Water' }),
      [threadPath(COMMUNITY, idOf('idea'))]: threadFields(refills),
    });
    const { admin, queues } = await openQueue(world);
    const link = (title: string) =>
      all<HTMLAnchorElement>(queues, 'link', `in “${title}”`)[0]?.href.replace(location.origin, '');
    admin.forum = '/forum.html';
    const place = (thread: string, id: string) => `#thread-${idOf(thread)}-comment-0-${idOf(id)}`;
    await until('the forum', () => link('Water') === `/forum.html${place('forum', 'talk')}`);
    expect(link('Refill tins')).to.equal(`/forum.html${place('idea', 'wish')}`);
    admin.ideas = '/ideas.html';
    await until('the ideas', () => link('Refill tins') === `/ideas.html${place('idea', 'wish')}`);
    expect(link('Water')).to.equal(`/forum.html${place('forum', 'talk')}`);
  });
});

describe('a text that was changed', () => {
  const posts = [
    {
      id: 'soft',
      by: NOAH,
      body: 'I may be wrong.',
      revisions: ['You are all idiots.', 'You are wrong.'],
      ago: 60,
      edited: 5,
    },
  ];

  it('shows what it said before, with the times that are known, and is accessible', async () => {
    const reports = [{ entry: 'soft', by: MIA, reason: 'offensive' as const, ago: 30 }];
    const { queues } = await setUpQueue('reported', { posts, reports });
    const card = one(queues, 'article', 'Comment by Noah');
    expect(textOf(card)).to.contain('edited 5 minutes ago').and.contain('Edited after the report');
    (await summary(queues, 'Show 2 former texts')).click();
    const former = await until('they are shown', () =>
      all(card, 'listitem')
        .map(textOf)
        .filter((text) => text.startsWith('Version')),
    );
    expect(former).to.deep.equal(['Version 1 · 1 hour ago You are all idiots.', 'Version 2 You are wrong.']);
    await expect(queues).to.be.accessible();
  });

  it('is not said to be changed since where the report came later', async () => {
    const reports = [{ entry: 'soft', by: MIA, reason: 'offensive' as const, ago: 3 }];
    const { queues } = await setUpQueue('reported', { posts, reports });
    const card = one(queues, 'article', 'Comment by Noah');
    expect(textOf(card)).to.contain('Show 2 former texts').and.not.contain('Edited after the report');
  });
});

describe('a report', () => {
  it('of something illegal weighs visibly more', async () => {
    const reports = [
      { entry: 'bad', by: MIA, reason: 'illegal' as const },
      { entry: 'spam', by: NOAH, reason: 'spam' as const },
    ];
    const { queues } = await setUpQueue('reported', { reports });
    const strong = shadowsOf(queues).flatMap((root) =>
      [...root.querySelectorAll('.badge.strong')].map(textOf),
    );
    expect(strong).to.include('Illegal').and.not.include('Spam');
  });

  it('leads to the file of whoever has reported', async () => {
    const { admin, queues } = await setUpQueue('reported');
    (await summary(queues, 'Show reports')).click();
    const reporter = await find(queues, 'button', LENA.name);
    reporter.click();
    await until('her file', () => location.hash === `#moderation/members/${LENA.uid}`);
    await until('her name', () =>
      textOf(admin.shadowRoot?.querySelector('#panel') ?? admin).includes(LENA.name),
    );
  });
});

describe('the menu of a card', () => {
  it('leads to all decisions on it', async () => {
    const { admin, queues } = await setUpQueue('removed');
    one(queues, 'button', 'More actions').click();
    (await find(queues, 'menuitem', 'Decisions on this')).click();
    await until('the log', () => location.hash === `#moderation/log/posts%2F${idOf('gone')}`);
    await until('its entry', () => textOf(admin).includes('Olga'));
  });
});

describe('an image in a contribution', () => {
  after(() => caches.delete('community-images'));

  it('is covered in its own size, and read when somebody wants to see it', async () => {
    const set = await setUpQueue('pending', {
      posts: [{ id: 'shows', by: NOAH, body: `Look:\n\n${markupOf('teapot')}\n\nthere`, state: 'pending' }],
    });
    set.store.seed(await storedImage('teapot'));
    const asked: string[] = [];
    set.store.intercept = (call) => {
      if (call.verb === 'get') asked.push(...call.paths.filter((path) => path.includes('/images/')));
    };
    const cover = await find(set.queues, 'button', 'Show image: A teapot');
    await until('the element is there', () => customElements.get('community-image'));
    const room = cover.getBoundingClientRect();
    expect(Math.round(room.width)).to.equal(160);
    expect(Math.round(room.height)).to.equal(120);
    await expect(set.queues).to.be.accessible();
    expect(asked).to.deep.equal([]);
    const below = one(set.queues, 'button', 'Approve').getBoundingClientRect().top;
    cover.click();
    await find(set.queues, 'button', 'Enlarge image: A teapot');
    expect(asked).to.have.length(1);
    expect(focused()?.closest('community-image')).not.to.equal(null);
    expect(Math.abs(one(set.queues, 'button', 'Approve').getBoundingClientRect().top - below)).to.be.lessThan(
      1,
    );
    expect(nameOf(one(set.queues, 'article', 'Comment by Noah'))).to.equal('Comment by Noah');
  });
});
