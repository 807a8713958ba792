import type { RuleCase } from '../support/case.js';
import type { Mutant } from './mutate.js';
import { reachOf, requestReach, type Reach } from './reach.js';

/** Of the cases that caught mutants before, how many are tried early. */
const WITNESSES = 60;

/**
 * The cases that a mutant could matter to, in the order in which they are likely to catch it: those that caught one in the same
 * function, a legitimate batch of each kind, those that caught most, forgeries of what the rule is about, and the rest.
 */
export class Suspects {
  readonly #catches = new Map<RuleCase, number>();
  readonly #byPlace = new Map<string, Set<RuleCase>>();
  readonly #first: readonly RuleCase[];
  readonly #reach: ReadonlyMap<string, Reach>;
  readonly #requests: ReadonlyMap<RuleCase, Reach | null>;
  readonly #forged: ReadonlyMap<RuleCase, string>;

  constructor(
    rules: string,
    readonly all: readonly RuleCase[],
  ) {
    // A forged case stands right after the batch it forges.
    this.#first = all.filter((ruleCase, i) => all[i + 1]?.name.startsWith(`${ruleCase.name}, forged`));
    this.#reach = reachOf(rules);
    this.#requests = new Map(all.map((ruleCase) => [ruleCase, requestReach(ruleCase)]));
    this.#forged = new Map(all.map((ruleCase) => [ruleCase, /‹(.*)›/.exec(ruleCase.name)?.[1] ?? '']));
  }

  inOrderFor({ place }: Mutant): RuleCase[] {
    const reach = this.#reach.get(place);
    if (!reach) throw new Error(`No rule uses ${place}.`);
    const witnesses = [...this.#catches].sort((a, b) => b[1] - a[1]).map(([ruleCase]) => ruleCase);
    const order = [
      ...(this.#byPlace.get(place) ?? []),
      ...this.#first,
      ...witnesses.slice(0, WITNESSES),
      ...this.#nearest(reach),
      ...this.all,
    ];
    return [...new Set(order)].filter((ruleCase) => {
      const request = this.#requests.get(ruleCase);
      return !request || [...request].some((access) => reach.has(access));
    });
  }

  /** Cases that are no forgeries, and one forgery of each kind where the rule is about the forged write. */
  #nearest(reach: Reach): RuleCase[] {
    const kinds = new Set<string>();
    return this.all.filter((ruleCase) => {
      const forged = this.#forged.get(ruleCase) ?? '';
      const near = !forged || (!kinds.has(forged) && reach.has(`${forged.split(':')[0] ?? ''}:write`));
      if (forged) kinds.add(forged);
      return near;
    });
  }

  blame({ place }: Mutant, failures: readonly RuleCase[]): void {
    for (const failure of failures) this.#catches.set(failure, (this.#catches.get(failure) ?? 0) + 1);
    const [first] = failures;
    const here = this.#byPlace.get(place) ?? new Set();
    if (first) this.#byPlace.set(place, here.add(first));
  }
}
