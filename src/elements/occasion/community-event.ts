import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { Locale } from '../../controllers/locale.js';
import { OccasionAttendees } from '../../controllers/occasion-attendees.js';
import { OccasionBox } from '../../controllers/occasion-box.js';
import { OccasionReveal } from '../../controllers/occasion-reveal.js';
import { Texts } from '../../controllers/texts.js';
import { whenIdle } from '../../controllers/when-idle.js';
import type { Occasion } from '../../domain/occasion.js';
import type { PageAddress } from '../../domain/thread.js';
import { occasionTexts } from '../../i18n/occasions/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dangerButton, forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { goodToken } from '../../styles/tokens.js';
import { touch } from '../../styles/touch.js';
import { adoptBodyStyles, isRenderable, loadMarkup, nodesOf } from '../comment/markup.js';
import { Opening, type OpeningHost } from '../comment/opening.js';
import { define } from '../define.js';
import { eventStyles } from './community-event.styles.js';
import { attendeesButton, attendeesList, showsAttendees } from './event-attendees.js';
import { EventComments } from './event-comments.js';
import { EventDesk, type EventHost, type FocusTarget } from './event-desk.js';
import { eventChips, eventFacts } from './event-facts.js';
import { EventNews } from './event-news.js';
import { eventNote, eventSkeleton } from './event-notes.js';
import { eventPanel } from './event-panel.js';
import { promotionPart } from './promotion-part.js';

/**
 * @summary An event: when and where it is, how many places are left, and signing up for it. Who finds no place waits in the
 * order of signing up, and sees live how the list moves.
 *
 * @fires {EventSignedUpEvent} community-event-signed-up - A sign-up has been stored, or is for fewer people now.
 * @fires {EventSignUpCancelledEvent} community-event-sign-up-cancelled - A sign-up has been cancelled.
 * @csspart base - The frame.
 * @csspart title - The title.
 * @csspart status - What kind of event it is, and whether it takes place.
 * @csspart facts - When, where, how many places, and until when to sign up.
 * @csspart body - What its makers say about it.
 * @csspart sign-up - What its reader has to do with it.
 * @csspart attendees - Who comes, once that was asked for.
 */
export class CommunityEvent extends LitElement implements OpeningHost, EventHost {
  static override styles = [
    ...[base, buttons, fields, forms, dangerButton, selects, states, goodToken],
    ...[eventStyles, touch],
  ];

  /** Id of the event. */
  @property() event = '';
  /** Which of its times, by its id; the running or the next one by default. */
  @property() occurrence = '';
  /** Level of the title in the host page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Comments below it: `open`, `closed` behind a button, or `none`. */
  @property() comments: 'open' | 'closed' | 'none' = 'closed';
  /** Lines of text to keep room for while it loads. */
  @property({ type: Number }) lines = 2;

