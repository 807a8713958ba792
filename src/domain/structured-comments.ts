import { buildTree, type CommentNode, type CommentSort } from './comment-tree.js';
import { countReactions, type Entry } from './entry.js';

/** Deeper answers stand beside each other: a chain of thousands is nobody's search result. */
const DEPTH = 8;
/** Comments of a page at most; the first of them as they are shown. */
const COMMENTS = 50;

/** Something of schema.org, as JSON-LD holds it. */
export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;

export const CONTEXT = { '@context': 'https://schema.org' };

/** What it takes to describe comments. */
export interface Commented {
  linkOf(entry: Entry): string;
  /** The words of a body without its markup. */
  textOf(body: string): string;
}

export interface CommentedPage extends Commented {
  /** Those that are loaded. */
  readonly entries: readonly Entry[];
  readonly sort: CommentSort;
  /** The page's own address. */
  readonly url: string;
  /** All comments that can be read; undefined where nobody has counted them. */
  readonly count: number | undefined;
}

/**
 * The comments under an article or a product for search engines. What the page itself is, the host page says: this adds
 * to the `WebPage` of its address and claims nothing else. Null where there is nothing to read.
 */
export function describePage(page: CommentedPage): Thing | null {
  const roots = first(treeOf(page.entries, page.sort), COMMENTS);
  if (roots.length === 0) return null;
  return {
    ...CONTEXT,
    '@type': 'WebPage',
    '@id': page.url,
    url: page.url,
    ...(page.count !== undefined && { commentCount: page.count }),
    comment: roots.map((root) => describeComment(page, root)),
  };
}

/** Only what can be read; what answers a tombstone stands alone. */
export function treeOf(entries: readonly Entry[], sort: CommentSort): CommentNode[] {
  const living = entries.filter(({ state }) => !state);
  return buildTree(living, sort, DEPTH);
}

/** As many as this in the order in which they are shown. */
function first(nodes: readonly CommentNode[], most: number): CommentNode[] {
  let rest = most;
  const take = (level: readonly CommentNode[]): CommentNode[] =>
    level.flatMap((node) => (rest-- > 0 ? [{ ...node, replies: take(node.replies) }] : []));
  return take(nodes);
}

type Described = Pick<CommentNode, 'entry' | 'replies'>;

/** A comment with those that answer it. */
export function describeComment(about: Commented, { entry, replies }: Described): Thing {
  const likes = countReactions(entry);
  return {
    ...authored('Comment', about, entry),
    url: about.linkOf(entry),
    ...(likes > 0 && { interactionStatistic: counter('LikeAction', likes) }),
    ...(replies.length > 0 && { comment: replies.map((reply) => describeComment(about, reply)) }),
  };
}

/** What everything has that somebody has written. */
export function authored(type: string, { textOf }: Commented, { name, at, editedAt, body }: Entry): Thing {
  return {
    '@type': type,
    author: { '@type': 'Person', name },
    datePublished: new Date(at).toISOString(),
    ...(editedAt !== undefined && { dateModified: new Date(editedAt).toISOString() }),
    text: textOf(body),
  };
}

export function counter(action: string, count: number): Thing {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${action}`,
    userInteractionCount: count,
  };
}
