import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AgendaEntry } from '../../domain/agenda.js';
import type { Community } from '../../domain/community.js';
import type { Occasion } from '../../domain/occasion.js';
import type { Day } from '../../domain/wall-clock.js';
import type { OccasionListTexts } from '../../i18n/occasion-list/en.js';
import { categoryOf } from '../forum/board-parts.js';
import { spanText, thereText, type Reader } from './agenda-times.js';
import { placeOf } from './events-routing.js';

/** What a row shows besides its event. */
export interface AgendaView {
  readonly t: OccasionListTexts;
  readonly reader: Reader;
  readonly community: Community | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly linkTo: (place: string) => string;
  readonly clicked: (event: MouseEvent) => void;
}

/** What is on one day, which has this name. */
export function entryList(
  view: AgendaView,
  entries: readonly AgendaEntry[],
  day: Day,
  name: string,
): TemplateResult {
  return html`<ol class="entries" role="list" aria-label=${name}>
    ${repeat(
      entries,
      placeOfEntry,
      (entry) => html`<li class="entry" part="event">${row(entry, day, view)}</li>`,
    )}
  </ol>`;
}

/** One time of an event. */
function row(entry: AgendaEntry, day: Day, view: AgendaView): TemplateResult {
  const { occasion } = entry;
  const there = thereText(entry, view.reader);
  return html`
    <div class="when">
      <span>${spanText(entry, day, view.reader) || view.t.event.allDay}</span>
      ${there ? html`<span class="there"><bdi>${there}</bdi></span>` : nothing}
    </div>
    <div class="main">
      <div class="headline">${title(entry, view)} ${status(entry, view)}</div>
      <div class="meta">
        <span>${kindOf(occasion, view.t)}</span>
        ${occasion.place ? html`<span dir="auto">${occasion.place}</span>` : nothing}
        ${occasion.repeats ? html`<span>${view.t.event.recurring}</span>` : nothing}
        ${categoryOf(occasion.category, view.community)}
      </div>
    </div>
  `;
}

/** Whether this time does not take place, or none of them. */
export function isCancelled({ occasion, occurrence }: AgendaEntry): boolean {
  return occurrence.cancelled || occasion.status === 'cancelled';
}

export function placeOfEntry({ occasion, occurrence }: AgendaEntry): string {
  return placeOf(occasion.id, occurrence.id);
}

function title(entry: AgendaEntry, { linkTo, clicked }: AgendaView): TemplateResult {
  const place = placeOfEntry(entry);
  const { title: text } = entry.occasion;
  return html`<a class="title" href=${linkTo(place)} data-open=${place} dir="auto" @click=${clicked}
    >${isCancelled(entry) ? html`<s>${text}</s>` : text}</a
  >`;
}

function status(entry: AgendaEntry, { t: { event }, now }: AgendaView): TemplateResult | typeof nothing {
  const { startsAt, endsAt } = entry.occurrence;
  if (isCancelled(entry)) return html`<span class="badge cancelled">${event.cancelled}</span>`;
  if (startsAt <= now && now < endsAt) return html`<span class="badge running">${event.running}</span>`;
  if (entry.occasion.status === 'confirmed') return nothing;
  return html`<span class="badge">${event.tentative}</span>`;
}

function kindOf({ kind, promotion }: Occasion, { event }: OccasionListTexts): string {
  if (kind !== 'promotion') return event.kinds[kind];
  return promotion ? event.promotions[promotion] : event.promotion;
}
