import { rollUp } from '../data/roll-up.js';
import { shardPath, shardsPath, tallyPath } from '../data/asked-paths.js';
import { decodeShard } from '../data/polls.js';
import { addTallies, SHARDS, type Poll, type Tally } from '../domain/poll.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import type { Document } from '../store/store.js';
import type { Session } from './session.js';

/** Whoever has voted waits so long before looking whether the vote has been copied; milliseconds. */
const SOONEST = 500;
const LATEST = 3000;
/** How often somebody else may be quicker. */
const TRIES = 3;

/** The count of all shards. Rejects with a `StoreError`. */
export async function addShards(session: Session, poll: Poll): Promise<Tally> {
  return addTallies((await readShards(session, poll)).map(decodeShard));
}

async function readShards({ store, id, role }: Session, poll: Poll): Promise<Document[]> {
  const as = role || poll.results === 'voted' ? 'member' : 'visitor';
  return store.list({ collection: shardsPath(id, poll.id), limit: SHARDS }, { as });
}

/**
 * Copies what the eight shards count to where readers look, unless somebody has done so since this vote: one copy has
 * the votes of all who have voted until then. Best effort; whoever votes next does it again.
 */
export async function copyShards(session: Session, poll: Poll, shard: string): Promise<void> {
  const { store, id } = session;
  for (let tried = 0; tried < TRIES; tried++) {
    await pause(SOONEST + Math.random() * (LATEST - SOONEST));
    const paths = [tallyPath(id, poll), shardPath(id, poll.id, shard)];
    const [sum = null, own] = await store.get(paths, { as: 'member' });
    if (!own || !rollUp(poll, id, sum, [own])) return;
    const write = rollUp(poll, id, sum, await readShards(session, poll));
    try {
      if (write) await commitWithRetry(store, [write]);
      return;
    } catch (error) {
      // A shard has moved on between reading and writing.
      if (!isRefusal(error)) return;
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
