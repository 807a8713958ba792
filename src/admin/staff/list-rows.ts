import type { LitElement } from 'lit';

/** The rows of a tab's list, by what has their id in `data-id`. */
export class ListRows {
  /** What was looked at last, until whoever did so is back in the list. */
  #left = '';

  constructor(readonly tab: LitElement) {}

  /** Keys of the panel: to the next and the previous row. Whether there was one. */
  key(key: string): boolean {
    const step = { j: 1, k: -1 }[key];
    if (!step) return false;
    const rows = this.#all;
    const at = rows.indexOf(this.tab.shadowRoot?.activeElement as HTMLElement);
    const row = rows[at < 0 ? 0 : at + step];
    row?.focus();
    return row !== undefined;
  }

  /** Somebody goes back to the list, from what has this id. */
  leave(id: string): void {
    this.#left = id;
  }

  /** After the list was rendered: whoever comes back to it goes on where they were. */
  goOn(): void {
    if (!this.#left) return;
    const row = this.#all.find(({ dataset }) => dataset['id'] === this.#left);
    row?.focus();
    if (row) this.#left = '';
  }

  /** The focus goes to the first of those that were added, so many having been there. */
  async focusAfter(before: number): Promise<void> {
    await this.tab.updateComplete;
    this.#all[before]?.focus({ preventScroll: true });
  }

  get #all(): readonly HTMLElement[] {
    return [...this.tab.renderRoot.querySelectorAll<HTMLElement>('[data-id]')];
  }
}
