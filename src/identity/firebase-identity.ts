import type { FirebaseApp } from 'firebase/app';
import { AccountState, type AccountListener } from './account-state.js';
import type { FirebaseAuth } from './firebase-auth-adapter.js';
import {
  IdentityError,
  type Account,
  type EmailCredentials,
  type Identity,
  type SignInSetup,
  type SignInWay,
} from './identity.js';
import type { SessionMark } from './session-mark.js';

export interface FirebaseIdentityOptions {
  readonly loadApp: () => Promise<FirebaseApp>;
  /** The mark of the session in this browser's storage, named by project and community. */
  readonly mark: SessionMark;
  /** Looks for a session even where we have not left a mark of one: for a host page's own app. Default false. */
  readonly alwaysLook?: boolean;
  /** `host:port` */
  readonly emulator?: string;
  /** Default: all. */
  readonly ways?: readonly SignInWay[];
}

/** Firebase Auth. Nothing of Firebase is loaded before somebody is, or wants to be, signed in. */
export function createFirebaseIdentity(options: FirebaseIdentityOptions): Identity {
  return new FirebaseIdentity(options);
}

class FirebaseIdentity implements Identity {
  readonly ways: readonly SignInWay[];
  readonly #state = new AccountState();
  readonly #mark: SessionMark;
  #auth: Promise<FirebaseAuth> | undefined;

  constructor(readonly options: FirebaseIdentityOptions) {
    this.ways = options.ways ?? ['guest', 'google', 'email'];
    this.#mark = options.mark;
    if (options.alwaysLook || this.#mark.present) void this.#restore();
    else this.#state.set(null);
    // Once loaded, Firebase hears of other tabs by itself.
    this.#mark.listen(() => {
      if (this.#mark.present) void this.#restore();
    });
  }

  get account(): Account | null | undefined {
    return this.#state.value;
  }

  subscribe(listener: AccountListener): () => void {
    return this.#state.subscribe(listener);
  }

  prepare(): void {
    this.#load().catch(() => undefined);
  }

  signInAsGuest(): Promise<Account> {
    return this.#enter((auth) => auth.signInAsGuest());
  }

  signInWithGoogle(): Promise<Account> {
    return this.#enter((auth) => auth.signInWithGoogle());
  }

  signInWithEmail(credentials: EmailCredentials): Promise<Account> {
    return this.#enter((auth) => auth.signInWithEmail(credentials));
  }

  createAccount(credentials: EmailCredentials): Promise<Account> {
    return this.#enter((auth) => auth.createAccount(credentials));
  }

  signInWithToken(token: string): Promise<Account> {
    return this.#enter((auth) => auth.signInWithToken(token));
  }

  async signOut(): Promise<void> {
    if (!this.#auth && !this.#mark.present) return;
    const auth = await this.#load();
    await auth.signOut();
    this.#take(null);
  }

  async mayDeleteAccount(): Promise<boolean> {
    return (await this.#load()).isFresh();
  }

  async deleteAccount(): Promise<void> {
    await (await this.#load()).deleteAccount();
    this.#take(null);
  }

  async token(renew?: boolean): Promise<string | null> {
    if (!this.#auth && !this.#mark.present) return null;
    return (await this.#load()).token(renew);
  }

  async inspect(): Promise<SignInSetup> {
    const [{ inspectFirebase }, app] = await Promise.all([
      import('./firebase-setup.js'),
      this.options.loadApp(),
    ]);
    return inspectFirebase(app.options.apiKey ?? '', this.options.emulator);
  }

  async #enter(sign: (auth: FirebaseAuth) => Promise<Account>): Promise<Account> {
    const account = await sign(await this.#load());
    this.#take(account);
    return account;
  }

  #take(account: Account | null): void {
    this.#mark.set(account !== null);
    this.#state.set(account);
  }

  /** Finds the remembered session; offline it is looked for again as soon as there is a connection. */
  async #restore(): Promise<void> {
    try {
      await this.#load();
    } catch {
      this.#state.set(null);
      addEventListener('online', () => void this.#restore(), { once: true });
    }
  }

  #load(): Promise<FirebaseAuth> {
    this.#auth ??= this.#open().catch((cause: unknown) => {
      this.#auth = undefined;
      throw new IdentityError('unavailable', 'What is needed for signing in could not be loaded.', { cause });
    });
    return this.#auth;
  }

  async #open(): Promise<FirebaseAuth> {
    const adapter = import('./firebase-auth-adapter.js');
    const app = await this.options.loadApp();
    const auth = await (await adapter).openFirebaseAuth(app, this.options.emulator);
    this.#take(auth.account);
    auth.subscribe((account) => this.#take(account));
    return auth;
  }
}
