import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { query } from 'lit/decorators/query.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Locale } from '../../controllers/locale.js';
import { MEMBER_ORDERS, MemberDirectory, type MemberOrder } from '../../controllers/member-directory.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { searchOf, type Member } from '../../domain/member.js';
import type { PageAddress } from '../../domain/thread.js';
import { memberTexts } from '../../i18n/members/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { Opening, type OpeningHost } from '../comment/opening.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';
import { hold } from '../ui/hold-keys.js';
import { membersStyles } from './community-members.styles.js';
import { listenForMembers } from './member-asked.js';
import { MemberAskedEvent } from './member-events.js';
import { interestList, joinedOn, paintPortraits, portrait, staffBadge } from './portrait.js';
import { portraitStyles } from './portrait.styles.js';

const DIRECTORY: PageAddress = { thread: '', url: '', title: '' };
/** How long nothing must be typed before the database is asked; milliseconds. */
const DELAY = 300;

/**
 * @summary The members of a community by name, or whoever has helped most first: a search by how names begin, a filter
 * by interest, and their cards.
 *
 * @csspart heading - The heading.
 * @csspart list - The list of members.
 * @csspart member - Each member of the list.
 * @csspart portrait - The picture or the drawn initials.
 */
export class CommunityMembers extends LitElement implements OpeningHost {
  static override styles = [base, buttons, fields, selects, states, portraitStyles, membersStyles];

