import { messageAttendees, secretWrite } from '../../../src/data/occasion-making.js';
import { messagePath, secretPath } from '../../../src/data/occasion-paths.js';
import type { OccasionPlan } from '../../../src/domain/occasion.js';
import type { Write } from '../../../src/store/store.js';
import { update } from '../support/batches.js';
import { type RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import {
  arranged,
  codes,
  contest,
  EVENT,
  giveaway,
  inHours,
  NOAHS_TICKET,
  once,
  SEED,
} from '../support/occasion-stage.js';
import { ada, mia, noah, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { MESSAGE, SECRETS, situation } from './occasion-reading.js';

const withSecrets = arranged({ plan: giveaway(), secrets: SECRETS });

const tells =
  (message: object = {}, as: Person = omar, key = once) =>
  (c: string): Write[] => [
    messageAttendees(c, key, as, {
      id: 'NewMessage0000000000',
      to: 'all',
      body: 'Bring water.',
      title: 'Baking',
      ...message,
    }),
  ];
const telling: Row[] = [
  { what: 'by a moderator', passes: true },
  { what: 'by an admin', passes: true, as: ada, writes: tells({}, ada) },
  { what: 'by a member', as: mia, writes: tells({}, mia) },
  { what: 'by one who has signed up', as: noah, writes: tells({}, noah) },
  {
    what: 'by a moderator who is banned',
    given: arranged({ members: { [omar.uid]: { standing: { banned: true } } } }),
  },
  ...['all', 'going', 'waiting', 'winners'].map((to): Row => ({
    what: `to ${to}`,
    passes: true,
    writes: tells({ to }),
  })),
  { what: 'to others', writes: tells({ to: 'others' }) },
  { what: 'of 2,000 characters', passes: true, writes: tells({ body: 'x'.repeat(2000) }) },
  { what: 'of 2,001 characters', writes: tells({ body: 'x'.repeat(2001) }) },
  { what: 'under a title of 200 characters', passes: true, writes: tells({ title: 'x'.repeat(200) }) },
  { what: 'under a title of 201 characters', writes: tells({ title: 'x'.repeat(201) }) },
  { what: 'with a short id', writes: tells({ id: 'x' }) },
  { what: 'to a day that there is not', writes: tells({}, omar, { event: EVENT, occurrence: 'd20270101' }) },
  { what: 'again', writes: tells({ id: MESSAGE }) },
  { what: 'changed', writes: (c) => [update(messagePath(c, once, MESSAGE), { body: 'x' })] },
  { what: 'taken back', writes: (c) => [{ op: 'delete', path: messagePath(c, once, MESSAGE) }] },
];

const keeps =
  (id: string, text: unknown = 'https://meet.example/y') =>
  (c: string): Write[] => [secretWrite(c, EVENT, id, text as string)];
const plan = (more: Partial<OccasionPlan>) => arranged({ plan: more });
const series = () => ({ occurrences: [inHours(24, 'd20270101')] });
const secrets: Row[] = [
  { what: 'of all who come', passes: true, writes: keeps('once') },
  { what: 'of all who come, another', passes: true, given: withSecrets, writes: keeps('once') },
  { what: 'by an admin', passes: true, as: ada, writes: keeps('once') },
  { what: 'by a member', as: mia, writes: keeps('once') },
  { what: 'by one who has signed up', as: noah, writes: keeps('once') },
  { what: 'of 1,000 characters', passes: true, writes: keeps('once', 'x'.repeat(1000)) },
  { what: 'of 1,001 characters', writes: keeps('once', 'x'.repeat(1001)) },
  { what: 'of a number', writes: keeps('once', 5) },
  { what: 'of a day that there is not', writes: keeps('d20270101') },
  { what: 'of a day', passes: true, given: arranged(() => ({ plan: series() })), writes: keeps('d20270101') },
  { what: 'of the only day of a series', given: arranged(() => ({ plan: series() })), writes: keeps('once') },
  { what: 'of a ticket of no promotion', writes: keeps(NOAHS_TICKET) },
  { what: 'of a code', passes: true, given: plan(codes()), writes: keeps('c0') },
  { what: 'of the 500th code', passes: true, given: plan(codes()), writes: keeps('c499') },
  { what: 'of a code of four digits', given: plan(codes()), writes: keeps('c1000') },
  { what: 'of a winner', passes: true, given: plan(contest()), writes: keeps(NOAHS_TICKET) },
  { what: 'of something else', given: plan(contest()), writes: keeps('x') },
  { what: 'of a draw', passes: true, given: plan(giveaway()), writes: keeps('seed', SEED) },
  { what: 'of a draw by another', as: ada, given: plan(giveaway()), writes: keeps('seed', SEED) },
  { what: 'of another draw', given: plan(giveaway()), writes: keeps('seed', 'Another seed') },
  { what: 'of a draw where nothing is drawn', writes: keeps('seed', SEED) },
  {
    what: 'taken away',
    given: withSecrets,
    writes: (c) => [{ op: 'delete', path: secretPath(c, EVENT, 'once') }],
  },
  {
    what: 'of an event that there is not',
    writes: (c) => [secretWrite(c, 'NoEvent0000000000000', 'once', 'x')],
  },
];

export const occasionTellingCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'a message to those who come',
    as: omar,
    given: situation(),
    writes: tells(),
    harmless: ['body another text', 'title another text', 'under another id'].map(
      (what) => `messages: ${what}`,
    ),
  }),
  ...withForgeries({
    name: 'a link for those who come',
    as: omar,
    given: arranged(),
    writes: keeps('once'),
    harmless: ['secret: text another text'],
  }),
  ...casesOf('a message to those who come,', telling, { as: omar, given: situation(), writes: tells() }),
  ...casesOf('a secret', secrets, { as: omar, given: arranged() }),
];
