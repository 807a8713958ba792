import { StoreError, type StoreErrorCode } from './store.js';

/**
 * gRPC status names (https://cloud.google.com/apis/design/errors). What is missing here is `unavailable`; so is an
 * answer without a status, since then a proxy or a firewall spoke and not the database.
 */
const CODES: Partial<Record<string, StoreErrorCode>> = {
  PERMISSION_DENIED: 'denied',
  UNAUTHENTICATED: 'denied',
  NOT_FOUND: 'missing',
  ABORTED: 'aborted',
  ALREADY_EXISTS: 'aborted',
  RESOURCE_EXHAUSTED: 'exhausted',
  INVALID_ARGUMENT: 'invalid',
  FAILED_PRECONDITION: 'invalid',
  OUT_OF_RANGE: 'invalid',
  UNIMPLEMENTED: 'invalid',
};

export interface WireError {
  readonly status?: string;
  readonly message?: string;
  readonly details?: unknown;
}

/** @param http the status of the answer */
export function toStoreError(http: number, error: WireError = {}): StoreError {
  const message = error.message ?? `The database answered with HTTP ${String(http)}.`;
  const code = CODES[error.status ?? ''] ?? 'unavailable';
  return new StoreError(isMisconfigured(error) ? 'invalid' : code, message, { cause: error });
}

/** A refused API key, a switched-off API and a missing database come as "denied" or "not found", but nobody's rules say so. */
function isMisconfigured({ status, message, details }: WireError): boolean {
  if (status === 'NOT_FOUND') return /database/i.test(message ?? '');
  return /"(API_KEY|SERVICE_DISABLED|CONSUMER_)/.test(JSON.stringify(details ?? ''));
}
