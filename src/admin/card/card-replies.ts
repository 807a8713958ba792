import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../controllers/queue.js';
import type { CommunityComposer, ComposerSubmitEvent } from '../../elements/comment/community-composer.js';
import { announce } from '../../elements/ui/announce.js';
import type { CardHost } from './card-host.js';
import { behind, SavedReplies } from './saved-replies.js';

/** The reply that is written below a card: one at a time; colleagues see who is at it. */
export class CardReplies {
  #id = '';
  #replyId = '';
  #busy = false;
  #failure = '';
  #leave: (() => void) | undefined;
  readonly #saved: SavedReplies;

  constructor(readonly host: CardHost) {
    this.#saved = new SavedReplies(host);
  }

  /** Shows the field below a card, and moves the focus there. */
  async open(row: Row): Promise<void> {
    if (this.#id === row.id) return this.#focus();
    this.close();
    this.#id = row.id;
    this.#replyId = this.host.desk.replies.newId();
    this.#leave = this.host.marks.beginLooking([row.id]);
    this.host.requestUpdate();
    const [{ completeEnglish }] = await Promise.all([
      import('../../i18n/en-account.js'),
      import('../../elements/comment/community-composer.js'),
    ]);
    completeEnglish();
    await this.#focus();
  }

  close(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#id = this.#failure = '';
    this.#busy = false;
    this.host.requestUpdate();
  }

  render(row: Row): TemplateResult | typeof nothing {
    if (row.id !== this.#id || !row.post) return nothing;
    const { session } = this.host.desk;
    const { thread, state } = row.post;
    const key = { community: session.key, uid: session.account?.uid ?? '', thread, target: row.id };
    return html`
      ${state === 'pending' ? html`<p class="quiet">${this.host.texts.t.reply.approvesFirst}</p>` : nothing}
      <community-composer
        kind="reply"
        .draftKey=${key}
        .busy=${this.#busy}
        .failure=${this.#failure}
        @composer-submit=${(event: ComposerSubmitEvent) => void this.#submit(row, event)}
        @composer-cancel=${() => this.#cancel()}
      ></community-composer>
      ${this.#saved.button({ name: row.post.name, post: row.post }, (text) => this.#insert(text))}
    `;
  }

  #insert(reply: string): void {
    const composer = this.#composer;
    composer?.write(behind(composer.text, reply));
    void this.#focus();
  }

  #cancel(): void {
    this.close();
    this.host.focusCurrent();
  }

  async #focus(): Promise<void> {
    await this.host.updateComplete;
    const composer = this.#composer;
    await composer?.updateComplete;
    composer?.focus();
  }

  get #composer(): CommunityComposer | null {
    return this.host.renderRoot.querySelector('community-composer');
  }

  /** What waits is published first, else nobody could read what the reply answers. */
  async #submit(row: Row, { body }: ComposerSubmitEvent): Promise<void> {
    const { host } = this;
    const { desk, texts, marks } = host;
    const { post } = row;
    if (!post || this.#busy) return;
    this.#busy = true;
    this.#failure = '';
    host.requestUpdate();
    const approves = post.state === 'pending';
    const parent = approves ? await host.worker.approveFirst(row) : post;
    const outcome = parent ? await desk.replies.reply(parent, body, this.#replyId) : null;
    this.#busy = false;
    if (outcome?.kind !== 'posted') {
      this.#failure = parent ? texts.t.fault.reply : '';
      host.requestUpdate();
      return;
    }
    this.#composer?.settled(body);
    void marks.release(row.id);
    this.close();
    announce(outcome.state === 'live' ? texts.t.done.reply : texts.t.done.replyPending);
    if (approves) host.worker.leaves(row);
    else host.focusCurrent();
  }
}
