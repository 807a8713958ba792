import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { RuleCase } from '../support/case.js';
import type { Mutant } from './mutate.js';

const shortened = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

const nameOfCase = ({ as, name }: RuleCase) => shortened(`${as?.uid ?? ''} ${name}`);

/**
 * Which case caught a mutant the last time, as `killers.json` remembers it. That only says what to try first: a mutant counts as
 * caught when a case has caught it now.
 */
export class Killers {
  readonly #file: URL;
  readonly #keys = new Map<Mutant, string>();
  readonly #names = new Map<string, string>();
  readonly #cases: ReadonlyMap<string, RuleCase>;

  constructor(file: URL, mutants: readonly Mutant[], cases: readonly RuleCase[]) {
    this.#file = file;
    this.#cases = new Map(cases.map((ruleCase) => [nameOfCase(ruleCase), ruleCase]));
    const taken = new Set<string>();
    for (const mutant of mutants) {
      // The same may change at several places of a function, as a figure does.
      let number = 0;
      const key = () => `${mutant.place}/${shortened(`${String(number)} ${mutant.change}`)}`;
      while (taken.has(key())) number++;
      taken.add(key());
      this.#keys.set(mutant, key());
    }
    const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    for (const [key, name] of Object.entries(known)) if (taken.has(key)) this.#names.set(key, name);
  }

  of(mutant: Mutant): RuleCase | undefined {
    return this.#cases.get(this.#names.get(this.#keys.get(mutant) ?? '') ?? '');
  }

  note(mutant: Mutant, killer: RuleCase): void {
    const key = this.#keys.get(mutant);
    if (key) this.#names.set(key, nameOfCase(killer));
  }

  forget(mutant: Mutant): void {
    this.#names.delete(this.#keys.get(mutant) ?? '');
  }

  /** Sorted, so that a change of one rule changes few lines. */
  save(): void {
    const sorted = [...this.#names].sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(this.#file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  }
}
