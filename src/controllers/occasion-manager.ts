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
import { RecordChanges, type Changed } from './record-changes.js';
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

  /** With its secrets; `changed` where an earlier attempt has arrived that said something else. */
  async create(id: string, plan: OccasionPlan, secrets: Secrets): Promise<Outcome> {
    const { session } = this;
    const { uid = '' } = session.account ?? {};
    try {
      const member = session.member ?? (await readMember(session));
      const author = { uid, name: member?.name ?? '' };
      const ground = { community: session.id, author, now: session.store.now() };
      const [first = [], ...rest] = this.#secretWrites(id, secrets);
      const arrived = await this.#createFirst(id, plan, [createOccasion(id, plan, ground), ...first]);
      return arrived ? await this.#store(rest) : { kind: 'changed' };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** False where an earlier attempt has arrived, without an answer, that said something else. */
  async #createFirst(id: string, plan: OccasionPlan, writes: readonly Write[]): Promise<boolean> {
    try {
      await commitWithRetry(this.session.store, writes, AGAIN);
      return true;
    } catch (error) {
      const sent = isRefusal(error) ? await this.read(id).catch(() => null) : null;
      if (!sent || sent.uid !== this.session.account?.uid) throw error;
      return this.says(sent, plan);
    }
  }

  /** Another plan, and what changes of its secrets. What was published stays so. */
  async replan(record: Occasion, plan: OccasionPlan, secrets: Secrets): Promise<Changed<Occasion>> {
    const time = this.session.store.now();
    const [first = [], ...rest] = this.#secretWrites(record.id, secrets);
    const changed = await this.#changes.change(record, {
      writes: (manager) => [...replanOccasion(manager, record, plan, time), ...first],
      arrived: (now) => this.says(now, plan),
      // What was secret before is not kept anywhere.
      ...(secrets.size === 0 && { back: (now) => this.replan(now, planOfOccasion(record), secrets) }),
    });
    if (changed.outcome.kind !== 'done') return changed;
    return { ...changed, outcome: await this.#store(rest).catch(failureOf) };
  }

  /** Written twice they say the same. */
  async #store(batches: readonly (readonly Write[])[]): Promise<Outcome> {
    for (const writes of batches) await commitWithRetry(this.session.store, writes, AGAIN);
    return { kind: 'done' };
  }

  /** It does not take place, or does after all; `word` is read by everybody. */
  setStatus(record: Occasion, status: OccasionStatus, word: string): Promise<Changed<Occasion>> {
    return this.#changes.change(record, {
      writes: (manager) => setOccasionStatus(manager, record, status, word),
      back: (now) => this.setStatus(now, record.status, record.word),
      arrived: (now) => now.status === status && now.word === word,
    });
  }

  /** One of several times does not take place, or does after all. */
  setOccurrence(record: Occasion, occurrence: string, cancelled: boolean): Promise<Changed<Occasion>> {
    return this.#changes.change(record, {
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
    return this.#changes.change(record, {
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

  /** In batches: the database takes 500 writes at once, and what the rules look up for them is bounded as well. */
  #secretWrites(id: string, secrets: Secrets): readonly (readonly Write[])[] {
    const writes = [...secrets].map(([place, text]) => secretWrite(this.session.id, id, place, text));
    const batches: Write[][] = [];
    for (let from = 0; from < writes.length; from += BATCH) batches.push(writes.slice(from, from + BATCH));
    return batches;
  }
}

const BATCH = 100;
