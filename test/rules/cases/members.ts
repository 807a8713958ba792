import { createMember, renameMember } from '../../../src/data/members.js';
import { limitsPath, memberPath } from '../../../src/data/paths.js';
import { now, remove, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import type { RuleCase } from '../support/case.js';
import { FORMER } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { casesOf, type Row } from '../support/row.js';
import { gus, lena, mia, noah, omar, olga, type Person } from '../support/people.js';
import { limitsFields, MIAS, minutesAgo, stage, type Differences } from '../support/stage.js';

const profile = { bio: 'I bake.', avatar: 'https://pictures.example/mia.png', interests: ['bread', 'cake'] };
const update =
  (data: WriteFields, who: Person = mia) =>
  (c: string): Write[] => [{ op: 'update', path: memberPath(c, who.uid), data }];
const join =
  (fields: Record<string, unknown> = {}, who: Person = lena) =>
  (c: string): Write[] => [
    {
      op: 'set',
      path: memberPath(c, who.uid),
      data: { name: 'Lena', interests: [], joinedAt: now, approved: 0, ...(fields as Fields) },
    },
  ];
const leave = (c: string): Write[] => [{ op: 'delete', path: memberPath(c, mia.uid) }];

const texts = (field: string) => [`members: ${field} another text`];

/** What others find the profile by is its owner's own affair. */
const SEARCH = ['another text', 'empty', 'missing'].map((what) => `members: search ${what}`);

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a new profile',
    as: lena,
    given: stage(),
    writes: (c) => createMember(c, lena.uid, 'Lena'),
    harmless: [...texts('name'), ...SEARCH],
  }),
  ...withForgeries({
    name: 'a new profile with all its fields',
    as: lena,
    given: stage(),
    writes: join(profile),
    harmless: [
      ...texts('name'),
      ...['another text', 'blank', 'empty', 'missing'].map((what) => `members: bio ${what}`),
      ...['another text', 'missing'].map((what) => `members: avatar ${what}`),
      'members: interests one shorter',
    ],
  }),
  ...withForgeries({
    name: 'a new name',
    as: mia,
    given: stage(),
    writes: (c) => renameMember(c, mia.uid, 'Mia M.'),
    harmless: [...texts('name'), ...SEARCH, 'members: deleted instead'],
  }),
];

const standing = (fields: Fields) => () => ({ members: { [mia.uid]: { standing: fields } } }) as Differences;

/** Names: what `nameFault` says, the rules say. */
const names: Row[] = (
  [
    ['of fifty units', `${'x'.repeat(48)}😀`, true],
    ['of fifty-one units', `${'x'.repeat(49)}😀`, false],
    ['in another script', 'Ольга 世界', true],
    ['with a joined emoji', '👩\u200d🚀', true],
    ['of blanks', ' \u00a0\u3000', false],
    ['of marks without a shape', '\u200b\u2060\ufeff\u00ad', false],
    ['with a line break', 'Mia\nOwner', false],
    ['with a control character', 'Mia\u0007', false],
    ['with a mark that turns the direction', 'Mia\u202ereniwo', false],
    ['with an isolate', 'Mia\u2066', false],
  ] as const
).map(([what, name, passes]) => ({
  what: `takes a name ${what}`,
  passes,
  writes: (c) => renameMember(c, mia.uid, name),
}));

