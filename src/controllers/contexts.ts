import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from './session.js';

/** The community and who looks at it. */
export const sessionContext = createContext<Session | null>(Symbol.for('community-widgets.session'));
/** A language tag chosen on the provider; empty where the page's own `lang` decides. */
export const localeContext = createContext<string>(Symbol.for('community-widgets.locale'));

/** Gives an element the nearest session and renders it again whenever that changes. */
export class SessionController implements ReactiveController {
  value: Session | null = null;
  #leave: (() => void) | undefined;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly changed?: (session: Session | null) => void,
  ) {
    new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: (session) => this.#take(session),
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.value && !this.#leave) this.#listen(this.value);
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #take(session: Session | null): void {
    if (session === this.value) return;
    this.#leave?.();
    this.#leave = undefined;
    this.value = session;
    if (session) this.#listen(session);
    this.#notify();
  }

  #listen(session: Session): void {
    this.#leave = session.subscribe(() => this.#notify());
  }

  #notify(): void {
    this.changed?.(this.value);
    this.host.requestUpdate();
  }
}
