import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { DEMO_POLICY } from '../../demo/seed/documents.js';
import { parseForum } from '../../demo/seed/parse-forum.js';
import { everyone } from '../../demo/seed/people.js';
import { decodeCommunity } from '../../src/data/community.js';
import { liveThread } from '../../src/data/forum-threads.js';
import { communityPath, memberPath, minePath, pagePath, postPath, threadPath } from '../../src/data/paths.js';
import { decodeMember } from '../../src/data/members.js';
import { decodeVote } from '../../src/data/reactions.js';
import { EXCERPT_LENGTH } from '../../src/domain/limits.js';
import { mentionsIn, toldBy } from '../../src/domain/mentions.js';
import { indexWords } from '../../src/domain/search-words.js';
import { isForumThread } from '../../src/domain/thread.js';
import { tidyTags, tidyTitle, titleFault } from '../../src/domain/validate.js';
import { at, board, fieldsOf, now, posts, topics } from './seeded.js';

const community = decodeCommunity(at(communityPath('main')));
const forumThreads = topics.map(({ thread }) => thread).filter(isForumThread);
const postOf = (id: string) => at(postPath('main', id))?.data ?? {};

test('the forum has 60 threads in 5 categories, 12 questions, 8 of them answered', () => {
  assert.equal(forumThreads.length, 60);
  assert.equal(new Set(forumThreads.map(({ id }) => id)).size, 60);
  const questions = forumThreads.filter(({ kind }) => kind === 'question');
  assert.equal(questions.length, 12);
  assert.equal(questions.filter(({ forum }) => forum.answer).length, 8);
  const used = new Set(forumThreads.map(({ forum }) => forum.category));
  assert.deepEqual([...used].sort(), community?.categories.map(({ name }) => name).sort());
  assert.equal(used.size, 5);
});

