import { occasionPath } from '../data/occasion-paths.js';
import { decodeOccasion } from '../data/occasions.js';
import { latestTicket } from '../data/occasion-queries.js';
import type { Query } from '../store/store.js';
import { InSight } from './in-sight.js';
import { LiveQuery, type LiveTarget } from './live-query.js';
import type { OccasionBox } from './occasion-box.js';
import type { WatchState } from './shared-watch.js';

/** How long a change waits for others before all is added up again; the first and the longest, milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 8000;
/** The server's clock may be a little behind what is known of it. */
const SLACK = 5000;

/**
 * Follows the ticket that has changed last as long as the event is in sight: whatever happens to the order shows there. Who
 * has signed up follows the event, too, whose makers may cancel it or make more room.
 */
export class OccasionFollower {
  readonly #sight: InSight;
  /** The latest change that was heard of, and the latest that is in what was added up. */
  #heard = '';
  #added = '';
  #pause = FIRST_PAUSE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #calm: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly box: OccasionBox) {
    this.#sight = new InSight(box.host);
    new LiveQuery(
      box.host,
      () => this.#target('tickets'),
      (state) => this.#heardTicket(state),
    );
    new LiveQuery(
      box.host,
      () => this.#target('event'),
      (state) => this.#heardEvent(state),
    );
  }

  /** Tells whether the event is in sight. */
  see(seen: boolean): void {
    this.#sight.see(seen);
  }

  /** The order can still change. */
  get worthIt(): boolean {
    const { occasion, phase, status } = this.box;
    if (!occasion || status !== 'ready' || occasion.state !== 'live' || occasion.signUp === 'none')
      return false;
    return phase === 'early' || phase === 'open' || phase === 'closed';
  }

  /** It may yet take place, since what was cancelled can be taken back, or tell who has won. */
  get #canStillChange(): boolean {
    const { occasion, phase, occurrence, now } = this.box;
    if (!occasion || !occurrence || this.worthIt) return this.worthIt;
    if (phase === 'over') return occasion.kind === 'promotion' && occasion.prizes > 0 && !occasion.winners;
    return phase === 'cancelled' && occurrence.endsAt > now;
  }

  #target(what: 'tickets' | 'event'): LiveTarget | null {
    const { session, key, signUp } = this.box;
    const mode = session?.community?.policy.live;
    if (!session || !key || !mode || mode === 'off' || !this.#sight.followable) return null;
    if (what === 'event' ? !signUp || !this.#canStillChange : !this.worthIt) return null;
    const target: string | Query =
      what === 'event' ? occasionPath(session.id, key.event) : latestTicket(session.id, key);
    return { store: session.store, target, mode: mode === 'on' ? 'listen' : 'poll' };
  }

  #heardTicket({ status, documents }: WatchState): void {
    const [document] = documents;
    if (status !== 'live' || !document) return;
    const changedAt = document.data['changedAt'];
    const time = changedAt instanceof Date ? changedAt.getTime() : 0;
    const { key } = this.box;
    const heard = `${key?.event ?? ''} ${key?.occurrence ?? ''} ${document.id} ${String(time)}`;
    if (heard === this.#added) return;
    this.#heard = heard;
    // What was there before it was added up is in the sum.
    const { order } = this.box;
    if (order.taken !== undefined && time < order.readAt - SLACK) this.#added = heard;
    else this.#addUpSoon();
  }

  #heardEvent({ status, documents }: WatchState): void {
    const [document] = documents;
    const { occasion } = this.box;
    if (status !== 'live' || !occasion) return;
    const told = decodeOccasion(document);
    if (!told) return void this.box.reload();
    if (told.sequence === occasion.sequence && told.state === occasion.state) return;
    this.box.take({ ...told, closesAt: told.endsAt });
  }

  /** In a storm of sign-ups the pauses grow, so that few looks tell of all of them. */
  #addUpSoon(): void {
    if (this.#timer !== undefined) return;
    clearTimeout(this.#calm);
    this.#timer = setTimeout(() => void this.#addUp(), this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  async #addUp(): Promise<void> {
    this.#timer = undefined;
    // A hidden tab hears of it again as soon as it is shown.
    if (this.#added === this.#heard || !this.#sight.seen || document.hidden) return;
    this.#added = this.#heard;
    this.#calm = setTimeout(() => (this.#pause = FIRST_PAUSE), LONGEST_PAUSE);
    await this.box.order.addUp();
  }
}
