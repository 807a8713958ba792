import { expect } from '@open-wc/testing';
import { cityOf, zoneHere } from '../../src/calendar/zone-names.js';
import { zoneNames, zonesMatching } from '../../src/calendar/zone-search.js';
import { instantOf, wallFrom, wallOf, type WallTime } from '../../src/calendar/zones.js';
import { isZone, offsetAt, zoneOrUtc } from '../../src/domain/wall-clock.js';
import { BEHIND, changesBetween, publishedOffset, publishedZones, type PublishedZone } from './time-zones.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FROM = Date.UTC(2024, 0);
const TO = Date.UTC(2031, 0);

const wall = (text: string): WallTime => wallFrom(text) ?? expect.fail(text);

const asUtc = ({ year, month, day, hour, minute }: WallTime) => Date.UTC(year, month - 1, day, hour, minute);
const toWall = (utc: number) => wall(new Date(utc).toISOString().slice(0, 16));

describe('the clocks of the published database', () => {
  let zones: PublishedZone[];
  before(async () => {
    const published = await publishedZones();
    zones = published.zones.filter(({ name }) => isZone(name));
  });

  /** Changes that this browser may know: those before the law it has not heard of. */
  const changesOf = (zone: PublishedZone) => {
    const changes = [FROM, ...changesBetween(zone, FROM, TO)];
    return changes.filter((change) => change + 31 * DAY < (BEHIND.get(zone.name)?.from ?? Infinity));
  };

  /** `zone time` for what does not hold, of all zones and all changes of their clocks. */
  const failing = (holds: (zone: PublishedZone, change: number) => boolean) =>
    zones.flatMap((zone) =>
      changesOf(zone)
        .filter((change) => !holds(zone, change))
        .map((change) => `${zone.name} ${new Date(change).toISOString()}`),
    );

  it('are hundreds, with thousands of changes, nearly all of them known to this browser', () => {
    expect(zones.length).to.be.above(550);
    expect(zones.reduce((sum, zone) => sum + changesOf(zone).length, 0)).to.be.above(2500);
    expect(BEHIND.size).to.be.below(20);
  });

  it('are as far from UTC around every change as the database says', () => {
    const around = [-HOUR, -MINUTE, 0, MINUTE, HOUR, 30 * DAY];
    const wrong = failing((zone, change) =>
      around.every((by) => offsetAt(change + by, zone.name) === publishedOffset(zone, change + by)),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('show what the database says, and lead back to the same moment', () => {
    const wrong = failing((zone, change) =>
      [-3 * HOUR, -2 * HOUR, 3 * HOUR, 20 * DAY].every((by) => {
        const time = change + by;
        const shown = wallOf(time, zone.name);
        return asUtc(shown) === time + publishedOffset(zone, time) && instantOf(shown, zone.name) === time;
      }),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('mean by what they skip the time after, and by what they show twice the first', () => {
    let skipped = 0;
    let repeated = 0;
    const wrong = failing((zone, change) => {
      const before = publishedOffset(zone, change - MINUTE);
      const step = publishedOffset(zone, change) - before;
      if (step > 0) skipped += 1;
      if (step < 0) repeated += 1;
      const middle = change + step / 2;
      return step === 0 || instantOf(toWall(middle + before), zone.name) === middle;
    });
    expect(wrong).to.deep.equal([]);
    expect(skipped).to.be.above(1000);
    expect(repeated).to.be.above(1000);
  });

  it('differ only where a law is younger than this browser', () => {
    const wrong = zones.filter((zone) =>
      changesBetween(zone, FROM, TO)
        .flatMap((change) => [change - MINUTE, change, change + 30 * DAY, change + 180 * DAY])
        .some((time) => offsetAt(time, zone.name) !== publishedOffset(zone, time)),
    );
    expect(wrong.map(({ name }) => name).filter((name) => !BEHIND.has(name))).to.deep.equal([]);
  });
});

describe('a time on the wall', () => {
  const TABLE: readonly (readonly [zone: string, wall: string, utc: string, why: string])[] = [
    ['Europe/Berlin', '2026-12-12 18:00', '2026-12-12T17:00Z', 'in winter'],
    ['Europe/Berlin', '2026-07-12 18:00', '2026-07-12T16:00Z', 'in summer'],
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30Z', 'skipped, so 03:30'],
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30Z', 'shown twice, the first'],
    ['America/New_York', '2026-03-08 02:30', '2026-03-08T07:30Z', 'skipped, so 03:30'],
    ['America/New_York', '2026-11-01 01:30', '2026-11-01T05:30Z', 'shown twice, the first'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45Z', 'half an hour skipped, so 02:45'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45Z', 'half an hour shown twice, the first'],
    ['Asia/Kolkata', '2026-03-29 02:30', '2026-03-28T21:00Z', 'never changed'],
    ['Asia/Kathmandu', '2026-01-01 00:00', '2025-12-31T18:15Z', 'of a quarter of an hour'],
    ['Pacific/Apia', '2011-12-30 10:00', '2011-12-30T20:00Z', 'of a day that never was, so the next'],
    ['Pacific/Kiritimati', '2026-01-01 00:00', '2025-12-31T10:00Z', 'farthest east'],
    ['Africa/Cairo', '2026-04-24 00:30', '2026-04-23T22:30Z', 'skipped at midnight, so 01:30'],
    ['Nowhere/Land', '2026-01-01 12:00', '2026-01-01T12:00Z', 'of an unknown zone, as UTC'],
    ['', '2026-01-01 12:00', '2026-01-01T12:00Z', 'of no zone, as UTC'],
  ];

  for (const [zone, text, utc, why] of TABLE) {
    it(`is the right moment: ${zone || 'none'} ${text}, ${why}`, () => {
      expect(new Date(instantOf(wall(text), zone)).toISOString()).to.equal(utc.replace('Z', ':00.000Z'));
    });
  }

  it('is read from a field, if there is such a day', () => {
    expect(wallFrom('2028-02-29T18:05')).to.deep.equal({
      year: 2028,
      month: 2,
      day: 29,
      hour: 18,
      minute: 5,
    });
    expect(wallFrom('2026-12-12')).to.deep.equal({ year: 2026, month: 12, day: 12, hour: 0, minute: 0 });
    for (const text of [
      '',
      '2026-12',
      '2026-02-29',
      '2026-13-01',
      '2026-04-31T10:00',
      '2026-12-12T24:30',
      '2026-12-12T1',
    ])
      expect(wallFrom(text), text).to.equal(null);
  });

  it('may run over the end of a month, for whoever counts days', () => {
    const next = instantOf({ ...wall('2026-12-31 00:00'), day: 32 }, 'Europe/Berlin');
    expect(wallOf(next, 'Europe/Berlin')).to.deep.equal(wall('2027-01-01 00:00'));
  });

  it('makes days of 23, 24 and 25 hours', () => {
    const hours = (day: string) => {
      const midnight = wall(`${day} 00:00`);
      const next = instantOf({ ...midnight, day: midnight.day + 1 }, 'Europe/Berlin');
      return (next - instantOf(midnight, 'Europe/Berlin')) / HOUR;
    };
    expect(['2026-03-29', '2026-06-01', '2026-10-25'].map(hours)).to.deep.equal([23, 24, 25]);
  });
});

describe('the names of zones', () => {
  it('begin with the reader’s own, and have each once', () => {
    const zones = zoneNames('America/New_York');
    expect(zones[0]).to.equal('America/New_York');
    expect(new Set(zones).size).to.equal(zones.length);
    expect(zones.length).to.be.above(400);
    expect(zoneNames()[0]).to.equal(zoneHere());
  });

  it('are in the order of their cities', () => {
    const cities = zoneNames('UTC').slice(1).map(cityOf);
    expect(cities).to.deep.equal([...cities].sort((a, b) => a.localeCompare(b)));
  });

  const FOUND: readonly (readonly [query: string, tag: string, city: string])[] = [
    ['berlin', 'en', 'Berlin'],
    [' BERL', 'en', 'Berlin'],
    ['new y', 'en', 'New York'],
    ['sao paulo', 'en', 'Sao Paulo'],
    ['kolkata', 'en', 'Kolkata'],
    ['kyiv', 'en', 'Kyiv'],
    ['india', 'en', 'Kolkata'],
    ['Индия', 'ru', 'Kolkata'],
    ['indien', 'de', 'Kolkata'],
    ['Europe/Lisbon', 'en', 'Lisbon'],
  ];

  for (const [query, tag, city] of FOUND) {
    it(`are found by what people type: ${query.trim()} in ${tag}`, () => {
      expect(zonesMatching(query, zoneNames('UTC'), tag).map(cityOf)).to.include(city);
    });
  }

  it('come in the order of relevance: a city that begins like that is before others', () => {
    expect(cityOf(zonesMatching('san', zoneNames('UTC'), 'en')[0] ?? '')).to.match(/^San/);
    expect(zonesMatching('qqqq', zoneNames('UTC'), 'en')).to.deep.equal([]);
    expect(zonesMatching(' ', ['UTC'], 'en')).to.deep.equal(['UTC']);
  });

  it('survive a browser that does not know them', () => {
    expect(['Europe/Berlin', 'Nowhere/Land', ''].map(zoneOrUtc)).to.deep.equal([
      'Europe/Berlin',
      'UTC',
      'UTC',
    ]);
    expect(cityOf('America/Argentina/Buenos_Aires')).to.equal('Buenos Aires');
  });
});
