import type { Query } from './store.js';

/**
 * The part of a StructuredQuery that every list has: collection, order and limit. All that the first paint asks for, so
 * it stands apart from the filters. Field names are plain identifiers here.
 */
export function encodeOrder({ collection, orderBy = [], limit }: Query): Record<string, unknown> {
  return {
    from: [{ collectionId: collection.slice(collection.lastIndexOf('/') + 1) }],
    orderBy: orderBy.map(([fieldPath, direction]) => ({
      field: { fieldPath },
      direction: direction === 'desc' ? 'DESCENDING' : 'ASCENDING',
    })),
    limit,
  };
}
