import type { CommentNode } from './comment-tree.js';
import { countReactions, type Entry } from './entry.js';
import {
  authored,
  CONTEXT,
  counter,
  describeComment,
  treeOf,
  type Commented,
  type Thing,
} from './structured-comments.js';
import type { ForumThread } from './thread.js';

export interface Described extends Commented {
  readonly thread: ForumThread;
  /** Those that are loaded, the opening among them. */
  readonly entries: readonly Entry[];
  /** Absolute address of the thread. */
  readonly url: string;
}

/**
 * A thread for search engines: a question with answers as `QAPage`, all else as `DiscussionForumPosting`, with the
 * properties that Google documents for them. Null where nothing of it can be read.
 */
export function describeThread(described: Described): Thing | null {
  const { thread, entries } = described;
  const opening = entries.find(({ id }) => id === thread.id);
  if (!opening || opening.state) return null;
  const others = entries.filter(({ id }) => id !== thread.id);
  const roots = treeOf(others, 'oldest');
  return thread.kind === 'question' && roots.length > 0
    ? { ...CONTEXT, '@type': 'QAPage', mainEntity: question(described, opening, roots) }
    : { ...CONTEXT, ...posting(described, opening, roots) };
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
    ...(roots.length > 0 && { comment: roots.map((root) => describeComment(described, root)) }),
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
  const { interactionStatistic: _, ...comment } = describeComment(described, node);
  return { ...comment, '@type': 'Answer', upvoteCount: countReactions(node.entry) };
}
