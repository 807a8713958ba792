import { newId } from '../domain/ids.js';
import type { ModeratedPost } from '../domain/moderation.js';
import { tidyBody } from '../domain/validate.js';
import { PostingRefused, submitComment, type Poster } from '../data/posting.js';
import { StoreError } from '../store/store.js';
import type { ApprovalGrounds } from './approval-grounds.js';
import type { PostDecisions } from './post-decisions.js';
import type { Session } from './session.js';

export type ReplyOutcome =
  { readonly kind: 'posted'; readonly state: 'live' | 'pending' } | { readonly kind: 'refused' };

/** Replies of staff: comments like all others, in the name of whoever is signed in. */
export class StaffReplies {
  constructor(
    readonly session: Session,
    readonly grounds: ApprovalGrounds,
    readonly posts: PostDecisions,
  ) {}

  /** Answers what can be read. The id is made once: the same reply sent again lands once. */
  reply(to: ModeratedPost, body: string, id = this.newId()): Promise<ReplyOutcome> {
    return this.posts.alongside(to.thread, () => this.#send(to, body, id));
  }

  newId(): string {
    return newId((bytes) => crypto.getRandomValues(bytes));
  }

  async #send(to: ModeratedPost, body: string, id: string): Promise<ReplyOutcome> {
    const { store, account, id: community } = this.session;
    const poster: Poster = { store, community, uid: account?.uid ?? '', guest: account?.guest ?? true };
    try {
      const thread = await this.grounds.thread(to.thread);
      const { state } = await submitComment(poster, {
        id,
        body: tidyBody(body),
        address: { thread: to.thread, url: thread?.url ?? to.url, title: thread?.title ?? to.title },
        parent: { id: to.id, uid: to.uid, page: to.page ?? 0 },
      });
      return { kind: 'posted', state };
    } catch (error) {
      if (error instanceof PostingRefused || error instanceof StoreError) return { kind: 'refused' };
      throw error;
    } finally {
      // The thread's end has moved.
      this.grounds.forget({ thread: to.thread, uid: '' });
    }
  }
}
