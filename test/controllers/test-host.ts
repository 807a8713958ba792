import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * An element's life without an element: connects, updates in the next microtask, disconnects. As with Lit, an update
 * that was asked for before the element left the page still happens afterwards.
 */
export class TestHost implements ReactiveControllerHost {
  updates = 0;
  #controllers = new Set<ReactiveController>();
  #connected = false;
  #begun = false;
  #scheduled: Promise<boolean> | undefined;

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#connected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  requestUpdate(): void {
    this.#scheduled ??= Promise.resolve().then(() => {
      this.#scheduled = undefined;
      if (!this.#begun) return true;
      this.updates++;
      for (const controller of this.#controllers) controller.hostUpdate?.();
      for (const controller of this.#controllers) controller.hostUpdated?.();
      return true;
    });
  }

  get updateComplete(): Promise<boolean> {
    return this.#scheduled ?? Promise.resolve(true);
  }

  connect(): this {
    this.#connected = true;
    this.#begun = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
    return this;
  }

  disconnect(): void {
    this.#connected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
