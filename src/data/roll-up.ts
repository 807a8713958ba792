import { sameValue } from '../domain/changes.js';
import type { Poll } from '../domain/poll.js';
import type { Document, Write, WriteFields } from '../store/store.js';
import { tallyPath } from './asked-paths.js';
import { Reader } from './decode.js';

/**
 * Copies what the shards count to where readers look; anybody may, the rules compare. Null where that says it already.
 * @param sum the document that readers look at, as it stands; null where there is none yet
 */
export function rollUp(
  poll: Pick<Poll, 'id' | 'results'>,
  community: string,
  sum: Document | null,
  shards: readonly Document[],
): Write | null {
  const copied = new Reader(sum?.data ?? {}, sum?.path ?? '').or((reader) => reader.map('tally'), {});
  const stale = shards.filter(({ id, data }) => !sameValue(copied[id], data));
  if (stale.length === 0) return null;
  const parts = Object.fromEntries(stale.map(({ id, data }) => [id, data]));
  const path = tallyPath(community, poll);
  if (poll.results !== 'always') return { op: 'set', path, data: { tally: { ...copied, ...parts } } };
  const fields = Object.entries(parts).map(([id, data]) => [`tally.${id}`, data]);
  return { op: 'update', path, data: Object.fromEntries(fields) as WriteFields };
}
