import type { Entry, Reaction } from '../../domain/entry.js';

/** What a reader asks of a comment; stays inside the conversation's shadow root. */
export type CommentAction =
  | { readonly kind: 'reply' | 'edit' | 'delete' | 'report' | 'retry' | 'discard' | 'go-to-parent' }
  | { readonly kind: 'react'; readonly reaction: Reaction };

export class CommentActionEvent extends Event {
  constructor(
    readonly entry: Entry,
    readonly action: CommentAction,
  ) {
    super('comment-action', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'comment-action': CommentActionEvent;
  }
}
