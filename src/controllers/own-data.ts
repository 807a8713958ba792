import { deleteThread } from '../data/forum-threads.js';
import { emptyImage, imagesBy } from '../data/images.js';
import { ownModeration, type OwnModeration } from '../data/own-moderation.js';
import { deleteInbox, deleteMember, describeMember, postsBy } from '../data/members.js';
import { imageLimitsPath, inboxPath, limitsPath, memberPath, minePath, threadPath } from '../data/paths.js';
import { decodePost, deleteLiveComment, deletePendingComment } from '../data/posts.js';
import { encodeBase64 } from '../domain/base64.js';
import { LIST_LIMIT } from '../domain/limits.js';
import { hasStanding, type Member } from '../domain/member.js';
import type { Post } from '../domain/post.js';
import { StoreError, type Document, type Fields, type Write } from '../store/store.js';
import { attempt } from './attempt.js';
import { IMAGE_TIMEOUT } from './image-source.js';
import { readMember, tellTabs } from './membership.js';
import { inPages } from './in-pages.js';
import { bringPollAlong } from './opening-poll.js';
import { collectOwnAnswers, type OwnAnswers } from './own-answers.js';
import { readAsMember } from './own-documents.js';
import { collectOwnSignUps } from './own-sign-ups.js';
import type { Session } from './session.js';

/** Everything that the rules let a member read about themselves, as it goes into the file. */
export interface OwnData extends OwnAnswers {
  readonly community: string;
  /** When this was put together, ISO 8601. */
  readonly savedAt: string;
  readonly account: Fields;
  /** As stored, null where there is none. Times become ISO 8601 texts. */
  readonly profile: Fields | null;
  readonly limits: Fields | null;
  readonly imageLimits: Fields | null;
  readonly inbox: Fields | null;
  readonly posts: readonly Fields[];
  /** Own reports and appeals, and what staff have told this member. */
  readonly reports: readonly Fields[];
  readonly notices: readonly Fields[];
  readonly appeals: readonly Fields[];
  /** What this member has signed up for, with what was answered. */
  readonly signUps: readonly Fields[];
  /** Bytes become base64. */
  readonly images: readonly Fields[];
  /** Votes and reactions, by the thread; of threads with a post of one's own, since nothing lists the others. */
  readonly given: Readonly<Record<string, Fields>>;
}

/** The deployed rules may be older than what is asked for. */
const YOUNGER = { timeout: IMAGE_TIMEOUT, younger: true };
/** Twenty may be seven megabytes in one answer. */
const IMAGES_AT_ONCE = 5;

/** Reads everything about whoever is signed in. Rejects with a `StoreError`. */
export async function collectOwnData(session: Session): Promise<OwnData> {
  const { store, id, account } = session;
  if (!account) throw new StoreError('denied', 'Nobody is signed in.');
  const { uid } = account;
  const [profile, limits, imageLimits, inbox] = await Promise.all([
    readOwn(session, memberPath(id, uid)),
    readOwn(session, limitsPath(id, uid)),
    readOwn(session, imageLimitsPath(id, uid)),
    readOwn(session, inboxPath(id, uid)),
  ]);
  const posts: Fields[] = [];
  const threads = new Set<string>();
  for await (const { id: post, data } of ownPosts(session, uid)) {
    posts.push({ id: post, ...data });
    if (typeof data['thread'] === 'string') threads.add(data['thread']);
  }
  const given: Record<string, Fields> = {};
  for (const thread of threads) {
    const mine = await readOwn(session, minePath(id, thread, uid));
    if (mine) given[thread] = mine;
  }
  const images = await allOf(ownImages(session, uid));
  const moderation = {
    reports: await allOf(ownOf(session, 'reports', uid)),
    notices: await allOf(ownOf(session, 'notices', uid)),
    appeals: await allOf(ownOf(session, 'appeals', uid)),
  };
  const asked = await collectOwnAnswers(session);
  const signUps = await collectOwnSignUps(session);
  const savedAt = new Date(store.now()).toISOString();
  const counts = { limits, imageLimits };
  return {
    ...{ community: id, savedAt, account: { ...account }, profile, ...counts, inbox, posts },
    ...{ ...moderation, ...asked, signUps, images, given },
  };
}

async function readOwn(session: Session, path: string): Promise<Fields | null> {
  return (await readAsMember(session, path))?.data ?? null;
}

function ownPosts(session: Session, uid: string): AsyncGenerator<Document> {
  return inPages(session, (after) => postsBy(session.id, uid, after, LIST_LIMIT), { timeout: IMAGE_TIMEOUT });
}

function ownImages(session: Session, uid: string): AsyncGenerator<Document> {
  return inPages(session, (after) => imagesBy(session.id, uid, after, IMAGES_AT_ONCE), YOUNGER);
}

