import { html, nothing, type TemplateResult } from 'lit';
import { newId } from '../../domain/ids.js';
import { BODY_LENGTH } from '../../domain/limits.js';
import type { SavedReply } from '../../domain/moderation.js';
import { define } from '../../elements/define.js';
import { closeIcon } from '../../elements/ui/icons.js';
import { textField } from './field.js';
import { SettingsSection } from './settings-section.js';

const MOST = 50;
const TITLE = 100;

/** @summary Section of the settings: texts to answer with, for all staff. */
export class CommunityAdminReplies extends SettingsSection<'replies'> {
  protected override readonly section = 'replies';

  protected override get heading(): string {
    return this.texts.t.replies.heading;
  }

  protected override get intro(): string {
    return this.texts.t.replies.intro;
  }

  protected override isWrong(replies: readonly SavedReply[]): boolean {
    return replies.some(isWrongReply);
  }

  protected override fields(replies: readonly SavedReply[]): TemplateResult {
    const { t } = this.texts;
    return html`${replies.length === 0 ? html`<p class="quiet">${t.replies.none}</p>` : nothing}
      <ul class="plainlist" role="list" aria-label=${t.replies.heading}>
        ${replies.map((reply, i) => this.#item(replies, reply, i))}
      </ul>
      ${
        replies.length >= MOST
          ? html`<p class="quiet">${t.replies.full}</p>`
          : html`<p><button class="button" type="button" @click=${this.#add}>${t.replies.add}</button></p>`
      }`;
  }

  #item(replies: readonly SavedReply[], reply: SavedReply, i: number): TemplateResult {
    const { t } = this.texts;
    const name = reply.title || t.replies.reply(this.locale.number(i + 1));
    const put = (change: Partial<SavedReply>) => {
      const now = this.value ?? replies;
      this.change(now.with(i, { ...(now[i] ?? reply), ...change }));
    };
    return html`<li>
      <div class="item" role="group" aria-label=${name}>
        <div class="row end">
          <div class="grow">
            ${textField({
              id: `title-${String(i)}`,
              label: t.replies.title,
              value: reply.title,
              error: this.strict && isWrongReply(reply) ? t.replies.wrong : '',
              take: (title) => put({ title }),
            })}
          </div>
          <button
            class="button plain"
            type="button"
            aria-label=${t.replies.remove(name)}
            @click=${() => this.#remove(replies, i)}
          >
            ${closeIcon}
          </button>
        </div>
        ${textField({
          id: `body-${String(i)}`,
          label: t.replies.body,
          value: reply.body,
          rows: 4,
          take: (body) => put({ body }),
        })}
      </div>
    </li>`;
  }

  #add = (): void => {
    const replies = this.value ?? [];
    const id = newId((bytes) => crypto.getRandomValues(bytes));
    this.change([...replies, { id, title: '', body: '' }]);
    this.#focus(`#title-${String(replies.length)}`);
  };

  #remove(replies: readonly SavedReply[], i: number): void {
    this.change(replies.toSpliced(i, 1));
    this.#focus(replies.length > 1 ? `#title-${String(Math.max(0, i - 1))}` : '.fields .button');
  }

  #focus(selector: string): void {
    void this.updateComplete
      .then(() => this.updateComplete)
      .then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

function isWrongReply({ title, body }: SavedReply): boolean {
  return title.trim() === '' || title.length > TITLE || body.trim() === '' || body.length > BODY_LENGTH;
}

define('community-admin-replies', CommunityAdminReplies);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-replies': CommunityAdminReplies;
  }
}
