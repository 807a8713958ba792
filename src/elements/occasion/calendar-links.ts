import { html, nothing, type TemplateResult } from 'lit';
import type { Occasion, Occurrence } from '../../domain/occasion.js';

let loading: Promise<unknown> | undefined;

/**
 * The link "Add to calendar", and those to calendars on the web. Nothing for what is over.
 *
 * @param address Where the event can be read about; this page where nothing better is known.
 * @param link Where to join, only for those who have signed up: it goes into their calendars.
 * @param now By the server's clock, milliseconds.
 */
export function calendarLinks(
  occasion: Occasion,
  occurrence: Occurrence,
  { address = '', link = '', now = 0 } = {},
): TemplateResult | typeof nothing {
  if (occurrence.endsAt <= now) return nothing;
  loading ??= import('./community-calendar-links.js').catch(() => (loading = undefined));
  return html`<community-calendar-links
    .occasion=${occasion}
    .occurrence=${occurrence}
    .address=${address}
    .link=${link}
  ></community-calendar-links>`;
}
