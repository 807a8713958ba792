import type { ReactiveControllerHost } from 'lit';
import { ballotsOf, decodeBallot } from '../data/polls.js';
import type { Ballot, Poll } from '../domain/poll.js';
import { LIST_LIMIT } from '../domain/limits.js';
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
export async function readBallots({ store, id }: Session, poll: Poll): Promise<Ballot[]> {
  const ballots: Ballot[] = [];
  for (let more = true; more && ballots.length < EXPORTED_BALLOTS;) {
    const query = ballotsOf(id, poll.id, ballots.at(-1), LIST_LIMIT);
    const documents = await store.list(query, { as: 'member' });
    ballots.push(...documents.map(decodeBallot).filter((ballot) => ballot !== null));
    more = documents.length === LIST_LIMIT;
  }
  return ballots;
}
