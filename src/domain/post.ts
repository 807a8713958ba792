import type { Topic } from './thread.js';

/** A contribution in the ledger: what its author, staff and the people it notifies read. */
export interface Post {
  id: string;
  kind: 'thread' | 'comment';
  uid: string;
  name: string;
  body: string;
  at: number;
  editedAt?: number;
  state: PostState;
  thread: string;
  /** Absent while it waits: its page is chosen when it is approved. */
  page?: number;
  parent?: string;
  /** What the opening of a forum thread has besides its body. */
  opening?: Opening;
  /** Former bodies, oldest first. */
  revisions: readonly string[];
}

export interface Opening {
  readonly title: string;
  readonly topic: Topic;
  /** Empty where it has none. */
  readonly category: string;
  readonly tags: readonly string[];
}

export type PostState = 'live' | 'pending' | 'removed' | 'deleted';
