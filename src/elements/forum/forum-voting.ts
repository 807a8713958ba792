import type { ForumThread, Vote } from '../../domain/thread.js';
import type { BoardVotes } from './board-votes.js';
import type { ShownVote } from './board-rows.js';
import type { BoardElement } from './board-element.js';

/** Votes on the board's rows. What reads and writes them comes when somebody votes, here or in a thread. */
export class ForumVoting {
  #votes: BoardVotes | undefined;
  #bringing: Promise<BoardVotes | undefined> | undefined;

  /** Why the last vote was not taken, below the row where it was given. */
  #failure = { thread: '', text: '' };

  constructor(readonly forum: BoardElement) {}

  bring(): Promise<BoardVotes | undefined> {
    this.#bringing ??= import('./board-votes.js').then(
      ({ BoardVotes: Votes }) => (this.#votes = new Votes(this.forum)),
      () => (this.#bringing = undefined),
    );
    return this.#bringing;
  }

  readonly voteOn = (thread: ForumThread): ShownVote => ({
    ...(this.#votes?.voteOn(thread) ?? { given: undefined, sum: thread.forum.votes }),
    failure: this.#failure.thread === thread.id ? this.#failure.text : '',
  });

  readonly vote = async (thread: ForumThread, vote: Vote): Promise<void> => {
    const votes = await this.bring();
    const text = votes ? await votes.vote(thread, vote) : this.forum.texts.t.board.unavailable;
    this.#failure = { thread: thread.id, text };
    this.forum.requestUpdate();
  };
}
