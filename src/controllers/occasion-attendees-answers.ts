import { signUpAnswersPath, type OccurrenceKey } from '../data/occasion-paths.js';
import { decodeSignUpAnswers } from '../data/occasions.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { SignUpAnswers } from '../domain/sign-up.js';
import type { Session } from './session.js';

/** What people have answered when they signed up, read a page at a time: each costs a read. */
export class AttendeeAnswers {
  status: 'idle' | 'loading' | 'failed' = 'idle';
  #known = new Map<string, SignUpAnswers>();

  constructor(readonly changed: () => void) {}

  /** Undefined where they were not read. */
  of(uid: string): SignUpAnswers | undefined {
    return this.#known.get(uid);
  }

  /** Those of whom nothing was read so far. */
  missing(uids: readonly string[]): readonly string[] {
    return uids.filter((uid) => !this.#known.has(uid));
  }

  clear(): void {
    this.#known.clear();
    this.status = 'idle';
  }

  /** Reads those of the next so many of these people. */
  async readNext(session: Session, key: OccurrenceKey, uids: readonly string[]): Promise<void> {
    if (this.status === 'loading') return;
    this.#become('loading');
    try {
      const read = await readAnswers(session, key, this.missing(uids).slice(0, LIST_LIMIT));
      for (const [uid, answers] of read) this.#known.set(uid, answers);
      this.#become('idle');
    } catch {
      this.#become('failed');
    }
  }

  #become(status: AttendeeAnswers['status']): void {
    this.status = status;
    this.changed();
  }
}

/** By uid; empty for whoever has given none. */
export async function readAnswers(
  session: Session,
  key: OccurrenceKey,
  uids: readonly string[],
): Promise<ReadonlyMap<string, SignUpAnswers>> {
  if (uids.length === 0) return new Map();
  const paths = uids.map((uid) => signUpAnswersPath(session.id, key, uid));
  const documents = await session.store.get(paths, { as: 'member' });
  return new Map(uids.map((uid, place) => [uid, decodeSignUpAnswers(documents[place]) ?? {}]));
}
