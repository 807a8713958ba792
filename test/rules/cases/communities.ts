import { changePolicy, createCommunity } from '../../../src/data/community.js';
import { communityPath, wordsPath } from '../../../src/data/paths.js';
import { CAUTIOUS_POLICY } from '../../../src/domain/community.js';
import type { Fields, Write, WriteFields } from '../../../src/store/store.js';
import { allow, deny, writing, type RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { ada, lena, mia, noah, olga, omar, type Person } from '../support/people.js';
import { communityFields, stage, type Differences } from '../support/stage.js';

const empty = stage({ community: null });
const found = (c: string): Write[] => createCommunity(c, olga.uid, 'Brand');
const update =
  (data: WriteFields) =>
  (c: string): Write[] => [{ op: 'update', path: communityPath(c), data }];
const words =
  (blocked: unknown, held: unknown = '') =>
  (c: string): Write[] => [{ op: 'set', path: wordsPath(c), data: { blocked, held } as Fields }];
const owner = (claims: Record<string, unknown>): Person => ({
  ...olga,
  claims: { ...olga.claims, ...claims },
});

const numbers = ['newcomerPosts', 'intervalSeconds', 'postsADay', 'editMinutes', 'maxLinks'] as const;
const truths = ['memberPolls', 'downvotes'] as const;
const settings = (above: string) => [
  ...numbers.flatMap((name) =>
    ['one more', 'one less'].map((what) => `communities: ${above}${name} ${what}`),
  ),
  ...truths.map((name) => `communities: ${above}${name} the other truth`),
];
const texts = (...names: string[]) =>
  names.flatMap((name) => ['another text', 'blank'].map((what) => `communities: ${name} ${what}`));

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a new community',
    as: olga,
    given: empty,
    writes: found,
    harmless: [
      'communities: under another id',
      'communities: name another text',
      ...['categories', 'interests'].flatMap((name) =>
        ['a list', 'one longer'].map((what) => `communities: ${name} ${what}`),
      ),
      ...texts('texts.guidelines', 'texts.welcome'),
      ...settings('policy.'),
    ],
  }),
  ...withForgeries({
    name: 'a new policy',
    as: ada,
    given: stage(),
    writes: (c) => changePolicy(c, CAUTIOUS_POLICY),
    harmless: settings('policy.'),
  }),
  ...withForgeries({
    name: 'a list of words',
    as: ada,
    given: stage(),
    writes: words('casino|poker', 'bitcoin'),
    harmless: ['blocked', 'held'].flatMap((name) =>
      ['another text', 'blank', 'empty'].map((what) => `private: ${name} ${what}`),
    ),
  }),
];

interface Row {
  readonly what: string;
  readonly passes: boolean;
  readonly writes: (c: string) => Write[];
  readonly as?: Person;
  readonly given?: Differences;
}

const founding: Row[] = [
  {
    what: 'is founded by an address that is not verified',
    passes: false,
    as: owner({ email_verified: false }),
    writes: found,
  },
  {
    what: 'is founded by an address whose verification is a text',
    passes: false,
    as: owner({ email_verified: 'true' }),
    writes: found,
  },
  {
    what: 'is founded by another address',
    passes: false,
    as: owner({ email: 'olga@example.com.evil.example' }),
    writes: found,
  },
  {
    what: 'is founded by the same address in capitals',
    passes: false,
    as: owner({ email: 'OLGA@example.com' }),
    writes: found,
  },
  {
    what: 'is founded by a token without an address',
    passes: false,
    as: { ...mia, uid: olga.uid },
    writes: found,
  },
  {
    what: 'is founded for somebody else',
    passes: false,
    as: olga,
    writes: (c) => createCommunity(c, mia.uid, 'Brand'),
  },
  {
    what: 'is founded with a second owner',
    passes: false,
    as: olga,
    writes: staffed({ [olga.uid]: 'owner', [mia.uid]: 'owner' }),
  },
  {
    what: 'is founded with a moderator',
    passes: false,
    as: olga,
    writes: staffed({ [olga.uid]: 'owner', [mia.uid]: 'moderator' }),
  },
  {
    what: 'is founded with its founder as admin',
    passes: false,
    as: olga,
    writes: staffed({ [olga.uid]: 'admin' }),
  },
  { what: 'is founded without staff', passes: false, as: olga, writes: staffed({}) },
].map((row) => ({ ...row, given: { community: null } }));

function staffed(staff: Fields) {
  return (c: string): Write[] =>
    found(c).map((write) => ('data' in write ? { ...write, data: { ...write.data, staff } } : write));
}

