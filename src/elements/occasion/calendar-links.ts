import { html, type TemplateResult } from 'lit';
import type { Occasion, Occurrence } from '../../domain/occasion.js';

let loading: Promise<unknown> | undefined;

/**
 * The link "Add to calendar", and those to calendars on the web.
 *
 * @param address Where the event can be read about; this page where nothing better is known.
 * @param link Where to join, only for those who have signed up: it goes into their calendars.
 */
export function calendarLinks(
  occasion: Occasion,
  occurrence: Occurrence,
  { address = '', link = '' } = {},
): TemplateResult {
  loading ??= import('./community-calendar-links.js').catch(() => (loading = undefined));
  return html`<community-calendar-links
    .occasion=${occasion}
    .occurrence=${occurrence}
    .address=${address}
    .link=${link}
  ></community-calendar-links>`;
}
