import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { keyed } from 'lit/directives/keyed.js';
import { zoneHere } from '../../calendar/zone-names.js';
import { OccasionList } from '../../controllers/occasion-list.js';
import { serverTime } from '../../controllers/server-time.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import type { AgendaEntry } from '../../domain/agenda.js';
import { dayAt, type Day } from '../../domain/wall-clock.js';
import { occasionListTexts } from '../../i18n/occasion-list/texts.js';
import { base, buttons } from '../../styles/base.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { define } from '../define.js';
import { boardListStyles } from '../forum/board-list.styles.js';
import { backLink, boardNote, isPlain } from '../forum/board-parts.js';
import { forumStyles } from '../forum/community-forum.styles.js';
import { ListElement } from '../forum/list-element.js';
import { viewSwitchStyles } from '../forum/view-switch.js';
import { announce } from '../ui/announce.js';
import { agendaContent } from './agenda-content.js';
import { AgendaRows } from './agenda-rows.js';
import { eventsStyles } from './community-events.styles.js';
import { EventsFilter, type EventsView } from './events-filter.js';
import { eventsRouting, openedOf } from './events-routing.js';
import { EventsScene } from './events-scene.js';
import { monthContent, monthFrom } from './month-content.js';
import { eventsTools, eventsTop } from './events-top.js';

/**
 * @summary The events of a community as an agenda or a month, and one opened event with links that lead to it.
 *
 * @csspart heading - The heading of the list.
 * @csspart list - The agenda.
 * @csspart event - Each event of the agenda, or of a day.
 * @cssprop --community-scroll-margin - Room to leave above the list for sticky headers.
 */
export class CommunityEvents extends ListElement {
  static override styles = [
    ...[base, buttons, states, forumStyles, boardListStyles, viewSwitchStyles],
    ...[eventsStyles, touch],
  ];

  /** What is shown at first: the `agenda`, or a `month`. */
  @property() view: EventsView = 'agenda';

  /** @internal The reader's zone. */
  @state() zone = zoneHere();
  /** @internal The day that is looked at in a month; today at first. */
  @state() chosenDay: Day | undefined;
  /** @internal The part that shows a month has come. */
  @state() monthHere = false;
  /** @internal The file for calendars is being made. */
  @state() adding = false;

  /** @internal */
  readonly texts = new Texts(this, this.locale, occasionListTexts);
  /** @internal */
  readonly list = new OccasionList(this);
  /** @internal */
  readonly agenda = new AgendaRows(this);
  /** @internal */
  readonly filter = new EventsFilter(this);
  /** @internal */
  readonly router = eventsRouting(this, (before) => this.#moved(before));
  #scene = new EventsScene(this);
  #bringing = false;

  protected override readList(session: Session): void {
    const { filter, monthHere, notice } = this;
    if (filter.view === 'agenda') return this.list.open(session, filter.when);
    this.list.reach(session, monthFrom(this));
    if (!monthHere && !notice) void this.#bringMonth();
  }

  protected override arrive(): void {
    this.#scene.arrive();
  }

  override render(): TemplateResult {
    const place = this.router.thread;
    return html`
      <section class="frame" dir=${this.locale.direction} aria-labelledby="heading">
        ${place ? this.#opened(place) : nothing}
        <div class="board" ?hidden=${place !== ''}>
          ${eventsTop(this)} ${boardNote(this)} ${eventsTools(this)}
          ${this.filter.view === 'month' ? monthContent(this) : agendaContent(this)}
        </div>
      </section>
    `;
  }

  /** @internal Where reading stands. */
  get status(): OccasionList['status'] {
    return this.list.status;
  }

  /** @internal */
  get today(): Day {
    return dayAt(serverTime(), this.zone);
  }

  /** @internal */
  get day(): Day {
    return this.chosenDay ?? this.today;
  }

  /** @internal What has been read of the chosen category. */
  get entries(): readonly AgendaEntry[] {
    const { category } = this.filter;
    const entries = this.list.entries(this.zone);
    return category ? entries.filter(({ occasion }) => occasion.category === category) : entries;
  }

  async #bringMonth(): Promise<void> {
    if (this.#bringing) return;
    this.#bringing = true;
    try {
      await import('./community-events-month.js');
      this.monthHere = true;
    } catch {
      // It is tried again by whoever chooses the month again.
      this.notice = this.texts.t.board.unavailable;
    } finally {
      this.#bringing = false;
    }
  }

  #opened(place: string): TemplateResult {
    const { event, occurrence } = openedOf(place);
    const title = this.list.find(event)?.title;
    return html`<div
      class="opened"
      tabindex="-1"
      role="group"
      aria-label=${title || this.heading || this.texts.t.board.heading}
    >
      ${backLink(this, this.back)}
      ${this.notice ? html`<p class="note bad" role="alert">${this.notice}</p>` : nothing}
      ${keyed(
        place,
        html`<community-event
          event=${event}
          occurrence=${occurrence || nothing}
          comments="open"
          heading-level=${this.headingLevel}
          link-prefix=${this.router.prefixOf(place)}
          @event-shown=${this.#scene.shown}
        ></community-event>`,
      )}
    </div>`;
  }

  #moved(before: string): void {
    this.notice = '';
    this.#scene.moved(before);
  }

  /** @internal Opens events; a click with a key held down is the browser's. */
  readonly clicked = (event: MouseEvent): void => {
    const place = (event.currentTarget as HTMLElement).dataset['open'];
    if (!place || !isPlain(event)) return;
    event.preventDefault();
    this.router.go(place);
  };

  /** @internal */
  readonly retry = (): void => void this.list.retry();

  /** @internal */
  readonly chooseView = (view: EventsView): void => {
    this.notice = '';
    this.filter.chooseView(view);
  };

  /** @internal */
  readonly choose = (day: Day): void => void (this.chosenDay = day);

  /** @internal A month reads further events where it does not read all by itself. */
  readonly readMore = (): Promise<void> => this.list.loadMore('coming');

  /** @internal Hands all that is to come to calendars, as a file. */
  readonly addAll = async (): Promise<void> => {
    if (this.adding) return;
    this.adding = true;
    this.notice = '';
    const { addToCalendar } = await import('./events-calendar.js');
    this.notice = await addToCalendar(this);
    this.adding = false;
  };

  /** @internal Shows further events, says how many, and leads to the first of them. */
  readonly moreEvents = async (): Promise<void> => {
    const [last] = [...this.renderRoot.querySelectorAll<HTMLElement>('.agenda a[data-open]')].slice(-1);
    const added = await this.agenda.show();
    this.requestUpdate();
    await this.updateComplete;
    if (added.length === 0) return;
    announce(this.texts.t.board.more(added.length));
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('.agenda a[data-open]')];
    // Further down, if there are some: others may have come in between.
    const next = links[last ? links.indexOf(last) + 1 : 0];
    (next ?? last)?.focus({ preventScroll: true });
  };
}

define('community-events', CommunityEvents);

declare global {
  interface HTMLElementTagNameMap {
    'community-events': CommunityEvents;
  }
}
