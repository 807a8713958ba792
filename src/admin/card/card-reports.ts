import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Desk, ShownReport } from '../../controllers/desk.js';
import type { Row } from '../../controllers/queue.js';
import type { PanelTexts } from '../../i18n/admin/en.js';
import { PanelAskedEvent } from '../panel-events.js';
import { reasonName } from './card-why.js';

interface ReportsHost extends ReactiveElement {
  readonly row: Row;
  readonly desk: Desk;
  readonly texts: { readonly t: PanelTexts };
}

/** Who has reported an entry, and with which words; read when somebody wants to know. */
export class ReportList {
  #reports: readonly ShownReport[] | null | undefined;

  constructor(readonly host: ReportsHost) {}

  render(): TemplateResult {
    const { badges, panel } = this.host.texts.t;
    const reports = this.#reports;
    return html`<details class="reports" @toggle=${this.#toggled}>
      <summary>${badges.reports}</summary>
      ${reports === undefined ? html`<p class="quiet">${panel.loading}</p>` : nothing}
      ${reports === null ? html`<p role="alert">${badges.reportsFailed}</p>` : nothing}
      ${
        reports
          ? html`<ul role="list">
              ${reports.map((report) => this.#report(report))}
            </ul>`
          : nothing
      }
    </details>`;
  }

  #report({ report, name }: ShownReport): TemplateResult {
    const { card } = this.host.texts.t;
    const reason = reasonName(report.reason, this.host.texts.t);
    return html`<li>
      <button class="name" type="button" @click=${() => this.#asks(report.uid)}>
        <bdi>${name || card.nobody}</bdi>
      </button>
      · ${reason} ·
      <span class="quiet"><community-time .time=${report.at}></community-time></span>
      ${report.details ? html`<p dir="auto">${report.details}</p>` : nothing}
    </li>`;
  }

  /** What else somebody has reported says how much a report weighs. */
  #asks(uid: string): void {
    this.host.dispatchEvent(new PanelAskedEvent('members', uid));
  }

  #toggled = (event: Event): void => {
    if (!(event.target as HTMLDetailsElement).open || this.#reports) return;
    this.#reports = undefined;
    this.host.desk.reportsOf(this.host.row.id).then(
      (reports) => this.#take(reports),
      () => this.#take(null),
    );
  };

  #take(reports: readonly ShownReport[] | null): void {
    this.#reports = reports;
    this.host.requestUpdate();
  }
}
