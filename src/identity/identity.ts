/** The port to who is signed in. Adapters: Firebase Auth, preview (this browser only). */

export type SignInWay = 'guest' | 'google' | 'email';

export interface Account {
  readonly uid: string;
  /** Signed in without an address; such an account can be made a full one in place. */
  readonly guest: boolean;
  /** The name the provider knows, where it knows one. */
  readonly name?: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
}

export type IdentityErrorCode =
  | 'popup-blocked'
  | 'popup-closed'
  | 'wrong-password'
  | 'weak-password'
  | 'email-in-use'
  | 'invalid-email'
  | 'way-disabled'
  | 'too-many-attempts'
  | 'unavailable'
  | 'domain'
  | 'sign-in-again'
  | 'invalid';

export class IdentityError extends Error {
  override readonly name = 'IdentityError';
  constructor(
    readonly code: IdentityErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface EmailCredentials {
  readonly email: string;
  readonly password: string;
}

/** What the sign-in service tells anybody about itself. */
export interface SignInSetup {
  /** Domains on which its windows may open. */
  readonly domains: readonly string[];
  /** Ways that are switched on or off; what it does not tell is missing. */
  readonly ways: Readonly<Partial<Record<SignInWay, boolean>>>;
}

export interface Identity {
  /** Undefined until a remembered session has been looked for. */
  readonly account: Account | null | undefined;
  /** Calls at once with the present account, then at each change; also for changes made in another tab. */
  subscribe(listener: (account: Account | null | undefined) => void): () => void;
  /** Ways that this adapter can offer. */
  readonly ways: readonly SignInWay[];
  /** Fetches what signing in needs, without waiting; called when a dialog opens, a pop-up is not taken for an intruder. */
  prepare?(): void;
  signInAsGuest(): Promise<Account>;
  signInWithGoogle(): Promise<Account>;
  signInWithEmail(credentials: EmailCredentials): Promise<Account>;
  /** A guest who creates an account keeps the uid and everything written. */
  createAccount(credentials: EmailCredentials): Promise<Account>;
  /** The site's own accounts: a custom token minted by the owner's server. */
  signInWithToken(token: string): Promise<Account>;
  signOut(): Promise<void>;
  /** Whether the sign-in is fresh enough for `deleteAccount()`. */
  mayDeleteAccount(): Promise<boolean>;
  /**
   * Takes the account itself away and signs out. Rejects with `sign-in-again` where the service wants a fresh sign-in
   * first.
   */
  deleteAccount(): Promise<void>;
  /** A fresh ID token for the database, or null when signed out. `renew` asks for one even if the last is still valid. */
  token(renew?: boolean): Promise<string | null>;
  /** How the service is set up; missing where there is none to ask. Rejects where it does not answer. */
  inspect?(): Promise<SignInSetup>;
}
