import type { ReactiveControllerHost } from 'lit';

/** Parts of a tab that come when they are wanted first, each with what brings it. */
export class LazyParts<Name extends string> {
  #states = new Map<Name, 'coming' | 'here' | 'failed'>();

  constructor(
    readonly host: ReactiveControllerHost,
    readonly sources: Readonly<Record<Name, () => Promise<unknown>>>,
  ) {}

  /** How it stands with this part; brings it where nobody has wanted it before. */
  want(name: Name): 'coming' | 'here' | 'failed' {
    const state = this.#states.get(name);
    if (!state) void this.bring(name);
    return state ?? 'coming';
  }

  /** Brings it, perhaps once more. */
  async bring(name: Name): Promise<void> {
    this.#states.set(name, 'coming');
    try {
      await this.sources[name]();
      this.#states.set(name, 'here');
    } catch (error) {
      console.error('community-widgets: a part of the panel could not be loaded.', error);
      this.#states.set(name, 'failed');
    }
    this.host.requestUpdate();
  }
}
