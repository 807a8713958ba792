/** Repeatable chance, so that every start shows the same community. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** `count` different members of the list, or all of them where it has fewer. */
  draw<T>(list: readonly T[], count: number): T[];
  /** Fills the array, as `crypto.getRandomValues` does. */
  bytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

/** The generator "mulberry32": 32 bits of state, good enough for a demo and for nothing else. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    draw: (list, count) => {
      const rest = [...list];
      const drawn = [];
      while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(below(rest.length), 1));
      return drawn;
    },
    bytes: (bytes) => {
      for (let i = 0; i < bytes.length; i++) bytes[i] = below(256);
      return bytes;
    },
  };
}
