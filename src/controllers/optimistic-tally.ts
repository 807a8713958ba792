import { NO_VOTES, tallyAfter, type PollMode, type Tally } from '../domain/poll.js';

/** How long what the server tells may lack a ballot that it has; milliseconds. Shards are copied within this time. */
const GRACE = 6000;

/**
 * How a vote stands with one's own ballot in it, from the moment somebody votes until what the server tells has it, too.
 * What is told before may have been on its way already, and would take the ballot away again for a moment.
 */
export class OptimisticTally {
  /** Null where nothing is under way. */
  choices: readonly string[] | null = null;
  tally: Tally | null = null;
  #sending = false;
  #had: readonly string[] = [];
  #has: readonly string[] = [];
  #mode: PollMode = 'single';
  /** Something was told since. */
  #heard: Tally | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly changed: () => void) {}

  /** Somebody votes; `stored` is what is known of the count, if anything. */
  expect(mode: PollMode, stored: Tally | undefined, had: readonly string[], has: readonly string[]): void {
    clearTimeout(this.#timer);
    const shown = this.tally ?? stored;
    this.#mode = mode;
    this.#had = had;
    this.#has = this.choices = has;
    this.#sending = true;
    this.#heard = undefined;
    this.tally = shown ? tallyAfter(mode, shown, had, has) : null;
  }

  /** The server has it. */
  arrived(): void {
    this.#sending = false;
    this.choices = null;
    if (this.#heard && this.#reflects(this.#heard)) this.tally = null;
    // Without anything told, one's own count is the best there is.
    else
      this.#timer = setTimeout(() => {
        if (this.#heard) this.putBack();
        this.changed();
      }, GRACE);
  }

  /** It was refused, or somebody else looks: as the server says. */
  putBack(): void {
    clearTimeout(this.#timer);
    this.#sending = false;
    this.choices = this.tally = null;
  }

  /** What the server tells. */
  heard(tally: Tally): void {
    this.#heard = tally;
    if (!this.#sending && this.#reflects(tally)) this.tally = null;
  }

  /** Whether the count can have the ballot in it: of what was chosen at least as many, of the rest at most. */
  #reflects({ counts, voters }: Tally): boolean {
    const { tally } = this;
    if (!tally) return true;
    const steps = Object.entries(tallyAfter(this.#mode, NO_VOTES, this.#had, this.#has).counts);
    const each = steps.every(([key, step]) => {
      const difference = (counts[key] ?? 0) - (tally.counts[key] ?? 0);
      return step === 0 || difference * step >= 0;
    });
    return each && (this.#has.length === 0 || voters >= tally.voters);
  }
}
