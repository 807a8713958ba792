import {
  messagePath,
  occasionPath,
  occasionsPath,
  queuePath,
  secretPath,
  signUpAnswersPath,
  signUpPath,
  signUpsPath,
  ticketPath,
} from '../../../src/data/occasion-paths.js';
import {
  allTickets,
  comingOccasions,
  latestTicket,
  managedOccasions,
  messagesFor,
  pastOccasions,
  signUpsOf,
  ticketsAt,
  ticketsBefore,
  ticketsEver,
  ticketsInOrder,
  ticketsUpTo,
} from '../../../src/data/occasion-queries.js';
import { communityPath } from '../../../src/data/paths.js';
import { encodeQuery } from '../../../src/store/rest-query.js';
import type { Fields, Query, Write } from '../../../src/store/store.js';
import { set } from '../support/batches.js';
import { allow, deny, type RuleCase } from '../support/case.js';
import type { HttpRequest } from '../support/emulator.js';
import {
  arranged,
  asked,
  codes,
  EVENT,
  giveaway,
  inHours,
  NOAHS_TICKET,
  once,
  SEED,
  type OccasionDifferences,
} from '../support/occasion-stage.js';
import { ada, gus, lena, mia, noah, olga, omar, visitor, type Person } from '../support/people.js';
import { minutesAgo } from '../support/stage.js';
import { gets, list } from './reading.js';

const everyone = [visitor, gus, lena, mia, noah, omar, ada, olga];
const staff = [omar, ada, olga];
export const MESSAGE = 'TheMessage0000000000';
const messageFields = (more: Fields = {}): Fields => ({
  ...{
    uid: omar.uid,
    name: omar.name,
    at: minutesAgo(5),
    to: 'all',
    body: 'Bring water.',
    title: 'Baking',
    ...more,
  },
});
export const situation =
  (differences: OccasionDifferences | (() => OccasionDifferences) = {}) =>
  (c: string): Write[] => [...arranged(differences)(c), set(messagePath(c, once, MESSAGE), messageFields())];
const given = situation({ plan: { questions: asked }, signUps: [{ answers: { q0: 'Salt' } }] });
const open = situation({ plan: { attendees: 'public' } });
const planned = situation(() => ({ plan: { publishAt: Date.now() + 86_400_000, attendees: 'public' } }));
const removed = situation({ plan: { attendees: 'public' }, event: { state: 'removed' } });

const event = (c: string) => occasionPath(c, EVENT);
const noahsSignUp = (c: string) => signUpPath(c, once, noah.uid);
const secret = (id: string) => (c: string) => secretPath(c, EVENT, id);
export const SECRETS = {
  once: 'https://meet.example/x',
  c0: 'CODE-0',
  c1: 'CODE-1',
  seed: SEED,
  d20270101: 'Room 5',
};
const withSecrets = arranged({ plan: giveaway(), secrets: SECRETS });
const withCodes = arranged(() => ({
  plan: codes(),
  signUps: [
    { ticket: 'c0', party: 1 },
    { who: mia, ticket: 'c1', party: 1 },
  ],
  secrets: SECRETS,
}));

const documents: RuleCase[] = [
  ...gets('an event', event, everyone, given),
  ...gets('an event of tomorrow', event, staff, planned),
  ...gets('a removed event', event, staff, removed),
  ...gets(
    'an event that has been',
    event,
    everyone,
    situation(() => ({ plan: { occurrences: [inHours(-99)] } })),
  ),
  ...gets('a ticket', (c) => ticketPath(c, once, NOAHS_TICKET), everyone, given),
  ...gets('a sign-up that staff see', noahsSignUp, [noah, ...staff], given),
  ...gets('a public sign-up', noahsSignUp, everyone, open),
  ...gets('a public sign-up of a removed event', noahsSignUp, [noah, ...staff], removed),
  ...gets('a public sign-up of an event of tomorrow', noahsSignUp, [noah, ...staff], planned),
  ...gets('answers to an event', (c) => signUpAnswersPath(c, once, noah.uid), [noah, ...staff], given),
  ...gets(
    'answers to an event with public attendees',
    (c) => signUpAnswersPath(c, once, noah.uid),
    [noah, ...staff],
    open,
  ),
  ...gets('a message to those who come', (c) => messagePath(c, once, MESSAGE), [noah, ...staff], given),
  ...gets('a link', secret('once'), [noah, ...staff], withSecrets),
  ...gets('a link of another day', secret('d20270101'), staff, withSecrets),
  ...gets('a seed', secret('seed'), staff, withSecrets),
  ...gets(
    'a seed of another’s event',
    secret('seed'),
    [noah, ada, olga],
    arranged({ plan: giveaway(), event: { uid: noah.uid }, secrets: SECRETS }),
  ),
  ...gets('a code of Noah', secret('c0'), [noah, ...staff], withCodes),
  ...gets('a code of Mia', secret('c1'), [mia, ...staff], withCodes),
  ...gets('a code of nobody yet', secret('c2'), staff, withCodes),
  ...gets('a code for all', secret('once'), [mia, noah, ...staff], withCodes),
];

