import { OwnRecord } from '../../controllers/own-record.js';
import type { Session } from '../../controllers/session.js';
import { knownVote, threadVote, type ThreadVote } from '../../controllers/thread-vote.js';
import type { ForumThread, Vote } from '../../domain/thread.js';
import { isSignedIn } from '../account/signed-in.js';
import { explainError } from '../comment/explain.js';
import type { BoardElement } from './board-element.js';

/** Reads a member's vote on a thread of the board when it is needed, and changes it. */
export class BoardVotes {
  #followed = new WeakSet<ThreadVote>();

  constructor(readonly forum: BoardElement) {}

  voteOn({ id, forum }: ForumThread): { given: Vote; sum: number } | undefined {
    const { session } = this.forum.opening;
    const uid = session?.account?.uid;
    const vote = session && uid ? knownVote(session.store, session.id, id, uid) : undefined;
    return vote && { given: vote.vote, sum: vote.sum(forum.votes) };
  }

  /**
   * Votes as given, or takes the vote back where it was seen to be given. Whoever has voted before and could not see it
   * wants the vote to stand, not to go. Resolves to a sentence where it went wrong.
   */
  async vote(thread: ForumThread, wanted: Vote): Promise<string> {
    const { session } = this.forum.opening;
    if (!session) return this.forum.locale.t.composer.unavailable;
    const seen = this.voteOn(thread) !== undefined;
    try {
      if (!(await isSignedIn(this.forum, session)) || !session.account) return '';
      // Only now it is known whose thread it is.
      if (session.account.uid === thread.forum.uid) return this.forum.texts.t.thread.ownVote;
      const vote = this.#voteOf(session, session.account.uid, thread);
      await vote.load();
      await vote.set(seen && vote.vote === wanted ? 0 : wanted);
      return '';
    } catch (error) {
      return explainError(this.forum.locale, error);
    }
  }

  #voteOf({ store, id }: Session, uid: string, thread: ForumThread): ThreadVote {
    const vote =
      knownVote(store, id, thread.id, uid) ??
      threadVote(new OwnRecord({ store, community: id, thread: thread.id, uid }));
    vote.sum(thread.forum.votes);
    if (!this.#followed.has(vote)) vote.subscribe(() => this.forum.requestUpdate());
    this.#followed.add(vote);
    return vote;
  }
}
