import { removePost, restorePost } from '../data/moderation/decisions.js';
import type { Decider } from '../data/moderation/audit.js';
import { decodeModeratedPost } from '../data/moderation/queues.js';
import { liftSanction, reopenAppeal, sanctionMember } from '../data/moderation/sanctions.js';
import { decisionOf } from '../data/moderation/settings.js';
import { decodeMember } from '../data/members.js';
import { targetPath } from '../data/staff-queries.js';
import { SANCTION_FIELDS, type Appeal, type AuditEntry } from '../domain/moderation.js';
import type { Document, Write } from '../store/store.js';
import { deciderOf } from './decider.js';
import { settlementOf, type Settlement } from './entry-reports.js';
import { standsAgain } from './former-standing.js';
import { readEntry } from './log-entry.js';
import type { Session } from './session.js';

/** The writes that take a decision back, and whom to tell besides. */
export type Reversed = Pick<Settlement, 'writes'> & Partial<Settlement>;

/** Takes back what an appeal is against, as part of granting it; nothing where it is no longer as it was decided. */
export async function undoneByGrant(session: Session, appeal: Appeal, group: string): Promise<Write[]> {
  const decider = deciderOf(session, { group });
  const document = await readTarget(session, appeal);
  const post = decodePost(appeal, document);
  if (post)
    return post.state === 'removed' && post.decision === appeal.against ? restorePost(decider, post) : [];
  const member = decodeMember(document);
  const against = await readEntry(session, appeal.against);
  const field = Object.entries(SANCTION_FIELDS).find(([action]) => action === against?.action)?.[1];
  return member && field && member.standing[field] !== undefined ? liftSanction(decider, member, field) : [];
}

/**
 * Takes an answer back; what a grant has undone is done again in the same batch, for the same reason. Null where that is
 * no longer possible.
 */
export async function undoneByReopening(
  session: Session,
  decider: Decider,
  appeal: Appeal,
): Promise<Reversed | null> {
  const document = await readTarget(session, appeal);
  const latest = await readEntry(session, decisionOf(document));
  if (latest?.group !== appeal.decision) return { writes: reopenAppeal(decider, appeal) };
  const against = await readEntry(session, appeal.against);
  const again = deciderOf(session, {
    ...{ reason: against?.reason ?? '', note: against?.note ?? '' },
    group: decider.id,
  });
  const done = await doneAgain(session, again, appeal, { document, latest });
  return done && { ...done, writes: [...done.writes, ...reopenAppeal(decider, appeal, again.id)] };
}

async function doneAgain(
  session: Session,
  decider: Decider,
  appeal: Appeal,
  { document, latest }: { readonly document: Document | null; readonly latest: AuditEntry },
): Promise<Reversed | null> {
  const post = decodePost(appeal, document);
  if (post) {
    // Its author may have taken it back.
    if (post.state !== 'live' && post.state !== 'pending') return null;
    const settled = await settlementOf(session, post.id, 'removed');
    return { ...settled, writes: [...removePost(decider, post), ...(settled?.writes ?? [])] };
  }
  const member = decodeMember(document);
  const sanction = member && standsAgain(member, latest, session.store.now());
  return sanction ? { writes: sanctionMember(decider, member, sanction) } : null;
}

function decodePost({ target }: Appeal, document: Document | null) {
  return target.startsWith('posts/') ? decodeModeratedPost(document) : null;
}

async function readTarget({ store, id }: Session, { target }: Appeal): Promise<Document | null> {
  const [document = null] = await store.get([targetPath(id, target)], { as: 'member' });
  return document;
}