const profiles: Row[] = [
  { what: 'describes oneself', passes: true, writes: update(profile) },
  {
    what: 'takes the description away',
    passes: true,
    given: { members: { [mia.uid]: profile } },
    writes: update({ bio: remove, avatar: remove, interests: [] }),
  },
  { what: 'writes 500 units about oneself', passes: true, writes: update({ bio: 'x'.repeat(500) }) },
  { what: 'writes 501 units about oneself', passes: false, writes: update({ bio: 'x'.repeat(501) }) },
  { what: 'is found under 100 units', passes: true, writes: update({ search: 'x'.repeat(100) }) },
  { what: 'is found under 101 units', passes: false, writes: update({ search: 'x'.repeat(101) }) },
  { what: 'is found under a number', passes: false, writes: update({ search: 7 }) },
  {
    what: 'takes a picture over http',
    passes: false,
    writes: update({ avatar: 'http://pictures.example/mia.png' }),
  },
  {
    what: 'takes a script for a picture',
    passes: false,
    writes: update({ avatar: 'javascript:alert(1)//https://' }),
  },
  {
    what: 'takes a picture address that leaves its attribute',
    passes: false,
    writes: update({ avatar: 'https://x.example/" onerror="alert(1)' }),
  },
  {
    what: 'takes a picture address of 500 units',
    passes: true,
    writes: update({ avatar: `https://x.example/${'x'.repeat(482)}` }),
  },
  {
    what: 'takes a picture address of 501 units',
    passes: false,
    writes: update({ avatar: `https://x.example/${'x'.repeat(483)}` }),
  },
  { what: 'picks an interest that is not offered', passes: false, writes: update({ interests: ['tea'] }) },
  {
    what: 'keeps an interest that is no longer offered',
    passes: true,
    given: { members: { [mia.uid]: { interests: ['tea'] } } },
    writes: update({ name: 'Mia M.' }),
  },
  ...[20, 21].map((count): Row => {
    const interests = Array.from({ length: count }, (_, i) => `Interest ${i}`);
    const given = { community: { interests } };
    return { what: `picks ${count} interests`, passes: count === 20, given, writes: update({ interests }) };
  }),
  ...[50, 51].map((length): Row => {
    const interests = ['x'.repeat(length)];
    const given = { community: { interests } };
    return {
      what: `picks an interest of ${length} units`,
      passes: length === 50,
      given,
      writes: update({ interests }),
    };
  }),
  { what: 'picks an interest twice', passes: false, writes: update({ interests: ['bread', 'bread'] }) },
  {
    what: 'changes the name while banned',
    passes: false,
    given: standing({ banned: true }),
    writes: update({ name: 'Other' }),
  },
  {
    what: 'changes the name while muted',
    passes: true,
    given: () => standing({ mutedUntil: minutesAgo(-500) })(),
    writes: update({ name: 'Other' }),
  },
  { what: 'changes another’s name', passes: false, as: noah, writes: update({ name: 'Fool' }) },
  { what: 'changes a member’s name as moderator', passes: false, as: omar, writes: update({ name: 'Fool' }) },
  {
    what: 'lifts a ban',
    passes: false,
    given: standing({ banned: true }),
    writes: update({ standing: remove }),
  },
  {
    what: 'changes the name after all that staff and others can do',
    passes: true,
    given: {
      members: {
        [mia.uid]: {
          ...{ standing: { warned: FORMER }, decision: FORMER },
          ...{ approvedFor: MIAS, helped: 1, helpedBy: MIAS },
        },
      },
    },
    writes: update({ name: 'Mia M.' }),
  },
  { what: 'approves oneself', passes: false, writes: update({ approved: 10 }) },
  { what: 'approves oneself as staff', passes: false, as: omar, writes: update({ approved: 10 }, omar) },
  {
    what: 'bans without an audit entry',
    passes: false,
    as: omar,
    writes: update({ standing: { banned: true } }),
  },
  { what: 'gives oneself a standing', passes: false, writes: update({ standing: {} }) },
  { what: 'gives oneself a role', passes: false, writes: update({ role: 'owner' }) },
  { what: 'joins in another’s place', passes: false, as: noah, writes: join() },
  { what: 'joins with a standing', passes: false, as: lena, writes: join({ standing: {} }) },
  { what: 'joins again over the profile that is there', passes: false, writes: join({}, mia) },
  {
    what: 'joins where there is no community',
    passes: false,
    as: lena,
    given: { community: null },
    writes: join(),
  },
  {
    what: 'joins as a guest where guests wait',
    passes: true,
    as: gus,
    given: { members: { [gus.uid]: null } },
    writes: join({}, gus),
  },
  {
    what: 'joins as a guest where guests are live',
    passes: true,
    as: gus,
    given: { policy: { guests: 'live' }, members: { [gus.uid]: null } },
    writes: join({}, gus),
  },
  {
    what: 'joins as a guest where guests are off',
    passes: false,
    as: gus,
    given: { policy: { guests: 'off' }, members: { [gus.uid]: null } },
    writes: join({}, gus),
  },
  {
    what: 'joins where guests are off',
    passes: true,
    as: lena,
    given: { policy: { guests: 'off' } },
    writes: join(),
  },
];

const leaving: Row[] = [
  { what: 'leaves', passes: true, writes: leave },
  { what: 'leaves with nothing decided', passes: true, given: standing({}), writes: leave },
  { what: 'leaves while banned', passes: false, given: standing({ banned: true }), writes: leave },
  { what: 'leaves while held', passes: false, given: standing({ held: true }), writes: leave },
  { what: 'leaves after a warning', passes: false, given: standing({ warned: 'Careful' }), writes: leave },
  { what: 'removes another’s profile', passes: false, as: noah, writes: leave },
  { what: 'removes a profile as owner', passes: false, as: olga, writes: leave },
  {
    what: 'leaves and comes back without the ban in one batch',
    passes: false,
    given: standing({ banned: true }),
    writes: (c) => [...leave(c), ...join({}, mia)(c)],
  },
];

const ownLimits =
  (data: WriteFields | null) =>
  (c: string): Write[] => {
    const path = limitsPath(c, mia.uid);
    return [data ? { op: 'set', path, data } : { op: 'delete', path }];
  };
const spent = () => ({ limits: { [mia.uid]: limitsFields() } });

const limits: Row[] = [
  { what: 'deletes the limits', passes: false, given: spent, writes: ownLimits(null) },
  {
    what: 'sets the limits back',
    passes: false,
    given: spent,
    writes: ownLimits({ at: new Date(0), day: 0, n: 0, ref: 'NewComment0000000000' }),
  },
  {
    what: 'counts a post that is not written',
    passes: false,
    given: spent,
    writes: (c) =>
      ownLimits({ at: now, day: Math.floor(Date.now() / 86_400_000), n: 2, ref: 'NewComment0000000000' })(c),
  },
];

export const memberCases: RuleCase[] = [
  ...forged,
  ...casesOf('a member', [names, profiles, leaving, limits].flat(), { as: mia }),
];
