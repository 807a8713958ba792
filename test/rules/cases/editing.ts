import type { Post } from '../../../src/domain/post.js';
import { editLiveComment, editPendingComment } from '../../../src/data/posts.js';
import type { Write } from '../../../src/store/store.js';
import { only } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { casesOf, type Row } from '../support/row.js';
import { gus, lena, mia, noah, omar, type Person } from '../support/people.js';
import {
  address,
  MIAS,
  minutesAgo,
  postFields,
  entryFields,
  stage,
  usualEntries,
  WAITING,
  type Differences,
} from '../support/stage.js';

const post = (fields: Partial<Post> = {}): Post => ({
  id: MIAS,
  kind: 'comment',
  uid: mia.uid,
  name: mia.name,
  body: 'I like it.',
  at: 0,
  state: 'live',
  thread: address.thread,
  page: 0,
  revisions: [],
  ...fields,
});

const waiting = (fields: Partial<Post> = {}) => post({ id: WAITING, body: 'Waiting', ...fields });
const edit =
  (body: string, fields: Partial<Post> = {}) =>
  (c: string): Write[] =>
    editLiveComment(c, post(fields), body);
const editWaiting =
  (body: string, fields: Partial<Post> = {}) =>
  (c: string): Write[] =>
    editPendingComment(c, waiting(fields), body);

const forged: RuleCase[] = [
  ...withForgeries({ name: 'an edit', as: mia, given: stage(), writes: edit('I love it.') }),
  ...withForgeries({
    name: 'a second edit',
    as: mia,
    given: stage(() => {
      const edited = { body: 'Twice.', editedAt: minutesAgo(3) };
      const entries = usualEntries();
      return {
        posts: { [MIAS]: { ...edited, revisions: ['Once.'] } },
        pages: { 0: { entries: { ...entries, [MIAS]: { ...entries[MIAS], ...edited } } } },
        thread: { changedAt: minutesAgo(3), changedId: MIAS },
      };
    }),
    writes: edit('Thrice.', { body: 'Twice.', revisions: ['Once.'] }),
  }),
  ...withForgeries({
    name: 'an edit of what waits',
    as: mia,
    given: stage(),
    writes: editWaiting('Still waiting'),
    harmless: ['posts: body another text'],
  }),
];

const standing = (fields: () => Record<string, unknown>) => () =>
  ({ members: { [mia.uid]: { standing: fields() } } }) as Differences;
const by =
  (who: Person, minutes = 20) =>
  (): Differences => {
    const entry = entryFields(who, 'I like it.', minutes);
    return {
      posts: { [MIAS]: postFields(who, 'I like it.', minutes) },
      pages: { 0: { entries: { ...usualEntries(), [MIAS]: entry } } },
    };
  };
const revisions = (count: number) => Array.from({ length: count }, (_, i) => `Version ${i}`);

const live: Row[] = [
  { what: 'the window is still open', passes: true, given: by(mia, 29) },
  { what: 'the window has closed', passes: false, given: by(mia, 31) },
  { what: 'staff edit their own after the window', passes: true, given: by(omar, 3000), as: omar },
  { what: 'only the thread says so', passes: false, writes: only('threads', edit('I love it.')) },
  { what: 'it is another’s', passes: false, as: noah },
  { what: 'it is another’s and one is staff', passes: false, as: omar },
  { what: 'the thread is locked', passes: false, given: { thread: { locked: true } } },
  { what: 'one is banned', passes: false, given: standing(() => ({ banned: true })) },
  { what: 'one is muted', passes: false, given: standing(() => ({ mutedUntil: minutesAgo(-500) })) },
  { what: 'one is held', passes: false, given: standing(() => ({ held: true })) },
  { what: 'one has no profile', passes: false, given: by(lena), as: lena },
  { what: 'all is read first now', passes: false, given: { policy: { premoderate: 'all' } } },
  { what: 'guests wait and it is a guest’s', passes: false, given: by(gus), as: gus },
  { what: 'the new text has too many links', passes: false, writes: edit('www. www. www.') },
  {
    what: 'the new text holds a held word',
    passes: false,
    given: { words: { blocked: '', held: 'bad' } },
    writes: edit('So bad'),
  },
  {
    what: 'the new text holds a blocked word',
    passes: false,
    given: { words: { blocked: 'bad', held: '' } },
    writes: edit('So bad'),
  },
  { what: 'the new text is too long', passes: false, writes: edit('x'.repeat(5001)) },
  { what: 'the new text is blank', passes: false, writes: edit(' \n\u200b') },
  { what: 'the new text is as long as it may be', passes: true, writes: edit('x'.repeat(5000)) },
  {
    what: 'it is the last edit that is kept',
    passes: true,
    given: { posts: { [MIAS]: { revisions: revisions(19) } } },
    writes: edit('Again', { revisions: revisions(19) }),
  },
  {
    what: 'there have been twenty edits',
    passes: false,
    given: { posts: { [MIAS]: { revisions: revisions(20) } } },
    writes: edit('Again', { revisions: revisions(20) }),
  },
  { what: 'staff have removed it', passes: false, given: { posts: { [MIAS]: { state: 'removed' } } } },
  { what: 'its author has deleted it', passes: false, given: { posts: { [MIAS]: { state: 'deleted' } } } },
  {
    what: 'the entry has no body any more',
    passes: false,
    given: () => ({
      pages: { 0: { entries: { ...usualEntries(), [MIAS]: { at: minutesAgo(20), state: 'removed' } } } },
    }),
  },
  {
    what: 'it is edited as if it waited',
    passes: false,
    writes: (c) => editPendingComment(c, post(), 'Alone'),
  },
];

const pending: Row[] = [
  {
    what: 'it waited long',
    passes: true,
    given: () => ({ posts: { [WAITING]: { at: minutesAgo(5000) } } }),
    writes: editWaiting('New'),
  },
  { what: 'what waits is another’s', passes: false, as: noah, writes: editWaiting('New') },
  { what: 'what waits is another’s and one is staff', passes: false, as: omar, writes: editWaiting('New') },
  {
    what: 'it waits and the thread is locked',
    passes: false,
    given: { thread: { locked: true } },
    writes: editWaiting('New'),
  },
  {
    what: 'it waits for a page without a thread',
    passes: true,
    given: { thread: null },
    writes: editWaiting('New'),
  },
  {
    what: 'it waits and one is banned',
    passes: false,
    given: standing(() => ({ banned: true })),
    writes: editWaiting('New'),
  },
  {
    what: 'it waits and the new text is blocked',
    passes: false,
    given: { words: { blocked: 'bad', held: '' } },
    writes: editWaiting('So bad'),
  },
  {
    what: 'it waits and the new text is held back as well',
    passes: true,
    given: { words: { blocked: '', held: 'bad' } },
    writes: editWaiting('So bad'),
  },
  { what: 'it waits and the new text is too long', passes: false, writes: editWaiting('x'.repeat(5001)) },
  {
    what: 'it waited and staff have removed it',
    passes: false,
    given: { posts: { [WAITING]: { state: 'removed' } } },
    writes: editWaiting('New'),
  },
  {
    what: 'what waits is edited as if it were live',
    passes: false,
    writes: (c) => editLiveComment(c, waiting(), 'New'),
  },
];

export const editingCases: RuleCase[] = [
  ...forged,
  ...casesOf('edits when', [...live, ...pending], { as: mia, writes: edit('Edited.') }),
];
