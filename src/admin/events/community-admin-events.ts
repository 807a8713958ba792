import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import { SignUpCounts } from '../../controllers/occasion-managed-counts.js';
import {
  ManagedOccasions,
  OCCASION_STANDS,
  type OccasionStand,
} from '../../controllers/occasion-managed-list.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { nextOccurrence, type Occasion } from '../../domain/occasion.js';
import { define } from '../../elements/define.js';
import { announce } from '../../elements/ui/announce.js';
import { occasionsTabTexts } from '../../i18n/staff/occasions/texts.js';
import { goodToken } from '../../styles/tokens.js';
import { PanelAskedEvent } from '../panel-events.js';
import { textField } from '../settings/field.js';
import { broughtPart } from '../staff/brought-part.js';
import { LazyParts } from '../staff/lazy-parts.js';
import { failedNote, morePart, skeletonOf } from '../staff/list-parts.js';
import { ListRows } from '../staff/list-rows.js';
import { menuOf } from '../staff/menu-of.js';
import { StaffTab } from '../staff/staff-tab.js';
import './community-admin-event.js';
import { eventChips, eventFacts, signedUpText, type EventsTeller } from './events-parts.js';
import { eventsPlace, type EventsHost, type EventsPlace } from './events-place.js';
import type { ToTell } from './event-telling.js';
import { eventsTabStyles } from './events.styles.js';

const PARTS = {
  form: () => import('./community-admin-event-form.js'),
  people: () => import('./community-admin-attendees.js'),
} as const;

/**
 * @summary The events of a community for its staff: what there is, who comes, and the form to make and change them.
 * `item` says what is shown, such as `new`, `ID` or `ID/people/once`.
 */
export class CommunityAdminEvents extends StaffTab implements EventsHost {
  static override styles = [...StaffTab.styles, goodToken, eventsTabStyles];

  @state() private stand: OccasionStand | '' = '';
  @state() private words = '';

  /** @internal */
  readonly texts = new Texts(this, this.locale, occasionsTabTexts);
  /** @internal */
  readonly list = new ManagedOccasions(this);
  #counts = new SignUpCounts(() => this.requestUpdate());
  #parts = new LazyParts(this, PARTS);
  #rows = new ListRows(this);
  #toTell: ToTell | undefined;

  /** Keys of the panel: to the next and the previous row. */
  key(key: string): boolean {
    return !this.item && this.#rows.key(key);
  }

  override willUpdate(): void {
    super.willUpdate();
    const { session } = this;
    if (session && eventsPlace(this.item).shows === 'list') this.list.show(session);
  }

  override updated(): void {
    if (!this.item) this.#rows.goOn();
  }

  protected override content(session: Session): TemplateResult {
    const { t } = this.texts;
    const place = eventsPlace(this.item);
    if (place.shows === 'list')
      return html`<div class="row">
          <h2 id="heading">${t.heading}</h2>
          <button class="button push" type="button" @click=${() => this.open('new')}>${t.create}</button>
        </div>
        ${this.#filters()} ${this.#list(session)}`;
    const back = place.shows !== 'one' && place.id;
    return html`<h2 id="heading" class="sr">${t.heading}</h2>
      <p>
        <button class="button small" type="button" @click=${() => this.open(back || '')}>
          ${back ? t.backToOne : t.back}
        </button>
      </p>
      ${this.#place(session, place)}`;
  }

  #place(session: Session, place: Exclude<EventsPlace, { shows: 'list' }>): TemplateResult {
    if (place.shows === 'one')
      return html`<community-admin-event
        .event=${place.id}
        .session=${session}
        .tab=${this}
        .toTell=${this.#toTell}
      ></community-admin-event>`;
    const host = { locale: this.locale, t: this.texts.t };
    return broughtPart(host, this.#parts, place.shows, this.#part(session, place));
  }

