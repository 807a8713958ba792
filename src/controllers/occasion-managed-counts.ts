import { allTickets } from '../data/occasion-queries.js';
import type { Occasion } from '../domain/occasion.js';
import type { Session } from './session.js';
import { ShownCounts } from './shown-counts.js';

/** How many people have signed up for an occurrence. */
export class SignUpCounts extends ShownCounts {
  /** Undefined until it is known, null where it could not be added up. */
  of(session: Session, { id, publishAt }: Occasion, occurrence: string): number | null | undefined {
    // Nobody could sign up so far.
    if (publishAt > session.store.now()) return 0;
    const place = { event: id, occurrence };
    return this.figure(session, id, occurrence, () =>
      session.store.sum(allTickets(session.id, place), 'party', { as: 'member' }),
    );
  }
}
