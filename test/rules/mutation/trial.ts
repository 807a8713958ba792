import { arrange, attempt, type RuleCase } from '../support/case.js';
import { deployRules, type Emulator } from '../support/emulator.js';

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

/** Tries sets of rules on cases, in a project of its own. */
export class Trial {
  readonly #slots = new Map<RuleCase['given'], Slot[]>();
  #count = 0;
  tried = 0;

  constructor(readonly emulator: Emulator) {}

  deploy(rules: string): Promise<void> {
    return deployRules(this.emulator, rules);
  }

  /** The first failing cases, or none: the rules in force answer these like the real ones. */
  async failures(cases: readonly RuleCase[], mutant = 0, width = 4): Promise<RuleCase[]> {
    for (let i = 0; i < cases.length; i += width) {
      const group = cases.slice(i, i + width);
      const failed = await Promise.all(group.map((ruleCase) => this.#fails(ruleCase, mutant)));
      const failures = group.filter((_, index) => failed[index]);
      if (failures.length > 0) return failures;
    }
    return [];
  }

  async #fails(ruleCase: RuleCase, mutant: number): Promise<boolean> {
    const slot = this.#slotFor(ruleCase);
    const ahead = slot.turn;
    const turn = ahead.then(() => this.#try(ruleCase, slot, mutant));
    slot.turn = turn.then(() => undefined);
    slot.waiting++;
    return turn.finally(() => slot.waiting--);
  }

  async #try(ruleCase: RuleCase, slot: Slot, mutant: number): Promise<boolean> {
    if (Date.now() - slot.arrangedAt > FRESH_FOR) slot.community = null;
    const community = (slot.community ??= await this.#fresh(ruleCase, slot));
    this.tried++;
    const { verdict, detail } = await attempt(this.emulator, asking(ruleCase, mutant), community);
    // What went through has changed the situation.
    if (verdict === 'allow') slot.community = null;
    if (ruleCase.expect === 'deny') return verdict === 'allow';
    if (detail.includes('maximum of 1000')) throw new Error(`Too many mutants in a pack: ${detail}`);
    // The emulator answers some broken rules with 500; 409 is a lock and says nothing.
    return verdict !== 'allow' && !detail.startsWith('409');
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

/** With a token that says which mutant of a pack is meant. */
function asking(ruleCase: RuleCase, mutant: number): RuleCase {
  const { as } = ruleCase;
  return as ? { ...ruleCase, as: { ...as, claims: { ...as.claims, mutant } } } : ruleCase;
}
