import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { Locale } from '../src/controllers/locale.js';
import type { Occurrence } from '../src/domain/occasion.js';
import { define } from '../src/elements/define.js';
import { calendarLinks } from '../src/elements/occasion/calendar-links.js';
import { occasionTimes, occasionTimesStyles } from '../src/elements/occasion/occasion-times.js';
import { base } from '../src/styles/base.js';
import { dark, narrow, rightToLeft } from './in-community.js';
import { occasion, occurrence } from './occasion-fixtures.js';

const meta: Meta = { title: 'Calendar' };
export default meta;

const HOUR = 3_600_000;

function span(start: string, hours: number): Occurrence {
  const startsAt = Date.parse(start);
  return { id: 'once', startsAt, endsAt: startsAt + hours * HOUR, cancelled: false };
}

const evening = span('2026-12-12T17:00Z', 2);
const TIMES: readonly (readonly [occurrence: Occurrence, here: string, allDay?: boolean])[] = [
  [evening, 'Europe/Berlin'],
  [evening, 'America/New_York'],
  [evening, 'Pacific/Auckland'],
  [span('2026-12-12T20:00Z', 5), 'Asia/Kolkata'],
  [span('2026-10-24T22:30Z', 4), 'Europe/Berlin'],
  [span('2026-12-11T23:00Z', 24), 'America/New_York', true],
  [span('2026-12-11T23:00Z', 72), 'America/New_York', true],
];

/** Times as an event shows them. */
class StoryTimes extends LitElement {
  static override styles = [
    base,
    occasionTimesStyles,
    css`
      li {
        margin-block-end: 1em;
      }
    `,
  ];

  readonly #locale = new Locale(this);

  override render(): TemplateResult {
    const all = TIMES.map(([one, here, allDay = false]) => {
      const plan = { zone: 'Europe/Berlin', allDay };
      return html`<li>${occasionTimes(this.#locale, plan, one, here)}</li>`;
    });
    return html`<ul dir=${this.#locale.direction}>
      ${all}
    </ul>`;
  }
}
define('story-times', StoryTimes);

const times = (lang: string): StoryObj => ({ render: () => html`<story-times lang=${lang}></story-times>` });

export const Times = times('en-GB');
export const TimesAmerican = times('en-US');
export const TimesGerman = times('de');
export const TimesRussian = times('ru');
export const TimesArabic: StoryObj = { ...times('ar'), ...rightToLeft };
export const TimesNarrow: StoryObj = { ...times('en-GB'), ...narrow };

const links = (lang: string, cancelled = false): StoryObj => ({
  render: () => html`<div lang=${lang}>${calendarLinks(occasion(), occurrence(48, { cancelled }))}</div>`,
});

/** With the calendars on the web opened. */
const opened = (story: StoryObj): StoryObj => ({
  ...story,
  play: async ({ canvasElement }) => {
    await customElements.whenDefined('community-calendar-links');
    const element = canvasElement.querySelector('community-calendar-links');
    await element?.updateComplete;
    element?.renderRoot.querySelector('summary')?.click();
  },
});

export const Links = links('en');
export const LinksOpened = opened(links('en'));
export const LinksDark: StoryObj = { ...LinksOpened, ...dark };
export const LinksNarrow: StoryObj = { ...opened(links('de')), ...narrow };
export const LinksArabic: StoryObj = { ...opened(links('ar')), ...rightToLeft };
export const LinksCancelled = links('en', true);
