import { CAUTIOUS_POLICY, type Category, type Policy } from '../../src/domain/community.js';
import { dayOf } from '../../src/domain/clock.js';
import type { Reaction } from '../../src/domain/entry.js';
import { toldBy } from '../../src/domain/mentions.js';
import { isFull, type PageAddress } from '../../src/domain/thread.js';
import { communityPath, limitsPath, memberPath, minePath, pagePath } from '../../src/data/paths.js';
import { wordsPath } from '../../src/data/moderation/paths.js';
import { postPath, threadPath } from '../../src/data/paths.js';
import { normalise } from '../../src/domain/search-words.js';
import type { Fields, Value, Write } from '../../src/store/store.js';
import { daysAgo, type Contribution } from './contribution.js';
import { INTERESTS, type Person } from './people.js';

/** The demo's own settings: more open than a new community's, so that everything can be tried. */
export const DEMO_POLICY: Policy = {
  ...CAUTIOUS_POLICY,
  guests: 'live',
  intervalSeconds: 5,
  postsADay: 200,
  downvotes: true,
};

export const set = (path: string, data: Fields): Write => ({ op: 'set', path, data });

export function communityWrites(
  community: string,
  people: readonly Person[],
  categories: readonly Category[],
  now: number,
): Write[] {
  const staff = Object.fromEntries(people.flatMap(({ uid, role }) => (role ? [[uid, role]] : [])));
  return [
    set(communityPath(community), {
      name: 'Kettlewake',
      categories: categories.map(({ name }) => name),
      looks: Object.fromEntries(
        categories.map(({ name, color, description }) => [name, { color, description }]),
      ),
      interests: INTERESTS,
      staff,
      policy: { ...DEMO_POLICY },
      texts: {
        guidelines: 'Be kind, be curious, rinse your paper. Adverts and insults are removed, opinions never.',
        welcome: 'The kettle is on. Tell us what you brew.',
      },
    }),
    // Patterns that the rules look for anywhere in a comment, in either case.
    set(wordsPath(community), { blocked: '', held: 'casino|viagra' }),
    ...people.map((person) => set(memberPath(community, person.uid), memberFields(person, now))),
  ];
}

function memberFields({ name, bio, interests = [], joined, approved }: Person, now: number): Fields {
  return {
    name,
    search: normalise(name),
    ...(bio && { bio }),
    interests,
    joinedAt: new Date(daysAgo(joined, now)),
    approved,
  };
}

interface PageDraft {
  n: number;
  entries: Record<string, Fields>;
  size: number;
  touched: string;
  at: number;
}

/** The ledger, the pages, the thread and everybody's reactions, as if each comment had been sent by itself. */
export function threadWrites(
  community: string,
  address: PageAddress,
  log: readonly Contribution[],
  names: ReadonlyMap<string, string>,
): Write[] {
  const { placed, posts, pages, mine } = recordConversation(address.thread, log, names);
  const { url, title } = address;
  return [
    ...[...posts].map(([id, fields]) => set(postPath(community, id), fields)),
    ...pages.map((page) => set(pagePath(community, address.thread, page.n), { ...page })),
    set(threadPath(community, address.thread), { kind: 'page', url, title, ...threadFields(placed) }),
    ...[...mine].map(([uid, fields]) => set(minePath(community, address.thread, uid), fields)),
  ];
}

export interface Recorded {
  /** What visitors have seen, with the page that holds it. */
  readonly placed: readonly Placed[];
  /** Fields of the ledger, by post. */
  readonly posts: Map<string, Fields>;
  readonly pages: readonly (Fields & { readonly n: number })[];
  /** What everybody gave, by member. */
  readonly mine: Map<string, Fields>;
}

interface Placed {
  readonly contribution: Contribution;
  readonly page: number;
}

/** What a conversation leaves behind, except the document of its thread. */
export function recordConversation(
  thread: string,
  log: readonly Contribution[],
  names: ReadonlyMap<string, string>,
): Recorded {
  const pages: PageDraft[] = [];
  const posts = new Map<string, Fields>();
  const placed: Placed[] = [];
  for (const contribution of log) {
    const name = names.get(contribution.uid) ?? '';
    const page = contribution.fate === 'pending' ? undefined : addToPages(pages, contribution, name);
    if (page !== undefined) placed.push({ contribution, page });
    posts.set(contribution.id, postFields(contribution, name, thread, page));
  }
  return {
    placed,
    posts,
    pages: pages.map(({ at, ...page }) => ({ ...page, at: new Date(at) })),
    mine: reactionRecords(placed),
  };
}

