import type { Document, Observer, Query, Store, StoreError } from '../../src/store/store.js';

/** Follows something and lets a test wait for what it expects, however many steps lie before it. */
export class Observing {
  readonly heard: (readonly Document[])[] = [];
  readonly errors: StoreError[] = [];
  readonly stop: () => void;
  #waiting = new Set<() => void>();

  constructor(store: Store, target: string | Query) {
    const observer: Observer = {
      next: (documents) => {
        this.heard.push(documents);
        this.#wake();
      },
      error: (error) => {
        this.errors.push(error);
        this.#wake();
      },
    };
    this.stop = store.watch(target, observer);
  }

  get last(): readonly Document[] | undefined {
    return this.heard.at(-1);
  }

  /** The latest documents' data as soon as they satisfy the condition; the test's own time limit ends the wait. */
  async until(condition: (documents: readonly Document[]) => boolean): Promise<readonly Document[]> {
    while (!this.last || !condition(this.last)) {
      if (this.errors[0]) throw this.errors[0];
      await this.#something();
    }
    return this.last;
  }

  async untilError(): Promise<StoreError> {
    while (!this.errors[0]) await this.#something();
    return this.errors[0];
  }

  #something(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
