import type { Entry } from './entry.js';

/** Entries shown on either side of the one that matters. */
const AROUND = 4;

/** A place in a conversation. */
export interface Surroundings {
  /** In the order of time; undefined is the place of what is not published. */
  readonly lines: readonly (Entry | undefined)[];
  /** How many further ones stand on the page. */
  readonly further: number;
}

/**
 * What stands around one contribution on its page: the nearest before and after it, and what it answers.
 *
 * @param whole - all of the page
 */
export function surroundingsOf(
  entries: readonly Entry[],
  own: { readonly id: string; readonly at: number; readonly parent?: string },
  whole = false,
): Surroundings {
  const sorted = [...entries].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const there = sorted.findIndex(({ id }) => id === own.id);
  const later = sorted.findIndex(({ at }) => at > own.at);
  const place = there >= 0 ? there : later >= 0 ? later : sorted.length;
  const published: readonly (Entry | undefined)[] =
    there >= 0 ? sorted : [...sorted.slice(0, place), undefined, ...sorted.slice(place)];
  if (whole) return { lines: published, further: 0 };
  const lines = published.filter(
    (entry, at) => Math.abs(at - place) <= AROUND || (entry !== undefined && entry.id === own.parent),
  );
  return { lines, further: published.length - lines.length };
}
