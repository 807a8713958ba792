import { Marked, type MarkedToken, type Tokens } from 'marked';
import { isStoredImage } from './images.js';
import { isStoredPoll } from './polls.js';

/** Control, format and "default ignorable" characters: bidi marks, zero-width characters, soft hyphens and the like. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{DI}]/gu;

/** True when `address` holds a character by which it can look like another address. */
export function isDeceptive(address: string): boolean {
  return address.search(INVISIBLE) >= 0 || address.includes('\\');
}

const WRITTEN_ADDRESS = /^<?(?:https?:\/\/|mailto:|www\.)/i;

/**
 * A link's address must start as the security rules can see it.
 *
 * They count the links of a body by matching `https?:|www\.|mailto:` in its source. A link that the pattern misses would
 * pass a limit of "no links": `&#104;ttps://…` and `https\://…` become addresses only once entities and escapes are
 * undone, an e-mail address or a path has no scheme at all. Such text stays text.
 *
 * @returns what a tokenizer answers: `false` for "do as you always do", `undefined` for "not mine, leave it as text"
 */
function linkIfWritten(address = ''): false | undefined {
  return WRITTEN_ADDRESS.test(address.trim()) ? false : undefined;
}

/** What names a member, to the letter: `[@Name](member:UID)`, as the security rules look for it in a body. */
const MENTION = /\]\(member:[\w-]{1,128}\)$/;

/**
 * Steps that the parser may take for one body; 5,000 honest characters need fewer than 10,000. Quotes that step back
 * (`>>>a`, `>>b`, `>c`) double the steps with every level, and twenty levels hang a page; short rows below a wide header
 * make a million cells.
 */
const MOST_STEPS = 12_000;
const STEPS_A_QUOTE = 3;
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
  tokenizer: {
    space: (source) => countSteps(/^ *>/.test(source) ? STEPS_A_QUOTE : 1), // the first to be asked about each block
    escape: () => countSteps(1), // the first to be asked within a line
    table(source) {
      const [, , rule = '', rows = ''] = this.rules.block.table.exec(source) ?? [];
      return countSteps(STEPS_A_CELL * (rule.split('|').length - 1) * rows.split('\n').length);
    },
    // Raw HTML ends here, not in the renderer: once marked has seen a <script> or <pre> it stops escaping what follows.
    html: () => undefined,
    tag: () => undefined,
    link(source) {
      const [link = '', , address] = this.rules.inline.link.exec(source) ?? [];
      const stored = isStoredImage(link) || isStoredPoll(link);
      return MENTION.test(link) || stored ? false : linkIfWritten(address);
    },
    def(source) {
      return linkIfWritten(this.rules.block.def.exec(source)?.[2]);
    },
    autolink: linkIfWritten,
    url: linkIfWritten,
  },
});

/**
 * Markdown to HTML that holds no raw HTML, `<img>`, form control, or heading above `headingLevel` or h3. It still has to
 * be sanitised. Throws where the parser does, and on text that would keep it busy.
 */
export function parseMarkdown(body: string, headingLevel: number): string {
  steps = 0;
  const tokens = marked.lexer(body);
  void marked.walkTokens(tokens, (token) => tame(token as MarkedToken, headingLevel));
  return marked.parser(tokens);
}

/** Changes a token in place, before it becomes HTML. */
function tame(token: MarkedToken, headingLevel: number): void {
  if (token.type === 'heading') token.depth = Math.min(6, Math.max(3, token.depth, headingLevel));
  if (token.type === 'checkbox') becomeText(token, token.checked ? '☑ ' : '☐ ');
  if (token.type === 'link' || token.type === 'image') becomeLink(token);
}

/** Images, too: shown, they would tell their server who reads. Those stored here take their place later. */
function becomeLink(token: Tokens.Link | Tokens.Image): void {
  // Here, because the renderer percent-encodes these characters. A link without address is unwrapped later.
  const href = isDeceptive(token.href) ? '' : token.href.replace(/^www\./i, 'http://$&');
  Object.assign(token, { type: 'link', href });
  // Links do not nest: a picture inside one gives its description only, and so does a link inside a description.
  void marked.walkTokens(token.tokens, (child) => {
    if (child.type === 'image' || child.type === 'link')
      becomeText(child as MarkedToken, (child as Tokens.Image | Tokens.Link).text);
  });
}

function becomeText(token: MarkedToken, text: string): void {
  Object.assign(token, { type: 'text', text, tokens: undefined, escaped: false });
}
