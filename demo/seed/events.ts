import { occurrencesOf } from '../../src/calendar/recurrence.js';
import { wallOf, type WallTime } from '../../src/calendar/zones.js';
import { drawWinners, entriesOf } from '../../src/data/draw.js';
import { createOccasion, secretWrite } from '../../src/data/occasion-making.js';
import { decodeTicket } from '../../src/data/occasions.js';
import { sha256 } from '../../src/data/sha256.js';
import { codeTicket, signUp } from '../../src/data/signing-up.js';
import { newId } from '../../src/domain/ids.js';
import {
  occasionAnswerKey,
  type Occasion,
  type OccasionPlan,
  type Occurrence,
} from '../../src/domain/occasion.js';
import { repeatsText, weekdayOf, type Repeats } from '../../src/domain/recurrence.js';
import type { SignUpAnswers } from '../../src/domain/sign-up.js';
import { now as serverTime, type Fields, type Write } from '../../src/store/store.js';
import { chanceFrom, type Chance } from './chance.js';
import { daysAgo } from './contribution.js';
import { set } from './documents.js';
import { demoEvents, SHED_ZONE, type DemoEvent } from './event-list.js';
import { members, type Person } from './people.js';

/** Events with those who have signed up, as a history of batches would have left them. */
export async function eventWrites(community: string, now: number): Promise<Write[]> {
  const all = demoEvents.map((event, i) => writesOf(community, event, now, chanceFrom(900 + i)));
  return (await Promise.all(all)).flat();
}

async function writesOf(community: string, event: DemoEvent, now: number, chance: Chance): Promise<Write[]> {
  const plan = await planOf(event, now);
  const { id } = event;
  const author = { uid: 'olga', name: 'Olga' };
  const madeAt = plan.publishAt;
  const made = stamped(createOccasion(id, plan, { community, author, now: madeAt }), madeAt);
  const all = plan.occurrences.flatMap((occurrence) =>
    signUps(community, event, plan, occurrence, now, chance),
  );
  return [
    await drawn(made, event, plan, all, now),
    ...Object.entries(event.secrets ?? {}).map(([name, text]) => secretWrite(community, id, name, text)),
    ...all,
  ];
}

/** What is over has been drawn an hour later. */
async function drawn(
  made: Write,
  { secrets }: DemoEvent,
  { occurrences, prizes }: OccasionPlan,
  entries: readonly Write[],
  now: number,
): Promise<Write> {
  const seed = secrets?.['seed'];
  const drawnAt = Math.max(...occurrences.map(({ endsAt }) => endsAt)) + 3_600_000;
  if (!seed || drawnAt > now || !('data' in made)) return made;
  const tickets = entries.flatMap((write) => {
    const id = /\/queue\/(\w+)$/.exec(write.path)?.[1];
    return id && 'data' in write ? (decodeTicket({ id, path: write.path, data: write.data }) ?? []) : [];
  });
  const winners = await drawWinners(seed, entriesOf(tickets), prizes);
  const told = { winners, seed, sequence: 1, changedAt: new Date(drawnAt) };
  return set(made.path, { ...made.data, ...told });
}

/** What Olga has planned, at its times as seen from now. */
async function planOf(event: DemoEvent, now: number): Promise<OccasionPlan> {
  const { day, from, to, lasts = 0, repeats, cancelled = [], published = 12, ...told } = event;
  const { id: _id, secrets, comers: _comers, answers: _answers, zone = SHED_ZONE, ...plan } = told;
  const today = wallOf(now, zone);
  const start = shifted(today, day, from);
  const rule = repeats ? ruleOf(start, repeats) : null;
  const occurrences = await occurrencesOf({ start, end: shifted(today, day + lasts, to), zone }, rule);
  return {
    ...{ promotion: '', allDay: false, maxParty: 1, signUp: 'members', attendees: 'public' },
    ...{ signUpOpensAt: 0, closesBefore: 0, questions: [], reveals: '', status: 'confirmed', word: '' },
    ...{ prizes: 0, place: '' },
    ...plan,
    ...{ zone, repeats: rule ? repeatsText(rule) : '' },
    seedHash: secrets?.['seed'] ? await sha256(secrets['seed']) : '',
    occurrences: occurrences.map((one, i) => ({ ...one, cancelled: cancelled.includes(i) })),
    publishAt: daysAgo(published, now),
  };
}

/** For so many days on the weekday of the first day, or on the last one of each month. */
function ruleOf(first: WallTime, { every, days }: NonNullable<DemoEvent['repeats']>): Repeats {
  const weekday = weekdayOf(first.year, first.month, first.day);
  const last = shifted(first, days, '00:00');
  const until = new Date(Date.UTC(last.year, last.month - 1, last.day)).toISOString().slice(0, 10);
  return every === 'week'
    ? { every, interval: 1, weekdays: [weekday], until }
    : { every, interval: 1, place: -1, weekday, until };
}

/** So many days later, at a time of day. */
function shifted({ year, month, day }: WallTime, days: number, time: string): WallTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return {
    ...{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    ...{ hour, minute },
  };
}

/** Who comes to one time of it, in the order in which they have signed up. */
function signUps(
  community: string,
  event: DemoEvent,
  plan: OccasionPlan,
  occurrence: Occurrence,
  now: number,
  chance: Chance,
): Write[] {
  const count = event.comers?.[plan.occurrences.indexOf(occurrence)] ?? 0;
  const people = chance.draw(members, count);
  const until = Math.min(now, plan.kind === 'promotion' ? occurrence.endsAt : occurrence.startsAt);
  const since = Math.max(plan.publishAt, plan.kind === 'promotion' ? occurrence.startsAt : 0);
  const times = people.map(() => Math.round(since + (0.05 + 0.9 * chance.next()) * (until - since)));
  times.sort((a, b) => a - b);
  return people.flatMap((person, i) => {
    const ticket = plan.promotion === 'code' ? codeTicket(i) : newId(chance.bytes);
    const intent = { ticket, party: 1 + chance.below(plan.maxParty), answers: answersOf(event, chance) };
    return signUpOf(community, event.id, plan, occurrence, person, intent, times[i] ?? since);
  });
}

function signUpOf(
  community: string,
  event: string,
  plan: Pick<Occasion, 'questions'>,
  { id }: Occurrence,
  { uid, name }: Person,
  intent: Parameters<typeof signUp>[3],
  at: number,
): Write[] {
  const writes = signUp({ community, uid, name }, { event, occurrence: id }, plan, intent);
  return writes.map((write) => stamped(write, at));
}

function answersOf({ answers }: DemoEvent, chance: Chance): SignUpAnswers {
  return answers ? { [occasionAnswerKey(0)]: chance.pick(answers) } : {};
}

/** A write as it stands once the server's time is in it. */
function stamped(write: Write, time: number): Write {
  if (!('data' in write)) return write;
  const stampedField = ([name, value]: [string, unknown]) => [
    name,
    value === serverTime ? new Date(time) : value,
  ];
  return set(write.path, Object.fromEntries(Object.entries(write.data).map(stampedField)) as Fields);
}
