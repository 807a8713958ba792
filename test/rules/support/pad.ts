import { parseRules } from '../mutation/parse.js';

/** What is spent in vain at the end of every rule for writing, by collection. */
export interface Waste {
  readonly expressions?: Readonly<Record<string, number>>;
  readonly lookUps?: Readonly<Record<string, number>>;
}

/** Rules that cost more: how much more they bear is what they leave of the emulator's limits. */
export function withWaste(rules: string, { expressions = {}, lookUps = {} }: Waste): string {
  let text = rules;
  for (const { kind, place, expression } of parseRules(rules).reverse()) {
    const [collection = '', allowed = ''] = place.split(': allow ');
    if (kind !== 'allow' || /get|list/.test(allowed)) continue;
    const waste = [spend(expressions[collection] ?? 0), lookUp(collection, lookUps[collection] ?? 0)].join('');
    const { start, end } = expression;
    text = `${text.slice(0, start)}(${text.slice(start, end)})${waste}${text.slice(end)}`;
  }
  return text;
}

/** As many expressions: so many elements, the list, `size()`, 0, the comparison and `&&`. */
function spend(expressions: number): string {
  const elements = expressions - 5;
  return elements > 0 ? ` && [${Array<string>(elements).fill('1').join(', ')}].size() > 0` : '';
}

/** As many documents that nobody else looks up. */
function lookUp(collection: string, count: number): string {
  const path = (i: number) => `/databases/$(database)/documents/waste/${collection}${String(i)}`;
  return Array.from({ length: count }, (_, i) => ` && !exists(${path(i)})`).join('');
}
