import { countReactions, type Entry } from './entry.js';

export type CommentSort = 'newest' | 'oldest' | 'best';

export interface CommentNode {
  entry: Entry;
  /** 1 for a comment that answers nothing (or something not loaded). */
  level: number;
  /** The parent, where it is loaded. */
  parent: Entry | null;
  /** Stands beside its parent, not below it: the depth limit is reached. */
  beside: boolean;
  replies: CommentNode[];
}

/**
 * Builds the tree out of an append-only log of entries, in any order. Replies stand oldest first; those
 * deeper than `maxDepth` levels stand beside the comment they answer; tombstones stay only while
 * something answers them, or while somebody is about to (`kept`). A parent
 * named in a circle, or not loaded, makes its entry a root.
 */
export function buildTree(
  entries: Iterable<Entry>,
  sort: CommentSort,
  maxDepth: number,
  kept = '',
): CommentNode[] {
  const nodes = new Map<string, CommentNode>();
  for (const entry of entries)
    nodes.set(entry.id, { entry, level: 1, parent: null, beside: false, replies: [] });
  const roots: CommentNode[] = [];
  for (const node of nodes.values()) {
    const parent = parentOf(node, nodes);
    node.parent = parent?.entry ?? null;
    node.beside = parent !== null && !(maxDepth > 1);
    (parent && !node.beside ? parent.replies : roots).push(node);
  }
  const living = roots.filter((root) => keepsPlace(root, kept));
  living.sort(compareBy(sort));
  return living.map((root) => settle(root, maxDepth));
}

/** A parent is always older than its reply, so a circle cannot survive this test. */
function parentOf(node: CommentNode, nodes: ReadonlyMap<string, CommentNode>): CommentNode | null {
  const parent = node.entry.parent ? nodes.get(node.entry.parent) : undefined;
  return parent && compareAge(parent, node) < 0 ? parent : null;
}

/** Iterative on purpose: a chain of 5,000 replies must not exhaust the stack. */
function keepsPlace(root: CommentNode, kept: string): boolean {
  const order: CommentNode[] = [root];
  for (const node of order) order.push(...node.replies);
  const isShown = ({ entry, replies }: CommentNode) =>
    !entry.state || replies.length > 0 || entry.id === kept;
  for (const node of order.reverse()) node.replies = node.replies.filter(isShown);
  return isShown(root);
}

function settle(root: CommentNode, maxDepth: number): CommentNode {
  const open: CommentNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.level >= maxDepth - 1) flatten(node);
    node.replies.sort(compareAge);
    for (const reply of node.replies) {
      reply.level = node.level + 1;
      reply.beside = reply.entry.parent !== node.entry.id;
    }
    open.push(...node.replies);
  }
  return root;
}

/** Gathers everything below a node into one list, in the order of time. */
function flatten(node: CommentNode): void {
  const all: CommentNode[] = [];
  const open = [...node.replies];
  for (let next = open.pop(); next; next = open.pop()) {
    open.push(...next.replies);
    next.replies = [];
    all.push(next);
  }
  node.replies = all;
}

export function compareAge(a: CommentNode, b: CommentNode): number {
  return a.entry.at - b.entry.at || (a.entry.id < b.entry.id ? -1 : 1);
}

function compareBy(sort: CommentSort): (a: CommentNode, b: CommentNode) => number {
  if (sort === 'oldest') return compareAge;
  if (sort === 'newest') return (a, b) => compareAge(b, a);
  return (a, b) => scoreOf(b) - scoreOf(a) || compareAge(b, a);
}

/** Reactions count one each, a comment that led to answers half an answer each. */
function scoreOf(node: CommentNode): number {
  return node.entry.state ? -1 : countReactions(node.entry) + node.replies.length / 2;
}
