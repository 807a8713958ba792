import { REACTIONS, type Reaction } from '../../../src/domain/entry.js';
import { pagePath } from '../../../src/data/paths.js';
import { toggleReaction } from '../../../src/data/reactions.js';
import type { Write } from '../../../src/store/store.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { changed, of } from '../support/batches.js';
import { casesOf, type Row } from '../support/row.js';
import { gus, lena, mia, noah, omar, type Person } from '../support/people.js';
import { address, minutesAgo, MIAS, NOAHS, stage, usualEntries, type Differences } from '../support/stage.js';

const react =
  (kind: Reaction = 'like', given: readonly Reaction[] = [], as: Person = mia, id = NOAHS) =>
  (community: string): Write[] =>
    toggleReaction({ community, thread: address.thread, entry: { id, page: 0 }, uid: as.uid, kind, given });

/** Noah's comment with these counts, and what Mia has given so far. */
const counted =
  (reactions: Record<string, number>, given: readonly Reaction[], more: Differences = {}) =>
  (): Differences => {
    const entries = usualEntries();
    return {
      ...more,
      pages: { 0: { entries: { ...entries, [NOAHS]: { ...entries[NOAHS], reactions } } } },
      mine: {
        [mia.uid]: {
          reactions: { [NOAHS]: given, [MIAS]: ['sad'] },
          touched: MIAS,
          kind: 'sad',
          page: 0,
          at: minutesAgo(9),
        },
      },
    };
  };

const forged: RuleCase[] = [
  ...withForgeries({ name: 'a first reaction', as: mia, given: stage(), writes: react() }),
  ...withForgeries({
    name: 'a second kind of reaction',
    as: mia,
    given: stage(counted({ like: 3, love: 1 }, ['like'])),
    writes: react('love', ['like']),
  }),
  ...withForgeries({
    name: 'a reaction taken back',
    as: mia,
    given: stage(counted({ like: 3, love: 1 }, ['like', 'love'])),
    writes: react('like', ['like', 'love']),
  }),
];

const standing = (fields: () => Record<string, unknown>) => () =>
  ({ members: { [mia.uid]: { standing: fields() } } }) as Differences;
const guests = (policy: 'off' | 'pending' | 'live'): Pick<Row, 'given' | 'as' | 'writes'> => ({
  given: { policy: { guests: policy } },
  as: gus,
  writes: react('like', [], gus),
});
const tombstone = (): Differences => ({
  pages: { 0: { entries: { ...usualEntries(), [NOAHS]: { at: minutesAgo(10), state: 'deleted' } } } },
});

/** Mia's likes after one for Noah's comment. */
const given = () => ({
  reactions: { [NOAHS]: ['like'] },
  touched: NOAHS,
  kind: 'like',
  page: 0,
  at: minutesAgo(9),
});

const rows: Row[] = [
  ...REACTIONS.map((kind): Row => ({ what: `it is a ${kind}`, passes: true, writes: react(kind) })),
  { what: 'there is no such reaction', passes: false, writes: react('dislike' as Reaction) },
  { what: 'it is for one’s own comment', passes: true, writes: react('like', [], mia, MIAS) },
  {
    what: 'the last one is taken back',
    passes: true,
    given: counted({ like: 1 }, ['like']),
    writes: react('like', ['like']),
  },
  {
    what: 'the same is given again',
    passes: false,
    given: counted({ like: 1 }, ['like']),
    writes: react('like'),
  },
  {
    what: 'what was not given is taken back',
    passes: false,
    given: counted({ like: 1 }, []),
    writes: react('like', ['like']),
  },
  {
    what: 'another’s is taken back',
    passes: false,
    given: counted({ like: 1 }, ['like']),
    as: noah,
    writes: react('like', ['like'], noah),
  },
  // Nobody can bring that about, but it must not close the comment to all.
  { what: 'the count is a fraction already', passes: true, given: counted({ like: 1.5 }, []) },
  { what: 'it is in another’s name', passes: false, as: noah },
  { what: 'it is in another’s name and one is staff', passes: false, as: omar },
  {
    what: 'it is noted for another as well',
    as: noah,
    writes: (c) => [...react('like', [], noah)(c), ...of(react()(c), 'mine')],
  },
  {
    what: 'it is counted once more',
    given: () => ({ ...counted({ like: 1 }, ['like'])(), mine: { [mia.uid]: given() } }),
    writes: (c) => of(react()(c), 'pages'),
  },
  {
    what: 'a page with the same comment counts it as well',
    given: () => ({ pages: { 1: { entries: usualEntries() } } }),
    writes: (c) => [
      ...react()(c),
      ...of(react()(c), 'pages').map((write) => ({ ...write, path: pagePath(c, address.thread, 1) })),
    ],
  },
  { what: 'the thread is locked', passes: false, given: { thread: { locked: true } } },
  { what: 'one is banned', passes: false, given: standing(() => ({ banned: true })) },
  { what: 'one is muted', passes: false, given: standing(() => ({ mutedUntil: minutesAgo(-500) })) },
  { what: 'one is held', passes: true, given: standing(() => ({ held: true })) },
  { what: 'one has no profile', passes: false, as: lena, writes: react('like', [], lena) },
  { what: 'guests are live', passes: true, ...guests('live') },
  { what: 'guests wait', passes: false, ...guests('pending') },
  { what: 'guests are off', passes: false, ...guests('off') },
  { what: 'the comment is gone', passes: false, given: tombstone },
  { what: 'there is no such comment', passes: false, writes: react('like', [], mia, 'NoSuchComment0000000') },
  { what: 'the community does not exist', passes: false, given: { community: null } },
  {
    what: 'two kinds move the count of one',
    passes: false,
    writes: changed(react(), 'mine', { reactions: { [NOAHS]: ['like', 'love'] } }),
  },
  {
    what: 'two comments are noted',
    passes: false,
    writes: changed(react(), 'mine', { reactions: { [NOAHS]: ['like'], [MIAS]: ['like'] } }),
  },
  {
    what: 'the count of another comment moves as well',
    passes: false,
    writes: changed(react(), 'pages', { [`entries.${MIAS}.reactions.like`]: 1 }),
  },
  {
    what: 'another comment is counted in a write of its own',
    passes: false,
    writes: (c) => [...react()(c), ...of(react('like', [], mia, MIAS)(c), 'pages')],
  },
  {
    what: 'the count of another kind moves as well',
    passes: false,
    writes: changed(react(), 'pages', { [`entries.${NOAHS}.reactions.love`]: 1 }),
  },
  {
    what: 'it changes the text as well',
    passes: false,
    writes: changed(react(), 'pages', { [`entries.${NOAHS}.body`]: 'I am wrong' }),
  },
  {
    what: 'it marks the comment as edited',
    passes: false,
    writes: changed(react(), 'pages', { [`entries.${NOAHS}.editedAt`]: new Date() }),
  },
  {
    what: 'it changes the size of the page',
    passes: false,
    writes: changed(react(), 'pages', { size: 40_000 }),
  },
];

export const reactingCases: RuleCase[] = [
  ...forged,
  ...casesOf('reacts when', rows, { as: mia, writes: react() }),
];
