import assert from 'node:assert/strict';
import {
  articles,
  communityDocuments,
  conversations,
  eventTalk,
  longPage,
} from '../../demo/seed/community.js';
import { forum } from '../../demo/seed/forum.js';
import { ideas } from '../../demo/seed/ideas.js';
import { pageAddress } from '../../src/data/addresses.js';
import { decodePage } from '../../src/data/pages.js';
import { pagePath, threadPath } from '../../src/data/paths.js';
import { decodePost } from '../../src/data/posts.js';
import { decodeThread } from '../../src/data/threads.js';
import type { EntryPage } from '../../src/domain/entry.js';
import type { Document, Fields, Write } from '../../src/store/store.js';

/** The demo's community at one moment, as documents and as its readers get it. */
export const now = Date.UTC(2026, 4, 20, 12);
export const writes = await communityDocuments(now);
export const documents = new Map(writes.map((write) => [write.path, documentOf(write)]));
/** What was said below the pages, and in the forum. */
export const spoken = await conversations(now);
export const board = await forum(now);
export const wishes = await ideas(now);

function documentOf(write: Write): Document {
  assert.equal(write.op, 'set');
  return { path: write.path, id: write.path.replace(/.*\//, ''), data: write.data };
}

export const fieldsOf = (write: Write): Fields => ('data' in write ? write.data : {});
export const at = (path: string) => documents.get(path);
export const below = (folder: string) =>
  [...documents.values()].filter(
    ({ path }) => path.startsWith(folder) && !path.slice(folder.length).includes('/'),
  );

/** A thread as its readers get it. */
function read(id: string) {
  const thread = decodeThread(at(threadPath('main', id)));
  assert.ok(thread, `there is a thread ${id}`);
  const pages: EntryPage[] = [];
  for (let n = 0; n <= thread.lastPage; n++) {
    const decoded = decodePage(at(pagePath('main', id, n)));
    assert.ok(decoded, `page ${n} of ${id} can be read`);
    pages.push(decoded);
  }
  const entries = pages.flatMap((one) => [...one.entries].sort((a, b) => a.at - b.at));
  return { id, thread, pages, entries, living: entries.filter((entry) => !entry.state) };
}

const addresses = await Promise.all([...articles, longPage].map(({ page }) => pageAddress(page, '')));
/** The articles' threads and the long one. */
export const threads = addresses.map(({ thread }) => read(thread));
/** What was said below an event. */
export const talk = read((await pageAddress(eventTalk.page, '')).thread);
/** The forum's, in the order of its file. */
export const topics = board.threads.map(({ log }) => read(log[0]?.id ?? ''));
/** The ideas, in the order of theirs. */
export const ideaTopics = wishes.map(({ log }) => read(log[0]?.id ?? ''));
export const posts = below('communities/main/posts/').map((document) => ({
  document,
  post: decodePost(document),
}));
