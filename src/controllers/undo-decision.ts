import { decodeAudit, logEntries, type Decider } from '../data/moderation/audit.js';
import {
  approvePost,
  changeThread,
  decodeModeratedThread,
  removePost,
  restorePost,
  returnPost,
} from '../data/moderation/decisions.js';
import { decodeModeratedPost } from '../data/moderation/queues.js';
import { settleReports } from '../data/moderation/reports.js';
import { liftSanction, sanctionMember, type Sanction } from '../data/moderation/sanctions.js';
import {
  changeCommunity,
  changeReplies,
  changeWords,
  decodeReplies,
  decisionOf,
} from '../data/moderation/settings.js';
import { decodeMember } from '../data/members.js';
import { auditPath, memberPath } from '../data/paths.js';
import { targetPath } from '../data/staff-queries.js';
import { sameValue } from '../domain/changes.js';
import type { Member } from '../domain/member.js';
import { SANCTION_FIELDS, type AuditEntry, type ModeratedPost, type Verdict } from '../domain/moderation.js';
import type { Role } from '../domain/role.js';
import { remove, StoreError, type Document, type Fields, type Write } from '../store/store.js';
import { deciderOf } from './decider.js';
import { readReports } from './entry-reports.js';
import { sendDecision } from './send-decision.js';
import type { Session } from './session.js';

/** What a decision is built upon that takes another one back. */
interface Ground {
  readonly session: Session;
  readonly decider: Decider;
  readonly entry: AuditEntry;
  readonly document: Document;
}

type Reversal = (ground: Ground) => Promise<readonly Write[]>;

/** Whether a decision of this kind can be taken back by whoever has this role. */
export function isReversible({ action }: AuditEntry, role: Role | null): boolean {
  if (!Object.hasOwn(REVERSALS, action) || !role) return false;
  const forAdmins = action === 'settings' || action === 'staff' || action === 'words';
  return !forAdmins || role !== 'moderator';
}

/**
 * Takes a decision back by one of its own; resolves to that one's id.
 * @throws a `StoreError`; `denied` where somebody has decided since, or there is nothing left to take back
 */
export async function undoDecision(session: Session, id: string, group = ''): Promise<string> {
  const { store, id: community } = session;
  const [found] = await store.get([auditPath(community, id)], { as: 'member' });
  const entry = decodeAudit(found);
  const reversal = entry && REVERSALS[entry.action];
  if (!reversal) throw late('this decision cannot be undone');
  const path = targetPath(community, entry.target);
  const [document] = await store.get([path], { as: 'member' });
  if (!document || decisionOf(document) !== id) throw late('somebody has decided since');
  const decider = deciderOf(session, { ...(await reasonFor(session, entry)), group });
  const writes = await reversal({ session, decider, entry, document });
  await sendDecision(session, decider, path, writes);
  return decider.id;
}

/** Takes several back, the latest first; resolves to the ids of those that went through. */
export async function undoDecisions(session: Session, ids: readonly string[]): Promise<string[]> {
  const done: string[] = [];
  for (const id of ids) {
    const undone = await undoDecision(session, id, done[0] ?? '').catch((error: unknown) => {
      // The others shall not wait for one about which somebody has decided since.
      if (error instanceof StoreError && error.code === 'denied') return null;
      throw error;
    });
    if (undone) done.push(undone);
  }
  return done;
}

function late(why: string): StoreError {
  return new StoreError('denied', why);
}

const SANCTIONS = ['warn', 'mute', 'hold', 'ban'] as const;

/** What is decided again keeps the reason that it had. */
async function reasonFor(session: Session, entry: AuditEntry) {
  if (entry.action === 'restore') {
    const [former] = await session.store.get([auditPath(session.id, entry.previous)], { as: 'member' });
    return reasonOf(decodeAudit(former));
  }
  const action = entry.action === 'lift' && liftedOf(entry);
  if (!action) return {};
  const query = logEntries(session.id, { about: entry.about, by: '', target: '', action }, undefined, 1);
  const [former] = await session.store.list(query, { as: 'member' });
  return reasonOf(decodeAudit(former));
}

function reasonOf(entry: AuditEntry | null) {
  return entry ? { reason: entry.reason, note: entry.note } : {};
}

/** Where one sanction stood before, that was lifted; where several did, the member's present standing decides. */
function liftedOf(entry: AuditEntry): (typeof SANCTIONS)[number] | undefined {
  const standing = standingBefore(entry);
  return SANCTIONS.find((action) => Object.hasOwn(standing, SANCTION_FIELDS[action]));
}

