import type { RuleCase } from '../support/case.js';
import type { Mutant } from './mutate.js';

/**
 * Puts the cases in the order in which they are likely to catch a mutant: those that caught one in the same function, those that
 * have caught any, a legitimate batch of each kind, and the rest.
 */
export class Suspects {
  readonly #catches = new Map<RuleCase, number>();
  readonly #byPlace = new Map<string, Set<RuleCase>>();
  readonly #first: readonly RuleCase[];

  constructor(readonly all: readonly RuleCase[]) {
    // A forged case stands right after the batch it forges.
    this.#first = all.filter((ruleCase, i) => ruleCase.expect === 'allow' && all[i + 1]?.name.startsWith(`${ruleCase.name}, forged`));
  }

  inOrderFor({ place }: Mutant): RuleCase[] {
    const known = [...this.#catches].sort((a, b) => b[1] - a[1]).map(([ruleCase]) => ruleCase);
    return [...new Set([...(this.#byPlace.get(place) ?? []), ...this.#first, ...known, ...this.all])];
  }

  blame({ place }: Mutant, failures: readonly RuleCase[]): void {
    for (const failure of failures) this.#catches.set(failure, (this.#catches.get(failure) ?? 0) + 1);
    const [first] = failures;
    const here = this.#byPlace.get(place) ?? new Set();
    if (first) this.#byPlace.set(place, here.add(first));
  }
}
