import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a panel stands. */
export interface PanelPlace {
  /** Empty where the address says nothing. */
  readonly tab: string;
  readonly item: string;
}

/** Entry of `history.state` that says where each panel of the page stands. */
const STATE = 'communityPanels';
/** Longer ones nobody has been led to by a panel. */
const LONGEST = 200;

/**
 * Keeps the opened tab and the page's address in step: `#moderation/queues/pending`, or with the element's id before it.
 * The hash holds one place alone, so where the panel stands is in the history entry as well, and a hash that is not a
 * panel's own (a forum's thread, a comment) is none of its business.
 */
export class PanelRouting implements ReactiveController {
  #place: PanelPlace = { tab: '', item: '' };

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get place(): PanelPlace {
    return this.#place;
  }

  hostConnected(): void {
    this.#place = this.#read() ?? this.#place;
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }

  /** Address of a place, to be opened anywhere. */
  linkTo(tab: string, item = ''): string {
    const url = new URL(location.href);
    url.hash = [this.#name, tab, item].filter(Boolean).map(encodeURIComponent).join('/');
    return url.href;
  }

  /** Goes there; the browser's back button leads back. */
  go(tab: string, item = ''): void {
    if (tab === this.#place.tab && item === this.#place.item) return;
    // Where there was no mark, "back" could not tell this place from a link to another part of the page.
    history.replaceState(this.#mark(this.#place), '');
    history.pushState(this.#mark({ tab, item }), '', this.linkTo(tab, item));
    this.#move({ tab, item });
  }

  get #name(): string {
    const { id } = this.host;
    return id ? `${id}-moderation` : 'moderation';
  }

  #mark(place: PanelPlace): unknown {
    const state = history.state as Record<string, unknown> | null;
    return { ...state, [STATE]: { ...marks(), [this.#name]: [place.tab, place.item] } };
  }

  /** The place that the address names; undefined where it does not speak of this panel. */
  #read(): PanelPlace | undefined {
    const [name, tab = '', ...rest] = location.hash.slice(1, LONGEST).split('/').map(decode);
    if (name === this.#name) return { tab, item: rest.join('/') };
    const marked = marks()[this.#name];
    if (marked) return { tab: marked[0] ?? '', item: marked[1] ?? '' };
    return location.hash ? undefined : { tab: '', item: '' };
  }

  #move(place: PanelPlace): void {
    this.#place = place;
    this.host.requestUpdate();
  }

  #follow = (): void => {
    const place = this.#read();
    if (place && (place.tab !== this.#place.tab || place.item !== this.#place.item)) this.#move(place);
  };
}

function marks(): Readonly<Record<string, readonly string[]>> {
  const state = history.state as { readonly [STATE]?: Record<string, string[]> } | null;
  return state?.[STATE] ?? {};
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
