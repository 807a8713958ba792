import { html, nothing, type TemplateResult } from 'lit';
import { NAMES_SHOWN, type OccasionAttendees } from '../../controllers/occasion-attendees.js';
import type { SignUp } from '../../domain/sign-up.js';
import type { EventHost } from './event-host.js';

/** Who comes, and who waits, as far as it was asked for. */
export function attendeesList(
  { texts, locale }: EventHost,
  attendees: OccasionAttendees,
): TemplateResult | typeof nothing {
  const words = texts.t.attendees;
  const { status, going, waiting, cut } = attendees;
  if (status === 'closed') return nothing;
  if (status === 'failed')
    return html`<p id="names" class="note bad" role="alert">
      ${words.failed}
      <button class="button" type="button" @click=${() => void attendees.open()}>
        ${locale.t.comments.retry}
      </button>
    </p>`;
  if (status === 'loading') return html`<p id="names" role="status">${words.loading}</p>`;
  if (going.length + waiting.length === 0) return html`<p id="names">${words.nobody}</p>`;
  return html`<div id="names" class="names" part="attendees">
    ${names(going, words.show)}
    ${
      waiting.length > 0
        ? html`<p class="heading">${words.waiting}</p>
            ${names(waiting, words.waiting)}`
        : nothing
    }
    ${cut ? html`<p class="hint">${words.first(NAMES_SHOWN)}</p>` : nothing}
  </div>`;

  function names(list: readonly SignUp[], label: string): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing;
    return html`<ul role="list" aria-label=${label}>
      ${list.map(
        ({ name, party }) =>
          html`<li><bdi>${name}</bdi>${party > 1 ? ` +${locale.number(party - 1)}` : nothing}</li>`,
      )}
    </ul>`;
  }
}
