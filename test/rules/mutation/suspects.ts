import type { RuleCase } from '../support/case.js';
import type { Mutant } from './mutate.js';
import { parseRules } from './parse.js';
import { Particulars, withHints, wordsOf } from './words.js';
import { reachOf, requestReach, type Reach } from './reach.js';

/** What is known about a case. */
interface Suspect {
  readonly ruleCase: RuleCase;
  /** Null where it cannot be told from the request. */
  readonly reach: Reach | null;
  readonly words: ReadonlySet<string>;
  /** The collection of the write that is forged. */
  readonly forged: string | null;
  /** Forgeries of it stand in the table. */
  readonly model: boolean;
  catches: number;
}

/**
 * The cases that a mutant could matter to, the likely ones first: those that caught one in the same function, that speak of
 * the same fields, that forge what the rule is about, that caught many.
 */
export class Suspects {
  readonly #suspects: readonly Suspect[];
  readonly #byPlace = new Map<string, Map<RuleCase, number>>();
  readonly #reach: ReadonlyMap<string, Reach>;
  /** Words of what a function says. */
  readonly #functions = new Map<string, Set<string>>();

  constructor(rules: string, all: readonly RuleCase[]) {
    this.#reach = reachOf(rules);
    for (const { kind, place, expression } of parseRules(rules)) {
      if (kind === 'allow') continue;
      const words = this.#functions.get(place) ?? new Set();
      for (const word of wordsOf(rules.slice(expression.start, expression.end))) words.add(word);
      this.#functions.set(place, words);
    }
    // A forged case stands right after the batch it forges.
    const isModel = (ruleCase: RuleCase, i: number) =>
      all[i + 1]?.name.startsWith(`${ruleCase.name}, forged`) ?? false;
    const particulars = new Particulars(all.filter(isModel));
    this.#suspects = all.map((ruleCase, i) => {
      const forged = /‹(.*)›/.exec(ruleCase.name)?.[1];
      return {
        ruleCase,
        reach: requestReach(ruleCase),
        words: particulars.wordsOf(ruleCase),
        forged: forged?.split(':')[0] ?? null,
        model: isModel(ruleCase, i),
        catches: 0,
      };
    });
  }

  /** Batches that the rules let through, one of each kind. */
  get models(): RuleCase[] {
    return this.#suspects.filter(({ model }) => model).map(({ ruleCase }) => ruleCase);
  }

  inOrderFor(mutant: Mutant): RuleCase[] {
    const reach = this.#reach.get(mutant.place);
    if (!reach) throw new Error(`No rule uses ${mutant.place}.`);
    const collections = new Set([...reach].map((access) => access.split(':')[0]));
    const words = this.#wordsAbout(mutant.about);
    const here = this.#byPlace.get(mutant.place);
    const likelihood = ({ ruleCase, words: own, forged, model, catches }: Suspect) => {
      const apt = mutant.looser === (ruleCase.expect === 'deny') ? 3 : 0;
      const common = [...own].filter((word) => words.has(word)).length;
      const near = forged && !collections.has(forged) ? -2 : 1;
      const first = model && !mutant.looser ? 2 : 0;
      const boundary = !forged && /^\d+ →|[<>]/.test(mutant.change) && mutant.looser === null ? 2 : 0;
      const caught = Math.min(here?.get(ruleCase) ?? 0, 2);
      return (
        apt + 2 * Math.min(common, 3) + near + first + boundary + 2 * caught + Math.log2(1 + catches) / 2
      );
    };
    const inOrder = this.#suspects
      .filter((suspect) => !suspect.reach || [...suspect.reach].some((access) => reach.has(access)))
      .map((suspect) => ({ suspect, score: likelihood(suspect) }))
      .sort((a, b) => b.score - a.score)
      .map(({ suspect }) => suspect);
    // Forgeries are many: the others get every other turn.
    const forgeries = inOrder.filter(({ forged }) => forged);
    const others = inOrder.filter(({ forged }) => !forged);
    const turns = inOrder.flatMap((_, i) => [...others.slice(i, i + 1), ...forgeries.slice(i, i + 1)]);
    return [...new Set(turns)].map(({ ruleCase }) => ruleCase);
  }

  /** The cases that any of them could matter to, each with those of them, the likely ones first. */
  inOrderForAll<Key>(mutants: ReadonlyMap<Key, Mutant>): Map<RuleCase, Key[]> {
    const orders = [...mutants].map(([key, mutant]) => ({ key, cases: this.inOrderFor(mutant) }));
    const longest = Math.max(0, ...orders.map(({ cases }) => cases.length));
    const all = new Map<RuleCase, Key[]>();
    for (let i = 0; i < longest; i++)
      for (const { cases } of orders) for (const ruleCase of cases.slice(i, i + 1)) all.set(ruleCase, []);
    for (const { key, cases } of orders) for (const ruleCase of cases) all.get(ruleCase)?.push(key);
    return all;
  }

  /** Its words, those of the functions that it calls, and what these hint at. */
  #wordsAbout(about: string): Set<string> {
    const words = wordsOf(about);
    for (const word of [...words]) for (const said of this.#functions.get(word) ?? []) words.add(said);
    return withHints(words);
  }

  blame({ place }: Mutant, failures: readonly RuleCase[]): void {
    const here = this.#byPlace.get(place) ?? new Map<RuleCase, number>();
    this.#byPlace.set(place, here);
    for (const suspect of this.#suspects) if (failures.includes(suspect.ruleCase)) suspect.catches++;
    for (const failure of failures) here.set(failure, (here.get(failure) ?? 0) + 1);
  }
}
