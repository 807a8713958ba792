import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import { AttendeeAnswers } from '../../controllers/occasion-attendees-answers.js';
import { readEntries } from '../../controllers/occasion-attendees-winners.js';
import { OccasionManager } from '../../controllers/occasion-manager.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { occasionAnswerKey, ONCE, type Occasion } from '../../domain/occasion.js';
import type { SignUp } from '../../domain/sign-up.js';
import { define } from '../../elements/define.js';
import { occasionsTabTexts } from '../../i18n/staff/occasions/texts.js';
import { winnersTexts } from '../../i18n/staff/winners/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { choices } from '../../styles/choices.js';
import { forms } from '../../styles/forms.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { tick } from '../../elements/ui/tick.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { Announcing } from './announcing.js';
import type { EventsHost } from './events-place.js';
import { oneEventStyles } from './events.styles.js';

/** @summary Who has won: chosen from the entries with their answers, or drawn by lot; then published, and told. */
export class CommunityAdminWinners extends LitElement {
  static override styles = [
    ...[base, buttons, fields, forms, choices, states],
    ...[tabStyles, oneEventStyles, touch],
  ];

  /** Its id. */
  @property({ attribute: false }) event = '';
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) tab!: EventsHost;

  /** @internal Undefined while it is read, null where there is nothing to win. */
  @state() record: Occasion | null | undefined;
  @state() private entries: readonly SignUp[] = [];
  @state() private failed = false;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, winnersTexts);
  /** @internal */
  readonly tabTexts = new Texts(this, this.locale, occasionsTabTexts);
  #answers = new AttendeeAnswers(() => this.requestUpdate());
  #announcing = new Announcing(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('event') || changed.has('session')) void this.#load();
  }

  override render(): TemplateResult {
    const { t } = this.texts;
    const { record } = this;
    return html`<section class="one" dir=${this.locale.direction} aria-labelledby="title">
      <h3 id="title" tabindex="-1">${t.heading}</h3>
      ${record ? this.#content(record) : nothing}
      ${record === null ? html`<p class="note" role="alert">${t.gone}</p>` : nothing}
      ${this.failed ? failedNote(this.locale, t.failed, () => this.#load()) : nothing}
      ${record === undefined && !this.failed ? skeletonOf(t.loading, 4) : nothing}
    </section>`;
  }

  /** @internal The name behind a ticket; whoever has left has none. */
  nameOf(ticket: string): string {
    return this.entries.find((entry) => entry.ticket === ticket)?.name ?? this.texts.t.unknown;
  }

  async #load(): Promise<void> {
    const { session, event } = this;
    Object.assign(this, { record: undefined, failed: false });
    try {
      const record = await new OccasionManager(session).read(event);
      const won = record && record.prizes > 0 ? record : null;
      this.entries = won ? await readEntries(session, won) : [];
      const uids = this.entries.map(({ uid }) => uid);
      if (won?.promotion === 'contest' && won.questions.length > 0)
        while (this.#answers.missing(uids).length > 0 && this.#answers.status !== 'failed')
          await this.#answers.readNext(session, { event, occurrence: ONCE }, uids);
      if (event !== this.event) return;
      this.record = won;
      if (won) this.#announcing.open(won);
      this.failed = this.#answers.status === 'failed';
    } catch {
      this.failed = event === this.event;
    }
  }

  #content(record: Occasion): TemplateResult {
    const { t } = this.texts;
    const title = html`<p class="quiet" dir="auto">${record.title}</p>`;
    if (record.endsAt > this.session.store.now())
      return html`${title}
        <p class="note">${t.running}</p>`;
    if (this.entries.length === 0)
      return html`${title}
        <p class="quiet">${t.empty}</p>`;
    return html`${title} ${this.#announcing.render(record)}
    ${record.winners || record.promotion !== 'contest' ? nothing : this.#chosen(record)}`;
  }

  /** Entries to choose from. */
  #chosen(record: Occasion): TemplateResult {
    const { t } = this.texts;
    const { winners } = this.#announcing.won;
    const count = this.locale.number(winners.length);
    return html`<fieldset class="box">
      <legend>${record.seedHash ? t.choose : t.entries}</legend>
      <p class="quiet" role="status">${t.chosen(count, this.locale.number(record.prizes))}</p>
      ${this.entries.map((entry) => this.#entry(record, entry, winners))}
    </fieldset>`;
  }

  #entry(
    { questions, prizes }: Occasion,
    { uid, ticket, name }: SignUp,
    winners: readonly string[],
  ): TemplateResult {
    const given = this.#answers.of(uid) ?? {};
    const answers = questions.map((_, place) => given[occasionAnswerKey(place)] ?? '');
    const on = winners.includes(ticket);
    const take = (wins: boolean) => this.#announcing.choose(ticket, wins);
    return tick([name, answers.filter(Boolean).join(' · ')], on, take, !on && winners.length >= prizes);
  }
}

define('community-admin-winners', CommunityAdminWinners);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-winners': CommunityAdminWinners;
  }
}
