import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { DEMO_POLICY } from '../../demo/seed/documents.js';
import { decodeMember } from '../../src/data/members.js';
import { decodeAudit } from '../../src/data/moderation/audit.js';
import { decodeModeratedPost } from '../../src/data/moderation/queues.js';
import { decodeReport, decodeReported } from '../../src/data/moderation/reports.js';
import { auditPath } from '../../src/data/moderation/paths.js';
import { memberPath, postPath } from '../../src/data/paths.js';
import { weighs } from '../../src/domain/reporting.js';
import { decodeCommunity } from '../../src/data/community.js';
import { countLinks } from '../../src/domain/validate.js';
import { at, below, now, posts } from './seeded.js';

const waiting = posts.flatMap(({ post }) => (post?.state === 'pending' ? [post] : []));
const reported = below('communities/main/reported/').map(decodeReported);
const reports = below('communities/main/reports/').map(decodeReport);

test('200 posts wait, and 30 were reported', () => {
  assert.equal(waiting.length, 200);
  assert.equal(reported.length, 30);
});

test('what waits has a reason to: links, a word, a member who is held, or nobody knows them yet', () => {
  for (const { body, uid } of waiting) {
    const member = decodeMember(at(memberPath('main', uid)));
    assert.ok(
      countLinks(body) > DEMO_POLICY.maxLinks ||
        /casino|viagra/i.test(body) ||
        member?.standing.held ||
        member?.approved === 0,
      body,
    );
  }
  assert.equal(new Set(waiting.map(({ body }) => body)).size, 200);
});

test('the reports of an entry add up, and are too few to hide it', () => {
  const community = decodeCommunity(at('communities/main'));
  assert.ok(community);
  for (const sum of reported) {
    assert.ok(sum);
    const own = reports.filter((report) => report?.entry === sum.id);
    assert.deepEqual([sum.total, sum.weight], [own.length, own.length]);
    assert.equal(sum.at, Math.max(...own.map((report) => report?.at ?? 0)));
    const counts = Object.values(sum.reasons).reduce((total, count) => total + count, 0);
    assert.equal(counts, own.length);
    assert.ok(sum.weight < community.policy.reportsToHold);
    const post = decodeModeratedPost(at(postPath('main', sum.id)));
    assert.equal(post?.state, 'live');
    for (const report of own) {
      assert.ok(report && report.at < now && report.at > post.at);
      assert.notEqual(report.uid, post.uid);
      assert.deepEqual([report.thread, report.page], [post.thread, post.page]);
      const member = decodeMember(at(memberPath('main', report.uid)));
      assert.ok(member && weighs(community, member, { guest: false, now: report.at }));
    }
  }
});

test('what was removed names its entry in the log', () => {
  const removed = posts.filter(({ post }) => post?.state === 'removed');
  for (const { document } of removed) {
    const post = decodeModeratedPost(document);
    const entry = decodeAudit(at(auditPath('main', post?.decision ?? '')));
    assert.ok(post && entry);
    assert.equal(entry.target, `posts/${post.id}`);
    assert.deepEqual([entry.reason, entry.about], [post.reason, post.uid]);
  }
});

test('the page of the moderators holds the panel and is kept out of search engines', async () => {
  const html = await readFile(new URL('../../demo/admin.html', import.meta.url), 'utf8');
  assert.match(html, /<community-admin/);
  assert.match(html, /<meta name="robots" content="noindex"/);
});
