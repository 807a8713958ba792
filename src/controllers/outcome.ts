import type { StoreErrorCode } from '../store/store.js';

/** What a failure means for whoever sends: the rules refuse, the quota is used up, or it may work another time. */
export type SendingFault = 'denied' | 'exhausted' | 'unavailable';

export function sendingFault(code: StoreErrorCode): SendingFault {
  return code === 'denied' || code === 'exhausted' ? code : 'unavailable';
}

/** What became of a decision. */
export type Outcome =
  | { readonly kind: 'done' }
  /** A colleague has decided; empty where nobody knows who. */
  | { readonly kind: 'handled'; readonly by: string }
  /** Its author has changed the text meanwhile, or taken it away. */
  | { readonly kind: 'changed' | 'gone' }
  | { readonly kind: 'failed'; readonly code: StoreErrorCode };
