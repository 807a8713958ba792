import type { Document } from '../store/store.js';

/** The latest time that stands in this field; 0 for none. */
export function latest(documents: readonly Document[], field: string): number {
  const times = documents.map(({ data }) => data[field]).filter((value) => value instanceof Date);
  return Math.max(0, ...times.map((time) => time.getTime()));
}
