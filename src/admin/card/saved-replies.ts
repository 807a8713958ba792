import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Desk } from '../../controllers/desk.js';
import type { Locale } from '../../controllers/locale.js';
import { Texts } from '../../controllers/texts.js';
import { fillReply } from '../../domain/stream.js';
import type { ModeratedPost, SavedReply } from '../../domain/moderation.js';
import '../../elements/ui/community-menu.js';
import type { CommunityMenu } from '../../elements/ui/community-menu.js';
import { announce } from '../../elements/ui/announce.js';
import { streamTexts } from '../../i18n/stream/texts.js';

interface RepliesHost extends ReactiveElement {
  readonly desk: Desk;
  readonly locale: Locale;
}

/** What the placeholders of a saved reply stand for. */
export interface ReplySubject {
  readonly name: string;
  /** Null where it is about a member alone. */
  readonly post: ModeratedPost | null;
}

/** A saved reply stands behind what is there already. */
export function behind(text: string, reply: string): string {
  return text.trim() ? `${text.trimEnd()}\n\n${reply}` : reply;
}

/** The texts that staff answer with often, one press away from the field. */
export class SavedReplies {
  readonly #texts: Texts<typeof streamTexts.english>;
  #replies: readonly SavedReply[] = [];

  constructor(readonly host: RepliesHost) {
    this.#texts = new Texts(host, host.locale, streamTexts);
  }

  /** The button with its menu; `insert` takes the text with its placeholders filled in. */
  button(subject: ReplySubject, insert: (text: string) => void): TemplateResult {
    const { t } = this.#texts;
    return html`<button
        class="button plain"
        type="button"
        aria-haspopup="menu"
        @click=${(event: Event) => void this.#open(event.currentTarget as HTMLElement)}
      >
        ${t.saved}
      </button>
      <community-menu
        .label=${t.saved}
        .direction=${this.host.locale.direction}
        @menu-chosen=${(event: CustomEvent<string>) => void this.#chosen(subject, event.detail, insert)}
      ></community-menu>`;
  }

  async #open(button: HTMLElement): Promise<void> {
    const menu = button.nextElementSibling as CommunityMenu;
    this.#replies = await this.host.desk.savedReplies().catch(() => []);
    if (this.#replies.length === 0) return announce(this.#texts.t.noSaved);
    menu.items = this.#replies.map(({ id, title }) => ({ id, label: title }));
    await menu.updateComplete;
    menu.open(button);
  }

  async #chosen(subject: ReplySubject, id: string, insert: (text: string) => void): Promise<void> {
    const reply = this.#replies.find((one) => one.id === id);
    if (!reply) return;
    const { name, post } = subject;
    const title = post ? await this.#titleOf(post) : '';
    const community = this.host.desk.session.community?.name ?? '';
    insert(fillReply(reply.body, { name, title, community }));
  }

  async #titleOf(post: ModeratedPost): Promise<string> {
    const thread = await this.host.desk.grounds.thread(post.thread).catch(() => null);
    return thread?.title || post.opening?.title || post.title;
  }
}
