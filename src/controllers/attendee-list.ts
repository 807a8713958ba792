import type { ReactiveControllerHost } from 'lit';
import type { OccurrenceKey } from '../data/occasion-paths.js';
import { signUpsOf } from '../data/occasion-queries.js';
import { decodeSignUp } from '../data/occasions.js';
import { LIST_LIMIT } from '../domain/limits.js';
import { occurrenceOf, type Occasion } from '../domain/occasion.js';
import { standings, ticketOf, type SignUp, type Standing, type Ticket } from '../domain/sign-up.js';
import { pagesOf } from './in-pages.js';
import { readTickets } from './occasion-tickets.js';
import type { Session } from './session.js';

/** People who are read without being asked for: each costs a read. */
export const READ_AT_FIRST = 500;

/** Somebody who has signed up, and how they stand; null where the place was given back meanwhile. */
export interface Attendee {
  readonly signUp: SignUp;
  readonly standing: Standing | null;
}

/** Who has signed up for one occurrence, in order. */
export class AttendeeList {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** There are further ones than have been read. */
  more = false;
  items: readonly Attendee[] = [];
  #signUps: SignUp[] = [];
  #attempt = 0;

  constructor(readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /** Reads them from the first on; what was there stays until then. */
  async read(session: Session, occasion: Occasion, key: OccurrenceKey): Promise<void> {
    await this.#add(session, occasion, key, []);
  }

  async readMore(session: Session, occasion: Occasion, key: OccurrenceKey): Promise<void> {
    if (this.status !== 'loading') await this.#add(session, occasion, key, this.#signUps);
  }

  /** Somebody was taken off the list: whoever stood behind moves up. */
  drop(uid: string, occasion: Occasion): void {
    this.#show(
      this.#signUps.filter((signUp) => signUp.uid !== uid),
      occasion,
    );
  }

  /** The same people under another capacity. */
  restand(occasion: Occasion): void {
    this.#show(this.#signUps, occasion);
  }

  async #add(
    session: Session,
    occasion: Occasion,
    key: OccurrenceKey,
    before: readonly SignUp[],
  ): Promise<void> {
    const attempt = ++this.#attempt;
    this.status = 'loading';
    this.host.requestUpdate();
    try {
      const [read, tickets] = await Promise.all([
        readSignUps(session, key, before),
        isOver(session, occasion, key) ? readTickets(session, key) : null,
      ]);
      if (attempt !== this.#attempt) return;
      this.more = read.more;
      this.status = 'ready';
      this.#show([...before, ...read.signUps], occasion, tickets);
    } catch {
      if (attempt !== this.#attempt) return;
      this.status = 'failed';
      this.host.requestUpdate();
    }
  }

  #show(signUps: readonly SignUp[], occasion: Occasion, tickets: readonly Ticket[] | null = null): void {
    const order = tickets ?? signUps.map(ticketOf);
    const found = standings(order, occasion.promotion === 'code' ? 0 : occasion.capacity);
    this.#signUps = [...signUps];
    this.items = signUps.map((signUp) => ({ signUp, standing: found.get(signUp.ticket) ?? null }));
    this.host.requestUpdate();
  }
}

/**
 * While it can be cancelled, tickets and sign-ups say the same. Once it is over people may take away that it was them, and
 * leave their ticket in the order.
 */
function isOver(session: Session, occasion: Occasion, { occurrence }: OccurrenceKey): boolean {
  return (occurrenceOf(occasion, occurrence)?.endsAt ?? 0) <= session.store.now();
}

export async function readSignUps(session: Session, key: OccurrenceKey, before: readonly SignUp[]) {
  const signUps: SignUp[] = [];
  let more = false;
  const page = () => signUpsOf(session.id, key, LIST_LIMIT, signUps.at(-1) ?? before.at(-1));
  for await (const documents of pagesOf(session, page)) {
    signUps.push(...documents.map(decodeSignUp).filter((signUp) => signUp !== null));
    more = documents.length === LIST_LIMIT;
    if (signUps.length >= READ_AT_FIRST || documents.length === 0) break;
  }
  return { signUps, more };
}
