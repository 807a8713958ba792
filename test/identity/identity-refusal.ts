import {
  IdentityError,
  type Account,
  type Identity,
  type IdentityErrorCode,
} from '../../src/identity/identity.js';

/** The code with which a promise is refused; fails where it is kept, or refused with anything but an `IdentityError`. */
export async function refusal(promise: Promise<unknown>): Promise<IdentityErrorCode> {
  const outcome = await promise.then(
    () => new Error('it was not refused'),
    (error: unknown) => error,
  );
  if (outcome instanceof IdentityError) return outcome.code;
  throw outcome;
}

/** The account as soon as it satisfies the condition; the test's own time limit ends the wait. */
export function accountWhen(
  identity: Identity,
  condition: (account: Account | null | undefined) => boolean,
): Promise<Account | null | undefined> {
  let leave = () => undefined as unknown;
  const found = new Promise<Account | null | undefined>((resolve) => {
    leave = identity.subscribe((account) => {
      if (condition(account)) resolve(account);
    });
  });
  return found.finally(() => leave());
}
