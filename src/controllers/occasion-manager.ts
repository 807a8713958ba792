import { occasionPath } from '../data/occasion-paths.js';
import {
  announceWinners,
  createOccasion,
  replanOccasion,
  secretWrite,
  setOccasionStatus,
  setOccurrenceCancelled,
  showOccasion,
} from '../data/occasion-making.js';
import { decodeOccasion } from '../data/occasions.js';
import { sameValue } from '../domain/changes.js';
import { planOfOccasion } from '../domain/occasion-editing.js';
import { occurrenceOf, type Occasion, type OccasionPlan, type OccasionStatus } from '../domain/occasion.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import type { Write } from '../store/store.js';
import { readMember } from './membership.js';
import type { Won } from './occasion-lots.js';
import type { Outcome } from './outcome.js';
import { RecordChanges, type Change, type Changed } from './record-changes.js';
import { AGAIN, failureOf } from './send-decision.js';
import type { Session } from './session.js';

/** What is not everybody's, by where it stands: an occurrence, a ticket, or `seed`. */
export type Secrets = ReadonlyMap<string, string>;

const KIND = { path: occasionPath, decode: decodeOccasion };

/** Makes and changes events. What somebody else has made is changed by a decision in the log; one's own is not. */
export class OccasionManager {
  readonly #changes: RecordChanges<Occasion>;

  constructor(readonly session: Session) {
    this.#changes = new RecordChanges(
      session,
      KIND,
      ({ decision, sequence }) => `${String(sequence)} ${decision}`,
    );
  }

  read(id: string): Promise<Occasion | null> {
    return this.#changes.read(id);
  }

  /** With its secrets, in one batch; `changed` where an earlier attempt has arrived that said something else. */
  async create(id: string, plan: OccasionPlan, secrets: Secrets): Promise<Outcome> {
    const { session } = this;
    const { uid = '' } = session.account ?? {};
    try {
      const member = session.member ?? (await readMember(session));
      const author = { uid, name: member?.name ?? '' };
      const ground = { community: session.id, author, now: session.store.now() };
      const writes = [createOccasion(id, plan, ground), ...this.#secretWrites(id, secrets)];
      await commitWithRetry(session.store, writes, AGAIN);
      return { kind: 'done' };
    } catch (error) {
      // The first attempt may have arrived without an answer.
      const sent = isRefusal(error) ? await this.read(id).catch(() => null) : null;
      if (sent?.uid !== uid) return failureOf(error);
      return { kind: this.says(sent, plan) ? 'done' : 'changed' };
    }
  }

  /** Another plan, and what changes of its secrets. What was published stays so. */
  replan(record: Occasion, plan: OccasionPlan, secrets: Secrets): Promise<Changed<Occasion>> {
    const time = this.session.store.now();
    return this.#change(record, {
      writes: (manager) => [
        ...replanOccasion(manager, record, plan, time),
        ...this.#secretWrites(record.id, secrets),
      ],
      arrived: (now) => this.says(now, plan),
      // What was secret before is not kept anywhere.
      ...(secrets.size === 0 && { back: (now) => this.replan(now, planOfOccasion(record), secrets) }),
    });
  }

  /** It does not take place, or does after all; `word` is read by everybody. */
  setStatus(record: Occasion, status: OccasionStatus, word: string): Promise<Changed<Occasion>> {
    return this.#change(record, {
      writes: (manager) => setOccasionStatus(manager, record, status, word),
      back: (now) => this.setStatus(now, record.status, record.word),
      arrived: (now) => now.status === status && now.word === word,
    });
  }

  /** One of several times does not take place, or does after all. */
  setOccurrence(record: Occasion, occurrence: string, cancelled: boolean): Promise<Changed<Occasion>> {
    return this.#change(record, {
      writes: (manager) => setOccurrenceCancelled(manager, record, occurrence, cancelled),
      back: (now) => this.setOccurrence(now, occurrence, !cancelled),
      arrived: (now) => occurrenceOf(now, occurrence)?.cancelled === cancelled,
    });
  }

  /** Who has won is said once, and not taken back. */
  announce(record: Occasion, won: Won): Promise<Changed<Occasion>> {
    return this.#changes.change(record, {
      writes: (manager) => announceWinners(manager, record, won),
      arrived: (now) => now.winners?.join() === won.winners.join(),
    });
  }

  /** Takes it out of sight, or shows it again. */
  show(record: Occasion, state: Occasion['state']): Promise<Changed<Occasion>> {
    return this.#change(record, {
      writes: (manager) => showOccasion(manager, record, state),
      back: (now) => this.show(now, record.state),
      arrived: (now) => now.state === state,
    });
  }

  /** Whether it is what was to be sent: one that is published at once has the time of the write, a draw its own seed. */
  says(sent: Occasion, plan: OccasionPlan): boolean {
    const { publishAt, seedHash } = sent;
    const later = Math.max(publishAt, plan.publishAt);
    const unordered = { publishAt: later, seedHash };
    return sameValue({ ...planOfOccasion(sent), ...unordered }, { ...plan, ...unordered });
  }

  #secretWrites(id: string, secrets: Secrets): Write[] {
    return [...secrets].map(([place, text]) => secretWrite(this.session.id, id, place, text));
  }

  /** A change of one's own bears no decision: whether it has arrived shows in what stands there. */
  #change(record: Occasion, change: Change<Occasion>): Promise<Changed<Occasion>> {
    return this.#changes.change(record, change);
  }
}
