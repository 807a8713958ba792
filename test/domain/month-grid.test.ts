import { expect } from '@open-wc/testing';
import { comingDays, daysOf, entriesOf, pastDays } from '../../src/domain/agenda.js';
import { DAY } from '../../src/domain/limits.js';
import {
  addMonths,
  dayByKey,
  firstDayOf,
  monthOf,
  piecesOf,
  weekdayOf,
  weeksOf,
} from '../../src/domain/month-grid.js';
import type { Occasion, Occurrence } from '../../src/domain/occasion.js';
import type { Day } from '../../src/domain/wall-clock.js';

const HOUR = 3_600_000;

const day = (text: string): Day => Date.parse(`${text}T00:00Z`) / DAY;
const textOf = (number: Day) => new Date(number * DAY).toISOString().slice(0, 10);

describe('the days of an event', () => {
  const at = (time: string) => Date.parse(time);
  const span = (allDay: boolean, zone: string, from: string, to: string, reader: string) => {
    const { first, last } = daysOf({ allDay, zone }, { startsAt: at(from), endsAt: at(to) }, reader);
    return [textOf(first), textOf(last)];
  };

  for (const reader of [
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Apia',
    'Pacific/Honolulu',
  ]) {
    it(`that lasts whole days are those of its zone for readers in ${reader}, also when clocks change`, () => {
      // 29 March 2026 has 23 hours in Berlin, 25 October has 25.
      expect(span(true, 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z', reader)).to.deep.equal([
        '2026-03-29',
        '2026-03-29',
      ]);
      expect(span(true, 'Europe/Berlin', '2026-10-23T22:00Z', '2026-10-25T23:00Z', reader)).to.deep.equal([
        '2026-10-24',
        '2026-10-25',
      ]);
    });
  }

  it('with times are those of whoever reads', () => {
    const evening = ['2026-12-14T17:30Z', '2026-12-14T19:00Z'] as const;
    expect(span(false, 'Europe/Berlin', ...evening, 'Europe/Berlin')[1]).to.equal('2026-12-14');
    expect(span(false, 'Europe/Berlin', ...evening, 'Asia/Kolkata')).to.deep.equal([
      '2026-12-14',
      '2026-12-15',
    ]);
    expect(span(false, 'Europe/Berlin', ...evening, 'Pacific/Apia')).to.deep.equal([
      '2026-12-15',
      '2026-12-15',
    ]);
  });

  it('do not have the one that begins when it ends; what has no length has one', () => {
    const midnight = '2026-12-14T23:00Z';
    expect(span(false, 'Europe/Berlin', '2026-12-14T19:00Z', midnight, 'Europe/Berlin')[1]).to.equal(
      '2026-12-14',
    );
    expect(span(false, 'Europe/Berlin', midnight, midnight, 'Europe/Berlin')).to.deep.equal([
      '2026-12-15',
      '2026-12-15',
    ]);
  });
});

describe('the agenda', () => {
  const occasion = (id: string, ...times: [start: number, hours: number][]) => {
    const occurrences: Occurrence[] = times.map(([start, hours], i) => ({
      id: String(i),
      startsAt: start * HOUR,
      endsAt: (start + hours) * HOUR,
      cancelled: false,
    }));
    return { id, title: id, allDay: false, zone: 'UTC', occurrences } as unknown as Occasion;
  };
  const told = (days: ReturnType<typeof comingDays>) =>
    days.map(({ day: number, entries }) => `${String(number)}: ${entries.map((e) => e.occasion.id).join()}`);

  const entries = entriesOf(
    [
      occasion('series', [-40, 2], [10, 2], [34, 2]),
      occasion('long', [-100, 160]),
      occasion('b', [9, 1]),
      occasion('a', [9, 1]),
    ],
    'UTC',
  );

  it('has what is to come in its order, and under today what has begun', () => {
    expect(told(comingDays(entries, 5 * HOUR, 0))).to.deep.equal(['0: long,a,b,series', '1: series']);
  });

  it('has no more what has ended at this moment', () => {
    expect(told(comingDays(entries, 10 * HOUR, 0))).to.deep.equal(['0: long,series', '1: series']);
  });

  it('has what is over by the days of its end, the latest first', () => {
    expect(told(pastDays(entries, 70 * HOUR))).to.deep.equal([
      '2: long',
      '1: series',
      '0: series,b,a',
      '-2: series',
    ]);
  });
});

