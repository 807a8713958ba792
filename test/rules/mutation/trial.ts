import { arrange, attempt, type RuleCase } from '../support/case.js';
import { deployRules, type Emulator } from '../support/emulator.js';

/** Tries one set of rules after the other on the whole table, in a project of its own, until a case fails. */
export class Trial {
  /** Communities by situation: what is refused leaves no trace, so cases share them. */
  readonly #ready = new Map<RuleCase['given'], string>();
  #count = 0;

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
    const community = ruleCase.expect === 'deny' ? await this.#shared(ruleCase) : await this.#fresh(ruleCase);
    const { verdict } = await attempt(this.emulator, ruleCase, community);
    const fails = verdict !== 'error' && verdict !== ruleCase.expect;
    // What should have been refused has changed the situation.
    if (fails) this.#ready.delete(ruleCase.given);
    return fails;
  }

  async #shared(ruleCase: RuleCase): Promise<string> {
    const known = this.#ready.get(ruleCase.given);
    if (known) return known;
    const community = await this.#fresh(ruleCase);
    this.#ready.set(ruleCase.given, community);
    return community;
  }

  async #fresh(ruleCase: RuleCase): Promise<string> {
    const community = `c${String(this.#count++)}-${Date.now().toString(36)}`;
    await arrange(this.emulator, ruleCase, community);
    return community;
  }
}
