import type { RuleCase } from '../support/case.js';
import { deployRules, type Emulator } from '../support/emulator.js';
import { Situations } from '../support/situations.js';

/** Tries sets of rules on cases, in a project of its own. */
export class Trial {
  readonly #situations: Situations;
  /** Cases that the rules in force let through where no mutant is chosen. */
  #passed = new Map<RuleCase, Promise<boolean>>();
  tried = 0;

  constructor(readonly emulator: Emulator) {
    this.#situations = new Situations(emulator);
  }

  /** A mutant may leave a function without a use: that is a warning, and can be deployed. */
  deploy(rules: string): Promise<void> {
    this.#passed = new Map();
    return deployRules(this.emulator, rules, { warnings: false });
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

  /**
   * Whether the case alone shows a mutant of a pack, however much the pack's switches cost: running out of expressions
   * lets nothing through, and what is let through without the mutant has not run out of them.
   */
  async shows(ruleCase: RuleCase, mutant: number): Promise<boolean> {
    this.tried++;
    const { verdict, detail } = await this.#situations.attempt(asking(ruleCase, mutant));
    if (ruleCase.expect === 'deny') return verdict === 'allow';
    if (verdict === 'allow' || detail.includes('maximum of 1000') || detail.startsWith('409')) return false;
    const passes = this.#passed.get(ruleCase) ?? this.#passes(ruleCase);
    this.#passed.set(ruleCase, passes);
    return passes;
  }

  async #passes(ruleCase: RuleCase): Promise<boolean> {
    const { verdict } = await this.#situations.attempt(asking(ruleCase, 0));
    return verdict === 'allow';
  }

  async #fails(ruleCase: RuleCase, mutant: number): Promise<boolean> {
    this.tried++;
    const { verdict, detail } = await this.#situations.attempt(asking(ruleCase, mutant));
    if (ruleCase.expect === 'deny') return verdict === 'allow';
    if (detail.includes('maximum of 1000')) throw new Error(`Too many mutants in a pack: ${detail}`);
    // The emulator answers some broken rules with 500; 409 is a lock and says nothing.
    return verdict !== 'allow' && !detail.startsWith('409');
  }
}

/** With a token that says which mutant of a pack is meant. */
function asking(ruleCase: RuleCase, mutant: number): RuleCase {
  const { as } = ruleCase;
  return as ? { ...ruleCase, as: { ...as, claims: { ...as.claims, mutant } } } : ruleCase;
}
