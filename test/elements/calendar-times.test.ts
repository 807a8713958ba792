import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { Locale } from '../../src/controllers/locale.js';
import type { Occurrence } from '../../src/domain/occasion.js';
import { define } from '../../src/elements/define.js';
import { occasionTimes, occasionTimesStyles } from '../../src/elements/occasion/occasion-times.js';
import { plainDigits } from '../i18n/part.js';

const HOUR = 3_600_000;
const evening = span('2026-12-12T17:00Z', 2);

function span(start: string, hours: number): Occurrence {
  const startsAt = Date.parse(start);
  return { id: 'once', startsAt, endsAt: startsAt + hours * HOUR, cancelled: false };
}

class TestTimes extends LitElement {
  static override styles = occasionTimesStyles;
  show: (locale: Locale) => TemplateResult = () => html``;
  readonly locale = new Locale(this);
  override render(): TemplateResult {
    return this.show(this.locale);
  }
}
define('test-times', TestTimes);

async function shown(lang: string, show: TestTimes['show']): Promise<ShadowRoot> {
  const element = await fixture<TestTimes>(html`<test-times lang=${lang} .show=${show}></test-times>`);
  // The texts of the language come by themselves, and so does the next rendering.
  const { root } = { root: element.shadowRoot };
  if (!root) throw new Error('It shows nothing.');
  return root;
}

/** Lines as people read them, with plain blanks and digits. */
const linesOf = (root: ShadowRoot) =>
  [...root.querySelectorAll('time, .yours')].map((line) => readable(line.textContent));
const readable = (text: string) =>
  plainDigits(text)
    .replace(/\s+/g, ' ')
    .replace(/[\u200e\u200f]/g, '')
    .trim();

const berlin = { zone: 'Europe/Berlin', allDay: false };

describe('when an event is', () => {
  const LINES: readonly (readonly [what: string, here: string, occurrence: Occurrence, lines: string[]])[] = [
    [
      'once, where the reader’s clock is the same',
      'Europe/Paris',
      evening,
      ['Sat, 12 December 2026, 18:00–20:00 CET'],
    ],
    [
      'also by the reader’s clock, where it is another',
      'America/New_York',
      evening,
      ['Sat, 12 December 2026, 18:00–20:00 CET', '12:00–14:00 your time (New York)'],
    ],
    [
      'with the reader’s day, where it is another',
      'Pacific/Auckland',
      evening,
      ['Sat, 12 December 2026, 18:00–20:00 CET', 'Sun 13 Dec, 06:00–08:00 your time (Auckland)'],
    ],
    [
      'by both days, where it goes past midnight',
      'Europe/Berlin',
      span('2026-12-12T20:00Z', 5),
      ['Sat, 12 December 2026 at 21:00 – Sun, 13 December 2026 at 02:00 CET'],
    ],
    [
      'by both names of the zone, where clocks change in between',
      'Europe/Berlin',
      span('2026-10-24T22:30Z', 4),
      ['Sun, 25 October 2026 at 00:30 CEST – 03:30 CET'],
    ],
    [
      'by the reader’s clock, where only that changes in between',
      'America/New_York',
      span('2026-11-01T05:00Z', 2),
      ['Sun, 1 November 2026, 06:00–08:00 CET', '01:00 GMT-4 – 02:00 GMT-5 your time (New York)'],
    ],
  ];

  for (const [what, here, occurrence, lines] of LINES) {
    it(`is said ${what}`, async () => {
      const root = await shown('en-GB', (locale) => occasionTimes(locale, berlin, occurrence, here));
      expect(linesOf(root)).to.deep.equal(lines);
    });
  }

  it('is said in days for whole days, the same for every reader', async () => {
    const days = { ...berlin, allDay: true };
    const one = span('2026-03-28T23:00Z', 23);
    for (const here of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
      const root = await shown('en-GB', (locale) => occasionTimes(locale, days, one, here));
      expect(linesOf(root)).to.deep.equal(['Sun, 29 March 2026']);
      expect(root.querySelector('time')?.dateTime).to.equal('2026-03-29');
    }
    const three = await shown('en-GB', (locale) =>
      occasionTimes(locale, days, span('2026-03-28T23:00Z', 71), 'UTC'),
    );
    expect(linesOf(three)).to.deep.equal(['Sun, 29 March – Tue, 31 March 2026']);
  });

  it('is in UTC where nobody knows the zone', async () => {
    const root = await shown('en-GB', (locale) =>
      occasionTimes(locale, { ...berlin, zone: 'Atlantis/Poseidonis' }, evening, 'Europe/Berlin'),
    );
    expect(linesOf(root)).to.deep.equal([
      'Sat, 12 December 2026, 17:00–19:00 UTC',
      '18:00–20:00 your time (Berlin)',
    ]);
  });

  it('is a moment for machines', async () => {
    const root = await shown('en-GB', (locale) => occasionTimes(locale, berlin, evening, 'Europe/Berlin'));
    expect(root.querySelector('time')?.dateTime).to.equal('2026-12-12T17:00:00.000Z');
  });

  it('is by this browser’s own clock where nothing else is said', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const root = await shown('en-GB', (locale) => occasionTimes(locale, { zone, allDay: false }, evening));
    expect(linesOf(root)).to.have.length(1);
  });

  const YOURS: Readonly<Record<string, string>> = {
    de: '12:00–14:00 Uhr deiner Zeit (New York)',
    es: '12:00–14:00 en tu hora (New York)',
    fr: '12:00 – 14:00, heure locale (New York)',
    ru: '12:00–14:00 по вашему времени (New York)',
    ar: '12:00–2:00 م بتوقيتك (New York)',
  };

  for (const [language, line] of Object.entries(YOURS)) {
    it(`is said in ${language}, when its texts have come`, async () => {
      const { calendarTexts } = await import('../../src/i18n/calendar/texts.js');
      await calendarTexts.load(language);
      const root = await shown(language, (locale) =>
        occasionTimes(locale, berlin, evening, 'America/New_York'),
      );
      expect(linesOf(root).at(-1)).to.equal(line);
    });
  }
});
