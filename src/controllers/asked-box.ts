import type { ReactiveControllerHost } from 'lit';
import { isClosed, isOpen, type OpeningTimes } from '../domain/opening-times.js';
import type { Document } from '../store/store.js';
import { OpeningClock } from './opening-clock.js';
import { readShown } from './read-shown.js';
import type { Session } from './session.js';

/** What people are asked, and what one of them has given to it. */
interface Asking<Asked, Own> {
  /** Where it stands, and what its reader has given to it. */
  readonly path: (community: string, id: string) => string;
  readonly ownPath: (community: string, id: string, uid: string) => string;
  readonly decode: (document: Document | null) => Asked | null;
  readonly decodeOwn: (document: Document | null | undefined) => Own | null;
  /** It stays when it is gone meanwhile. */
  readonly keeps?: boolean;
}

/** A poll or a survey as its reader may see it, and the reader's own ballot or answers; both go over REST. */
export abstract class AskedBox<Asked extends OpeningTimes & { readonly state: string }, Own> {
  /** `gone` also where it is not to be seen yet. */
  status: 'idle' | 'loading' | 'ready' | 'gone' | 'failed' = 'idle';
  /** Undefined until it is known, null where the reader has given nothing. */
  own: Own | null | undefined;
  session: Session | null = null;
  /** It was there in this page, and is no longer. */
  lost = false;
  protected asked: Asked | null = null;
  readonly #clock: OpeningClock;
  #id = '';
  #uid = '';
  #attempt = 0;
  /** Nobody else may see it so far, and it is not known yet who looks. */
  #waiting = false;
  #readingOwn: Promise<void> | undefined;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly asking: Asking<Asked, Own>,
  ) {
    this.#clock = new OpeningClock(host, () => this.asked);
  }

  /** The server's clock. */
  get now(): number {
    return this.session?.store.now() ?? 0;
  }

  get open(): boolean {
    return this.status === 'ready' && this.asked !== null && isOpen(this.asked, this.now);
  }

  get closed(): boolean {
    return this.asked !== null && isClosed(this.asked, this.now);
  }

  /** It is on its way who looks, or what they have given. */
  get learning(): boolean {
    return this.session?.account === undefined || this.#readingOwn !== undefined;
  }

  /** Shows this one; asked again for the same it looks whether somebody else is signed in. */
  async show(session: Session, id: string): Promise<void> {
    const uid = session.account?.uid ?? '';
    if (session !== this.session || id !== this.#id) {
      this.session = session;
      this.asked = null;
      this.lost = false;
      this.#id = id;
      this.#begin(uid);
      return this.reload();
    }
    if (uid !== this.#uid) {
      // What is being read for nobody in particular looks by itself who is signed in when the answer is there.
      const underWay = this.#uid === '' && this.status === 'loading' && !this.#waiting;
      this.#begin(uid);
      if (underWay) return;
      return this.status === 'ready' ? this.#learn() : this.reload();
    }
    // Whoever is remembered was not known yet, and is not coming.
    if (this.status === 'loading' && this.#waiting && session.account === null) this.#settle('gone');
  }

  /**
   * Reads it again, after a failure or where something has changed that nobody told.
   * @param quietly what is said now is said until then
   */
  async reload(quietly = false): Promise<void> {
    const { session } = this;
    if (!session || !this.#id) return;
    const attempt = ++this.#attempt;
    this.#waiting = false;
    if (!quietly && (!this.asked || this.status !== 'ready')) this.status = 'loading';
    this.host.requestUpdate();
    try {
      const asked = this.asking.decode(await readShown(session, this.asking.path(session.id, this.#id)));
      if (attempt !== this.#attempt) return;
      this.#waiting = !asked && session.account === undefined;
      if (!this.#waiting) this.take(asked);
    } catch {
      if (attempt === this.#attempt) this.#settle(this.status === 'loading' ? 'failed' : this.status);
    }
  }

  /** Takes what the server says; null where it does not show it. */
  take(asked: Asked | null): void {
    this.lost = !asked && (this.lost || this.asked !== null);
    this.asked = asked ?? (this.asking.keeps ? this.asked : null);
    this.#settle(asked ? 'ready' : 'gone');
    if (asked) void this.#learn();
  }

  takeOwn(own: Own | null): void {
    this.own = own;
    this.host.requestUpdate();
  }

  /** What the reader has given, once; nobody's where nobody is signed in. Rejects with a `StoreError`. */
  readOwn(): Promise<void> {
    if (this.own !== undefined) return Promise.resolve();
    this.#readingOwn ??= this.#readOwn();
    const reading = this.#readingOwn;
    const settle = () => {
      if (this.#readingOwn === reading) this.#readingOwn = undefined;
      this.host.requestUpdate();
    };
    reading.then(settle, settle);
    return reading;
  }

  /** Both as they stand now; whoever was refused looks here for the reason. */
  async readAgain(): Promise<void> {
    await this.reload();
    await this.#readOwn(true);
  }

  /** Whether the settings are needed to tell what the reader may do. */
  protected abstract wantsSettings(session: Session): boolean;

  /** Another reader, or another one to show. */
  protected forget(): void {
    this.own = undefined;
    this.#readingOwn = undefined;
  }

  #begin(uid: string): void {
    this.#uid = uid;
    this.forget();
  }

  /** What is needed to tell somebody who has taken part, or a moderator, from a visitor. */
  async #learn(): Promise<void> {
    const { session } = this;
    this.host.requestUpdate();
    if (!session) return;
    if (session.community === undefined && this.wantsSettings(session))
      session.readCommunity().catch(() => null);
    if (session.account) await this.readOwn().catch(() => undefined);
  }

  async #readOwn(afresh = false): Promise<void> {
    const { session } = this;
    const uid = session?.account?.uid;
    if (!session || !uid || !this.asked) return;
    const path = this.asking.ownPath(session.id, this.#id, uid);
    const [document] = await session.store.get([path], { as: 'member' });
    // Somebody else may look by now, or at something else.
    if (path !== this.asking.ownPath(session.id, this.#id, this.#uid)) return;
    if (this.own !== undefined && !afresh) return;
    this.takeOwn(this.asking.decodeOwn(document));
  }

  #settle(status: AskedBox<Asked, Own>['status']): void {
    this.status = status;
    this.#waiting = false;
    this.#clock.look();
    this.host.requestUpdate();
  }
}
