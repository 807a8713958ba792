import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decodeBallot, decodePoll } from '../data/polls.js';
import { ballotPath, pollPath } from '../data/paths.js';
import { isClosed, isOpen, maySeeResults, type Ballot, type Poll, type Tally } from '../domain/poll.js';
import { OptimisticTally } from './optimistic-tally.js';
import { PollClock } from './poll-clock.js';
import { PollFollower } from './poll-follower.js';
import { PollSum } from './poll-sum.js';
import { readShown } from './read-shown.js';
import type { Session } from './session.js';

/**
 * One poll as its reader may see it: the plan, how the vote stands, and the reader's own ballot. The first look goes
 * over REST; a visitor reads the poll, the settings, and no more than one document that is followed.
 */
export class PollBox implements ReactiveController {
  /** `gone` also where it is not to be seen yet. */
  status: 'idle' | 'loading' | 'ready' | 'gone' | 'failed' = 'idle';
  poll: Poll | null = null;
  /** Undefined until it is known, null where the reader has not voted. */
  ballot: Ballot | null | undefined;
  session: Session | null = null;
  readonly optimistic = new OptimisticTally(() => this.host.requestUpdate());
  readonly sum: PollSum;
  readonly follower: PollFollower;
  readonly #clock: PollClock;
  #id = '';
  #uid = '';
  #attempt = 0;
  #readingBallot: Promise<void> | undefined;

  constructor(readonly host: ReactiveControllerHost) {
    this.sum = new PollSum(this);
    this.follower = new PollFollower(this);
    this.#clock = new PollClock(host, () => this.poll);
    host.addController(this);
  }

  /** The server's clock. */
  get now(): number {
    return this.session?.store.now() ?? 0;
  }

  get open(): boolean {
    return this.poll !== null && isOpen(this.poll, this.now);
  }

  get closed(): boolean {
    return this.poll !== null && isClosed(this.poll, this.now);
  }

  get staff(): boolean {
    return Boolean(this.session?.role);
  }

  /** Own choices as they are, or as they are about to be. */
  get choices(): readonly string[] {
    return this.optimistic.choices ?? this.ballot?.choices ?? [];
  }

  get maySeeResults(): boolean {
    const { poll, staff } = this;
    return poll !== null && maySeeResults(poll, { voted: Boolean(this.ballot), staff }, this.now);
  }

  /** How the vote stands; null where that is not to be seen, undefined while it is on its way. */
  get tally(): Tally | null | undefined {
    if (!this.poll || !this.maySeeResults) return null;
    return this.optimistic.tally ?? this.stored;
  }

  /** The same as the server has told it last. */
  get stored(): Tally | undefined {
    return this.poll?.tally ?? this.sum.tally;
  }

  hostUpdate(): void {
    if (this.status === 'ready') this.sum.look();
  }

  /** Shows this poll; asked again for the same it looks whether somebody else is signed in. */
  async show(session: Session, id: string): Promise<void> {
    if (session !== this.session || id !== this.#id) {
      this.#reset();
      this.session = session;
      this.#id = id;
      this.#uid = session.account?.uid ?? '';
      return this.reload();
    }
    const uid = session.account?.uid ?? '';
    if (uid !== this.#uid) return this.#changeReader(uid);
    // Whoever is remembered was not known yet, and is not coming.
    if (this.status === 'loading' && this.#waiting && session.account === null) this.#settle('gone');
  }

  /** Reads it again, after a failure or where something has changed that nobody told. */
  async reload(): Promise<void> {
    const { session } = this;
    if (!session || !this.#id) return;
    const attempt = ++this.#attempt;
    this.#waiting = false;
    if (!this.poll) this.status = 'loading';
    this.host.requestUpdate();
    try {
      const poll = decodePoll(await readShown(session, pollPath(session.id, this.#id)));
      if (attempt !== this.#attempt) return;
      this.#waiting = !poll && session.account === undefined;
      if (!this.#waiting) this.takePoll(poll);
    } catch {
      if (attempt === this.#attempt) this.#settle(this.poll ? 'ready' : 'failed');
    }
  }

  /** Takes what the server says about the poll; null where it does not show it. */
  takePoll(poll: Poll | null): void {
    this.poll = poll;
    if (poll?.tally) this.optimistic.heard(poll.tally);
    this.#settle(poll ? 'ready' : 'gone');
    if (!poll) return;
    this.#learn();
  }

  takeBallot(ballot: Ballot | null): void {
    this.ballot = ballot;
    this.host.requestUpdate();
  }

  /** Own ballot, once; nobody's where nobody is signed in. Rejects with a `StoreError`. */
  readBallot(): Promise<void> {
    if (this.ballot !== undefined) return Promise.resolve();
    this.#readingBallot ??= this.#readBallot().finally(() => (this.#readingBallot = undefined));
    return this.#readingBallot;
  }

  /** Own ballot and poll as they stand now; whoever was refused looks here for the reason. */
  async readAgain(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const uid = session.account?.uid ?? '';
    await this.reload();
    const [ballot] = await session.store.get([ballotPath(session.id, this.#id, uid)], { as: 'member' });
    if (uid === this.#uid) this.takeBallot(decodeBallot(ballot));
  }

  /** What is needed to follow it, and to tell its voter or a moderator from a visitor. */
  #learn(): void {
    const { session } = this;
    if (!session) return;
    if (session.community === undefined && (this.open || session.account))
      session.readCommunity().catch(() => null);
    void this.readBallot().catch(() => undefined);
  }

  /** Nobody else may see it so far, and it is not known yet who looks. */
  #waiting = false;

  async #readBallot(): Promise<void> {
    const { session } = this;
    const uid = session?.account?.uid;
    if (!session || !uid || !this.poll) return;
    const [ballot] = await session.store.get([ballotPath(session.id, this.#id, uid)], { as: 'member' });
    if (uid === this.#uid && this.ballot === undefined) this.takeBallot(decodeBallot(ballot));
  }

  async #changeReader(uid: string): Promise<void> {
    this.#uid = uid;
    this.ballot = undefined;
    this.optimistic.putBack();
    this.sum.reset();
    if (this.status !== 'ready') return this.reload();
    this.#learn();
  }

  #reset(): void {
    this.#attempt++;
    this.poll = null;
    this.ballot = undefined;
    this.optimistic.putBack();
    this.sum.reset();
  }

  #settle(status: PollBox['status']): void {
    this.status = status;
    this.#waiting = false;
    this.#clock.look();
    this.host.requestUpdate();
  }
}
