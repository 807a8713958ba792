import { deleteLiveComment, deletePendingComment } from '../../../src/data/posts.js';
import { threadPath } from '../../../src/data/paths.js';
import { increment, now, type Fields, type Write } from '../../../src/store/store.js';
import { update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { casesOf, type Row } from '../support/row.js';
import { gus, mia, noah, omar } from '../support/people.js';
import {
  address,
  entryFields,
  MIAS,
  minutesAgo,
  NOAHS,
  postFields,
  stage,
  usualEntries,
  WAITING,
  type Differences,
} from '../support/stage.js';

const deletion = (c: string): Write[] => deleteLiveComment(c, { id: MIAS, page: 0 }, address.thread);
const withdrawal = (c: string): Write[] => deletePendingComment(c, WAITING);

/** Mia's comment with all that an entry can carry. */
const full = (): Differences => {
  const edited = { body: 'I love it.', editedAt: minutesAgo(3), parent: NOAHS };
  const entry = { ...entryFields(mia, '', 20), ...edited, reactions: { like: 2, thanks: 0 } };
  return {
    posts: { [MIAS]: { ...edited, revisions: ['I like it.'], notify: [noah.uid] } },
    pages: { 0: { entries: { ...usualEntries(), [MIAS]: entry } } },
  };
};

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'a deletion',
    as: mia,
    given: stage(),
    writes: deletion,
    // There is nothing to keep.
    harmless: ['editedAt', 'reactions'].map((field) => `pages: entries.${MIAS}.${field} kept`),
  }),
  ...withForgeries({
    name: 'a deletion of an edited reply with reactions',
    as: mia,
    given: stage(full),
    writes: deletion,
  }),
  ...withForgeries({ name: 'a withdrawal of what waits', as: mia, given: stage(), writes: withdrawal }),
];

const standing = (fields: () => Record<string, unknown>) => () =>
  ({ members: { [mia.uid]: { standing: fields() } } }) as Differences;
const guests = (): Differences => ({
  policy: { guests: 'off' },
  posts: { [MIAS]: postFields(gus, 'I like it.', 20) },
  pages: { 0: { entries: { ...usualEntries(), [MIAS]: entryFields(gus, 'I like it.', 20) } } },
});

const rows: Row[] = [
  { what: 'the window for editing has closed', passes: true, given: { policy: { editMinutes: 0 } } },
  { what: 'the thread is locked', passes: true, given: { thread: { locked: true } } },
  { what: 'one is muted', passes: true, given: standing(() => ({ mutedUntil: minutesAgo(-500) })) },
  { what: 'guests are off by now', passes: true, given: guests, as: gus },
  { what: 'one has given up the profile', passes: true, given: { members: { [mia.uid]: null } } },
  { what: 'one is banned', passes: false, given: standing(() => ({ banned: true })) },
  {
    what: 'what waits is of someone banned',
    passes: false,
    given: standing(() => ({ banned: true })),
    writes: withdrawal,
  },
  { what: 'it is another’s', passes: false, as: noah },
  { what: 'it is another’s and one is staff', passes: false, as: omar },
  { what: 'what waits is another’s', passes: false, as: noah, writes: withdrawal },
  { what: 'staff have removed it', passes: false, given: { posts: { [MIAS]: { state: 'removed' } } } },
  {
    what: 'staff have removed what waited',
    passes: false,
    given: { posts: { [WAITING]: { state: 'removed' } } },
    writes: withdrawal,
  },
  { what: 'it is deleted already', passes: false, given: { posts: { [MIAS]: { state: 'deleted' } } } },
  {
    what: 'it is live and only the ledger forgets it',
    passes: false,
    writes: (c) => deletePendingComment(c, MIAS),
  },
  {
    what: 'it waits and the page is to forget another',
    passes: false,
    writes: (c) => [...withdrawal(c), ...deletion(c).slice(1)],
  },
  {
    what: 'it waits and the thread is to count it',
    passes: false,
    writes: (c) => [
      ...withdrawal(c),
      update(threadPath(c, address.thread), { comments: increment(-1), changedAt: now, changedId: WAITING }),
    ],
  },
];

/** The tombstone says something else than the comment did. */
const misplaced = (fields: Fields) => (c: string) =>
  deletion(c).map((write): Write => {
    if (write.op !== 'update' || !write.path.includes('/pages/')) return write;
    const changes = Object.entries(fields).map(([name, value]) => [`entries.${MIAS}.${name}`, value]);
    return { ...write, data: { ...write.data, ...(Object.fromEntries(changes) as Fields) } };
  });

const tombstones: Row[] = [
  { what: 'its place gets another time', writes: misplaced({ at: minutesAgo(99) }) },
  { what: 'its place moves below another', writes: misplaced({ parent: NOAHS }) },
];

export const deletingCases: RuleCase[] = [
  ...forged,
  ...casesOf('deletes when', [...rows, ...tombstones], { as: mia, writes: deletion }),
];
