import { expect } from '@open-wc/testing';
import { occurrencesOf } from '../../src/calendar/recurrence.js';
import { wallFrom, type WallTime } from '../../src/calendar/zones.js';
import { OCCURRENCES } from '../../src/domain/occasion.js';
import { repeatsOf, repeatsText, weekdayOf, type Repeats } from '../../src/domain/recurrence.js';
import { wallText } from '../../src/domain/wall-clock.js';

const HOUR = 3_600_000;

const wall = (text: string): WallTime => wallFrom(text) ?? expect.fail(text);

const times = (zone: string, start: string, end: string, rule: Repeats | null) =>
  occurrencesOf({ start: wall(start), end: wall(end), zone }, rule);

const shownIn = (zone: string, time: number) => wallText(time, zone).replace('T', ' ');

/** The days on which they begin, by the clock there. */
const daysOf = async (rule: Repeats, start = '2026-11-24 18:00') =>
  (await times('Europe/Berlin', start, start.replace('18:00', '20:00'), rule)).map(({ startsAt }) =>
    shownIn('Europe/Berlin', startsAt).slice(0, 10),
  );

const week = { every: 'week', interval: 1, until: '' } as const;
const month = { every: 'month', interval: 1, until: '' } as const;

describe('what recurs', () => {
  const TABLE: readonly (readonly [what: string, rule: Repeats, days: readonly string[]])[] = [
    [
      'every week on the weekday of the first',
      { ...week, weekdays: ['TU'] },
      ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'],
    ],
    [
      'on several weekdays, whatever their order',
      { ...week, weekdays: ['TH', 'TU'] },
      ['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03'],
    ],
    [
      'every other week, weeks beginning on Monday',
      { ...week, interval: 2, weekdays: ['MO', 'TU', 'SU'] },
      ['2026-11-24', '2026-11-29', '2026-12-07', '2026-12-08'],
    ],
    [
      'from the first day on that is one of it',
      { ...week, weekdays: ['MO'] },
      ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'],
    ],
    [
      'on the second Tuesday of every month',
      { ...month, place: 2, weekday: 'TU' },
      ['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09'],
    ],
    [
      'on the last Friday of every third month',
      { ...month, interval: 3, place: -1, weekday: 'FR' },
      ['2026-11-27', '2027-02-26', '2027-05-28', '2027-08-27'],
    ],
    [
      'on a day of the month, where there is one',
      { ...month, monthDay: 31 },
      ['2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31'],
    ],
    [
      'on the last day of the month',
      { ...month, monthDay: -1 },
      ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28'],
    ],
  ];

  for (const [what, rule, days] of TABLE) {
    it(`takes place ${what}`, async () => {
      expect((await daysOf(rule)).slice(0, 4)).to.deep.equal(days);
    });
  }

  it('ends with the day until which it goes, that day being part of it', async () => {
    const until = (day: string) => daysOf({ ...week, weekdays: ['TU'], until: day });
    expect(await until('2026-12-08')).to.deep.equal(['2026-11-24', '2026-12-01', '2026-12-08']);
    expect(await until('2026-12-07')).to.deep.equal(['2026-11-24', '2026-12-01']);
    expect(await until('2026-11-01')).to.deep.equal([]);
  });

  it('takes place sixty times at most', async () => {
    expect(await daysOf({ ...week, weekdays: ['TU'] })).to.have.length(OCCURRENCES);
  });

  it('comes to an end where a rule has no days', async () => {
    expect(await daysOf({ ...month, interval: 12, monthDay: 31 }, '2026-02-01 18:00')).to.deep.equal([]);
  });

  it('is once where there is no rule', async () => {
    const all = await times('Europe/Berlin', '2026-12-12 18:00', '2026-12-12 20:00', null);
    const startsAt = Date.UTC(2026, 11, 12, 17);
    expect(all).to.deep.equal([{ id: 'once', startsAt, endsAt: startsAt + 2 * HOUR, cancelled: false }]);
  });

  it('ends at its own time of day where it takes several days', async () => {
    const [once] = await times('Europe/Berlin', '2026-12-12 22:00', '2026-12-14 01:30', null);
    expect(new Date(once?.endsAt ?? 0).toISOString()).to.equal('2026-12-14T00:30:00.000Z');
  });

  it('has ids by the days of the event’s own calendar', async () => {
    const rule: Repeats = { ...week, weekdays: ['SU'], until: '2027-01-10' };
    const all = await times('Pacific/Kiritimati', '2027-01-03 01:00', '2027-01-03 02:00', rule);
    expect(all.map(({ id }) => id)).to.deep.equal(['d20270103', 'd20270110']);
    expect(new Date(all[0]?.startsAt ?? 0).toISOString()).to.equal('2027-01-02T11:00:00.000Z');
  });
});

