import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Desk } from '../../controllers/desk.js';
import type { Row } from '../../controllers/queue.js';
import { excerptOf } from '../../data/forum-threads.js';
import type { Entry, EntryPage } from '../../domain/entry.js';
import type { ModeratedPost } from '../../domain/moderation.js';
import { surroundingsOf } from '../../domain/surroundings.js';
import type { PanelTexts } from '../../i18n/admin/en.js';
import type { CardTexts } from '../../i18n/card/en.js';

interface ConversationHost extends ReactiveElement {
  readonly row: Row;
  readonly desk: Desk;
  readonly texts: { readonly t: PanelTexts };
  readonly cardTexts: { readonly t: CardTexts };
}

/** What was said around a contribution; read when somebody wants to know. */
export class CardConversation {
  /** Null where nothing is published. */
  #page: EntryPage | null | undefined;
  #failed = false;
  #whole = false;
  /** The post it was read for. */
  #of = '';

  constructor(readonly host: ConversationHost) {}

  render(): TemplateResult | typeof nothing {
    const { post } = this.host.row;
    // The opening of a thread that waits stands nowhere yet.
    if (!post || (post.opening && post.page === undefined)) return nothing;
    if (this.#of !== post.id) this.#forget();
    const { conversation } = this.host.cardTexts.t;
    return html`<details class="conversation" @toggle=${this.#toggled}>
      <summary>${conversation.show}</summary>
      ${this.#failed ? html`<p role="alert">${conversation.failed}</p>` : this.#content(post)}
    </details>`;
  }

  #content(post: ModeratedPost): TemplateResult {
    const { conversation } = this.host.cardTexts.t;
    if (this.#page === undefined) return html`<p class="quiet">${this.host.texts.t.panel.loading}</p>`;
    const entries = this.#page?.entries ?? [];
    if (entries.length === 0) return html`<p class="quiet">${conversation.empty}</p>`;
    const { lines, further } = surroundingsOf(entries, post, this.#whole);
    return html`<ol role="list">
        ${lines.map((entry) =>
          !entry || entry.id === post.id ? this.#own(post) : this.#line(entry, entries),
        )}
      </ol>
      ${
        further > 0
          ? html`<button class="button plain" type="button" @click=${this.#showWhole}>
              ${conversation.whole}
            </button>`
          : nothing
      }`;
  }

  /** Its text stands on the card already. */
  #own({ name, at }: ModeratedPost): TemplateResult {
    const { conversation } = this.host.cardTexts.t;
    return html`<li class="own" aria-current="true">
      <p>
        <bdi class="speaker">${name}</bdi>
        <span class="quiet"><community-time .time=${at}></community-time></span>
        <span class="badge">${conversation.this}</span>
      </p>
    </li>`;
  }

  #line(entry: Entry, entries: readonly Entry[]): TemplateResult {
    const { conversation } = this.host.cardTexts.t;
    const { name, at, state, parent } = entry;
    const time = html`<community-time .time=${at}></community-time>`;
    if (state) return html`<li><p class="quiet">${conversation[state]} · ${time}</p></li>`;
    const answered = entries.find(({ id }) => id === parent)?.name;
    return html`<li>
      <p>
        <bdi class="speaker">${name}</bdi> <span class="quiet">${time}</span>
        ${answered ? html`<span class="quiet">${this.host.texts.t.card.answers(answered)}</span>` : nothing}
      </p>
      ${textOf(entry)}
    </li>`;
  }

  #toggled = (event: Event): void => {
    const { post } = this.host.row;
    if (!post || !(event.target as HTMLDetailsElement).open) return;
    this.#failed = false;
    this.#of = post.id;
    const take = (page: EntryPage | null | undefined) => {
      if (this.#of !== post.id) return;
      this.#page = page;
      this.#failed = page === undefined;
      this.host.requestUpdate();
    };
    this.host.desk.contexts.pageOf(post).then(take, () => take(undefined));
  };

  #showWhole = (): void => {
    this.#whole = true;
    this.host.requestUpdate();
    // The button is gone: whoever has pressed it goes on at the heading.
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>('.conversation summary')?.focus(),
    );
  };

  #forget(): void {
    this.#page = undefined;
    this.#failed = this.#whole = false;
    this.#of = '';
  }
}

/** Its beginning, and all of it on demand. */
function textOf({ body }: Entry): TemplateResult {
  const start = excerptOf(body);
  if (start === body) return html`<p class="whole" dir="auto">${body}</p>`;
  return html`<details>
    <summary dir="auto">${start}</summary>
    <p class="whole" dir="auto">${body}</p>
  </details>`;
}
