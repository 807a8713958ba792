import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { demoEvents } from '../../demo/seed/event-list.js';
import { accounts } from '../../demo/seed/people.js';
import { verifyDraw } from '../../src/data/draw.js';
import {
  occasionPath,
  queuePath,
  secretPath,
  signUpsPath,
  type OccurrenceKey,
} from '../../src/data/occasion-paths.js';
import {
  decodeOccasion,
  decodeSecret,
  decodeSignUp,
  decodeSignUpAnswers,
  decodeTicket,
} from '../../src/data/occasions.js';
import { memberPath } from '../../src/data/paths.js';
import { sha256 } from '../../src/data/sha256.js';
import { isId } from '../../src/domain/ids.js';
import { phaseOf, signUpClosesAt, signUpOpensAt, type Occasion } from '../../src/domain/occasion.js';
import { repeatsOf } from '../../src/domain/recurrence.js';
import { standings } from '../../src/domain/sign-up.js';
import { wallText } from '../../src/domain/wall-clock.js';
import { eventTalk } from '../../demo/seed/community.js';
import { at, below, now, talk } from './seeded.js';

const events = demoEvents.map(({ id }) => decodeOccasion(at(occasionPath('main', id))) ?? assert.fail(id));
const [first = assert.fail()] = events;

const ticketsOf = (key: OccurrenceKey) =>
  below(`${queuePath('main', key)}/`).map((document) => decodeTicket(document) ?? assert.fail());
const signUpsOf = (key: OccurrenceKey) =>
  below(`${signUpsPath('main', key)}/`).map((document) => decodeSignUp(document) ?? assert.fail());

/** Each occurrence with its event and those who have signed up for it. */
const occurrences = events.flatMap((event) =>
  event.occurrences.map((occurrence) => {
    const key = { event: event.id, occurrence: occurrence.id };
    return { event, occurrence, tickets: ticketsOf(key), signUps: signUpsOf(key), key };
  }),
);

function goingAndWaiting({ id, capacity }: Occasion): [going: number, waiting: number] {
  const all = occurrences.find(({ event, occurrence }) => event.id === id && occurrence.endsAt > now);
  const kinds = [...standings(all?.tickets ?? [], capacity).values()].map(({ kind }) => kind);
  return [kinds.filter((kind) => kind === 'going').length, kinds.filter((kind) => kind === 'waiting').length];
}

test('the first has two places and nobody has signed up, but anybody can', () => {
  assert.equal(first.capacity, 2);
  assert.deepEqual(first.questions, []);
  assert.deepEqual(goingAndWaiting(first), [0, 0]);
  assert.equal(phaseOf(first, first.occurrences[0] ?? assert.fail(), now), 'open');
});

test('one is full, with people waiting', () => {
  const full = events.filter(({ capacity }) => capacity > 0).map(goingAndWaiting);
  assert.ok(full.some(([going, waiting]) => going === 12 && waiting === 4));
});

test('two recur, one time of which does not take place, and what is past and what is to come', () => {
  const recurring = events.filter(({ repeats }) => repeats !== '');
  assert.equal(recurring.length, 2);
  for (const { repeats, occurrences: times, zone } of recurring) {
    assert.ok(repeatsOf(repeats), repeats);
    assert.ok(times.length > 3);
    assert.equal(new Set(times.map(({ startsAt }) => wallText(startsAt, zone).slice(11))).size, 1);
  }
  const times = recurring.flatMap((event) => event.occurrences);
  assert.ok(times.some(({ cancelled }) => cancelled));
  assert.ok(times.some(({ endsAt }) => endsAt < now) && times.some(({ startsAt }) => startsAt > now));
});

test('there is something of every kind', () => {
  const has = (holds: (event: Occasion) => boolean) => assert.ok(events.some(holds), holds.toString());
  has(({ promotion }) => promotion === 'giveaway');
  has(({ promotion }) => promotion === 'code');
  has(({ kind }) => kind === 'online');
  has(({ allDay, status }) => allDay && status === 'tentative');
  has(({ status, word }) => status === 'cancelled' && word !== '');
  has(({ zone }) => zone !== first.zone);
  has(({ endsAt }) => endsAt < now);
});

