let clock = () => Date.now();

/** Milliseconds since 1970 by the server's clock, as well as it is known; this machine's may be off by days. */
export const serverTime = () => clock();

/** Whoever hears from a server tells what it says. All servers of a page are Firebase's, and agree. */
export function takeClock(now: () => number): void {
  clock = now;
}