  /** What comes when it is wanted first. */
  #part(session: Session, place: Exclude<EventsPlace, { shows: 'list' | 'one' }>): TemplateResult {
    if (place.shows === 'form')
      return html`<community-admin-event-form
        .place=${place}
        .session=${session}
        .tab=${this}
      ></community-admin-event-form>`;
    return html`<community-admin-attendees
      .event=${place.id}
      .occurrence=${place.occurrence}
      .session=${session}
      .tab=${this}
    ></community-admin-attendees>`;
  }

  #filters(): TemplateResult {
    const { t } = this.texts;
    return html`<div class="filters" role="search">
      ${textField({
        ...{ id: 'words', label: t.search, hint: t.searchHint, value: this.words },
        take: (words) => (this.words = words),
      })}
      ${menuOf(
        'stand',
        t.stand,
        t.stands[''],
        OCCASION_STANDS.map((stand) => [stand, t.stands[stand]]),
        this.stand,
        (stand) => (this.stand = OCCASION_STANDS.find((name) => name === stand) ?? ''),
      )}
    </div>`;
  }

  #list(session: Session): TemplateResult {
    const { t } = this.texts;
    const { status, more } = this.list;
    const items = this.#items(session);
    if (status === 'failed') return failedNote(this.locale, t.failed, () => this.list.retry());
    if (status !== 'ready' && items.length === 0) return skeletonOf(t.loading, 4);
    if (items.length === 0)
      return html`<p class="quiet" role="status">
          ${more ? t.emptySoFar : this.stand || this.words ? t.emptyFilter : t.empty}
        </p>
        ${this.#more(session)}`;
    return html`<ul
        class="plainlist events"
        role="list"
        aria-label=${t.list}
        aria-busy=${status === 'loading'}
      >
        ${repeat(
          items,
          ({ id }) => id,
          (occasion) => this.#row(session, occasion),
        )}
      </ul>
      ${this.#more(session)}`;
  }

  #items(session: Session): readonly Occasion[] {
    const { stand, words } = this;
    return this.list.shown({ stand, words }, session.store.now());
  }

  #row(session: Session, occasion: Occasion): TemplateResult {
    const teller = this.#teller(session);
    const next = nextOccurrence(occasion, teller.now)?.id ?? '';
    return html`<li>
      <div class="row">
        <button
          class="link"
          type="button"
          dir="auto"
          data-id=${occasion.id}
          @click=${() => this.open(occasion.id)}
        >
          ${occasion.title}
        </button>
        ${eventChips(teller, occasion)}
      </div>
      <p class="quiet">
        ${signedUpText(teller, occasion, this.#counts.of(session, occasion, next))} ·
        ${eventFacts(teller, occasion)}
      </p>
    </li>`;
  }

  #more(session: Session): ReturnType<typeof morePart> {
    return morePart(this.locale, this.texts.t, this.list, () => this.#loadMore(session));
  }

  #teller({ account, store }: Session): EventsTeller {
    return { t: this.texts.t, locale: this.locale, me: account?.uid ?? '', now: store.now() };
  }

  /** @internal The panel's address follows; alone on a page the tab opens it itself. */
  open(item: string): void {
    const place = eventsPlace(this.item);
    if (!item && place.shows !== 'list') this.#rows.leave(place.id);
    this.item = item;
    this.dispatchEvent(new PanelAskedEvent('events', item));
  }

  /** @internal */
  tell(occasion: Occasion): void {
    this.#counts.renew(occasion.id);
    this.list.put(occasion);
    this.renderRoot.querySelector('community-admin-event')?.heard(occasion);
  }

  /** @internal A new one stands first. */
  stored(item: string, toTell?: ToTell): void {
    this.#toTell = toTell;
    void this.list.refresh();
    if (eventsPlace(this.item).shows === 'form') this.open(item);
  }

  async #loadMore(session: Session): Promise<void> {
    const shown = this.#items(session).length;
    await this.list.loadMore();
    announce(this.texts.t.shown(this.#items(session).length));
    await this.#rows.focusAfter(shown);
  }
}

define('community-admin-events', CommunityAdminEvents);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-events': CommunityAdminEvents;
  }
}
