import type { takeBack as takeBackNow } from './undo-decision.js';

/** Takes a decision back as `undo-decision.ts` does; its code comes with the first one. */
export const takeBack: typeof takeBackNow = async (session, decision) =>
  (await import('./undo-decision.js')).takeBack(session, decision);
