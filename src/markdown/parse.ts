import { Marked, type Token, type Tokens } from 'marked';

// Control and format characters, everything that is drawn as nothing (bidi marks, zero-width characters, soft hyphens,
// variation selectors), and the backslash: an address that holds one can look like another address.
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\\]/u;

/**
 * A link's address must start with its scheme as written.
 *
 * The security rules count the links of a body by matching `https?:|www\.|mailto:` in its source. A link that the pattern
 * cannot see would pass a limit of "no links": `&#104;ttps://…` and `https\://…` become addresses only once entities and
 * escapes are undone, an e-mail address or a path has no scheme at all. Such text stays text.
 */
const WRITTEN_SCHEME = /^<?(?:https?:\/\/|mailto:)/i;

/**
 * Steps that the parser may take for one body, four for each character that a body may have. Honest text stays below
 * one; quotes that step back (`>>>a`, `>>b`, `>c`) double the steps with every level, and twenty levels hang a page.
 */
const MOST_STEPS = 20_000;
let steps = 0;

function countStep(): false {
  steps += 1;
  if (steps > MOST_STEPS) throw new Error('too tangled to parse');
  return false;
}

const marked = new Marked({
  gfm: true,
  breaks: true,
  // A tokenizer answers `undefined` for "not mine, leave it as text" and `false` for "do as you always do".
  tokenizer: {
    space: countStep, // the first to be asked about each block
    escape: countStep, // the first to be asked within a line
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
  marked.walkTokens(tokens, (token) => tame(token, headingLevel));
  return marked.parser(tokens);
}

/** Changes a token in place, before it becomes HTML. */
function tame(token: Token, headingLevel: number): void {
  if (token.type === 'heading') token.depth = Math.max(token.depth, headingLevel);
  if (token.type === 'checkbox') becomeText(token, token.checked ? '☑ ' : '☐ ');
  if (token.type === 'image') token.type = 'link'; // shown, it would tell its server who reads
  if (token.type === 'link') tameLink(token as Tokens.Link);
}

function tameLink(link: Tokens.Link): void {
  // Here, because the renderer percent-encodes these characters. A link without address is unwrapped later.
  if (DECEPTIVE.test(link.href)) link.href = '';
  // Links do not nest: a picture inside one gives its description only.
  marked.walkTokens(link.tokens, (child) => {
    if (child.type === 'image') becomeText(child, child.text);
  });
}

function becomeText(token: Token, text: string): void {
  Object.assign(token, { type: 'text', text, tokens: undefined, escaped: false });
}
