import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import { readProfile, type Profile } from '../../controllers/profile.js';
import type { Session } from '../../controllers/session.js';
import type { Member } from '../../domain/member.js';
import { define } from '../define.js';
import { cardStyles } from './community-member-card.styles.js';
import { MemberDialog } from './member-dialog.js';
import { interestList, joinedOn, paintPortraits, portrait, staffBadge } from './portrait.js';
import { portraitStyles } from './portrait.styles.js';

/**
 * @summary The card of one member: picture, name, what they say about themselves, interests, since when they are here.
 *
 * @csspart dialog - The dialog.
 * @csspart portrait - The picture or the drawn initials.
 */
export class CommunityMemberCard extends MemberDialog {
  static override styles = [...MemberDialog.styles, portraitStyles, cardStyles];

  /** Whose card it is. */
  @property() uid = '';
  @state() private profile: Profile | null | undefined;

  #session = new SessionController(this, (session) => this.#begin(session));
  #asked: Session | null = null;

  protected override get heading(): string {
    return this.profile?.member?.name ?? this.texts.t.card.title;
  }

  protected override content(): TemplateResult {
    const { profile } = this;
    const { card } = this.texts.t;
    if (profile === undefined) return this.#skeleton();
    if (profile === null) {
      return html`<p class="error" role="alert">${card.failed}</p>
        <button class="button" type="button" @click=${this.#retry}>${this.locale.t.comments.retry}</button>`;
    }
    return profile.member ? this.#about(profile.member, profile) : html`<p role="status">${card.gone}</p>`;
  }

  override updated(): void {
    paintPortraits(this.renderRoot);
  }

  #about(member: Member, profile: Profile): TemplateResult {
    const { card } = this.texts.t;
    const { community } = this.#session.value ?? {};
    return html`
      <div class="who">
        ${portrait(member)}
        <div>
          ${staffBadge(member.uid, community, this.locale)}
          <p class="hint">${card.joined(joinedOn(member, this.locale))}</p>
          ${this.#threads(profile)}
          ${member.helped > 0 ? html`<p class="hint">${card.helped(member.helped)}</p>` : nothing}
        </div>
      </div>
      ${member.bio ? html`<p class="bio" dir="auto">${member.bio}</p>` : nothing}
      ${interestList(member.interests, card.interests)}
    `;
  }

  #threads({ threads, more }: Profile): TemplateResult | typeof nothing {
    const { card } = this.texts.t;
    if (threads === undefined) return nothing;
    return html`<p class="hint">${more ? card.manyThreads(threads) : card.threads(threads)}</p>`;
  }

  #skeleton(): TemplateResult {
    return html`<div class="who" role="status" aria-label=${this.texts.t.card.loading}>
      <span class="portrait empty"></span>
      <div>
        <p class="line"></p>
        <p class="line short"></p>
      </div>
    </div>`;
  }

  #begin(session: Session | null): void {
    if (!session || session === this.#asked) return;
    this.#asked = session;
    void this.#read(session);
  }

  async #read(session: Session): Promise<void> {
    this.profile = undefined;
    this.profile = await readProfile(session, this.uid).catch(() => null);
  }

  #retry = (): void => {
    const session = this.#session.value;
    if (session) void this.#read(session);
  };
}

define('community-member-card', CommunityMemberCard);

declare global {
  interface HTMLElementTagNameMap {
    'community-member-card': CommunityMemberCard;
  }
}
