import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { calendarEntry, type CalendarEntry } from '../../src/calendar/entry.js';
import { calendarFile } from '../../src/calendar/file.js';
import { instantOf } from '../../src/calendar/zones.js';
import type { Occasion, Occurrence } from '../../src/domain/occasion.js';
import { occasion } from '../../stories/occasion-fixtures.js';

const CHANGED = Date.UTC(2026, 10, 2, 9, 30, 15);
const once: Occurrence = {
  ...{ id: 'once', cancelled: false },
  startsAt: Date.UTC(2026, 11, 12, 17),
  endsAt: Date.UTC(2026, 11, 12, 19),
};

function entry(rest: Partial<Occasion> = {}, one: Occurrence = once, link = ''): CalendarEntry {
  const words = {
    site: 'brand.example',
    address: 'https://brand.example/events?a=1,2;3#event-x',
    text: '',
    link,
  };
  const told = { id: 'cuppingcuppingcuppi1', changedAt: CHANGED, occurrences: [one], place: '', ...rest };
  return calendarEntry(occasion(told), one, words);
}

/** What another library reads out of the file. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name);
    const time = (name: string) => value(name) as unknown as { isDate: boolean; toJSDate(): Date };
    return { event, value, text: (name: string) => String(value(name)), time };
  });
  return { calendar, events };
}

async function readOne(...told: Parameters<typeof entry>) {
  const [event] = read(await calendarFile([entry(...told)])).events;
  if (!event) throw new Error('No entry in the file.');
  return event;
}

const octets = (line: string) => new TextEncoder().encode(line).length;

describe('a calendar file', () => {
  it('is read by others as the same moments, title, state and version', async () => {
    const event = await readOne({ title: 'Cupping', sequence: 3, status: 'tentative' });
    expect(event.time('dtstart').toJSDate().getTime()).to.equal(once.startsAt);
    expect(event.time('dtend').toJSDate().getTime()).to.equal(once.endsAt);
    expect(event.time('dtstart').isDate).to.equal(false);
    expect(['summary', 'status', 'sequence', 'uid'].map(event.text)).to.deep.equal([
      'Cupping',
      'TENTATIVE',
      '3',
      'cuppingcuppingcuppi1-once@brand.example',
    ]);
    for (const name of ['dtstamp', 'last-modified'])
      expect(event.time(name).toJSDate().getTime(), name).to.equal(CHANGED);
  });

  it('looks like this', async () => {
    const file = await calendarFile([
      entry({ title: 'Cupping; with cake, twice', place: 'Hafenstraße 12, Hamburg' }),
    ]);
    expect(file.split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//community-widgets//events//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:cuppingcuppingcuppi1-once@brand.example',
      'SEQUENCE:0',
      'DTSTAMP:20261102T093015Z',
      'DTSTART:20261212T170000Z',
      'DTEND:20261212T190000Z',
      'SUMMARY:Cupping\\; with cake\\, twice',
      'LOCATION:Hafenstraße 12\\, Hamburg',
      'DESCRIPTION:https://brand.example/events?a=1\\,2\\;3#event-x',
      'URL;VALUE=URI:https://brand.example/events?a=1%2C2%3B3#event-x',
      'STATUS:CONFIRMED',
      'LAST-MODIFIED:20261102T093015Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  const TEXTS = [
    'Backslash \\ comma , semicolon ; colon : "quotes"',
    'Two\nlines\r\nand three',
    `${'Long '.repeat(60)}end`,
    '👩‍👩‍👧‍👦🎉'.repeat(40),
    'ندوة تذوق القهوة مساء السبت في هامبورغ '.repeat(6).trim(),
    'BEGIN:VEVENT\r\nSUMMARY:Smuggled',
  ];

  for (const text of TEXTS) {
    it(`keeps what people have written: ${JSON.stringify(text.slice(0, 30))}`, async () => {
      const file = await calendarFile([entry({ title: text, word: text, place: text })]);
      const lines = file.split('\r\n');
      expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
      expect(lines.filter((line) => octets(line) > 75)).to.deep.equal([]);
      expect(file).not.to.include('\ufffd');
      const { events } = read(file);
      expect(events).to.have.length(1);
      const plain = text.replaceAll('\r\n', '\n');
      expect(events[0]?.text('summary')).to.equal(plain);
      expect(events[0]?.text('location')).to.equal(plain);
      expect(events[0]?.text('description').startsWith(plain)).to.equal(true);
    });
  }

  it('has nothing in it that the format forbids', async () => {
    const event = await readOne({ title: 'Bell\u0007 null\u0000 escape\u001b delete\u007f tab\t' });
    expect(event.text('summary')).to.equal('Bell null escape delete tab\t');
  });

  it('says whole days as days, which no zone can shift', async () => {
    const zone = 'Pacific/Kiritimati';
    const midnight = (day: number) => instantOf({ year: 2026, month: 3, day, hour: 0, minute: 0 }, zone);
    const two = { ...once, startsAt: midnight(28), endsAt: midnight(30) };
    const file = await calendarFile([entry({ zone, allDay: true }, two)]);
    expect(file).to.include('\r\nDTSTART;VALUE=DATE:20260328\r\nDTEND;VALUE=DATE:20260330\r\n');
    expect(read(file).events[0]?.time('dtstart').isDate).to.equal(true);
  });

  it('says days of 23 and 25 hours as one day', async () => {
    for (const [month, day] of [
      [3, 29],
      [10, 25],
    ] as const) {
      const midnight = (of: number) =>
        instantOf({ year: 2026, month, day: of, hour: 0, minute: 0 }, 'Europe/Berlin');
      const whole = entry(
        { allDay: true, zone: 'Europe/Berlin' },
        { ...once, startsAt: midnight(day), endsAt: midnight(day + 1) },
      );
      expect(whole.days).to.deep.equal({
        first: `2026-${String(month).padStart(2, '0')}-${String(day)}`,
        after: `2026-${String(month).padStart(2, '0')}-${String(day + 1)}`,
      });
    }
  });

  it('has each time of a series as an entry of its own, and says which do not take place', async () => {
    const times = [0, 7, 14].map((days) => ({
      ...once,
      id: `d202612${String(12 + days)}`,
      startsAt: once.startsAt + days * 86_400_000,
      endsAt: once.endsAt + days * 86_400_000,
      cancelled: days === 7,
    }));
    const { events, calendar } = read(await calendarFile(times.map((one) => entry({}, one))));
    expect(new Set(events.map(({ text }) => text('uid'))).size).to.equal(3);
    expect(events.map(({ text }) => text('status'))).to.deep.equal(['CONFIRMED', 'CANCELLED', 'CONFIRMED']);
    expect(calendar.getFirstPropertyValue('method')).to.equal('PUBLISH');
    expect(events.some(({ event }) => event.hasProperty('rrule'))).to.equal(false);
  });

  it('says of all times that they are cancelled where the event is, with the word why', async () => {
    const event = await readOne({ status: 'cancelled', word: 'The roaster is broken.' });
    expect(event.text('status')).to.equal('CANCELLED');
    expect(event.text('description')).to.match(/^The roaster is broken\./);
  });

  it('has where to join only for those who know it', async () => {
    const link = 'https://meet.example/secret';
    expect(await calendarFile([entry()])).not.to.include('meet.example');
    const event = await readOne({}, once, link);
    expect(event.text('location')).to.equal(link);
    expect(event.text('description')).to.include(link);
    expect((await readOne({ place: 'Hamburg' }, once, link)).text('location')).to.equal('Hamburg');
  });

  it('names nobody: there is no address to write to', async () => {
    const file = await calendarFile([entry()]);
    expect(file).not.to.match(/ORGANIZER|ATTENDEE|mailto/i);
  });

  it('is a calendar with nothing in it where there is nothing', async () => {
    expect(read(await calendarFile([])).events).to.deep.equal([]);
  });
});
