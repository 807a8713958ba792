import { memberPath } from '../../../src/data/paths.js';
import { now, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { allow, deny, type RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { ada, gus, lena, mia, noah, olga, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo, NOAHS, stage } from '../support/stage.js';

const path = (c: string) => `${memberPath(c, mia.uid)}/private/inbox`;
const keeps =
  (fields: WriteFields = {}) =>
  (c: string): Write[] => [
    { op: 'set', path: path(c), data: { seenAt: now, following: { [NOAHS]: true }, muted: {}, ...fields } },
  ];
const kept = (c: string): Write[] => [
  ...stage()(c),
  { op: 'set', path: path(c), data: { seenAt: minutesAgo(9), following: {}, muted: { [NOAHS]: true } } },
];
const threads = (count: number): Fields =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`thread-${i}`, true]));

/** Occurrences of events, by their number, and until when the inbox looks at them. */
const events = (count: number, occurrence = 'once'): Fields =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `Event${String(i).padStart(15, '0')}_${occurrence}`,
      minutesAgo(-9999),
    ]),
  );

const rows: Row[] = [
  { what: 'with 50 events', passes: true, writes: keeps({ events: events(50) }) },
  { what: 'with a day of a series', passes: true, writes: keeps({ events: events(1, 'd20270101') }) },
  { what: 'with no event', passes: true, writes: keeps({ events: {} }) },
  { what: 'with 51 events', writes: keeps({ events: events(51) }) },
  { what: 'with an event under a strange name', writes: keeps({ events: { extra: minutesAgo(-9) } }) },
  { what: 'with an event on a strange day', writes: keeps({ events: events(1, 'x') }) },
  { what: 'with events that are a text', writes: keeps({ events: 'x' }) },
  { what: 'again', passes: true, given: kept },
  { what: 'as it is put away', passes: true, given: kept, writes: (c) => [{ op: 'delete', path: path(c) }] },
  { what: 'with 100 threads', passes: true, writes: keeps({ following: threads(100), muted: threads(100) }) },
  { what: 'with 101 threads that are followed', writes: keeps({ following: threads(101) }) },
  { what: 'with 101 threads that are muted', writes: keeps({ muted: threads(101) }) },
  { what: 'with more than a yes for a thread', writes: keeps({ following: { [NOAHS]: 'x'.repeat(9000) } }) },
  { what: 'with a no for a thread', writes: keeps({ muted: { [NOAHS]: false } }) },
  ...[noah, lena, gus, omar, olga].flatMap((as): Row[] => [
    { what: `for another, as ${as.name}`, as },
    {
      what: `away from another, as ${as.name}`,
      as,
      given: kept,
      writes: (c: string): Write[] => [{ op: 'delete', path: path(c) }],
    },
  ]),
  {
    what: 'under another name',
    writes: (c) => keeps()(c).map((write) => ({ ...write, path: `${memberPath(c, mia.uid)}/private/notes` })),
  },
];

export const inboxCases: RuleCase[] = [
  ...withForgeries({
    name: 'an inbox',
    as: mia,
    given: stage(),
    writes: keeps(),
    // What somebody keeps for themselves, and when, is their own affair.
    harmless: [
      ...['muted.extra added', 'following.extra added', `following.${NOAHS} missing`].map(
        (what) => `private: ${what}`,
      ),
      ...['deleted instead', 'seenAt the client’s time', 'seenAt a time to come'].map(
        (what) => `private: ${what}`,
      ),
    ],
  }),
  ...casesOf('keeps an inbox', rows, { as: mia, writes: keeps() }),
  ...[mia, noah, gus, omar, ada, olga, null].map((who) =>
    (who === mia ? allow : deny)(`${who?.name ?? 'a visitor'} reads an inbox`, who, {
      given: kept,
      attempt: ({ community }) => ({ method: 'GET', path: `/${path(community)}` }),
    }),
  ),
];
