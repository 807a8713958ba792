import type { Community } from '../domain/community.js';
import { roleOf, type Role } from '../domain/role.js';
import type { Member } from '../domain/member.js';
import type { Account, Identity } from '../identity/identity.js';
import type { Store } from '../store/store.js';
import { shared } from './browser-storage.js';
import { takeClock } from './server-time.js';
import { whenIdle } from './when-idle.js';

export interface SessionOptions {
  readonly id: string;
  /** The Firebase project. */
  readonly project: string;
  readonly store: Store;
  /** Brings the way to sign in; not before somebody is remembered or wants to. */
  readonly loadIdentity: () => Promise<Identity>;
  /** Whether somebody signed in earlier in this browser. */
  readonly remembered: () => boolean;
  readonly preview?: boolean;
}

/** A returning visitor sees yesterday's settings at once; whoever begins to write reads them afresh. */
const CACHE_AGE = 86_400_000;

/**
 * One community on one page, and who looks at it: what a provider hands to the elements inside it. Undefined means
 * "not known yet", null "there is none".
 */
export class Session {
  account: Account | null | undefined;
  member: Member | null | undefined;
  community: Community | null | undefined;
  /** The community's id. */
  readonly id: string;
  /** Tells this community apart from those of other projects in what the browser keeps. */
  readonly key: string;
  readonly store: Store;
  /** Data stay in this browser. */
  readonly preview: boolean;

  #listeners = new Set<() => void>();
  #identity: Promise<Identity> | undefined;
  #leaveIdentity: (() => void) | undefined;
  #reading: Promise<Community | null> | undefined;

  constructor(readonly options: SessionOptions) {
    const { id, project, store, preview = false, remembered } = options;
    this.id = id;
    this.key = `${project}/${id}`;
    this.store = store;
    takeClock(() => store.now());
    this.preview = preview;
    this.community = preview ? undefined : this.#cached();
    if (remembered()) whenIdle(this.#lookForAccount);
    else this.account = this.member = null;
    addEventListener('storage', this.#heardTab);
  }

  get role(): Role | null {
    return roleOf(this.community ?? null, this.account?.uid);
  }

  /** The way to sign in, brought when it is wanted. */
  identity(): Promise<Identity> {
    this.#identity ??= this.options.loadIdentity().then(
      (identity) => {
        this.#leaveIdentity = identity.subscribe((account) => void this.#accountChanged(account));
        return identity;
      },
      (error: unknown) => {
        this.#identity = undefined;
        throw error;
      },
    );
    return this.#identity;
  }

  /** Calls back after every change of account, member or community. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Stops listening for good; the provider calls it when its configuration changes. */
  close(): void {
    this.#leaveIdentity?.();
    removeEventListener('storage', this.#heardTab);
    this.#listeners.clear();
  }

  /** Takes a community document that has been read, null where there is none. */
  takeCommunity(community: Community | null): void {
    this.community = community;
    this.#changed();
  }

  /** Takes the profile of whoever is signed in. */
  takeMember(member: Member | null): void {
    this.member = member;
    this.#changed();
  }

  /** Reads the community document unless it is known; `fresh` reads it again. */
  readCommunity(fresh = false): Promise<Community | null> {
    if (this.community && !fresh) return Promise.resolve(this.community);
    this.#reading ??= import('./community-reader.js')
      .then((module) => module.readCommunity(this))
      .finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  #cached(): Community | undefined {
    const cached = shared.readJson(`community:${this.key}`) as {
      savedAt: number;
      community: Community | null;
    } | null;
    return cached?.community && Date.now() - cached.savedAt < CACHE_AGE ? cached.community : undefined;
  }

  /** Another tab has signed in, or given whoever is signed in a profile. */
  #heardTab = (event: StorageEvent): void => {
    this.#lookForAccount();
    if (event.key?.endsWith(`member:${this.key}`)) void this.#readMember();
  };

  #lookForAccount = (): void => {
    if (this.#identity || !this.options.remembered()) return;
    this.identity().catch(() => this.#accountChanged(null));
  };

  async #accountChanged(account: Account | null | undefined): Promise<void> {
    const same = account?.uid === this.account?.uid && account !== null;
    this.account = account;
    if (!same) this.member = account ? undefined : null;
    this.#changed();
    if (account && !this.member) await this.#readMember();
  }

  async #readMember(): Promise<void> {
    try {
      const { readMember } = await import('./membership.js');
      await readMember(this);
    } catch {
      // Posting reads the profile again and says what is wrong; nothing to tell before that.
    }
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
