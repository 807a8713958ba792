/** One expression of a rules file, with its place in the text. */
export interface Expression {
  readonly kind: 'binary' | 'not' | 'choice' | 'call' | 'list' | 'number' | 'other';
  /** Operator of `binary`, method or function name of `call`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Operands, arguments, elements; for a choice condition, then, else. */
  readonly parts: readonly Expression[];
}

/** A whole expression: what a function returns, a `let` names, or an `allow` depends on. */
export interface Root {
  readonly kind: 'return' | 'let' | 'allow';
  /** Function it stands in, or for an `allow` the collection and what it allows: `posts: allow create`. */
  readonly place: string;
  readonly expression: Expression;
}

const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<=', '>=', '<', '>', 'in', 'is'],
  ['+', '-'],
  ['*', '/', '%'],
];

/** Finds and parses every expression. The grammar is the part of the rules language that the rules use. */
export function parseRules(text: string): Root[] {
  const roots: Root[] = [];
  let place = '';
  let collection = '';
  const marks =
    /match .*\/(\w+)\/[\w{}]+ \{|function (\w+)|(?<!')\b(return)\b|\b(let) \w+ =|allow [a-z, ]+: (if)\b|\/\/.*/g;
  for (const match of text.matchAll(marks)) {
    const [whole, matched, name, returns, lets, allows] = match;
    if (matched) collection = matched;
    if (name) place = name;
    if (!returns && !lets && !allows) continue;
    const kind = returns ? 'return' : lets ? 'let' : 'allow';
    // In this file each `allow` stands before any nested `match`.
    if (allows) place = `${collection}: ${whole.replace(': if', '')}`;
    roots.push({ kind, place, expression: new Parser(text, match.index + whole.length).parse() });
  }
  return roots;
}

export const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

class Parser {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  parse(): Expression {
    const expression = this.#choice();
    if (!this.#take(';')) throw this.#fault('";"');
    return expression;
  }

  #choice(): Expression {
    const condition = this.#binary(0);
    if (!this.#take('?')) return condition;
    const yes = this.#choice();
    if (!this.#take(':')) throw this.#fault('":"');
    const no = this.#choice();
    return this.#node('choice', '?', condition.start, [condition, yes, no]);
  }

  #binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#prefix();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = operators.find((name) => this.#take(name));
      if (!operator) return left;
      left = this.#node('binary', operator, left.start, [left, this.#binary(level + 1)]);
    }
  }

  #prefix(): Expression {
    this.#skip();
    const start = this.at;
    if (this.#take('!')) return this.#node('not', '!', start, [this.#prefix()]);
    if (this.#take('-')) return this.#node('other', '-', start, [this.#prefix()]);
    return this.#suffixes(this.#primary(), start);
  }

  #suffixes(base: Expression, start: number): Expression {
    let node = base;
    for (;;) {
      const name = this.#match(/^\s*\.\s*(\w+)/)?.[1];
      if (name) node = this.#node('other', name, start, [node]);
      else if (this.#take('('))
        node = this.#node('call', node.name, start, [...node.parts, ...this.#items(')')]);
      else if (this.#take('[')) node = this.#node('other', '[]', start, [node, ...this.#items(']')]);
      else return node;
    }
  }

  #primary(): Expression {
    const start = this.at;
    if (this.#take('(')) {
      const inner = this.#choice();
      if (!this.#take(')')) throw this.#fault('")"');
      // The brackets belong to the place, so that the inside can be replaced as a whole.
      return { ...inner, start, end: this.at };
    }
    if (this.#take('[')) return this.#node('list', '[]', start, this.#items(']'));
    if (this.#take('{')) return this.#node('other', '{}', start, this.#items('}'));
    if (this.#match(/^'(?:[^'\\]|\\.)*'/)) return this.#node('other', 'text', start, []);
    if (this.#match(/^\d+/)) return this.#node('number', 'number', start, []);
    if (this.#match(/^(?:\/(?:\$\([^()]*(?:\([^()]*\))?[^()]*\)|\(default\)|[\w-]+))+/))
      return this.#node('other', 'path', start, []);
    const name = this.#match(/^\w+/)?.[0];
    if (name) return this.#node('other', name, start, []);
    throw this.#fault('an expression');
  }

  #items(close: string): Expression[] {
    const items: Expression[] = [];
    while (!this.#take(close)) {
      items.push(this.#choice());
      // A map's key and value are two items.
      if (!this.#take(',')) this.#take(':');
    }
    return items;
  }

  #node(kind: Expression['kind'], name: string, start: number, parts: readonly Expression[]): Expression {
    return { kind, name, start, end: this.at, parts };
  }

  #skip(): void {
    const blanks = /^(?:\s+|\/\/.*)*/.exec(this.text.slice(this.at))?.[0] ?? '';
    this.at += blanks.length;
  }

  /** Words end at a word's end; `<` is not the start of `<=`. */
  #take(token: string): boolean {
    const before = this.at;
    this.#skip();
    const rest = this.text.slice(this.at, this.at + token.length + 1);
    const next = rest[token.length] ?? '';
    const whole = /\w/.test(token) ? !/\w/.test(next) : !(/^[<>!=]$/.test(token) && next === '=');
    if (rest.startsWith(token) && whole) {
      this.at += token.length;
      return true;
    }
    this.at = before;
    return false;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.text.slice(this.at));
    if (found) this.at += found[0].length;
    return found;
  }

  #fault(expected: string): Error {
    return new Error(
      `Line ${lineOf(this.text, this.at)}: expected ${expected} at ${this.text.slice(this.at, this.at + 40)}`,
    );
  }
}
