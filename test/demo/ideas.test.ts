import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseIdeas } from '../../demo/seed/parse-forum.js';
import { accounts, everyone } from '../../demo/seed/people.js';
import { decodeCommunity } from '../../src/data/community.js';
import { liveThread } from '../../src/data/forum-threads.js';
import { decodeAudit } from '../../src/data/moderation/audit.js';
import { auditPath } from '../../src/data/moderation/paths.js';
import { communityPath, minePath, postPath, threadPath } from '../../src/data/paths.js';
import { decodeVote } from '../../src/data/reactions.js';
import { IDEA_STATUSES, isOnIdeaBoard } from '../../src/domain/idea.js';
import { isForumThread, type ForumThread } from '../../src/domain/thread.js';
import { tidyTags, tidyTitle, titleFault } from '../../src/domain/validate.js';
import { at, fieldsOf, ideaTopics, now, topics } from './seeded.js';

const ideas = ideaTopics.map(({ thread }) => thread).filter(isForumThread);
const listed = ideas.filter(({ forum }) => isOnIdeaBoard(forum));
const merged = ideas.filter(({ forum }) => forum.mergedInto);
const fieldsAt = (path: string) => at(path)?.data ?? {};
const votesFor = ({ id }: ForumThread) =>
  everyone.map(({ uid }) => ({ uid, document: at(minePath('main', id, uid)) }));
const isStaff = (uid: string) => accounts.some((account) => account.uid === uid && account.role);

/** The entry in the log that names what staff did last about the idea. */
function decisionOf(id: string): string {
  const { decision } = fieldsAt(threadPath('main', id));
  assert.ok(typeof decision === 'string');
  return decision;
}

test('there are ideas of every status in every category, and they are no threads of the forum', () => {
  assert.equal(listed.length, 14);
  assert.deepEqual([...new Set(listed.map(({ forum }) => forum.status))].sort(), [...IDEA_STATUSES].sort());
  const known = decodeCommunity(at(communityPath('main')))?.categories.map(({ name }) => name);
  assert.deepEqual([...new Set(listed.map(({ forum }) => forum.category))].sort(), known?.sort());
  assert.ok(ideas.every(({ kind }) => kind === 'idea'));
  assert.ok(!topics.some(({ thread }) => thread.kind === 'idea'));
});

test('titles and tags are as the form would send them', () => {
  for (const { title, forum } of ideas) {
    assert.equal(titleFault(title), null, title);
    assert.equal(tidyTitle(title), title);
    assert.deepEqual(tidyTags(forum.tags), forum.tags);
  }
});

test('what staff have decided has an official reply of theirs, which is no news, and an entry in the log', () => {
  for (const { id, thread, entries } of ideaTopics) {
    const { status, statusAt, answer, at: opened, uid } = thread.forum ?? assert.fail();
    if (status === 'open') {
      assert.deepEqual([statusAt, answer], [opened, '']);
      continue;
    }
    const reply = entries.find((entry) => entry.id === answer) ?? assert.fail(thread.title);
    assert.ok(isStaff(reply.uid) && reply.at >= statusAt && statusAt > opened && statusAt < now);
    const post = fieldsAt(postPath('main', reply.id));
    assert.ok(post['acceptedAt'] instanceof Date && !('decidedAt' in post));
    const entry = decodeAudit(at(auditPath('main', decisionOf(id))));
    assert.deepEqual(
      [entry?.action, entry?.target, entry?.about, entry?.at],
      ['status', `threads/${id}`, uid, statusAt],
    );
  }
});

test('each sum of votes has its causes in somebody’s own record, and nobody votes for their own', () => {
  for (const idea of ideas) {
    const votes = votesFor(idea);
    const sum = votes.reduce((total, { document }) => total + decodeVote(document), 0);
    assert.equal(sum, idea.forum.votes, idea.title);
    assert.ok(votes.every(({ uid, document }) => uid !== idea.forum.uid || decodeVote(document) === 0));
  }
});

test('one was merged into another: each of its votes has moved, once a person', () => {
  assert.equal(merged.length, 1);
  const [source = assert.fail()] = merged;
  const kept = listed.find(({ id }) => id === source.forum.mergedInto) ?? assert.fail();
  assert.deepEqual([source.forum.votes, source.locked], [0, true]);
  const moved = votesFor(source).filter(({ document }) => document?.data['movedTo'] === kept.id);
  assert.equal(moved.length, 11);
  for (const { uid } of moved) {
    const there = fieldsAt(minePath('main', kept.id, uid));
    assert.ok(there['vote'] === 1 || uid === kept.forum.uid);
  }
  const come = votesFor(kept).filter(({ document }) => document?.data['movedFrom'] === source.id);
  assert.ok(come.length > 0 && come.length < 11, 'some have voted for both');
  assert.equal(decodeAudit(at(auditPath('main', decisionOf(source.id))))?.action, 'merge');
});

test('an idea that nobody has decided about has the fields that opening one writes', () => {
  const plain =
    ideaTopics.find(({ entries, thread }) => entries.length === 1 && thread.forum) ?? assert.fail();
  const intent = {
    id: 'A'.repeat(20),
    title: 'T',
    topic: 'idea',
    category: '',
    tags: [],
    body: 'B',
  } as const;
  const author = { uid: 'mia', name: 'Mia' };
  const sent = liveThread(intent, { community: 'main', author, limits: null, now });
  const write = sent.find(({ path }) => path === threadPath('main', intent.id)) ?? assert.fail();
  assert.deepEqual(
    Object.keys(fieldsAt(threadPath('main', plain.id))).sort(),
    Object.keys(fieldsOf(write)).sort(),
  );
});

test('a status that nobody knows is refused', () => {
  assert.throws(() => parseIdeas('*** Tea\n=== mia 3 status=maybe\nTitle\nText\n'), SyntaxError);
});

test('every page of the demo leads to the ideas, and its inbox and panel know where they are', async () => {
  const folder = new URL('../../demo/', import.meta.url);
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(new URL(file, folder), 'utf8');
    assert.match(html, /<a href="\/ideas\.html"/, file);
    for (const [tag] of html.matchAll(/<community-(inbox|admin)\b[^>]*>/g))
      assert.match(tag, /ideas="\/ideas\.html"/, file);
  }
  assert.match(await readFile(new URL('ideas.html', folder), 'utf8'), /<community-ideas\b/);
});
