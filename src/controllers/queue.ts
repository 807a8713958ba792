import { decodeAudit } from '../data/moderation/audit.js';
import { decodeModeratedPost, pendingPosts, removedPosts } from '../data/moderation/queues.js';
import { decodeReported, openReported } from '../data/moderation/reports.js';
import { decodeAppeal, openAppeals } from '../data/moderation/sanctions.js';
import { decodeMember } from '../data/members.js';
import { auditPath } from '../data/moderation/paths.js';
import { memberPath, postPath } from '../data/paths.js';
import type { Member } from '../domain/member.js';
import type { Appeal, AuditEntry, ModeratedPost, Reported } from '../domain/moderation.js';
import type { Document, Query } from '../store/store.js';
import type { QueueName, ReportOrder } from './queue-names.js';
import type { Session } from './session.js';

export { QUEUES, type QueueName, type ReportOrder } from './queue-names.js';

/** One card of a queue. */
export interface Row {
  /** Of the entry; of the decision where it is an appeal. */
  readonly id: string;
  /** Null while it is on its way, or where it is a member that the card is about. */
  readonly post: ModeratedPost | null;
  readonly reported: Reported | null;
  readonly appeal: Appeal | null;
  /** What the appeal is against. */
  readonly decision: AuditEntry | null;
  /** Whom the appeal is about where it is against a sanction. */
  readonly member: Member | null;
  /** The moment it is ordered by. */
  readonly at: number;
}

/** How a queue is read. */
export interface QueueSource {
  query(community: string, after?: Row): Query;
  /** Null where the document is malformed. */
  decode(document: Document): Row | null;
  /** Reads what the documents of the queue do not say; the rows that are known are passed for what they know. */
  complete?(session: Session, rows: readonly Row[], known: ReadonlyMap<string, Row>): Promise<Row[]>;
  /** 1 for the oldest first, -1 for the latest. */
  readonly direction: 1 | -1;
  /** What comes before the time: more comes first. */
  readonly rank?: (row: Row) => number;
}

const EMPTY = { post: null, reported: null, appeal: null, decision: null, member: null } as const;

function postRow(document: Document, time: 'at' | 'decidedAt'): Row | null {
  const post = decodeModeratedPost(document);
  return post && { ...EMPTY, id: post.id, post, at: post[time] };
}

async function getAll(session: Session, paths: readonly string[]) {
  if (paths.length === 0) return new Map<string, Document>();
  const documents = await session.store.get([...new Set(paths)], { as: 'member' });
  return new Map(
    documents.filter((document) => document !== null).map((document) => [document.path, document]),
  );
}

/** The texts that were reported, each read once. A text that is gone for good has no card. */
async function withPosts(session: Session, rows: readonly Row[], known: ReadonlyMap<string, Row>) {
  const missing = rows.filter(({ id }) => !known.get(id)?.post);
  const found = await getAll(
    session,
    missing.map(({ id }) => postPath(session.id, id)),
  );
  return rows.map((row) => ({
    ...row,
    post: known.get(row.id)?.post ?? decodeModeratedPost(found.get(postPath(session.id, row.id))),
  }));
}

async function withTargets(session: Session, rows: readonly Row[], known: ReadonlyMap<string, Row>) {
  const { id: community } = session;
  const missing = rows.filter(({ id }) => !known.has(id));
  const targetOf = ({ appeal }: Row) => {
    const [kind, id = ''] = (appeal?.target ?? '').split('/');
    return kind === 'members' ? memberPath(community, id) : postPath(community, id);
  };
  const paths = missing.flatMap((row) => [targetOf(row), auditPath(community, row.id)]);
  const found = await getAll(session, paths);
  return rows.map((row) => {
    const before = known.get(row.id);
    if (before) return { ...before, appeal: row.appeal };
    const target = found.get(targetOf(row));
    const isMember = row.appeal?.target.startsWith('members/') ?? false;
    return {
      ...row,
      post: isMember ? null : decodeModeratedPost(target),
      member: isMember ? decodeMember(target) : null,
      decision: decodeAudit(found.get(auditPath(community, row.id))),
    };
  });
}

function reportedIn(order: ReportOrder): QueueSource {
  return {
    direction: -1,
    ...(order === 'weight' && { rank: ({ reported }: Row) => reported?.weight ?? 0 }),
    query: (community, after) => openReported(community, order, after?.reported ?? undefined),
    decode: (document) => {
      const reported = decodeReported(document);
      return reported && { ...EMPTY, id: reported.id, reported, at: reported.at };
    },
    complete: withPosts,
  };
}

const REPORTED = { weight: reportedIn('weight'), latest: reportedIn('latest') } as const;

const QUEUE_SOURCES: Readonly<Record<Exclude<QueueName, 'reported'>, QueueSource>> = {
  pending: {
    direction: 1,
    query: (community, after) => pendingPosts(community, after?.post ?? undefined),
    decode: (document) => postRow(document, 'at'),
  },
  removed: {
    direction: -1,
    query: (community, after) => removedPosts(community, after?.post ?? undefined),
    decode: (document) => postRow(document, 'decidedAt'),
  },
  appeals: {
    direction: 1,
    // Nobody has so many of them open that a second page is worth an index.
    query: (community) => openAppeals(community, 50),
    decode: (document) => {
      const appeal = decodeAppeal(document);
      return appeal && { ...EMPTY, id: appeal.id, appeal, at: appeal.at };
    },
    complete: withTargets,
  },
};

/** How this queue is read; the order is that of what was reported. */
export function sourceOf(name: QueueName, order: ReportOrder = 'latest'): QueueSource {
  return name === 'reported' ? REPORTED[order] : QUEUE_SOURCES[name];
}
