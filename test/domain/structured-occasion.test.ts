import { expect } from '@open-wc/testing';
import type { Occasion, Occurrence } from '../../src/domain/occasion.js';
import type { Thing } from '../../src/domain/structured-comments.js';
import { describeOccasion, zonedTime } from '../../src/domain/structured-occasion.js';
import { occasion } from '../../stories/occasion-fixtures.js';

/** Properties that Google asks for or reads (developers.google.com/search/docs: event). */
const PUBLISHED: Readonly<Record<string, { required: string[]; known: string[] }>> = {
  Event: {
    required: ['name', 'startDate', 'location'],
    known: [
      ...['@context', 'endDate', 'eventStatus', 'eventAttendanceMode', 'description', 'url'],
      ...['organizer', 'offers'],
    ],
  },
  Place: { required: ['name'], known: ['address'] },
  VirtualLocation: { required: ['url'], known: [] },
  Organization: { required: ['name'], known: ['url'] },
  Offer: { required: ['availability', 'url', 'validFrom'], known: [] },
};

function check(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const thing = value as Thing;
  const { required, known } = PUBLISHED[thing['@type']] ?? expect.fail(`unknown type ${thing['@type']}`);
  const properties = Object.keys(thing).filter((property) => property !== '@type');
  expect(properties, thing['@type']).to.include.members(required);
  expect([...required, ...known], thing['@type']).to.include.members(properties);
  Object.values(thing).forEach(check);
}

const evening: Occurrence = {
  id: 'once',
  startsAt: Date.UTC(2030, 6, 12, 16),
  endsAt: Date.UTC(2030, 6, 12, 18, 30),
  cancelled: false,
};
const now = Date.UTC(2030, 6, 1);

function described(rest: Partial<Occasion> = {}, left: number | undefined = 3): Thing | null {
  const { occurrences = [evening] } = rest;
  return describeOccasion({
    occasion: occasion({ publishAt: now - 1, occurrences, ...rest }),
    occurrence: occurrences[0] ?? evening,
    url: 'https://brand.example/events',
    organizer: 'Brand',
    left,
    now,
    textOf: (body) => body.replaceAll('*', ''),
  });
}

describe('an event for search engines', () => {
  it('has what they ask for, and nothing that they do not know', () => {
    for (const kind of ['meetup', 'online'] as const) check(described({ kind }));
    check(described({ body: '', signUp: 'none', place: '' }));
    expect(described()).to.deep.include({
      '@type': 'Event',
      name: 'Cupping evening',
      startDate: '2030-07-12T18:00:00+02:00',
      endDate: '2030-07-12T20:30:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      description: 'We taste six coffees from one valley. Bring nothing but curiosity.',
    });
  });

  it('is cancelled as a whole or at one time', () => {
    const status = { eventStatus: 'https://schema.org/EventCancelled' };
    expect(described({ status: 'cancelled' })).to.deep.include(status);
    expect(described({ occurrences: [{ ...evening, cancelled: true }] })).to.deep.include(status);
  });

  it('is sold out where no place is left', () => {
    const offer = (left?: number) => (described({}, left)?.['offers'] as Thing)['availability'];
    expect([offer(0), offer(1)]).to.deep.equal(['https://schema.org/SoldOut', 'https://schema.org/InStock']);
    expect(described({ signUp: 'none' })).not.to.have.property('offers');
  });

  it('has whole days as dates, the last of them among them', () => {
    const startsAt = Date.UTC(2030, 6, 11, 22);
    const days = { allDay: true, occurrences: [{ ...evening, startsAt, endsAt: startsAt + 48 * 3_600_000 }] };
    expect(described(days)).to.deep.include({ startDate: '2030-07-12', endDate: '2030-07-13' });
  });

  it('says nothing of what is not everybody’s, nor of promotions', () => {
    expect(described({ state: 'removed' })).to.equal(null);
    expect(described({ publishAt: now + 1 })).to.equal(null);
    expect(described({ kind: 'promotion', promotion: 'giveaway' })).to.equal(null);
  });

  it('has no link to join and no question in it', () => {
    const text = JSON.stringify(
      described({
        ...{ kind: 'online', reveals: 'link', seed: 'the seed', seedHash: 'hash', word: 'a word' },
        questions: [{ text: 'Allergies?', required: true, options: [] }],
      }),
    );
    expect(text).not.to.match(/Allergies|seed|hash|a word|Noah/);
  });

  it('has the clock of its zone, in summer, in winter and where the zone is unknown', () => {
    const times: readonly [zone: string, time: number, words: string][] = [
      ['Europe/Berlin', Date.UTC(2030, 0, 1), '2030-01-01T01:00:00+01:00'],
      ['Asia/Kolkata', Date.UTC(2030, 0, 1), '2030-01-01T05:30:00+05:30'],
      ['America/St_Johns', Date.UTC(2030, 6, 1), '2030-06-30T21:30:00-02:30'],
      ['UTC', Date.UTC(2030, 0, 1), '2030-01-01T00:00:00+00:00'],
      ['Moon/Base', Date.UTC(2030, 0, 1), '2030-01-01T00:00:00+00:00'],
    ];
    for (const [zone, time, words] of times) {
      expect(zonedTime(time, zone), zone).to.equal(words);
      expect(Date.parse(zonedTime(time, zone)), zone).to.equal(time);
    }
  });
});
