import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Query, Store } from '../store/store.js';
import { watchShared, type WatchMode, type WatchState } from './shared-watch.js';

export interface LiveTarget {
  readonly store: Store;
  readonly target: string | Query;
  readonly mode: WatchMode;
}

const IDLE: WatchState = { status: 'idle', documents: [] };

/**
 * Follows what the getter names, as long as the element is on the page. The getter is asked again before each render;
 * null means there is nothing to follow (yet). The only place that subscribes.
 */
export class LiveQuery implements ReactiveController {
  state: WatchState = IDLE;
  #key: string | undefined;
  #store: Store | undefined;
  #end: (() => void) | undefined;
  #connected = false;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly what: () => LiveTarget | null,
    readonly changed?: (state: WatchState) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    // An update that was asked for before the element left the page comes after it.
    if (!this.#connected) return;
    const wanted = this.what();
    const key = wanted ? `${wanted.mode} ${JSON.stringify(wanted.target)}` : undefined;
    if (key === this.#key && wanted?.store === this.#store) return;
    this.#leave();
    this.#key = key;
    this.#store = wanted?.store;
    if (wanted)
      this.#end = watchShared(wanted.store, wanted.target, wanted.mode, (state) => this.#take(state));
    else this.state = IDLE;
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#leave();
    this.#key = undefined;
    this.#store = undefined;
  }

  #leave(): void {
    this.#end?.();
    this.#end = undefined;
  }

  #take(state: WatchState): void {
    this.state = state;
    this.changed?.(state);
    this.host.requestUpdate();
  }
}
