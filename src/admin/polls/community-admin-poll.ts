import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { AskedManager } from '../../controllers/asked-manager.js';
import { AnswerCounts } from '../../controllers/answer-counts.js';
import { Locale } from '../../controllers/locale.js';
import type { Listed } from '../../controllers/asked-list.js';
import { KINDS, standsAlone, type KindName, type Asked } from '../../controllers/asked-kinds.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { define } from '../../elements/define.js';
import { pollsTabTexts } from '../../i18n/staff/polls/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { PanelAskedEvent } from '../panel-events.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { copyCode } from '../staff/copy-code.js';
import { BroughtParts } from './brought-parts.js';
import { PollDeeds } from './poll-deeds.js';
import { isWithoutResults, pollResults } from './poll-results.js';
import { pollSteps, type Step } from './poll-steps.js';
import type { PollsHost } from './polls-place.js';
import { codeOf, countText, pollChips, pollFacts, type PollsTeller } from './polls-parts.js';
import { onePollStyles, pollsTabStyles } from './polls.styles.js';

/**
 * @summary One poll or survey for staff: what it is, what can be done with it, the code for a page, and the results.
 */
export class CommunityAdminPoll extends LitElement {
  static override styles = [
    ...[base, buttons, fields, forms, dangerButton, states, goodToken],
    ...[tabStyles, pollsTabStyles, onePollStyles, touch],
  ];

  @property({ attribute: false }) kind: KindName = 'poll';
  /** Its id. */
  @property({ attribute: false }) poll = '';
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) tab!: PollsHost;
  /** Address of the page with the forum. */
  @property({ attribute: false }) forum = '';

  /** @internal Undefined while it is read, null where there is none. */
  @state() record: Asked | null | undefined;
  @state() private failed = false;
  /** @internal Which step is opened. */
  @state() step: Step = '';
  /** @internal What went wrong, and what to do. */
  @state() message = '';
  @state() private copied = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, pollsTabTexts);
  /** @internal */
  readonly deeds = new PollDeeds(this);
  /** @internal */
  readonly parts = new BroughtParts(this);
  #counts = new AnswerCounts(() => this.requestUpdate());
  #known = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('poll') || changed.has('kind') || changed.has('session')) void this.#load();
  }

  override render(): TemplateResult {
    const { record } = this;
    const { one } = this.texts.t;
    return html`<div
      class="one"
      dir=${this.locale.direction}
      aria-busy=${record === undefined && !this.failed}
    >
      ${record ? this.#content({ kind: this.kind, record }) : nothing}
      ${record === null ? html`<p class="note" role="alert">${one.gone}</p>` : nothing}
      ${this.failed ? failedNote(this.locale, one.failed, () => this.#load()) : nothing}
      ${record === undefined && !this.failed ? skeletonOf(one.loading, 3) : nothing}
    </div>`;
  }

  /** @internal */
  get teller(): PollsTeller {
    const { session, locale, forum } = this;
    const me = session.account?.uid ?? '';
    return { t: this.texts.t, locale, me, now: session.store.now(), forum };
  }

  /** @internal Takes it as it stands now, where it is the one that is shown. */
  heard({ kind, record }: Listed): void {
    if (kind !== this.kind || record.id !== this.poll) return;
    this.record = record;
    this.#counts.renew(record.id);
  }

  async #load(): Promise<void> {
    const { session, kind, poll } = this;
    const key = `${kind}/${poll}`;
    if (key !== this.#known) Object.assign(this, { record: undefined, step: '', message: '', copied: '' });
    this.#known = key;
    this.failed = false;
    try {
      const record = await new AskedManager(session, KINDS[kind]).read(poll);
      if (key === this.#known) this.record = record;
    } catch {
      this.failed = key === this.#known;
    }
    await this.updateComplete;
    if (key === this.#known) this.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  #content(listed: Listed): TemplateResult {
    const { record } = listed;
    const { teller } = this;
    return html`<div class="row">
        <h3 id="title" tabindex="-1" dir="auto">${KINDS[listed.kind].titleOf(record)}</h3>
        ${pollChips(teller, listed)}
      </div>
      <p class="quiet">${this.#count(listed)} ${pollFacts(teller, listed)}</p>
      ${pollSteps(this, listed)}
      <p role="alert" class=${this.message ? 'error' : 'sr'}>${this.message}</p>
      ${standsAlone(record) ? this.#code(listed) : html`<p class="quiet">${this.texts.t.one.threadHint}</p>`}
      ${pollResults(this, listed)}`;
  }

  /** The results below say it, and stay current. */
  #count(listed: Listed): TemplateResult | typeof nothing {
    if (!isWithoutResults(listed)) return nothing;
    return html`${countText(this.teller, listed, this.#counts.of(this.session, listed))} ·`;
  }

  #code(listed: Listed): TemplateResult {
    const { t } = this.texts;
    const before = listed.record.publishAt > this.session.store.now();
    const copy = async () => (this.copied = await copyCode(codeOf(listed), t));
    return html`<div class="box">
      <div class="row">
        <h4 id="code-heading">${t.one.code}</h4>
        <button class="button small push" type="button" @click=${() => void copy()}>${t.copyCode}</button>
      </div>
      <pre
        dir="ltr"
        tabindex="0"
        role="group"
        aria-labelledby="code-heading"
      ><code>${codeOf(listed)}</code></pre>
      <p class="quiet">${this.copied || t.one.codeHint} ${before && !this.copied ? t.one.codeBefore : ''}</p>
    </div>`;
  }

  /** @internal */
  openLog = (): void => {
    this.tab.dispatchEvent(new PanelAskedEvent('log', `${this.kind}s/${this.poll}`));
  };
}

define('community-admin-poll', CommunityAdminPoll);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-poll': CommunityAdminPoll;
  }
}
