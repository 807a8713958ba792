import { html, nothing, type TemplateResult } from 'lit';
import { TAGS } from '../../domain/limits.js';
import { tidyTags } from '../../domain/validate.js';
import { closeIcon } from '../ui/icons.js';
import type { CommunityNewThread } from './community-new-thread.js';

/** The tags of a new thread. */
export class ThreadTags {
  constructor(readonly form: CommunityNewThread) {}

  /** Tags as buttons that take them away, and a field for the next one. */
  render(): TemplateResult {
    const { form } = this;
    const { write } = form;
    const { tags } = form.draft.thread;
    return html`<div class="field">
      <label for="tags">${write.tags}</label>
      ${this.#chosen()}
      <input
        id="tags"
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        autocapitalize="off"
        aria-describedby="tags-hint"
        ?readonly=${form.busy || tags.length >= TAGS}
        @input=${this.#type}
        @keydown=${this.#key}
        @blur=${this.take}
      />
      <span id="tags-hint" class="hint">${write.tagsHint}</span>
    </div>`;
  }

  #chosen(): TemplateResult | typeof nothing {
    const { form } = this;
    const { tags } = form.draft.thread;
    if (tags.length === 0) return nothing;
    const { removeTag } = form.write;
    return html`<ul class="tags" role="list">
      ${tags.map(
        (tag) =>
          html`<li>
            <button
              class="button"
              type="button"
              aria-label=${removeTag(tag)}
              @click=${() => this.#remove(tag)}
            >
              <bdi>${tag}</bdi> ${closeIcon}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  /** What stands in the field becomes tags. */
  readonly take = (): void => {
    const field = this.#field;
    if (!field) return;
    const typed = field.value.split(/[,،，、]/).filter((tag) => tag.trim());
    field.value = '';
    const { tags } = this.form.draft.thread;
    if (typed.length > 0) this.form.change({ tags: tidyTags([...tags, ...typed]) });
  };

  get #field(): HTMLInputElement | null {
    return this.form.renderRoot.querySelector<HTMLInputElement>('#tags');
  }

  #type = (): void => {
    if (/[,،，、]/.test(this.#field?.value ?? '')) this.take();
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.take();
  };

  #remove(tag: string): void {
    this.form.change({ tags: this.form.draft.thread.tags.filter((other) => other !== tag) });
    this.#field?.focus();
  }
}
