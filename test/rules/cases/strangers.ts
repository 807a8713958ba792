import { pendingComment } from '../../../src/data/posts.js';
import { communityPath, pagePath, postPath, threadPath } from '../../../src/data/paths.js';
import {
  increment,
  now,
  remove,
  type Fields,
  type Write,
  type WriteFields,
} from '../../../src/store/store.js';
import { comment, not, of, set, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { settles } from '../support/deciding.js';
import { casesOf, type Row } from '../support/row.js';
import { ada, gus, mia, olga, omar, type Person } from '../support/people.js';
import {
  address,
  communityFields,
  MIAS,
  minutesAgo,
  NEW,
  NOAHS,
  postFields,
  stage,
  usualEntries,
} from '../support/stage.js';
import { ground, intent } from './posting.js';

const entry = (who: Person): WriteFields => ({ uid: who.uid, name: who.name, body: 'Hello!', at: now });

const named = (id: string) => (c: string) => comment(id)(c);

const strangers: Row[] = [
  { what: 'a comment under a short id', writes: named('short') },
  { what: 'a comment under an id of 21 characters', writes: named('x'.repeat(21)) },
  { what: 'a comment under an id of 1,000 characters', writes: named('x'.repeat(1000)) },
  { what: 'a comment under an id of look-alikes', writes: named('МiasComment000000000') },
  { what: 'a comment under an id with a dot', writes: named('Mias.Comment00000000') },
  {
    what: 'a document nobody declared',
    as: olga,
    writes: (c) => [set(`${communityPath(c)}/secrets/x`, { a: 1 })],
  },
  { what: 'a document below a post', as: mia, writes: (c) => [set(`${postPath(c, MIAS)}/more/x`, { a: 1 })] },
  {
    what: 'another private document',
    as: olga,
    writes: (c) => [set(`${communityPath(c)}/private/code`, { a: 1 })],
  },
  { what: 'a document of the owner’s own', as: olga, writes: () => [set('orders/1', { a: 1 })] },
  { what: 'the sign of these rules', as: olga, writes: () => [set('rules/1', { a: 1 })] },
  {
    what: 'a deletion of a thread by the owner',
    as: olga,
    writes: (c) => [{ op: 'delete', path: threadPath(c, address.thread) }],
  },
  {
    what: 'a deletion of a page by the owner',
    as: olga,
    writes: (c) => [{ op: 'delete', path: pagePath(c, address.thread, 0) }],
  },
  {
    what: 'a deletion of a post by its author',
    as: mia,
    writes: (c) => [{ op: 'delete', path: postPath(c, MIAS) }],
  },
  {
    what: 'a lock by staff without an audit entry',
    as: omar,
    writes: (c) => [update(threadPath(c, address.thread), { locked: true })],
  },
  {
    what: 'a lock by a member',
    as: mia,
    writes: (c) => [update(threadPath(c, address.thread), { locked: true })],
  },
];

/** Another community, where Omar is nobody; in his own he is moderator. */
const abroad = (c: string): Write[] => [
  ...stage({
    policy: { premoderate: 'all' },
    community: { staff: { [olga.uid]: 'owner' } },
    members: { [mia.uid]: null },
  })(c),
  ...stage()(`${c}-own`),
];

const foreign: Row[] = [
  { what: 'a comment with the powers of another community', given: abroad, writes: comment() },
  {
    what: 'settings with the powers of another community',
    as: ada,
    given: abroad,
    writes: settles({ policy: communityFields()['policy'] as Fields }, ada, {
      ...communityFields({ premoderate: 'all' }),
      staff: { [olga.uid]: 'owner' },
    }),
  },
  {
    what: 'a comment with the profile of another community',
    as: mia,
    given: abroad,
    writes: (c) => pendingComment(intent(), ground(c)),
  },
  {
    what: 'a comment paid by the limits of another community',
    given: (c) => [...stage()(c), ...stage()(`${c}-own`)],
    writes: (c) => [...not(comment()(c), 'limits'), ...of(comment()(`${c}-own`), 'limits')],
  },
  {
    what: 'a comment for a guest by a guest’s claim',
    as: { ...gus, uid: mia.uid },
    writes: comment(NEW, 'Hi', mia),
  },
];

/** An entry that keeps its time alone. */
const tombstone = (id: string): WriteFields => ({
  ...Object.fromEntries(['uid', 'name', 'body'].map((field) => [`entries.${id}.${field}`, remove])),
  [`entries.${id}.state`]: 'deleted',
  touched: id,
  at: now,
});

const bare: Row[] = [
  {
    what: 'a post on its own',
    as: mia,
    writes: (c) => [set(postPath(c, NEW), { ...postFields(mia, 'Hi', 0), at: now })],
  },
  {
    what: 'an entry on its own',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        [`entries.${NEW}`]: entry(mia),
        size: increment(6),
        touched: NEW,
        at: now,
      }),
    ],
  },
  {
    what: 'other words in another’s entry',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        [`entries.${NOAHS}.body`]: 'I lied',
        touched: NOAHS,
        at: now,
      }),
    ],
  },
  {
    what: 'other words in another’s entry that was edited before',
    as: mia,
    given: () => {
      const edited = { body: 'Edited', editedAt: minutesAgo(5) };
      const entries = usualEntries();
      const pages = { 0: { entries: { ...entries, [NOAHS]: { ...entries[NOAHS], ...edited } as Fields } } };
      return { posts: { [NOAHS]: edited }, pages };
    },
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        [`entries.${NOAHS}.body`]: 'I lied',
        touched: NOAHS,
        at: now,
      }),
    ],
  },
  {
    what: 'a mark of editing on another’s entry',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), { [`entries.${NOAHS}.editedAt`]: now, touched: NOAHS, at: now }),
    ],
  },
  {
    what: 'a tombstone for another’s entry',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        ...tombstone(NOAHS),
      }),
    ],
  },
  {
    what: 'a tombstone for one’s own entry alone',
    as: mia,
    writes: (c) => [
      update(pagePath(c, address.thread, 0), {
        ...tombstone(MIAS),
      }),
    ],
  },
  {
    what: 'a touch that changes nothing',
    as: mia,
    writes: (c) => [update(pagePath(c, address.thread, 0), { touched: NOAHS, at: now })],
  },
  {
    what: 'a change of the thread without a cause',
    as: mia,
    writes: (c) => [update(threadPath(c, address.thread), { changedAt: now, changedId: MIAS })],
  },
  {
    what: 'a comment less without a cause',
    as: mia,
    writes: (c) => [
      update(threadPath(c, address.thread), { comments: increment(-1), changedAt: now, changedId: MIAS }),
    ],
  },
];

export const strangerCases: RuleCase[] = casesOf('commits', [strangers, foreign, bare].flat(), { as: omar });
