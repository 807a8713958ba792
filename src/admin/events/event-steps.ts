import { html, nothing, type TemplateResult } from 'lit';
import { standOf } from '../../controllers/occasion-managed-list.js';
import type { Occasion, Occurrence } from '../../domain/occasion.js';
import { whenText } from '../../elements/occasion/occasion-when.js';
import type { CommunityAdminEvent } from './community-admin-event.js';
import { stepOf } from './event-cancelling.js';

/** What staff can do with it, as it stands. */
export function eventSteps(host: CommunityAdminEvent, record: Occasion): TemplateResult {
  const { one } = host.texts.t;
  const stand = standOf(record, host.session.store.now());
  const there = stand === 'coming' || stand === 'scheduled';
  const { id } = record;
  return html`<div class="row">
      ${there ? button(host, one.edit, () => host.tab.open(`${id}/change`)) : nothing}
      ${there ? opener(host, record, [host.texts.t.one.cancel]) : nothing}
      ${stand === 'cancelled' ? button(host, one.revive, () => void host.deeds.revive(record)) : nothing}
      ${button(host, one.duplicate, () => host.tab.open(`${id}/copy`))}
      ${
        stand === 'removed'
          ? button(host, one.restore, () => void host.deeds.show(record, 'live'))
          : button(host, one.remove, () => void host.deeds.show(record, 'removed'), 'danger')
      }
      ${button(host, one.log, host.openLog, 'plain')}
    </div>
    ${host.step === stepOf() && there ? host.cancelling.render(record) : nothing} ${host.telling.render()}`;
}

function button(host: CommunityAdminEvent, text: string, press: () => void, look = ''): TemplateResult {
  return html`<button
    class=${`button small ${look}`}
    type="button"
    aria-disabled=${host.deeds.busy}
    @click=${press}
  >
    ${text}
  </button>`;
}

function opener(
  host: CommunityAdminEvent,
  record: Occasion,
  [text, name]: readonly [text: string, name?: string],
  date?: Occurrence,
): TemplateResult {
  const step = stepOf(date);
  const opened = host.step === step;
  const press = async () => {
    host.step = opened ? '' : step;
    if (!opened) host.cancelling.open(record, date);
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('#cancel-first')?.focus();
  };
  return html`<button
    class="button small"
    type="button"
    data-step=${step}
    aria-label=${name ?? nothing}
    aria-expanded=${opened}
    @click=${() => void press()}
  >
    ${text}
  </button>`;
}

/** Each of its times, with who comes and, of several, whether it takes place. */
export function eventDates(host: CommunityAdminEvent, record: Occasion): TemplateResult {
  const { one } = host.texts.t;
  return html`<section class="box" aria-labelledby="dates-heading">
    <h4 id="dates-heading">${one.dates}</h4>
    <ul class="plainlist dates" role="list">
      ${record.occurrences.map((occurrence) => dateRow(host, record, occurrence))}
    </ul>
  </section>`;
}

function dateRow(host: CommunityAdminEvent, record: Occasion, occurrence: Occurrence): TemplateResult {
  const { one } = host.texts.t;
  const { id, cancelled, endsAt } = occurrence;
  const when = whenText(host.locale, record, occurrence);
  const comes =
    record.occurrences.length > 1 && record.status !== 'cancelled' && endsAt > host.session.store.now();
  return html`<li data-date=${id}>
    <span class=${cancelled ? 'off' : ''}>${when}</span>
    ${cancelled ? html`<span class="chip cancelled">${one.dateCancelled}</span>` : nothing}
    <span class="quiet">${host.countText(id)}</span>
    ${
      record.signUp === 'none'
        ? nothing
        : html`<button
            class="button small"
            type="button"
            aria-label=${one.peopleOf(when)}
            @click=${() => host.tab.open(`${record.id}/people/${id}`)}
          >
            ${one.people}
          </button>`
    }
    ${comes ? dateButton(host, record, occurrence, when) : nothing}
    ${comes && !cancelled && host.step === stepOf(occurrence) ? host.cancelling.render(record) : nothing}
  </li>`;
}

/** Where nobody signs up there is nobody to be told. */
function dateButton(
  host: CommunityAdminEvent,
  record: Occasion,
  date: Occurrence,
  when: string,
): TemplateResult {
  const { one } = host.texts.t;
  const { id, cancelled } = date;
  if (!cancelled && record.signUp !== 'none')
    return opener(host, record, [one.cancelDate, one.cancelDateOf(when)], date);
  return html`<button
    class="button small plain"
    type="button"
    data-step=${stepOf(date)}
    aria-label=${cancelled ? one.reviveDateOf(when) : one.cancelDateOf(when)}
    aria-disabled=${host.deeds.busy}
    @click=${() => void host.deeds.setOccurrence(record, id, !cancelled)}
  >
    ${cancelled ? one.reviveDate : one.cancelDate}
  </button>`;
}
