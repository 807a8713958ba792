import { CAUTIOUS_POLICY, type Policy } from '../../../src/domain/community.js';
import { dayOf } from '../../../src/domain/clock.js';
import type { EntryPage } from '../../../src/domain/entry.js';
import type { Thread } from '../../../src/domain/thread.js';
import { wordsPath } from '../../../src/data/moderation/paths.js';
import {
  communityPath,
  limitsPath,
  memberPath,
  minePath,
  pagePath,
  postPath,
  threadPath,
} from '../../../src/data/paths.js';
import { pageAddress } from '../../../src/data/addresses.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { ada, gus, mia, noah, olga, omar, type Person } from './people.js';

export const address = await pageAddress('https://brand.example/article', 'An article');
export const otherAddress = await pageAddress('https://brand.example/other', 'Another article');

/** Ids of comments that are there, and of one that is not yet. */
export const MIAS = 'MiasComment000000000';
export const NOAHS = 'NoahsComment00000000';
export const WAITING = 'MiasWaitingComment00';
export const NEW = 'NewComment0000000000';

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** What differs from the usual situation; fields are laid over the usual ones, null takes the document away. */
export interface Differences {
  policy?: Partial<Policy>;
  community?: Fields | null;
  words?: Fields;
  /** Profiles by uid. */
  members?: Readonly<Record<string, Fields | null>>;
  /** The limits document of whoever posts, by uid. */
  limits?: Readonly<Record<string, Fields>>;
  thread?: Fields | null;
  /** Page documents; entries are laid over those of Mia and Noah on page 0. */
  pages?: Readonly<Record<number, Fields>>;
  posts?: Readonly<Record<string, Fields | null>>;
  mine?: Readonly<Record<string, Fields>>;
}

const withDifferences =
  (differences: Differences | (() => Differences)) =>
  (community: string): Write[] => {
    const other = typeof differences === 'function' ? differences() : differences;
    const documents = new Map<string, Fields>();
    const put = (path: string, usual: Fields, over: Fields | null = {}) => {
      if (over) documents.set(path, { ...usual, ...over });
    };
    put(communityPath(community), communityFields(other.policy), other.community);
    if (other.words) put(wordsPath(community), other.words);
    for (const who of [mia, noah, gus, omar, ada, olga]) {
      put(memberPath(community, who.uid), memberFields(who), other.members?.[who.uid]);
    }
    for (const [uid, fields] of Object.entries(other.limits ?? {}))
      put(limitsPath(community, uid), limitsFields(), fields);
    if (other.thread !== null) putThread(community, put, other);
    for (const [id, fields] of Object.entries(usualPosts()))
      put(postPath(community, id), fields, other.posts?.[id]);
    for (const [uid, fields] of Object.entries(other.mine ?? {}))
      put(minePath(community, address.thread, uid), {}, fields);
    return [...documents].map(([path, data]) => ({ op: 'set', path, data }));
  };

const usual = withDifferences({});

/**
 * The usual situation: an article's thread with a comment by Mia (20 minutes old) and one by Noah, and one by Mia that
 * waits. Omar is moderator, Ada admin, Olga owner, Gus a guest; Lena is signed in and has no profile.
 * Without differences it is always the same function, so that one arrangement can serve many cases.
 */
export const stage = (differences?: Differences | (() => Differences)): ((community: string) => Write[]) =>
  differences ? withDifferences(differences) : usual;

function putThread(
  community: string,
  put: (path: string, usual: Fields, over?: Fields | null) => void,
  other: Differences,
) {
  put(threadPath(community, address.thread), threadFields(), other.thread ?? {});
  const usual = { n: 0, entries: usualEntries(), size: 22, touched: NOAHS, at: minutesAgo(10) };
  put(pagePath(community, address.thread, 0), usual, other.pages?.[0]);
  for (const [n, fields] of Object.entries(other.pages ?? {})) {
    if (n !== '0')
      put(pagePath(community, address.thread, Number(n)), { ...usual, n: Number(n), entries: {} }, fields);
  }
}

export const communityFields = (policy: Partial<Policy> = {}): Fields => ({
  name: 'Brand',
  categories: [],
  interests: ['bread', 'cake'],
  staff: { [olga.uid]: 'owner', [ada.uid]: 'admin', [omar.uid]: 'moderator' },
  policy: { ...CAUTIOUS_POLICY, ...policy },
  texts: { guidelines: 'Be kind.', welcome: '' },
});

export const memberFields = ({ name }: Person): Fields => ({
  name,
  interests: [],
  joinedAt: minutesAgo(50_000),
  approved: 3,
});

export const limitsFields = (): Fields => ({ at: minutesAgo(30), day: dayOf(Date.now()), n: 1, ref: MIAS });

const threadFields = (): Fields => ({
  kind: 'page',
  url: address.url,
  title: address.title,
  at: minutesAgo(20),
  comments: 2,
  locked: false,
  lastActivityAt: minutesAgo(10),
  lastId: NOAHS,
  lastPage: 0,
});

export const entryFields = (who: Person, body: string, minutes: number): Fields => ({
  uid: who.uid,
  name: who.name,
  body,
  at: minutesAgo(minutes),
});

export const usualEntries = (): Record<string, Fields> => ({
  [MIAS]: entryFields(mia, 'I like it.', 20),
  [NOAHS]: entryFields(noah, 'So do I, Mia', 10),
});

export const postFields = (who: Person, body: string, minutes: number): Fields => ({
  ...entryFields(who, body, minutes),
  kind: 'comment',
  state: 'live',
  thread: address.thread,
  page: 0,
  notify: [],
  revisions: [],
});

function usualPosts(): Record<string, Fields> {
  const { page: _none, ...waiting } = postFields(mia, 'Waiting', 5);
  return {
    [MIAS]: postFields(mia, 'I like it.', 20),
    [NOAHS]: postFields(noah, 'So do I, Mia', 10),
    [WAITING]: { ...waiting, state: 'pending' },
  };
}

/** The thread and its last page as a client would have read them in the usual situation. */
export const usualThread = (fields: Partial<Thread> = {}): Thread => ({
  id: address.thread,
  kind: 'page',
  url: address.url,
  title: address.title,
  comments: 2,
  lastPage: 0,
  lastId: NOAHS,
  lastActivityAt: 0,
  locked: false,
  ...fields,
});

export const usualPage = (fields: Partial<EntryPage> = {}): EntryPage => ({
  n: 0,
  size: 22,
  entries: [],
  ...fields,
});
