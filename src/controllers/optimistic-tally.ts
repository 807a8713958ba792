import { tallyAfter, type PollMode, type Tally } from '../domain/poll.js';

/**
 * How a vote stands with one's own ballot in it, from the moment somebody votes until the server's count has it. While
 * the ballot is on its way the figures rest: what is heard meanwhile may have it already, or not yet.
 */
export class OptimisticTally {
  /** Null where nothing is under way. */
  choices: readonly string[] | null = null;
  tally: Tally | null = null;
  #sending = false;
  #had: readonly string[] = [];
  #mode: PollMode = 'single';
  #heard: Tally | undefined;

  /** Somebody votes; `stored` is what is known of the count, if anything. */
  expect(mode: PollMode, stored: Tally | undefined, had: readonly string[], has: readonly string[]): void {
    this.#mode = mode;
    this.#had = had;
    this.#sending = true;
    this.#heard = undefined;
    this.choices = has;
    this.tally = stored ? tallyAfter(mode, stored, had, has) : null;
  }

  /** The server has it. What it told meanwhile is shown if it can have the ballot in it, else what it tells next. */
  arrived(): void {
    this.#sending = false;
    this.choices = null;
    if (!this.#heard || this.#reflects(this.#heard)) this.tally = this.#heard ? null : this.tally;
  }

  /** It was refused, or somebody else looks: as the server says. */
  putBack(): void {
    this.#sending = false;
    this.choices = this.tally = null;
  }

  /** What the server tells. */
  heard(tally: Tally): void {
    if (this.#sending) this.#heard = tally;
    else this.tally = null;
  }

  #reflects({ counts, voters }: Tally): boolean {
    const { tally, choices } = this;
    if (!tally) return true;
    const none: Tally = { counts: {}, voters: 0 };
    const own = Object.keys(tallyAfter(this.#mode, none, this.#had, choices ?? []).counts);
    // Moved by others alone it cannot be told apart; then the next that is told sets it right.
    const rises = voters >= tally.voters;
    return rises && own.every((key) => (counts[key] ?? 0) === (tally.counts[key] ?? 0));
  }
}
