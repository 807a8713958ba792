import type { Community, Role } from '../domain/community.js';
import { roleOf } from '../domain/community.js';
import type { Member } from '../domain/member.js';
import type { Account, Identity } from '../identity/identity.js';
import { decodeCommunity } from '../data/community.js';
import { communityPath } from '../data/paths.js';
import type { Document, Store } from '../store/store.js';
import { shared } from './browser-storage.js';

export interface SessionOptions {
  readonly id: string;
  /** The Firebase project. */
  readonly project: string;
  readonly store: Store;
  readonly identity: Identity;
  readonly preview?: boolean;
}

/** A returning visitor sees yesterday's settings at once; whoever begins to write reads them afresh. */
const CACHE_AGE = 86_400_000;
const cacheKey = (key: string) => `community:${key}`;

/**
 * One community on one page, and who looks at it: what a provider hands to the elements inside it. Undefined means
 * "not known yet", null "there is none".
 */
export class Session {
  account: Account | null | undefined;
  member: Member | null | undefined;
  community: Community | null | undefined;

  #listeners = new Set<() => void>();
  #leaveIdentity: (() => void) | undefined;
  #communityRead: Promise<Community | null> | undefined;

  /** The community's id. */
  readonly id: string;
  /** Tells this community apart from those of other projects in what the browser keeps. */
  readonly key: string;
  readonly store: Store;
  readonly identity: Identity;
  /** Data stay in this browser. */
  readonly preview: boolean;

  constructor(options: SessionOptions) {
    this.id = options.id;
    this.key = `${options.project}/${options.id}`;
    this.store = options.store;
    this.identity = options.identity;
    this.preview = options.preview ?? false;
    this.community = options.preview ? undefined : readCached(this.key);
  }

  get role(): Role | null {
    return roleOf(this.community ?? null, this.account?.uid);
  }

  /** Calls back after every change of account, member or community. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#leaveIdentity ??= this.identity.subscribe((account) => void this.#accountChanged(account));
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Stops listening for good; the provider calls it when its configuration changes. */
  close(): void {
    this.#leaveIdentity?.();
    this.#listeners.clear();
  }

  /** Takes a community document that somebody has read anyway. */
  takeCommunity(document: Document | null | undefined): void {
    this.community = decodeCommunity(document);
    this.#communityRead = Promise.resolve(this.community);
    shared.write(cacheKey(this.key), JSON.stringify({ savedAt: Date.now(), community: this.community }));
    this.#changed();
  }

  /** Reads the community document unless it is known; `fresh` reads it again. */
  readCommunity(fresh = false): Promise<Community | null> {
    if (fresh) this.#communityRead = undefined;
    else if (this.community) return Promise.resolve(this.community);
    this.#communityRead ??= this.store.get([communityPath(this.id)]).then(
      ([document]) => {
        this.takeCommunity(document);
        return this.community ?? null;
      },
      (error: unknown) => {
        this.#communityRead = undefined;
        throw error;
      },
    );
    return this.#communityRead;
  }

  /** Takes the profile of whoever is signed in. */
  takeMember(member: Member | null): void {
    this.member = member;
    this.#changed();
  }

  async #accountChanged(account: Account | null | undefined): Promise<void> {
    const same = account?.uid === this.account?.uid && account !== null;
    this.account = account;
    if (!same) this.member = account ? undefined : null;
    this.#changed();
    if (!account || this.member) return;
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

function readCached(key: string): Community | undefined {
  const cached = shared.readJson(cacheKey(key)) as { savedAt: number; community: Community | null } | null;
  return cached?.community && Date.now() - cached.savedAt < CACHE_AGE ? cached.community : undefined;
}
