import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decodeBallot, decodePoll } from '../data/polls.js';
import { ballotPath, pollPath } from '../data/asked-paths.js';
import { maySeeResults, type Ballot, type Poll, type Tally } from '../domain/poll.js';
import { AskedBox } from './asked-box.js';
import { OptimisticTally } from './optimistic-tally.js';
import { PollAwaiting } from './poll-awaiting.js';
import { PollFollower } from './poll-follower.js';
import { PollSum } from './poll-sum.js';
import type { Session } from './session.js';

/**
 * One poll as its reader may see it: the plan, how the vote stands, and the reader's own ballot. A visitor reads the
 * poll, the settings, and no more than one document that is followed.
 */
export class PollBox extends AskedBox<Poll, Ballot> implements ReactiveController {
  readonly optimistic = new OptimisticTally(() => this.host.requestUpdate());
  readonly sum: PollSum;
  readonly follower: PollFollower;
  readonly awaiting: PollAwaiting;

  constructor(host: ReactiveControllerHost) {
    super(host, { path: pollPath, ownPath: ballotPath, decode: decodePoll, decodeOwn: decodeBallot });
    this.sum = new PollSum(this);
    this.follower = new PollFollower(this);
    this.awaiting = new PollAwaiting(this);
    host.addController(this);
  }

  get poll(): Poll | null {
    return this.asked;
  }

  /** Undefined until it is known, null where the reader has not voted. */
  get ballot(): Ballot | null | undefined {
    return this.own;
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
    if (this.status === 'gone') this.awaiting.look();
  }

  override take(poll: Poll | null): void {
    if (poll?.tally) this.optimistic.heard(poll.tally);
    super.take(poll);
  }

  protected override forget(): void {
    super.forget();
    this.optimistic.putBack();
    this.sum.reset();
  }

  /** To follow it while it is open, and to know a moderator. */
  protected override wantsSettings({ account }: Session): boolean {
    return this.open || Boolean(account);
  }
}
