import { html, type TemplateResult } from 'lit';
import { Texts } from '../../controllers/texts.js';
import { fillReply } from '../../domain/stream.js';
import type { ModeratedPost, SavedReply } from '../../domain/moderation.js';
import '../../elements/ui/community-menu.js';
import type { CommunityMenu } from '../../elements/ui/community-menu.js';
import { announce } from '../../elements/ui/announce.js';
import { streamTexts } from '../../i18n/stream/texts.js';
import type { CardHost } from './card-host.js';

/** The texts that staff answer with often, one press away from the field. */
export class SavedReplies {
  readonly #texts: Texts<typeof streamTexts.english>;
  #replies: readonly SavedReply[] = [];

  constructor(readonly host: CardHost) {
    this.#texts = new Texts(host, host.locale, streamTexts);
  }

  /** The button with its menu; `insert` takes the text with its placeholders filled in. */
  button(post: ModeratedPost, insert: (text: string) => void): TemplateResult {
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
        @menu-chosen=${(event: CustomEvent<string>) => void this.#chosen(post, event.detail, insert)}
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

  async #chosen(post: ModeratedPost, id: string, insert: (text: string) => void): Promise<void> {
    const reply = this.#replies.find((one) => one.id === id);
    if (!reply) return;
    const { desk } = this.host;
    const thread = await desk.grounds.thread(post.thread).catch(() => null);
    const title = thread?.title || post.opening?.title || post.title;
    const community = desk.session.community?.name ?? '';
    insert(fillReply(reply.body, { name: post.name, title, community }));
  }
}
