import { postsInState } from '../data/moderation/queues.js';
import { noticesOf } from '../data/moderation/sanctions.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { Session } from './session.js';

/** What is known of a member at a glance; each number is at most `LIST_LIMIT`. */
export interface MemberHistory {
  /** Contributions that can be read, and those that staff have removed. */
  readonly live: number;
  readonly removed: number;
  /** Warnings, mutes, holds and bans so far. */
  readonly sanctions: number;
}

/** How many contributions of a member are in a state, counted to `LIST_LIMIT`; one read. */
export function countPosts({ store, id }: Session, uid: string, state: 'live' | 'pending' | 'removed') {
  return store.count(postsInState(id, uid, state, undefined, LIST_LIMIT), { as: 'member' });
}

/** Short histories, counted by the database, once a member. */
export class MemberHistories {
  #known = new Map<string, Promise<MemberHistory>>();

  constructor(readonly session: Session) {}

  of(uid: string): Promise<MemberHistory> {
    const known = this.#known.get(uid);
    if (known) return known;
    const counting = this.#count(uid);
    this.#known.set(uid, counting);
    counting.catch(() => this.#known.delete(uid));
    return counting;
  }

  /** It has changed: counted again when somebody looks. */
  forget(uid: string): void {
    this.#known.delete(uid);
  }

  async #count(uid: string): Promise<MemberHistory> {
    const { store, id } = this.session;
    const [live, removed, sanctions] = await Promise.all([
      countPosts(this.session, uid, 'live'),
      countPosts(this.session, uid, 'removed'),
      store.count(noticesOf(id, uid, LIST_LIMIT), { as: 'member' }),
    ]);
    return { live, removed, sanctions };
  }
}
