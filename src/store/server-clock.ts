import type { Clock } from '../domain/clock.js';

export interface ServerClock {
  /** The server's time as well as it is known, in milliseconds. */
  now(): number;
  /** The local time, to mark when a call was sent. */
  local(): number;
  /** The server said `time` (RFC 3339) in answer to a call sent at `sent`, local time. */
  learn(time: string | undefined, sent: number): void;
}

/**
 * Estimates the server's clock from the times in its answers, taken to be right in the middle of the round trip. The
 * shortest round trip errs least, so its estimate stays, until a later one contradicts it (the local clock was set).
 */
export function createServerClock(local: Clock = Date.now): ServerClock {
  let offset = 0;
  let shortest = Infinity;
  return {
    local,
    now: () => local() + offset,
    learn(time, sent) {
      const trip = local() - sent;
      const candidate = Date.parse(time ?? '') - (sent + trip / 2);
      const contradicts = Math.abs(candidate - offset) > (trip + shortest) / 2 + 1000;
      if (Number.isNaN(candidate) || trip < 0 || (trip > shortest && !contradicts)) return;
      offset = candidate;
      shortest = trip;
    },
  };
}
