import { StoreError, type Document, type Query, type Store } from '../store/store.js';

/** `follow` listens however much changes: for whoever works on what changes. */
export type WatchMode = 'listen' | 'follow' | 'poll';

export interface WatchState {
  /** `live` while what is shown follows the server, by listening or by looking now and then. */
  readonly status: 'idle' | 'loading' | 'live' | 'failed';
  /** The latest documents; kept when the subscription fails. */
  readonly documents: readonly Document[];
  readonly error?: StoreError;
}

type Listener = (state: WatchState) => void;

const SECOND = 1000;
/** How long a subscription outlives its last reader: a move in the DOM is not a removal. */
export const LINGER = 5 * SECOND;
const SHORTEST_LOOK = 30 * SECOND;
const LONGEST_LOOK = 300 * SECOND;
/** More changes a minute than this are faster than anyone reads: looking now and then is cheaper. */
const CHANGES_A_MINUTE = 30;
const FIRST_RETRY = 2 * SECOND;

const shared = new WeakMap<Store, Map<string, SharedWatch>>();

/** Follows a document or query; equal ones share one subscription. Returns the function that ends it. */
export function watchShared(
  store: Store,
  target: string | Query,
  mode: WatchMode,
  listener: Listener,
): () => void {
  const watches = shared.get(store) ?? new Map<string, SharedWatch>();
  shared.set(store, watches);
  const key = `${mode} ${JSON.stringify(target)}`;
  const watch = watches.get(key) ?? new SharedWatch(store, target, mode, () => watches.delete(key));
  watches.set(key, watch);
  return watch.add(listener);
}

/** Subscriptions of a store that are held at the moment; tests use it to prove that none is left behind. */
export function countWatches(store: Store): number {
  return shared.get(store)?.size ?? 0;
}

class SharedWatch {
  #state: WatchState = { status: 'idle', documents: [] };
  #listeners = new Set<Listener>();
  #end: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #linger: ReturnType<typeof setTimeout> | undefined;
  /** A read that answers after the watch was stopped belongs to an old run and is ignored. */
  #run = 0;
  #looking = false;
  #pause = SHORTEST_LOOK;
  #retry = FIRST_RETRY;
  #changes: number[] = [];

  constructor(
    readonly store: Store,
    readonly target: string | Query,
    readonly mode: WatchMode,
    readonly release: () => void,
  ) {
    document.addEventListener('visibilitychange', this.#visibility);
  }

  add(listener: Listener): () => void {
    clearTimeout(this.#linger);
    this.#listeners.add(listener);
    listener(this.#state);
    if (this.#listeners.size === 1 && !document.hidden && !this.#running) this.#start(this.mode);
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      this.#linger = setTimeout(() => this.#dispose(), LINGER);
    };
  }

  get #running(): boolean {
    return this.#end !== undefined || this.#timer !== undefined || this.#looking;
  }

  #start(mode: WatchMode): void {
    this.#stop();
    if (this.#state.status === 'idle') this.#set({ ...this.#state, status: 'loading' });
    if (mode === 'poll') return void this.#look();
    this.#end = this.store.watch(this.target, {
      next: (documents) => this.#heard(documents),
      error: (error) => this.#failed(error),
    });
  }

  #stop(): void {
    this.#end?.();
    this.#end = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#looking = false;
    this.#run++;
  }

  #dispose(): void {
    this.#stop();
    document.removeEventListener('visibilitychange', this.#visibility);
    this.release();
  }

  #visibility = (): void => {
    if (document.hidden) this.#stop();
    else if (this.#listeners.size > 0 && !this.#running) this.#start(this.mode);
  };

  #heard(documents: readonly Document[]): void {
    this.#retry = FIRST_RETRY;
    this.#set({ status: 'live', documents });
    const time = performance.now();
    this.#changes = [...this.#changes.filter((change) => time - change < 60 * SECOND), time];
    if (this.#end && this.mode === 'listen' && this.#changes.length > CHANGES_A_MINUTE) this.#calmDown();
  }

  /** Gives up listening for a while, then tries it again. */
  #calmDown(): void {
    this.#changes = [];
    this.#stop();
    this.#timer = setTimeout(() => void this.#look(), jitter(SHORTEST_LOOK));
  }

  async #look(): Promise<void> {
    const run = ++this.#run;
    this.#looking = true;
    try {
      const documents = await this.#read();
      if (this.#run !== run) return;
      this.#looking = false;
      const changed = JSON.stringify(documents) !== JSON.stringify(this.#state.documents);
      this.#pause = changed ? SHORTEST_LOOK : Math.min(this.#pause * 1.5, LONGEST_LOOK);
      this.#set({ status: 'live', documents });
      this.#timer = setTimeout(() => void this.#look(), jitter(this.#pause));
    } catch (error) {
      if (this.#run === run) this.#failed(asStoreError(error));
    }
  }

  async #read(): Promise<readonly Document[]> {
    if (typeof this.target !== 'string') return this.store.list(this.target);
    const documents = await this.store.get([this.target]);
    return documents.filter((document) => document !== null);
  }

  /** Keeps what is shown and tries again later: a listener that ends does not come back by itself. */
  #failed(error: StoreError): void {
    this.#stop();
    this.#set({ ...this.#state, status: 'failed', error });
    if (error.code === 'denied' || error.code === 'invalid') return;
    this.#timer = setTimeout(() => this.#start(this.mode), jitter(this.#retry));
    this.#retry = Math.min(this.#retry * 2, LONGEST_LOOK);
  }

  #set(state: WatchState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}

function jitter(time: number): number {
  return time * (0.75 + Math.random() / 2);
}

function asStoreError(error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError('unavailable', String(error));
}
