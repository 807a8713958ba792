import { expect } from '@open-wc/testing';
import { acceptInThread } from '../../src/controllers/thread-answer.js';
import type { Session } from '../../src/controllers/session.js';
import { memberPath, pagePath, postPath, threadPath } from '../../src/data/paths.js';
import { decodeThread } from '../../src/data/threads.js';
import { isForumThread, type ForumThread } from '../../src/domain/thread.js';
import type { Fields } from '../../src/store/store.js';
import {
  COMMUNITY,
  createWorld,
  idOf,
  memberFields,
  MIA,
  NOAH,
  OMAR,
  type World,
} from '../../stories/fixtures.js';

const THREAD = idOf('question');
const sessions = new Set<Session>();
afterEach(() => {
  for (const session of sessions) session.close();
  sessions.clear();
  localStorage.clear();
});

interface Place extends World {
  readonly accept: (answer: { id: string; uid: string } | null) => Promise<void>;
  /** What has been counted for whom, in this order: Mia, Noah, Omar. */
  readonly helped: () => Promise<unknown[]>;
  /** Paths of the latest batch. */
  readonly written: () => string[];
}

/** Noah's question with answers by these, one of which may be accepted. */
async function setUp(authors: readonly { uid: string }[], counts: Record<string, number>, answer = '') {
  const world = await createWorld({ as: 'member' });
  sessions.add(world.session);
  const { store, session } = world;
  const at = new Date(0);
  const documents: Record<string, Fields> = {
    [threadPath(COMMUNITY, THREAD)]: {
      ...{ kind: 'question', title: 'Q', excerpt: '', words: [], category: '', tags: [], uid: NOAH.uid },
      ...{ name: 'Noah', at, lastActivityAt: at, lastId: THREAD, lastPage: 0, comments: authors.length },
      ...{ votes: 0, pinned: false, locked: false, answer, answerPage: 0 },
    },
    [memberPath(COMMUNITY, OMAR.uid)]: memberFields(OMAR.name),
  };
  const entries: Record<string, Fields> = {};
  for (const [i, { uid }] of authors.entries()) {
    entries[idOf(`a${i}`)] = { uid, name: uid, body: 'x', at };
    documents[postPath(COMMUNITY, idOf(`a${i}`))] = { uid };
  }
  documents[pagePath(COMMUNITY, THREAD, 0)] = { n: 0, size: 9, entries };
  for (const [uid, helped] of Object.entries(counts))
    documents[memberPath(COMMUNITY, uid)] = { ...memberFields(uid), helped };
  store.seed(documents);
  let paths: string[] = [];
  store.intercept = (call) => {
    if (call.verb === 'commit') paths = call.writes.map(({ path }) => path.split('/').slice(2).join('/'));
  };
  const known = async (): Promise<ForumThread> => {
    const [document] = await store.get([threadPath(COMMUNITY, THREAD)]);
    const thread = decodeThread(document);
    if (!isForumThread(thread)) throw new Error('There is no question.');
    return thread;
  };
  const place: Place = {
    ...world,
    accept: async (chosen) => {
      await acceptInThread(session, await known(), chosen && { ...chosen, page: 0 });
    },
    helped: async () => {
      const uids = [MIA, NOAH, OMAR].map(({ uid }) => memberPath(COMMUNITY, uid));
      return (await store.get(uids)).map((document) => document?.data['helped'] ?? 0);
    },
    written: () => paths,
  };
  return place;
}

const first = { id: idOf('a0'), uid: MIA.uid };

describe('accepting an answer', () => {
  it('counts for its author, and taking it back counts it off', async () => {
    const { accept, helped, store } = await setUp([MIA], {});
    await accept(first);
    expect(await helped()).to.deep.equal([1, 0, 0]);
    const [member] = await store.get([memberPath(COMMUNITY, MIA.uid)]);
    expect(member?.data).to.include({ helpedBy: first.id, name: 'Mia' });
    await accept(null);
    expect(await helped()).to.deep.equal([0, 0, 0]);
  });

  it('counts for the second author and no longer for the first where it is exchanged', async () => {
    const { accept, helped } = await setUp([MIA, OMAR], { [MIA.uid]: 3 }, first.id);
    await accept({ id: idOf('a1'), uid: OMAR.uid });
    expect(await helped()).to.deep.equal([2, 0, 1]);
  });

  it('leaves the count where one answer takes the place of another by the same author', async () => {
    const { accept, helped, written } = await setUp([MIA, MIA], { [MIA.uid]: 3 }, first.id);
    await accept({ id: idOf('a1'), uid: MIA.uid });
    expect(await helped()).to.deep.equal([3, 0, 0]);
    expect(written()).to.have.length(3);
  });

  it('counts nothing for whoever has asked', async () => {
    const { accept, helped, written } = await setUp([NOAH], {});
    await accept({ id: idOf('a0'), uid: NOAH.uid });
    expect(await helped()).to.deep.equal([0, 0, 0]);
    expect(written()).to.deep.equal([`threads/${THREAD}`, `posts/${idOf('a0')}`]);
  });

  it('counts nothing for an author without a profile', async () => {
    const { accept, written } = await setUp([{ uid: 'gone' }], {});
    await accept({ id: idOf('a0'), uid: 'gone' });
    expect(written()).to.deep.equal([`threads/${THREAD}`, `posts/${idOf('a0')}`]);
  });

  it('takes nothing away for what was accepted before there was a count', async () => {
    const { accept, helped, written } = await setUp([MIA], {}, first.id);
    await accept(null);
    expect(await helped()).to.deep.equal([0, 0, 0]);
    expect(written()).to.deep.equal([`threads/${THREAD}`, `posts/${first.id}`]);
  });
});
