import { DIRECTORY_PAGE, LIST_LIMIT } from '../domain/limits.js';
import {
  isPictureAddress,
  searchOf,
  type Description,
  type Limits,
  type Member,
  type Standing,
} from '../domain/member.js';
import {
  now,
  remove,
  type Document,
  type Fields,
  type Query,
  type Value,
  type Write,
} from '../store/store.js';
import { decode, Reader } from './decode.js';
import { inboxPath, memberPath, membersPath, postsPath, threadsPath } from './paths.js';

export function decodeMember(document: Document | null | undefined): Member | null {
  return decode(document, (reader, uid) => {
    const member: Member = {
      uid,
      name: reader.text('name'),
      interests: reader.texts('interests'),
      joinedAt: reader.time('joinedAt'),
      approved: reader.or((r) => r.number('approved'), 0),
      helped: reader.or((r) => r.number('helped'), 0),
      standing: decodeStanding(reader.or((r) => r.map('standing'), {})),
    };
    if (reader.has('bio')) member.bio = reader.or((r) => r.text('bio'), '');
    if (reader.has('search')) member.search = reader.or((r) => r.text('search'), '');
    if (reader.has('decision')) member.decision = reader.or((r) => r.text('decision'), '');
    const avatar = reader.or((r) => r.text('avatar'), '');
    if (isPictureAddress(avatar)) member.avatar = avatar;
    return member;
  });
}

function decodeStanding(fields: Fields): Standing {
  const reader = new Reader(fields, 'standing');
  const standing: Standing = {};
  if (fields['banned'] === true) standing.banned = true;
  if (fields['held'] === true) standing.held = true;
  if (reader.has('mutedUntil')) standing.mutedUntil = reader.or((r) => r.time('mutedUntil'), Infinity);
  if (reader.has('warned')) standing.warned = reader.or((r) => r.text('warned'), '');
  return standing;
}

export function decodeLimits(document: Document | null | undefined): Limits | null {
  return decode(document, (reader) => ({
    at: reader.time('at'),
    day: reader.number('day'),
    n: reader.number('n'),
    ref: reader.text('ref'),
  }));
}

/** The profile that everyone may read; the rules let each person write only their own. */
export function createMember(community: string, uid: string, name: string): Write[] {
  return [
    {
      op: 'set',
      path: memberPath(community, uid),
      data: { name, search: searchOf(name), interests: [], joinedAt: now, approved: 0 },
    },
  ];
}

export function renameMember(community: string, uid: string, name: string): Write[] {
  return [{ op: 'update', path: memberPath(community, uid), data: { name, search: searchOf(name) } }];
}

/** Replaces what a member says about themselves; what is empty is taken away. */
export function describeMember(community: string, uid: string, description: Description): Write[] {
  const { name, bio, avatar, interests } = description;
  const data = {
    name,
    search: searchOf(name),
    bio: bio || remove,
    avatar: avatar || remove,
    interests,
  };
  return [{ op: 'update', path: memberPath(community, uid), data }];
}

/** Takes the profile away. What staff have decided about a member keeps it in its place. */
export function deleteMember(community: string, uid: string): Write[] {
  return [{ op: 'delete', path: memberPath(community, uid) }];
}

/** Forgets what the member has seen, follows and does not want to hear of. */
export function deleteInbox(community: string, uid: string): Write[] {
  return [{ op: 'delete', path: inboxPath(community, uid) }];
}

/** Which members of the directory. Empty texts filter nothing; `prefix` is normalised. */
export interface DirectoryView {
  readonly prefix: string;
  readonly interest: string;
}

/** Stands behind every letter that a name can have. */
const LAST = '\uf8ff';

/** One page of the directory in the order of the names; `after` is the last member of the page before. */
export function membersByName(
  community: string,
  { prefix, interest }: DirectoryView,
  after?: Member,
  limit = DIRECTORY_PAGE,
): Query {
  const where: [string, '>=' | '<' | 'array-contains', Value][] = [];
  if (interest) where.push(['interests', 'array-contains', interest]);
  if (prefix) where.push(['search', '>=', prefix], ['search', '<', prefix + LAST]);
  return {
    collection: membersPath(community),
    ...(where.length > 0 && { where }),
    orderBy: [
      ['search', 'asc'],
      ['__name__', 'asc'],
    ],
    ...(after && { startAfter: [after.search ?? '', after.uid] }),
    limit,
  };
}

/**
 * One page of those who have helped, whoever helped most first; `after` is the last member of the page before. Profiles
 * without the count are in no answer.
 */
export function membersByHelp(
  community: string,
  { interest }: Pick<DirectoryView, 'interest'>,
  after?: Member,
  limit = DIRECTORY_PAGE,
): Query {
  const where: [string, '>' | 'array-contains', Value][] = [['helped', '>', 0]];
  if (interest) where.push(['interests', 'array-contains', interest]);
  return {
    collection: membersPath(community),
    where,
    orderBy: [
      ['helped', 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [after.helped, after.uid] }),
    limit,
  };
}

/** Threads that a member has opened and not taken back. */
export function threadsBy(community: string, uid: string, limit = LIST_LIMIT): Query {
  return { collection: threadsPath(community), where: [['uid', '==', uid]], limit };
}

/** Everything that a member has contributed, a page at a time; in the order of the ids it needs no composite index. */
export function postsBy(community: string, uid: string, after?: string, limit = LIST_LIMIT): Query {
  return {
    collection: postsPath(community),
    where: [['uid', '==', uid]],
    orderBy: [['__name__', 'asc']],
    ...(after !== undefined && { startAfter: [after] }),
    limit,
  };
}
