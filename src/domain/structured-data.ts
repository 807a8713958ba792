import { buildTree, type CommentNode } from './comment-tree.js';
import { countReactions, type Entry } from './entry.js';
import type { ForumThread } from './thread.js';

/** Deeper answers stand beside each other: a chain of thousands is nobody's search result. */
const DEPTH = 8;

/** Something of schema.org, as JSON-LD holds it. */
export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;

export interface Described {
  readonly thread: ForumThread;
  /** Those that are loaded, the opening among them. */
  readonly entries: readonly Entry[];
  /** Absolute address of the thread. */
  readonly url: string;
  linkOf(entry: Entry): string;
  /** The words of a body without its markup. */
  textOf(body: string): string;
}

/**
 * A thread for search engines: a question with answers as `QAPage`, all else as `DiscussionForumPosting`, with the
 * properties that Google documents for them. Null where nothing of it can be read.
 */
export function describeThread(described: Described): Thing | null {
  const { thread, entries } = described;
  const opening = entries.find(({ id }) => id === thread.id);
  if (!opening || opening.state) return null;
  const others = entries.filter(({ id, state }) => id !== thread.id && !state);
  const roots = buildTree(others, 'oldest', DEPTH);
  const context = { '@context': 'https://schema.org' };
  return thread.kind === 'question' && roots.length > 0
    ? { ...context, '@type': 'QAPage', mainEntity: question(described, opening, roots) }
    : { ...context, ...posting(described, opening, roots) };
}

function posting(described: Described, opening: Entry, roots: readonly CommentNode[]): Thing {
  const { thread, url } = described;
  return {
    ...authored('DiscussionForumPosting', described, opening),
    headline: thread.title,
    url,
    interactionStatistic: [
      counter('LikeAction', Math.max(0, thread.forum.votes)),
      counter('CommentAction', thread.comments),
    ],
    ...(roots.length > 0 && { comment: roots.map((root) => comment(described, root)) }),
  };
}

function question(described: Described, opening: Entry, roots: readonly CommentNode[]): Thing {
  const { thread, entries, url } = described;
  const { answer, votes } = thread.forum;
  const accepted = entries.find(({ id, state }) => id === answer && !state);
  const suggested = roots.filter(({ entry }) => entry.id !== answer);
  return {
    ...authored('Question', described, opening),
    name: thread.title,
    url,
    answerCount: roots.length,
    upvoteCount: votes,
    ...(accepted && { acceptedAnswer: answerOf(described, nodeOf(roots, accepted)) }),
    ...(suggested.length > 0 && { suggestedAnswer: suggested.map((root) => answerOf(described, root)) }),
  };
}

/** An answer that answers another stands alone. */
function nodeOf(roots: readonly CommentNode[], entry: Entry): Pick<CommentNode, 'entry' | 'replies'> {
  return roots.find((root) => root.entry.id === entry.id) ?? { entry, replies: [] };
}

function answerOf(described: Described, node: Pick<CommentNode, 'entry' | 'replies'>): Thing {
  return { ...comment(described, node), '@type': 'Answer', upvoteCount: countReactions(node.entry) };
}

function comment(described: Described, { entry, replies }: Pick<CommentNode, 'entry' | 'replies'>): Thing {
  return {
    ...authored('Comment', described, entry),
    url: described.linkOf(entry),
    ...(replies.length > 0 && { comment: replies.map((reply) => comment(described, reply)) }),
  };
}

function authored(type: string, { textOf }: Described, { name, at, editedAt, body }: Entry): Thing {
  return {
    '@type': type,
    author: { '@type': 'Person', name },
    datePublished: new Date(at).toISOString(),
    ...(editedAt !== undefined && { dateModified: new Date(editedAt).toISOString() }),
    text: textOf(body),
  };
}

function counter(action: string, count: number): Thing {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${action}`,
    userInteractionCount: count,
  };
}
