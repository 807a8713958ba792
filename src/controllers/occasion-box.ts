import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { occasionPath, signUpPath, type OccurrenceKey } from '../data/occasion-paths.js';
import { decodeOccasion, decodeSignUp } from '../data/occasions.js';
import {
  nextOccurrence,
  occurrenceOf,
  phaseOf,
  signUpClosesAt,
  signUpOpensAt,
  type Occasion,
  type Occurrence,
  type OccurrencePhase,
} from '../domain/occasion.js';
import type { OpeningTimes } from '../domain/opening-times.js';
import type { SignUp } from '../domain/sign-up.js';
import type { Document } from '../store/store.js';
import { AskedBox } from './asked-box.js';
import { OccasionFollower } from './occasion-follower.js';
import { OccasionOrder } from './occasion-order.js';
import { OpeningClock } from './opening-clock.js';
import type { Session } from './session.js';

/** An event that closes as a poll does: when the last of it is over. */
type Shown = Occasion & OpeningTimes;

/**
 * One event as its reader may see it, one of its occurrences, the reader's own sign-up for that, and how many have signed
 * up. A visitor reads the event, one sum, the settings, and one document that is followed.
 */
export class OccasionBox extends AskedBox<Shown, SignUp> implements ReactiveController {
  readonly order: OccasionOrder;
  readonly follower: OccasionFollower;
  readonly #chosen: { occurrence: string };
  readonly #moments: OpeningClock;
  /** Asked for from outside; empty for the running or the next one. */
  #wanted = '';

  constructor(host: ReactiveControllerHost) {
    const chosen = { occurrence: '' };
    super(host, {
      path: occasionPath,
      ownPath: (community, event, uid) => signUpPath(community, { event, ...chosen }, uid),
      decode: decodeShown,
      decodeOwn: decodeSignUp,
      // Whoever has begun to fill in something loses nothing when the event is gone.
      keeps: true,
    });
    this.#chosen = chosen;
    this.order = new OccasionOrder(this);
    this.follower = new OccasionFollower(this);
    this.#moments = new OpeningClock(host, () => this.#nextMoment());
    host.addController(this);
  }

  get occasion(): Occasion | null {
    return this.asked;
  }

  get occurrence(): Occurrence | null {
    return this.asked ? (occurrenceOf(this.asked, this.#chosen.occurrence) ?? null) : null;
  }

  get key(): OccurrenceKey | null {
    const { asked, occurrence } = this;
    return asked && occurrence ? { event: asked.id, occurrence: occurrence.id } : null;
  }

  /** Undefined until it is known, null where the reader has not signed up. */
  get signUp(): SignUp | null | undefined {
    return this.own;
  }

  get phase(): OccurrencePhase | null {
    const { asked, occurrence } = this;
    return asked && occurrence ? phaseOf(asked, occurrence, this.now) : null;
  }

  /** People can sign up for the occurrence that is shown. */
  override get open(): boolean {
    return this.status === 'ready' && this.asked?.state === 'live' && this.phase === 'open';
  }

  /** They no longer can. */
  override get closed(): boolean {
    const { asked, occurrence } = this;
    return asked !== null && occurrence !== null && signUpClosesAt(asked, occurrence) <= this.now;
  }

  /** Shows another of its occurrences. An id that it does not have stands for the running or the next one. */
  choose(occurrence: string): void {
    this.#wanted = occurrence;
    this.#settleOccurrence(true);
  }

  override take(asked: Shown | null): void {
    const shown = asked ?? this.asked;
    if (shown) this.#settleOccurrence(false, shown);
    super.take(asked);
    this.#moments.look();
  }

  override takeOwn(own: SignUp | null): void {
    super.takeOwn(own);
    this.order.look();
  }

  hostUpdate(): void {
    if (this.status === 'ready') this.order.look();
  }

  protected override forget(): void {
    super.forget();
    this.order.reset();
  }

  /** To follow it, and to know a guest who may sign up from one who may not. */
  protected override wantsSettings({ account }: Session): boolean {
    return this.follower.worthIt || Boolean(account);
  }

  /** Once chosen it stays: what somebody fills in is not for another day all of a sudden. */
  #settleOccurrence(anew: boolean, asked = this.asked): void {
    if (!asked) return;
    const { occurrence: former } = this.#chosen;
    const kept = anew ? undefined : occurrenceOf(asked, former);
    const found = kept ?? occurrenceOf(asked, this.#wanted) ?? nextOccurrence(asked, this.now);
    if (!found || found.id === former) return;
    this.#chosen.occurrence = found.id;
    this.forget();
    this.#moments.look();
    // Where it has just been read its reader's own sign-up follows anyway.
    if (anew && this.session?.account) this.readOwn().catch(() => undefined);
    this.host.requestUpdate();
  }

  /** The next moment at which something else can be done. */
  #nextMoment(): OpeningTimes | null {
    const { asked, occurrence, now } = this;
    if (!asked || !occurrence) return null;
    const { startsAt, endsAt } = occurrence;
    const moments = [signUpOpensAt(asked, occurrence), signUpClosesAt(asked, occurrence), startsAt, endsAt];
    const ahead = moments.filter((moment) => moment > now);
    return ahead.length === 0 ? null : { publishAt: Math.min(...ahead), closesAt: 0 };
  }
}

function decodeShown(document: Document | null): Shown | null {
  const occasion = decodeOccasion(document);
  return occasion && { ...occasion, closesAt: occasion.endsAt };
}
