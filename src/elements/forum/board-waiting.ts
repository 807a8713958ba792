import type { Session } from '../../controllers/session.js';
import type { WaitingPost } from '../../controllers/thread-posting.js';
import type { BoardElement } from './board-element.js';
import type { WaitingRows } from './waiting-rows.js';

/** Own threads that wait for a moderator. What reads and shows them comes once somebody is signed in. */
export class BoardWaiting {
  #rows: WaitingRows | undefined;
  #bringing: Promise<WaitingRows | undefined> | undefined;

  constructor(readonly board: BoardElement) {}

  /** Those that this board would list. */
  get posts(): readonly WaitingPost[] {
    return this.#rows?.posts ?? [];
  }

  follow(session: Session): void {
    if (this.#rows) this.#rows.list.follow(session);
    else if (session.account) void this.#bring().then((rows) => rows?.list.follow(session));
  }

  /** Takes one that has just been sent. */
  async add(post: WaitingPost): Promise<void> {
    (await this.#bring())?.list.add(post);
  }

  row(post: WaitingPost): unknown {
    return this.#rows?.row(post);
  }

  /** Where it does not come they are shown at the next visit. */
  #bring(): Promise<WaitingRows | undefined> {
    this.#bringing ??= import('./waiting-rows.js').then(
      ({ WaitingRows: Rows }) => (this.#rows = new Rows(this.board)),
      () => (this.#bringing = undefined),
    );
    return this.#bringing;
  }
}
