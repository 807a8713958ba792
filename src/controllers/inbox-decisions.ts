import { decodeDecision, newsOfSanction, outlivedBy } from '../data/inbox.js';
import { isSanction, type News } from '../domain/inbox.js';
import type { Member } from '../domain/member.js';
import type { Document } from '../store/store.js';
import type { InboxRecord } from './inbox-record.js';
import { latest } from './latest.js';
import { readNotice, sanctionsOf } from './own-notices.js';

/**
 * Tells what was decided about these contributions of the member, and no more what they have outlived. `before` is what
 * the member knew.
 */
export function takeDecisions(
  record: InboxRecord,
  documents: readonly Document[],
  before: readonly News[] = record.kept.news,
): void {
  const news = documents.map((document) => decodeDecision(document, before)).filter((one) => one !== null);
  record.drop(documents.flatMap(outlivedBy));
  record.add(news, { decided: Math.max(record.kept.decided, latest(documents, 'decidedAt')) });
}

/**
 * Tells what staff have decided about the member. The profile, which every visit reads, says that there is something; why
 * is read once in a browser, by those whom it concerns.
 */
export async function lookAtStanding(record: InboxRecord, member: Member): Promise<void> {
  const { session } = record;
  const standing = JSON.stringify([member.decision, member.standing]);
  if (member.uid !== record.uid || standing === record.kept.standing) return;
  const actions = sanctionsOf(member, session.store.now());
  if (actions.length === 0 && !record.kept.standing) return;
  const notices = await Promise.all(actions.map((action) => readNotice(session, member, action)));
  const news = notices
    .filter((notice) => notice !== null)
    .map((notice) => newsOfSanction(notice, member.decision ?? ''));
  // What was lifted is told no more; a warning stays among what was read.
  const over = record.kept.news.filter(({ kind, id }) => {
    return isSanction(kind) && kind !== 'warned' && !news.some((one) => one.id === id);
  });
  record.drop(over.map(({ id }) => id));
  record.add(news, { standing });
}
