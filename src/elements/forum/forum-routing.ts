import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isId } from '../../domain/ids.js';

export type ForumRoutingMode = 'hash' | 'query' | 'none';

export interface RoutedHost extends ReactiveControllerHost, HTMLElement {
  readonly routing: ForumRoutingMode;
}

/**
 * Where a forum stands: the id of a thread, or its board: an empty text, or a filter such as `?category=Gear&tag=travel`.
 */
type Place = string;

/** What the addresses of a list are made of. */
export interface RoutedWords {
  /** What is opened: `thread` in `#thread-ID`; with an "s" it is the list. */
  readonly item: string;
  /** What tells further lists of a page apart: `forum` in `#forum-2-thread-ID`. */
  readonly list: string;
  /** Entry of `history.state` that says where each list of the page stands. */
  readonly state: string;
  readonly isItem: (value: string) => boolean;
}

const FORUM: RoutedWords = { item: 'thread', list: 'forum', state: 'communityForums', isItem: isId };

/** Lists of this page by the name that their links carry; the first of its kind without an id needs none. */
const named = new Map<string, object>();

/** What a board can be filtered by, as its address has it. */
const FILTERS = ['category', 'tag', 'status', 'view', 'when'] as const;
type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

/** Longer ones nobody has chosen here. */
const LONGEST = 100;

/**
 * Keeps the opened thread, what the board is filtered by, and the page's address in step. The query has room for several
 * forums. The hash holds one place alone, so where the others stand is in the history entry, and a hash that is not a
 * forum's own is none of its business.
 */
export class ForumRouting implements ReactiveController {
  #place: Place = '';
  /** The board as it was seen last. */
  #board: Place = '';
  #number = '';
  #followed = false;

