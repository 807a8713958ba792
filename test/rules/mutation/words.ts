import type { RuleCase } from '../support/case.js';

/** Words of the rules that say nothing about what a condition is about. */
const COMMON = new Set([
  'request',
  'resource',
  'data',
  'get',
  'is',
  'in',
  'true',
  'false',
  'null',
  'a',
  'the',
]);

/** What cases say that try a condition with such a word. */
const HINTS: Readonly<Record<string, readonly string[]>> = {
  auth: ['another', 'others'],
  exists: ['twice', 'there', 'again', 'before'],
  getAfter: ['left', 'out'],
  hasOnly: ['extra', 'added', 'thrown'],
  int: ['fraction'],
  isVisible: ['blank', 'empty'],
  matches: ['strange', 'long', 'short'],
  memberPath: ['members'],
  pagePath: ['pages'],
  postPath: ['posts'],
  size: ['long', 'longer', 'units', 'many', 'hundred'],
  threadPath: ['threads'],
  toSet: ['twice'],
};

export const wordsOf = (text: string) =>
  new Set((text.match(/\w+/g) ?? []).filter((word) => !COMMON.has(word)));

/** Adds what cases may call it. */
export function withHints(words: ReadonlySet<string>): Set<string> {
  return new Set([...words, ...[...words].flatMap((word) => HINTS[word] ?? [])]);
}

/** What is particular about a case: words of its name, and fields and values that no ordinary case has. */
export class Particulars {
  readonly #ordinary: ReadonlySet<string>;

  constructor(ordinary: readonly RuleCase[]) {
    this.#ordinary = new Set(ordinary.flatMap(traitsOf));
  }

  wordsOf(ruleCase: RuleCase): Set<string> {
    const forged = /‹(.*)›/.exec(ruleCase.name)?.[1];
    if (forged) return wordsOf(forged);
    const traits = traitsOf(ruleCase).filter((trait) => !this.#ordinary.has(trait));
    return new Set([...wordsOf(ruleCase.name), ...traits.flatMap((trait) => [...wordsOf(trait)])]);
  }
}

/** `policy.guests=off` for each field of the situation and of the attempt. */
function traitsOf({ given, attempt }: RuleCase): string[] {
  return [...fieldsOf(given('x')), ...fieldsOf(attempt({ community: 'x', project: 'x' }).body)];
}

function* fieldsOf(value: unknown, above = '', key = ''): Generator<string> {
  const name = above ? `${above}.${key}` : key;
  // Times differ from case to case.
  if (value instanceof Date) yield name;
  else if (Array.isArray(value)) for (const item of value) yield* fieldsOf(item, above, key);
  else if (typeof value === 'object' && value)
    for (const [inner, item] of Object.entries(value)) yield* fieldsOf(item, key, inner);
  else yield `${name}=${String(value).slice(0, 80)}`;
}
