import { startPolling } from './poll.js';
import { encodeWrites } from './rest-codec.js';
import { quotePath } from './rest-encode.js';
import { parentOf, type RestClient } from './rest-store.js';
import type { WireDocument } from './rest-values.js';
import type { CallOptions, Observer, Query, ReadOptions, Write } from './store.js';

/** What a first paint needs nothing of: one part to load for all of it. */

export async function commitWrites(
  rest: RestClient,
  writes: readonly Write[],
  options?: CallOptions,
): Promise<void> {
  const body = { writes: encodeWrites(writes, rest.database) };
  await rest.post('', 'commit', body, { ...options, as: 'member' });
}

/** Looks at the same documents from time to time. */
export function watchByPolling(rest: RestClient, target: string | Query, observer: Observer): () => void {
  const polling = {
    interval: rest.options.pollInterval ?? 30_000,
    read: async (signal: AbortSignal) =>
      typeof target === 'string'
        ? (await rest.get([target], { signal })).filter((found) => found !== null)
        : rest.list(target, { signal }),
    version: ({ name, updateTime }: WireDocument) => `${name}@${updateTime ?? ''}`,
    decode: (found: WireDocument) => rest.decode(found),
  };
  return startPolling(polling, observer);
}

/** How many documents match, by Firestore's own count: one read for up to a thousand. */
export function countDocuments(rest: RestClient, query: Query, call?: ReadOptions): Promise<number> {
  return aggregate(rest, query, { count: {} }, call);
}

/** The sum of a field over what matches, likewise. */
export function sumDocuments(
  rest: RestClient,
  query: Query,
  field: string,
  call?: ReadOptions,
): Promise<number> {
  return aggregate(rest, query, { sum: { field: { fieldPath: quotePath(field.split('.')) } } }, call);
}

async function aggregate(
  rest: RestClient,
  query: Query,
  aggregation: Readonly<Record<string, unknown>>,
  call?: ReadOptions,
): Promise<number> {
  const structuredQuery = await rest.query(query);
  const structuredAggregationQuery = { structuredQuery, aggregations: [{ alias: 'n', ...aggregation }] };
  const rows = await rest.post(parentOf(query), 'runAggregationQuery', { structuredAggregationQuery }, call);
  const { integerValue, doubleValue } = rows[0]?.result?.aggregateFields['n'] ?? {};
  return Number(integerValue ?? doubleValue ?? 0);
}