function ownOf(session: Session, what: OwnModeration, uid: string): AsyncGenerator<Document> {
  return inPages(session, (after) => ownModeration(session.id, what, uid, after), YOUNGER);
}

async function allOf(documents: AsyncGenerator<Document>): Promise<Fields[]> {
  const all: Fields[] = [];
  for await (const { id, data } of documents) all.push({ id, ...data });
  return all;
}

/** The text of the file. */
export function fileOf(data: OwnData): string {
  const bytes = (_key: string, value: unknown) => (value instanceof Uint8Array ? encodeBase64(value) : value);
  return `${JSON.stringify(data, bytes, 2)}\n`;
}

export interface Removal {
  /** Contributions taken back so far. */
  readonly removed: number;
  /** Contributions that could not be taken back. */
  readonly refused: number;
}

/**
 * Takes back everything that whoever is signed in has contributed, one after the other. What is taken back already is
 * passed over, so that it can be begun again wherever it ended. Rejects with a `StoreError` when the connection is gone
 * or the quota used up.
 */
export async function removeOwnPosts(
  session: Session,
  progress: (removal: Removal) => void,
): Promise<Removal> {
  const uid = session.account?.uid ?? '';
  let removal: Removal = { removed: 0, refused: 0 };
  for await (const document of ownPosts(session, uid)) {
    const post = decodePost(document);
    // What a moderator has removed nobody can read, and nobody but staff can change.
    if (!post || (post.state !== 'live' && post.state !== 'pending')) continue;
    const gone = await takeBack(session, post, 'acceptedAt' in document.data);
    removal = gone
      ? { ...removal, removed: removal.removed + 1 }
      : { ...removal, refused: removal.refused + 1 };
    progress(removal);
  }
  return removal;
}

/**
 * Empties every image of whoever is signed in; resolves to how many the rules have refused. It can be begun again
 * wherever it ended. Rejects with a `StoreError` when the connection is gone or the quota used up.
 */
export async function removeOwnImages(session: Session): Promise<number> {
  let refused = 0;
  for await (const { id } of ownImages(session, session.account?.uid ?? ''))
    if (!(await attempt(session, emptyImage(session.id, id)))) refused++;
  return refused;
}

/** False where the rules refuse. */
async function takeBack(session: Session, post: Post, accepted: boolean): Promise<boolean> {
  const { store, id } = session;
  const writes = writesFor(id, post, accepted);
  if (await attempt(session, writes)) {
    await bringPollAlong(session, post, writes);
    return true;
  }
  if (post.state !== 'live' || post.kind === 'thread') return false;
  // The question may have accepted it meanwhile, or another answer instead.
  const [thread] = await store.get([threadPath(id, post.thread)]);
  return attempt(session, writesFor(id, post, thread?.data['answer'] === post.id));
}

function writesFor(community: string, post: Post, accepted: boolean): Write[] {
  if (post.kind === 'thread') {
    const writes = deleteThread(community, post.id);
    // While it waits there is neither page nor thread.
    return post.state === 'live' ? writes : writes.slice(0, 1);
  }
  if (post.state === 'pending') return deletePendingComment(community, post.id);
  return deleteLiveComment(community, { id: post.id, page: post.page ?? 0 }, post.thread, accepted);
}

/**
 * Takes the profile and the inbox away. What staff have decided keeps a profile in its place: then it is emptied, and
 * has `emptyName` for a name. Rejects with a `StoreError`.
 */
export async function removeProfile(session: Session, emptyName: string): Promise<void> {
  const { store, id } = session;
  const uid = session.account?.uid;
  if (!uid) return;
  await attempt(session, deleteInbox(id, uid));
  const member = await readMember(session);
  if (!member) return;
  const empty = { name: emptyName, bio: '', avatar: '', interests: [] };
  await store.commit(hasStanding(member) ? describeMember(id, uid, empty) : deleteMember(id, uid));
  tellTabs(session);
}

/** Nothing of a banned member can be taken away but by staff. */
export function isBanned(member: Member | null | undefined): boolean {
  return member?.standing.banned === true;
}

/** Whether the sign-in can be taken away, or must be renewed first. Guests cannot: see below. */
export async function mayRemoveSignIn(session: Session): Promise<boolean> {
  return session.account?.guest === true || (await session.identity()).mayDeleteAccount();
}

/** Takes the sign-in away, and with it the session. A guest whose sign-in is old is signed out: nobody can come back. */
export async function removeSignIn(session: Session): Promise<void> {
  const identity = await session.identity();
  if (session.account?.guest && !(await identity.mayDeleteAccount())) return identity.signOut();
  return identity.deleteAccount();
}
