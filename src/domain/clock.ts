import { DAY } from './limits.js';

/** Milliseconds since 1970, from whoever knows best (the store knows the server's clock). */
export type Clock = () => number;

/** The day's number since 1970 in UTC; the unit of the daily limit. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY);
}
