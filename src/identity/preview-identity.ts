import { AccountState, type AccountListener } from './account-state.js';
import {
  IdentityError,
  type Account,
  type EmailCredentials,
  type Identity,
  type SignInWay,
} from './identity.js';

export interface PreviewIdentityOptions {
  /** Names the accounts in this browser's storage. */
  readonly key: string;
}

/**
 * Accounts that live in this browser only, for trying things out without Firebase. There is no security here and none
 * is pretended: passwords are neither stored nor compared.
 */
export function createPreviewIdentity({ key }: PreviewIdentityOptions): Identity {
  return new PreviewIdentity(`community:preview-accounts:${key}`);
}

interface Stored {
  accounts: Account[];
  current: string | null;
}

const NOBODY: Stored = { accounts: [], current: null };
const GOOGLE: Account = {
  uid: 'preview-google',
  guest: false,
  name: 'Google user',
  email: 'google.user@example.com',
  emailVerified: true,
};

class PreviewIdentity implements Identity {
  readonly ways: readonly SignInWay[] = ['guest', 'google', 'email'];
  readonly #state = new AccountState();
  #stored: Stored = NOBODY;

  constructor(readonly item: string) {
    this.#read();
    addEventListener('storage', (event) => {
      if (event.key === item || event.key === null) this.#read();
    });
  }

  get account(): Account | null | undefined {
    return this.#state.value;
  }

  subscribe(listener: AccountListener): () => void {
    return this.#state.subscribe(listener);
  }

  async signInAsGuest(): Promise<Account> {
    return this.#enter(this.#guest ?? { uid: newUid(), guest: true });
  }

  /** Everybody who presses the button is the same "Google user". */
  async signInWithGoogle(): Promise<Account> {
    return this.#enter(this.#find(GOOGLE.email) ?? { ...GOOGLE, uid: this.#guest?.uid ?? GOOGLE.uid });
  }

  async signInWithEmail({ email }: EmailCredentials): Promise<Account> {
    const account = this.#find(email);
    if (account) return this.#enter(account);
    throw new IdentityError('wrong-password', 'This preview has no account with this e-mail address.');
  }

  async createAccount({ email, password }: EmailCredentials): Promise<Account> {
    if (!/^[^\s@]+@[^\s@]+$/.test(email))
      throw new IdentityError('invalid-email', 'This is not an e-mail address.');
    if (password.length < 6) throw new IdentityError('weak-password', 'A password has 6 characters or more.');
    if (this.#find(email)) {
      throw new IdentityError('email-in-use', 'There is an account with this e-mail address already.');
    }
    return this.#enter({ uid: this.#guest?.uid ?? newUid(), guest: false, email, emailVerified: false });
  }

  /** The `uid` (or `sub`) of the token is believed without a look at its signature. */
  async signInWithToken(token: string): Promise<Account> {
    return this.#enter({ uid: uidOf(token), guest: false });
  }

  async signOut(): Promise<void> {
    this.#write({ ...this.#stored, current: null });
  }

  async mayDeleteAccount(): Promise<boolean> {
    return true;
  }

  async deleteAccount(): Promise<void> {
    const accounts = this.#stored.accounts.filter(({ uid }) => uid !== this.#stored.current);
    this.#write({ accounts, current: null });
  }

  /** There is no server that would ask for one. */
  async token(): Promise<null> {
    return null;
  }

  get #guest(): Account | null {
    return this.account?.guest ? this.account : null;
  }

  #find(email: string | undefined): Account | undefined {
    return this.#stored.accounts.find((account) => account.email?.toLowerCase() === email?.toLowerCase());
  }

  #enter(account: Account): Account {
    const others = this.#stored.accounts.filter(({ uid }) => uid !== account.uid);
    this.#write({ accounts: [...others, account], current: account.uid });
    return account;
  }

  #read(): void {
    try {
      this.#take(JSON.parse(localStorage.getItem(this.item) ?? 'null') as Stored | null);
    } catch {
      // Denied, or not written by us: nobody is signed in yet.
      this.#take(this.#stored);
    }
  }

  #write(stored: Stored): void {
    this.#take(stored);
    try {
      localStorage.setItem(this.item, JSON.stringify(stored));
    } catch {
      // Denied or full: the accounts last as long as this page.
    }
  }

  #take(stored: Stored | null): void {
    this.#stored = Array.isArray(stored?.accounts) ? stored : NOBODY;
    this.#state.set(this.#stored.accounts.find(({ uid }) => uid === this.#stored.current) ?? null);
  }
}

function newUid(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return digits.join('');
}

function uidOf(token: string): string {
  try {
    const [, payload = ''] = token.split('.');
    const { uid, sub } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as Record<
      string,
      unknown
    >;
    if (typeof uid === 'string') return uid;
    if (typeof sub === 'string') return sub;
  } catch {
    // Said below.
  }
  throw new IdentityError('invalid', 'The site has handed over a token that is not valid.');
}
