import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import { Claims } from '../../controllers/claims.js';
import { SessionController } from '../../controllers/contexts.js';
import { ContributionStream } from '../../controllers/contribution-stream.js';
import { deskOf, type Desk } from '../../controllers/desk.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { WatchedWords } from '../../controllers/watched-words.js';
import type { Community } from '../../domain/community.js';
import type { ModeratedPost } from '../../domain/moderation.js';
import type { StreamFilter } from '../../domain/stream.js';
import { define } from '../../elements/define.js';
import { panelTexts } from '../../i18n/admin/texts.js';
import { streamTexts } from '../../i18n/stream/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import '../card/community-admin-card.js';
import type { CardAskedEvent } from '../card/card-events.js';
import { deedOf, offerOf, type Offer } from '../card/card-deeds.js';
import { CardMarks } from '../card/card-marks.js';
import { CardReplies } from '../card/card-replies.js';
import { CardWorker } from '../card/card-worker.js';
import { CurrentCard } from '../card/current-card.js';
import { RefusedEvent } from '../panel-events.js';
import { inboxStyles } from './community-admin-inbox.styles.js';
import { inboxMarks } from './inbox-marks.js';
import { inboxEnd, inboxNote, narrowing } from './inbox-parts.js';
import { inboxTools } from './inbox-tools.js';
import { rowOf, StreamCards } from './stream-cards.js';

/**
 * @summary Everything that is contributed to a community, live, with what waits for an answer by staff. Shown inside
 * `<community-admin>`.
 *
 * @csspart list - The list of cards.
 */
export class CommunityAdminInbox extends LitElement {
  static override styles = [base, buttons, fields, selects, states, inboxStyles, touch];

  /** Narrows the stream: `member-UID` or `thread-ID`; empty for all of it. */
  @property() item = '';
  /** Address of the page with the forum, for links to its threads. */
  @property() forum = '';
  /** Address of the page with the board of ideas. */
  @property() ideas = '';

  /** @internal What is under way and takes long. */
  @state() progress = '';

