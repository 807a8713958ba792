import { html, nothing, type TemplateResult } from 'lit';
import type { AgendaEntry } from '../../domain/agenda.js';
import { monthOf, piecesOf, weeksOf, type Piece } from '../../domain/month-grid.js';
import type { Day } from '../../domain/wall-clock.js';
import { isCancelled, placeOfEntry } from './agenda-row.js';
import { ofDay } from './agenda-times.js';
import type { CommunityEventsMonth } from './community-events-month.js';

/** Events that stand in a cell; the others are counted. */
const ROWS = 3;
const DOTS = 4;

type PieceOfEntry = Piece<AgendaEntry>;

/** The weeks of the month as a grid of days: one of them is in the order of the tab key, arrows lead to the others. */
export function monthTable(month: CommunityEventsMonth): TemplateResult {
  const weeks = weeksOf(monthOf(month.day), month.weekStart);
  return html`<table
    class="grid"
    role="grid"
    aria-labelledby="month"
    aria-busy=${month.busy}
    @click=${month.pressed}
    @keydown=${month.typed}
  >
    <thead>
      <tr>
        ${weeks[0]?.map((day) => weekday(day, month.view.reader.tag))}
      </tr>
    </thead>
    <tbody>
      ${weeks.map((week) => {
        const pieces = piecesOf(week, month.entries);
        return html`<tr>
          ${week.map((day) => cell(month, day, pieces))}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function weekday(day: Day, tag: string): TemplateResult {
  const name = ofDay(day, tag, { weekday: 'long' });
  return html`<th scope="col" abbr=${name} aria-label=${name}>
    <span class="short">${ofDay(day, tag, { weekday: 'short' })}</span>
    <span class="letter">${ofDay(day, tag, { weekday: 'narrow' })}</span>
  </th>`;
}

function cell(month: CommunityEventsMonth, day: Day, week: readonly PieceOfEntry[]): TemplateResult {
  const { view, today } = month;
  const { t, reader } = view;
  const pieces = week.filter(({ first, days }) => first <= day && day < first + days);
  const name = ofDay(day, reader.tag, { day: 'numeric', month: 'long' });
  const outside = monthOf(day) !== monthOf(month.day);
  return html`<td
    class=${outside ? 'outside' : 'inside'}
    tabindex=${day === month.day ? 0 : -1}
    data-day=${day}
    aria-selected=${day === month.day}
    aria-current=${day === today ? 'date' : nothing}
  >
    <span class="sr">${pieces.length > 0 ? t.grid.day(name, t.grid.events(pieces.length)) : name}</span>
    <div class="cell" aria-hidden="true">
      <span class="number">${ofDay(day, reader.tag, { day: 'numeric' })}</span>
      ${bars(month, day, pieces)}
      <span class="dots">${pieces.slice(0, DOTS).map((piece) => dot(piece, view))}</span>
    </div>
  </td>`;
}

/** What begins here, in its row, as wide as it is long; then how many there are besides. */
function bars({ view }: CommunityEventsMonth, day: Day, pieces: readonly PieceOfEntry[]): TemplateResult {
  const shown = pieces.filter(({ row }) => row < ROWS);
  const rows = Array.from({ length: Math.max(0, ...shown.map(({ row }) => row + 1)) }, (_, row) =>
    shown.find((piece) => piece.row === row && piece.first === day),
  );
  const others = pieces.length - shown.length;
  return html`<span class="bars"
    >${rows.map((piece) => (piece ? bar(piece, view) : html`<span class="room"></span>`))}${
      others > 0 ? html`<span class="others">${view.t.grid.further(others)}</span>` : nothing
    }</span
  >`;
}

function bar(
  { item, days, before, after }: PieceOfEntry,
  view: CommunityEventsMonth['view'],
): TemplateResult {
  const place = placeOfEntry(item);
  const { title } = item.occasion;
  return html`<a
    class="bar"
    href=${view.linkTo(place)}
    tabindex="-1"
    data-open=${place}
    data-days=${days}
    data-before=${before}
    data-after=${after}
    data-color=${colorOf(item, view) || nothing}
    @click=${view.clicked}
    ><bdi>${isCancelled(item) ? html`<s>${title}</s>` : title}</bdi></a
  >`;
}

function dot({ item }: PieceOfEntry, view: CommunityEventsMonth['view']): TemplateResult {
  return html`<span
    class=${isCancelled(item) ? 'dot hollow' : 'dot'}
    data-color=${colorOf(item, view) || nothing}
  ></span>`;
}

function colorOf({ occasion }: AgendaEntry, { community }: CommunityEventsMonth['view']): string {
  return community?.categories.find(({ name }) => name === occasion.category)?.color ?? '';
}