test('promotions are running, their draw is committed, and each code is there', async () => {
  const promotions = events.filter(({ kind, endsAt }) => kind === 'promotion' && endsAt > now);
  for (const event of promotions) {
    const [window = assert.fail()] = event.occurrences;
    assert.equal(phaseOf(event, window, now), 'open');
    const tickets = ticketsOf({ event: event.id, occurrence: window.id });
    if (event.promotion === 'code') {
      assert.deepEqual(tickets.map(({ id }) => id).sort(), tickets.map((_, i) => `c${String(i)}`).sort());
      for (let i = 0; i < event.capacity; i++) assert.ok(at(secretPath('main', event.id, `c${String(i)}`)));
    } else {
      const seed = decodeSecret(at(secretPath('main', event.id, 'seed'))) ?? '';
      assert.equal(event.seedHash, await sha256(seed));
    }
  }
  assert.equal(promotions.length, 2);
});

test('one was drawn, as anybody can see by drawing again', async () => {
  const [over = assert.fail(), ...others] = events.filter(({ winners }) => winners !== null);
  assert.equal(others.length, 0);
  const [{ id: occurrence } = assert.fail()] = over.occurrences;
  const check = await verifyDraw(over, ticketsOf({ event: over.id, occurrence }));
  assert.ok(over.endsAt < over.changedAt && over.changedAt < now && over.sequence > 0);
  assert.ok(check.seedMatches && check.winnersMatch && check.entries > over.prizes);
});

test('what is revealed has its secret', () => {
  for (const { id, reveals, kind } of events.filter((event) => event.reveals === 'link'))
    assert.ok(kind === 'online' && at(secretPath('main', id, 'once')), reveals);
});

test('each ticket is one person’s, signed up while that could be done', () => {
  for (const { event, occurrence, tickets, signUps, key } of occurrences) {
    assert.deepEqual(
      signUps.map(({ ticket }) => ticket).sort(),
      tickets.map(({ id }) => id).sort(),
      event.title,
    );
    for (const { uid, ticket, name, at: time, party } of signUps) {
      const own = tickets.find(({ id }) => id === ticket) ?? assert.fail();
      assert.deepEqual([own.at, own.party], [time, party]);
      assert.ok(party >= 1 && party <= event.maxParty);
      assert.ok(time >= signUpOpensAt(event, occurrence) && time < signUpClosesAt(event, occurrence));
      assert.ok(time < now && event.signUp !== 'none' && !occurrence.cancelled);
      assert.ok(event.promotion === 'code' || isId(ticket));
      assert.equal(name, at(memberPath('main', uid))?.data['name']);
      assert.ok(!accounts.some((account) => account.uid === uid), 'who can sign in has not signed up yet');
      const answers = decodeSignUpAnswers(at(`${signUpsPath('main', key)}/${uid}/private/answers`));
      assert.deepEqual(
        Object.keys(answers ?? {}),
        event.questions.map((_, i) => `q${String(i)}`),
      );
      const { options = [] } = event.questions[0] ?? {};
      if (options.length > 0) assert.ok(options.includes(answers?.['q0'] ?? ''));
    }
  }
});

test('something is said below the full one', () => {
  const [, full = assert.fail()] = events;
  assert.deepEqual([eventTalk.page, eventTalk.title], [`event:${full.id}`, full.title]);
  assert.equal(talk.living.length, 9);
  assert.ok(talk.entries.every(({ at: time }) => time > full.publishAt && time < now));
});

test('they are as their makers could have stored them', () => {
  for (const event of events) {
    assert.ok(isId(event.id), event.id);
    assert.equal(event.publishAt, event.at);
    for (const { startsAt, endsAt } of event.occurrences) assert.ok(startsAt < endsAt);
    assert.ok(event.occurrences.length <= 60);
    assert.equal(event.prizes > 0, event.promotion === 'giveaway');
    if (event.category)
      assert.ok((at('communities/main')?.data['categories'] as string[]).includes(event.category));
  }
});

test('the page has the first and the list, the article the first, and every page leads there', async () => {
  const folder = new URL('../../demo/', import.meta.url);
  const page = (file: string) => readFile(new URL(file, folder), 'utf8');
  const eventsIn = async (file: string) =>
    [...(await page(file)).matchAll(/<community-event\s+event="(\w+)"/g)].map(([, id]) => id);
  assert.deepEqual(await eventsIn('events.html'), [first.id]);
  assert.deepEqual(await eventsIn('index.html'), [first.id]);
  for (const file of ['events.html', 'preview.html']) assert.match(await page(file), /<community-events\b/);
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.html')))
    assert.match(await page(file), /<a href="\/events\.html"/, file);
});