/** Page that took the entry: the last, or a new one where the rules would ask for it. */
function addToPages(pages: PageDraft[], contribution: Contribution, name: string): number {
  const { id, at, body, edit } = contribution;
  let page = pages.at(-1);
  if (!page || isFull({ n: page.n, size: page.size, entries: Object.keys(page.entries) as never[] })) {
    page = { n: pages.length, entries: {}, size: 0, touched: id, at };
    pages.push(page);
  }
  page.entries[id] = entryFields(contribution, name);
  page.size += (edit?.former ?? body).length;
  const touchedAt = changeOf(contribution) ?? at;
  if (touchedAt >= page.at) Object.assign(page, { touched: id, at: touchedAt });
  return page.n;
}

/** When visitors last saw it change. */
const changeOf = ({ edit, decision }: Contribution): number | undefined => decision?.at ?? edit?.at;

function entryFields(contribution: Contribution, name: string): Fields {
  const { uid, body, at, parent, edit, fate, given } = contribution;
  const place = { at: new Date(at), ...(parent && { parent: parent.id }) };
  if (fate !== 'live') return { ...place, state: fate };
  const reactions: Partial<Record<Reaction, number>> = {};
  for (const { kind } of given) reactions[kind] = (reactions[kind] ?? 0) + 1;
  return {
    uid,
    name,
    body,
    ...place,
    ...(edit && { editedAt: new Date(edit.at) }),
    ...(given.length > 0 && { reactions: reactions }),
  };
}

function postFields(
  contribution: Contribution,
  name: string,
  thread: string,
  page: number | undefined,
): Fields {
  const { uid, body, at, parent, edit, fate, decision } = contribution;
  const gone = fate === 'deleted';
  return {
    kind: 'comment',
    uid,
    name,
    body: gone ? '' : body,
    at: new Date(at),
    state: fate,
    thread,
    ...(page !== undefined && { page }),
    ...(parent && { parent: parent.id }),
    notify: toldBy(body, uid, parent?.uid),
    revisions: edit && !gone ? [edit.former] : [],
    ...(edit && { editedAt: new Date(edit.at) }),
    ...(decision && { decidedAt: new Date(decision.at) }),
    ...(decision?.reason && { reason: decision.reason, note: '', decision: decisionOn(contribution.id) }),
  };
}

/** Id of the entry in the log that tells of a removal. */
export const decisionOn = (id: string): string => [...id].reverse().join('');

/** What a thread's document says about the conversation, whatever else the thread is. */
export function threadFields(placed: readonly Placed[]): Fields {
  const first = placed[0];
  const last = placed.at(-1);
  if (!first || !last) throw new Error('A conversation is empty');
  const changes = placed
    .map(({ contribution }) => ({ id: contribution.id, at: changeOf(contribution) ?? 0 }))
    .sort((a, b) => a.at - b.at);
  const change = changes.at(-1);
  return {
    at: new Date(first.contribution.at),
    comments: placed.filter(({ contribution }) => contribution.fate === 'live').length,
    locked: false,
    lastActivityAt: new Date(last.contribution.at),
    lastId: last.contribution.id,
    lastPage: last.page,
    ...(change && change.at > 0 && { changedAt: new Date(change.at), changedId: change.id }),
  };
}

/** Everybody's own record of what they gave, so that every count on a page has its causes. */
function reactionRecords(placed: readonly Placed[]): Map<string, Fields> {
  const records = new Map<string, { reactions: Record<string, Value>; latest: Fields }>();
  for (const { contribution, page } of placed) {
    for (const { uid, kind } of contribution.given) {
      const record = records.get(uid) ?? { reactions: {}, latest: {} };
      record.reactions[contribution.id] = [kind];
      record.latest = { touched: contribution.id, kind, page, at: new Date(contribution.at) };
      records.set(uid, record);
    }
  }
  return new Map([...records].map(([uid, { reactions, latest }]) => [uid, { reactions, ...latest }]));
}

/** How often everybody has posted on the day of their latest comment, in all conversations together. */
export function limitsWrites(community: string, contributions: readonly Contribution[]): Write[] {
  const limits = new Map<string, { at: number; n: number; ref: string }>();
  for (const { uid, id, at } of [...contributions].sort((a, b) => a.at - b.at)) {
    const before = limits.get(uid);
    const n = before && dayOf(before.at) === dayOf(at) ? before.n + 1 : 1;
    limits.set(uid, { at, n, ref: id });
  }
  return [...limits].map(([uid, { at, n, ref }]) =>
    set(limitsPath(community, uid), { at: new Date(at), day: dayOf(at), n, ref }),
  );
}
