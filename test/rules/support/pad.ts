import { parseRules } from '../mutation/parse.js';

/**
 * Rules that evaluate more: so many expressions in vain at the end of every rule for writing to a collection. What they still bear is
 * what they had to spare.
 */
export function withWaste(rules: string, expressions: Readonly<Record<string, number>>): string {
  let text = rules;
  for (const { kind, place, expression } of parseRules(rules).reverse()) {
    const [collection = '', allowed = ''] = place.split(': allow ');
    if (kind !== 'allow' || /get|list/.test(allowed)) continue;
    const { start, end } = expression;
    text = `${text.slice(0, start)}(${text.slice(start, end)})${waste(expressions[collection] ?? 0)}${text.slice(end)}`;
  }
  return text;
}

/** The elements of a list; the list, `size()`, 0, the comparison and `&&` are five more. */
function waste(expressions: number): string {
  const elements = expressions - 5;
  return elements > 0 ? ` && [${Array<string>(elements).fill('1').join(', ')}].size() > 0` : '';
}
