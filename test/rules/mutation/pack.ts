import { forTests } from '../support/rules.js';
import type { Mutant } from './mutate.js';

/** Several mutants in one set of rules, since deploying costs more than trying. Who asks says in the token which are meant. */
export interface Pack {
  readonly text: string;
  /** Mutant by the number that the token names it with. */
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

/** The mutants in as few layers as can be, in none of which one hides another where both are chosen. */
export function layersOf(mutants: readonly Mutant[]): Mutant[][] {
  const layers: Mutant[][] = [];
  for (const mutant of mutants) {
    const free = layers.find((layer) => !layer.some((other) => hides(mutant, other)));
    if (free) free.push(mutant);
    else layers.push([mutant]);
  }
  return layers;
}

/** Packs that leave the layers whole where they can, so that many can be asked about at once. */
export function packsInLayers(mutants: readonly Mutant[], rules: string): Pack[] {
  const inLayers = layersOf(mutants).flat();
  const count = Math.ceil(inLayers.length / MOST);
  return Array.from({ length: count }, (_, i) => packOf(inLayers.slice(i * MOST, (i + 1) * MOST), rules));
}

/** A condition that is gone hides what was changed in it, but lets everything through that this would. */
function hides(a: Mutant, b: Mutant): boolean {
  const areGone = [a, b].every(({ by }) => ['true', 'false'].includes(by.trim()));
  return a.start < b.end && b.start < a.end && !(areGone && a.looser !== null && a.looser === b.looser);
}

function packOf(mutants: readonly Mutant[], rules: string): Pack {
  const numbered = new Map(mutants.map((mutant, i) => [i + 1, mutant]));
  const inserts = [...numbered].flatMap(([number, { start, end, by }]) => [
    {
      at: start,
      width: end - start,
      opens: true,
      text: `(${number} in request.auth.token.mutants ? ${by} : `,
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
