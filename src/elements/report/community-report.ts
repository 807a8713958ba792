import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { keepReportDraft, readReportDraft, type DraftedReport } from '../../controllers/report-draft.js';
import { Reporting, type ReportOutcome, type ReportSubject } from '../../controllers/reporting.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { DETAILS_LENGTH, REASONS, type Reason, type Report } from '../../domain/moderation.js';
import { tidyBody } from '../../domain/validate.js';
import { reportTexts } from '../../i18n/reports/texts.js';
import { isSignedIn } from '../account/signed-in.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';
import { Dialog } from '../ui/dialog.js';
import { reportStyles } from './community-report.styles.js';
import { touch } from '../../styles/touch.js';

/** From here on it is said how many characters are left. */
const COUNTED_FROM = 100;

/** The details as they are sent. */
const saidIn = ({ details }: DraftedReport) => tidyBody(details).trim();

/**
 * @summary The dialog in which somebody reports a contribution. Opened from a comment's menu.
 *
 * @csspart dialog - The dialog.
 */
export class CommunityReport extends Dialog {
  static override styles = [...Dialog.styles, reportStyles, touch];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) subject!: ReportSubject;

  @state() private draft: DraftedReport = { reason: '', details: '' };
  @state() private problems = { reason: '', details: '' };
  @state() private failure = '';
  @state() private busy = false;
  /** An own report that was there before. */
  @state() private known: Report | null = null;
  @state() private sent = false;

  /** Whether the report has held the entry back. */
  held = false;

  readonly #texts = new Texts(this, this.locale, reportTexts);
  #reporting!: Reporting;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reporting = new Reporting(this.session, this.subject);
    this.draft = readReportDraft(this.session, this.subject.id);
    // Whoever has reported it already is told so before typing anything again; sending looks again where this fails.
    this.#reporting.look().then(
      () => (this.known = this.#reporting.report ?? null),
      () => undefined,
    );
  }

  protected override get heading(): string {
    return this.#texts.t.report.heading;
  }

  protected override get closable(): boolean {
    return !this.busy;
  }

  protected override content(): TemplateResult {
    const { report } = this.#texts.t;
    if (this.sent) return html`<p>${report.thanks}</p>`;
    if (this.known && !this.busy) return html`<p>${this.#knownText(this.known)}</p>`;
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <p class="hint">${report.intro}</p>
      ${this.#reasons()} ${this.#details()}
      <p class="error" role="alert" ?hidden=${!this.failure}>${this.failure}</p>
      <button class="button primary" type="submit" aria-disabled=${this.busy}>
        ${this.busy ? report.sending : report.send}
      </button>
    </form>`;
  }

  #knownText({ at, verdict }: Report): string {
    const { report } = this.#texts.t;
    return report[verdict || 'known'](this.locale.relative(at));
  }

  #reasons(): TemplateResult {
    const { report } = this.#texts.t;
    const { reason: problem } = this.problems;
    return html`<fieldset aria-describedby=${problem ? 'reason-problem' : nothing}>
      <legend>${report.reason}</legend>
      <div class="reasons">${REASONS.map((reason) => this.#reason(reason))}</div>
      ${problem ? html`<span id="reason-problem" class="error" role="alert">${problem}</span>` : nothing}
    </fieldset>`;
  }

  #reason(reason: Reason): TemplateResult {
    const { reasons, report } = this.#texts.t;
    return html`<div class="reason">
      <input
        id=${reason}
        type="radio"
        name="reason"
        aria-describedby="${reason}-about"
        .checked=${this.draft.reason === reason}
        @change=${() => this.#change({ reason })}
      />
      <label for=${reason}>${reasons[reason]}</label>
      <span id="${reason}-about" class="hint">${report.explained[reason]}</span>
    </div>`;
  }

  #details(): TemplateResult {
    const { report } = this.#texts.t;
    const { details: problem } = this.problems;
    const rest = DETAILS_LENGTH - saidIn(this.draft).length;
    const { left, over } = this.locale.t.composer;
    return html`<div class="field">
      <label for="details">${report.details}</label>
      <textarea
        id="details"
        class="input"
        dir="auto"
        rows="2"
        .value=${this.draft.details}
        aria-required=${this.draft.reason === 'other'}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby="details-note"
        @input=${(event: Event) => this.#change({ details: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <span id="details-note" class=${problem ? 'error' : 'hint'} role=${problem ? 'alert' : nothing}
        >${problem || report.detailsHint}</span
      >
      ${rest > COUNTED_FROM ? nothing : html`<span class="hint">${rest < 0 ? over(-rest) : left(rest)}</span>`}
    </div>`;
  }

  #change(part: Partial<DraftedReport>): void {
    this.draft = { ...this.draft, ...part };
    this.failure = '';
    this.problems = { reason: '', details: '' };
    keepReportDraft(this.session, this.subject.id, this.draft);
  }

  /** False while something is missing; the focus is then on it. */
  #check(details: string): boolean {
    const { report } = this.#texts.t;
    const { reason } = this.draft;
    const long = details.length > DETAILS_LENGTH ? report.tooLong : '';
    const blank = reason === 'other' && details === '' ? report.detailsNeeded : '';
    this.problems = { reason: reason === '' ? report.chooseReason : '', details: long || blank };
    const faulty = this.problems.reason ? '[name="reason"]' : this.problems.details ? '#details' : '';
    if (faulty)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(faulty)?.focus());
    return !faulty;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const details = saidIn(this.draft);
    const { reason } = this.draft;
    if (!this.#check(details) || reason === '') return;
    this.busy = true;
    this.failure = '';
    try {
      if (await this.#signedIn()) await this.#tell(await this.#reporting.send({ reason, details }));
    } catch (error) {
      console.error('community-widgets: a report could not be sent.', error);
      this.failure = this.#texts.t.report.failed;
    } finally {
      this.busy = false;
    }
  };

  /** What was chosen moves along to whoever has signed in. */
  async #signedIn(): Promise<boolean> {
    const { session, subject, draft } = this;
    keepReportDraft(session, subject.id, { reason: '', details: '' });
    const signedIn = await isSignedIn(this, session);
    keepReportDraft(session, subject.id, draft);
    return signedIn;
  }

  async #tell(outcome: ReportOutcome): Promise<void> {
    const { report } = this.#texts.t;
    if (outcome.kind === 'sent') return this.#thank(outcome.held);
    if (outcome.kind === 'failed') {
      this.failure = outcome.code === 'exhausted' ? report.exhausted : report.failed;
      return;
    }
    const { why, until } = outcome;
    this.known = why === 'already' ? (this.#reporting.report ?? null) : null;
    const when = until === undefined ? '' : ` ${report.until(this.locale.relative(until))}`;
    this.failure = report.refusals[why] + when;
    if (this.known) announce(this.#knownText(this.known));
  }

  async #thank(held: boolean): Promise<void> {
    keepReportDraft(this.session, this.subject.id, { reason: '', details: '' });
    this.held = held;
    this.sent = true;
    this.busy = false;
    announce(this.#texts.t.report.thanks);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }
}

define('community-report', CommunityReport);

declare global {
  interface HTMLElementTagNameMap {
    'community-report': CommunityReport;
  }
}
