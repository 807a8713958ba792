import type { Post } from '../../../src/domain/post.js';
import { editLiveComment, editPendingComment } from '../../../src/data/posts.js';
import type { Write } from '../../../src/store/store.js';
import { allow, deny, writing, type RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
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

/** An edit of the comment that Mia wrote 20 minutes ago, in another situation. */
interface Row {
  readonly when: string;
  readonly passes: boolean;
  readonly given?: Differences | (() => Differences);
  readonly as?: Person;
  readonly writes?: (c: string) => Write[];
}

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
  { when: 'the window is still open', passes: true, given: by(mia, 29) },
  { when: 'the window has closed', passes: false, given: by(mia, 31) },
  { when: 'staff edit their own after the window', passes: true, given: by(omar, 3000), as: omar },
  { when: 'it is another’s', passes: false, as: noah },
  { when: 'it is another’s and one is staff', passes: false, as: omar },
  { when: 'the thread is locked', passes: false, given: { thread: { locked: true } } },
  { when: 'one is banned', passes: false, given: standing(() => ({ banned: true })) },
  { when: 'one is muted', passes: false, given: standing(() => ({ mutedUntil: minutesAgo(-5) })) },
  { when: 'one is held', passes: false, given: standing(() => ({ held: true })) },
  { when: 'one has no profile', passes: false, given: by(lena), as: lena },
  { when: 'all is read first now', passes: false, given: { policy: { premoderate: 'all' } } },
  { when: 'guests wait and it is a guest’s', passes: false, given: by(gus), as: gus },
  { when: 'the new text has too many links', passes: false, writes: edit('www. www. www.') },
  {
    when: 'the new text holds a held word',
    passes: false,
    given: { words: { blocked: '', held: 'bad' } },
    writes: edit('So bad'),
  },
  {
    when: 'the new text holds a blocked word',
    passes: false,
    given: { words: { blocked: 'bad', held: '' } },
    writes: edit('So bad'),
  },
  { when: 'the new text is too long', passes: false, writes: edit('x'.repeat(5001)) },
  { when: 'the new text is blank', passes: false, writes: edit(' \n\u200b') },
  { when: 'the new text is as long as it may be', passes: true, writes: edit('x'.repeat(5000)) },
  {
    when: 'it is the last edit that is kept',
    passes: true,
    given: { posts: { [MIAS]: { revisions: revisions(19) } } },
    writes: edit('Again', { revisions: revisions(19) }),
  },
  {
    when: 'there have been twenty edits',
    passes: false,
    given: { posts: { [MIAS]: { revisions: revisions(20) } } },
    writes: edit('Again', { revisions: revisions(20) }),
  },
  { when: 'staff have removed it', passes: false, given: { posts: { [MIAS]: { state: 'removed' } } } },
  { when: 'its author has deleted it', passes: false, given: { posts: { [MIAS]: { state: 'deleted' } } } },
  {
    when: 'the entry has no body any more',
    passes: false,
    given: () => ({
      pages: { 0: { entries: { ...usualEntries(), [MIAS]: { at: minutesAgo(20), state: 'removed' } } } },
    }),
  },
  {
    when: 'it is edited as if it waited',
    passes: false,
    writes: (c) => editPendingComment(c, post(), 'Alone'),
  },
];

const pending: Row[] = [
  {
    when: 'it waited long',
    passes: true,
    given: () => ({ posts: { [WAITING]: { at: minutesAgo(5000) } } }),
    writes: editWaiting('New'),
  },
  { when: 'what waits is another’s', passes: false, as: noah, writes: editWaiting('New') },
  { when: 'what waits is another’s and one is staff', passes: false, as: omar, writes: editWaiting('New') },
  {
    when: 'it waits and the thread is locked',
    passes: false,
    given: { thread: { locked: true } },
    writes: editWaiting('New'),
  },
  {
    when: 'it waits for a page without a thread',
    passes: true,
    given: { thread: null },
    writes: editWaiting('New'),
  },
  {
    when: 'it waits and one is banned',
    passes: false,
    given: standing(() => ({ banned: true })),
    writes: editWaiting('New'),
  },
  {
    when: 'it waits and the new text is blocked',
    passes: false,
    given: { words: { blocked: 'bad', held: '' } },
    writes: editWaiting('So bad'),
  },
  {
    when: 'it waits and the new text is held back as well',
    passes: true,
    given: { words: { blocked: '', held: 'bad' } },
    writes: editWaiting('So bad'),
  },
  { when: 'it waits and the new text is too long', passes: false, writes: editWaiting('x'.repeat(5001)) },
  {
    when: 'it waited and staff have removed it',
    passes: false,
    given: { posts: { [WAITING]: { state: 'removed' } } },
    writes: editWaiting('New'),
  },
  {
    when: 'what waits is edited as if it were live',
    passes: false,
    writes: (c) => editLiveComment(c, waiting(), 'New'),
  },
];

const caseOf = ({ when, passes, given = {}, as = mia, writes = edit('Edited.') }: Row): RuleCase =>
  (passes ? allow : deny)(`edits when ${when}`, as, { given: stage(given), attempt: writing(writes) });

export const editingCases: RuleCase[] = [...forged, ...live.map(caseOf), ...pending.map(caseOf)];
