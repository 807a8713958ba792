/** A community with staff and a history of decisions, in memory, for stories and tests of the panel's tabs. */
import { auditPath, noticePath, notePath, repliesPath, wordsPath } from '../src/data/moderation/paths.js';
import { communityPath, memberPath, pagePath, postPath, threadPath } from '../src/data/paths.js';
import { searchOf, type Standing } from '../src/domain/member.js';
import type { Action } from '../src/domain/moderation.js';
import type { Role } from '../src/domain/role.js';
import type { Fields } from '../src/store/store.js';
import {
  COMMUNITY,
  communityFields,
  createWorld,
  idOf,
  memberFields,
  MIA,
  NOAH,
  OMAR,
  PAGE,
  tokenOf,
  type World,
} from './fixtures.js';

export const OLGA = { uid: 'olga', name: 'Olga' };
export const ANNA = { uid: 'anna', name: 'Anna Admin' };
export const LENA = { uid: 'lena', name: 'Lena Sørensen-Okonkwo' };
export const SAMI = { uid: 'sami', name: 'سامي' };

export interface EntryFixture {
  readonly id: string;
  readonly by?: string;
  readonly action: Action;
  readonly target: string;
  readonly about?: string;
  readonly previous?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly group?: string;
  readonly before?: Fields;
  /** Minutes before now. */
  readonly ago?: number;
}

export interface StaffOptions {
  /** Who looks; the owner by default. `none` is a member like others. */
  readonly as?: Role | 'none';
  readonly entries?: readonly EntryFixture[];
  /** Further documents below the community, by their path in it. */
  readonly documents?: Readonly<Record<string, Fields>>;
  readonly standing?: Standing;
  readonly community?: Fields;
}

const UIDS = { owner: OLGA.uid, admin: ANNA.uid, moderator: OMAR.uid, none: MIA.uid } as const;
const STAFF = { [OLGA.uid]: 'owner', [ANNA.uid]: 'admin', [OMAR.uid]: 'moderator' } as const;

/** What was decided here, the latest first. */
export const ENTRIES: readonly EntryFixture[] = [
  {
    id: 'words2',
    by: OLGA.uid,
    action: 'words',
    target: 'private/words',
    previous: 'words1',
    before: { blocked: 'casino', held: 'discount', decision: idOf('words1') },
    ago: 4,
  },
  {
    id: 'remove1',
    action: 'remove',
    target: `posts/${idOf('spam')}`,
    about: NOAH.uid,
    reason: 'spam',
    note: 'Please no advertising here.',
    before: { state: 'live' },
    ago: 12,
  },
  {
    id: 'ban2',
    action: 'remove',
    target: `posts/${idOf('old')}`,
    about: LENA.uid,
    reason: 'harassment',
    group: 'ban1',
    before: { state: 'live' },
    ago: 44,
  },
  {
    id: 'ban1',
    action: 'ban',
    target: `members/${LENA.uid}`,
    about: LENA.uid,
    reason: 'harassment',
    note: 'This was the third time.',
    group: 'ban1',
    before: { standing: { held: true } },
    ago: 45,
  },
  {
    id: 'policy1',
    by: OLGA.uid,
    action: 'settings',
    target: `communities/${COMMUNITY}`,
    before: {
      name: 'Brand',
      categories: ['General'],
      interests: [],
      staff: { ...STAFF },
      policy: { guests: 'pending', premoderate: 'newcomers', maxLinks: 2 },
      texts: { guidelines: '', welcome: '' },
    },
    ago: 60 * 30,
  },
  {
    id: 'lock1',
    by: ANNA.uid,
    action: 'lock',
    target: 'threads/page',
    before: { locked: false },
    ago: 60 * 50,
  },
];

export async function createStaff(options: StaffOptions = {}): Promise<World> {
  const { as = 'owner', entries = ENTRIES, documents = {} } = options;
  const world = await createWorld();
  const { store, identity, session } = world;
  store.seed({
    ...people(options),
    ...communityDocuments(options),
    ...Object.fromEntries(entries.map((entry) => [auditPath(COMMUNITY, idOf(entry.id)), auditFields(entry)])),
    ...Object.fromEntries(
      Object.entries(documents).map(([path, fields]) => [`${communityPath(COMMUNITY)}/${path}`, fields]),
    ),
  });
  await identity.signInWithToken(tokenOf(UIDS[as]));
  await session.identity();
  await session.readCommunity(true);
  while (session.member === undefined) await new Promise((resolve) => setTimeout(resolve));
  return world;
}

