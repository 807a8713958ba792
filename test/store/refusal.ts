import { StoreError, type StoreErrorCode } from '../../src/store/store.js';

/** The code with which a promise is refused; fails where it is kept, or refused with anything but a `StoreError`. */
export async function refusal(promise: Promise<unknown>): Promise<StoreErrorCode> {
  const outcome = await promise.then(
    () => new Error('it was not refused'),
    (error: unknown) => error,
  );
  if (outcome instanceof StoreError) return outcome.code;
  throw outcome;
}
