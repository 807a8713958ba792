import type { RuleCase } from '../support/case.js';
import { deployRules, type Emulator } from '../support/emulator.js';
import { Situations } from '../support/situations.js';

/** Tries sets of rules on cases, in a project of its own. */
export class Trial {
  readonly #situations: Situations;
  /** Cases that the rules in force let through where no mutant is chosen. */
  #passed = new Map<RuleCase, Promise<boolean>>();
  tried = 0;
  /** Answers under the rules in force that said nothing. */
  unsaid = 0;

  constructor(readonly emulator: Emulator) {
    this.#situations = new Situations(emulator);
  }

  /** A mutant may leave a function without a use: that is a warning, and can be deployed. */
  deploy(rules: string): Promise<void> {
    this.#passed = new Map();
    this.unsaid = 0;
    return deployRules(this.emulator, rules, { warnings: false });
  }

  /** The first failing cases, or none: the rules in force answer these like the real ones. */
  async failures(cases: readonly RuleCase[], mutant?: number, width = 4): Promise<RuleCase[]> {
    const fails = (ruleCase: RuleCase) =>
      mutant === undefined ? this.#fails(ruleCase) : this.shows(ruleCase, mutant);
    for (let i = 0; i < cases.length; i += width) {
      const group = cases.slice(i, i + width);
      const failed = await Promise.all(group.map(fails));
      const failures = group.filter((_, index) => failed[index]);
      if (failures.length > 0) return failures;
    }
    return [];
  }

  /** Whether the case alone shows a mutant of a pack, however much the pack's switches cost. */
  async shows(ruleCase: RuleCase, mutant: number): Promise<boolean> {
    return (await this.#answer(ruleCase, [mutant])) === 'shown';
  }

  /**
   * Those of a pack's mutants that the case shows, each alone. Where all that let more through are asked about at once, what
   * is refused is refused with each of them: so one answer mostly speaks for many.
   */
  async shownBy(ruleCase: RuleCase, mutants: readonly number[]): Promise<number[]> {
    if (mutants.length === 0) return [];
    const answer = await this.#answer(ruleCase, mutants);
    if (mutants.length === 1) return answer === 'shown' ? [...mutants] : [];
    if (answer === 'hidden') return [];
    const half = Math.ceil(mutants.length / 2);
    const first = await this.shownBy(ruleCase, mutants.slice(0, half));
    return [...first, ...(await this.shownBy(ruleCase, mutants.slice(half)))];
  }

  /**
   * Running out of expressions lets nothing through and says nothing, and what is let through without the mutants has not
   * run out of them. 409 is a lock and says nothing either.
   */
  async #answer(ruleCase: RuleCase, mutants: readonly number[]): Promise<'shown' | 'hidden' | 'nothing'> {
    this.tried++;
    const { verdict, detail } = await this.#situations.attempt(asking(ruleCase, mutants));
    const passed = verdict === 'allow';
    if (!passed && (detail.includes('maximum of 1000') || detail.startsWith('409'))) {
      this.unsaid++;
      return 'nothing';
    }
    if (passed === (ruleCase.expect === 'allow')) return 'hidden';
    if (passed) return 'shown';
    const passes = this.#passed.get(ruleCase) ?? this.#passes(ruleCase);
    this.#passed.set(ruleCase, passes);
    return (await passes) ? 'shown' : 'nothing';
  }

  async #passes(ruleCase: RuleCase): Promise<boolean> {
    const { verdict } = await this.#situations.attempt(asking(ruleCase, []));
    return verdict === 'allow';
  }

  /** The emulator answers some broken rules with 500; 409 is a lock and says nothing. */
  async #fails(ruleCase: RuleCase): Promise<boolean> {
    this.tried++;
    const { verdict, detail } = await this.#situations.attempt(asking(ruleCase, []));
    if (ruleCase.expect === 'deny') return verdict === 'allow';
    return verdict !== 'allow' && !detail.startsWith('409');
  }
}

/** With a token that says which mutants of a pack are meant. */
function asking(ruleCase: RuleCase, mutants: readonly number[]): RuleCase {
  const { as } = ruleCase;
  return as ? { ...ruleCase, as: { ...as, claims: { ...as.claims, mutants } } } : ruleCase;
}
