import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import { OccasionBox } from '../../controllers/occasion-box.js';
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
import { calendarLinks } from './calendar-links.js';
import { occasionTimesStyles } from './occasion-times.js';
import { announce } from '../ui/announce.js';
import { eventStyles } from './community-event.styles.js';
import { EventArrival } from './event-arrival.js';
import { EventComments } from './event-comments.js';
import { eventChips, eventFacts } from './event-facts.js';
import type { EventHost } from './event-host.js';
import { eventHindrance, eventNote, eventSkeleton, textSkeleton } from './event-notes.js';
import { promotionPart } from './promotion-part.js';
import { signUpButton, signUpSkeleton } from './event-sign-up.js';
import type { TakingPart } from './event-taking-part.js';

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
    ...[eventStyles, occasionTimesStyles, touch],
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
  /** What stands before the address of a comment, where the page opens the event by its own address. */
  @property({ attribute: 'link-prefix' }) linkPrefix = '';

  /** @internal */
  readonly linked = false;
  /** @internal */
  readonly box = new OccasionBox(this);
  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, occasionTexts);
  readonly #arrival = new EventArrival(this);
  readonly #comments = new EventComments(this);
  readonly #opening = new Opening(this, () => this.requestUpdate());
  #observer: IntersectionObserver | undefined;
  #describing = false;
  #part: TakingPart | undefined;
  #bringing: Promise<TakingPart | undefined> | undefined;
  /** What was pressed waits for the part that does it, or that part could not be brought. */
  @state() private bringing: '' | 'waiting' | 'failed' = '';
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

  /** Leads to the title, as soon as there is one. */
  override focus = (options?: FocusOptions): void => this.#arrival.focus(options);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('occurrence')) this.box.choose(this.occurrence);
    const due = this.#opening.due;
    if (due && this.isConnected) void this.box.show(due.session, this.event);
    if (this.box.occasion && this.box.session?.account) void this.#bring();
    this.#part?.sync();
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
    this.#part?.focus(this.renderRoot);
    this.#describe();
  }

  /** Whoever has begun to fill something in keeps it in sight, whatever becomes of the event. */
  #isShown({ state }: Occasion): boolean {
    const { box } = this;
    const desk = this.#part?.desk;
    return (state === 'live' && box.status === 'ready') || desk?.dirty === true || Boolean(desk?.failure);
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
    return html`${eventChips(this, occasion)} ${word ? html`<p class="note" dir="auto">${word}</p>` : nothing}
    ${eventFacts(this, occasion, this.#choose)} ${body ? this.#text(body) : nothing}
    ${this.#takingPart(occasion)} ${this.#links(occasion)} ${this.#part?.names() ?? nothing}
    ${this.#comments.render(occasion)}`;
  }

  /** Promotions have a part of their own in this place: entering, codes, winners. */
  #takingPart(occasion: Occasion): TemplateResult | typeof nothing {
    if (occasion.signUp === 'none') return nothing;
    if (occasion.kind === 'promotion') return promotionPart(this, this.box);
    const panel = this.#panel(occasion);
    if (panel === nothing) return nothing;
    return html`<div class="panel" part="sign-up">
      ${eventHindrance(this, () => void this.#createAccount())} ${panel}
    </div>`;
  }

  #panel(occasion: Occasion): TemplateResult | typeof nothing {
    const { box } = this;
    if (box.open && box.signUp === undefined && box.learning) return signUpSkeleton();
    if (this.#part) return this.#part.panel(occasion);
    if (box.signUp) return this.bringing === 'failed' ? this.#retry() : signUpSkeleton();
    if (!box.open) return nothing;
    const press = () => {
      this.bringing = 'waiting';
      void this.#pressed((part) => part.desk.begin());
    };
    const failure = this.bringing === 'failed' ? this.texts.t.refusals.unavailable : '';
    return signUpButton(this, occasion, { press, sending: this.bringing === 'waiting', failure });
  }

  #retry(): TemplateResult {
    return html`<p class="note bad" role="alert">
      ${this.texts.t.refusals.unavailable}
      <button class="button" type="button" @click=${() => void this.#pressed(() => undefined)}>
        ${this.locale.t.comments.retry}
      </button>
    </p>`;
  }

  /** What else there is to do. */
  #links(occasion: Occasion): TemplateResult | typeof nothing {
    const { occurrence, now } = this.box;
    const link = this.#part?.joinLink ?? '';
    const calendar = occurrence ? calendarLinks(occasion, occurrence, { link, now }) : nothing;
    const links = [calendar, this.#namesButton(occasion), this.#comments.button()];
    return links.every((link) => link === nothing) ? nothing : html`<div class="links">${links}</div>`;
  }

  /** Asks for the names, where they are everybody's, and there are some. */
  #namesButton({ attendees, signUp }: Occasion): TemplateResult | typeof nothing {
    if (attendees !== 'public' || signUp === 'none' || !this.box.order.taken) return nothing;
    const { show, hide } = this.texts.t.attendees;
    const shown = (this.#part?.attendees.status ?? 'closed') !== 'closed';
    const turn = ({ attendees: names }: TakingPart) => (shown ? names.close() : void names.open());
    const press = async () => (await this.#pressed(turn)) || announce(this.texts.t.attendees.failed);
    return html`<button class="button plain" type="button" aria-expanded=${shown} @click=${press}>
      ${shown ? hide : show}
    </button>`;
  }

  /** Does what was pressed as soon as the part is here that can; resolves to whether it is. */
  async #pressed(act: (part: TakingPart) => void): Promise<boolean> {
    const part = await this.#bring();
    if (!part) return false;
    this.bringing = '';
    part.sync();
    act(part);
    return true;
  }

  /** Most readers only look. */
  #bring(): Promise<TakingPart | undefined> {
    this.#bringing ??= import('./event-taking-part.js').then(
      (module) => {
        this.#part = new module.TakingPart(this);
        this.requestUpdate();
        return this.#part;
      },
      () => {
        this.bringing = 'failed';
        return (this.#bringing = undefined);
      },
    );
    return this.#bringing;
  }

  #text(text: string): TemplateResult {
    if (!isRenderable(text)) return textSkeleton(this.lines);
    if (this.#body?.text !== text) this.#body = { text, nodes: nodesOf(text) };
    return html`<div class="body" part="body" dir="auto">${this.#body.nodes}</div>`;
  }

  #choose = (occurrence: string): void => {
    this.occurrence = occurrence;
  };

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

define('community-event', CommunityEvent);

declare global {
  interface HTMLElementTagNameMap {
    'community-event': CommunityEvent;
  }
}
