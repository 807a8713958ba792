import { html, type TemplateResult } from 'lit';
import { shared } from '../../controllers/browser-storage.js';
import { REPORT_ORDERS, type ReportOrder } from '../../controllers/queue-names.js';
import type { CommunityAdminQueues } from './community-admin-queues.js';

const KEY = 'reported-order';

/** As it was chosen in this browser; the worst first until then. */
export function keptOrder(): ReportOrder {
  return REPORT_ORDERS.find((order) => order === shared.read(KEY)) ?? 'weight';
}

/** Which of what was reported comes first. */
export function orderChoice(host: CommunityAdminQueues): TemplateResult {
  const { order: texts } = host.cardTexts.t;
  const choose = (event: Event) => {
    const order = REPORT_ORDERS.find((one) => one === (event.target as HTMLSelectElement).value);
    if (!order) return;
    shared.write(KEY, order);
    host.order = order;
  };
  return html`<label class="order">
    <span class="quiet">${texts.label}</span>
    <select aria-label=${texts.label} @change=${choose}>
      ${REPORT_ORDERS.map(
        (order) => html`<option value=${order} ?selected=${order === host.order}>${texts[order]}</option>`,
      )}
    </select>
  </label>`;
}
