import type { Reaction } from '../../domain/entry.js';

/** How each reaction looks; its name stands in the strings. */
export const REACTION_SIGNS: Readonly<Record<Reaction, string>> = {
  like: '👍',
  love: '❤️',
  laugh: '😄',
  surprise: '😮',
  sad: '😢',
  thanks: '🙏',
};

/** One reaction of a comment as it is shown. */
export interface ShownReaction {
  readonly kind: Reaction;
  readonly count: number;
  /** Given by whoever looks. */
  readonly given: boolean;
}
