import { decodeTicket } from '../data/occasions.js';
import { allTickets, ticketsAt, ticketsBefore, ticketsUpTo } from '../data/occasion-queries.js';
import type { OccurrenceKey } from '../data/occasion-paths.js';
import type { Occasion } from '../domain/occasion.js';
import { compareTickets, placesLeft, type SignUp, type Standing, type Ticket } from '../domain/sign-up.js';
import { standingOf } from '../domain/waiting-rank.js';
import type { OccasionBox } from './occasion-box.js';
import type { Session } from './session.js';

/** Tickets at which somebody who waits among parties looks back. */
const LOOKED_BACK = 50;

/** What is added up for one sign-up. */
interface Asked {
  readonly session: Session;
  readonly occasion: Occasion;
  readonly key: OccurrenceKey;
}

/** How many have signed up for the occurrence that is shown, and where in the order its reader stands. */
export class OccasionOrder {
  /** People who have signed up, those on the waiting list among them; undefined until they are added up. */
  taken: number | undefined;
  /** Undefined while it is not known, and where the reader has not signed up. */
  standing: Standing | undefined;
  failed = false;
  /** When it was added up last, by the server's clock. */
  readAt = 0;
  #reading = false;
  /** Something has happened since it began to add up. */
  #stale = false;
  /** The sign-up, party and capacity for which the standing was worked out. */
  #standsFor = '';
  /** The sign-up was sent from here, and the server's time of it has not been read. */
  #unconfirmed = false;
  #run = 0;

  constructor(readonly box: OccasionBox) {}

  reset(): void {
    this.#run++;
    this.taken = this.standing = undefined;
    this.failed = this.#reading = this.#stale = this.#unconfirmed = false;
    this.#standsFor = '';
    this.readAt = 0;
  }

  /** Places that are left; undefined where there is no limit, or while it is not known. */
  get left(): number | undefined {
    const { occasion } = this.box;
    return occasion && this.taken !== undefined ? placesLeft(this.taken, occasion.capacity) : undefined;
  }

  /** Whoever signs up now waits. */
  get full(): boolean {
    return this.left === 0;
  }

  /** Adds up what is not known yet. */
  look(): void {
    const { occasion, signUp } = this.box;
    if (!occasion || occasion.signUp === 'none' || this.failed || this.#reading) return;
    if (!signUp) this.#forgetStanding();
    if (this.taken === undefined || (signUp && this.#standsFor !== keyOf(signUp, occasion)))
      void this.#addUp();
  }

  /** Adds up again: something has happened. Asked meanwhile, it does so once more afterwards. */
  async addUp(): Promise<void> {
    this.#stale = true;
    if (!this.#reading) await this.#addUp();
  }

  async #addUp(): Promise<void> {
    const run = this.#run;
    this.#reading = true;
    try {
      do {
        const all = this.#stale || this.taken === undefined;
        this.#stale = false;
        await this.#read(run, all);
      } while (this.#stale && run === this.#run);
      if (run === this.#run) this.failed = false;
    } catch {
      if (run === this.#run) this.failed = true;
    }
    if (run !== this.#run) return;
    this.#reading = false;
    this.box.host.requestUpdate();
  }

  /** After a failure. */
  retry(): void {
    this.failed = false;
    this.look();
    this.box.host.requestUpdate();
  }

  /** Somebody has signed up here: as it seems, until the server's order is read. */
  expect(signUp: SignUp): void {
    const { occasion } = this.box;
    const { taken } = this;
    this.#unconfirmed = true;
    if (!occasion) return;
    this.#standsFor = keyOf(signUp, occasion);
    if (taken === undefined) return;
    const { party, ticket } = signUp;
    const expected = standingOf({ ticket, party, before: taken }, occasion.capacity);
    const exact = expected.kind === 'going' || occasion.maxParty === 1;
    this.standing = exact ? expected : { kind: 'waiting', rank: undefined };
    this.taken = taken + party;
  }

  /** `all`: how many there are as well. */
  async #read(run: number, all: boolean): Promise<void> {
    const { box } = this;
    // Its time is in the order, and only the server knows it.
    if (this.#unconfirmed) {
      await box.readAgain();
      if (run !== this.#run) return;
      this.#unconfirmed = false;
    }
    const { session, occasion, key, signUp } = box;
    if (!session || !occasion || !key || occasion.signUp === 'none') return;
    const readAt = box.now;
    const asked = { session, occasion, key };
    const [taken, place] = await Promise.all([
      all ? session.store.sum(allTickets(session.id, key), 'party') : this.taken,
      signUp ? readPlace(asked, signUp) : undefined,
    ]);
    if (run !== this.#run) return;
    if (all) Object.assign(this, { taken, readAt });
    // Signed up, or taken back meanwhile: that is added up by itself.
    if (signUp?.ticket !== box.signUp?.ticket || signUp?.party !== box.signUp?.party) return;
    this.standing = place?.standing;
    // With the places that it was worked out for: there may be others by now.
    this.#standsFor = signUp ? keyOf(signUp, occasion) : '';
    if (place?.moved) await box.readAgain();
  }

  #forgetStanding(): void {
    this.standing = undefined;
    this.#standsFor = '';
    this.#unconfirmed = false;
  }
}

function keyOf({ ticket, party }: SignUp, { capacity }: Occasion): string {
  return `${ticket} ${String(party)} ${String(capacity)}`;
}

/** A place in the order. */
interface Place {
  readonly standing: Standing;
  /** It was given back meanwhile, or made smaller: by staff, or in another tab. */
  readonly moved: boolean;
}

/** One's own place: by sums, and by looking back where parties wait. */
async function readPlace(asked: Asked, signUp: SignUp): Promise<Place> {
  const { occasion } = asked;
  const { before, own } = await readOrder(asked, signUp);
  const moved = own?.party !== signUp.party;
  const place = { ticket: signUp.ticket, party: signUp.party, before };
  const standing = standingOf(place, occasion.capacity);
  if (standing.kind === 'going' || occasion.maxParty === 1) return { standing, moved };
  const behind = await ticketsBehind(asked, signUp);
  return { standing: standingOf(place, occasion.capacity, behind), moved };
}

/** How many people stand before a sign-up in the order: two reads. Rejects with a `StoreError`. */
export async function peopleBefore(...asked: Parameters<typeof readOrder>): Promise<number> {
  return (await readOrder(...asked)).before;
}

/** The same, with the ticket of the sign-up as it stands now. */
async function readOrder(
  { session, key }: Pick<Asked, 'session' | 'key'>,
  signUp: SignUp,
): Promise<{ readonly before: number; readonly own: Ticket | undefined }> {
  const { store, id } = session;
  const own = { id: signUp.ticket, at: signUp.at };
  const [earlier, documents] = await Promise.all([
    store.sum(ticketsBefore(id, key, signUp), 'party'),
    store.list(ticketsAt(id, key, signUp)),
  ]);
  const beside = documents.flatMap((document) => decodeTicket(document) ?? []);
  const before = beside
    .filter((ticket) => compareTickets(ticket, own) < 0)
    .reduce((all, { party }) => all + party, earlier);
  return { before, own: beside.find((ticket) => ticket.id === own.id) };
}

/** The tickets before one's own, the latest first. */
async function ticketsBehind({ session, key }: Asked, signUp: SignUp): Promise<Ticket[]> {
  const documents = await session.store.list(ticketsUpTo(session.id, key, signUp, LOOKED_BACK));
  const own = { id: signUp.ticket, at: signUp.at };
  return documents
    .flatMap((document) => decodeTicket(document) ?? [])
    .filter((ticket) => compareTickets(ticket, own) < 0);
}
