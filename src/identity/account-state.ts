import type { Account } from './identity.js';

export type AccountListener = (account: Account | null | undefined) => void;

/** Holds the present account and tells those who listen when it becomes another. */
export class AccountState {
  #account: Account | null | undefined;
  readonly #listeners = new Set<AccountListener>();

  get value(): Account | null | undefined {
    return this.#account;
  }

  set(account: Account | null | undefined): void {
    if (sameAccount(this.#account, account)) return;
    this.#account = account;
    for (const listener of [...this.#listeners]) listener(account);
  }

  subscribe(listener: AccountListener): () => void {
    this.#listeners.add(listener);
    listener(this.#account);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

function sameAccount(a: Account | null | undefined, b: Account | null | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.uid === b.uid &&
    a.guest === b.guest &&
    a.name === b.name &&
    a.email === b.email &&
    a.emailVerified === b.emailVerified
  );
}
