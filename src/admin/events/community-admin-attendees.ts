import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import { Locale } from '../../controllers/locale.js';
import { AttendeeAnswers } from '../../controllers/occasion-attendees-answers.js';
import { CheckIns } from '../../controllers/occasion-attendees-check-in.js';
import { AttendeeList, type Attendee } from '../../controllers/attendee-list.js';
import { OccasionManager } from '../../controllers/occasion-manager.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { occurrenceOf, type Occasion } from '../../domain/occasion.js';
import { define } from '../../elements/define.js';
import { whenText } from '../../elements/occasion/occasion-when.js';
import { attendeesTexts } from '../../i18n/staff/attendees/texts.js';
import { occasionsTabTexts } from '../../i18n/staff/occasions/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { textField } from '../settings/field.js';
import { FileExport } from '../staff/file-export.js';
import { failedNote, morePart, skeletonOf } from '../staff/list-parts.js';
import { menuOf } from '../staff/menu-of.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { attendeeRow } from './attendee-row.js';
import { attendeesStyles } from './attendees.styles.js';
import type { EventsHost } from './events-place.js';
import { oneEventStyles } from './events.styles.js';
import { attendeesTools } from './attendees-tools.js';
import { AttendeesMessages } from './attendees-messages.js';
import { Unlisting } from './unlisting.js';

const FILTERS = ['going', 'waiting', 'absent'] as const;

/** @summary Who comes to one date of an event, in order, with the ticks of those who are there. */
export class CommunityAdminAttendees extends LitElement {
  static override styles = [
    ...[base, buttons, fields, forms, dangerButton, selects, states, goodToken],
    ...[tabStyles, oneEventStyles, attendeesStyles, touch],
  ];