function standingBefore({ before }: AuditEntry): Fields {
  return (before['standing'] ?? {}) as Fields;
}

const aboutPost =
  (
    verdict: Verdict,
    build: (decider: Decider, post: ModeratedPost, member: boolean, entry: AuditEntry) => Write[],
  ): Reversal =>
  async ({ session, decider, document, entry }) => {
    const post = decodeModeratedPost(document);
    if (!post) throw late('there is no such contribution');
    const [[member], reports] = await Promise.all([
      session.store.get([memberPath(session.id, post.uid)], { as: 'member' }),
      readReports(session, post.id),
    ]);
    const writes = build(decider, post, Boolean(member), entry);
    return reports ? [...writes, ...settleReports(session.id, post.id, reports, verdict)] : writes;
  };

/** A sanction is lifted, or what it has replaced stands again. */
const undoSanction: Reversal = async ({ decider, entry, document }) => {
  const action = SANCTIONS.find((one) => one === entry.action);
  const member = decodeMember(document);
  if (!member || !action) throw late('there is no such member');
  const former = standingBefore(entry)[SANCTION_FIELDS[action]];
  if (action === 'mute' && former instanceof Date)
    return sanctionMember(decider, member, { action, until: former.getTime() });
  if (member.standing[SANCTION_FIELDS[action]] === undefined) throw late('nothing is left of the sanction');
  return liftSanction(decider, member, SANCTION_FIELDS[action]);
};

/** What was lifted stands again. */
const undoLift: Reversal = async ({ decider, entry, document }) => {
  const member = decodeMember(document);
  const sanction = member && liftedSanction(member, standingBefore(entry));
  if (!sanction) throw late('nothing was lifted that could stand again');
  return sanctionMember(decider, member, sanction);
};

function liftedSanction({ standing }: Member, before: Fields): Sanction | undefined {
  const action = SANCTIONS.find((one) => {
    const field = SANCTION_FIELDS[one];
    return Object.hasOwn(before, field) && standing[field] === undefined;
  });
  if (!action) return undefined;
  const until = before['mutedUntil'];
  if (action !== 'mute') return { action };
  return until instanceof Date ? { action, until: until.getTime() } : undefined;
}

const undoThread: Reversal = async ({ decider, entry, document }) => {
  const thread = decodeModeratedThread(document);
  const { pinned, locked, category } = entry.before;
  if (!thread) throw late('there is no such thread');
  if (entry.action === 'move')
    return changeThread(decider, thread, { category: typeof category === 'string' ? category : '' });
  const isPin = entry.action === 'pin' || entry.action === 'unpin';
  return changeThread(decider, thread, isPin ? { pinned: pinned === true } : { locked: locked === true });
};

/** The fields that have changed since, as they were. */
const undoCommunity: Reversal = async ({ decider, entry, document }) => {
  const before = entry.before as Fields;
  const names = new Set([...Object.keys(before), ...Object.keys(document.data)]);
  names.delete('decision');
  const changed = [...names].filter((name) => !sameValue(before[name], document.data[name]));
  const changes = Object.fromEntries(changed.map((name) => [name, before[name] ?? remove]));
  return changeCommunity(decider, document, changes);
};

const undoWords: Reversal = async ({ decider, entry, document }) => {
  const { blocked, held } = entry.before;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return changeWords(decider, document, { blocked: text(blocked), held: text(held) });
};

const undoReplies: Reversal = async ({ decider, entry, document }) => {
  return changeReplies(decider, document, decodeReplies({ ...document, data: entry.before as Fields }));
};

const REVERSALS: Readonly<Partial<Record<AuditEntry['action'], Reversal>>> = {
  approve: aboutPost('', returnPost),
  return: aboutPost('kept', (decider, post, member) =>
    approvePost(decider, post, { thread: null, last: null, member }),
  ),
  remove: aboutPost('', (decider, post, _member, { before }) =>
    restorePost(decider, post, before['state'] === 'pending' ? 'pending' : undefined),
  ),
  restore: aboutPost('removed', removePost),
  warn: undoSanction,
  mute: undoSanction,
  hold: undoSanction,
  ban: undoSanction,
  lift: undoLift,
  pin: undoThread,
  unpin: undoThread,
  lock: undoThread,
  unlock: undoThread,
  move: undoThread,
  settings: undoCommunity,
  staff: undoCommunity,
  words: undoWords,
  replies: undoReplies,
};
