import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DecidedEvent } from './panel-events.js';

/** A decision that can be taken back. */
export interface Decided {
  readonly message: string;
  readonly undo: (() => Promise<void>) | undefined;
}

/** How long a message stays; what it offers stays longer, see `undo`. */
const SHOWN = 10_000;
/** Decisions that are remembered. */
const MOST = 100;

export interface UndoHooks {
  /** One was taken back. */
  undone(): void;
  failed(error: unknown): void;
}

/** What was decided, the latest last: said for some seconds, to be taken back one after the other. */
export class UndoStack implements ReactiveController {
  /** What the toast says; undefined when there is none. */
  shown: Decided | undefined;
  #stack: Decided[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly hooks: UndoHooks,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** How many can be taken back. */
  get depth(): number {
    return this.#stack.length;
  }

  push({ message, undo, taken }: DecidedEvent): void {
    const decided = { message, undo };
    if (undo) this.#stack = [...this.#stack, decided].slice(-MOST);
    this.#show(decided);
    void taken?.then((was) => !was && this.#drop(decided));
  }

  /** Takes the latest decision back. */
  undo(): boolean {
    const latest = this.#stack.pop();
    if (!latest) return false;
    this.#show(this.#stack.at(-1));
    latest.undo?.().then(
      () => this.hooks.undone(),
      (error: unknown) => this.hooks.failed(error),
    );
    return true;
  }

  /** Says no more; `u` still takes back. */
  close(): void {
    this.#show(undefined);
  }

  /** Forgets everything. */
  clear(): void {
    this.#stack = [];
    this.#show(undefined);
  }

  /** Somebody reads or reaches for the button. */
  hold = (): void => clearTimeout(this.#timer);

  release = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), SHOWN);
  };

  #drop(decided: Decided): void {
    this.#stack = this.#stack.filter((other) => other !== decided);
    if (this.shown === decided) this.#show(undefined);
  }

  #show(decided: Decided | undefined): void {
    clearTimeout(this.#timer);
    this.shown = decided;
    if (decided) this.release();
    this.host.requestUpdate();
  }
}
