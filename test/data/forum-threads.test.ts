import { expect } from '@open-wc/testing';
import {
  deleteThread,
  editThread,
  excerptOf,
  liveThread,
  pendingThread,
} from '../../src/data/forum-threads.js';
import { boardThreads, decodeThread, searchThreads } from '../../src/data/threads.js';
import { submitThread } from '../../src/data/posting.js';
import { isForumThread, THREAD_SORTS } from '../../src/domain/thread.js';
import { decodePost } from '../../src/data/posts.js';
import { postPath, threadPath } from '../../src/data/paths.js';
import { COMMUNITY, createWorld, idOf, MIA } from '../../stories/fixtures.js';

const intent = (word: string, title = `Title of ${word}`) => ({
  ...{ id: idOf(word), title, topic: 'discussion' as const, category: 'Help', tags: ['tea'] },
  body: `Body of ${word}`,
});

async function forum(...words: string[]) {
  const { store } = await createWorld();
  const poster = { store, community: COMMUNITY, uid: MIA.uid, guest: false };
  for (const word of words) await submitThread(poster, intent(word));
  const titles = async (query: ReturnType<typeof boardThreads>) =>
    (await store.list(query)).map(({ data }) => data['title']);
  return { store, poster, titles };
}

describe('the excerpt of a thread', () => {
  it('is the beginning of the body, never half a character', () => {
    expect(excerptOf('short')).to.equal('short');
    expect(excerptOf('x'.repeat(300))).to.equal('x'.repeat(200));
    expect(excerptOf(`${'x'.repeat(199)}😀`)).to.equal('x'.repeat(199));
  });
});

describe('opening a thread', () => {
  const ground = { community: COMMUNITY, author: MIA, limits: null, now: 0 };

  it('writes post, page, thread and limits at once, each naming the same id', () => {
    const paths = liveThread(intent('a'), ground).map(({ path }) => path.split('/').slice(2).join('/'));
    const id = idOf('a');
    expect(paths).to.deep.equal([`posts/${id}`, `threads/${id}/pages/0`, `threads/${id}`, 'limits/mia']);
  });

  it('writes nothing public where it waits', () => {
    const paths = pendingThread(intent('a'), ground).map(({ path }) => path.split('/')[2]);
    expect(paths).to.deep.equal(['posts', 'limits']);
  });

  it('twice with the same intent opens one', async () => {
    const { store, poster } = await forum();
    await submitThread(poster, intent('once'));
    expect((await submitThread(poster, intent('once'))).state).to.equal('live');
    const [document] = await store.get([postPath(COMMUNITY, idOf('once'))]);
    expect(decodePost(document)?.opening?.title).to.equal('Title of once');
  });
});

describe('a board', () => {
  for (const sort of THREAD_SORTS) {
    it(`ordered by ${sort} asks for pinned threads first, and for no more than a page`, () => {
      const query = boardThreads('c', { sort, category: '', tag: '' });
      expect(query.orderBy?.[0]).to.deep.equal(['pinned', 'desc']);
      expect(query.limit).to.equal(20);
    });
  }

  it('goes on after the last thread shown, passing over none', async () => {
    // In the order of the alphabet: those of one millisecond stand in the order of their ids.
    const { store, titles } = await forum('one', 'three', 'two');
    const view = { sort: 'newest', category: 'Help', tag: 'tea' } as const;
    const [first] = await store.list(boardThreads(COMMUNITY, view, undefined, 1));
    const last = decodeThread(first);
    if (!isForumThread(last)) throw new Error('no thread');
    expect([last.title, ...(await titles(boardThreads(COMMUNITY, view, last)))]).to.deep.equal([
      'Title of two',
      'Title of three',
      'Title of one',
    ]);
  });

  it('does not show what was taken back, nor finds it', async () => {
    const { store, titles } = await forum('stays', 'goes');
    await store.commit(deleteThread(COMMUNITY, idOf('goes')));
    expect(await titles(boardThreads(COMMUNITY, { sort: 'latest', category: '', tag: '' }))).to.deep.equal([
      'Title of stays',
    ]);
    expect(await titles(searchThreads(COMMUNITY, 'goes'))).to.deep.equal([]);
  });

  it('finds a changed title by its new words', async () => {
    const { store, titles } = await forum('old');
    const [document] = await store.get([postPath(COMMUNITY, idOf('old'))]);
    const post = decodePost(document);
    if (!post) throw new Error('no post');
    await store.commit(editThread(COMMUNITY, post, 'Brand new', 'Other words'));
    expect(await titles(searchThreads(COMMUNITY, 'brand'))).to.deep.equal(['Brand new']);
    expect(await titles(searchThreads(COMMUNITY, 'title'))).to.deep.equal([]);
    const [thread] = await store.get([threadPath(COMMUNITY, idOf('old'))]);
    expect(thread?.data['excerpt']).to.equal('Other words');
  });
});
