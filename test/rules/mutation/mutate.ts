import { lineOf, parseRules, type Expression, type Root } from './parse.js';

/** The rules with one thing changed. */
export interface Mutant {
  readonly line: number;
  /** Function, or `allow`, that was changed. */
  readonly place: string;
  /** `what → what`, without line breaks. */
  readonly change: string;
  readonly text: string;
  /** Where the change stands in the rules, and what stands there instead. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
  /** The condition that was taken away, or in which something was changed. */
  readonly about: string;
  /** Whether it lets more through than the rules, or less; null where that is not plain. */
  readonly looser: boolean | null;
}

interface Edit {
  readonly at: Expression;
  readonly by: string;
  readonly about: string;
  readonly looser: boolean | null;
}

/** Where in a rule an expression stands. */
interface Context {
  readonly about: string;
  /** An operand of `&&` or `||`, or a condition: what is above it has its mutants already. */
  readonly operand: boolean;
  /** Below a `!`. */
  readonly negated: boolean;
}

const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>', 'in', 'is'];
const NEIGHBOURS: Record<string, string> = { '<=': '<', '<': '<=', '>=': '>', '>': '>=' };
const TESTS = ['hasOnly', 'hasAll', 'hasAny', 'matches', 'exists'];

/**
 * Every condition taken away in turn (an operand of `&&` or `||`, the condition of a choice, a comparison, a whole `if`), every
 * comparison and every figure moved by one, and every list shortened.
 */
export function mutantsOf(text: string): Mutant[] {
  const mutants = new Map<string, Mutant>();
  const roots = parseRules(text);
  const negatives = new Set(roots.flatMap(({ expression }) => [...negatedCallsIn(expression)]));
  for (const root of roots) {
    const { place, expression } = root;
    const context = { about: '', operand: root.kind === 'allow', negated: negatives.has(place) };
    const about = text.slice(expression.start, expression.end);
    for (const edit of [...wholeOf(root, about), ...editsOf(expression, text, { ...context, about })]) {
      const { by, looser } = edit;
      const { start, end } = edit.at;
      const mutated = text.slice(0, start) + by + text.slice(end);
      const change = `${plain(text.slice(start, end))} → ${plain(by)}`;
      const line = lineOf(text, start);
      mutants.set(mutated, { line, place, change, text: mutated, start, end, by, about: edit.about, looser });
    }
  }
  return [...mutants.values()].filter((mutant) => mutant.text !== text);
}

/** Functions that are asked whether something stands in the way. */
function* negatedCallsIn(node: Expression): Generator<string> {
  const [part] = node.parts;
  if (node.kind === 'not' && part?.kind === 'call') yield part.name;
  for (const below of node.parts) yield* negatedCallsIn(below);
}

const plain = (part: string) => part.replace(/\s+/g, ' ').trim();

/** A rule that lets everything through. */
function wholeOf({ kind, expression }: Root, about: string): Edit[] {
  const open = kind === 'allow' && plain(expression.name) !== 'true';
  return open ? [{ at: expression, by: ' true', about, looser: true }] : [];
}

function* editsOf(node: Expression, text: string, context: Context): Generator<Edit> {
  const source = (part?: Expression) => (part ? text.slice(part.start, part.end) : '');
  const { about, negated } = context;
  const [first, second] = node.parts;
  const logical = node.kind === 'binary' && (node.name === '&&' || node.name === '||');
  const truth = (at: Expression, about: string): Edit[] => [
    { at, by: 'true', about, looser: !negated },
    { at, by: 'false', about, looser: negated },
  ];
  if (logical) {
    const looser = (node.name === '&&') !== negated;
    yield { at: node, by: bracket(source(first)), about: source(second), looser };
    // `a && b && c` is `(a && b) && c`: a and b go one by one, deeper down.
    if (first?.kind !== 'binary' || first.name !== node.name)
      yield { at: node, by: bracket(source(second)), about: source(first), looser };
  } else if (!context.operand && isTest(node)) yield* truth(node, about);
  if (node.kind === 'choice' && first)
    for (const edit of truth(first, source(first))) yield { ...edit, looser: null };
  for (const by of neighboursOf(node, source)) yield { at: node, by, about, looser: null };
  if (node.kind === 'list') yield* shorterLists(node, source);
  // The condition of a choice was replaced above.
  for (const part of node.parts) {
    const own = logical || node.kind === 'choice';
    yield* editsOf(part, text, {
      about: own ? source(part) : about,
      operand: logical || (node.kind === 'choice' && part === first),
      negated: negated !== (node.kind === 'not'),
    });
  }
}

/** The same with a comparison or a figure moved by one. */
function neighboursOf(node: Expression, source: (part?: Expression) => string): string[] {
  if (node.kind === 'number') return [1, -1].map((step) => String(Number(source(node)) + step));
  const neighbour = node.kind === 'binary' ? NEIGHBOURS[node.name] : undefined;
  const [first, second] = node.parts;
  return neighbour ? [bracket(`${source(first)} ${neighbour} ${source(second)}`)] : [];
}

const shorterLists = (node: Expression, source: (part?: Expression) => string): Edit[] =>
  node.parts.map((gone) => {
    const kept = node.parts.filter((part) => part !== gone);
    // Two names are a field's path, and then the mutant is about the field.
    const about = source(node.parts.length > 2 ? gone : node);
    return { at: node, by: `[${kept.map(source).join(', ')}]`, about, looser: null };
  });

const bracket = (expression: string) => `(${expression})`;

function isTest({ kind, name }: Expression): boolean {
  return (
    kind === 'not' ||
    (kind === 'binary' && COMPARISONS.includes(name)) ||
    (kind === 'call' && TESTS.includes(name))
  );
}
