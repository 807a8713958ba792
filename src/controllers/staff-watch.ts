import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decodeCommunity } from '../data/community.js';
import { communityPath } from '../data/paths.js';
import { SessionController } from './contexts.js';
import { LiveQuery, type LiveTarget } from './live-query.js';
import type { Session } from './session.js';
import type { WatchState } from './shared-watch.js';

/** Whether whoever looks at the panel may see it: `refused` to members without a role, `lost` to those who had one. */
export type Admission =
  'unconnected' | 'loading' | 'failed' | 'signed-out' | 'not-set-up' | 'refused' | 'lost' | 'staff';

/** How long a page may take to connect before it is told that it is not connected. */
const PATIENCE = 5000;

/**
 * Lets staff in and nobody else. Roles stand in the community document; it is read afresh for each account, and
 * followed as long as staff look, so that who loses the role loses the sight of everything in the same moment.
 */
export class StaffWatch implements ReactiveController {
  readonly #session: SessionController;
  readonly #live: LiveQuery;
  #uid = '';
  #reading: 'idle' | 'loading' | 'failed' | 'done' = 'idle';
  #wasStaff = false;
  #patient = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    this.#session = new SessionController(host, () => this.#changed());
    this.#live = new LiveQuery(
      host,
      () => this.#target(),
      (state) => this.#heard(state),
    );
    host.addController(this);
  }

  get session(): Session | null {
    return this.#session.value;
  }

  get admission(): Admission {
    const { session } = this;
    if (!session) return this.#patient ? 'loading' : 'unconnected';
    if (session.account === null) return 'signed-out';
    if (this.#reading === 'failed') return 'failed';
    if (!session.account || this.#reading !== 'done') return 'loading';
    if (!session.community) return 'not-set-up';
    if (session.role) return 'staff';
    return this.#wasStaff ? 'lost' : 'refused';
  }

  hostConnected(): void {
    this.#timer = setTimeout(() => {
      this.#patient = false;
      this.host.requestUpdate();
    }, PATIENCE);
    this.#changed();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    if (this.admission === 'staff') this.#wasStaff = true;
  }

  /** Reads the roles afresh: something was refused, or the first look did not get through. */
  async look(): Promise<void> {
    const { session } = this;
    if (!session?.account) return;
    if (this.#reading !== 'done') this.#reading = 'loading';
    this.host.requestUpdate();
    const { uid } = session.account;
    try {
      await session.readCommunity(true);
      if (this.#uid === uid) this.#reading = 'done';
    } catch {
      if (this.#uid === uid && this.#reading === 'loading') this.#reading = 'failed';
    }
    this.host.requestUpdate();
  }

  #changed(): void {
    const uid = this.session?.account?.uid ?? '';
    if (uid === this.#uid) return;
    this.#uid = uid;
    this.#reading = 'idle';
    this.#wasStaff = false;
    if (uid) void this.look();
  }

  /** Nobody but staff costs the community a subscription. */
  #target(): LiveTarget | null {
    const { session } = this;
    if (!session || this.admission !== 'staff') return null;
    return { store: session.store, target: communityPath(session.id), mode: 'listen' };
  }

  #heard({ status, documents }: WatchState): void {
    if (status === 'live') this.session?.takeCommunity(decodeCommunity(documents[0]));
  }
}
