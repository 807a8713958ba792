import type { Write } from '../../../src/store/store.js';
import { allow, deny, writing, type RuleCase } from './case.js';
import type { Person } from './people.js';
import { stage, type Differences } from './stage.js';

/** One line of a table of batches: what differs, and whether the rules let it through (no, unless it says so). */
export interface Row {
  readonly what: string;
  readonly passes?: boolean;
  readonly as?: Person;
  /** Differences from the usual situation, or a situation of its own. */
  readonly given?: Differences | (() => Differences) | ((community: string) => Write[]);
  readonly writes?: (community: string) => Write[];
}

/** What holds where a line says nothing else. */
export interface Usual {
  readonly as: Person;
  readonly given?: Row['given'];
  readonly writes?: (community: string) => Write[];
}

export function casesOf(verb: string, rows: readonly Row[], usual: Usual): RuleCase[] {
  return rows.map(({ what, passes = false, given = usual.given, as = usual.as, writes = usual.writes }) => {
    if (!writes) throw new Error(`${verb} ${what}: no writes`);
    return (passes ? allow : deny)(`${verb} ${what}`, as, {
      given: situation(given),
      attempt: writing(writes),
    });
  });
}

/** A function that several lines share stays one. */
const situations = new WeakMap<object, RuleCase['given']>();

function situation(given: Row['given']): RuleCase['given'] {
  if (typeof given !== 'function') return stage(given);
  const made = situations.get(given) ?? situationBy(given);
  situations.set(given, made);
  return made;
}

const situationBy =
  (given: Extract<Row['given'], (...args: never[]) => unknown>): RuleCase['given'] =>
  (community) => {
    const result = given(community);
    return Array.isArray(result) ? result : stage(result)(community);
  };
