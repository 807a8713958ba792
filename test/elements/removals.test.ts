import { expect } from '@open-wc/testing';
import { holdEntry } from '../../src/data/moderation/reports.js';
import { removePost, restorePost } from '../../src/data/moderation/decisions.js';
import { decodeModeratedPost } from '../../src/data/moderation/queues.js';
import { appealPath } from '../../src/data/moderation/paths.js';
import { postPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import {
  COMMUNITY,
  idOf,
  MIA,
  NOAH,
  type CommentFixture,
  type World,
  type WorldOptions,
} from '../../stories/fixtures.js';
import { minutesAgo, seedPost } from '../../stories/inbox-fixtures.js';
import { all, find, nameOf, one, textOf, type, until } from './screen.js';
import { cleanUp, createVisit, mount, type CommentsSetup } from './setup.js';

afterEach(cleanUp);

const TEXT = 'Buy cheap beans at my shop!';
const OWN: CommentFixture = { id: 'own', by: MIA, body: TEXT, ago: 9 };
const OTHER: CommentFixture = { id: 'other', by: NOAH, body: 'Good morning', ago: 5 };
const ANSWER: CommentFixture = { id: 'answer', by: NOAH, body: 'No, thank you.', parent: 'own', ago: 3 };
const PATH = postPath(COMMUNITY, idOf('own'));
const decider = { community: COMMUNITY, by: 'omar', id: 'd1', reason: 'spam', note: 'Not here, please.' };

async function open(options: WorldOptions = {}, visitor = false): Promise<CommentsSetup> {
  const world = await createVisit({ comments: [OWN, OTHER], ...(!visitor && { as: 'member' }), ...options });
  const set = await mount(world);
  if (world.session.account)
    await until('the member’s part', () => set.comments.desk.worker && world.session.member);
  await until('it listens', () => set.comments.conversation.follower?.status === 'live');
  await until('all is shown', () => textOf(set.comments).includes('Good morning'));
  return set;
}

async function ownPost({ store }: World) {
  const post = decodeModeratedPost((await store.get([PATH]))[0]);
  if (!post) throw new Error('no such post');
  return post;
}

const removeOwn = async (world: World) => world.store.commit(removePost(decider, await ownPost(world)));
const restoreOwn = async (world: World) =>
  world.store.commit(restorePost({ ...decider, id: 'd2' }, await ownPost(world)));

const tombstone = ({ comments }: CommentsSetup) =>
  until('a tombstone', () => all(comments, 'article', 'Removed by a moderator').length === 1);

/** What is said below Mia's own text. */
async function removal({ comments }: CommentsSetup): Promise<HTMLElement> {
  await until('said', () => textOf(comments).includes('Reason: Spam'));
  const own = all(comments, 'article').find((article) => textOf(article).includes(TEXT));
  if (!own) throw new Error('the text is not there');
  return own;
}

describe('an own comment that a moderator has removed', () => {
  it('says so and why while its page is open, keeps its text, and is accessible', async () => {
    const set = await open();
    await removeOwn(set);
    const own = await removal(set);
    expect(textOf(own))
      .to.include('Removed by a moderator')
      .and.include('Only you still see this text.')
      .and.include('Not here, please.');
    expect(all(own, 'button').map(nameOf)).to.deep.equal(['Mia', 'Ask for another look']);
    await find(set.comments, 'heading', 'Comments 1');
    await expect(set.comments).to.be.accessible();
  });

  it('takes an appeal in its place', async () => {
    const set = await open();
    await removeOwn(set);
    const own = await removal(set);
    one(own, 'button', 'Ask for another look').click();
    type(await find(own, 'textbox', 'Why should a moderator look again?'), 'It is my first shop.');
    one(own, 'button', 'Send').click();
    await until('sent', () => textOf(own).includes('You asked for another look now.'));
    const [appeal] = await set.store.get([appealPath(COMMUNITY, 'd1')]);
    expect(appeal?.data).to.include({
      uid: MIA.uid,
      target: `posts/${idOf('own')}`,
      note: 'It is my first shop.',
    });
  });

  it('says the same after a reload, with what others have answered below it', async () => {
    const world = await createVisit({ comments: [OWN, ANSWER, OTHER], as: 'member' });
    await removeOwn(world);
    const set = await mount(world);
    const own = await removal(set);
    expect(all(own, 'button').map(nameOf)).to.deep.equal(['Mia', 'Ask for another look']);
    expect(textOf(set.comments)).to.include('No, thank you.');
    await expect(set.comments).to.be.accessible();
  });

  it('is a comment like others again once it is put back', async () => {
    const set = await open();
    await removeOwn(set);
    await removal(set);
    await restoreOwn(set);
    await until('back', () => !textOf(set.comments).includes('Removed by a moderator'));
    expect(textOf(set.comments)).to.include(TEXT);
    await find(set.comments, 'heading', 'Comments 2');
    await removeOwn(set);
    await removal(set);
  });

  it('stands in the inbox alone where nobody has read it', async () => {
    const world = await createVisit({ comments: [OTHER], as: 'member' });
    const fields = { state: 'removed', reason: 'spam', note: '', decision: 'd1', decidedAt: minutesAgo(2) };
    seedPost(world, { id: 'own', by: MIA, body: TEXT, thread: world.address.thread, page: null, fields });
    const { comments } = await mount(world);
    await until('the member’s part', () => comments.desk.worker?.writer.record && world.session.member);
    await until('shown', () => textOf(comments).includes('Good morning'));
    expect(textOf(comments)).not.to.include(TEXT);
  });

  it('is a tombstone as for others where its words cannot be read', async () => {
    const set = await open({ comments: [OWN, ANSWER, OTHER] });
    const post = await ownPost(set);
    set.store.intercept = (call) => {
      if (call.verb === 'get' && call.paths.includes(PATH))
        throw new StoreError('unavailable', 'in the test');
    };
    await set.store.commit(removePost(decider, post));
    await tombstone(set);
    expect(textOf(set.comments)).not.to.include(TEXT);
  });
});

describe('an own comment that is held back while its page is open', () => {
  it('waits with its text, as after a reload', async () => {
    const set = await open();
    const { id, thread, page } = { id: idOf('own'), thread: set.address.thread, page: 0 };
    await set.store.commit(holdEntry(COMMUNITY, { id, thread, page, accepted: false, opening: false }));
    const said = 'Waiting for a moderator. Only you can see it. A moderator is looking at it again.';
    await until('said', () => textOf(set.comments).includes(said));
    expect(textOf(set.comments)).to.include(TEXT).and.not.include('Removed by a moderator');
    await expect(set.comments).to.be.accessible();
  });
});

describe('the reads for what was removed', () => {
  /** What is asked of the database about the removal of Mia's comment, by whoever has the page open. */
  const askedBy = async (as: WorldOptions['as'], sees: (set: CommentsSetup) => Promise<unknown>) => {
    const set = await open({ comments: [OWN, ANSWER, OTHER], ...(as && { as }) }, as === undefined);
    const post = await ownPost(set);
    const asked: string[] = [];
    set.store.intercept = ({ verb, ...call }) => void (verb === 'commit' || asked.push(JSON.stringify(call)));
    await set.store.commit(removePost(decider, post));
    await sees(set);
    return asked.filter((call) => call.includes('/posts'));
  };

  it('are one for its author, while the page is open', async () => {
    expect((await askedBy('member', removal)).length).to.equal(1);
  });

  it('are none for others', async () => {
    expect(await askedBy('guest', tombstone)).to.deep.equal([]);
    cleanUp();
    expect(await askedBy(undefined, tombstone)).to.deep.equal([]);
  });

  it('are none more for members who had nothing removed', async () => {
    const world = await createVisit({ comments: [OTHER], as: 'member' });
    const lists: string[] = [];
    world.store.intercept = (call) => void (call.verb === 'list' && lists.push(call.query.collection));
    const { comments } = await mount(world);
    await until('the member’s part', () => comments.desk.worker && world.session.member);
    await until('asked', () => lists.some((collection) => collection.endsWith('/posts')));
    await comments.updateComplete;
    expect(lists.filter((collection) => collection.endsWith('/posts')).length).to.equal(1);
  });
});
