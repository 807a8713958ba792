import { parseRules, type Expression, type Root } from './parse.js';

const LOOK_UPS = ['get', 'getAfter', 'exists', 'existsAfter'];

/**
 * How many documents each `allow` looks up at most, by `posts: allow create`, and each function, by its name: the dearer
 * branch of every choice, and nothing remembered but the same look-up in the same function. (Firebase remembers more.)
 */
export function countLookUps(rules: string): Map<string, number> {
  const roots = parseRules(rules);
  const bodies = new Map<string, Root[]>();
  for (const root of roots) bodies.set(root.place, [...(bodies.get(root.place) ?? []), root]);
  const count = (body: readonly Root[], seen = new Set<string>()) =>
    body.reduce((sum, { expression }) => sum + cost(expression, seen), 0);

  function cost(node: Expression, seen: Set<string>): number {
    if (node.kind === 'choice') {
      const [condition, ...branches] = node.parts.map((part) => cost(part, new Set(seen)));
      return (condition ?? 0) + Math.max(...branches);
    }
    const parts = node.parts.reduce((sum, part) => sum + cost(part, seen), 0);
    if (node.kind !== 'call') return parts;
    // `data.get(field, default)` is no look-up: that one has an object in front.
    if (
      LOOK_UPS.includes(node.name) &&
      /^(?:get|getAfter|exists|existsAfter)\(/.test(rules.slice(node.start))
    ) {
      const source = rules.slice(node.start, node.end);
      if (seen.has(source)) return 0;
      seen.add(source);
      return parts + 1;
    }
    const body = bodies.get(node.name);
    return parts + (body ? count(body) : 0);
  }

  const allows = roots.filter(({ kind }) => kind === 'allow');
  const functions = [...bodies].filter(([place]) => !place.includes(': allow'));
  return new Map([
    ...allows.map((root) => [root.place, count([root])] as const),
    ...functions.map(([name, body]) => [name, count(body)] as const),
  ]);
}
