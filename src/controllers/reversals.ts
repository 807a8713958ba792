import type { Decider } from '../data/moderation/audit.js';
import {
  approvePost,
  changeThread,
  decodeModeratedThread,
  keepPost,
  removePost,
  restorePost,
  returnPost,
} from '../data/moderation/decisions.js';
import { decodeModeratedPost } from '../data/moderation/queues.js';
import { answerAppeal, decodeAppeal, liftSanction, sanctionMember } from '../data/moderation/sanctions.js';
import { changeCommunity, changeReplies, changeWords, decodeReplies } from '../data/moderation/settings.js';
import { decodeMember } from '../data/members.js';
import { memberPath } from '../data/paths.js';
import { sameValue } from '../domain/changes.js';
import { isIdeaStatus } from '../domain/idea.js';
import {
  SANCTION_FIELDS,
  type AuditEntry,
  type ModeratedPost,
  type Reported,
  type Verdict,
} from '../domain/moderation.js';
import { remove, StoreError, type Document, type Fields, type Write } from '../store/store.js';
import { undoneByGrant, undoneByReopening, type Reversed } from './appeal-effects.js';
import { settlementOf } from './entry-reports.js';
import { SANCTIONS, standingBefore, standsAgain } from './former-standing.js';
import type { Session } from './session.js';

/** What a decision is built upon that takes another one back. */
export interface Ground {
  readonly session: Session;
  readonly decider: Decider;
  readonly entry: AuditEntry;
  readonly document: Document;
}

export type Reversal = (ground: Ground) => Promise<Reversed>;

/** Somebody has decided since, or there is nothing left to take back. */
export function late(why: string): StoreError {
  return new StoreError('denied', why);
}

const aboutPost =
  (
    verdict: Verdict | ((reported: Reported) => Verdict),
    build: (decider: Decider, post: ModeratedPost, member: boolean, entry: AuditEntry) => Write[],
  ): Reversal =>
  async ({ session, decider, document, entry }) => {
    const post = decodeModeratedPost(document);
    if (!post) throw late('there is no such contribution');
    const [[member], settled] = await Promise.all([
      session.store.get([memberPath(session.id, post.uid)], { as: 'member' }),
      settlementOf(session, post.id, verdict),
    ]);
    const writes = build(decider, post, Boolean(member), entry);
    return settled ? { ...settled, writes: [...writes, ...settled.writes] } : { writes };
  };

/** Open again, unless it is the opening that is taken back: nobody has reported it since. */
const reopenedOrKept = ({ verdict, at, decidedAt }: Reported): Verdict =>
  verdict === '' && decidedAt >= at ? 'kept' : '';

/** A sanction is lifted, or what it has replaced stands again. */
const undoSanction: Reversal = async ({ session, decider, entry, document }) => {
  const action = SANCTIONS.find((one) => one === entry.action);
  const member = decodeMember(document);
  if (!member || !action) throw late('there is no such member');
  const former = standingBefore(entry)[SANCTION_FIELDS[action]];
  if (action === 'mute' && former instanceof Date && former.getTime() > session.store.now())
    return { writes: sanctionMember(decider, member, { action, until: former.getTime() }) };
  if (action === 'warn' && former !== undefined)
    return { writes: sanctionMember(decider, member, { action }) };
  if (member.standing[SANCTION_FIELDS[action]] === undefined) throw late('nothing is left of the sanction');
  // Whatever it has replaced has ended, with its reason.
  const lifter = { ...decider, reason: '', note: '' };
  return { writes: liftSanction(lifter, member, SANCTION_FIELDS[action]) };
};

/** What was lifted stands again. */
const undoLift: Reversal = async ({ session, decider, entry, document }) => {
  const member = decodeMember(document);
  const sanction = member && standsAgain(member, entry, session.store.now());
  if (!sanction) throw late('nothing was lifted that could stand again');
  return { writes: sanctionMember(decider, member, sanction) };
};

