import { LitElement, html, css, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { base } from '../../styles/base.js';
import { define } from '../define.js';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A sign shown instead of the label, which then is its name. */
  readonly sign?: string;
  /** Present on items that are on or off. */
  readonly checked?: boolean;
}

/**
 * @summary A menu in the top layer, beside the button that opened it. Arrow keys, Home, End, letters, Escape.
 *
 * @fires {CustomEvent<string>} menu-chosen - Id of the chosen item.
 * @fires menu-closed - The menu is gone; the focus is back on its button.
 */
export class CommunityMenu extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 0.3em;
        min-inline-size: 9em;
        max-inline-size: calc(100vw - 16px);
        max-block-size: calc(100dvh - 16px);
        overflow: auto;
        border: 1px solid color-mix(in srgb, var(--_on-surface) 20%, transparent);
        border-radius: var(--_radius);
        background: var(--_surface);
        color: var(--_on-surface);
        box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
      }
      .row:popover-open {
        display: flex;
        min-inline-size: 0;
      }
      button {
        display: block;
        inline-size: 100%;
        min-block-size: 44px;
        padding: 0.4em 0.75em;
        border: 0;
        border-radius: calc(var(--_radius) - 2px);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:is(:hover, :focus-visible) {
        background: color-mix(in srgb, currentColor 10%, transparent);
      }
      .row button {
        inline-size: 2.4em;
        padding: 0;
        font-size: 1.15em;
        text-align: center;
      }
      button[aria-checked='true'] {
        background: color-mix(in srgb, var(--_accent) 22%, transparent);
      }
    `,
  ];

  @property({ attribute: false }) items: readonly MenuItem[] = [];
  /** Signs side by side instead of words below each other. */
  @property({ attribute: false }) row = false;
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) direction: 'ltr' | 'rtl' = 'ltr';
  @query('[popover]') private popup!: HTMLElement;

  #anchor: HTMLElement | undefined;

  /** Shows the menu beside the button and moves the focus to its first item. */
  open(anchor: HTMLElement): void {
    this.#anchor = anchor;
    this.popup.showPopover();
    this.#place(anchor.getBoundingClientRect());
    this.#buttons[0]?.focus({ preventScroll: true });
    addEventListener('scroll', this.#close, { once: true, passive: true });
  }

  override render(): TemplateResult {
    return html`<div
      popover="auto"
      role="menu"
      aria-label=${this.label}
      class=${this.row ? 'row' : ''}
      dir=${this.direction}
      @toggle=${this.#toggled}
      @keydown=${this.#key}
    >
      ${this.items.map((item) => this.#item(item))}
    </div>`;
  }

  #item({ id, label, sign, checked }: MenuItem): TemplateResult {
    return html`<button
      type="button"
      tabindex="-1"
      role=${checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked=${checked ?? nothing}
      aria-label=${sign ? label : nothing}
      title=${sign ? label : nothing}
      @click=${() => this.#choose(id)}
    >
      ${sign ?? label}
    </button>`;
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #place(anchor: DOMRect): void {
    const { width, height } = this.popup.getBoundingClientRect();
    const below = anchor.bottom + 4;
    const top = below + height > innerHeight ? Math.max(8, anchor.top - height - 4) : below;
    const start = this.direction === 'rtl' ? anchor.right - width : anchor.left;
    const left = Math.max(8, Math.min(start, document.documentElement.clientWidth - width - 8));
    this.popup.style.setProperty('top', `${String(top)}px`);
    this.popup.style.setProperty('left', `${String(left)}px`);
  }

  #choose(id: string): void {
    this.#close();
    this.dispatchEvent(new CustomEvent('menu-chosen', { detail: id }));
  }

  #close = (): void => {
    if (this.popup.matches(':popover-open')) this.popup.hidePopover();
  };

  #toggled = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    removeEventListener('scroll', this.#close);
    const focused = this.shadowRoot?.activeElement ?? null;
    if (focused || document.activeElement === document.body) this.#anchor?.focus({ preventScroll: true });
    this.dispatchEvent(new Event('menu-closed'));
  };

  #key = (event: KeyboardEvent): void => {
    const items = this.#buttons;
    const index = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const next = this.#target(event.key, index, items);
    if (event.key === 'Tab') return this.#close();
    if (event.key === 'Escape') event.stopPropagation();
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };

  #target(key: string, index: number, items: HTMLElement[]): HTMLElement | undefined {
    const forward = this.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = this.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (key === 'ArrowDown' || key === forward) return items[(index + 1) % items.length];
    if (key === 'ArrowUp' || key === backward) return items.at(index - 1);
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    if (key.length !== 1 || key === ' ') return undefined;
    const letter = key.toLocaleLowerCase();
    return items.find(
      (item, at) => at > index && item.textContent.trim().toLocaleLowerCase().startsWith(letter),
    );
  }
}

define('community-menu', CommunityMenu);

declare global {
  interface HTMLElementTagNameMap {
    'community-menu': CommunityMenu;
  }
}
