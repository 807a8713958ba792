import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Category } from '../../domain/community.js';
import { nameFault } from '../../domain/validate.js';
import { define } from '../../elements/define.js';
import { announce } from '../../elements/ui/announce.js';
import { closeIcon, voteDownIcon, voteUpIcon } from '../../elements/ui/icons.js';
import { textField } from './field.js';
import { SettingsSection } from './settings-section.js';

/** What the rules take. */
const MOST = 50;
/** What a colour field begins with. */
const FIRST_COLOR = '#1d4ed8';

/** @summary Section of the settings: the categories of the forum, their order, colours and descriptions. */
export class CommunityAdminCategories extends SettingsSection<'categories'> {
  protected override readonly section = 'categories';

  protected override get heading(): string {
    return this.texts.t.categories.heading;
  }

  protected override get intro(): string {
    return this.texts.t.categories.intro;
  }

  protected override isWrong(categories: readonly Category[]): boolean {
    return categories.some((_category, i) => isWrongName(categories, i));
  }

  protected override fields(categories: readonly Category[]): TemplateResult {
    const { t } = this.texts;
    return html`${categories.length === 0 ? html`<p class="quiet">${t.categories.none}</p>` : nothing}
      <ol class="plainlist" role="list" aria-label=${t.categories.heading}>
        ${categories.map((category, i) => this.#item(categories, category, i))}
      </ol>
      ${
        categories.length >= MOST
          ? html`<p class="quiet">${t.categories.full}</p>`
          : html`<p><button class="button" type="button" @click=${this.#add}>${t.categories.add}</button></p>`
      }`;
  }

  #item(categories: readonly Category[], category: Category, i: number): TemplateResult {
    const { t } = this.texts;
    const number = this.locale.number(i + 1);
    const put = (change: Partial<Category>) => {
      const now = this.value ?? categories;
      this.change(now.with(i, { ...(now[i] ?? category), ...change }));
    };
    const wrong = isWrongName(categories, i) && (this.strict || category.name !== '');
    return html`<li class="item">
      <div class="row end">
        <div class="grow">
          ${textField({
            id: `name-${String(i)}`,
            label: t.categories.nameOf(number),
            value: category.name,
            error: wrong ? t.categories.wrong : '',
            take: (name) => put({ name }),
          })}
        </div>
        ${this.#color(category, i, put)} ${this.#buttons(categories, i)}
      </div>
      ${textField({
        id: `description-${String(i)}`,
        label: t.categories.description,
        value: category.description,
        take: (description) => put({ description }),
      })}
    </li>`;
  }

  #color({ color }: Category, i: number, put: (change: Partial<Category>) => void): TemplateResult {
    const { t } = this.texts;
    return html`<div class="field">
      <label for=${`color-${String(i)}`}>${t.categories.color}</label>
      <span class="row">
        <input
          id=${`color-${String(i)}`}
          class="swatch"
          type="color"
          .value=${live(color || FIRST_COLOR)}
          @input=${(event: Event) => put({ color: (event.target as HTMLInputElement).value })}
        />
        <button
          class="button plain small"
          type="button"
          aria-pressed=${color === ''}
          @click=${() => put({ color: color ? '' : FIRST_COLOR })}
        >
          ${t.categories.noColor}
        </button>
      </span>
    </div>`;
  }

  #buttons(categories: readonly Category[], i: number): TemplateResult {
    const { up, down, remove } = this.texts.t.categories;
    const name = categories[i]?.name || this.locale.number(i + 1);
    const [first, last] = [i === 0, i === categories.length - 1];
    return html`<span class="row">
      <button
        class="button plain up"
        type="button"
        aria-label=${up(name)}
        aria-disabled=${first}
        @click=${() => (first ? undefined : this.#move(categories, i, -1))}
      >
        ${voteUpIcon}
      </button>
      <button
        class="button plain down"
        type="button"
        aria-label=${down(name)}
        aria-disabled=${last}
        @click=${() => (last ? undefined : this.#move(categories, i, 1))}
      >
        ${voteDownIcon}
      </button>
      <button
        class="button plain"
        type="button"
        aria-label=${remove(name)}
        @click=${() => this.#remove(categories, i)}
      >
        ${closeIcon}
      </button>
    </span>`;
  }

  #add = (): void => {
    const categories = this.value ?? [];
    this.change([...categories, { name: '', color: '', description: '' }]);
    this.#focus(`#name-${String(categories.length)}`);
  };

  #remove(categories: readonly Category[], i: number): void {
    this.change(categories.toSpliced(i, 1));
    this.#focus(categories.length > 1 ? `#name-${String(Math.max(0, i - 1))}` : '.fields .button');
  }

  /** The focus stays on the button of what was moved, so that it can be moved on. */
  #move(categories: readonly Category[], i: number, step: 1 | -1): void {
    const moved = categories[i];
    if (!moved) return;
    this.change(categories.toSpliced(i, 1).toSpliced(i + step, 0, moved));
    announce(this.texts.t.categories.moved(moved.name, this.locale.number(i + step + 1)));
    this.#focus(`li:nth-child(${String(i + step + 1)}) .${step < 0 ? 'up' : 'down'}`);
  }

  #focus(selector: string): void {
    void this.updateComplete
      .then(() => this.updateComplete)
      .then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

/** The name is the category's key: it stands once, in one line. */
function isWrongName(categories: readonly Category[], i: number): boolean {
  const name = categories[i]?.name ?? '';
  const twice = categories.some((other, at) => at !== i && other.name === name);
  return nameFault(name) !== null || name.trim() !== name || twice;
}

define('community-admin-categories', CommunityAdminCategories);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-categories': CommunityAdminCategories;
  }
}
