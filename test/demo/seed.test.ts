import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { articles, communityDocuments, longPage } from '../../demo/seed/community.js';
import { DEMO_POLICY } from '../../demo/seed/documents.js';
import { longBodies } from '../../demo/seed/long.js';
import { accounts, emailOf, everyone, PASSWORD } from '../../demo/seed/people.js';
import { pageAddress } from '../../src/data/addresses.js';
import { decodeCommunity } from '../../src/data/community.js';
import { decodeLimits, decodeMember } from '../../src/data/members.js';
import {
  communityPath,
  limitsPath,
  memberPath,
  minePath,
  pagePath,
  postPath,
  threadPath,
} from '../../src/data/paths.js';
import { liveComment, pendingComment } from '../../src/data/posts.js';
import { decodeMine } from '../../src/data/reactions.js';
import { buildTree, type CommentNode } from '../../src/domain/comment-tree.js';
import { dayOf } from '../../src/domain/clock.js';
import { countReactions, type Entry } from '../../src/domain/entry.js';
import { isId } from '../../src/domain/ids.js';
import { MINUTE, PAGE_ENTRIES, PAGE_SIZE } from '../../src/domain/limits.js';
import { isFull } from '../../src/domain/thread.js';
import { bodyFault, countLinks, nameFault, tidyBody } from '../../src/domain/validate.js';
import { wellFormed } from '../../src/domain/well-formed.js';
import type { Fields } from '../../src/store/store.js';
import {
  at,
  board,
  documents,
  fieldsOf,
  ideaTopics,
  now,
  posts,
  spoken,
  talk,
  threads,
  topics,
  wishes,
  writes,
} from './seeded.js';

test('three articles hold 300 comments and the long page 5,000', () => {
  assert.deepEqual(
    threads.map(({ living }) => living.length),
    [160, 80, 60, 5000],
  );
  assert.equal(threads[3]?.pages.length, 100);
});

test('nothing is written twice', () => {
  assert.equal(documents.size, writes.length);
});

test('counters say what the pages hold', () => {
  for (const { thread, living, entries } of [...threads, talk, ...topics, ...ideaTopics]) {
    assert.equal(thread.comments, living.length - (thread.forum ? 1 : 0));
    assert.equal(thread.lastId, entries.at(-1)?.id);
    assert.equal(thread.lastActivityAt, entries.at(-1)?.at);
  }
});

test('pages are a log in the order of time, each full before the next begins', () => {
  for (const { pages, entries } of [...threads, talk, ...topics, ...ideaTopics]) {
    const times = entries.map((entry) => entry.at);
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
    assert.ok(pages.slice(0, -1).every(isFull));
    for (const page of pages) assert.ok(page.entries.length <= PAGE_ENTRIES && page.size < PAGE_SIZE);
  }
});

test('answers come after what they answer, six levels deep and more', () => {
  const depth = (node: CommentNode): number => Math.max(node.level, ...node.replies.map(depth));
  for (const { entries } of threads) {
    const times = new Map(entries.map((entry) => [entry.id, entry.at]));
    for (const { parent, at: time } of entries) assert.ok(!parent || (times.get(parent) ?? Infinity) < time);
    const nodes = buildTree(entries, 'oldest', 20);
    assert.ok(Math.max(...nodes.map(depth)) >= 6);
    assert.ok(nodes.length > 10);
  }
});

test('the articles were discussed from nine days to three minutes ago', () => {
  for (const { entries } of threads.slice(0, 3)) {
    const age = (entry: Entry | undefined) => (now - (entry?.at ?? 0)) / MINUTE;
    assert.ok(age(entries[0]) > 8 * 1440 && age(entries[0]) <= 9 * 1440);
    assert.equal(age(entries.at(-1)), 3);
  }
});

test('ledger and pages agree', () => {
  const entries = new Map(
    [...threads, talk, ...topics, ...ideaTopics].flatMap((thread) =>
      thread.entries.map((entry) => [entry.id, entry]),
    ),
  );
  assert.equal(posts.length, entries.size + 200);
  for (const { post } of posts) {
    assert.ok(post && isId(post.id));
    const entry = entries.get(post.id);
    if (post.state === 'pending') assert.equal(entry, undefined);
    else assert.equal(entry?.state ?? 'live', post.state);
    if (post.state !== 'live') continue;
    const { uid, name, body, at: time, editedAt, parent, page } = post;
    assert.deepEqual(
      { uid, name, body, time, editedAt, parent, page },
      {
        uid: entry?.uid,
        name: entry?.name,
        body: entry?.body,
        time: entry?.at,
        editedAt: entry?.editedAt,
        parent: entry?.parent,
        page: entry?.page,
      },
    );
  }
});

test('each document has the fields that posting writes', async () => {
  const { id, thread, living } = threads[0] ?? assert.fail();
  const address = await pageAddress('/somewhere', 'Somewhere');
  const author = { uid: 'mia', name: 'Mia' };
  const ground = { community: 'main', author, thread: null, last: null, limits: null, now };
  const intent = { id: 'A'.repeat(20), body: 'Hello', address };
  const sent = new Map(liveComment(intent, ground).map((write) => [write.path, fieldsOf(write)]));
  const plain = living.find((entry) => !entry.parent && !entry.editedAt && countReactions(entry) === 0);
  assert.ok(plain);
  const page = at(pagePath('main', id, plain.page))?.data;
  const sentPage = sent.get(pagePath('main', address.thread, 0));
  const waiting = posts.find(({ post }) => post?.state === 'pending' && !post.parent)?.document.data;
  const [sentPending] = pendingComment(intent, { ...ground, thread });
  const pairs = [
    [at(postPath('main', plain.id))?.data, sent.get(postPath('main', intent.id))],
    [page, sentPage],
    [entryIn(page, plain.id), entryIn(sentPage, intent.id)],
    [
      at(threadPath('main', id))?.data,
      { ...sent.get(threadPath('main', address.thread)), changedAt: 0, changedId: 0 },
    ],
    [at(limitsPath('main', 'mia'))?.data, sent.get(limitsPath('main', 'mia'))],
    [waiting, sentPending && fieldsOf(sentPending)],
  ];
  for (const [seeded, posted] of pairs) {
    assert.ok(seeded && posted);
    assert.deepEqual(Object.keys(seeded).sort(), Object.keys(posted).sort());
  }
});