  /** @internal */
  readonly locale = new Locale(this);
  /** @internal */
  readonly texts = new Texts(this, this.locale, panelTexts);
  /** @internal */
  readonly streamTexts = new Texts(this, this.locale, streamTexts);
  readonly #session = new SessionController(this);
  readonly #watched = new WatchedWords();
  /** @internal */
  readonly stream = new ContributionStream(
    this,
    () => this.#desk,
    (body) => this.#watched.finds(body),
    () => this.dispatchEvent(new RefusedEvent()),
  );
  /** @internal The cards are of no queue. */
  readonly queue = null;
  /** @internal */
  readonly list = new StreamCards(this);
  /** @internal */
  readonly claims = new Claims(this, () => this.#desk);
  /** @internal */
  readonly marks: CardMarks = new CardMarks(this);
  /** @internal */
  readonly worker: CardWorker = new CardWorker(this);
  /** @internal */
  readonly replies = new CardReplies(this);
  readonly #current = new CurrentCard(this, () => this.stream.posts.map(({ id }) => id));
  #desk: Desk | undefined;

  /** @internal */
  get desk(): Desk {
    if (!this.#desk) throw new Error('community-admin-inbox: not connected');
    return this.#desk;
  }

  /** @internal */
  get community(): Community | null | undefined {
    return this.#desk?.session.community;
  }

  /** @internal */
  get watchedText(): string {
    return this.#watched.text;
  }

  /** @internal Name of the member, or title of the page, that the stream is narrowed to. */
  get narrowedTo(): string {
    const { uid, thread } = this.stream.filter;
    const [post] = this.stream.posts;
    if (!post) return uid || thread;
    const { title = '' } = this.stream.knowledgeOf(post).thread ?? {};
    return uid ? post.name : title || post.title || post.opening?.title || thread;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const session = this.#session.value;
    if (!session?.role) return;
    const desk = deskOf(session);
    if (desk !== this.#desk) {
      this.#desk = desk;
      this.#watched.open(session.key);
      void desk.words().then(
        (words) => this.#watched.list(words) && this.requestUpdate(),
        () => undefined,
      );
    }
    if (changed.has('item') && this.item) this.#narrow();
    this.#current.settle();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#desk || !this.#session.value?.role) return nothing;
    return html`<section
      class="frame"
      dir=${this.locale.direction}
      @card-asked=${this.#asked}
      @focusin=${this.#current.take}
    >
      ${inboxTools(this)} ${inboxNote(this)} ${this.#cards()}
    </section>`;
  }

  /** Does what a key of the panel stands for. */
  key(key: string): boolean {
    if (key === 'j' || key === 'k') return this.#current.step(key === 'j' ? 1 : -1);
    const row = this.list.find(this.#current.id);
    const deed = row && deedOf(key, this.#offer(row.post));
    if (row && deed) void this.worker.run(row, deed);
    return deed !== undefined;
  }

  /** @internal Shows another part of the stream. */
  choose(filter: Partial<StreamFilter>): void {
    this.stream.choose({ ...this.stream.filter, ...filter });
  }

  /** @internal */
  watch(words: string): void {
    this.#watched.keep(words);
    this.requestUpdate();
  }

  /** @internal In the stream a card stays where it is. */
  movedOn(): void {
    this.requestUpdate();
  }

  /** @internal */
  show(row: { readonly id: string }): void {
    this.#current.id = row.id;
    this.marks.forget(row.id);
    this.focusCurrent();
  }

  /** @internal */
  replyTo(row: ReturnType<typeof rowOf>): void {
    this.#current.id = row.id;
    void this.replies.open(row);
  }

  /** @internal */
  focusCurrent(): void {
    this.#current.focus();
  }

  #narrow(): void {
    const [kind = '', ...rest] = this.item.split('-');
    const id = rest.join('-');
    this.choose({ uid: kind === 'member' ? id : '', thread: kind === 'thread' ? id : '' });
  }

  #offer(post: ModeratedPost | null): Offer {
    const row = post ? rowOf(post) : null;
    if (!row) return { deeds: [], further: [] };
    return offerOf('pending', row, { community: this.community, claimed: this.claims.isMine(row.id) });
  }

  #cards(): TemplateResult | typeof nothing {
    const { stream } = this;
    const { t } = this.streamTexts;
    if (stream.status === 'loading')
      return html`<div class="cards skeleton" role="status" aria-label=${this.texts.t.panel.loading}>
        ${[0, 1, 2].map(() => html`<div></div>`)}
      </div>`;
    if (stream.status === 'failed') return nothing;
    const { posts, arrived } = stream;
    return html`
      ${
        arrived > 0
          ? html`<button class="button middle" type="button" @click=${this.#showArrived}>
              ${t.arrived(arrived)}
            </button>`
          : nothing
      }
      ${posts.length === 0 ? html`<p class="empty">${stream.looked > 0 ? t.nothing : t.empty}</p>` : nothing}
      <ol class="cards" part="list" role="list" aria-label=${t.label}>
        ${repeat(
          posts,
          ({ id }) => id,
          (post) => html`<li>${this.#card(post)}</li>`,
        )}
      </ol>
      ${inboxEnd(this)}
    `;
  }

  #card(post: ModeratedPost): TemplateResult {
    const row = rowOf(post);
    const { deeds, further } = this.#offer(post);
    return html`<community-admin-card
      data-id=${post.id}
      .row=${row}
      .desk=${this.desk}
      .deeds=${deeds}
      .further=${further}
      .forum=${this.forum}
      .ideas=${this.ideas}
      .revision=${this.desk.revision}
      .erased=${this.desk.erased}
      .current=${post.id === this.#current.id}
      .handled=${this.marks.handledOf(post.id)}
      .fault=${this.marks.faultOf(post.id)}
      .marks=${inboxMarks(this, post)}
      .claim=${this.marks.claimOf(post.id)}
      .watch=${this.#watched.pattern}
      >${post.id === this.#current.id ? narrowing(this, post) : nothing}
      ${this.replies.render(row)}</community-admin-card
    >`;
  }

  #showArrived = (): void => {
    this.stream.showArrived();
    this.#current.id = this.stream.posts[0]?.id ?? '';
    this.focusCurrent();
  };

  #asked = ({ row, deed }: CardAskedEvent): void => {
    this.#current.id = row.id;
    void this.worker.run(row, deed);
  };
}

define('community-admin-inbox', CommunityAdminInbox);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-inbox': CommunityAdminInbox;
  }
}