const lists = (
  what: string,
  query: (c: string) => Query,
  readers: readonly (Person | null)[],
  where = given,
): RuleCase[] => everyone.map((who) => list(what, who, readers.includes(who), query, where));
const past = situation(() => ({ plan: { occurrences: [inHours(-99)] } }));
const SOME_TIME_AGO = 5_000;
const listing: RuleCase[] = [
  ...lists('coming events', (c) => comingOccasions(c, Date.now() - SOME_TIME_AGO, 50), everyone),
  ...lists(
    'coming events, the next',
    (c) => comingOccasions(c, Date.now() - SOME_TIME_AGO, 20, { id: 'x', endsAt: 1, publishAt: 1 }),
    everyone,
  ),
  ...lists('past events', (c) => pastOccasions(c, Date.now() - SOME_TIME_AGO, 50), everyone, past),
  ...lists('coming events, too many', (c) => comingOccasions(c, Date.now() - SOME_TIME_AGO, 51), []),
  ...lists('past events, too many', (c) => pastOccasions(c, Date.now() - SOME_TIME_AGO, 51), [], past),
  ...lists(
    'coming events of the next minute',
    (c) => comingOccasions(c, Date.now() + 60_000, 20),
    staff,
    situation(() => ({ plan: { publishAt: Date.now() + 30_000 } })),
  ),
  ...lists('all events', (c) => managedOccasions(c, 20), staff, removed),
  ...lists(
    'events by their makers',
    (c) => ({ collection: occasionsPath(c), where: [['uid', '==', omar.uid]], limit: 1 }),
    staff,
    removed,
  ),
  ...lists('all tickets', (c) => allTickets(c, once), everyone),
  ...lists('all tickets there ever were', (c) => ticketsEver(c, once), everyone),
  ...lists('tickets in order', (c) => ticketsInOrder(c, once, 50), everyone),
  ...lists('the latest ticket', (c) => latestTicket(c, once), everyone),
  ...lists('tickets up to one’s own', (c) => ticketsUpTo(c, once, { at: Date.now() }, 50), everyone),
  ...lists('tickets, too many', (c) => ({ collection: queuePath(c, once), limit: 1001 }), []),
  ...lists('sign-ups that staff see', (c) => signUpsOf(c, once, 50), staff),
  ...lists('public sign-ups', (c) => signUpsOf(c, once, 50), everyone, open),
  ...lists('public sign-ups, too many', (c) => signUpsOf(c, once, 51), [], open),
  ...lists('public sign-ups of a removed event', (c) => signUpsOf(c, once, 50), staff, removed),
  ...lists(
    'whose ticket it is',
    (c) => ({ collection: signUpsPath(c, once), where: [['ticket', '==', NOAHS_TICKET]], limit: 1 }),
    staff,
  ),
  ...lists('messages to those who come', (c) => messagesFor(c, once, 1, 50), [noah, ...staff]),
  ...lists('messages to those who come, too many', (c) => messagesFor(c, once, 1, 51), []),
  ...lists(
    'the secrets of an event',
    (c) => ({ collection: `${occasionPath(c, EVENT)}/secret`, limit: 1 }),
    [],
    withSecrets,
  ),
  ...lists('answers to an event', (c) => ({ collection: `${noahsSignUp(c)}/private`, limit: 1 }), []),
];

const parent = (c: string) => `/${occasionPath(c, EVENT)}/occurrences/once`;
const summing =
  (field: string, query: (c: string) => Query) =>
  (c: string): HttpRequest => ({
    method: 'POST',
    path: `${parent(c)}:runAggregationQuery`,
    body: {
      structuredAggregationQuery: {
        structuredQuery: encodeQuery(query(c), c),
        aggregations: [{ alias: 'n', sum: { field: { fieldPath: field } } }],
      },
    },
  });
const raw = (
  what: string,
  readers: readonly (Person | null)[],
  request: (c: string) => HttpRequest,
  where = given,
) =>
  everyone.map((who) =>
    (readers.includes(who) ? allow : deny)(`${who?.name ?? 'a visitor'} ${what}`, who, {
      given: where,
      attempt: ({ community }) => request(community),
    }),
  );
const from = (collectionId: string, limit?: number, allDescendants = false): object => ({
  from: [{ collectionId, ...(allDescendants && { allDescendants }) }],
  ...(limit && { limit }),
});
const run = (path: string, structuredQuery: object): HttpRequest => ({
  method: 'POST',
  path: `${path}:runQuery`,
  body: { structuredQuery },
});
const detours: RuleCase[] = [
  ...raw(
    'adds up all tickets',
    everyone,
    summing('party', (c) => allTickets(c, once)),
  ),
  ...raw(
    'adds up the tickets before',
    everyone,
    summing('party', (c) => ticketsBefore(c, once, { at: Date.now() })),
  ),
  ...raw(
    'adds up the tickets of a moment',
    everyone,
    summing('party', (c) => ticketsAt(c, once, { at: Date.now() })),
  ),
  ...raw(
    'adds up 1,001 tickets',
    [],
    summing('party', (c) => ({ collection: queuePath(c, once), limit: 1001 })),
  ),
  ...raw(
    'adds up the parties of sign-ups',
    staff,
    summing('party', (c) => signUpsOf(c, once, 50)),
  ),
  ...raw(
    'adds up the parties of one sign-up',
    staff,
    summing('party', (c) => ({
      collection: signUpsPath(c, once),
      where: [['name', '>=', 'N']],
      limit: 50,
    })),
  ),
  ...raw('lists tickets without a limit', [], (c) => run(parent(c), from('queue'))),
  ...raw('lists events without a limit', [], (c) => run(`/${communityPath(c)}`, from('events'))),
  ...raw('lists messages without a limit', [], (c) => run(parent(c), from('messages'))),
  ...raw('lists sign-ups without a limit', [], (c) => run(parent(c), from('signups')), open),
  ...['queue', 'signups', 'messages', 'events', 'secret', 'private'].flatMap((collection) =>
    raw(`lists ${collection} of all events`, [], () => run('', from(collection, 1, true))),
  ),
];

export const occasionReadingCases: readonly RuleCase[] = [...documents, ...listing, ...detours];