  /** Heading; empty for the word in the reader's language. */
  @property() heading = '';
  /** Level of the heading in the host page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private wanted = '';
  @state() private interest = '';
  @query('.search') private searchField!: HTMLInputElement;
  @state() private order: MemberOrder = 'name';

  /** @internal */
  readonly subject = 'members';
  /** @internal */
  readonly linked = false;
  /** @internal */
  readonly directory = new MemberDirectory(this);
  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, memberTexts);
  #opening = new Opening(this, () => this.requestUpdate());
  #session: Session | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #searched = '';

  override connectedCallback(): void {
    super.connectedCallback();
    listenForMembers();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** @internal */
  addressOf(): Promise<PageAddress> {
    return Promise.resolve(DIRECTORY);
  }

  override willUpdate(): void {
    const session = this.#opening.due?.session;
    if (!session) return;
    if (session !== this.#session) {
      this.#session = session;
      session.readCommunity().catch(() => null);
    }
    void this.#open(session);
  }

  override render(): TemplateResult {
    return html`<section class="frame" dir=${this.#locale.direction} aria-labelledby="heading">
      <div id="heading" class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>
        ${this.heading || this.#texts.t.directory.heading}
      </div>
      ${this.#note()} ${this.#tools()} ${this.#content()}
    </section>`;
  }

  override updated(): void {
    paintPortraits(this.renderRoot);
  }

  #note(): TemplateResult | typeof nothing {
    const { comments } = this.#locale.t;
    if (this.#opening.unconnected) return html`<p class="note bad">${comments.notConnected}</p>`;
    if (this.#opening.session?.community === null) return html`<p class="note bad">${comments.notSetUp}</p>`;
    if (this.directory.status === 'failed') return this.#failed(() => this.directory.retry());
    return this.#opening.session?.preview ? html`<p class="note">${comments.preview}</p>` : nothing;
  }

  #failed(again: () => Promise<void>): TemplateResult {
    return html`<p class="note bad" role="alert">
      ${this.#texts.t.directory.failed}
      <button class="button" type="button" @click=${() => void again()}>
        ${this.#locale.t.comments.retry}
      </button>
    </p>`;
  }

  #tools(): TemplateResult {
    const { directory } = this.#texts.t;
    const offered = this.#opening.session?.community?.interests ?? [];
    return html`<div class="tools" role="search">
      <input
        class="input search"
        type="search"
        dir="auto"
        autocomplete="off"
        enterkeyhint="search"
        aria-label=${directory.search}
        placeholder=${directory.search}
        @input=${this.#typed}
        @keydown=${hold}
        @keypress=${hold}
        @keyup=${hold}
      />
      ${
        offered.length > 0
          ? html`<select aria-label=${directory.interest} @change=${this.#chosen}>
              <option value="">${directory.allInterests}</option>
              ${offered.map((interest) => html`<option value=${interest}>${interest}</option>`)}
            </select>`
          : nothing
      }
      <select aria-label=${directory.sort} .value=${live(this.order)} @change=${this.#ordered}>
        ${MEMBER_ORDERS.map((order) => html`<option value=${order}>${directory.orders[order]}</option>`)}
      </select>
    </div>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { status, members } = this.directory;
    const { directory } = this.#texts.t;
    if (status === 'failed') return nothing;
    if (status === 'idle' || (status === 'loading' && members.length === 0)) return this.#skeleton();
    if (members.length === 0) {
      const filtered = this.wanted !== '' || this.interest !== '';
      const text =
        this.order === 'helped' ? directory.nobodyHelped : filtered ? directory.nobody : directory.empty;
      return html`<p class="empty">${text}</p>`;
    }
    return html`
      <ul
        class="members"
        part="list"
        role="list"
        aria-label=${directory.heading}
        aria-busy=${status === 'loading'}
      >
        ${repeat(
          members,
          ({ uid }) => uid,
          (member) => this.#member(member),
        )}
      </ul>
      ${this.#more()}
    `;
  }

  #member(member: Member): TemplateResult {
    const { uid, name, bio, interests, helped } = member;
    const { card } = this.#texts.t;
    return html`<li class="member" part="member">
      ${portrait(member)}
      <div>
        <button
          class="name"
          type="button"
          aria-haspopup="dialog"
          data-uid=${uid}
          @click=${() => this.#ask(uid)}
        >
          <bdi>${name}</bdi></button
        >${staffBadge(uid, this.#opening.session?.community, this.#locale)}
        <p>${card.joined(joinedOn(member, this.#locale))}</p>
        ${helped > 0 ? html`<p class="helped">${card.helped(helped)}</p>` : nothing}
      </div>
      ${bio ? html`<p class="bio" dir="auto">${bio}</p>` : nothing}
      ${interestList(interests.slice(0, 4), card.interests)}
    </li>`;
  }

  #more(): TemplateResult | typeof nothing {
    const { more, loadingMore, moreFailed } = this.directory;
    const { directory } = this.#texts.t;
    if (moreFailed) return this.#failed(this.#loadMore);
    if (!more) return nothing;
    return html`<button
      class="button middle"
      type="button"
      aria-disabled=${loadingMore}
      @click=${() => void this.#loadMore()}
    >
      ${loadingMore ? directory.loading : directory.loadMore}
    </button>`;
  }

  #skeleton(): TemplateResult {
    return html`<div class="members skeleton" role="status" aria-label=${this.#texts.t.directory.loading}>
      ${[0, 1, 2, 3, 4, 5].map(() => html`<div class="member"></div>`)}
    </div>`;
  }

  async #open(session: Session): Promise<void> {
    const { wanted, interest, order } = this;
    const key = `${order} ${wanted} ${interest}`;
    await this.directory.open(session, { prefix: wanted, interest, order });
    if (key === this.#searched || this.directory.status !== 'ready') return;
    // What is there at first nobody has asked for.
    const first = this.#searched === '';
    this.#searched = key;
    const { nobody, nobodyHelped, shown } = this.#texts.t.directory;
    const count = this.directory.members.length;
    if (!first) announce(count > 0 ? shown(count) : order === 'helped' ? nobodyHelped : nobody);
  }

  #ask(uid: string): void {
    this.dispatchEvent(new MemberAskedEvent(uid));
  }

  #typed = (event: Event): void => {
    const prefix = searchOf((event.target as HTMLInputElement).value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.wanted = prefix;
      // Names are found in the order of the names; the menu says so.
      if (prefix) this.order = 'name';
    }, DELAY);
  };

  /** Whoever wants to see the most helpful no longer looks for a name. */
  #ordered = (event: Event): void => {
    this.order = (event.target as HTMLSelectElement).value as MemberOrder;
    if (this.order === 'name') return;
    clearTimeout(this.#timer);
    this.wanted = '';
    this.searchField.value = '';
  };

  #chosen = (event: Event): void => {
    this.interest = (event.target as HTMLSelectElement).value;
  };

  #loadMore = async (): Promise<void> => {
    const shown = this.directory.members.length;
    await this.directory.loadMore();
    await this.updateComplete;
    const names = this.renderRoot.querySelectorAll<HTMLElement>('.name');
    names[shown]?.focus({ preventScroll: true });
  };
}

define('community-members', CommunityMembers);

declare global {
  interface HTMLElementTagNameMap {
    'community-members': CommunityMembers;
  }
}
