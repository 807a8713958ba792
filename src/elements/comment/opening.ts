import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SessionController } from '../../controllers/contexts.js';
import type { Session } from '../../controllers/session.js';
import type { PageAddress } from '../../domain/thread.js';

export interface Place {
  readonly session: Session;
  readonly address: PageAddress;
}

export interface OpeningHost extends ReactiveControllerHost, HTMLElement {
  /** Key of what is commented; another key is another conversation. */
  readonly subject: string;
  /** A link of the page's address leads into the conversation. */
  readonly linked: boolean;
  addressOf(subject: string): Promise<PageAddress>;
}

/** How long a page may take to connect before it is told that it is not connected. */
const PATIENCE = 5000;

/**
 * Finds out what to show and when to begin: as soon as there is a session and an address, and the element is near the
 * window, or a link leads into it.
 */
export class Opening implements ReactiveController {
  address: PageAddress | undefined;
  /** No provider has answered. */
  unconnected = false;
  near = false;
  readonly #session: SessionController;
  #subject: string | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(
    readonly host: OpeningHost,
    sessionChanged: () => void,
  ) {
    this.#session = new SessionController(host, sessionChanged);
    host.addController(this);
  }

  get session(): Session | null {
    return this.#session.value;
  }

  get place(): Place | null {
    return this.session && this.address ? { session: this.session, address: this.address } : null;
  }

  /** The place, once it is time to begin there. */
  get due(): Place | null {
    return this.near || this.host.linked ? this.place : null;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '600px' });
    this.#observer.observe(this.host);
    setTimeout(() => {
      this.unconnected = !this.session;
      if (this.unconnected) this.host.requestUpdate();
    }, PATIENCE);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    if (this.session) this.unconnected = false;
    const { subject } = this.host;
    if (subject === this.#subject) return;
    this.#subject = subject;
    void this.host.addressOf(subject).then((address) => {
      if (subject !== this.#subject) return;
      this.address = address;
      this.host.requestUpdate();
    });
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.near = true;
    this.#observer?.disconnect();
    this.host.requestUpdate();
  }
}