function people({ standing = { held: true, banned: true } }: StaffOptions): Record<string, Fields> {
  const all = [OLGA, ANNA, OMAR, MIA, NOAH, LENA, SAMI];
  return Object.fromEntries(
    all.map(({ uid, name }, i) => [
      memberPath(COMMUNITY, uid),
      {
        ...memberFields(name, uid === LENA.uid ? standing : {}),
        search: searchOf(name),
        joinedAt: new Date(Date.now() - (i + 1) * 40 * 86_400_000),
        approved: i,
        helped: i === 4 ? 7 : 0,
        ...(uid === LENA.uid && { decision: idOf('ban1') }),
      },
    ]),
  );
}

function communityDocuments({ community }: StaffOptions): Record<string, Fields> {
  const policy = { guests: 'off', premoderate: 'newcomers', maxLinks: 2, intervalSeconds: 10 } as const;
  return {
    [communityPath(COMMUNITY)]: {
      ...communityFields({ policy, staff: { ...STAFF } }),
      categories: ['General', 'Help'],
      looks: {
        General: { color: '#1d4ed8', description: 'Whatever has no place of its own' },
        Help: { color: '#15803d', description: '' },
      },
      interests: ['Brewing', 'Beans'],
      texts: { guidelines: 'Be **kind**.', welcome: 'Welcome!' },
      decision: idOf('policy1'),
      ...community,
    },
    [wordsPath(COMMUNITY)]: { blocked: 'casino|pills', held: 'discount', decision: idOf('words2') },
    [repliesPath(COMMUNITY)]: {
      replies: { [idOf('thanks')]: { title: 'Thanks', body: 'Thank you, {name}! We look into it.' } },
    },
    [threadPath(COMMUNITY, 'page')]: {
      kind: 'page',
      url: PAGE,
      title: 'An article',
      comments: 1,
      lastPage: 0,
      locked: true,
      decision: idOf('lock1'),
    },
    [pagePath(COMMUNITY, 'page', 0)]: { n: 0, size: 0, entries: {} },
    [postPath(COMMUNITY, idOf('spam'))]: postOf(NOAH, 'removed', 'Buy cheap beans at my shop!', 'remove1'),
    [postPath(COMMUNITY, idOf('old'))]: postOf(LENA, 'removed', 'Something unkind.', 'ban2'),
    [postPath(COMMUNITY, idOf('kind'))]: postOf(LENA, 'live', 'Which grinder do you use at home?', ''),
    [noticePath(COMMUNITY, idOf('ban1'))]: {
      uid: LENA.uid,
      action: 'ban',
      reason: 'harassment',
      note: 'This was the third time.',
      at: new Date(Date.now() - 45 * 60_000),
    },
    [notePath(COMMUNITY, idOf('note1'))]: {
      uid: LENA.uid,
      by: OMAR.uid,
      at: new Date(Date.now() - 90 * 60_000),
      body: 'Was warned by e-mail last year.',
    },
  };
}

function postOf(by: { uid: string; name: string }, state: string, body: string, decision: string): Fields {
  return {
    kind: 'comment',
    uid: by.uid,
    name: by.name,
    body,
    at: new Date(Date.now() - 3_600_000),
    state,
    thread: 'page',
    page: 0,
    notify: [],
    revisions: [],
    ...(decision && { decision: idOf(decision), decidedAt: new Date() }),
    ...(state === 'removed' && { reason: 'spam', note: '' }),
  };
}

export function auditFields(entry: EntryFixture): Fields {
  const {
    by = OMAR.uid,
    action,
    target,
    about = '',
    previous,
    reason = '',
    note = '',
    group,
    before = {},
    ago = 1,
  } = entry;
  return {
    by,
    at: new Date(Date.now() - ago * 60_000),
    action,
    target,
    about,
    previous: previous ? idOf(previous) : '',
    reason,
    note,
    group: group ? idOf(group) : '',
    before,
  };
}

/** Many decisions about one member, a minute apart. */
export function manyEntries(count: number): EntryFixture[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `e${String(i)}`,
    action: 'approve',
    target: `posts/${idOf(`p${String(i)}`)}`,
    about: NOAH.uid,
    ago: i + 1,
  }));
}
