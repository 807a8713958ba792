import { createCommunity } from '../../../src/data/community.js';
import { communityPath } from '../../../src/data/paths.js';
import { CAUTIOUS_POLICY } from '../../../src/domain/community.js';
import type { Fields, Write } from '../../../src/store/store.js';
import type { RuleCase } from '../support/case.js';
import { FREE_WORDS, settles } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import { casesOf, type Row } from '../support/row.js';
import { ada, mia, olga, omar, type Person } from '../support/people.js';
import { communityFields, stage } from '../support/stage.js';

const empty = stage({ community: null });
const found = (c: string): Write[] => createCommunity(c, olga.uid, 'Brand');
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
  'reportsToHold',
  'answerMinutes',
] as const;
const truths = ['memberPolls', 'downvotes'] as const;
const settings = (above: string) => [
  ...numbers.flatMap((name) =>
    ['one more', 'one less'].map((what) => `communities: ${above}${name} ${what}`),
  ),
  // Older communities have no such setting.
  ...['imagesADay', 'reportsToHold', 'answerMinutes'].map((name) => `communities: ${above}${name} missing`),
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
    writes: settles({ policy: { ...CAUTIOUS_POLICY } }),
    harmless: [...FREE_WORDS, ...settings('policy.')],
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
  { what: 'is founded again by its owner', as: olga, writes: found },
  {
    what: 'is changed by the owner’s address under another uid',
    passes: false,
    as: { ...olga, uid: 'uid-olga2' },
    writes: settles({ name: 'Mine' }, { ...olga, uid: 'uid-olga2' }),
  },
  {
    what: 'is deleted by its owner',
    passes: false,
    as: olga,
    writes: (c) => [{ op: 'delete', path: communityPath(c) }],
  },
  { what: 'is changed by a moderator', passes: false, as: omar, writes: settles({ name: 'Mine' }, omar) },
  { what: 'is changed by a member', passes: false, as: mia, writes: settles({ name: 'Mine' }, mia) },
  {
    what: 'is changed by its owner',
    passes: true,
    as: olga,
    writes: settles({ name: 'Brand & Co', categories: ['Help', 'News'] }, olga),
  },
  { what: 'gets a name of 50 units', passes: true, as: ada, writes: settles({ name: 'x'.repeat(50) }) },
  { what: 'gets a name of 51 units', passes: false, as: ada, writes: settles({ name: 'x'.repeat(51) }) },
  {
    what: 'is changed by an admin',
    passes: true,
    as: ada,
    writes: settles({
      interests: ['tea'],
      texts: { guidelines: 'x'.repeat(5000), welcome: 'x'.repeat(1000) },
    }),
  },
];

const policy = (passes: boolean, fields: Fields): Row => ({
  what: `gets the policy ${JSON.stringify(fields)}`,
  passes,
  as: ada,
  writes: settles({ policy: { ...(communityFields()['policy'] as Fields), ...fields } }),
});
const bounds = {
  newcomerPosts: [0, 1000],
  intervalSeconds: [0, 86_400],
  postsADay: [1, 10_000],
  imagesADay: [0, 100],
  editMinutes: [0, 525_600],
  maxLinks: [0, 100],
  reportsToHold: [0, 1000],
  answerMinutes: [0, 525_600],
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
      writes: settles({ [field]: numbered(50, 'x'.repeat(48)) }),
    },
    { what: `has no ${field}`, passes: true, writes: settles({ [field]: [] }) },
    { what: `has fifty-one ${field}`, writes: settles({ [field]: numbered(51) }) },
    { what: `has ${field} of fifty-one units`, writes: settles({ [field]: ['x'.repeat(51)] }) },
    { what: `has ${field} twice`, writes: settles({ [field]: ['a', 'b', 'a'] }) },
    { what: `has empty ${field}`, writes: settles({ [field]: ['a', '', 'b'] }) },
    { what: `has ${field} that are numbers`, writes: settles({ [field]: ['a', 1] }) },
    { what: `has ${field} that are maps`, writes: settles({ [field]: [{ deep: { er: 'x' } }] }) },
    { what: `has ${field} of two lines`, writes: settles({ [field]: ['a\nb'] }) },
  ]),
  {
    what: 'has guidelines that are too long',
    writes: settles({ texts: { guidelines: 'x'.repeat(5001), welcome: '' } }),
  },
  {
    what: 'has a welcome that is too long',
    writes: settles({ texts: { guidelines: '', welcome: 'x'.repeat(1001) } }),
  },
  { what: 'has a name that is too long', writes: settles({ name: 'x'.repeat(51) }) },
].map((row) => ({ as: ada, ...row }));

export const communityCases: RuleCase[] = [
  ...forged,
  ...casesOf('a community', [founding, seizing, policies, lists].flat(), { as: mia }),
];
