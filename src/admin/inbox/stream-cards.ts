import type { Desk } from '../../controllers/desk.js';
import type { ContributionStream } from '../../controllers/contribution-stream.js';
import type { Row } from '../../controllers/queue.js';
import type { ModeratedPost } from '../../domain/moderation.js';
import type { CardList } from '../card/card-host.js';

export interface StreamRow extends Row {
  readonly post: ModeratedPost;
}

export function rowOf(post: ModeratedPost): StreamRow {
  return { id: post.id, post, reported: null, appeal: null, decision: null, member: null, at: post.at };
}

/** The stream as a list of cards: what is decided about stays in its place and says what it is now. */
export class StreamCards implements CardList {
  constructor(readonly host: { readonly stream: ContributionStream; readonly desk: Desk }) {}

  get rows(): readonly Row[] {
    return this.host.stream.posts.map(rowOf);
  }

  find(id: string): StreamRow | undefined {
    const post = this.host.stream.posts.find((one) => one.id === id);
    return post && rowOf(post);
  }

  take(): void {
    // It stays.
  }

  hold(): void {
    // It stays anyway.
  }

  leave(): void {
    // A colleague has decided: the stream hears of it by itself.
  }

  settle(id: string): void {
    void this.host.desk.posts.read(id).then(
      (post) => post && this.host.stream.put(post),
      () => undefined,
    );
  }

  putBack({ post }: Row): void {
    if (post) this.host.stream.put(post);
  }
}
