import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OccurrenceKey } from '../data/occasion-paths.js';
import { checkIn } from '../data/signing-up.js';
import type { SignUp } from '../domain/sign-up.js';
import { isRefusal, retry } from '../store/retry.js';
import { shared } from './browser-storage.js';
import type { Session } from './session.js';

/** Milliseconds until what waits is tried again; each further time twice as long, up to the last. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30_000;

/**
 * Notes who is there, also where the network comes and goes: what is ticked shows at once, waits in this browser, and is
 * sent until it has arrived. The last tick of a person counts.
 */
export class CheckIns implements ReactiveController {
  /** Uids of those whose tick was refused: they have given their place back, or the role is gone. */
  readonly refused = new Set<string>();
  #waiting = new Map<string, boolean>();
  #arrived = new Map<string, boolean>();
  #session: Session | undefined;
  #key: OccurrenceKey = { event: '', occurrence: '' };
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT;

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.flush);
    if (this.#waiting.size > 0) this.flush();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.flush);
    clearTimeout(this.#timer);
  }

  /** Begins with this occurrence, and with what was not sent the last time. */
  open(session: Session, key: OccurrenceKey): void {
    this.#session = session;
    this.#key = key;
    this.#arrived.clear();
    this.refused.clear();
    const kept = shared.readJson(this.#name);
    const pairs = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    this.#waiting = new Map(pairs.filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean'));
    if (this.#waiting.size > 0) this.flush();
  }

  /** How many ticks have not arrived yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  isWaiting(uid: string): boolean {
    return this.#waiting.has(uid);
  }

  /** Whether somebody is there, as far as it is known here. */
  isThere({ uid, checkedInAt }: SignUp): boolean {
    return this.#waiting.get(uid) ?? this.#arrived.get(uid) ?? checkedInAt !== 0;
  }

  set(uid: string, there: boolean): void {
    this.refused.delete(uid);
    this.#waiting.set(uid, there);
    this.#keep();
    this.flush();
  }

  /** Sends what waits, now. */
  flush = (): void => {
    clearTimeout(this.#timer);
    this.#running ??= this.#send().finally(() => (this.#running = undefined));
  };

  async #send(): Promise<void> {
    const session = this.#session;
    const name = this.#name;
    if (!session) return;
    for (;;) {
      const [next] = this.#waiting;
      if (!next || name !== this.#name) break;
      if (!(await this.#sendOne(session, next))) return this.#later();
    }
    this.#wait = FIRST_WAIT;
  }

  /** Resolves to whether there is any use in going on. */
  async #sendOne(session: Session, [uid, there]: readonly [string, boolean]): Promise<boolean> {
    const key = this.#key;
    try {
      await retry(() => session.store.commit([checkIn(session.id, key, uid, there)]));
      this.#arrived.set(uid, there);
    } catch (error) {
      if (!isRefusal(error)) return false;
      this.refused.add(uid);
    }
    // Somebody may have ticked again meanwhile.
    if (key === this.#key && this.#waiting.get(uid) === there) this.#waiting.delete(uid);
    this.#keep();
    return true;
  }

  #later(): void {
    this.host.requestUpdate();
    this.#timer = setTimeout(this.flush, this.#wait);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
  }

  #keep(): void {
    const kept = JSON.stringify(Object.fromEntries(this.#waiting));
    shared.write(this.#name, this.#waiting.size > 0 ? kept : null);
    this.host.requestUpdate();
  }

  get #name(): string {
    const { key = '', account } = this.#session ?? {};
    const { event, occurrence } = this.#key;
    return ['check-in', key, account?.uid ?? '', event, occurrence].map(encodeURIComponent).join(':');
  }
}
