import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isId } from '../../domain/ids.js';

export type ForumRoutingMode = 'hash' | 'query' | 'none';

export interface RoutedHost extends ReactiveControllerHost, HTMLElement {
  readonly routing: ForumRoutingMode;
}

/** Entry of `history.state` that says which thread each forum of the page has open; empty for its board. */
const STATE = 'communityForums';

/** Forums of this page by the name that their links carry; the first without an id needs none. */
const named = new Map<string, object>();

/**
 * Keeps the opened thread and the page's address in step. The query has room for several forums. The hash holds one
 * thread alone, so what the others have open stands in the history entry, and a hash that is not a forum's own is none
 * of its business.
 */
export class ForumRouting implements ReactiveController {
  #thread = '';
  #number = '';
  #followed = false;

  constructor(
    readonly host: RoutedHost,
    /** The address has led to another thread, or back to the board. */
    readonly moved: (before: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#claim();
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    if (named.get(this.#number) === this) named.delete(this.#number);
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }

  /** The opened thread; empty for the board. The element's attributes are there when it is first asked. */
  get thread(): string {
    if (!this.#followed) {
      this.#followed = true;
      this.#thread = this.#read() ?? '';
    }
    return this.#thread;
  }

  /** What the hash of a link to a comment in this thread begins with. */
  prefixOf(thread: string): string {
    return `${this.#name}thread-${thread}-`;
  }

  /** Address of a thread, or of the board. */
  linkTo(thread: string): string {
    const url = new URL(location.href);
    if (this.host.routing === 'none') return url.href;
    if (this.host.routing === 'query') {
      if (thread) url.searchParams.set(this.#parameter, thread);
      else url.searchParams.delete(this.#parameter);
      url.hash = '';
    } else if (thread) {
      url.hash = this.prefixOf(thread).slice(0, -1);
    } else if (threadIn(url.hash, this.#name) !== undefined) {
      url.hash = '';
    }
    return url.href;
  }

  /** Opens a thread, or with an empty text the board; the browser's back button leads back. */
  go(thread: string): void {
    if (thread === this.thread) return;
    if (this.host.routing !== 'none') {
      // Where there was no forum's mark, "back" could not tell this place from a link to another part of the page.
      history.replaceState(this.#mark(this.thread), '');
      history.pushState(this.#mark(thread), '', this.linkTo(thread));
    }
    this.#move(thread);
  }

  get #name(): string {
    const { id } = this.host;
    return id ? `${id}-` : this.#number;
  }

  get #parameter(): string {
    return `${this.#name}thread`;
  }

  #claim(): void {
    if (this.host.id || named.get(this.#number) === this) return;
    for (let number = 1; ; number++) {
      const name = number === 1 ? '' : `forum-${String(number)}-`;
      if (named.has(name)) continue;
      named.set(name, this);
      this.#number = name;
      return;
    }
  }

  #move(thread: string): void {
    const before = this.#thread;
    this.#thread = thread;
    this.host.requestUpdate();
    this.moved(before);
  }

  #mark(thread: string): unknown {
    const state = history.state as Record<string, unknown> | null;
    return { ...state, [STATE]: { ...marks(), [this.#name]: thread } };
  }

  /** The thread that the address names; undefined where it does not speak of this forum. */
  #read(): string | undefined {
    const { routing } = this.host;
    if (routing === 'none') return undefined;
    if (routing === 'query') {
      const thread = new URLSearchParams(location.search).get(this.#parameter) ?? '';
      return isId(thread) ? thread : '';
    }
    return threadIn(location.hash, this.#name) ?? marks()[this.#name] ?? (location.hash ? undefined : '');
  }

  #follow = (): void => {
    const thread = this.#read();
    if (!this.#followed || thread === undefined || thread === this.thread) return;
    this.#move(thread);
  };
}

function marks(): Readonly<Record<string, string>> {
  const state = history.state as { readonly [STATE]?: Record<string, string> } | null;
  return state?.[STATE] ?? {};
}

/** `#thread-ID` or `#thread-ID-comment-PAGE-ENTRY`, after the forum's own name. */
function threadIn(hash: string, name: string): string | undefined {
  const start = `#${encodeURI(name)}thread-`;
  if (!hash.startsWith(start)) return undefined;
  const [thread = '', next] = hash.slice(start.length).split('-');
  return isId(thread) && (next === undefined || next === 'comment') ? thread : undefined;
}
