import { tallyPath } from '../data/asked-paths.js';
import { decodePoll } from '../data/polls.js';
import { InSight } from './in-sight.js';
import { LiveQuery, type LiveTarget } from './live-query.js';
import type { PollBox } from './poll-box.js';
import type { WatchState } from './shared-watch.js';

/** Follows the one document that says how an open vote stands, as long as the poll is in sight. */
export class PollFollower {
  readonly #sight: InSight;
  /** The subscription was refused for what was asked then. */
  #refused = '';
  readonly #live: LiveQuery;

  constructor(readonly box: PollBox) {
    this.#sight = new InSight(box.host);
    this.#live = new LiveQuery(
      box.host,
      () => this.#target(),
      (state) => void this.#heard(state),
    );
  }

  /** Tells whether the poll is in sight. */
  see(seen: boolean): void {
    this.#sight.see(seen);
  }

  /** It will bring the sum by itself, or it is not known yet whether it will. */
  get brings(): boolean {
    const { open, session } = this.box;
    if (!open || !this.#sight.seen || this.#refused === this.#key) return false;
    const mode = session?.community === undefined ? 'on' : session.community?.policy.live;
    return mode !== undefined && mode !== 'off';
  }

  get #key(): string {
    const { session, ballot } = this.box;
    return `${session?.account?.uid ?? ''} ${String(Boolean(ballot))} ${String(this.box.staff)}`;
  }

  #target(): LiveTarget | null {
    const { session, poll, maySeeResults, open } = this.box;
    const mode = session?.community?.policy.live;
    if (!session || !poll || !open || !this.#sight.followable) return null;
    if (!maySeeResults || !mode || mode === 'off' || this.#refused === this.#key) return null;
    return {
      store: session.store,
      target: tallyPath(session.id, poll),
      mode: mode === 'on' ? 'listen' : 'poll',
    };
  }

  async #heard({ status, documents, error }: WatchState): Promise<void> {
    const { box } = this;
    if (status === 'failed' && error?.code === 'denied') {
      this.#refused = this.#key;
      return box.reload();
    }
    const [document] = documents;
    if (status !== 'live' || !box.poll) return;
    if (!box.poll.tally) return box.sum.take(document ?? null).catch(() => undefined);
    const poll = decodePoll(document);
    if (poll) box.take(poll);
    else await box.reload();
  }
}
