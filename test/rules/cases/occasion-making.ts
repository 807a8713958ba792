import { occasionPath } from '../../../src/data/occasion-paths.js';
import { secretWrite } from '../../../src/data/occasion-making.js';
import type { OccasionPlan, OccasionQuestion } from '../../../src/domain/occasion.js';
import { now, type WriteFields } from '../../../src/store/store.js';
import { also, changed } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { FORMER } from '../support/deciding.js';
import { withForgeries } from '../support/forged.js';
import {
  arranged,
  asked,
  codes,
  contest,
  createsOccasion,
  EVENT,
  giveaway,
  inHours,
  NEW_EVENT,
  SEED,
  SEED_HASH,
} from '../support/occasion-stage.js';
import { ada, gus, lena, mia, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

const given = arranged();
/** They make another event of it, which its maker may. */
const OTHER_EVENTS = [
  'under another id',
  'title another text',
  ...['body another text', 'body blank', 'body empty'],
  ...['place another text', 'place blank', 'place empty'],
  ...['word another text', 'word blank'],
  ...['zone another text', 'allDay the other truth'],
  ...['capacity one more', 'capacity one less', 'maxParty one more', 'maxParty one less'],
  ...['closesBefore one more', 'closesBefore one less'],
  'reveals empty',
  ...['publishAt a time to come'],
  ...['questions one shorter', 'questions twice'],
].map((what) => `events: ${what}`);

const passes = (what: string, plan: () => Partial<OccasionPlan>): Row => ({
  what,
  passes: true,
  writes: createsOccasion(plan),
});
const fails = (what: string, plan: () => Partial<OccasionPlan>): Row => ({
  what,
  writes: createsOccasion(plan),
});
const stored = (what: string, fields: () => WriteFields, plan?: () => Partial<OccasionPlan>): Row => ({
  what,
  writes: (c) => changed(createsOccasion(plan), 'events', fields())(c),
});
const question = (more: Partial<OccasionQuestion> = {}): OccasionQuestion => ({
  ...{ text: 'How?', required: false, options: [], ...more },
});
const questions = (count: number, more: Partial<OccasionQuestion> = {}) =>
  Array.from({ length: count }, () => question(more));
const options = (count: number) => Array.from({ length: count }, (_, i) => `Option ${String(i)}`);
const ten = questions(10);
const day = (i: number) => `d${String(20_270_101 + i)}`;
const days = (count: number) => Array.from({ length: count }, (_, i) => inHours(24 * (i + 1), day(i)));

const who: Row[] = [
  { what: 'by a moderator', passes: true },
  { what: 'by an admin', passes: true, as: ada, writes: createsOccasion(undefined, ada) },
  { what: 'by a member', as: mia, writes: createsOccasion(undefined, mia) },
  { what: 'by a guest', as: gus, writes: createsOccasion(undefined, gus) },
  { what: 'by one without a profile', as: lena, writes: createsOccasion(undefined, lena) },
  {
    what: 'by a moderator who is muted',
    given: arranged(() => ({ members: { [omar.uid]: { standing: { mutedUntil: minutesAgo(-9) } } } })),
  },
  { what: 'in another’s name', as: ada },
  { what: 'under a short id', writes: createsOccasion(undefined, omar, 'x') },
  { what: 'under a longer id', writes: createsOccasion(undefined, omar, `${NEW_EVENT}0`) },
  passes('for later', () => ({ publishAt: Date.now() + 90_000 })),
  stored('for a minute ago', () => ({ publishAt: minutesAgo(1) })),
  stored('that is removed', () => ({ state: 'removed' })),
  stored('with a decision', () => ({ decision: FORMER })),
  stored('with winners', () => ({ winners: [] }), giveaway),
  stored('with a seed', () => ({ seed: SEED }), giveaway),
  stored('of the second edition', () => ({ sequence: 1 })),
];

const texts: Row[] = [
  passes('with texts as long as can be', () => ({
    ...{ title: 'x'.repeat(200), body: 'x'.repeat(5000), place: 'x'.repeat(300), word: 'x'.repeat(500) },
  })),
  fails('with a title of 201 characters', () => ({ title: 'x'.repeat(201) })),
  fails('with a text of 5,001 characters', () => ({ body: 'x'.repeat(5001) })),
  fails('with a place of 301 characters', () => ({ place: 'x'.repeat(301) })),
  fails('with a word of 501 characters', () => ({ word: 'x'.repeat(501) })),
  ...(['tentative', 'confirmed', 'cancelled'] as const).map((status) =>
    passes(`that is ${status}`, () => ({ status })),
  ),
  ...(['members', 'guests', 'none'] as const).map((signUp) =>
    passes(`for ${signUp} to sign up`, () => ({ signUp })),
  ),
  ...(['public', 'staff'] as const).map((attendees) =>
    passes(`whose attendees ${attendees} see`, () => ({ attendees })),
  ),
  ...(['', 'link', 'code'] as const).map((reveals) =>
    passes(`that reveals ‹${reveals}›`, () => ({ reveals })),
  ),
  fails('that is of another status', () => ({ status: 'moved' as never })),
  fails('for everybody to sign up', () => ({ signUp: 'all' as never })),
  fails('whose attendees some see', () => ({ attendees: 'some' as never })),
  fails('that reveals something else', () => ({ reveals: 'map' as never })),
  { ...fails('in a category that there is not', () => ({ category: 'Help' })) },
  {
    ...passes('in a category that there is', () => ({ category: 'Help' })),
    given: arranged({ community: { categories: ['Help'] } }),
  },
];

const figures: Row[] = [
  passes('with the least figures', () => ({ capacity: 0, maxParty: 1, closesBefore: 0 })),
  passes('with the highest figures', () => ({ capacity: 1000, maxParty: 20, closesBefore: 86_400 })),
  fails('for fewer than none', () => ({ capacity: -1 })),
  fails('for 1,001', () => ({ capacity: 1001 })),
  fails('for parties of none', () => ({ maxParty: 0 })),
  fails('for parties of 21', () => ({ maxParty: 21 })),
  fails('that closes after it begins', () => ({ closesBefore: -1 })),
  fails('that closes sooner than can be', () => ({ closesBefore: 86_401 })),
  fails('with prizes', () => ({ prizes: 1 })),
  fails('with fewer prizes than none', () => ({ prizes: -1 })),
  fails('with a hash', () => ({ seedHash: SEED_HASH })),
  fails('of another kind', () => ({ kind: 'party' as never })),
  passes('online', () => ({ kind: 'online' })),
  fails('with a promotion that it is none of', () => ({ promotion: 'contest' })),
];

const promotions: Row[] = [
  passes('a giveaway', giveaway),
  passes('a giveaway of fifty prizes', () => giveaway({ prizes: 50 })),
  fails('a giveaway of 51 prizes', () => giveaway({ prizes: 51 })),
  passes('a giveaway of one prize', () => giveaway({ prizes: 1 })),
  fails('a giveaway of nothing', () => giveaway({ prizes: 0 })),
  fails('a giveaway without a hash', () => giveaway({ seedHash: '' })),
  fails('a giveaway with half a hash', () => giveaway({ seedHash: SEED_HASH.slice(1) })),
  fails('a giveaway with a hash in capitals', () => giveaway({ seedHash: SEED_HASH.toUpperCase() })),
  fails('a giveaway with a place for a few', () => giveaway({ capacity: 1 })),
  fails('a giveaway for guests', () => giveaway({ signUp: 'guests' })),
  fails('a giveaway for nobody', () => giveaway({ signUp: 'none' })),
  fails('a giveaway with parties', () => giveaway({ maxParty: 2 })),
  fails('a giveaway in two windows', () => giveaway({ occurrences: days(2) })),
  passes('a contest without a hash', contest),
  passes('a contest with a hash', () => contest({ seedHash: SEED_HASH })),
  fails('a contest with half a hash', () => contest({ seedHash: SEED_HASH.slice(1) })),
  fails('a contest of nothing', () => contest({ prizes: 0 })),
  passes('codes', codes),
  passes('one code', () => codes({ capacity: 1 })),
  passes('500 codes', () => codes({ capacity: 500 })),
  fails('no codes', () => codes({ capacity: 0 })),
  fails('501 codes', () => codes({ capacity: 501 })),
  fails('codes that nobody sees', () => codes({ reveals: '' })),
  fails('codes with prizes', () => codes({ prizes: 1 })),
  fails('codes with a hash', () => codes({ seedHash: SEED_HASH })),
  fails('a promotion of no kind', () => giveaway({ promotion: '' })),
  fails('a promotion of another kind', () => giveaway({ promotion: 'lottery' as never })),
];

const times: Row[] = [
  passes('with one date of a series', () => ({ occurrences: days(1) })),
  passes('with sixty dates', () => ({ occurrences: days(60), repeats: 'FREQ=DAILY;COUNT=60' })),
  fails('with 61 dates', () => ({ occurrences: days(61) })),
  stored('without a date', () => ({ occurrences: {} })),
  fails('with a date and the only one', () => ({ occurrences: [...days(1), inHours(24)] })),
  fails('with a date of no day', () => ({ occurrences: [inHours(24, 'd1')] })),
  stored('that ends as it begins', () => {
    const at = minutesAgo(-1440);
    return { startsAt: at, endsAt: at, occurrences: { once: { startsAt: at, endsAt: at } } };
  }),
  stored('that ends before it begins', () => {
    const [startsAt, endsAt] = [minutesAgo(-1440), minutesAgo(-1400)];
    return { startsAt, endsAt, occurrences: { once: { startsAt, endsAt } } };
  }),
  stored('that begins at a text', () => ({
    ...{ startsAt: 'a', endsAt: 'b', occurrences: { once: { startsAt: 'a', endsAt: 'b' } } },
  })),
  stored('that begins at a text and takes sign-ups from a time on', () => ({
    ...{ startsAt: 'a', endsAt: 'b', occurrences: { once: { startsAt: 'a', endsAt: 'b' } } },
    signUpOpensAt: minutesAgo(-5),
  })),
  stored('that begins otherwise than its date', () => ({ startsAt: minutesAgo(-1000) })),
  stored('that ends otherwise than its date', () => ({ endsAt: minutesAgo(-100_000) })),
  passes('of which the only date is cancelled', () => ({
    occurrences: [inHours(24, 'once', { cancelled: true })],
  })),
  passes('that has been', () => ({ occurrences: [inHours(-24)] })),
  passes('that takes place on whole days', () => ({ allDay: true })),
  passes('in a zone with a sign', () => ({ zone: 'Etc/GMT+5' })),
  passes('in a zone of three parts', () => ({ zone: 'America/Argentina/Buenos_Aires' })),
  fails('in a zone of 65 characters', () => ({ zone: 'x'.repeat(65) })),
  passes('in a zone of 64 characters', () => ({ zone: 'x'.repeat(64) })),
  fails('in no zone', () => ({ zone: '' })),
  passes('with the longest rule', () => ({ repeats: 'A'.repeat(300) })),
  fails('with a longer rule', () => ({ repeats: 'A'.repeat(301) })),
  fails('with a rule in small letters', () => ({ repeats: 'freq' })),
  passes('that takes sign-ups from tomorrow on', () => ({ signUpOpensAt: Date.now() + 86_400_000 })),
  stored('that takes sign-ups from a number on', () => ({ signUpOpensAt: 5 })),
];

const questioning: Row[] = [
  passes('with two questions', () => ({ questions: asked })),
  passes('with ten questions', () => ({ questions: ten })),
  fails('with eleven questions', () => ({ questions: questions(11) })),
  passes('with questions as long as can be', () => ({
    questions: questions(10, { text: 'x'.repeat(300), options: options(10).map((text) => text.padEnd(100)) }),
  })),
  fails('with a question of 301 characters', () => ({ questions: [question({ text: 'x'.repeat(301) })] })),
  fails('with a question without a text', () => ({ questions: [question({ text: '' })] })),
  fails('with a question in control characters', () => ({ questions: [question({ text: 'a\u0007b' })] })),
  passes('with a question of one option', () => ({ questions: [question({ options: options(1) })] })),
  fails('with a question of eleven options', () => ({ questions: [question({ options: options(11) })] })),
  fails('with an option of 101 characters', () => ({
    questions: [question({ options: ['x'.repeat(101)] })],
  })),
  fails('with an empty option', () => ({ questions: [question({ options: ['a', ''] })] })),
  fails('with an option in control characters', () => ({ questions: [question({ options: ['a\u0007'] })] })),
  stored('with a question that is a text', () => ({ questions: ['x'] })),
  stored('with questions that are a map', () => ({ questions: { a: 1 } })),
  ...ten.map((_, place): Row =>
    stored(`with a question of no text at ${String(place)}`, () => ({
      questions: ten.with(place, question({ text: '' })) as never,
    })),
  ),
  ...ten.map((_, place): Row =>
    stored(`with a question of an empty option at ${String(place)}`, () => ({
      questions: ten.with(place, question({ options: ['a', ''] })) as never,
    })),
  ),
];

const seeded = (text = SEED, plan = giveaway) =>
  also(createsOccasion(plan), (c) => [secretWrite(c, NEW_EVENT, 'seed', text)]);

export const occasionMakingCases: readonly RuleCase[] = [
  ...withForgeries({
    name: 'an event that a moderator makes',
    as: omar,
    given,
    writes: createsOccasion(() => ({ questions: asked, reveals: 'link' })),
    harmless: OTHER_EVENTS,
  }),
  ...withForgeries({
    name: 'a giveaway with its seed',
    as: omar,
    given,
    writes: seeded(),
    fieldsOf: ['secret'],
    // It may follow later.
    harmless: ['secret: left out'],
  }),
  ...casesOf('an event', [...who, ...texts, ...figures, ...times, ...questioning], {
    as: omar,
    given,
    writes: createsOccasion(),
  }),
  ...casesOf('a promotion,', promotions, { as: omar, given }),
  ...casesOf(
    'an event is',
    [
      { what: 'deleted', writes: (c) => [{ op: 'delete', path: occasionPath(c, EVENT) }] },
      { what: 'made again', writes: createsOccasion(undefined, omar, EVENT) },
      {
        what: 'touched',
        writes: (c) => [{ op: 'update', path: occasionPath(c, EVENT), data: { changedAt: now } }],
      },
    ],
    { as: omar, given },
  ),
];
