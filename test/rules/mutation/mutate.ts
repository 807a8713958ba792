import { lineOf, parseRules, type Expression, type Root } from './parse.js';

/** The rules with one thing changed. */
export interface Mutant {
  readonly line: number;
  /** Function, or `allow`, that was changed. */
  readonly place: string;
  /** `what → what`, without line breaks. */
  readonly change: string;
  readonly text: string;
  /** Where a switch stands in the rules that makes the mutant of them, and what stands there instead. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
  /** The condition that was taken away, or in which something was changed. */
  readonly about: string;
  /** Whether it lets more through than the rules, or less; null where that is not plain. */
  readonly looser: boolean | null;
}

/** Something that is replaced. */
interface Swap {
  readonly at: Expression;
  readonly by: string;
}

interface Edit extends Swap {
  readonly about: string;
  readonly looser: boolean | null;
  /** The same in fewer words: an operand that is gone is one that decides nothing. */
  readonly switched?: Swap;
}

/** Whether what lets more through here does so as a whole, or lets less through; null where that is not plain. */
type Sense = boolean | null;

/** Where in a rule an expression stands. */
interface Context {
  readonly about: string;
  /** An operand of `&&` or `||`, or a condition: what is above it has its mutants already. */
  readonly operand: boolean;
  /** Of what is true here. */
  readonly sense: Sense;
  /** Of a greater figure, or a longer list. */
  readonly more: Sense;
}

/** What may be on the list. */
const WHOLE_LISTS = ['hasOnly', 'hasAny'];
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
  const senses = sensesOf(roots);
  for (const root of roots) {
    const { place, expression } = root;
    const context = {
      about: '',
      operand: root.kind === 'allow',
      sense: senses.get(place) ?? true,
      more: null,
    } as const;
    const about = text.slice(expression.start, expression.end);
    for (const edit of [...wholeOf(root, about), ...editsOf(expression, text, { ...context, about })]) {
      const mutant = mutantBy(edit, place, text);
      mutants.set(mutant.text, mutant);
    }
  }
  return [...mutants.values()].filter((mutant) => mutant.text !== text);
}

function mutantBy({ at, by, switched, about, looser }: Edit, place: string, rules: string): Mutant {
  const swap = switched ?? { at, by };
  return {
    line: lineOf(rules, at.start),
    place,
    change: `${plain(rules.slice(at.start, at.end))} → ${plain(by)}`,
    text: rules.slice(0, at.start) + by + rules.slice(at.end),
    ...{ start: swap.at.start, end: swap.at.end, by: swap.by },
    about,
    looser,
  };
}

/** Functions that are asked whether something stands in the way, or which way a choice goes, and not elsewhere. */
function sensesOf(roots: readonly Root[]): Map<string, Sense> {
  const senses = new Map<string, Sense>();
  for (const { expression } of roots) {
    for (const [name, sense] of callsIn(expression, true))
      senses.set(name, senses.has(name) && senses.get(name) !== sense ? null : sense);
  }
  return senses;
}

function* callsIn(node: Expression, sense: Sense): Generator<[string, Sense]> {
  if (node.kind === 'call') yield [node.name, sense];
  for (const part of node.parts) yield* callsIn(part, senseOf(part, node, sense));
}

/** Of a part of an expression. */
function senseOf(part: Expression, node: Expression, sense: Sense): Sense {
  if (node.kind === 'not') return not(sense);
  if (node.kind === 'choice') return part === node.parts[0] ? null : sense;
  return isLogical(node) ? sense : null;
}

const plain = (part: string) => part.replace(/\s+/g, ' ').trim();

/** A rule that lets everything through. */
function wholeOf({ kind, expression }: Root, about: string): Edit[] {
  const open = kind === 'allow' && plain(expression.name) !== 'true';
  return open ? [{ at: expression, by: ' true', about, looser: true }] : [];
}

