import { expect } from '@open-wc/testing';
import { DAY } from '../../src/domain/limits.js';
import { dayAt, wallClock, zoneOrUtc } from '../../src/domain/wall-clock.js';

describe('the day that it is', () => {
  const cases: [zone: string, time: string, shown: string][] = [
    // Clocks go forward and back.
    ['Europe/Berlin', '2026-03-29T00:59Z', '2026-03-29T01:59'],
    ['Europe/Berlin', '2026-03-29T01:00Z', '2026-03-29T03:00'],
    ['Europe/Berlin', '2026-03-28T22:59Z', '2026-03-28T23:59'],
    ['Europe/Berlin', '2026-03-29T22:00Z', '2026-03-30T00:00'],
    ['Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T00:00'],
    ['Europe/Berlin', '2026-10-25T00:30Z', '2026-10-25T02:30'],
    ['Europe/Berlin', '2026-10-25T01:30Z', '2026-10-25T02:30'],
    ['Europe/Berlin', '2026-10-25T22:59Z', '2026-10-25T23:59'],
    ['Europe/Berlin', '2026-10-25T23:00Z', '2026-10-26T00:00'],
    ['America/New_York', '2026-03-08T04:59Z', '2026-03-07T23:59'],
    ['America/New_York', '2026-03-08T07:00Z', '2026-03-08T03:00'],
    ['America/New_York', '2026-03-09T03:59Z', '2026-03-08T23:59'],
    ['America/New_York', '2026-11-01T04:00Z', '2026-11-01T00:00'],
    ['America/New_York', '2026-11-02T04:59Z', '2026-11-01T23:59'],
    // Half hours.
    ['Asia/Kolkata', '2026-06-30T18:29Z', '2026-06-30T23:59'],
    ['Asia/Kolkata', '2026-06-30T18:30Z', '2026-07-01T00:00'],
    // 30 December 2011 did not take place in Samoa.
    ['Pacific/Apia', '2011-12-30T09:59Z', '2011-12-29T23:59'],
    ['Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31T00:00'],
    // Back an hour for Ramadan.
    ['Africa/Casablanca', '2026-02-15T01:59Z', '2026-02-15T02:59'],
    ['Africa/Casablanca', '2026-02-15T02:00Z', '2026-02-15T02:00'],
    ['Africa/Casablanca', '2026-02-15T23:59Z', '2026-02-15T23:59'],
    ['Africa/Casablanca', '2026-01-15T23:00Z', '2026-01-16T00:00'],
    // A zone that nobody knows is UTC.
    ['Mars/Olympus', '2026-01-15T23:30Z', '2026-01-15T23:30'],
  ];
  for (const [zone, time, shown] of cases) {
    it(`in ${zone} at ${time} is that of ${shown}`, () => {
      const at = Date.parse(time);
      expect(wallClock(at, zone) * 60_000).to.equal(Date.parse(`${shown}Z`));
      expect(new Date(dayAt(at, zone) * DAY).toISOString().slice(0, 10)).to.equal(shown.slice(0, 10));
    });
  }

  it('has a known zone, whatever a document says', () => {
    expect([zoneOrUtc('Europe/Berlin'), zoneOrUtc('Mars/Olympus'), zoneOrUtc('')]).to.deep.equal([
      'Europe/Berlin',
      'UTC',
      'UTC',
    ]);
  });
});