const entryIn = (page: Fields | undefined, id: string) => (page?.['entries'] as Fields)[id] as Fields;

test('every reaction on a page stands in somebody’s own record, and no other', () => {
  for (const { id, living, entries } of [...threads, talk, ...topics, ...ideaTopics]) {
    const counted = new Map<string, number>();
    for (const { uid } of everyone) {
      for (const [entry, kinds] of Object.entries(decodeMine(at(minePath('main', id, uid))))) {
        assert.notEqual(entries.find((one) => one.id === entry)?.uid, uid, 'nobody applauds themselves');
        for (const kind of kinds) counted.set(`${entry} ${kind}`, (counted.get(`${entry} ${kind}`) ?? 0) + 1);
      }
    }
    const shown = living.flatMap((entry) =>
      Object.entries(entry.reactions).map(([kind, count]) => [`${entry.id} ${kind}`, count] as const),
    );
    assert.deepEqual(new Map([...counted].sort()), new Map(shown.sort()));
  }
});

test('everybody who writes has a profile, under the same name, from before', () => {
  for (const { post } of posts) {
    const member = decodeMember(at(memberPath('main', post?.uid ?? '')));
    assert.ok(member && post, `a profile for ${post?.uid}`);
    assert.equal(member.name, post.name);
    assert.equal(nameFault(member.name), null);
    assert.ok(member.joinedAt < post.at, `${member.name} joined before writing`);
  }
});

test('nobody has posted more or faster than the rules allow', () => {
  const all = [...spoken, ...board.threads, ...wishes].flatMap(({ log }) => log);
  for (const uid of new Set(all.map((one) => one.uid))) {
    const times = all.filter((one) => one.uid === uid).map((one) => one.at);
    times.sort((a, b) => a - b);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    assert.ok(Math.min(...gaps, Infinity) >= DEMO_POLICY.intervalSeconds * 1000, `${uid} waits between two`);
    const limits = decodeLimits(at(limitsPath('main', uid)));
    const latest = times.at(-1) ?? 0;
    const thatDay = times.filter((time) => dayOf(time) === dayOf(latest)).length;
    assert.deepEqual([limits?.at, limits?.day, limits?.n], [latest, dayOf(latest), thatDay]);
    assert.ok(thatDay <= DEMO_POLICY.postsADay);
  }
});

test('every text is as the composer would send it, and waits where it must', () => {
  const staff = decodeCommunity(at(communityPath('main')))?.staff ?? {};
  for (const { uid, body, fate } of [...spoken, ...board.threads, ...wishes].flatMap(({ log }) => log)) {
    assert.equal(bodyFault(body), null);
    assert.equal(tidyBody(body), body);
    assert.equal(wellFormed(body), body);
    const waits = countLinks(body) > DEMO_POLICY.maxLinks && !(uid in staff);
    assert.equal(fate === 'pending', waits, body);
  }
});

test('the articles’ comments are all different', () => {
  const bodies = spoken.slice(0, 3).flatMap(({ log }) => log.map(({ body }) => body));
  assert.equal(new Set(bodies).size, bodies.length);
});

test('what was deleted is gone from the ledger, what was removed is not', () => {
  const withState = (state: string) => posts.filter(({ post }) => post?.state === state);
  assert.equal(withState('deleted').length, 4);
  assert.equal(withState('removed').length, 4);
  for (const { post } of withState('deleted')) assert.equal(post?.body, '');
  for (const { post, document } of withState('removed')) assert.ok(post?.body && document.data['reason']);
});

test('the long page holds every example and every naughty string', () => {
  const bodies = new Set(threads[3]?.living.map((entry) => entry.body));
  assert.ok(longBodies().length > 1_000);
  for (const body of longBodies()) assert.ok(bodies.has(body), body);
});

test('the same moment gives the same community', async () => {
  assert.deepEqual(await communityDocuments(now), writes);
});

test('the pages carry the keys that the seed writes for', async () => {
  const files = ['index.html', 'artikel.html', 'maqal.html', 'long.html'];
  const pages = [...articles, longPage];
  for (const [i, file] of files.entries()) {
    const html = await readFile(new URL(`../../demo/${file}`, import.meta.url), 'utf8');
    assert.match(html, new RegExp(`<community-comments\\s[^>]*page="${pages[i]?.page}"`));
    assert.match(html, new RegExp(`<community-count\\s[^>]*page="${pages[i]?.page}"`));
    assert.ok(html.includes(`<title>${pages[i]?.title}`), `${file} has the title that the thread has`);
  }
});

test('the strip knows the accounts', async () => {
  const script = await readFile(new URL('../../demo/strip.js', import.meta.url), 'utf8');
  assert.ok(script.includes(`'${PASSWORD}'`));
  for (const { uid, name, role = 'member' } of accounts) {
    assert.ok(script.includes(`{ name: '${name}', role: '${role}', email: '${emailOf(uid)}' }`), name);
  }
});
