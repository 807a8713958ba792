import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { COUNTED } from '../../controllers/queue-counts.js';
import { QUEUES, type QueueName } from '../../controllers/queue.js';
import type { CommunityAdminQueues } from './community-admin-queues.js';
import { orderChoice } from './queue-order.js';

/** The way from one queue to another, with how much waits in each. */
export function queueNav(host: CommunityAdminQueues): TemplateResult {
  const { queues } = host.texts.t;
  return html`<nav aria-label=${queues.label}>
    ${QUEUES.map(
      (queue, at) =>
        html`<button
          class="queue"
          type="button"
          aria-current=${queue === host.queue ? 'page' : nothing}
          aria-keyshortcuts=${at + 1}
          aria-description=${countOf(host, queue) || nothing}
          @click=${() => host.go(queue)}
        >
          ${queues.names[queue]}<span
            class="count"
            aria-hidden="true"
            data-count=${countOf(host, queue)}
          ></span>
        </button>`,
    )}
  </nav>`;
}

function countOf({ desk, locale }: CommunityAdminQueues, queue: QueueName): string {
  const count = desk.counts.get(queue);
  if (count === undefined) return '';
  const text = locale.number(count);
  return count >= COUNTED ? `${text}+` : text;
}

/** What is to be known about the queue as a whole: no connection, no answer, something that takes long. */
export function queueNote(host: CommunityAdminQueues): TemplateResult | typeof nothing {
  const { queues, panel } = host.texts.t;
  if (host.progress) return html`<p class="note" role="status">${host.progress}</p>`;
  if (!navigator.onLine) return html`<p class="note" role="status">${queues.offline}</p>`;
  if (host.list.status === 'failed')
    return html`<p class="note bad" role="alert">
      ${queues.failed}
      <button class="button" type="button" @click=${() => host.list.retry()}>${panel.retry}</button>
    </p>`;
  return host.list.stale ? html`<p class="note" role="status">${queues.stale}</p>` : nothing;
}

/** Selects all that are shown, and decides about what is selected. */
export function selectionBar(host: CommunityAdminQueues): TemplateResult {
  const { queues } = host.texts.t;
  const { size } = host.selection;
  const open = host.list.rows.filter(({ id, post }) => post && !host.marks.isHandled(id)).length;
  return html`<div class="selection">
    <label>
      <input
        type="checkbox"
        .checked=${live(size > 0 && size >= open)}
        .indeterminate=${live(size > 0 && size < open)}
        @change=${(event: Event) => host.selectAll((event.target as HTMLInputElement).checked)}
      />
      ${queues.selectAll}
    </label>
    ${size > 0 ? selectionButtons(host, size) : nothing}
    ${host.queue === 'reported' ? orderChoice(host) : nothing}
  </div>`;
}

function selectionButtons(host: CommunityAdminQueues, size: number): TemplateResult {
  const { queues } = host.texts.t;
  const positive = {
    reported: queues.keepAll,
    pending: queues.approveAll,
    removed: queues.restoreAll,
    appeals: queues.approveAll,
  }[host.queue];
  return html`<span class="quiet" role="status">${queues.selected(size)}</span>
    <button class="button primary" type="button" @click=${() => host.decideSelected('approve')}>
      ${positive(size)}
    </button>
    ${
      host.queue === 'removed'
        ? nothing
        : html`<button class="button" type="button" @click=${() => host.decideSelected('remove')}>
            ${queues.removeAll(size)}
          </button>`
    }`;
}

/** The room that the first cards will take. */
export function skeleton(label: string): TemplateResult {
  return html`<div class="cards skeleton" role="status" aria-label=${label}>
    ${[0, 1, 2].map(() => html`<div></div>`)}
  </div>`;
}

/** Brings the next page. */
export function moreButton({ list, texts }: CommunityAdminQueues): TemplateResult | typeof nothing {
  const { more, loadingMore, moreFailed } = list;
  const { queues, panel } = texts.t;
  if (!more) return nothing;
  const failed = moreFailed ? html`<p class="note bad" role="alert">${queues.moreFailed}</p>` : nothing;
  return html`${failed}
    <button
      class="button middle"
      type="button"
      aria-disabled=${loadingMore}
      @click=${() => void list.loadMore()}
    >
      ${loadingMore ? panel.loading : moreFailed ? panel.retry : queues.more}
    </button>`;
}
