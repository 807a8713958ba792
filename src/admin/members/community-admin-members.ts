import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { MemberSegments, readStaff, SEGMENTS, type Segment } from '../../controllers/member-segments.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { MINUTE } from '../../domain/limits.js';
import { searchOf, type Member } from '../../domain/member.js';
import { define } from '../../elements/define.js';
import { paintPortraits, portrait, staffBadge } from '../../elements/member/portrait.js';
import { portraitStyles } from '../../elements/member/portrait.styles.js';
import { announce } from '../../elements/ui/announce.js';
import { hold } from '../../elements/ui/hold-keys.js';
import { memberFileTexts } from '../../i18n/staff/members/texts.js';
import { PanelAskedEvent } from '../panel-events.js';
import { failedNote, morePart, skeletonOf } from '../staff/list-parts.js';
import { StaffTab } from '../staff/staff-tab.js';
import './community-admin-member-file.js';
import type { CommunityAdminMemberFile } from './community-admin-member-file.js';
import { membersTabStyles } from './members.styles.js';
import { dayOf, standingChips } from './standing.js';

/** How long nothing must be typed before the database is asked; milliseconds. */
const DELAY = 300;

/**
 * @summary The members of the community for its staff: found by name or by segment, each with a file. `item` is the uid of
 * the member whose file is shown.
 */
export class CommunityAdminMembers extends StaffTab {
  static override styles = [...StaffTab.styles, portraitStyles, membersTabStyles];

  @state() private segment: Segment = 'all';
  @state() private wanted = '';
  @state() private staff: readonly Member[] | null | undefined;
  @query('input') private field!: HTMLInputElement;
  @query('community-admin-member-file') private file!: CommunityAdminMemberFile | null;

  /** @internal */
  readonly texts = new Texts(this, this.locale, memberFileTexts);
  /** @internal */
  readonly members = new MemberSegments(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Keys of the panel that are about the opened member. */
  key(key: string): boolean {
    return this.file?.key(key) ?? false;
  }

  override willUpdate(): void {
    super.willUpdate();
    const { session, segment } = this;
    if (!session || this.item) return;
    if (segment === 'staff') return;
    const approvals = session.community?.policy.newcomerPosts ?? 0;
    // By whole hours: the same list is found again, and a muting that has just run out may show for a while.
    const time = Math.floor(session.store.now() / (60 * MINUTE)) * 60 * MINUTE;
    void this.members.open(session, { segment, prefix: this.wanted, time, approvals });
  }

  override updated(): void {
    paintPortraits(this.renderRoot);
    // Whoever comes back from a file goes on where they were.
    if (this.item || !this.#left) return;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-uid="${CSS.escape(this.#left)}"]`);
    row?.focus();
    if (row) this.#left = '';
  }

  protected override content(session: Session): TemplateResult {
    const { t } = this.texts;
    if (this.item)
      return html`<h2 id="heading" class="sr">${t.heading}</h2>
        <p><button class="button small" type="button" @click=${() => this.#open('')}>${t.back}</button></p>
        <community-admin-member-file .uid=${this.item} .session=${session}></community-admin-member-file>`;
    return html`<h2 id="heading">${t.heading}</h2>
      ${this.#tools()} ${this.#list(session)}`;
  }

  #tools(): TemplateResult {
    const { t } = this.texts;
    return html`<div class="filters" role="search">
      <div class="field">
        <label for="search">${t.search}</label>
        <input
          id="search"
          class="input"
          type="search"
          dir="auto"
          autocomplete="off"
          enterkeyhint="search"
          @input=${this.#typed}
          @keydown=${hold}
          @keypress=${hold}
          @keyup=${hold}
        />
      </div>
      <div class="field">
        <label for="segment">${t.segment}</label>
        <select id="segment" .value=${live(this.segment)} @change=${this.#chosen}>
          ${SEGMENTS.map((segment) => html`<option value=${segment}>${t.segments[segment]}</option>`)}
        </select>
      </div>
    </div>`;
  }

  #list(session: Session): TemplateResult {
    const { t } = this.texts;
    const ofStaff = this.segment === 'staff';
    const items = ofStaff ? (this.staff ?? []) : this.members.items;
    const failed = ofStaff ? this.staff === null : this.members.status === 'failed';
    const ready = ofStaff ? this.staff !== undefined : this.members.status === 'ready';
    if (failed)
      return failedNote(this.locale, t.failed, () => (ofStaff ? this.#readStaff() : this.members.retry()));
    if (!ready && items.length === 0) return skeletonOf(t.loading, 4);
    if (items.length === 0) return html`<p class="quiet">${this.wanted ? t.nobody : t.empty}</p>`;
    return html`<ul
        class="plainlist people-list"
        role="list"
        aria-label=${t.segments[this.segment]}
        aria-busy=${!ready}
      >
        ${repeat(
          items,
          ({ uid }) => uid,
          (member) => this.#row(session, member),
        )}
      </ul>
      ${ofStaff ? nothing : this.#more()}`;
  }

  #row(session: Session, member: Member): TemplateResult {
    const { t } = this.texts;
    const { uid, name, approved, helped, joinedAt } = member;
    return html`<li>
      ${portrait(member)}
      <button class="link" type="button" data-uid=${uid} @click=${() => this.#open(uid)}>
        <bdi>${name}</bdi>
      </button>
      ${staffBadge(uid, session.community, this.locale)}
      ${standingChips(member, session.store.now(), t, this.locale)}
      <span class="quiet push"
        >${t.joined(dayOf(joinedAt, this.locale))} ·
        ${t.approved(approved)}${helped > 0 ? html` · ${t.helped(helped)}` : nothing}</span
      >
    </li>`;
  }

  #more(): TemplateResult | typeof nothing {
    return morePart(this.locale, this.texts.t, this.members, this.#loadMore);
  }

  /** The panel's address follows; alone on a page the tab opens the file itself. */
  #open(uid: string): void {
    if (!uid) this.#left = this.item;
    this.item = uid;
    this.dispatchEvent(new PanelAskedEvent('members', uid));
  }

  #typed = (event: Event): void => {
    const prefix = searchOf((event.target as HTMLInputElement).value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.wanted = prefix;
      // Names are found in the order of the names; the menu says so.
      if (prefix) this.segment = 'all';
    }, DELAY);
  };

  #chosen = (event: Event): void => {
    this.segment = (event.target as HTMLSelectElement).value as Segment;
    clearTimeout(this.#timer);
    if (this.segment === 'staff') void this.#readStaff();
    if (this.segment === 'all') return;
    this.wanted = '';
    this.field.value = '';
  };

  async #readStaff(): Promise<void> {
    const { session } = this;
    if (session) this.staff = await readStaff(session).catch(() => null);
  }

  #loadMore = async (): Promise<void> => {
    const shown = this.members.items.length;
    await this.members.loadMore();
    announce(this.texts.t.shown(this.members.items.length));
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[data-uid]')[shown]?.focus({ preventScroll: true });
  };
}

define('community-admin-members', CommunityAdminMembers);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-members': CommunityAdminMembers;
  }
}
