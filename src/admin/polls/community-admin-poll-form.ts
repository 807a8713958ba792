import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { phaseOf, POLLS } from '../../controllers/asked-kinds.js';
import { AskedManager } from '../../controllers/asked-manager.js';
import { Locale } from '../../controllers/locale.js';
import { sendingFault, type Outcome, type SendingFault } from '../../controllers/outcome.js';
import { PlanDraft } from '../../controllers/plan-draft.js';
import type { Changed } from '../../controllers/record-changes.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { isClosed } from '../../domain/opening-times.js';
import { NEW_PLAN, readPlan } from '../../domain/poll-plan.js';
import type { Poll, PollPlan } from '../../domain/poll.js';
import { define } from '../../elements/define.js';
import type { CommunityPollComposer } from '../../elements/poll/community-poll-composer.js';
import { pollsTabTexts } from '../../i18n/staff/polls/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { undoOf } from '../staff/record-deeds.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { broughtPart } from '../staff/brought-part.js';
import { BroughtParts } from './brought-parts.js';
import type { PollsHost, PollsPlace } from './polls-place.js';
import { onePollStyles } from './polls.styles.js';

/** What is wrong with an attempt to send. */
type Fault = '' | SendingFault | 'arrived';

/**
 * @summary The form for a poll in the panel: a new one, a copy, or another plan for one that is not open yet. What is
 * typed is kept until it is sent.
 */
export class CommunityAdminPollForm extends LitElement {
  static override styles = [base, buttons, fields, states, tabStyles, onePollStyles, touch];

