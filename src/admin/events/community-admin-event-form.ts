import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { zoneHere } from '../../calendar/zone-names.js';
import { Locale } from '../../controllers/locale.js';
import { OccasionEditor, type OccasionStored } from '../../controllers/occasion-editor.js';
import { sendingFault, type Outcome } from '../../controllers/outcome.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { codesIn, isMoved, type OccasionDraft } from '../../domain/occasion-editing.js';
import { faultsOfOccasion, tidyOccasion } from '../../domain/occasion-plan.js';
import { nextOccurrence, type OccasionPlan } from '../../domain/occasion.js';
import { define } from '../../elements/define.js';
import { whenText } from '../../elements/occasion/occasion-when.js';
import { tick } from '../../elements/ui/tick.js';
import { occasionFormTexts } from '../../i18n/staff/occasion-form/texts.js';
import { occasionsTabTexts } from '../../i18n/staff/occasions/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { choices } from '../../styles/choices.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { DecidedEvent, RefusedEvent } from '../panel-events.js';
import { undoOf } from '../staff/record-deeds.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { MarkdownPreviews } from '../staff/markdown-preview.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import type { ToTell } from './event-telling.js';
import type { EventsHost, EventsPlace } from './events-place.js';
import { oneEventStyles } from './events.styles.js';
import { basics, publishing, whenAndWhere } from './form-basics.js';
import type { FormFault, FormHost } from './form-host.js';
import { givenAway } from './form-promotion.js';
import { questions } from './form-questions.js';
import { secretFault } from './form-secrets.js';
import { certainty, signingUp } from './form-sign-up.js';
import { FormRepeats } from './form-repeats-dates.js';
import { repeatStyles } from './form-repeats.styles.js';
import { wallFields } from './form-times.js';
import { ZoneField } from './form-zone.js';
import { formStyles } from './form.styles.js';

/** What became of an attempt to send. */
type SendFault = '' | 'some' | 'denied' | 'unavailable' | 'exhausted' | 'handled' | 'arrived';

/** @summary The form for an event in the panel: a new one, a copy, or a change. What is typed is kept until it is sent. */
export class CommunityAdminEventForm extends LitElement {
  static override styles = [
    ...[base, buttons, fields, forms, choices, selects, states],
    ...[tabStyles, oneEventStyles, formStyles, repeatStyles, touch],
  ];

