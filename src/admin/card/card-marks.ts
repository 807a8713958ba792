import { byWhom } from '../../controllers/log-entry.js';
import type { ReactiveController } from 'lit';
import type { Row } from '../../controllers/queue.js';
import type { CardHost } from './card-host.js';

/** How long a card that a colleague has handled stays for whoever was reading it. */
const STAYS = 6000;
/** Whoever is faster than this needs no sign that they are at it. */
const LOOKS = 1000;

/** What a list says on its cards besides what they hold: handled by whom, not taken and why, who looks at it. */
export class CardMarks implements ReactiveController {
  #handled = new Map<string, string>();
  #faults = new Map<string, string>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(readonly host: CardHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  handledOf(id: string): string {
    return this.#handled.get(id) ?? '';
  }

  isHandled(id: string): boolean {
    return this.#handled.has(id);
  }

  faultOf(id: string): string {
    return this.#faults.get(id) ?? '';
  }

  /** Another queue is shown. */
  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const map of [this.#timers, this.#handled, this.#faults]) map.clear();
  }

  fault(id: string, text: string): void {
    this.#faults.set(id, text);
    this.host.requestUpdate();
  }

  /** A colleague was faster; nobody has to have a name. */
  handled(id: string, name: string): void {
    const { card } = this.host.texts.t;
    this.left(id, name ? card.handledBy(name) : card.handled);
  }

  /** There is nothing left to decide: the card is grey for some seconds, then it leaves. */
  left(id: string, text: string): void {
    this.#faults.delete(id);
    this.#handled.set(id, text);
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.letGo(id), STAYS),
    );
    this.host.requestUpdate();
  }

  /** Whoever was reading it has moved on. */
  letGo(id: string): void {
    if (!this.#handled.has(id)) return;
    clearTimeout(this.#timers.get(id));
    const row = this.host.list.find(id);
    if (row) this.host.movedOn(row, false);
    this.#handled.delete(id);
    this.#timers.delete(id);
    this.host.list.leave(id);
  }

  /** It is back in the queue. */
  forget(id: string): void {
    clearTimeout(this.#timers.get(id));
    for (const map of [this.#timers, this.#handled, this.#faults]) map.delete(id);
  }

  /** A card left the queue, and nobody here has decided: finds out who has. */
  async findOut(row: Row): Promise<void> {
    const { desk, texts } = this.host;
    const { post } = row;
    this.left(row.id, texts.t.card.handled);
    const fresh = post && (await desk.posts.read(post.id).catch(() => null));
    if (fresh?.state === 'deleted') return this.left(row.id, texts.t.card.gone);
    const decision = fresh && fresh.decision !== post.decision ? fresh.decision : '';
    const by = await byWhom(desk.session, decision).catch(() => '');
    // In another tab, or with everything that somebody wrote.
    if (by && by === desk.session.account?.uid) return this.letGo(row.id);
    const name = await desk.nameOf(by);
    if (name && this.isHandled(row.id)) this.handled(row.id, name);
  }

  /** Who of the colleagues is at it, as a sentence; empty for nobody. */
  claimOf(id: string): string {
    const { claims, texts } = this.host;
    const claim = claims.of(id);
    if (!claim?.name) return '';
    const { card } = texts.t;
    return claim.assigned ? card.assigned(claim.name) : card.looking(claim.name);
  }

  /** It is decided: nobody is at it any more, whoever has taken it or was given it. */
  async release(id: string): Promise<void> {
    const { claims } = this.host;
    if (claims.isMine(id) || claims.of(id)) await claims.release(id);
  }

  /** Somebody begins to look closely; the returned function ends it. */
  beginLooking(ids: readonly string[]): () => void {
    const { claims } = this.host;
    const free = ids.filter((id) => !claims.of(id));
    const timer = setTimeout(() => free.forEach((id) => void claims.take(id)), LOOKS);
    return () => {
      clearTimeout(timer);
      for (const id of free) if (claims.isMine(id)) void claims.release(id);
    };
  }
}
