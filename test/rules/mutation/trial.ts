import { arrange, attempt, type RuleCase } from '../support/case.js';
import { deployRules, type Emulator } from '../support/emulator.js';

/** Communities in the same situation, for attempts side by side. */
const COMMUNITIES = 6;

/**
 * A community in a certain situation. What is refused leaves no trace, so one attempt can follow another; but only one at a
 * time, since the emulator locks what a batch touches.
 */
interface Slot {
  community: string | null;
  turn: Promise<void>;
  waiting: number;
}

const newSlot = (): Slot => ({ community: null, turn: Promise.resolve(), waiting: 0 });

/** Tries one set of rules after the other on the whole table, in a project of its own, until a case fails. */
export class Trial {
  readonly #slots = new Map<RuleCase['given'], Slot[]>();
  #count = 0;
  tried = 0;

  constructor(readonly emulator: Emulator) {}

  /** The first failing cases, or none: the rules under trial answer like the real ones. */
  async failures(rules: string, cases: readonly RuleCase[], width = 12): Promise<RuleCase[]> {
    await deployRules(this.emulator, rules);
    for (let i = 0; i < cases.length; i += width) {
      const group = cases.slice(i, i + width);
      const failed = await Promise.all(group.map((ruleCase) => this.#fails(ruleCase)));
      const failures = group.filter((_, index) => failed[index]);
      if (failures.length > 0) return failures;
    }
    return [];
  }

  async #fails(ruleCase: RuleCase): Promise<boolean> {
    const slot = this.#slotFor(ruleCase);
    const ahead = slot.turn;
    const turn = ahead.then(() => this.#try(ruleCase, slot));
    slot.turn = turn.then(() => undefined);
    slot.waiting++;
    return turn.finally(() => slot.waiting--);
  }

  async #try(ruleCase: RuleCase, slot: Slot): Promise<boolean> {
    const community = (slot.community ??= await this.#fresh(ruleCase));
    this.tried++;
    const { verdict } = await attempt(this.emulator, ruleCase, community);
    // What went through has changed the situation.
    if (verdict === 'allow') slot.community = null;
    return verdict !== 'error' && verdict !== ruleCase.expect;
  }

  /** The least busy of the situation's communities. */
  #slotFor({ given }: RuleCase): Slot {
    const slots = this.#slots.get(given) ?? Array.from({ length: COMMUNITIES }, newSlot);
    this.#slots.set(given, slots);
    return slots.reduce((best, slot) => (slot.waiting < best.waiting ? slot : best));
  }

  async #fresh(ruleCase: RuleCase): Promise<string> {
    const community = `c${String(this.#count++)}-${Date.now().toString(36)}`;
    await arrange(this.emulator, ruleCase, community);
    return community;
  }
}