  @property({ attribute: false }) place!: EventsPlace & { readonly shows: 'form' };
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) tab!: EventsHost;

  @state() private sending = false;
  @state() private fault: SendFault = '';
  @state() private faults: ReadonlyMap<string, FormFault> = new Map();
  @state() private tell = true;
  /** How many people a smaller number of places sends to the waiting list, once that was said. */
  @state() private displaced = 0;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, occasionFormTexts);
  #tabTexts = new Texts(this, this.locale, occasionsTabTexts);
  /** @internal */
  readonly editor = new OccasionEditor(() => this.requestUpdate(), {
    zone: zoneHere(),
    fields: wallFields,
  });
  #repeats = new FormRepeats(this);
  #zones = new ZoneField(this);
  #previews = new MarkdownPreviews(this);
  #focused = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') || changed.has('session')) void this.#open();
    if (!this.editor.draft || this.faults.size === 0) return;
    // What was said to be wrong is looked at again; nothing new is said while somebody types.
    const still = this.#faultsOf(this.#planOf(this.editor.draft.plan));
    this.faults = new Map([...this.faults].filter(([field]) => still.has(field)));
  }

  override updated(): void {
    if (this.#focused || !this.editor.draft) return;
    this.#focused = true;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { t } = this.texts;
    const { status, draft } = this.editor;
    return html`<section class="one" dir=${this.locale.direction} aria-labelledby="heading">
      <h3 id="heading">${this.place.deed === 'change' ? t.change : t.create}</h3>
      ${status === 'failed' ? failedNote(this.locale, t.failed, () => this.#open()) : nothing}
      ${status === 'loading' ? skeletonOf(t.loading, 4) : nothing}
      ${status === 'gone' ? html`<p class="note" role="alert">${t.gone}</p>` : nothing}
      ${draft ? this.#form(draft.plan, draft.found) : nothing}
    </section>`;
  }

  #open = (): Promise<void> => {
    this.#focused = false;
    Object.assign(this, { fault: '', faults: new Map(), sending: false, displaced: 0, tell: true });
    return this.editor.open(this.session, this.place);
  };

  #form(draft: OccasionDraft, found: boolean): TemplateResult {
    const { t } = this.texts;
    const host = this.#hostOf(draft);
    return html`${found ? this.#foundNote() : nothing}
      ${host.published ? html`<p class="note">${t.published}</p>` : nothing}
      <form class="form" novalidate @submit=${this.#submit}>
        ${basics(host)} ${whenAndWhere(host)}
        ${draft.plan.kind === 'promotion' ? givenAway(host) : signingUp(host)} ${questions(host)}
        ${certainty(host)} ${publishing(host)} ${this.#telling(draft)} ${this.#foot(draft)}
      </form>`;
  }

  #hostOf(rendered: OccasionDraft): FormHost {
    const { locale, texts, editor, session } = this;
    const { record } = editor;
    const published = editor.isPublished(session.store.now());
    const change: FormHost['change'] = (changes, ofPlan) => {
      const now = editor.draft?.plan ?? rendered;
      this.#change({ ...now, ...changes, plan: { ...now.plan, ...ofPlan } });
    };
    return {
      ...{ locale, published, change, t: texts.t, previews: this.#previews },
      ...{ repeats: this.#repeats, zones: this.#zones },
      get draft() {
        return editor.draft?.plan ?? rendered;
      },
      attendeesFixed: published && record?.attendees === 'staff',
      categories: (session.community?.categories ?? []).map(({ name }) => name),
      changePlan: (changes) => change({}, changes),
      changes: record !== null,
      kindFixed: published || Boolean(record && record.uid !== session.account?.uid),
      faultOf: (field) => this.faults.get(field),
      errorOf: (field) => {
        const fault = this.faults.get(field);
        return fault ? { ...texts.t.faults, ...this.#repeats.texts.t.faults }[fault] : '';
      },
      focus: (selector) => void this.#focus(selector),
    };
  }

  /** Whether those who have signed up are told that the time is another one. */
  #telling(draft: OccasionDraft): TemplateResult | typeof nothing {
    const { t } = this.texts;
    if (!this.#isMoved(this.#planOf(draft))) return nothing;
    return tick([t.tell, t.tellHint], this.tell, (on) => (this.tell = on));
  }

  #isMoved({ occurrences }: OccasionPlan): boolean {
    const { editor, session } = this;
    const { record } = editor;
    if (!record || record.signUp === 'none' || !editor.isPublished(session.store.now())) return false;
    return occurrences.length > 0 && isMoved(record.occurrences, occurrences);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #foundNote(): TemplateResult {
    const { t } = this.texts;
    return html`<p class="note">
      ${t.found}
      <button class="button small" type="button" aria-disabled=${this.sending} @click=${this.#discard}>
        ${t.discard}
      </button>
    </p>`;
  }

  #foot({ plan }: OccasionDraft): TemplateResult {
    const { t } = this.texts;
    const later = plan.publishAt > this.session.store.now();
    const send = this.editor.record ? t.store : later ? t.schedule : t.publish;
    const fault = this.fault === '' ? '' : this.fault === 'some' ? t.someFaults : t.sendFaults[this.fault];
    const says = this.displaced > 0 ? t.displaced(this.displaced) : fault;
    return html`<p class=${says ? 'error' : 'sr'} role="alert">${says}</p>
      <div class="row">
        <button class="button primary" type="submit" aria-disabled=${this.sending}>
          ${this.sending ? t.sending : send}
        </button>
        <span class="quiet">${t.kept}</span>
      </div>`;
  }

  #change(draft: OccasionDraft): void {
    this.editor.draft?.change(draft);
    this.fault = '';
    this.displaced = 0;
    this.requestUpdate();
  }

  #discard = (): void => {
    if (this.sending) return;
    this.editor.draft?.clear();
    Object.assign(this, { fault: '', faults: new Map() });
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  };

  /** The plan with its times, as it is stored. */
  #planOf(draft: OccasionDraft): OccasionPlan {
    const plan = tidyOccasion({ ...draft.plan, ...this.#repeats.timesOf(draft) });
    const list = plan.promotion === 'code' && draft.ownCodes ? codesIn(draft.codes) : [];
    return list.length > 0 ? { ...plan, capacity: list.length } : plan;
  }

  #faultsOf(plan: OccasionPlan): ReadonlyMap<string, FormFault> {
    const found = new Map<string, FormFault>(faultsOfOccasion(plan, this.session.store.now()));
    const { draft } = this.editor;
    for (const fault of draft ? this.#repeats.faultsOf(draft.plan) : []) found.set(...fault).delete('start');
    const fault = draft && secretFault(plan, draft.plan, this.editor.record);
    if (fault) found.set(...fault).delete('capacity');
    return found;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const { draft } = this.editor;
    if (!draft || this.sending) return;
    this.sending = this.#repeats.isWorking(draft.plan);
    if (this.sending) await this.#repeats.settled();
    this.sending = false;
    const plan = this.#planOf(draft.plan);
    this.faults = this.#faultsOf(plan);
    if (this.faults.size > 0) return this.#showFaults();
    Object.assign(this, { sending: true, fault: '' });
    const displaced = this.displaced > 0 ? 0 : await this.editor.displaced(this.session, plan);
    this.displaced = displaced;
    if (displaced > 0) return void (this.sending = false);
    const moved = this.tell && this.#isMoved(plan);
    const stored = await this.editor.save(this.session, plan);
    this.sending = false;
    if (stored.outcome.kind !== 'done') return this.#refused(stored.outcome);
    draft.clear();
    this.#say(stored, plan);
    this.tab.stored(stored.id, moved ? this.#toTell() : undefined);
  }

  /** The new time and the word about it, for all who have signed up. */
  #toTell(): ToTell | undefined {
    const { locale, texts } = this;
    const { record } = this.editor;
    const next = record && nextOccurrence(record, this.session.store.now());
    if (!record || !next) return undefined;
    const said = texts.t.moved(whenText(locale, record, next));
    const intent = `${record.id} ${String(record.sequence)}`;
    const occurrences = record.occurrences.filter(({ cancelled }) => !cancelled).map(({ id }) => id);
    return { occasion: record, intent, occurrences, body: [said, record.word].filter(Boolean).join('\n\n') };
  }

  #showFaults(): Promise<void> {
    this.fault = 'some';
    return this.#focus('[aria-invalid=true]');
  }

  #say({ undo }: OccasionStored, { publishAt }: OccasionPlan): void {
    const { done } = this.#tabTexts.t;
    const { session, tab } = this;
    const now = session.store.now();
    const later = publishAt > now && done.createdLater(this.locale.relative(publishAt, now));
    const text = this.editor.record ? done.changed : later || done.created;
    if (this.editor.record) tab.tell(this.editor.record);
    const back = undo && undoOf(session, undo, (record) => tab.tell(record));
    tab.dispatchEvent(new DecidedEvent(text, back));
  }

  #refused(outcome: Outcome): void {
    if (outcome.kind === 'changed') this.editor.draft?.renew();
    this.fault = faultOf(outcome);
    if (this.fault === 'denied') this.tab.dispatchEvent(new RefusedEvent());
  }
}

function faultOf(outcome: Outcome): SendFault {
  if (outcome.kind === 'changed') return 'arrived';
  if (outcome.kind === 'handled') return 'handled';
  return outcome.kind === 'failed' ? sendingFault(outcome.code) : 'denied';
}

define('community-admin-event-form', CommunityAdminEventForm);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-event-form': CommunityAdminEventForm;
  }
}
