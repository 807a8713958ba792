import { parentOf, type RestClient } from './rest-store.js';
import type { Query, ReadOptions } from './store.js';

/** How many documents match, by Firestore's own count: one read for up to a thousand. */
export async function countDocuments(rest: RestClient, query: Query, call?: ReadOptions): Promise<number> {
  const structuredQuery = await rest.query(query);
  const structuredAggregationQuery = { structuredQuery, aggregations: [{ alias: 'n', count: {} }] };
  const rows = await rest.post(parentOf(query), 'runAggregationQuery', { structuredAggregationQuery }, call);
  return Number(rows[0]?.result?.aggregateFields['n']?.integerValue ?? 0);
}
