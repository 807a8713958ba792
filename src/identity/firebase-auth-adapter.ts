import * as firebaseApp from 'firebase/app';
import type { FirebaseApp } from 'firebase/app';
import {
  browserLocalPersistence,
  browserPopupRedirectResolver,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  deleteUser,
  EmailAuthProvider,
  GoogleAuthProvider,
  initializeAuth,
  inMemoryPersistence,
  linkWithCredential,
  linkWithPopup,
  onIdTokenChanged,
  signInAnonymously,
  signInWithCredential,
  signInWithCustomToken,
  signInWithEmailAndPassword,
  signInWithPopup,
  signOut,
  type Auth,
  type AuthError,
  type User,
  type UserCredential,
} from 'firebase/auth';
import { toIdentityError } from './firebase-auth-errors.js';
import { IdentityError, type Account, type EmailCredentials } from './identity.js';

/** Milliseconds until the service counts as unavailable. */
const PATIENCE = 10_000;
/** The service deletes an account within five minutes of signing in; one of them is for what comes before. */
const FRESH = 4 * 60_000;
/** A person chooses an account in a window; how long that takes is theirs. */
const NO_HURRY = Infinity;

/** Opens Firebase Auth for an app and waits until a remembered session has been looked for. */
export async function openFirebaseAuth(app: FirebaseApp, emulator?: string): Promise<FirebaseAuth> {
  const auth = openAuth(app, emulator);
  await auth.authStateReady();
  return new FirebaseAuth(auth);
}

/**
 * Firebase's own way to ask whether a page uses Auth already, exported but not among the documented types. `getAuth` would
 * answer as well, and bring every persistence and the pop-ups along.
 */
type GetProvider = (app: FirebaseApp, name: 'auth') => { isInitialized(): boolean; getImmediate(): Auth };
const getProvider = (firebaseApp as unknown as { _getProvider: GetProvider })._getProvider;

/**
 * The host page's own Auth is taken as it is. Ours uses local storage rather than IndexedDB: less code, and other tabs
 * hear at once; where storage is denied the session lasts as long as the page. The pop-up resolver is handed over only
 * when a pop-up opens, so that nothing is fetched from apis.google.com before.
 */
function openAuth(app: FirebaseApp, emulator?: string): Auth {
  const provider = getProvider(app, 'auth');
  if (provider.isInitialized()) return provider.getImmediate();
  const auth = initializeAuth(app, { persistence: [browserLocalPersistence, inMemoryPersistence] });
  if (emulator) connectAuthEmulator(auth, `http://${emulator}`, { disableWarnings: true });
  return auth;
}

/** Firebase Auth as far as we use it; every failure is an `IdentityError`. */
export class FirebaseAuth {
  constructor(readonly auth: Auth) {}

  get account(): Account | null {
    return this.auth.currentUser && toAccount(this.auth.currentUser);
  }

  /** Calls at every change, also for an upgraded guest and for another tab. */
  subscribe(listener: (account: Account | null) => void): void {
    onIdTokenChanged(this.auth, (user) => listener(user && toAccount(user)));
  }

  signInAsGuest(): Promise<Account> {
    return this.#enter(PATIENCE, () => signInAnonymously(this.auth));
  }

  signInWithEmail({ email, password }: EmailCredentials): Promise<Account> {
    return this.#enter(PATIENCE, () => signInWithEmailAndPassword(this.auth, email, password));
  }

  signInWithToken(token: string): Promise<Account> {
    return this.#enter(PATIENCE, () => signInWithCustomToken(this.auth, token));
  }

  createAccount({ email, password }: EmailCredentials): Promise<Account> {
    return this.#enter(PATIENCE, () =>
      this.#guest
        ? linkWithCredential(this.#guest, EmailAuthProvider.credential(email, password))
        : createUserWithEmailAndPassword(this.auth, email, password),
    );
  }

  signInWithGoogle(): Promise<Account> {
    return this.#enter(NO_HURRY, async () => {
      const provider = new GoogleAuthProvider().setCustomParameters({ prompt: 'select_account' });
      if (!this.#guest) return signInWithPopup(this.auth, provider, browserPopupRedirectResolver);
      try {
        return await linkWithPopup(this.#guest, provider, browserPopupRedirectResolver);
      } catch (error) {
        // This person has a full account already; the guest's account is left behind.
        const credential = GoogleAuthProvider.credentialFromError(error as AuthError);
        if (!credential) throw error;
        return signInWithCredential(this.auth, credential);
      }
    });
  }

  async signOut(): Promise<void> {
    await attempt(PATIENCE, () => signOut(this.auth));
  }

  /** Compares two times of the service's clock: this browser's may be wrong. */
  async isFresh(): Promise<boolean> {
    const token = await attempt(PATIENCE, async () => this.auth.currentUser?.getIdTokenResult(true));
    return token ? Date.parse(token.issuedAtTime) - Date.parse(token.authTime) < FRESH : false;
  }

  async deleteAccount(): Promise<void> {
    await attempt(PATIENCE, async () => {
      if (this.auth.currentUser) await deleteUser(this.auth.currentUser);
    });
  }

  async token(renew?: boolean): Promise<string | null> {
    return attempt(PATIENCE, async () => (await this.auth.currentUser?.getIdToken(renew)) ?? null);
  }

  get #guest(): User | null {
    return this.auth.currentUser?.isAnonymous ? this.auth.currentUser : null;
  }

  async #enter(patience: number, run: () => Promise<UserCredential>): Promise<Account> {
    return toAccount((await attempt(patience, run)).user);
  }
}

/** Firebase itself waits a minute and more. A late success still signs in, and the subscribers hear of it. */
async function attempt<T>(patience: number, run: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    if (patience === NO_HURRY) return;
    timer = setTimeout(
      () => reject(new IdentityError('unavailable', 'The sign-in service does not answer.')),
      patience,
    );
  });
  try {
    return await Promise.race([run(), late]);
  } catch (cause) {
    throw toIdentityError(cause);
  } finally {
    clearTimeout(timer);
  }
}

/** A guest who was linked to Google has the name in the provider's data only. */
function toAccount(user: User): Account {
  const { uid, isAnonymous: guest, email, emailVerified, providerData } = user;
  const name = user.displayName ?? providerData.find(({ displayName }) => displayName)?.displayName;
  return { uid, guest, ...(name && { name }), ...(email && { email, emailVerified }) };
}
