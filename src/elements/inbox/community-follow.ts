import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { SessionController } from '../../controllers/contexts.js';
import { inboxRecord, type InboxRecord, type ThreadMark } from '../../controllers/inbox-record.js';
import { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import type { Thread } from '../../domain/thread.js';
import { inboxTexts } from '../../i18n/inbox/texts.js';
import { base, buttons } from '../../styles/base.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';

/**
 * @summary The button "Follow" of a thread, for whoever is signed in.
 *
 * @csspart button - The button.
 */
export class CommunityFollow extends LitElement {
  static override styles = [base, buttons];

  /** What is followed. */
  @property({ attribute: false }) thread: Thread | undefined;

  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, inboxTexts);
  #session = new SessionController(this);
  #record: InboxRecord | undefined;
  #leave: (() => void) | undefined;
  #busy = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#part();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#followMember();
    // Whoever looks at a thread has seen what is in it.
    if (changed.has('thread') && this.thread) this.#record?.looked(this.thread.id, this.thread.comments);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#record || !this.thread) return nothing;
    const { follow } = this.#texts.t;
    const label = { following: follow.following, muted: follow.muted, '': follow.follow }[this.#mark];
    return html`<button class="button" part="button" type="button" @click=${this.#toggle}>${label}</button>`;
  }

  #followMember(): void {
    const session = this.#session.value;
    const uid = session?.account?.uid;
    if (!this.isConnected || (this.#record?.session === session && this.#record?.uid === uid)) return;
    this.#part();
    if (!session || !uid) return;
    this.#record = inboxRecord(session, uid);
    this.#leave = this.#record.subscribe(() => this.requestUpdate());
  }

  get #mark(): ThreadMark {
    return (this.thread && this.#record?.markOf(this.thread.id)) ?? '';
  }

  #toggle = async (): Promise<void> => {
    const { thread } = this;
    const record = this.#record;
    if (!thread || !record || this.#busy) return;
    const { follow } = this.#texts.t;
    this.#busy = true;
    try {
      await record.load();
      const mark = this.#mark;
      const done = await record.mark(thread.id, mark ? '' : 'following', thread.comments);
      const said = { following: follow.unfollowed, muted: follow.unmuted, '': follow.followed }[mark];
      announce(done ? said : follow.full);
    } catch {
      announce(follow.failed);
    } finally {
      this.#busy = false;
    }
  };

  #part(): void {
    this.#leave?.();
    this.#leave = this.#record = undefined;
  }
}

define('community-follow', CommunityFollow);

declare global {
  interface HTMLElementTagNameMap {
    'community-follow': CommunityFollow;
  }
}
