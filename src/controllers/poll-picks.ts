import { ownTab } from './browser-storage.js';
import type { Session } from './session.js';

const keyOf = (session: Session, poll: string) => `picks:${session.key}:${poll}`;

/** What somebody has picked in a poll and not sent yet; survives signing in and a reload. */
export function readPicks(session: Session, poll: string): readonly string[] {
  const kept = ownTab.readJson(keyOf(session, poll));
  return Array.isArray(kept) ? kept.filter((pick) => typeof pick === 'string') : [];
}

export function keepPicks(session: Session, poll: string, picks: readonly string[]): void {
  ownTab.write(keyOf(session, poll), picks.length > 0 ? JSON.stringify(picks) : null);
}
