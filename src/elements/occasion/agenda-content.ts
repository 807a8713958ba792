import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { serverTime } from '../../controllers/server-time.js';
import type { AgendaDay } from '../../domain/agenda.js';
import { moreButton } from '../forum/board-parts.js';
import { entryList, type AgendaView } from './agenda-row.js';
import { dayText } from './agenda-times.js';
import type { CommunityEvents } from './community-events.js';
import { calendarButton } from './events-top.js';

/** The agenda in whatever state it is. */
export function agendaContent(events: CommunityEvents): TemplateResult | typeof nothing {
  const { list, settled, agenda, filter, moreEvents } = events;
  if (list.status === 'failed') return nothing;
  if (!settled || !list.shown) return agendaSkeleton(events);
  const days = agenda.days;
  return html`
    ${
      days.length > 0
        ? html`<div class="agenda" part="list" aria-busy=${list.status === 'loading'}>
            ${repeat(
              days,
              ({ day }) => day,
              (group) => agendaDay(events, group),
            )}
          </div>`
        : empty(events)
    }
    ${incomplete(events)} ${moreButton({ ...moreOf(events), board: agenda, loadMore: moreEvents })}
    ${filter.when === 'coming' ? calendarButton(events) : nothing}
  `;
}

/** What rows are shown with. */
export function agendaView({ texts, locale, zone, community, linkTo, clicked }: CommunityEvents): AgendaView {
  const reader = { tag: locale.tag, zone };
  return { t: texts.t, reader, community: community ?? null, now: serverTime(), linkTo, clicked };
}

/** Says where further events may be missing: they are read in the order in which they end, not in that of their days. */
export function incomplete({ list, filter, texts }: CommunityEvents): TemplateResult | typeof nothing {
  return list.more('coming') && (filter.when === 'coming' || filter.view === 'month')
    ? html`<p class="quiet">${texts.t.board.incomplete}</p>`
    : nothing;
}

/** The way to further events, for `moreButton`. */
export function moreOf({ texts, locale }: CommunityEvents) {
  return { texts, locale };
}

function agendaDay(events: CommunityEvents, { day, entries }: AgendaDay): TemplateResult {
  const { locale, today, headingLevel, texts } = events;
  const text = dayText(day, today, locale.tag);
  const word = nearDay(day - today, texts.t.event);
  return html`<section class="day">
    <div class="day-name" role="heading" aria-level=${headingLevel + 1}>
      ${word ? html`<strong>${word}</strong> ` : nothing}<span>${text}</span>
    </div>
    ${entryList(agendaView(events), entries, day, text)}
  </section>`;
}

function nearDay(
  distance: number,
  { today, tomorrow, yesterday }: Record<'today' | 'tomorrow' | 'yesterday', string>,
) {
  return { '0': today, '1': tomorrow, '-1': yesterday }[String(distance)];
}

function empty({ filter, list, texts, zone }: CommunityEvents): TemplateResult {
  const { board } = texts.t;
  const none = filter.when === 'past' ? board.nothingPast : board.nothingComing;
  const narrowed = filter.category !== '' && list.entries(zone).length > 0;
  return html`<p class="empty">${narrowed ? board.nothingHere : none}</p>`;
}

/** Stands where two days with their events will be. */
function agendaSkeleton({ texts }: CommunityEvents): TemplateResult {
  const row = html`<div class="entry"></div>`;
  const day = html`<div class="day">
    <div class="day-name"></div>
    <div class="entries">${row}${row}</div>
  </div>`;
  return html`<div class="agenda skeleton-days" role="status" aria-label=${texts.t.board.loading}>
    ${day}${day}
  </div>`;
}