describe('a month', () => {
  const shape = (month: string, weekStart: number) =>
    weeksOf(monthOf(day(`${month}-01`)), weekStart).map((week) => [textOf(week[0]!).slice(5), week.length]);

  it('has whole weeks, which begin on the day that is said', () => {
    expect(shape('2026-12', 1)).to.deep.equal([
      ['11-30', 7],
      ['12-07', 7],
      ['12-14', 7],
      ['12-21', 7],
      ['12-28', 7],
    ]);
    expect(shape('2026-12', 7)[0]).to.deep.equal(['11-29', 7]);
    expect(shape('2026-12', 6)[0]).to.deep.equal(['11-28', 7]);
    // Four weeks and no day more.
    expect(shape('2027-02', 1).length).to.equal(4);
    expect(shape('2027-08', 7).length).to.equal(5);
    expect(shape('2027-05', 7).length).to.equal(6);
  });

  it('knows its weekdays, before 1970 too', () => {
    expect(
      ['2026-12-14', '2026-12-20', '1970-01-01', '1969-12-28'].map((text) => weekdayOf(day(text))),
    ).to.deep.equal([1, 7, 4, 7]);
  });

  it('begins with its first day, over the ends of years', () => {
    expect(textOf(firstDayOf(monthOf(day('2026-12-31')) + 1))).to.equal('2027-01-01');
    expect(textOf(firstDayOf(monthOf(day('2026-01-31')) - 1))).to.equal('2025-12-01');
  });

  it('has the last day where the other has more', () => {
    const moved = (text: string, months: number) => textOf(addMonths(day(text), months));
    expect(moved('2026-01-31', 1)).to.equal('2026-02-28');
    expect(moved('2028-02-29', 12)).to.equal('2029-02-28');
    expect(moved('2026-03-31', -1)).to.equal('2026-02-28');
    expect(moved('2026-12-14', 1)).to.equal('2027-01-14');
  });
});

describe('a key in a month', () => {
  const go = (key: string, shiftKey = false, weekStart = 1, rightToLeft = false) => {
    const found = dayByKey(day('2026-12-16'), { key, shiftKey }, { weekStart, rightToLeft });
    return found === undefined ? undefined : textOf(found);
  };
  const cases: [key: string, shift: boolean, leads: string | undefined][] = [
    ['ArrowRight', false, '2026-12-17'],
    ['ArrowLeft', false, '2026-12-15'],
    ['ArrowUp', false, '2026-12-09'],
    ['ArrowDown', false, '2026-12-23'],
    ['Home', false, '2026-12-14'],
    ['End', false, '2026-12-20'],
    ['PageUp', false, '2026-11-16'],
    ['PageDown', false, '2027-01-16'],
    ['PageUp', true, '2025-12-16'],
    ['PageDown', true, '2027-12-16'],
    ['a', false, undefined],
    ['toString', false, undefined],
  ];
  for (const [key, shift, leads] of cases)
    it(`${shift ? 'Shift+' : ''}${key} leads to ${String(leads)}`, () =>
      expect(go(key, shift)).to.equal(leads));

  it('goes the way of the text, and of its weeks', () => {
    expect([go('ArrowRight', false, 6, true), go('ArrowLeft', false, 6, true)]).to.deep.equal([
      '2026-12-15',
      '2026-12-17',
    ]);
    expect([go('Home', false, 6), go('End', false, 6), go('Home', false, 7)]).to.deep.equal([
      '2026-12-12',
      '2026-12-18',
      '2026-12-13',
    ]);
  });
});

describe('the events of a week', () => {
  const week = Array.from({ length: 7 }, (_, i) => 10 + i);
  const lay = (...spans: [first: Day, last: Day][]) =>
    piecesOf(
      week,
      spans.map(([first, last]) => ({ first, last })),
    ).map(({ row, first, days, before, after }) => [row, first, days, before, after]);

  it('lie in rows of their own where they meet, and share one where they do not', () => {
    expect(lay([10, 11], [11, 12], [12, 12], [13, 13])).to.deep.equal([
      [0, 10, 2, false, false],
      [1, 11, 2, false, false],
      [0, 12, 1, false, false],
      [0, 13, 1, false, false],
    ]);
  });

  it('are cut where the week is, which is said', () => {
    expect(lay([3, 12], [16, 20], [0, 30])).to.deep.equal([
      [0, 10, 7, true, true],
      [1, 10, 3, true, false],
      [1, 16, 1, false, true],
    ]);
  });

  it('are none of other weeks', () => {
    expect(lay([3, 9], [17, 18])).to.deep.equal([]);
  });
});
