import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../controllers/queue.js';
import type { CommunityAdminQueues } from './community-admin-queues.js';

/** The reply that is written below a card. */
export class QueueReplies {
  #id = '';

  constructor(readonly host: CommunityAdminQueues) {}

  open(row: Row): void {
    this.#id = row.id;
    this.host.requestUpdate();
  }

  close(): void {
    this.#id = '';
    this.host.requestUpdate();
  }

  render(row: Row): TemplateResult | typeof nothing {
    return row.id === this.#id ? html`` : nothing;
  }
}
