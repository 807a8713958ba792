import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/community-count.js';
import '../../src/elements/community-provider.js';
import { countWatches } from '../../src/controllers/shared-watch.js';
import { StoreError } from '../../src/store/store.js';
import { manyComments, PAGE, type StoryCommunity, type WorldOptions } from '../../stories/fixtures.js';
import { fakeTime, restoreOnline, setOnline } from '../controllers/fake-time.js';
import { find, one, textOf, until } from './screen.js';
import {
  cleanUp,
  createVisit,
  mount,
  setUp,
  setUpAccount,
  shownBodies,
  type CommentsSetup,
} from './setup.js';

afterEach(() => {
  restoreOnline();
  cleanUp();
});

const unavailable = () => {
  throw new StoreError('unavailable', 'in the test');
};

const nested = [
  { id: 'a', reactions: { like: 2 }, ago: 50 },
  { id: 'b', parent: 'a', ago: 40, edited: true },
  { id: 'c', parent: 'b', ago: 30, state: 'deleted' as const },
  { id: 'd', parent: 'c', ago: 20 },
  { id: 'e', ago: 10, parent: 'elsewhere' },
  { id: 'f', ago: 5, body: '# Title\n\n* a **bold** [link](https://example.org)\n\n```js\n1 + 1\n```' },
];

/** Each state of the conversation: how it comes about, and what a reader sees of it. */
const states: { name: string; options: WorldOptions; sees: string[]; not?: string[] }[] = [
  { name: 'empty', options: {}, sees: ['No comments yet. Write the first one.'] },
  { name: 'few', options: { comments: manyComments(3) }, sees: ['Comment number 1', 'Comment number 3'] },
  {
    name: 'nested',
    options: { comments: nested },
    sees: ['Text of d', 'Deleted by its author', 'In reply to an earlier comment', 'edited', 'bold'],
    not: ['Text of c', '**'],
  },
  {
    name: 'long',
    options: { comments: manyComments(120) },
    sees: ['Comment number 120', 'Load more comments'],
  },
  { name: 'signed out', options: { comments: manyComments(1) }, sees: ['Post comment'] },
  { name: 'guest', options: { comments: manyComments(1), as: 'guest' }, sees: ['Post comment'] },
  { name: 'member', options: { comments: manyComments(2), as: 'member' }, sees: ['Post comment'] },
  {
    name: 'locked',
    options: { comments: manyComments(1), locked: true },
    sees: ['This conversation is closed.'],
  },
  {
    name: 'banned',
    options: { comments: manyComments(1), as: 'member', standing: { banned: true } },
    sees: ['You can no longer write in this community.'],
  },
  {
    name: 'muted',
    options: {
      comments: manyComments(1),
      as: 'member',
      standing: { mutedUntil: Date.now() + 3 * 3_600_000 },
    },
    sees: ['You can write again in'],
  },
  {
    name: 'guests read only',
    options: { comments: manyComments(1), as: 'guest', policy: { guests: 'off' } },
    sees: ['Guests can read here.'],
  },
  {
    name: 'own comment waits',
    options: { comments: manyComments(1), as: 'member', pending: { p: 'Please look at this' } },
    sees: ['Please look at this', 'Waiting for a moderator. Only you can see it.'],
  },
  { name: 'not set up', options: { notSetUp: true }, sees: ['This community is not set up yet.'] },
];

const readOnly = ['locked', 'banned', 'muted', 'guests read only'];

