import type { Occasion } from '../../domain/occasion.js';
import type { SignUp, Standing } from '../../domain/sign-up.js';
import { announce } from '../ui/announce.js';
import type { EventHost } from './event-host.js';

/** What was known when it was looked at last. */
interface Known {
  readonly place: string;
  readonly status: Occasion['status'];
  readonly cancelled: boolean;
  readonly startsAt: number;
  readonly capacity: number;
  readonly signUp: SignUp | null | undefined;
  readonly standing: Standing | undefined;
}

/** Tells people who listen to the page what has changed for them: their place in the order, and what the makers have done. */
export class EventNews {
  #known: Known | undefined;

  constructor(readonly host: EventHost) {}

  /** Before each render. */
  sync(): void {
    const known = this.#look();
    const former = this.#known;
    if (!known) return;
    this.#known = known;
    if (!former || former.place !== known.place) return;
    const said = [...this.#ofEvent(former, known), ...this.#ofStanding(former, known)];
    if (said.length > 0) announce(said.join(' '));
  }

  #look(): Known | null {
    const { occasion, occurrence, session, signUp, order, status } = this.host.box;
    if (!occasion || !occurrence || !session || status !== 'ready') return null;
    const place = `${session.account?.uid ?? ''} ${occasion.id} ${occurrence.id}`;
    const cancelled = occasion.status === 'cancelled' || occurrence.cancelled;
    const { capacity } = occasion;
    const { startsAt } = occurrence;
    const { standing } = order;
    return { place, status: occasion.status, cancelled, startsAt, capacity, signUp, standing };
  }

  #ofEvent(former: Known, known: Known): string[] {
    const { news } = this.host.texts.t;
    const said: string[] = [];
    if (former.cancelled !== known.cancelled) said.push(known.cancelled ? news.cancelled : news.resumed);
    if (former.startsAt !== known.startsAt) said.push(news.times);
    if (known.signUp && known.capacity > former.capacity && former.capacity > 0)
      said.push(news.capacity(known.capacity));
    return said;
  }

  #ofStanding(former: Known, { signUp, standing }: Known): string[] {
    const { news } = this.host.texts.t;
    if (!standing || !former.standing || signUp?.ticket !== former.signUp?.ticket) return [];
    const words = standingWords(this.host, standing);
    if (former.standing.kind === 'waiting' && standing.kind === 'going') return [news.gotPlace];
    if (former.standing.kind === 'going' && standing.kind === 'waiting') return [news.lostPlace, words];
    return words === standingWords(this.host, former.standing) ? [] : [words];
  }
}

/** How somebody stands, in words. */
export function standingWords({ texts }: EventHost, standing: Standing): string {
  const { own } = texts.t;
  if (standing.kind === 'going') return own.going;
  return standing.rank === undefined ? own.waitingFar : own.waiting(standing.rank);
}