const seizing: Row[] = [
  {
    what: 'is founded again by another owner',
    passes: false,
    as: { ...olga, uid: 'uid-olga2' },
    writes: (c) => createCommunity(c, 'uid-olga2', 'Brand'),
  },
  { what: 'is founded again by its owner, with admins left out', passes: true, as: olga, writes: found },
  {
    what: 'is changed by the owner’s address under another uid',
    passes: false,
    as: { ...olga, uid: 'uid-olga2' },
    writes: update({ name: 'Mine' }),
  },
  {
    what: 'is deleted by its owner',
    passes: false,
    as: olga,
    writes: (c) => [{ op: 'delete', path: communityPath(c) }],
  },
  { what: 'is changed by a moderator', passes: false, as: omar, writes: update({ name: 'Mine' }) },
  { what: 'is changed by a member', passes: false, as: mia, writes: update({ name: 'Mine' }) },
  {
    what: 'is changed by its owner',
    passes: true,
    as: olga,
    writes: update({ name: 'Brand & Co', categories: ['Help', 'News'] }),
  },
  {
    what: 'is changed by an admin',
    passes: true,
    as: ada,
    writes: update({
      interests: ['tea'],
      texts: { guidelines: 'x'.repeat(5000), welcome: 'x'.repeat(1000) },
    }),
  },
];

const { uid: o } = olga;
const { uid: a } = ada;
const { uid: m } = omar;
const staff = (who: Person, passes: boolean, what: string, map: Fields): Row => ({
  what,
  passes,
  as: who,
  writes: update({ staff: map }),
});

const appointing: Row[] = [
  staff(olga, true, 'gets an admin and two moderators from the owner', {
    [o]: 'owner',
    [a]: 'admin',
    [mia.uid]: 'admin',
    [noah.uid]: 'moderator',
    [lena.uid]: 'moderator',
  }),
  staff(olga, true, 'loses all staff but the owner by the owner', { [o]: 'owner' }),
  staff(olga, false, 'loses its owner by the owner', { [a]: 'admin', [m]: 'moderator' }),
  staff(olga, false, 'is handed over by its owner', { [o]: 'admin', [a]: 'owner', [m]: 'moderator' }),
  staff(olga, false, 'gets a second owner', { [o]: 'owner', [a]: 'owner', [m]: 'moderator' }),
  staff(olga, false, 'gets a role that there is not', { [o]: 'owner', [a]: 'admin', [m]: 'god' }),
  staff(olga, false, 'gets a role that is no text', { [o]: 'owner', [a]: 'admin', [m]: true }),
  staff(olga, true, 'gets a hundred staff', crowd(99)),
  staff(olga, false, 'gets more than a hundred staff', crowd(100)),
  staff(ada, true, 'gets a moderator from an admin', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'moderator',
    [mia.uid]: 'moderator',
  }),
  staff(ada, true, 'loses a moderator by an admin', { [o]: 'owner', [a]: 'admin' }),
  staff(ada, false, 'gets two moderators at once from an admin', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'moderator',
    [mia.uid]: 'moderator',
    [noah.uid]: 'moderator',
  }),
  staff(ada, false, 'gets an admin from an admin', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'moderator',
    [mia.uid]: 'admin',
  }),
  staff(ada, false, 'gets an admin out of a moderator from an admin', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'admin',
  }),
  staff(ada, false, 'gets an owner from an admin', { [o]: 'owner', [a]: 'owner', [m]: 'moderator' }),
  staff(ada, false, 'gets a new owner for the old from an admin', {
    [o]: 'admin',
    [a]: 'owner',
    [m]: 'moderator',
  }),
  staff(ada, false, 'loses its owner by an admin', { [a]: 'admin', [m]: 'moderator' }),
  staff(ada, false, 'loses an admin by an admin', { [o]: 'owner', [m]: 'moderator' }),
  staff(ada, false, 'swaps an admin by an admin', { [o]: 'owner', [m]: 'moderator', [mia.uid]: 'admin' }),
  staff(omar, false, 'is seized by a moderator', { [o]: 'owner', [a]: 'admin', [m]: 'admin' }),
  staff(mia, false, 'is seized by a member', {
    [o]: 'owner',
    [a]: 'admin',
    [m]: 'moderator',
    [mia.uid]: 'moderator',
  }),
];