const undoThread: Reversal = async ({ decider, entry, document }) => {
  const thread = decodeModeratedThread(document);
  const { pinned, locked, category, status } = entry.before;
  if (!thread) throw late('there is no such thread');
  if (entry.action === 'status') {
    if (!isIdeaStatus(status)) throw late('the log does not say what it was');
    return { writes: changeThread(decider, thread, { status }) };
  }
  if (entry.action === 'move')
    return {
      writes: changeThread(decider, thread, { category: typeof category === 'string' ? category : '' }),
    };
  const isPin = entry.action === 'pin' || entry.action === 'unpin';
  const change = isPin ? { pinned: pinned === true } : { locked: locked === true };
  return { writes: changeThread(decider, thread, change) };
};

/** The appeal is open again, and what a grant has undone is done again. */
const undoAnswer: Reversal = async ({ session, decider, document }) => {
  const appeal = decodeAppeal(document);
  const reopening = appeal && (await undoneByReopening(session, decider, appeal));
  if (!reopening) throw late('there is no such appeal, or nothing that could stand again');
  return reopening;
};

/** It is answered as it was. */
const undoReopening: Reversal = async ({ session, decider, entry, document }) => {
  const appeal = decodeAppeal(document);
  if (!appeal) throw late('there is no such appeal');
  const verdict = entry.before['verdict'] === 'granted' ? 'granted' : 'declined';
  const undone = verdict === 'granted' ? await undoneByGrant(session, appeal, decider.id) : [];
  return { writes: [...undone, ...answerAppeal(decider, appeal, verdict)] };
};

/** The fields that have changed since, as they were. */
const undoCommunity: Reversal = async ({ decider, entry, document }) => {
  const before = entry.before as Fields;
  const names = new Set([...Object.keys(before), ...Object.keys(document.data)]);
  names.delete('decision');
  const changed = [...names].filter((name) => !sameValue(before[name], document.data[name]));
  const changes = Object.fromEntries(changed.map((name) => [name, before[name] ?? remove]));
  return { writes: changeCommunity(decider, document, changes) };
};

const undoWords: Reversal = async ({ decider, entry, document }) => {
  const { blocked, held } = entry.before;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { writes: changeWords(decider, document, { blocked: text(blocked), held: text(held) }) };
};

const undoReplies: Reversal = async ({ decider, entry, document }) => {
  const before = decodeReplies({ ...document, data: entry.before as Fields });
  return { writes: changeReplies(decider, document, before) };
};

/** Few decisions are about these; what reads them comes with the first. */
const undoAsked: Reversal = async ({ session, decider, entry, document }) => {
  const [{ KINDS }, { undoneChange }] = await Promise.all([
    import('./asked-kinds.js'),
    import('./asked-reversal.js'),
  ]);
  const record = KINDS[entry.action === 'poll' ? 'poll' : 'survey'].decode(document);
  const writes = record && undoneChange(decider, entry, record, session.store.now());
  if (!writes) throw late('nothing of it can be taken back any more');
  return { writes };
};

/** Whoever was taken off the list has lost the place, and who has won is said once: neither can be taken back. */
const undoOccasion: Reversal = async ({ decider, entry, document }) => {
  const [{ decodeOccasion }, { undoneOccasion }] = await Promise.all([
    import('../data/occasions.js'),
    import('./occasion-managed-reversal.js'),
  ]);
  const occasion = decodeOccasion(document);
  const writes = occasion && undoneOccasion(decider, entry, occasion);
  if (!writes) throw late('nothing of it can be taken back any more');
  return { writes };
};

/** How each kind of decision is taken back; one that is not here cannot be. */
export const REVERSALS: Readonly<Partial<Record<AuditEntry['action'], Reversal>>> = {
  approve: aboutPost('', returnPost),
  return: aboutPost('kept', (decider, post, member) =>
    approvePost(decider, post, { thread: null, last: null, member }),
  ),
  remove: aboutPost('', (decider, post, _member, { before }) =>
    restorePost(decider, post, before['state'] === 'pending' ? 'pending' : undefined),
  ),
  restore: aboutPost('removed', removePost),
  keep: aboutPost(reopenedOrKept, keepPost),
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
  status: undoThread,
  grant: undoAnswer,
  decline: undoAnswer,
  reopen: undoReopening,
  settings: undoCommunity,
  staff: undoCommunity,
  words: undoWords,
  replies: undoReplies,
  poll: undoAsked,
  survey: undoAsked,
  event: undoOccasion,
};
