import { decodeSignUp } from '../data/occasions.js';
import { signUpsOf } from '../data/occasion-queries.js';
import { standings, ticketOf, type SignUp } from '../domain/sign-up.js';
import type { OccasionBox } from './occasion-box.js';

/** Names that are read. */
export const NAMES_SHOWN = 50;

/** Who has signed up first, for whoever asks; each name is a read. */
export class OccasionAttendees {
  status: 'closed' | 'loading' | 'ready' | 'failed' = 'closed';
  going: readonly SignUp[] = [];
  waiting: readonly SignUp[] = [];
  /** There may be more. */
  cut = false;
  #run = 0;

  constructor(readonly box: OccasionBox) {}

  close(): void {
    this.#run++;
    this.#set('closed');
  }

  async open(): Promise<void> {
    const { session, key, occasion } = this.box;
    if (!session || !key || !occasion) return;
    const run = ++this.#run;
    this.#set('loading');
    try {
      const documents = await session.store.list(signUpsOf(session.id, key, NAMES_SHOWN));
      if (run !== this.#run) return;
      this.#sort(
        documents.flatMap((document) => decodeSignUp(document) ?? []),
        occasion.capacity,
      );
      this.cut = documents.length === NAMES_SHOWN;
      this.#set('ready');
    } catch {
      if (run === this.#run) this.#set('failed');
    }
  }

  /** Sign-ups stand in the order of their tickets; what was given back has none, and takes no place. */
  #sort(signUps: readonly SignUp[], capacity: number): void {
    const order = standings(signUps.map(ticketOf), capacity);
    const isGoing = ({ ticket }: SignUp) => order.get(ticket)?.kind === 'going';
    this.going = signUps.filter(isGoing);
    this.waiting = signUps.filter((signUp) => !isGoing(signUp));
  }

  #set(status: OccasionAttendees['status']): void {
    this.status = status;
    this.box.host.requestUpdate();
  }
}
