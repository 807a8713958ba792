import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommentNode } from '../../domain/comment-tree.js';
import { isRenderable, loadMarkup } from './markup.js';

/** Comments rendered in one go; more follow as soon as the browser has had its turn. */
const SLICE = 12;

/**
 * Lets a list appear in slices, so that no single task blocks the page, and in order: what stands below a comment whose
 * markup cannot be rendered yet waits for it, so nothing that is already shown moves.
 */
export class ListReveal implements ReactiveController {
  #shown = SLICE;
  #scheduled = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly markupArrived: () => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#scheduled = false;
  }

  restart(): void {
    this.#shown = SLICE;
  }

  /** No more slices: what is asked for may stand at the very end. */
  all(): void {
    this.#shown = Infinity;
  }

  /** The part to render now, and whether it is all. */
  take(nodes: readonly CommentNode[]): { items: readonly CommentNode[]; complete: boolean } {
    const waiting = nodes.findIndex((node) => !isReady(node));
    // After what can be shown has been painted; a hidden page waits.
    if (waiting >= 0) requestAnimationFrame(() => setTimeout(() => this.#bringMarkup()));
    const ready = waiting < 0 ? nodes.length : waiting + 1;
    const count = this.#fit(nodes, ready);
    if (count < ready) this.#schedule();
    return { items: nodes.slice(0, count), complete: count >= nodes.length };
  }

  #bringMarkup(): void {
    void loadMarkup().then(() => this.markupArrived());
  }

  /** Roots that fit into what may be shown, counting their replies; at least one. */
  #fit(nodes: readonly CommentNode[], ready: number): number {
    let comments = 0;
    for (let index = 0; index < ready; index++) {
      const node = nodes[index];
      if (!node || (comments >= this.#shown && index > 0)) return index;
      comments += sizeOf(node);
    }
    return ready;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#timer = setTimeout(() => {
      this.#scheduled = false;
      this.#shown += SLICE;
      this.host.requestUpdate();
    });
  }
}

function isReady(node: CommentNode): boolean {
  return every(node, ({ entry }) => isRenderable(entry.body));
}

function sizeOf(node: CommentNode): number {
  let size = 0;
  every(node, () => ++size > 0);
  return size;
}

function every(root: CommentNode, test: (node: CommentNode) => boolean): boolean {
  const open = [root];
  for (const node of open) {
    if (!test(node)) return false;
    open.push(...node.replies);
  }
  return true;
}