describe('clocks that change while something recurs', () => {
  const ZONES: readonly (readonly [zone: string, start: string, offsets: readonly number[]])[] = [
    ['Europe/Berlin', '2026-01-06 18:00', [1, 2]],
    ['Europe/London', '2026-01-06 18:00', [0, 1]],
    ['America/New_York', '2026-01-06 18:00', [-5, -4]],
    ['Australia/Sydney', '2026-01-06 18:00', [10, 11]],
    ['Australia/Lord_Howe', '2026-01-06 18:00', [10.5, 11]],
    ['Asia/Kolkata', '2026-01-06 18:00', [5.5]],
    // Ramadan: an hour back from February to March. Later laws are not known to every browser.
    ['Africa/Casablanca', '2025-01-07 18:00', [0, 1]],
  ];

  for (const [zone, start, offsets] of ZONES) {
    it(`do not move it: ${zone}`, async () => {
      const rule: Repeats = { ...week, weekdays: ['TU'], until: start.replace(/-.*/, '-12-31') };
      const all = await times(zone, start, start.replace('18:00', '20:30'), rule);
      expect(all).to.have.length(52);
      const seen = new Set<number>();
      for (const { startsAt, endsAt } of all) {
        expect(shownIn(zone, startsAt)).to.match(/ 18:00$/);
        expect(shownIn(zone, endsAt)).to.match(/ 20:30$/);
        seen.add((Date.parse(`${shownIn(zone, startsAt).replace(' ', 'T')}Z`) - startsAt) / HOUR);
      }
      expect([...seen].sort((a, b) => a - b)).to.deep.equal(offsets);
    });
  }

  it('make whole days of 23 and 25 hours, from midnight to midnight', async () => {
    const rule: Repeats = { ...month, place: -1, weekday: 'SU', until: '2026-12-31' };
    const all = await times('Europe/Berlin', '2026-01-25 00:00', '2026-01-26 00:00', rule);
    const hours = all.map(({ startsAt, endsAt }) => (endsAt - startsAt) / HOUR);
    expect(hours).to.deep.equal([24, 24, 23, 24, 24, 24, 24, 24, 24, 25, 24, 24]);
    for (const { startsAt } of all) expect(shownIn('Europe/Berlin', startsAt)).to.match(/ 00:00$/);
  });

  it('do not end it before it begins', async () => {
    const rule: Repeats = { ...week, weekdays: ['SU'], until: '2026-03-29' };
    const all = await times('Europe/Berlin', '2026-03-22 02:30', '2026-03-22 03:00', rule);
    expect(all.map(({ startsAt, endsAt }) => (endsAt - startsAt) / HOUR)).to.deep.equal([0.5, 0.5]);
    expect(shownIn('Europe/Berlin', all[1]?.startsAt ?? 0)).to.equal('2026-03-29 03:30');
  });

  it('keep what goes past midnight as it is', async () => {
    const rule: Repeats = { ...week, weekdays: ['SA'], until: '2026-04-04' };
    const all = await times('Europe/Berlin', '2026-03-28 22:00', '2026-03-29 04:00', rule);
    expect(all.map(({ startsAt, endsAt }) => (endsAt - startsAt) / HOUR)).to.deep.equal([5, 6]);
  });
});

describe('a rule', () => {
  const TEXTS: readonly (readonly [text: string, rule: Repeats])[] = [
    ['FREQ=WEEKLY;BYDAY=TU', { ...week, weekdays: ['TU'] }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU', { ...week, interval: 2, weekdays: ['MO', 'SU'] }],
    [
      'FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270630T235959',
      { ...month, place: 2, weekday: 'TU', until: '2027-06-30' },
    ],
    ['FREQ=MONTHLY;BYDAY=-1FR', { ...month, place: -1, weekday: 'FR' }],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', { ...month, interval: 3, monthDay: 15 }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { ...month, monthDay: -1 }],
  ];

  for (const [text, rule] of TEXTS) {
    it(`is kept as ${text}, and read again`, () => {
      expect(repeatsText(rule)).to.equal(text);
      expect(repeatsOf(text)).to.deep.equal(rule);
    });
  }

  for (const text of [
    '',
    'FREQ=YEARLY',
    'FREQ=MONTHLY;BYDAY=5TU',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
    'nonsense=;',
  ]) {
    it(`is none that we offer: ${text || 'nothing'}`, () => {
      expect(repeatsOf(text)).to.equal(null);
    });
  }

  it('knows the weekdays', () => {
    expect([weekdayOf(2026, 11, 23), weekdayOf(2026, 11, 29), weekdayOf(2028, 2, 29)]).to.deep.equal([
      'MO',
      'SU',
      'TU',
    ]);
  });
});
