import { promotionKey } from '../data/occasion-paths.js';
import { signUpsOf } from '../data/occasion-queries.js';
import { decodeSignUp } from '../data/occasions.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { Occasion } from '../domain/occasion.js';
import type { SignUp, SignUpAnswers } from '../domain/sign-up.js';
import { readAnswers } from './occasion-attendees-answers.js';
import type { Session } from './session.js';

/** What somebody has entered a contest with. */
export interface ContestEntry extends SignUp {
  readonly answers: SignUpAnswers;
}

/** The entries of a contest with their answers, the earliest first, a page at a time: two reads for each. */
export class ContestEntries {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** There are further ones than have been read. */
  more = false;
  items: readonly ContestEntry[] = [];

  constructor(readonly changed: () => void) {}

  /** Reads the next page, or the first. */
  async readMore(session: Session, occasion: Occasion): Promise<void> {
    if (this.status === 'loading') return;
    this.#become('loading');
    try {
      const key = promotionKey(occasion);
      const query = signUpsOf(session.id, key, LIST_LIMIT, this.items.at(-1));
      const documents = await session.store.list(query, { as: 'member' });
      const signUps = documents.map(decodeSignUp).filter((signUp) => signUp !== null);
      const uids = occasion.questions.length > 0 ? signUps.map(({ uid }) => uid) : [];
      const answers = await readAnswers(session, key, uids);
      const read = signUps.map((signUp) => ({ ...signUp, answers: answers.get(signUp.uid) ?? {} }));
      this.items = [...this.items, ...read];
      this.more = documents.length === query.limit;
      this.#become('ready');
    } catch {
      this.#become('failed');
    }
  }

  #become(status: ContestEntries['status']): void {
    this.status = status;
    this.changed();
  }
}
