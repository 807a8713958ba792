import { forTests } from '../support/rules.js';
import type { Mutant } from './mutate.js';

/** Several mutants in one set of rules, since deploying costs more than trying. Who asks says in the token which one is meant. */
export interface Pack {
  readonly text: string;
  /** Mutant by the number that the token names it with; 0 is none of them. */
  readonly mutants: ReadonlyMap<number, Mutant>;
}

/** Each switch costs a rule a few of its thousand expressions, in every mutant. */
const MOST = 48;

/** Neighbours come into different packs, so that no one rule bears many switches. */
export function packsOf(mutants: readonly Mutant[], rules: string, most = MOST): Pack[] {
  const count = Math.ceil(mutants.length / most);
  return Array.from({ length: count }, (_, i) =>
    packOf(
      mutants.filter((_mutant, n) => n % count === i),
      rules,
    ),
  );
}

function packOf(mutants: readonly Mutant[], rules: string): Pack {
  const numbered = new Map(mutants.map((mutant, i) => [i + 1, mutant]));
  const inserts = [...numbered].flatMap(([number, { start, end, by }]) => [
    {
      at: start,
      width: end - start,
      opens: true,
      text: `(request.auth.token.mutant == ${number} ? ${by} : `,
    },
    { at: end, width: end - start, opens: false, text: ')' },
  ]);
  // Where places begin or end together, the wider stands outside.
  inserts.sort(
    (a, b) =>
      a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.width - a.width : a.width - b.width),
  );
  let text = '';
  let from = 0;
  for (const insert of inserts) {
    text += rules.slice(from, insert.at) + insert.text;
    from = insert.at;
  }
  return { text: forTests(text + rules.slice(from)), mutants: numbered };
}
