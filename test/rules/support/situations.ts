import { arrange, attempt, type Outcome, type RuleCase } from './case.js';
import type { Emulator } from './emulator.js';

/** Communities in the same situation, for attempts side by side. */
const COMMUNITIES = 6;

/** What was five minutes ago when a community was arranged must still be about that. */
const FRESH_FOR = 30_000;

/**
 * A community in a certain situation. What is refused leaves no trace, so one attempt can follow another; but only one at a
 * time, since the emulator locks what a batch touches.
 */
interface Slot {
  community: string | null;
  arrangedAt: number;
  turn: Promise<void>;
  waiting: number;
}

const newSlot = (): Slot => ({ community: null, arrangedAt: 0, turn: Promise.resolve(), waiting: 0 });

/** The communities in which cases are tried, arranged as seldom as they can be. */
export class Situations {
  readonly #slots = new Map<RuleCase['given'], Slot[]>();
  #count = 0;

  constructor(readonly emulator: Emulator) {}

  async attempt(ruleCase: RuleCase): Promise<Outcome> {
    const slot = this.#slotFor(ruleCase);
    const turn = slot.turn.then(() => this.#try(ruleCase, slot));
    slot.turn = turn.then(
      () => undefined,
      () => undefined,
    );
    slot.waiting++;
    return turn.finally(() => slot.waiting--);
  }

  async #try(ruleCase: RuleCase, slot: Slot): Promise<Outcome> {
    if (Date.now() - slot.arrangedAt > FRESH_FOR) slot.community = null;
    const community = (slot.community ??= await this.#fresh(ruleCase, slot));
    const outcome = await attempt(this.emulator, ruleCase, community);
    // What went through has changed the situation.
    if (outcome.verdict === 'allow') slot.community = null;
    return outcome;
  }

  /** The least busy of the situation's communities. */
  #slotFor({ given }: RuleCase): Slot {
    const slots = this.#slots.get(given) ?? Array.from({ length: COMMUNITIES }, newSlot);
    this.#slots.set(given, slots);
    return slots.reduce((best, slot) => (slot.waiting < best.waiting ? slot : best));
  }

  async #fresh(ruleCase: RuleCase, slot: Slot): Promise<string> {
    const community = `c${String(this.#count++)}-${Date.now().toString(36)}`;
    slot.arrangedAt = Date.now();
    await arrange(this.emulator, ruleCase, community);
    return community;
  }
}
