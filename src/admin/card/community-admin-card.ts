import { LitElement, html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import type { Desk } from '../../controllers/desk.js';
import { Locale } from '../../controllers/locale.js';
import type { Row } from '../../controllers/queue.js';
import { Texts } from '../../controllers/texts.js';
import { define } from '../../elements/define.js';
import { adoptBodyStyles, isRenderable, loadMarkup, nodesOf } from '../../elements/comment/markup.js';
import { MemberAskedEvent } from '../../elements/member/member-events.js';
import '../../elements/ui/community-menu.js';
import type { CommunityMenu } from '../../elements/ui/community-menu.js';
import '../../elements/ui/community-time.js';
import { moreIcon } from '../../elements/ui/icons.js';
import { panelTexts } from '../../i18n/admin/texts.js';
import { cardTexts } from '../../i18n/card/texts.js';
import { base, buttons } from '../../styles/base.js';
import { touch } from '../../styles/touch.js';
import { CardAskedEvent, CardSelectedEvent, CARD_DEEDS, type CardDeed } from './card-events.js';
import { threadDeeds } from './card-deeds.js';
import { CardFacts } from './card-facts.js';
import { CardConversation } from './card-conversation.js';
import { formerTexts } from './card-former.js';
import { historyOf, kindOf, parentOf, placeOf } from './card-head.js';
import { ReportList } from './card-reports.js';
import { reasonName, whyHere, type Why } from './card-why.js';
import { cardStyles } from './community-admin-card.styles.js';
import { coverImages } from './covered-images.js';
import { markPattern, markWords } from './marked-words.js';

/**
 * @summary One contribution as staff see it: who, when, where, what, why it is here, and what can be done. Shown inside
 * the tabs of `<community-admin>`.
 *
 * @slot - Stands below the text, such as a reply that is written.
 * @csspart card - The article.
 */
export class CommunityAdminCard extends LitElement {
  static override styles = [base, buttons, cardStyles, touch];

  @property({ attribute: false }) row!: Row;
  @property({ attribute: false }) desk!: Desk;
  /** The buttons below it. */
  @property({ attribute: false }) deeds: readonly CardDeed[] = [];
  /** What the menu offers besides. */
  @property({ attribute: false }) further: readonly CardDeed[] = [];
  /** Address of the page with the forum. */
  @property({ attribute: false }) forum = '';
  /** Address of the page with the board of ideas. */
  @property({ attribute: false }) ideas = '';
  @property({ type: Boolean, reflect: true }) current = false;
  @property({ type: Boolean }) selectable = false;
  @property({ type: Boolean }) selected = false;
  /** Another number: what is known of members has changed. */
  @property({ attribute: false }) revision = 0;
  /** Images that were erased from here. */
  @property({ attribute: false }) erased = 0;
  /** Nothing is left to decide; the sentence says why. */
  @property({ attribute: false }) handled = '';
  /** A decision was not taken; the sentence says what to do. */
  @property({ attribute: false }) fault = '';
  /** What staff watch for besides the words of the community. */
  @property({ attribute: false }) watch: RegExp | null = null;
  /** What it is to the staff besides, said before why it is here. */
  @property({ attribute: false }) marks: readonly Why[] = [];
  /** Who of the staff is at it. */
  @property({ attribute: false }) claim = '';

  @query('article') private article!: HTMLElement | null;
  @query('community-menu') private menu!: CommunityMenu;

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, panelTexts);
  /** @internal */
  readonly cardTexts = new Texts(this, this.locale, cardTexts);
  #facts = new CardFacts(this);
  #reports = new ReportList(this);
  #conversation = new CardConversation(this);
  #body: HTMLElement | undefined;
  #bodyKey: unknown;

  /** Moves the focus to the card itself. */
  override focus(options?: FocusOptions): void {
    this.article?.focus(options);
  }

  override render(): TemplateResult {
    const { row, handled, fault } = this;
    const { card } = this.texts.t;
    return html`<article
      part="card"
      class=${handled ? 'handled' : ''}
      aria-label=${this.#label}
      aria-current=${this.current ? 'true' : nothing}
      tabindex="-1"
      dir=${this.locale.direction}
    >
      ${this.#head()} ${whyHere(this, this.#facts, this)} ${parentOf(row, this.#facts, this.texts.t)}
      ${this.#text()} ${formerTexts(row.post, this.cardTexts.t, this.locale)} ${this.#past()}
      ${this.#conversation.render()} ${row.reported ? this.#reports.render() : nothing}
      ${this.current ? historyOf(this.#facts, this.texts.t, this.locale) : nothing}
      <slot></slot>
      ${this.claim ? html`<p class="claim">${this.claim}</p>` : nothing}
      ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
      ${handled ? html`<p class="state" role="status">${handled}</p>` : this.#actions(card.more)}
    </article>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    adoptBodyStyles(this.renderRoot);
  }

  /** What the thread offers is known later than the rest. */
  get #menu(): readonly CardDeed[] {
    const { row, desk, further } = this;
    if (!row.post) return further;
    return [...further, ...threadDeeds(desk.knownThread(row.post.thread), desk.session.community)];
  }

  get #name(): string {
    const { post, member } = this.row;
    return post?.name || member?.name || this.#facts.member?.name || this.texts.t.card.nobody;
  }

  get #label(): string {
    const { card } = this.texts.t;
    const { post, appeal } = this.row;
    if (!post && appeal) return card.sanction(this.#name);
    return post?.opening ? card.thread(this.#name) : card.comment(this.#name);
  }

  #head(): TemplateResult {
    const { row } = this;
    const { post, appeal } = row;
    const { card } = this.texts.t;
    const uid = post?.uid ?? appeal?.uid ?? '';
    return html`<header>
      <span class="who">
        ${this.selectable && !this.handled ? this.#select() : nothing}
        <button
          class="name"
          type="button"
          aria-haspopup="dialog"
          @click=${() => uid && this.dispatchEvent(new MemberAskedEvent(uid))}
        >
          <bdi>${this.#name}</bdi>
        </button>
      </span>
      <span class="quiet"><community-time .time=${post?.at ?? row.at}></community-time></span>
      <span class="quiet">${kindOf(row, this.texts.t)}</span>
      ${
        post?.editedAt
          ? html`<span class="quiet"
              >${card.edited} <community-time .time=${post.editedAt}></community-time
            ></span>`
          : nothing
      }
      ${placeOf(row, this.#facts, this, this.texts.t)}
    </header>`;
  }

  #select(): TemplateResult {
    return html`<label class="select">
      <input type="checkbox" .checked=${this.selected} @change=${this.#chosen} />
      <span class="hidden">${this.texts.t.queues.select}</span>
    </label>`;
  }

  #text(): TemplateResult | typeof nothing {
    const { post, appeal } = this.row;
    if (!post) return appeal ? nothing : html`<p class="quiet">${this.texts.t.card.missing}</p>`;
    const title = post.opening?.title;
    return html`
      ${title ? html`<div class="title" role="heading" aria-level="3" dir="auto">${title}</div>` : nothing}
      ${this.#bodyOf(post.body)}
    `;
  }

  /** Made once for each text: the words are marked in the nodes themselves. */
  #bodyOf(text: string): HTMLElement {
    const { words } = this.#facts;
    const ready = isRenderable(text);
    const { image } = this.cardTexts.t;
    const key = `${String(ready)} ${String(this.erased)} ${image.show} ${this.watch?.source ?? ''} ${words?.blocked ?? ''} ${words?.held ?? ''} ${text}`;
    if (this.#body && key === this.#bodyKey) return this.#body;
    const body = document.createElement('div');
    body.className = 'body';
    body.part.add('body');
    render(nodesOf(text), body);
    coverImages(body, this.cardTexts.t);
    markWords(body, words);
    markPattern(body, this.watch);
    if (!ready) void loadMarkup().then(() => this.requestUpdate());
    this.#bodyKey = key;
    return (this.#body = body);
  }

  /** What was decided before: why it was removed, what an appeal is against and says. */
  #past(): TemplateResult | typeof nothing {
    const { post, appeal, decision } = this.row;
    const t = this.texts.t;
    const reason = decision?.reason ?? (post?.state === 'removed' ? post.reason : '');
    const note = decision?.note ?? (post?.state === 'removed' ? post.note : '');
    const known = Object.entries(t.card.decision).find(([name]) => name === decision?.action);
    const action = known?.[1] ?? t.card.decision.remove;
    if (!reason && !note && !appeal) return nothing;
    return html`<div class="past">
      ${reason ? html`<p>${action} · ${reasonName(reason, t)}</p>` : nothing}
      ${note ? html`<p dir="auto">${t.card.told(note)}</p>` : nothing}
      ${
        appeal
          ? html`<p class="quiet">${t.card.appeal}</p>
              <blockquote dir="auto">${appeal.note}</blockquote>`
          : nothing
      }
    </div>`;
  }

  #actions(more: string): TemplateResult {
    const before = this.deeds.slice(0, -1);
    const last = this.deeds.slice(-1);
    return html`<footer>
      ${before.map((deed) => this.#button(deed))}
      <span class="last"
        >${last.map((deed) => this.#button(deed))}
        ${this.further.length > 0 ? this.#further(more) : nothing}</span
      >
    </footer>`;
  }

  #button(deed: CardDeed): TemplateResult {
    return html`<button
      class="button ${deed === this.deeds[0] ? 'primary' : ''}"
      type="button"
      data-deed=${deed}
      @click=${() => this.#ask(deed)}
    >
      ${this.texts.t.card[deed]}
    </button>`;
  }

  #further(more: string): TemplateResult {
    const { card } = this.texts.t;
    return html`<button
        class="button plain"
        type="button"
        aria-haspopup="menu"
        aria-label=${more}
        title=${more}
        @click=${(event: Event) => this.menu.open(event.currentTarget as HTMLElement)}
      >
        ${moreIcon}
      </button>
      <community-menu
        .items=${this.#menu.map((deed) => ({ id: deed, label: card[deed] }))}
        .label=${more}
        .direction=${this.locale.direction}
        @menu-chosen=${this.#picked}
      ></community-menu>`;
  }

  #ask(deed: CardDeed): void {
    this.dispatchEvent(new CardAskedEvent(this.row, deed));
  }

  #picked = (event: CustomEvent<string>): void => {
    const deed = CARD_DEEDS.find((name) => name === event.detail);
    if (deed) this.#ask(deed);
  };

  #chosen = (event: Event): void => {
    this.dispatchEvent(new CardSelectedEvent(this.row, (event.target as HTMLInputElement).checked));
  };
}

define('community-admin-card', CommunityAdminCard);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-card': CommunityAdminCard;
  }
}
