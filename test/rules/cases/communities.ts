import { createCommunity } from '../../../src/data/community.js';
import { changeCommunity } from '../../../src/data/moderation/settings.js';
import { communityPath, wordsPath } from '../../../src/data/paths.js';
import { CAUTIOUS_POLICY } from '../../../src/domain/community.js';
import type { Fields, Write, WriteFields } from '../../../src/store/store.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { casesOf, type Row } from '../support/row.js';
import { ada, mia, olga, omar, type Person } from '../support/people.js';
import { communityFields, stage } from '../support/stage.js';

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

const numbers = [
  'newcomerPosts',
  'intervalSeconds',
  'postsADay',
  'imagesADay',
  'editMinutes',
  'maxLinks',
] as const;
const truths = ['memberPolls', 'downvotes'] as const;
const settings = (above: string) => [
  ...numbers.flatMap((name) =>
    ['one more', 'one less'].map((what) => `communities: ${above}${name} ${what}`),
  ),
  // Communities older than images have no such setting.
  `communities: ${above}imagesADay missing`,
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
    writes: (c) =>
      changeCommunity(
        { community: c, by: ada.uid, id: 'SettingsDecision0000' },
        { path: communityPath(c), id: c, data: communityFields() },
        { policy: { ...CAUTIOUS_POLICY } },
      ),
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

const founding: Row[] = [
  {
    what: 'is founded under a strange id',
    passes: false,
    as: olga,
    writes: (c: string) => createCommunity(`${c}.`, olga.uid, 'Brand'),
  },
  {
    what: 'is founded under a long id',
    passes: false,
    as: olga,
    writes: (c: string) => createCommunity(`${c}${'x'.repeat(64)}`, olga.uid, 'Brand'),
  },
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
    writes: (c: string) => createCommunity(c, mia.uid, 'Brand'),
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
  { what: 'gets a name of 50 units', passes: true, as: ada, writes: update({ name: 'x'.repeat(50) }) },
  { what: 'gets a name of 51 units', passes: false, as: ada, writes: update({ name: 'x'.repeat(51) }) },
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
  imagesADay: [0, 100],
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

const numbered = (count: number, text = '') => Array.from({ length: count }, (_, i) => `${i + 10}${text}`);

const lists: Row[] = [
  ...['categories', 'interests'].flatMap((field): Row[] => [
    {
      what: `has fifty ${field} of fifty units`,
      passes: true,
      writes: update({ [field]: numbered(50, 'x'.repeat(48)) }),
    },
    { what: `has no ${field}`, passes: true, writes: update({ [field]: [] }) },
    { what: `has fifty-one ${field}`, writes: update({ [field]: numbered(51) }) },
    { what: `has ${field} of fifty-one units`, writes: update({ [field]: ['x'.repeat(51)] }) },
    { what: `has ${field} twice`, writes: update({ [field]: ['a', 'b', 'a'] }) },
    { what: `has empty ${field}`, writes: update({ [field]: ['a', '', 'b'] }) },
    { what: `has ${field} that are numbers`, writes: update({ [field]: ['a', 1] }) },
    { what: `has ${field} that are maps`, writes: update({ [field]: [{ deep: { er: 'x' } }] }) },
    { what: `has ${field} of two lines`, writes: update({ [field]: ['a\nb'] }) },
  ]),
  {
    what: 'has guidelines that are too long',
    writes: update({ texts: { guidelines: 'x'.repeat(5001), welcome: '' } }),
  },
  {
    what: 'has a welcome that is too long',
    writes: update({ texts: { guidelines: '', welcome: 'x'.repeat(1001) } }),
  },
  { what: 'has a name that is too long', writes: update({ name: 'x'.repeat(51) }) },
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

export const communityCases: RuleCase[] = [
  ...forged,
  ...casesOf('a community', [founding, seizing, policies, lists, wordLists].flat(), { as: mia }),
];
