import { storeImage } from '../../../src/data/images.js';
import { createMember, deleteMember, renameMember } from '../../../src/data/members.js';
import { reportEntry } from '../../../src/data/moderation/reports.js';
import { noticePath } from '../../../src/data/moderation/paths.js';
import { imagePath, inboxPath, memberPath } from '../../../src/data/paths.js';
import {
  deleteLiveComment,
  deletePendingComment,
  editLiveComment,
  editPendingComment,
  liveComment,
  pendingComment,
} from '../../../src/data/posts.js';
import { toggleReaction } from '../../../src/data/reactions.js';
import type { Standing } from '../../../src/domain/member.js';
import type { Post } from '../../../src/domain/post.js';
import { now, remove, type Write, type WriteFields } from '../../../src/store/store.js';
import { also, changed, set, update } from '../support/batches.js';
import { allow, deny, writing, type RuleCase } from '../support/case.js';
import { FORMER, FURTHER } from '../support/deciding.js';
import { accepts, opens, votes } from '../support/forum-batches.js';
import { forum } from '../support/forum-stage.js';
import { empties, gallery, intent as image, MIAS_IMAGE } from '../support/image-stage.js';
import { lena, mia, noah, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { address, MIAS, minutesAgo, NOAHS, WAITING } from '../support/stage.js';
import { acknowledges, sanctioned, standingFields, UNTIL, WARNING } from '../support/standing.js';
import { ground, intent } from './posting.js';

const BANNED: Standing = { banned: true, mutedUntil: UNTIL };
const WARNED: Standing = { warned: WARNING };
const banned = sanctioned(BANNED, 'ban');
const warned = sanctioned(WARNED);
const standing = (fields: WriteFields, writes: (c: string) => Write[]) => changed(writes, 'members', fields);
const NONE = { 'standing.banned': remove };

const own = (fields: WriteFields) => (c: string) => [update(memberPath(c, mia.uid), fields)];
const notice =
  (fields: WriteFields, id = WARNING) =>
  (c: string) => [update(noticePath(c, id), fields)];
const OTHER: Standing = { warned: FURTHER };
const both: Standing = { warned: WARNING, banned: true };

const shaking: Row[] = [
  {
    what: 'acknowledges a warning while banned',
    passes: true,
    given: sanctioned(both),
    writes: acknowledges(),
  },
  {
    what: 'shakes off a ban with a warning',
    given: sanctioned(both),
    writes: standing(NONE, acknowledges()),
  },
  {
    what: 'shakes off the warning, and the standing with it',
    given: warned,
    writes: also(own({ standing: remove }), notice({ acknowledgedAt: now })),
  },
  {
    what: 'acknowledges a ban',
    given: sanctioned({ banned: true }, 'ban'),
    writes: also(own(NONE), notice({ acknowledgedAt: now })),
  },
  {
    what: 'reads the notice of a ban',
    given: sanctioned({ banned: true }, 'ban'),
    writes: notice({ acknowledgedAt: now }),
  },
  {
    what: 'acknowledges without telling the notice',
    given: warned,
    writes: own({ 'standing.warned': remove }),
  },
  { what: 'acknowledges by the notice alone', given: warned, writes: notice({ acknowledgedAt: now }) },
  { what: 'acknowledges an older warning', given: sanctioned(OTHER), writes: acknowledges() },
  {
    what: 'acknowledges another warning than the notice is of',
    given: sanctioned(OTHER),
    writes: acknowledges(FURTHER),
  },
  { what: 'acknowledges for another', as: noah, given: warned, writes: acknowledges() },
  { what: 'acknowledges as staff', as: omar, given: warned, writes: acknowledges() },
  {
    what: 'acknowledges by another’s notice',
    given: (c) => [...warned(c), update(noticePath(c, WARNING), { uid: noah.uid })],
    writes: acknowledges(),
  },
  { what: 'acknowledges a warning by changing it', given: warned, writes: own({ 'standing.warned': 'x' }) },
  {
    what: 'takes the notice away',
    given: warned,
    writes: (c: string): Write[] => [{ op: 'delete', path: noticePath(c, WARNING) }],
  },
  { what: 'lifts a ban of staff', given: banned, writes: own(NONE) },
  {
    what: 'shortens a mute',
    given: sanctioned({ mutedUntil: UNTIL }),
    writes: own({ 'standing.mutedUntil': minutesAgo(5) }),
  },
  { what: 'forgets the decision', given: banned, writes: own({ decision: remove }) },
  { what: 'names another decision', given: banned, writes: own({ decision: FURTHER }) },
  {
    what: 'takes another name under a ban of staff',
    given: banned,
    writes: (c: string) => renameMember(c, mia.uid, 'M'),
  },
  {
    what: 'changes the name after a warning',
    passes: true,
    given: warned,
    writes: (c: string) => renameMember(c, mia.uid, 'M'),
  },
  {
    what: 'leaves while muted',
    given: sanctioned({ mutedUntil: UNTIL }),
    writes: (c: string) => deleteMember(c, mia.uid),
  },
  { what: 'begins anew over a ban', given: banned, writes: (c: string) => createMember(c, mia.uid, 'Mia') },
  {
    what: 'leaves and begins anew while banned',
    given: banned,
    writes: also(
      (c) => deleteMember(c, mia.uid),
      (c) => createMember(c, mia.uid, 'Mia'),
    ),
  },
  {
    what: 'lays a standing over the profile',
    given: banned,
    writes: (c: string) => [
      set(memberPath(c, mia.uid), {
        name: 'Mia',
        interests: [],
        joinedAt: minutesAgo(50_000),
        approved: 3,
        standing: standingFields({}),
      }),
    ],
  },
  {
    what: 'joins with a decision',
    as: lena,
    writes: changed((c) => createMember(c, lena.uid, 'Lena'), 'members', { decision: FORMER }),
  },
  {
    what: 'joins with an approval',
    as: lena,
    writes: changed((c) => createMember(c, lena.uid, 'Lena'), 'members', { approvedFor: FORMER }),
  },
];

/** What people send in the usual situation, and which of it stays to whom is muted, or banned. */
interface Deed {
  readonly writes: (c: string) => Write[];
  readonly as?: Person;
  readonly muted?: true;
  readonly banned?: true;
}

const post = (id: string, body: string): Post => ({
  ...{ id, body, kind: 'comment', uid: mia.uid, name: mia.name, at: 0, state: 'live' },
  ...{ thread: address.thread, page: 0, revisions: [] },
});

const deeds: Readonly<Record<string, Deed>> = {
  comments: { writes: (c) => liveComment(intent(), ground(c)) },
  'comments for later': { writes: (c) => pendingComment(intent(), ground(c)) },
  'edits a comment': { writes: (c) => editLiveComment(c, post(MIAS, 'I like it.'), 'I love it.') },
  'edits what waits': { writes: (c) => editPendingComment(c, post(WAITING, 'Waiting'), 'Still waiting') },
  'deletes a comment': {
    writes: (c) => deleteLiveComment(c, { id: MIAS, page: 0 }, address.thread),
    muted: true,
  },
  'deletes what waits': { writes: (c) => deletePendingComment(c, WAITING), muted: true },
  reacts: {
    writes: (c) =>
      toggleReaction({
        community: c,
        thread: address.thread,
        entry: { id: NOAHS, page: 0 },
        uid: mia.uid,
        kind: 'like',
        given: [],
      }),
  },
  'opens a thread': { writes: opens() },
  votes: { writes: votes(0, 1) },
  'accepts an answer': { as: noah, writes: accepts() },
  reports: {
    writes: (c) =>
      reportEntry(
        { entry: NOAHS, thread: address.thread, page: 0, reason: 'spam', details: '' },
        { community: c, uid: mia.uid, limits: null, weighs: true, now: Date.now() },
      ),
  },
  'adds an image': {
    writes: (c) => storeImage(image(), { community: c, uid: mia.uid, limits: null, now: Date.now() }),
  },
  'takes an image back': { writes: empties(), muted: true },
  'takes another name': { writes: (c) => renameMember(c, mia.uid, 'Mia M.'), muted: true },
  'sees the inbox': {
    writes: (c) => [set(inboxPath(c, mia.uid), { seenAt: now, following: {}, muted: {} })],
    muted: true,
    banned: true,
  },
};

const sides = { free: {}, muted: { mutedUntil: UNTIL }, banned: { banned: true } } as const;

/** The article, the forum and an image of Mia's. */
const everywhere =
  (who: Person, side: keyof typeof sides) =>
  (c: string): Write[] => [
    ...forum({ usual: { members: { [who.uid]: { standing: standingFields(sides[side]) } } } })(c),
    ...gallery()(c).filter(({ path }) => path === imagePath(c, MIAS_IMAGE)),
  ];
const places = {
  free: { [mia.uid]: everywhere(mia, 'free'), [noah.uid]: everywhere(noah, 'free') },
  muted: { [mia.uid]: everywhere(mia, 'muted'), [noah.uid]: everywhere(noah, 'muted') },
  banned: { [mia.uid]: everywhere(mia, 'banned'), [noah.uid]: everywhere(noah, 'banned') },
};

const deedCases = Object.entries(deeds).flatMap(([what, { as = mia, writes, ...left }]) =>
  (['free', 'muted', 'banned'] as const).map((side): RuleCase => {
    const verdict = side === 'free' || left[side] ? allow : deny;
    const given = places[side][as.uid] ?? everywhere(as, side);
    return verdict(`a member ${what} while ${side}`, as, { given, attempt: writing(writes) });
  }),
);

export const standingCases: RuleCase[] = [...deedCases, ...casesOf('a member', shaking, { as: mia })];
