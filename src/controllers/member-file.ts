import type { ReactiveControllerHost } from 'lit';
import { decodeAudit, logEntries } from '../data/moderation/audit.js';
import { decodeModeratedPost, latestPosts } from '../data/moderation/queues.js';
import {
  addNote,
  decodeNote,
  decodeNotice,
  deleteNote,
  notesAbout,
  noticesOf,
  type Sanction,
} from '../data/moderation/sanctions.js';
import { decodeMember } from '../data/members.js';
import { memberPath } from '../data/paths.js';
import { newId } from '../domain/ids.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { Member } from '../domain/member.js';
import type { AuditEntry, ModeratedPost, Notice, SanctionField, StaffNote } from '../domain/moderation.js';
import { StoreError, type Document, type Query } from '../store/store.js';
import { deskOf, type Desk } from './desk.js';
import type { MemberDecision, MemberOutcome } from './member-decisions.js';
import { countPosts } from './member-history.js';
import type { Decision } from './post-decisions.js';
import type { Session } from './session.js';
import { undoDecision } from './undo-decision.js';

export type { Sanction } from '../data/moderation/sanctions.js';

/** What staff know about a member. */
export interface FileContent {
  /** Null where there is no profile any more. */
  readonly member: Member | null;
  /** Contributions by state, counted to `COUNTED` at most; undefined where they could not be counted. */
  readonly counts: Readonly<Record<'live' | 'pending' | 'removed', number>> | undefined;
  readonly history: readonly AuditEntry[];
  readonly notices: readonly Notice[];
  readonly notes: readonly StaffNote[];
  readonly posts: readonly ModeratedPost[];
}

/** What became of a step of the ladder; `late` says that a colleague has decided meanwhile. */
export type Sanctioned =
  | { readonly kind: 'done'; readonly id: string; readonly undo: () => Promise<void> }
  | { readonly kind: 'late' | 'denied' | 'failed' };

/** What was removed along with a ban. */
export interface Removal {
  /** False where something is left. */
  readonly complete: boolean;
  /** Rejects with a `StoreError` where somebody has decided since. */
  readonly undo: () => Promise<void>;
}

/** A count is no higher than a list may be long. */
export const COUNTED = LIST_LIMIT;
/** Rows of each part. */
const ROWS = 10;

/** A member's file, read as a whole whenever somebody opens it or has decided something. */
export class MemberFile {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  content: FileContent | undefined;
  #session: Session | undefined;
  #uid = '';
  #attempt = 0;

  constructor(readonly host: ReactiveControllerHost) {}

  /** Shows a member; asked again for the same it does nothing. */
  open(session: Session, uid: string): void {
    if (session === this.#session && uid === this.#uid) return;
    this.#session = session;
    this.#uid = uid;
    this.content = undefined;
    this.status = 'loading';
    void this.refresh();
  }

  /** Reads everything afresh; what is there stays meanwhile. */
  async refresh(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const attempt = ++this.#attempt;
    const content = await readFile(session, this.#uid).catch(() => null);
    if (attempt !== this.#attempt) return;
    this.status = content ? 'ready' : 'failed';
    if (content) this.content = content;
    this.host.requestUpdate();
  }

  sanction(sanction: Sanction, why: { readonly reason: string; readonly note: string }): Promise<Sanctioned> {
    return this.#decide(({ members }, { uid, decision }) =>
      members.sanction({ uid, sanction, ...why }, decision ?? ''),
    );
  }

  lift(field: SanctionField): Promise<Sanctioned> {
    return this.#decide(({ members }, { uid, decision }) => members.lift(uid, field, decision ?? ''));
  }

  /** Removes all that they wrote, as part of the ban with this id. */
  async removeAll(
    ban: string,
    why: { readonly reason: string; readonly note: string },
    progress: (removed: number) => void,
  ): Promise<Removal> {
    const session = this.#session;
    if (!session) return { complete: false, undo: () => Promise.resolve() };
    const { members, posts, counts } = deskOf(session);
    const removed: Decision[] = [];
    const deed = { uid: this.#uid, sanction: { action: 'ban' }, ...why } as const;
    const through = await members.removeAll(deed, ban, removed, progress).then(
      () => true,
      () => false,
    );
    const outcomes = await Promise.all(removed.map(({ outcome }) => outcome));
    counts.changed('pending', 'reported', 'removed');
    await this.refresh();
    const undo = async () => {
      const undone = await Promise.all(removed.map((decision) => posts.undo(decision)));
      counts.changed('pending', 'reported', 'removed');
      await this.refresh();
      if (undone.some(({ kind }) => kind !== 'done')) throw new StoreError('denied', 'not all is back');
    };
    return { complete: through && outcomes.every(({ kind }) => kind !== 'failed'), undo };
  }

  /** Rejects with a `StoreError`. */
  async addNote(body: string): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const id = newId((bytes) => crypto.getRandomValues(bytes));
    await session.store.commit(
      addNote(session.id, { id, uid: this.#uid, by: session.account?.uid ?? '', body }),
    );
    await this.refresh();
  }

  /** Rejects with a `StoreError`. */
  async deleteNote(id: string): Promise<void> {
    const session = this.#session;
    if (!session) return;
    await session.store.commit(deleteNote(session.id, id));
    await this.refresh();
  }

  async #decide(decide: (desk: Desk, member: Member) => MemberDecision): Promise<Sanctioned> {
    const session = this.#session;
    const member = this.content?.member;
    if (!session || !member) return { kind: 'failed' };
    const desk = deskOf(session);
    const decision = decide(desk, member);
    const outcome = await decision.outcome;
    const after = async () => {
      desk.forgetMember(member.uid);
      await this.refresh();
    };
    if (outcome.kind !== 'failed' || outcome.code === 'denied') await after();
    if (outcome.kind === 'handled') return { kind: 'late' };
    if (outcome.kind !== 'done') return { kind: isDenied(outcome) ? 'denied' : 'failed' };
    const undo = async () => {
      await undoDecision(session, decision.id);
      await after();
    };
    return { kind: 'done', id: decision.id, undo };
  }
}

function isDenied(outcome: MemberOutcome): boolean {
  return outcome.kind === 'staff' || (outcome.kind === 'failed' && outcome.code === 'denied');
}

async function readFile(session: Session, uid: string): Promise<FileContent> {
  const { id: community, store } = session;
  const list = async <T>(query: Query, decode: (document: Document) => T | null) =>
    (await store.list(query, { as: 'member' })).map(decode).filter((item) => item !== null);
  const [documents, counts, history, notices, notes, posts] = await Promise.all([
    store.get([memberPath(community, uid)], { as: 'member' }),
    readCounts(session, uid).catch(() => undefined),
    list(logEntries(community, { about: uid, by: '', target: '', action: '' }, undefined, ROWS), decodeAudit),
    list(noticesOf(community, uid, ROWS), decodeNotice),
    list(notesAbout(community, uid), decodeNote),
    list(latestPosts(community, { thread: '', uid }, undefined, ROWS), decodeModeratedPost),
  ]);
  return { member: decodeMember(documents[0]), counts, history, notices, notes, posts };
}

async function readCounts(session: Session, uid: string) {
  const count = (state: 'live' | 'pending' | 'removed') => countPosts(session, uid, state);
  const [live, pending, removed] = await Promise.all([count('live'), count('pending'), count('removed')]);
  return { live, pending, removed };
}
