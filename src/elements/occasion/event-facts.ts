import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Occasion, Occurrence } from '../../domain/occasion.js';
import type { EventHost } from './event-host.js';
import { windowNote } from './event-notes.js';
import { occasionTimes } from './occasion-times.js';
import { occasionDate } from './occasion-when.js';

/** What kind of event it is, and whether it takes place. */
export function eventChips({ box, texts }: EventHost, occasion: Occasion): TemplateResult {
  const { kinds, status } = texts.t;
  const { phase } = box;
  const kind = occasion.kind === 'promotion' ? occasion.promotion || 'contest' : occasion.kind;
  const said =
    phase === 'cancelled'
      ? html`<span class="chip cancelled">${status.cancelled}</span>`
      : phase === 'over' || phase === 'running'
        ? html`<span class="chip">${status[phase]}</span>`
        : occasion.status === 'tentative'
          ? html`<span class="chip tentative">${status.tentative}</span>`
          : nothing;
  return html`<p class="chips" part="status">${said}<span class="chip kind">${kinds[kind]}</span></p>`;
}

/** When, where, how many, and until when to sign up. */
export function eventFacts(
  host: EventHost,
  occasion: Occasion,
  choose: (occurrence: string) => void,
): TemplateResult {
  const { facts } = host.texts.t;
  const { occurrence } = host.box;
  if (!occurrence) return html``;
  // Of promotions other things are counted, and said of their window, by the part that is theirs.
  const promotes = occasion.kind === 'promotion';
  const counted = occasion.signUp !== 'none' && !promotes;
  const window = promotes ? null : windowNote(host, occasion);
  return html`<dl class="facts" part="facts">
    ${occasion.occurrences.length > 1 ? dates(host, occasion, occurrence, choose) : nothing}
    <dt>${facts.when}</dt>
    <dd class="when">${occasionTimes(host.locale, occasion, occurrence)}</dd>
    ${
      occasion.place
        ? html`<dt>${facts.where}</dt>
            <dd><bdi>${occasion.place}</bdi></dd>`
        : nothing
    }
    ${
      counted
        ? html`<dt>${facts.places}</dt>
            <dd>${places(host, occasion)}</dd>`
        : nothing
    }
    ${
      window
        ? html`<dt>${facts.signUp}</dt>
            <dd>${window}</dd>`
        : nothing
    }
  </dl>`;
}

/** The dates of a series, each with sign-ups of its own. */
function dates(
  host: EventHost,
  occasion: Occasion,
  chosen: Occurrence,
  choose: (occurrence: string) => void,
): TemplateResult {
  const { facts } = host.texts.t;
  const take = ({ target }: Event) => choose((target as HTMLSelectElement).value);
  return html`<dt><label for="date">${facts.date}</label></dt>
    <dd>
      <select id="date" .value=${live(chosen.id)} @change=${take}>
        ${occasion.occurrences.map((occurrence) => {
          const date = occasionDate(host.locale, occasion, occurrence);
          return html`<option value=${occurrence.id} ?selected=${occurrence.id === chosen.id}>
            ${occurrence.cancelled ? facts.cancelledDate(date) : date}
          </option>`;
        })}
      </select>
    </dd>`;
}

function places({ box, texts, locale }: EventHost, { capacity }: Occasion): TemplateResult {
  const { facts } = texts.t;
  const { order, phase } = box;
  if (order.taken === undefined && order.failed)
    return html`<span role="alert">${facts.countFailed}</span>
      <button class="button plain" type="button" @click=${() => order.retry()}>
        ${locale.t.comments.retry}
      </button>`;
  if (order.taken === undefined) return html`<span class="counting">${facts.counting}</span>`;
  const signedUp = order.taken === 0 ? facts.nobody : facts.signedUp(order.taken);
  if (order.left === undefined || phase === 'over' || phase === 'cancelled') return html`${signedUp}`;
  const left = order.full
    ? html`<strong>${facts.full(capacity)}</strong>`
    : html`<strong>${facts.left(order.left)}</strong> ${facts.of(locale.number(capacity))}`;
  return html`<span>${left}</span><span class="quiet">${signedUp}</span>`;
}
