import type { ReactiveControllerHost } from 'lit';
import { ballotsOf, decodeBallot } from '../data/polls.js';
import type { Ballot, Poll } from '../domain/poll.js';
import { inPages } from './in-pages.js';
import { PagedList } from './paged-list.js';
import type { Session } from './session.js';

/** Ballots in one file; more would be hundreds of reads by a slip of the hand. */
export const EXPORTED_BALLOTS = 2000;

/** Who voted what in a public poll, fifty a page. */
export class PollVoters extends PagedList<Ballot, { readonly poll: string }> {
  constructor(host: ReactiveControllerHost, as?: 'member') {
    super(host, {
      query: (community, { poll }, after) => ballotsOf(community, poll, after),
      decode: decodeBallot,
      idOf: ({ uid }) => uid,
      ...(as && { as }),
    });
  }
}

/** All ballots of a public poll as far as they go into one file. Rejects with a `StoreError`. */
export async function readBallots(session: Session, poll: Poll): Promise<Ballot[]> {
  const ballots: Ballot[] = [];
  const page = (uid?: string) => ballotsOf(session.id, poll.id, uid === undefined ? undefined : { uid });
  for await (const document of inPages(session, page)) {
    const ballot = decodeBallot(document);
    if (ballot) ballots.push(ballot);
    if (ballots.length >= EXPORTED_BALLOTS) break;
  }
  return ballots;
}