  /** @internal */
  readonly linked = false;
  /** @internal */
  readonly box = new OccasionBox(this);
  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, occasionTexts);
  /** @internal */
  readonly desk: EventDesk = new EventDesk(this);
  readonly #reveal = new OccasionReveal(this.box);
  readonly #attendees = new OccasionAttendees(this.box);
  readonly #comments = new EventComments(this);
  readonly #news = new EventNews(this);
  readonly #opening = new Opening(this, () => this.requestUpdate());
  #observer: IntersectionObserver | undefined;
  #describing = false;
  /** Made once for each text: what is selected in it stays so. */
  #body: { readonly text: string; readonly nodes: TemplateResult } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new IntersectionObserver((entries) =>
      this.box.follower.see(entries.at(-1)?.isIntersecting ?? false),
    );
    this.#observer.observe(this);
    addEventListener('online', this.#connection);
    addEventListener('offline', this.#connection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.box.follower.see(false);
    removeEventListener('online', this.#connection);
    removeEventListener('offline', this.#connection);
    this.#describe();
  }

  /** @internal */
  get subject(): string {
    return this.event;
  }

  /** @internal */
  addressOf(thread: string): Promise<PageAddress> {
    return Promise.resolve({ thread, url: '', title: '' });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('occurrence')) this.box.choose(this.occurrence);
    const due = this.#opening.due;
    if (due && this.isConnected) void this.box.show(due.session, this.event);
    this.desk.sync();
    this.#news.sync();
  }

  override render(): TemplateResult {
    const { box } = this;
    const { occasion } = box;
    const loading = !occasion && (box.status === 'idle' || box.status === 'loading');
    return html`<section
      class="frame"
      part="base"
      dir=${this.locale.direction}
      aria-labelledby=${occasion ? 'title' : nothing}
    >
      ${occasion ? this.#title(occasion) : nothing}
      ${eventNote(this, this.#opening.session, this.#opening.unconnected)}
      ${occasion && this.#isShown(occasion) ? this.#content(occasion) : nothing}
      ${loading && !this.#opening.unconnected ? eventSkeleton(this, this.lines) : nothing}
    </section>`;
  }

  override updated(): void {
    const { occasion } = this.box;
    adoptBodyStyles(this.renderRoot);
    if (!isRenderable(occasion?.body ?? '')) void loadMarkup().then(() => this.requestUpdate());
    const { focus } = this.desk;
    if (focus !== null && this.#focus(focus)) this.desk.focus = null;
    this.#describe();
  }

  /** Whoever has begun to fill something in keeps it in sight, whatever becomes of the event. */
  #isShown({ state }: Occasion): boolean {
    const { box, desk } = this;
    return (state === 'live' && box.status === 'ready') || desk.dirty || desk.failure !== '';
  }

  #title({ title }: Occasion): TemplateResult {
    return html`<div
      id="title"
      class="title"
      part="title"
      dir="auto"
      role="heading"
      aria-level=${this.headingLevel}
      tabindex="-1"
    >
      ${title}
    </div>`;
  }

  #content(occasion: Occasion): TemplateResult {
    const { word, body } = occasion;
    const parts = { reveal: this.#reveal, createAccount: () => void this.#createAccount() };
    return html`${eventChips(this, occasion)} ${word ? html`<p class="note" dir="auto">${word}</p>` : nothing}
    ${eventFacts(this, occasion, this.#choose)}
    ${body && isRenderable(body) ? html`<div class="body" part="body" dir="auto">${this.#nodes(body)}</div>` : nothing}
    ${this.#part(occasion, parts)} ${this.#links(occasion)} ${attendeesList(this, this.#attendees)}
    ${this.#comments.render(occasion)}`;
  }

  /** Promotions have a part of their own in this place: entering, codes, winners. */
  #part(occasion: Occasion, parts: Parameters<typeof eventPanel>[2]): TemplateResult | typeof nothing {
    return occasion.kind === 'promotion' ? promotionPart(this, this.box) : eventPanel(this, occasion, parts);
  }

  /** What else there is to do: the calendar's links have their place here. */
  #links(occasion: Occasion): TemplateResult | typeof nothing {
    const links = [
      showsAttendees(this, occasion) ? attendeesButton(this, this.#attendees) : nothing,
      this.#comments.button(),
    ];
    if (links.every((link) => link === nothing)) return nothing;
    return html`<div class="links">${links}</div>`;
  }

  #nodes(text: string): TemplateResult {
    if (this.#body?.text !== text) this.#body = { text, nodes: nodesOf(text) };
    return this.#body.nodes;
  }

  #choose = (occurrence: string): void => {
    this.#attendees.close();
    this.occurrence = occurrence;
  };

  /** Whether there was something to focus. */
  #focus(target: FocusTarget): boolean {
    const element = selectorsOf(target)
      .map((selector) => this.renderRoot.querySelector<HTMLElement>(selector))
      .find(Boolean);
    element?.focus({ preventScroll: target === 'panel' });
    return Boolean(element);
  }

  #describe(): void {
    if (this.#describing) return;
    this.#describing = true;
    whenIdle(() => {
      this.#describing = false;
      const bring = import('./event-description.js');
      bring.then(
        (part) => (this.isConnected ? part.describe(this, this.box) : part.forget(this)),
        () => undefined,
      );
    });
  }

  #createAccount = async (): Promise<void> => {
    const { session } = this.box;
    if (!session) return;
    const { upgrade } = await import('../account/sign-in.js');
    await upgrade(this, session);
  };

  #connection = (): void => this.requestUpdate();
}

/** What takes the focus, the best first. */
function selectorsOf(target: FocusTarget): string[] {
  if (target === 'panel') return ['#panel', '[data-act="sign-up"]', '#title'];
  return target === 'form' ? ['form select, form .input, form button'] : [`#q${String(target)}`];
}

define('community-event', CommunityEvent);

declare global {
  interface HTMLElementTagNameMap {
    'community-event': CommunityEvent;
  }
}