test('every category has a colour of its own and a sentence', () => {
  const categories = community?.categories ?? [];
  assert.equal(new Set(categories.map(({ color }) => color)).size, 5);
  for (const { name, color, description } of categories) {
    assert.match(color, /^#[0-9a-f]{6}$/, name);
    assert.match(description, /^[A-Z].{10,198}\.$/, name);
  }
});

test('one thread is pinned, by the owner, and one is locked', () => {
  const pinned = forumThreads.filter(({ forum }) => forum.pinned);
  assert.deepEqual(
    pinned.map(({ forum }) => forum.uid),
    ['olga'],
  );
  assert.equal(forumThreads.filter(({ locked }) => locked).length, 1);
});

test('there are a long title, a title in Arabic and one in German', () => {
  const titles = forumThreads.map(({ title }) => title);
  assert.ok(titles.some((title) => title.length > 150));
  assert.ok(titles.some((title) => /^[\u0600-\u06ff]/.test(title)));
  assert.ok(titles.some((title) => title.includes('entkalken')));
});

test('titles and tags are as the composer would send them', () => {
  for (const { title, forum } of forumThreads) {
    assert.equal(titleFault(title), null, title);
    assert.equal(tidyTitle(title), title);
    assert.deepEqual(tidyTags(forum.tags), forum.tags);
  }
});

test('the opening is the first entry of page 0, and the board shows what it says', () => {
  for (const { id, thread, entries } of topics) {
    const [opening] = entries;
    assert.ok(opening && thread.forum);
    assert.deepEqual([opening.id, opening.page, opening.parent], [id, 0, undefined]);
    const { uid, name, at: time, excerpt, words } = thread.forum;
    assert.deepEqual({ uid, name, time }, { uid: opening.uid, name: opening.name, time: opening.at });
    assert.ok(excerpt && opening.body.startsWith(excerpt));
    assert.ok(excerpt === opening.body || excerpt.length >= EXCERPT_LENGTH - 1);
    assert.deepEqual(words, indexWords(thread.title));
  }
});

test('the ledger has the opening with its title, and all else as comments', () => {
  for (const { id, thread, entries } of topics) {
    const { title, topic, category, tags, kind, state } = postOf(id);
    assert.deepEqual(
      { title, topic, category, tags, kind, state },
      {
        title: thread.title,
        topic: thread.kind,
        category: thread.forum?.category,
        tags: thread.forum?.tags,
        kind: 'thread',
        state: 'live',
      },
    );
    for (const entry of entries.slice(1)) assert.equal(postOf(entry.id)['kind'], 'comment');
  }
});

test('a page’s size is that of what was posted', () => {
  for (const { id, pages } of topics) {
    for (const page of pages) {
      const bodies = board.threads.find(({ log }) => log[0]?.id === id)?.log ?? [];
      assert.equal(page.size, bodies.map(({ body, edit }) => edit?.former ?? body).join('').length);
    }
  }
});

test('up to twelve comments answer the opening or each other', () => {
  const counts = topics.map(({ living }) => living.length - 1);
  assert.equal(Math.min(...counts), 0);
  assert.ok(Math.max(...counts) >= 11 && Math.max(...counts) <= 12);
  for (const { entries } of topics) {
    const before = new Map<string, number>();
    for (const { id, parent, at: time } of entries) {
      if (before.size > 0)
        assert.ok((before.get(parent ?? '') ?? Infinity) < time, 'it answers something older');
      before.set(id, time);
    }
  }
  assert.ok(topics.some(({ id, entries }) => entries.some(({ parent }) => parent && parent !== id)));
});

test('whoever is answered or named is told, and nobody by themselves', () => {
  const authors = new Map(posts.map(({ post }) => [post?.id, post?.uid]));
  for (const { id, living } of topics) {
    for (const { id: entry, uid, body, parent } of living) {
      const answered = parent === undefined ? undefined : authors.get(parent);
      assert.deepEqual(postOf(entry)['notify'], toldBy(body, uid, answered));
      if (parent === id && uid !== authors.get(id)) {
        assert.deepEqual((postOf(entry)['notify'] as string[])[0], authors.get(id));
      }
    }
  }
});

test('members who are named exist', () => {
  const named = topics.flatMap(({ living }) => living.flatMap(({ body }) => mentionsIn(body)));
  assert.ok(named.length > 0);
  for (const uid of named) assert.ok(at(memberPath('main', uid)), uid);
});

test('each sum of votes has its causes in somebody’s own record', () => {
  for (const { id, thread } of topics) {
    const votes = everyone.map(({ uid }) => ({ uid, document: at(minePath('main', id, uid)) }));
    const sum = votes.reduce((total, { document }) => total + decodeVote(document), 0);
    assert.equal(sum, thread.forum?.votes, thread.title);
    assert.ok(sum >= -1 && sum <= 40);
    for (const { uid, document } of votes) {
      const vote = document?.data['vote'];
      if (vote === undefined) continue;
      assert.notEqual(uid, thread.forum?.uid, 'nobody votes for their own');
      const when = (document?.data['at'] as Date).getTime();
      const joined = decodeMember(at(memberPath('main', uid)))?.joinedAt ?? Infinity;
      assert.ok(when >= (thread.forum?.at ?? Infinity) && when >= joined && when < now);
    }
  }
});

test('votes down are there, and the policy allows them', () => {
  const down = board.threads.flatMap(({ ballots }) => ballots.filter(({ vote }) => vote === -1));
  assert.ok(down.length > 0 && DEMO_POLICY.downvotes);
  assert.ok(forumThreads.some(({ forum }) => forum.votes === -1));
  assert.ok(forumThreads.some(({ forum }) => forum.votes === 40));
});

test('an accepted answer is a live comment of its question, and the only one', () => {
  for (const { id, thread, living } of topics) {
    const accepted = living.filter((entry) => postOf(entry.id)['acceptedAt'] !== undefined);
    const answer = thread.forum?.answer ?? '';
    assert.deepEqual(
      accepted.map((entry) => entry.id),
      answer ? [answer] : [],
    );
    const [entry] = accepted;
    if (!entry) continue;
    assert.equal(thread.kind, 'question');
    assert.notEqual(entry.id, id);
    assert.equal(thread.forum?.answerPage, entry.page);
    const { acceptedAt, decidedAt } = postOf(entry.id);
    assert.deepEqual(acceptedAt, decidedAt);
    assert.ok((acceptedAt as Date).getTime() > entry.at && (acceptedAt as Date).getTime() < now);
    assert.deepEqual([thread.changedAt, thread.changedId], [(acceptedAt as Date).getTime(), entry.id]);
  }
});

test('everything happened between the welcome and three minutes ago', () => {
  const times = topics.flatMap(({ entries }) => entries.map((entry) => entry.at));
  const welcome = forumThreads.find(({ forum }) => forum.pinned);
  assert.equal(Math.min(...times), welcome?.forum.at);
  assert.ok(Math.max(...times) <= now - 180_000);
});

test('each document has the fields that opening a thread writes', () => {
  const { id, thread } = topics.find(({ entries }) => entries.length === 1) ?? assert.fail();
  const intent = {
    id: 'A'.repeat(20),
    title: 'T',
    topic: 'question',
    category: '',
    tags: [],
    body: 'B',
  } as const;
  const author = { uid: 'mia', name: 'Mia' };
  const sent = liveThread(intent, { community: 'main', author, limits: null, now });
  const pairs = [postPath('main', id), pagePath('main', id, 0), threadPath('main', id)];
  assert.ok(thread.forum);
  for (const [i, path] of pairs.entries()) {
    const write = sent[i] ?? assert.fail();
    assert.equal(write.path.split('/').length, path.split('/').length);
    assert.deepEqual(Object.keys(at(path)?.data ?? {}).sort(), Object.keys(fieldsOf(write)).sort());
  }
});

test('a file that opens nothing known is refused', () => {
  assert.throws(() => parseForum('*** Tea\nNo colour.\n'), SyntaxError);
  assert.throws(() => parseForum('*** Tea #3f7a2e\nLeaves.\n=== mia\nNo age\nText\n'), SyntaxError);
  assert.throws(
    () => parseForum('*** Tea #3f7a2e\nLeaves.\n=== mia 3\nTitle\nText\n::: 3 omar\nNo\n'),
    SyntaxError,
  );
});

test('every page of the demo leads to the forum', async () => {
  const folder = new URL('../../demo/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.html'));
  for (const file of files) {
    assert.match(await readFile(new URL(file, folder), 'utf8'), /<a href="\/forum\.html"/, file);
  }
  const html = await readFile(new URL('forum.html', folder), 'utf8');
  assert.match(html, /<community-forum\b/);
  assert.match(html, /<community-account\b/);
  assert.ok(html.includes('src="/strip.js"'));
});