  constructor(
    readonly host: RoutedHost,
    /** The address has led to another thread, or back to the board. */
    readonly moved: (before: string) => void,
    readonly words = FORUM,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#claim();
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    if (named.get(this.#claimed) === this) named.delete(this.#claimed);
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }

  /** The opened thread; empty for the board. The element's attributes are there when it is first asked. */
  get thread(): string {
    this.#begin();
    return isBoard(this.#place) ? '' : this.#place;
  }

  /** What the board is filtered by; what is not said is as the element's attributes say. */
  get filters(): Filters {
    this.#begin();
    return Object.fromEntries(new URLSearchParams(this.#board));
  }

  /** What the hash of a link to a comment in this thread begins with. */
  prefixOf(thread: string): string {
    return `${this.#name}${this.words.item}-${thread}-`;
  }

  /** Address of a thread, or of the board. */
  linkTo(thread: string): string {
    this.#begin();
    return this.#addressOf(thread || this.#board);
  }

  /** Opens a thread, or with an empty text the board as it was left; the browser's back button leads back. */
  go(thread: string): void {
    this.#begin();
    this.#goTo(thread || this.#board);
  }

  /** Shows the board filtered by these; the browser's back button takes it back. */
  filter(filters: Filters): void {
    this.#begin();
    this.#goTo(placeOf(new URLSearchParams(filters)));
  }

  #addressOf(place: Place): string {
    const url = new URL(location.href);
    const { routing } = this.host;
    if (routing === 'query') {
      const said = new URLSearchParams(isBoard(place) ? place : { [this.words.item]: place });
      for (const part of this.#parts) {
        const value = said.get(part);
        if (value === null) url.searchParams.delete(this.#parameter(part));
        else url.searchParams.set(this.#parameter(part), value);
      }
      url.hash = '';
    } else if (routing === 'hash') {
      if (place)
        url.hash = isBoard(place)
          ? `${this.#name}${this.words.item}s${place}`
          : this.prefixOf(place).slice(0, -1);
      else if (placeIn(url.hash, this.#name, this.words) !== undefined) url.hash = '';
    }
    return url.href;
  }

  #goTo(place: Place): void {
    if (place === this.#place) return;
    if (this.host.routing !== 'none') {
      // Where there was no forum's mark, "back" could not tell this place from a link to another part of the page.
      history.replaceState(this.#mark(this.#place), '');
      history.pushState(this.#mark(place), '', this.#addressOf(place));
    }
    this.#move(place);
  }

  #begin(): void {
    if (this.#followed) return;
    this.#followed = true;
    this.#take(this.#read() ?? '');
  }

  #take(place: Place): void {
    this.#place = place;
    if (isBoard(place)) this.#board = place;
  }

  get #name(): string {
    const { id } = this.host;
    return id ? `${id}-` : this.#number;
  }

  /** What the query calls a part of the place: a page may have a category of its own. */
  #parameter(part: string): string {
    const { item, list } = this.words;
    return (part === item ? this.#name : this.#name || `${list}-`) + part;
  }

  get #parts(): readonly string[] {
    return [this.words.item, ...FILTERS];
  }

  /** Lists of other kinds have numbers of their own. */
  get #claimed(): string {
    return `${this.words.list} ${this.#number}`;
  }

  #claim(): void {
    if (this.host.id || named.get(this.#claimed) === this) return;
    for (let number = 1; ; number++) {
      this.#number = number === 1 ? '' : `${this.words.list}-${String(number)}-`;
      if (named.has(this.#claimed)) continue;
      named.set(this.#claimed, this);
      return;
    }
  }

  #move(place: Place): void {
    const before = this.thread;
    this.#take(place);
    this.host.requestUpdate();
    if (this.thread !== before) this.moved(before);
  }

  #mark(place: Place): unknown {
    const state = history.state as Record<string, unknown> | null;
    return { ...state, [this.words.state]: { ...this.#marks, [this.#name]: place } };
  }

  /** The place that the address names; undefined where it does not speak of this forum. */
  #read(): Place | undefined {
    const { routing } = this.host;
    if (routing === 'none') return undefined;
    if (routing === 'query') {
      const said = new URLSearchParams(location.search);
      const parts = new URLSearchParams();
      for (const part of this.#parts) {
        const value = said.get(this.#parameter(part));
        if (value !== null) parts.set(part, value);
      }
      const item = parts.get(this.words.item) ?? '';
      return this.words.isItem(item) ? item : placeOf(parts);
    }
    const named = placeIn(location.hash, this.#name, this.words);
    return named ?? this.#marks[this.#name] ?? (location.hash ? undefined : '');
  }

  get #marks(): Readonly<Record<string, string>> {
    const state = history.state as Readonly<Record<string, Record<string, string>>> | null;
    return state?.[this.words.state] ?? {};
  }

  #follow = (): void => {
    const place = this.#read();
    if (!this.#followed || place === undefined || place === this.#place) return;
    this.#move(place);
  };
}

function isBoard(place: Place): boolean {
  return place === '' || place.startsWith('?');
}

/** `#thread-ID`, `#thread-ID-comment-PAGE-ENTRY` or `#threads?tag=TAG`, after the list's own name. */
function placeIn(hash: string, name: string, { item, isItem }: RoutedWords): Place | undefined {
  const start = `#${encodeURI(name)}${item}`;
  if (!hash.startsWith(start)) return undefined;
  const rest = hash.slice(start.length);
  if (rest.startsWith('s?')) return placeOf(new URLSearchParams(rest.slice(2)));
  const opened = /^-(.*?)(?:-comment(?:-.*)?)?$/.exec(rest)?.[1];
  return opened !== undefined && isItem(opened) ? opened : undefined;
}

/** The board with these filters, always written the same way. */
function placeOf(said: URLSearchParams): Place {
  const kept = new URLSearchParams();
  for (const filter of FILTERS) {
    const value = said.get(filter);
    // An empty category is one that was chosen: all of them.
    if (value !== null && value.length <= LONGEST && (value || filter === 'category'))
      kept.set(filter, value);
  }
  const text = String(kept);
  return text && `?${text}`;
}
