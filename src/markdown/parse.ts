import { Marked, type MarkedToken, type Tokens } from 'marked';
import { isDeceptive } from './links.js';

/**
 * A link's address must start with its scheme as written.
 *
 * The security rules count the links of a body by matching `https?:|www\.|mailto:` in its source. A link that the pattern
 * cannot see would pass a limit of "no links": `&#104;ttps://…` and `https\://…` become addresses only once entities and
 * escapes are undone, an e-mail address or a path has no scheme at all. Such text stays text.
 */
const WRITTEN_SCHEME = /^<?(?:https?:\/\/|mailto:)/i;

/**
 * Steps that the parser may take for one body; 5,000 honest characters need fewer than 10,000. Quotes that step back
 * (`>>>a`, `>>b`, `>c`) double the steps with every level, and twenty levels hang a page; short rows below a wide header
 * make a million cells.
 */
const MOST_STEPS = 12_000;
const STEPS_A_QUOTE = 2;
const STEPS_A_CELL = 2;
let steps = 0;

function countSteps(added: number): false {
  steps += added;
  if (steps > MOST_STEPS) throw new Error('tangled');
  return false;
}

const marked = new Marked({
  gfm: true,
  breaks: true,
  // A tokenizer answers `undefined` for "not mine, leave it as text" and `false` for "do as you always do".
  tokenizer: {
    space: () => countSteps(1), // the first to be asked about each block
    escape: () => countSteps(1), // the first to be asked within a line
    blockquote: (source) => countSteps(/^ *>/.test(source) ? STEPS_A_QUOTE : 0),
    table(source) {
      const [, , rule = '', rows = ''] = this.rules.block.table.exec(source) ?? [];
      return countSteps(STEPS_A_CELL * (rule.split('|').length - 1) * rows.split('\n').length);
    },
    // Raw HTML ends here, not in the renderer: once marked has seen a <script> or <pre> it stops escaping what follows.
    html: () => undefined,
    tag: () => undefined,
    link(source) {
      const address = this.rules.inline.link.exec(source)?.[2] ?? '';
      return WRITTEN_SCHEME.test(address.trim()) ? false : undefined;
    },
    def(source) {
      const address = this.rules.block.def.exec(source)?.[2] ?? '';
      return WRITTEN_SCHEME.test(address) ? false : undefined;
    },
    autolink: (source) => (WRITTEN_SCHEME.test(source) ? false : undefined),
    url: (source) => (/^www\./i.test(source) || WRITTEN_SCHEME.test(source) ? false : undefined),
  },
});

/**
 * Markdown to HTML that holds no raw HTML, image, form control or heading above `headingLevel`. It still has to be
 * sanitised. Throws where the parser does, and on text that would keep it busy.
 */
export function parseMarkdown(body: string, headingLevel: number): string {
  steps = 0;
  const tokens = marked.lexer(body);
  void marked.walkTokens(tokens, (token) => tame(token as MarkedToken, headingLevel));
  return marked.parser(tokens);
}

/** Changes a token in place, before it becomes HTML. */
function tame(token: MarkedToken, headingLevel: number): void {
  if (token.type === 'heading') token.depth = Math.max(token.depth, headingLevel);
  if (token.type === 'checkbox') becomeText(token, token.checked ? '☑ ' : '☐ ');
  if (token.type === 'link' || token.type === 'image') becomeLink(token);
}

/** Images, too: shown, they would tell their server who reads. */
function becomeLink(token: Tokens.Link | Tokens.Image): void {
  // Here, because the renderer percent-encodes these characters. A link without address is unwrapped later.
  const href = isDeceptive(token.href) ? '' : token.href;
  Object.assign(token, { type: 'link', href });
  // Links do not nest: a picture inside one gives its description only.
  void marked.walkTokens(token.tokens, (child) => {
    const inner = child as MarkedToken;
    if (inner.type === 'image') becomeText(inner, inner.text);
  });
}

function becomeText(token: MarkedToken, text: string): void {
  Object.assign(token, { type: 'text', text, tokens: undefined, escaped: false });
}
