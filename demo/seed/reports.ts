import { dayOf } from '../../src/domain/clock.js';
import { MINUTE } from '../../src/domain/limits.js';
import type { Reason } from '../../src/domain/moderation.js';
import { auditPath, reportedPath, reportLimitsPath, reportPath } from '../../src/data/moderation/paths.js';
import type { Fields, Write } from '../../src/store/store.js';
import { chanceFrom } from './chance.js';
import { set } from './documents.js';

/** A post as far as moderation is concerned. */
export interface Reportable {
  readonly id: string;
  readonly uid: string;
  readonly thread: string;
  readonly page: number;
  readonly at: number;
}

const REPORTED = 30;

const COMPLAINTS: readonly (readonly [Reason, string])[] = [
  ['off-topic', ''],
  ['off-topic', 'This is about lorries, not about kettles.'],
  ['offensive', 'You do not talk to people like that at a table.'],
  ['spam', ''],
  ['spam', 'Third time this month I read this.'],
  ['harassment', 'He follows me from thread to thread.'],
  ['other', 'The recipe is dangerous: boiling water and a sealed jar.'],
  ['other', 'I think the numbers are invented.'],
];

/** Thirty entries that one or two members have complained about; fewer than would hold them back. */
export function reportWrites(
  community: string,
  posts: readonly Reportable[],
  people: readonly string[],
  now: number,
): Write[] {
  const chance = chanceFrom(30);
  const sent = new Map<string, { at: number; n: number; ref: string }>();
  const writes: Write[] = [];
  for (const [i, post] of chance.draw(posts, REPORTED).entries()) {
    const reporters = chance.draw(
      people.filter((uid) => uid !== post.uid),
      1 + (i % 2),
    );
    const reports = reporters.map((uid, j) => {
      const [reason, details] = COMPLAINTS[(i * 3 + j) % COMPLAINTS.length] ?? ['spam', ''];
      const at = Math.max(post.at + MINUTE, now - (REPORTED - i) * 47 * MINUTE + j * 9 * MINUTE);
      return { uid, reason, details, at };
    });
    for (const { uid, reason, details, at } of reports) {
      const { id: entry, thread, page } = post;
      const data = { entry, thread, page, uid, reason, details, at: new Date(at), verdict: '' };
      writes.push(set(reportPath(community, entry, uid), data));
      const before = sent.get(uid);
      const n = before && dayOf(before.at) === dayOf(at) ? before.n + 1 : 1;
      if (!before || before.at < at) sent.set(uid, { at, n, ref: `${entry}_${uid}` });
    }
    writes.push(set(reportedPath(community, post.id), sumOf(post.id, reports)));
  }
  const limits = [...sent].map(([uid, { at, n, ref }]) =>
    set(reportLimitsPath(community, uid), { at: new Date(at), day: dayOf(at), n, ref }),
  );
  return [...writes, ...limits];
}

function sumOf(entry: string, reports: readonly { uid: string; reason: Reason; at: number }[]): Fields {
  const reasons: Record<string, number> = {};
  for (const { reason } of reports) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const last = reports.reduce((latest, report) => (report.at > latest.at ? report : latest));
  return {
    at: new Date(last.at),
    ref: `${entry}_${last.uid}`,
    total: reports.length,
    weight: reports.length,
    reasons,
    verdict: '',
  };
}

/** The log's entry for what was removed in the demo's conversations. */
export function removalEntry(
  community: string,
  removed: { id: string; uid: string; at: number; reason: string; decision: string },
): Write {
  const { id, uid, at, reason, decision } = removed;
  return set(auditPath(community, decision), {
    ...{ by: 'omar', at: new Date(at), action: 'remove', target: `posts/${id}`, about: uid },
    ...{ previous: '', reason, note: '', group: '', before: { state: 'live' } },
  });
}
