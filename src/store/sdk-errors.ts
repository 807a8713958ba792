import { StoreError, type StoreErrorCode } from './store.js';

/** The codes of `FirestoreError`; what is missing here is `unavailable`. */
const CODES: Partial<Record<string, StoreErrorCode>> = {
  'permission-denied': 'denied',
  unauthenticated: 'denied',
  'not-found': 'missing',
  aborted: 'aborted',
  'already-exists': 'aborted',
  'resource-exhausted': 'exhausted',
  'invalid-argument': 'invalid',
  'failed-precondition': 'invalid',
  'out-of-range': 'invalid',
  unimplemented: 'invalid',
};

export function sdkError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const { code = '', message } = cause as { code?: string; message: string };
  return new StoreError(CODES[code] ?? 'unavailable', message, { cause });
}