  @property({ attribute: false }) place!: PollsPlace & { readonly shows: 'form' };
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) tab!: PollsHost;

  /** The one that is copied or changed: undefined while it is read, null where there is none. */
  @state() private source: Poll | null | undefined;
  @state() private failed = false;
  @state() private sending = false;
  @state() private fault: Fault = '';
  /** It could be changed no longer; what was typed becomes a new one. */
  @state() private opened = false;
  @query('community-poll-composer') private composer!: CommunityPollComposer | null;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, pollsTabTexts);
  #parts = new BroughtParts(this);
  #draft: PlanDraft<PollPlan> | undefined;
  #focused = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') || changed.has('session')) void this.#load();
  }

  override updated(): void {
    if (this.#focused || !this.composer) return;
    this.#focused = true;
    this.composer.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { edit, one } = this.texts.t;
    const { deed } = this.place;
    return html`<section class="one" dir=${this.locale.direction} aria-labelledby="title">
      <h3 id="title">${this.#changes ? edit.changePoll : edit.newPoll}</h3>
      ${this.failed ? failedNote(this.locale, one.failed, () => this.#load()) : nothing}
      ${this.source === undefined && !this.failed ? skeletonOf(one.loading, 3) : nothing}
      ${this.source === null && deed !== 'new' ? html`<p class="note" role="alert">${one.gone}</p>` : nothing}
      ${this.#draft ? this.#form(this.#draft) : nothing}
    </section>`;
  }

  #form(draft: PlanDraft<PollPlan>): TemplateResult {
    const { locale, texts } = this;
    const composer = html`<community-poll-composer
      staff
      .plan=${draft.plan}
      ?read-only=${this.sending}
      @plan-changed=${this.#typed}
    ></community-poll-composer>`;
    return html`${draft.found ? this.#foundNote() : nothing}
      ${this.opened ? html`<p class="note" role="alert">${texts.t.edit.opened}</p>` : nothing}
      <form class="form" novalidate @submit=${this.#submit}>
        ${broughtPart({ locale, t: texts.t }, this.#parts, 'pollComposer', composer)} ${this.#foot(draft)}
      </form>`;
  }

  #foundNote(): TemplateResult {
    const { edit } = this.texts.t;
    return html`<p class="note">
      ${edit.found}
      <button class="button small" type="button" aria-disabled=${this.sending} @click=${this.#discard}>
        ${edit.discard}
      </button>
    </p>`;
  }

  #foot({ plan }: PlanDraft<PollPlan>): TemplateResult {
    const { edit } = this.texts.t;
    const later = plan.publishAt > this.session.store.now();
    const send = this.#changes ? edit.store : later ? edit.schedule : edit.publish;
    return html`<p class=${this.fault ? 'error' : 'sr'} role="alert">
        ${this.fault ? edit.faults[this.fault] : ''}
      </p>
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this.sending}>
          ${this.sending ? edit.sending : send}
        </button>
        <span class="quiet">${edit.kept}</span>
      </div>`;
  }

  async #load(): Promise<void> {
    const { place, session } = this;
    Object.assign(this, { source: undefined, failed: false, fault: '', opened: false });
    this.#draft = undefined;
    this.#focused = false;
    try {
      const source = place.deed === 'new' ? null : await new AskedManager(session, POLLS).read(place.id);
      if (place !== this.place || session !== this.session) return;
      this.source = source;
      this.#begin();
    } catch {
      this.failed = place === this.place;
    }
  }

  /** Nothing is begun on what is gone. */
  #begin(): void {
    const { place, session, source } = this;
    if (!source && place.deed !== 'new') return;
    const target = place.id && `${place.deed} ${place.id}`;
    this.#draft = new PlanDraft(session, { kind: 'poll', target }, this.#initial, readPlan);
    this.#look();
  }

  /** What is there is changed, no new one made. */
  get #changes(): boolean {
    return this.place.deed === 'change' && !this.opened;
  }

  #look(): void {
    const { place, session, source } = this;
    const scheduled = source && phaseOf(source, session.store.now()) === 'scheduled';
    this.opened = place.deed === 'change' && Boolean(source) && !scheduled;
  }

  get #initial(): PollPlan {
    const { source, place, session } = this;
    if (!source) return NEW_PLAN;
    const plan = POLLS.planOf(source);
    if (place.deed === 'change') return plan;
    const over = isClosed(plan, session.store.now());
    return { ...plan, publishAt: 0, closesAt: over ? 0 : plan.closesAt };
  }

  #typed = (): void => {
    if (this.composer) this.#draft?.change(this.composer.plan);
    this.fault = '';
    this.requestUpdate();
  };

  #discard = (): void => {
    if (this.sending) return;
    this.#draft?.clear();
    this.fault = '';
    this.requestUpdate();
    this.composer?.focus();
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const draft = this.#draft;
    const plan = this.sending ? null : this.composer?.check();
    if (!plan || !draft) return;
    this.sending = true;
    this.fault = '';
    draft.claim();
    const { id, outcome, undo } = await this.#send(draft.id, plan);
    this.sending = false;
    if (outcome.kind !== 'done') return this.#refused(outcome, draft);
    draft.clear();
    this.tab.dispatchEvent(new DecidedEvent(this.#doneText(plan), undo));
    this.tab.stored(`poll/${id}`);
  };

  async #send(
    id: string,
    plan: PollPlan,
  ): Promise<{ readonly id: string; readonly outcome: Outcome; readonly undo?: () => Promise<void> }> {
    const { source, session } = this;
    const manager = new AskedManager(session, POLLS);
    if (!this.#changes || !source) return { id, outcome: await manager.create(id, plan) };
    const changed: Changed<Poll> = await manager.replan(source, plan);
    const { outcome, record, undo } = changed;
    // Whatever a colleague has decided is what the next attempt is built upon.
    if (record) this.source = record;
    return {
      id: source.id,
      outcome,
      ...(undo && { undo: undoOf(session, undo, (record) => this.tab.tell({ kind: 'poll', record })) }),
    };
  }

  #refused(outcome: Outcome, draft: PlanDraft<PollPlan>): void {
    if (outcome.kind === 'changed') draft.renew();
    this.#look();
    this.fault = this.opened ? '' : faultOf(outcome);
    if (this.fault === 'denied') this.tab.dispatchEvent(new RefusedEvent());
  }

  #doneText({ publishAt }: PollPlan): string {
    const { done } = this.texts.t;
    if (this.#changes) return done.changed;
    const now = this.session.store.now();
    return publishAt > now ? done.pollLater(this.locale.relative(publishAt, now)) : done.poll;
  }
}

function faultOf(outcome: Outcome): Fault {
  if (outcome.kind === 'changed') return 'arrived';
  return outcome.kind === 'failed' ? sendingFault(outcome.code) : 'denied';
}

define('community-admin-poll-form', CommunityAdminPollForm);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-poll-form': CommunityAdminPollForm;
  }
}