function crowd(size: number): Fields {
  return Object.fromEntries([
    [o, 'owner'],
    ...Array.from({ length: size }, (_, i) => [`uid-${i}`, 'moderator']),
  ]) as Fields;
}

const policy = (passes: boolean, fields: Fields): Row => ({
  what: `gets the policy ${JSON.stringify(fields)}`,
  passes,
  as: ada,
  writes: update({ policy: { ...(communityFields()['policy'] as Fields), ...fields } }),
});
const bounds = {
  newcomerPosts: [0, 1000],
  intervalSeconds: [0, 86_400],
  postsADay: [1, 10_000],
  editMinutes: [0, 525_600],
  maxLinks: [0, 100],
};

const policies: Row[] = [
  ...Object.entries(bounds).flatMap(([name, [least = 0, most = 0]]) => [
    policy(true, { [name]: least }),
    policy(true, { [name]: most }),
    policy(false, { [name]: least - 1 }),
    policy(false, { [name]: most + 1 }),
  ]),
  ...['none', 'newcomers', 'all'].map((premoderate) => policy(true, { premoderate })),
  ...['off', 'pending', 'live'].map((guests) => policy(true, { guests })),
  ...['on', 'poll', 'off'].map((live) => policy(true, { live })),
];

const lists: Row[] = [
  {
    what: 'has fifty categories of fifty units',
    passes: true,
    writes: update({ categories: Array.from({ length: 50 }, (_, i) => `${i + 10}${'x'.repeat(48)}`) }),
  },
  {
    what: 'has fifty-one categories',
    passes: false,
    writes: update({ categories: Array.from({ length: 51 }, (_, i) => `Category ${i}`) }),
  },
  {
    what: 'has a category of fifty-one units',
    passes: false,
    writes: update({ categories: ['x'.repeat(51)] }),
  },
  { what: 'has a category twice', passes: false, writes: update({ categories: ['a', 'b', 'a'] }) },
  { what: 'has an empty category', passes: false, writes: update({ categories: ['a', '', 'b'] }) },
  { what: 'has a category that is a number', passes: false, writes: update({ categories: ['a', 1] }) },
  {
    what: 'has a category that is a map',
    passes: false,
    writes: update({ categories: [{ deep: { er: 'x' } }] }),
  },
  { what: 'has a category of two lines', passes: false, writes: update({ categories: ['a\nb'] }) },
  {
    what: 'has guidelines that are too long',
    passes: false,
    writes: update({ texts: { guidelines: 'x'.repeat(5001), welcome: '' } }),
  },
  {
    what: 'has a welcome that is too long',
    passes: false,
    writes: update({ texts: { guidelines: '', welcome: 'x'.repeat(1001) } }),
  },
  { what: 'has a name that is too long', passes: false, writes: update({ name: 'x'.repeat(51) }) },
].map((row) => ({ as: ada, ...row }));

const wordLists: Row[] = [
  { what: 'gets words from its owner', passes: true, as: olga, writes: words('casino') },
  { what: 'gets words from a moderator', passes: false, as: omar, writes: words('casino') },
  { what: 'gets words from a member', passes: false, as: mia, writes: words('casino') },
  {
    what: 'loses its words by its owner',
    passes: false,
    as: olga,
    given: { words: { blocked: 'casino', held: '' } },
    writes: (c) => [{ op: 'delete', path: wordsPath(c) }],
  },
  {
    what: 'gets other words by its admin',
    passes: true,
    as: ada,
    given: { words: { blocked: 'casino', held: '' } },
    writes: words('x'.repeat(4000), 'y'.repeat(4000)),
  },
  { what: 'gets too many blocked words', passes: false, as: ada, writes: words('x'.repeat(4001)) },
  { what: 'gets too many held words', passes: false, as: ada, writes: words('', 'x'.repeat(4001)) },
  { what: 'gets a blocked pattern that is none', passes: false, as: ada, writes: words('casino(') },
  { what: 'gets a held pattern that is none', passes: false, as: ada, writes: words('', '*') },
  { what: 'gets a blocked pattern that is in every text', passes: false, as: ada, writes: words('casino|') },
  { what: 'gets a held pattern that is in every text', passes: false, as: ada, writes: words('', 'x*') },
];

const caseOf = ({ what, passes, given = {}, as = mia, writes }: Row): RuleCase =>
  (passes ? allow : deny)(`a community ${what}`, as, { given: stage(given), attempt: writing(writes) });

export const communityCases: RuleCase[] = [
  ...forged,
  ...[founding, seizing, appointing, policies, lists, wordLists].flat().map(caseOf),
];
