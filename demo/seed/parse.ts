/** One comment as it stands in a conversation file. */
export interface Said {
  /** 1 for a comment that answers nothing, 2 for an answer to the nearest 1 above, and so on. */
  readonly level: number;
  readonly uid: string;
  readonly body: string;
  /** The text before an edit. */
  readonly former?: string;
  readonly fate: 'live' | 'pending' | 'deleted' | 'removed';
  /** Why a moderator removed it. */
  readonly reason?: string;
  /** Reactions it has got; without it, as luck will have it. */
  readonly hot?: number;
  /** The reaction given most. */
  readonly mood?: string;
  /** Age of the comment; without it, as luck will have it. */
  readonly days?: number;
  /** The answer that settles a question. */
  readonly accepted?: boolean;
}

/**
 * Reads a conversation: each comment begins with a line `::: LEVEL UID` and, where needed, `edited`, `deleted`,
 * `removed=REASON`, `pending`, `hot=NUMBER`, `mood=REACTION`, `days=NUMBER`, `accepted`; its Markdown follows. After an
 * edited one, `::: was` introduces the text before the edit.
 * @throws {SyntaxError} for a line that opens nothing known, or an answer without a comment one level above.
 */
export function parseConversation(text: string): Said[] {
  const said: Said[] = [];
  for (const block of text.split(/^::: /m).slice(1)) {
    const end = block.indexOf('\n');
    const head = block.slice(0, end).trim();
    const body = block.slice(end + 1).trimEnd();
    const last = said.at(-1);
    if (head === 'was' && last) said[said.length - 1] = { ...last, former: body };
    else said.push({ ...parseHead(head, last?.level ?? 0), body });
  }
  return said;
}

function parseHead(head: string, levelBefore: number): Omit<Said, 'body'> {
  const [level = '', uid = '', ...words] = head.split(' ');
  const options = optionsOf(words);
  const depth = Number(level);
  if (!Number.isInteger(depth) || depth < 1 || depth > levelBefore + 1 || !uid) {
    throw new SyntaxError(`"::: ${head}" opens no comment`);
  }
  const fate = (['pending', 'deleted', 'removed'] as const).find((word) => options.has(word)) ?? 'live';
  return {
    level: depth,
    uid,
    fate,
    ...(fate === 'removed' && { reason: options.get('removed') ?? '' }),
    ...(options.has('hot') && { hot: Number(options.get('hot')) }),
    ...(options.has('mood') && { mood: options.get('mood') ?? '' }),
    ...(options.has('days') && { days: Number(options.get('days')) }),
    ...(options.has('accepted') && { accepted: true }),
  };
}

/** What `key` and `key=value` say; a key alone has the empty text. */
export function optionsOf(words: readonly string[]): Map<string, string> {
  return new Map(words.map((word) => [word.replace(/=.*/, ''), word.replace(/^[^=]*=?/, '')]));
}
