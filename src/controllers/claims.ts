import type { ReactiveControllerHost } from 'lit';
import { claimEntry, decodeClaim, latestClaims, releaseEntry } from '../data/moderation/queues.js';
import { isClaimed, type Claim } from '../domain/moderation.js';
import { commitWithRetry } from '../store/retry.js';
import type { Desk } from './desk.js';
import { LiveQuery } from './live-query.js';

/** The latest of them are enough: what somebody is at now. */
const FOLLOWED = 10;

export interface ShownClaim {
  /** What the colleague is called; empty for whoever looks. */
  readonly name: string;
  /** It was given, not taken. */
  readonly assigned: boolean;
}

/** Who of the staff is at which card, live. A sign and no lock: whoever decides first has decided. */
export class Claims {
  readonly #live: LiveQuery;
  #claims = new Map<string, Claim>();
  #names = new Map<string, string>();
  /** Taken here, and not yet heard of. */
  #mine = new Set<string>();

  constructor(
    readonly host: ReactiveControllerHost,
    readonly desk: () => Desk | undefined,
  ) {
    this.#live = new LiveQuery(
      host,
      () => this.#target(),
      ({ documents }) => this.#take(documents.map(decodeClaim).filter((claim) => claim !== null)),
    );
  }

  /** Undefined where nobody is at it. */
  of(entry: string): ShownClaim | undefined {
    const desk = this.desk();
    const claim = this.#claims.get(entry);
    if (!desk || !isClaimed(claim, desk.session.store.now())) return undefined;
    const own = claim.uid === desk.session.account?.uid;
    return { name: own ? '' : (this.#names.get(claim.uid) ?? ''), assigned: claim.uid !== claim.by };
  }

  isMine(entry: string): boolean {
    const uid = this.desk()?.session.account?.uid;
    return this.#mine.has(entry) || (uid !== undefined && this.#claims.get(entry)?.uid === uid);
  }

  /** For whoever is signed in. It is a courtesy: what does not get through is no fault. */
  async take(entry: string): Promise<void> {
    const uid = this.desk()?.session.account?.uid;
    if (!uid) return;
    this.#mine.add(entry);
    await this.assign(entry, uid).catch(() => this.#mine.delete(entry));
    this.host.requestUpdate();
  }

  /** Gives a card to a colleague. Rejects with a `StoreError`. */
  async assign(entry: string, uid: string): Promise<void> {
    const session = this.desk()?.session;
    const by = session?.account?.uid;
    if (session && by) await commitWithRetry(session.store, claimEntry(session.id, entry, uid, by));
  }

  async release(entry: string): Promise<void> {
    const session = this.desk()?.session;
    this.#mine.delete(entry);
    if (session) await commitWithRetry(session.store, releaseEntry(session.id, entry)).catch(() => undefined);
    this.host.requestUpdate();
  }

  #target() {
    const session = this.desk()?.session;
    if (!session) return null;
    return { store: session.store, target: latestClaims(session.id, FOLLOWED), mode: 'listen' as const };
  }

  #take(claims: readonly Claim[]): void {
    this.#claims = new Map(claims.map((claim) => [claim.id, claim]));
    for (const { uid } of claims) if (!this.#names.has(uid)) void this.#name(uid);
  }

  async #name(uid: string): Promise<void> {
    this.#names.set(uid, '');
    this.#names.set(uid, (await this.desk()?.nameOf(uid)) ?? '');
    this.host.requestUpdate();
  }
}
