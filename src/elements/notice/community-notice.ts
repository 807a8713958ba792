import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import { Locale } from '../../controllers/locale.js';
import { acknowledge, readNotice, sanctionsOf } from '../../controllers/own-notices.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import type { Member } from '../../domain/member.js';
import type { Notice } from '../../domain/moderation.js';
import { reportTexts } from '../../i18n/reports/texts.js';
import { base, buttons } from '../../styles/base.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';
import '../ui/community-time.js';
import './community-decision.js';
import { noticeStyles } from './community-notice.styles.js';

type Action = Notice['action'];

/**
 * @summary What staff have decided about whoever is signed in: why, since when, until when, and what to do. Shown above
 * the place where they write.
 *
 * @fires notice-settled - The member has understood a warning.
 */
export class CommunityNotice extends LitElement {
  static override styles = [base, buttons, noticeStyles];

  /** By what was decided: what the member was told, null where there is nothing to be found. */
  @state() private notices: ReadonlyMap<Action, Notice | null> = new Map();
  @state() private unread = false;
  @state() private failure = '';
  @state() private busy = false;

  readonly #locale = new Locale(this);
  readonly #texts = new Texts(this, this.#locale, reportTexts);
  readonly #session = new SessionController(this);
  #read = '';

  override willUpdate(): void {
    const session = this.#session.value;
    const member = session?.member;
    const key = member ? JSON.stringify([member.uid, member.decision, member.standing]) : '';
    if (key === this.#read) return;
    this.#read = key;
    if (member) void this.#load(session, member);
  }

  override render(): TemplateResult | typeof nothing {
    const session = this.#session.value;
    const member = session?.member;
    const sanctions = member ? sanctionsOf(member, session.store.now()) : [];
    if (!member || sanctions.length === 0) return nothing;
    const { notice } = this.#texts.t;
    return html`<section class="notice" aria-label=${notice.label} dir=${this.#locale.direction}>
      ${sanctions.map((action) => this.#sanction(action, session, member))}
      ${
        this.unread
          ? html`<p class="hint" role="status">
              ${notice.notLoaded}
              <button class="button" type="button" @click=${() => void this.#load(session, member)}>
                ${notice.retry}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  #sanction(action: Action, session: Session, member: Member): TemplateResult {
    const { notice } = this.#texts.t;
    const told = this.notices.get(action);
    return html`<div class="sanction ${action}">
      <p class="what">${this.#said(action, member)}</p>
      ${told === undefined && !this.unread ? html`<p class="quiet">${notice.loading}</p>` : nothing}
      ${told ? this.#why(told, member) : nothing}
      ${action === 'warn' ? this.#understood(session, member) : nothing}
    </div>`;
  }

  #said(action: Action, { standing }: Member): string {
    const { notice } = this.#texts.t;
    if (action === 'mute') return notice.muted(this.#locale.absolute(standing.mutedUntil ?? 0));
    return { warn: notice.warned, ban: notice.banned, hold: notice.held }[action];
  }

  /** Only the latest decision about a member can be looked at again, and a warning that ends with a word cannot. */
  #why({ id, action, reason, note, at }: Notice, { uid, decision }: Member): TemplateResult {
    return html`<p class="quiet"><community-time .time=${at}></community-time></p>
      <community-decision
        .reason=${reason}
        .note=${note}
        .decision=${action !== 'warn' && id === decision ? id : ''}
        .target="members/${uid}"
        .eager=${true}
      ></community-decision>`;
  }

  #understood(session: Session, member: Member): TemplateResult {
    return html`<div class="row">
        <button
          class="button understood"
          type="button"
          aria-disabled=${this.busy}
          @click=${() => void this.#acknowledge(session, member)}
        >
          ${this.#texts.t.notice.understood}
        </button>
      </div>
      ${this.failure ? html`<p class="error" role="alert">${this.failure}</p>` : nothing}`;
  }

  async #load(session: Session, member: Member): Promise<void> {
    const key = this.#read;
    this.unread = false;
    try {
      const found = await Promise.all(
        sanctionsOf(member, session.store.now()).map(
          async (action) => [action, await readNotice(session, member, action)] as const,
        ),
      );
      if (key === this.#read) this.notices = new Map(found);
    } catch {
      this.unread = key === this.#read;
    }
  }

  async #acknowledge(session: Session, member: Member): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = '';
    try {
      await acknowledge(session, member);
      announce(this.#texts.t.notice.thanks);
      this.dispatchEvent(new Event('notice-settled'));
    } catch {
      this.failure = this.#texts.t.notice.failed;
    } finally {
      this.busy = false;
    }
  }
}

define('community-notice', CommunityNotice);

declare global {
  interface HTMLElementTagNameMap {
    'community-notice': CommunityNotice;
  }
}
