import type { Words } from '../data/moderation/settings.js';
import { watchPattern, watchWords } from '../domain/stream.js';
import { shared } from './browser-storage.js';

/** What a moderator watches for: words of their own, kept in this browser, and the community's lists. */
export class WatchedWords {
  /** As it was typed. */
  text = '';
  /** Finds any of them; null where there are none. */
  pattern: RegExp | null = null;
  #key = '';
  #lists: readonly string[] = [];

  open(key: string): void {
    this.#key = `watch:${key}`;
    this.text = shared.read(this.#key) ?? '';
    this.#update();
  }

  keep(text: string): void {
    this.text = text;
    shared.write(this.#key, text || null);
    this.#update();
  }

  /** Takes the community's lists; true where that changes anything. */
  list(words: Words | null): boolean {
    this.#lists = words ? [words.blocked, words.held] : [];
    this.#update();
    return this.pattern !== null;
  }

  finds(text: string): boolean {
    // Unlike `test()` it leaves nothing behind in a pattern that others use as well.
    return this.pattern !== null && text.search(this.pattern) >= 0;
  }

  #update(): void {
    this.pattern = watchPattern(watchWords(this.text), this.#lists);
  }
}
