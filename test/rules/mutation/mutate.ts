import { lineOf, parseRules, type Expression, type Root } from './parse.js';

/** The rules with one thing changed. */
export interface Mutant {
  readonly line: number;
  /** Function, or `allow`, that was changed. */
  readonly place: string;
  /** `what → what`, without line breaks. */
  readonly change: string;
  readonly text: string;
}

interface Edit {
  readonly at: Expression;
  readonly by: string;
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
  for (const root of parseRules(text)) {
    for (const { at, by } of [...wholeOf(root), ...editsOf(root.expression, text, root.kind === 'allow')]) {
      const mutated = text.slice(0, at.start) + by + text.slice(at.end);
      const change = `${plain(text.slice(at.start, at.end))} → ${plain(by)}`;
      mutants.set(mutated, { line: lineOf(text, at.start), place: root.place, change, text: mutated });
    }
  }
  return [...mutants.values()].filter((mutant) => mutant.text !== text);
}

const plain = (part: string) => part.replace(/\s+/g, ' ').trim();

/** A rule that lets everything through. */
function wholeOf({ kind, expression }: Root): Edit[] {
  return kind === 'allow' && plain(expression.name) !== 'true' ? [{ at: expression, by: ' true' }] : [];
}

function* editsOf(node: Expression, text: string, operand = false): Generator<Edit> {
  const source = (part: Expression | undefined) => (part ? text.slice(part.start, part.end) : '');
  const [first, second] = node.parts;
  const logical = node.kind === 'binary' && (node.name === '&&' || node.name === '||');
  if (logical) {
    yield { at: node, by: bracket(source(first)) };
    // `a && b && c` is `(a && b) && c`: a and b go one by one, deeper down.
    if (first?.kind !== 'binary' || first.name !== node.name) yield { at: node, by: bracket(source(second)) };
  } else if (!operand && isTest(node)) {
    yield { at: node, by: 'true' };
    yield { at: node, by: 'false' };
  }
  if (node.kind === 'choice' && first) {
    yield { at: first, by: 'true' };
    yield { at: first, by: 'false' };
  }
  if (node.kind === 'binary' && NEIGHBOURS[node.name]) {
    yield { at: node, by: bracket(`${source(first)} ${NEIGHBOURS[node.name] ?? ''} ${source(second)}`) };
  }
  if (node.kind === 'number')
    for (const step of [1, -1]) yield { at: node, by: String(Number(source(node)) + step) };
  if (node.kind === 'list') {
    for (const gone of node.parts)
      yield {
        at: node,
        by: `[${node.parts
          .filter((part) => part !== gone)
          .map(source)
          .join(', ')}]`,
      };
  }
  // The condition of a choice was replaced above.
  for (const part of node.parts)
    yield* editsOf(part, text, logical || (node.kind === 'choice' && part === first));
}

const bracket = (expression: string) => `(${expression})`;

function isTest({ kind, name }: Expression): boolean {
  return (
    kind === 'not' ||
    (kind === 'binary' && COMPARISONS.includes(name)) ||
    (kind === 'call' && TESTS.includes(name))
  );
}