function* editsOf(node: Expression, text: string, context: Context): Generator<Edit> {
  const source = (part?: Expression) => (part ? text.slice(part.start, part.end) : '');
  const { about, sense } = context;
  const [first] = node.parts;
  const logical = isLogical(node);
  const truth = (at: Expression, about: string, sense: Sense): Edit[] => [
    { at, by: 'true', about, looser: sense },
    { at, by: 'false', about, looser: not(sense) },
  ];
  if (logical) yield* operandsGone(node, source, sense);
  else if (!context.operand && isTest(node)) yield* truth(node, about, sense);
  if (node.kind === 'choice' && first) yield* truth(first, source(first), null);
  for (const edit of neighboursOf(node, source, context)) yield { at: node, about, ...edit };
  if (node.kind === 'list') yield* shorterLists(node, source, not(context.more));
  // The condition of a choice was replaced above.
  for (const part of node.parts) {
    const own = logical || node.kind === 'choice';
    yield* editsOf(part, text, {
      about: own ? source(part) : about,
      operand: logical || (node.kind === 'choice' && part === first),
      sense: senseOf(part, node, sense),
      more: moreOf(part, node, sense),
    });
  }
}

function* operandsGone(
  node: Expression,
  source: (part?: Expression) => string,
  sense: Sense,
): Generator<Edit> {
  const [first, second] = node.parts;
  if (!first || !second) return;
  const isAnd = node.name === '&&';
  const looser = isAnd ? sense : not(sense);
  const gone = (at: Expression, kept: Expression): Edit => ({
    ...{ at: node, by: bracket(source(kept)), about: source(at), looser },
    switched: { at, by: String(isAnd) },
  });
  yield gone(second, first);
  // `a && b && c` is `(a && b) && c`: a and b go one by one, deeper down.
  if (first.kind !== 'binary' || first.name !== node.name) yield gone(first, second);
}

/** The same with a comparison or a figure moved by one. */
function neighboursOf(
  node: Expression,
  source: (part?: Expression) => string,
  { sense, more }: Context,
): Pick<Edit, 'by' | 'looser'>[] {
  if (node.kind === 'number') {
    const moved = (step: number) => String(Number(source(node)) + step);
    return [
      { by: moved(1), looser: more },
      { by: moved(-1), looser: not(more) },
    ];
  }
  const neighbour = node.kind === 'binary' ? NEIGHBOURS[node.name] : undefined;
  if (!neighbour) return [];
  const by = bracket(node.parts.map(source).join(` ${neighbour} `));
  return [{ by, looser: neighbour.endsWith('=') ? sense : not(sense) }];
}

/** Of a greater figure in this part, or a longer list. */
function moreOf(part: Expression, { kind, name, parts }: Expression, sense: Sense): Sense {
  const isLast = part === parts.at(-1);
  if (kind === 'call') return isLast && WHOLE_LISTS.includes(name) ? sense : null;
  if (kind !== 'binary') return null;
  if (name === 'in' || name.startsWith('<')) return isLast ? sense : not(sense);
  return name.startsWith('>') ? (isLast ? not(sense) : sense) : null;
}

const shorterLists = (node: Expression, source: (part?: Expression) => string, looser: Sense): Edit[] =>
  node.parts.map((gone) => {
    const kept = node.parts.filter((part) => part !== gone);
    // Two names are a field's path, and then the mutant is about the field.
    const about = source(node.parts.length > 2 ? gone : node);
    return { at: node, by: `[${kept.map(source).join(', ')}]`, about, looser };
  });

const not = (sense: Sense): Sense => (sense === null ? null : !sense);

const isLogical = ({ kind, name }: Expression) => kind === 'binary' && (name === '&&' || name === '||');

const bracket = (expression: string) => `(${expression})`;

function isTest({ kind, name }: Expression): boolean {
  return (
    kind === 'not' ||
    (kind === 'binary' && COMPARISONS.includes(name)) ||
    (kind === 'call' && TESTS.includes(name))
  );
}