describe('the conversation', () => {
  for (const { name, options, sees, not = [] } of states) {
    it(`is accessible and says what it is in the state "${name}"`, async () => {
      const { community, comments } = await setUp(options);
      for (const text of sees) await until(text, () => textOf(comments).includes(text));
      for (const text of not) expect(textOf(comments)).not.to.include(text);
      await expect(community).to.be.accessible();
    });
  }

  for (const { name, options } of states.filter((state) => readOnly.includes(state.name))) {
    it(`offers neither answers nor reactions in the state "${name}"`, async () => {
      const { comments } = await setUp(options);
      await until('closed', () => one(comments, 'button', 'Post comment').ariaDisabled === 'true');
      await find(comments, 'button', 'More actions');
      expect(textOf(comments)).not.to.match(/Reply|React/);
    });
  }

  it('shows a skeleton while it loads, and is accessible', async () => {
    const world = await createVisit({ comments: manyComments(3) });
    world.store.intercept = () => new Promise(() => undefined);
    const { community, comments } = await mount(world);
    await find(comments, 'status', 'Loading comments …');
    await expect(community).to.be.accessible();
    expect(one(comments, 'textbox', 'Write a comment')).to.be.instanceOf(HTMLTextAreaElement);
  });

  it('says when it could not be loaded, and loads on "Try again"', async () => {
    const world = await createVisit({ comments: manyComments(3) });
    world.store.intercept = unavailable;
    const { community, comments } = await mount(world);
    const retry = await find(comments, 'button', 'Try again');
    expect(textOf(one(comments, 'alert'))).to.include('The comments could not be loaded.');
    await expect(community).to.be.accessible();
    world.store.intercept = undefined;
    retry.click();
    await until('comments', () => shownBodies(comments).length === 3);
    expect(textOf(comments)).not.to.include('could not be loaded');
  });

  it('says that one is offline, and stops saying it', async () => {
    const { community, comments } = await setUp({ comments: manyComments(1) });
    setOnline(false);
    await until('offline', () => textOf(comments).includes('You are offline.'));
    await expect(community).to.be.accessible();
    setOnline(true);
    await until('online', () => !textOf(comments).includes('You are offline.'));
  });

  it('says after a while that it has no community', async () => {
    const time = fakeTime();
    try {
      const comments = await fixture<CommentsSetup['comments']>(
        html`<community-comments lang="en" page=${PAGE}></community-comments>`,
      );
      await time.pass(5000);
      await comments.updateComplete;
      expect(textOf(comments)).to.include('This widget is not connected to a community yet.');
    } finally {
      time.restore();
    }
  });

  it('leaves no subscription and no timer after a hundred moves', async () => {
    const time = fakeTime();
    try {
      const world = await createVisit({ comments: manyComments(2), as: 'member' });
      const { community, comments, store } = await mount(world);
      await until('live', () => store.watches > 0);
      const places = [community, document.createElement('section')];
      community.append(places[1] as HTMLElement);
      for (let round = 0; round < 100; round++) {
        places[round % 2]?.append(comments);
        await comments.updateComplete;
        expect(store.watches).to.be.at.most(1);
      }
      comments.remove();
      await time.pass(10_000);
      expect([store.watches, countWatches(store), time.waiting]).to.deep.equal([0, 0, 0]);
    } finally {
      time.restore();
    }
  });
});

describe('the account', () => {
  for (const { as, name } of [
    { as: undefined, name: 'Sign in' },
    { as: 'guest', name: 'Account: Curious guest' },
    { as: 'member', name: 'Account: Mia' },
  ] as const) {
    it(`is a button "${name}" ${as ? `for a ${as}` : 'for who is signed out'}, and accessible`, async () => {
      const { account } = await setUpAccount(as ? { as } : {});
      one(account, 'button', name);
      await expect(account).to.be.accessible();
    });
  }
});

describe('the count', () => {
  const count = async (options: WorldOptions, refuse = false) => {
    const world = await createVisit(options);
    const calls: string[] = [];
    world.store.intercept = ({ verb }) => {
      calls.push(verb);
      if (refuse) unavailable();
    };
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}>
        <p><community-count page=${PAGE}></community-count> comments</p>
      </story-community>
    `);
    return { community, calls };
  };

  it('is a number, 0 where nobody has written, for one read', async () => {
    for (const [options, text] of [
      [{ comments: manyComments(1234) }, '1,234 comments'],
      [{}, '0 comments'],
    ] as const) {
      const { community, calls } = await count(options);
      await until(text, () => textOf(community) === text);
      expect(calls).to.deep.equal(['get']);
      await expect(community).to.be.accessible();
    }
  });

  it('is nothing while it is not known', async () => {
    const { community, calls } = await count({ comments: manyComments(1) }, true);
    await until('asked', () => calls.length === 1);
    expect(textOf(community)).to.equal('comments');
  });
});