  /** Its id. */
  @property({ attribute: false }) event = '';
  @property({ attribute: false }) occurrence = '';
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) tab!: EventsHost;

  /** @internal Undefined while it is read, null where there is none. */
  @state() record: Occasion | null | undefined;
  @state() private failed = false;
  @state() private words = '';
  @state() private filter: '' | (typeof FILTERS)[number] = '';
  /** @internal Uid of whom more is shown. */
  @state() opened = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, attendeesTexts);
  /** @internal */
  readonly tabTexts = new Texts(this, this.locale, occasionsTabTexts);
  /** @internal */
  readonly people = new AttendeeList(this);
  /** @internal */
  readonly checkIns = new CheckIns(this);
  /** @internal */
  readonly unlisting = new Unlisting(this);
  /** @internal */
  readonly answers = new AttendeeAnswers(() => this.requestUpdate());
  /** @internal */
  readonly file = new FileExport(() => this.requestUpdate());
  #messages = new AttendeesMessages(this);
  #known = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('event') || changed.has('occurrence') || changed.has('session')) void this.#load();
  }

  override render(): TemplateResult {
    const { t } = this.texts;
    const { record } = this;
    return html`<section class="one" dir=${this.locale.direction} aria-labelledby="title">
      ${record ? this.#content(record) : nothing}
      ${record === null ? html`<p class="note" role="alert">${t.gone}</p>` : nothing}
      ${this.failed ? failedNote(this.locale, t.failed, () => this.#load()) : nothing}
      ${record === undefined && !this.failed ? skeletonOf(t.loading, 4) : nothing}
    </section>`;
  }

  /** @internal Takes the event as it stands now. */
  heard(record: Occasion): void {
    this.record = record;
    this.tab.tell(record);
  }

  async #load(): Promise<void> {
    const { session, event, occurrence } = this;
    const key = `${event} ${occurrence}`;
    Object.assign(this, { record: undefined, failed: false, opened: '' });
    this.#known = key;
    try {
      const record = await new OccasionManager(session).read(event);
      if (key !== this.#known) return;
      const there = record && occurrenceOf(record, occurrence);
      this.record = there ? record : null;
      if (!there) return;
      this.checkIns.open(session, { event, occurrence });
      this.answers.clear();
      this.#messages.open();
      void this.#read(record);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    } catch {
      this.failed = key === this.#known;
    }
  }

  #read = (record: Occasion): Promise<void> => {
    const { session, event, occurrence } = this;
    return this.people.read(session, record, { event, occurrence });
  };

  #content(record: Occasion): TemplateResult {
    const { t } = this.texts;
    const date = occurrenceOf(record, this.occurrence);
    const { status } = this.people;
    return html`<div class="row">
        <h3 id="title" tabindex="-1">${date ? t.heading(whenText(this.locale, record, date)) : ''}</h3>
        <button
          class="button small push"
          type="button"
          aria-disabled=${status === 'loading'}
          @click=${() => void this.#read(record)}
        >
          ${t.refresh}
        </button>
      </div>
      <p class="quiet" dir="auto">${record.title}</p>
      ${this.people.items.length > 0 ? this.#head() : nothing}
      ${this.people.items.length > 0 ? attendeesTools(this, record) : nothing} ${this.#list(record)}
      ${this.#messages.render(record)}`;
  }

  #head(): TemplateResult {
    const { t } = this.texts;
    const going = this.people.items.filter(({ standing }) => standing?.kind === 'going');
    const sum = (people: readonly Attendee[]) =>
      this.locale.number(people.reduce((all, { signUp }) => all + signUp.party, 0));
    const there = this.people.items.filter(({ signUp }) => this.checkIns.isThere(signUp));
    const { waiting, refused } = this.checkIns;
    return html`<div class="head">
        <p class="total" role="status">${t.there(sum(there), sum(going))}</p>
        <p class=${waiting > 0 ? 'note' : 'sr'} role="status">${waiting > 0 ? t.ticksWait(waiting) : ''}</p>
        <p class=${refused.size > 0 ? 'note bad' : 'sr'} role="alert">
          ${refused.size > 0 ? t.refused(refused.size) : ''}
        </p>
      </div>
      <p class="quiet">${t.thereHint}</p>
      <div class="filters" role="search">
        ${textField({
          ...{ id: 'words', label: t.search, value: this.words },
          take: (words) => (this.words = words),
        })}
        ${menuOf(
          'filter',
          t.filter,
          t.filters[''],
          FILTERS.map((name) => [name, t.filters[name]]),
          this.filter,
          (filter) => (this.filter = FILTERS.find((name) => name === filter) ?? ''),
        )}
      </div>`;
  }

  #list(record: Occasion): TemplateResult {
    const { t } = this.texts;
    const { people } = this;
    const { status, more } = people;
    if (status === 'failed') return failedNote(this.locale, t.failed, () => this.#read(record));
    if (people.items.length === 0)
      return status === 'ready' ? html`<p class="quiet">${t.empty}</p>` : skeletonOf(t.loading, 4);
    const shown = people.items.filter((attendee) => this.#fits(attendee));
    const { session, event, occurrence } = this;
    const load = () => people.readMore(session, record, { event, occurrence });
    const state = { more, loadingMore: status === 'loading', moreFailed: false };
    return html`${
      shown.length === 0
        ? html`<p class="quiet" role="status">${t.emptyFilter}</p>`
        : html`<ul class="plainlist people-list" role="list" aria-label=${t.list}>
            ${repeat(
              shown,
              ({ signUp }) => signUp.uid,
              (attendee) => attendeeRow(this, record, attendee),
            )}
          </ul>`
    }
    ${morePart(this.locale, t, state, load)}`;
  }

  #fits({ signUp, standing }: Attendee): boolean {
    const wanted = this.words.trim().toLocaleLowerCase();
    if (!signUp.name.toLocaleLowerCase().includes(wanted)) return false;
    if (this.filter === 'absent') return standing?.kind === 'going' && !this.checkIns.isThere(signUp);
    return this.filter === '' || standing?.kind === this.filter;
  }
}

define('community-admin-attendees', CommunityAdminAttendees);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-attendees': CommunityAdminAttendees;
  }
}
