import { expect } from '@open-wc/testing';
import { initializeApp, type FirebaseApp } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInAnonymously } from 'firebase/auth';
import {
  createFirebaseIdentity,
  type FirebaseIdentityOptions,
} from '../../src/identity/firebase-identity.js';
import { toIdentityError } from '../../src/identity/firebase-auth-errors.js';
import type { Account } from '../../src/identity/identity.js';
import { SessionMark } from '../../src/identity/session-mark.js';
import {
  authHost,
  claimsOf,
  customToken,
  disableAccount,
  newEmail,
  PASSWORD,
  PROJECT,
} from './auth-emulator.js';
import { accountWhen, refusal } from './identity-refusal.js';

const newApp = (name: string = crypto.randomUUID()): FirebaseApp =>
  initializeApp({ projectId: PROJECT, apiKey: `key-${name}`, authDomain: 'demo.example' }, name);

async function setUp(options: Partial<FirebaseIdentityOptions> = {}) {
  const session = crypto.randomUUID();
  const app = newApp();
  let loads = 0;
  const all: FirebaseIdentityOptions = {
    mark: new SessionMark(session),
    emulator: await authHost(),
    loadApp: () => {
      loads += 1;
      return Promise.resolve(app);
    },
    ...options,
  };
  return {
    session,
    mark: `community:session:${session}`,
    identity: createFirebaseIdentity(all),
    /** The same page after a reload, as far as the identity can tell. */
    again: () => createFirebaseIdentity(all),
    loads: () => loads,
    host: all.emulator ?? '',
  };
}

describe('the Firebase identity', () => {
  it('loads nothing while nobody is, or wants to be, signed in', async () => {
    const { identity, loads } = await setUp();
    const heard: unknown[] = [];
    identity.subscribe((account) => heard.push(account));
    expect(await identity.token()).to.equal(null);
    await identity.signOut();
    expect([identity.account, heard, loads()]).to.deep.equal([null, [null], 0]);
    expect(identity.ways).to.deep.equal(['guest', 'google', 'email']);
  });

  it('offers the ways that it was given', async () => {
    expect((await setUp({ ways: ['email'] })).identity.ways).to.deep.equal(['email']);
  });

  it('can be prepared without signing anybody in', async () => {
    const { identity, loads } = await setUp();
    identity.prepare?.();
    await identity.token();
    expect([identity.account, loads()]).to.deep.equal([null, 1]);
  });

  it('signs in a guest, whose token names the same uid, and signs out', async () => {
    const { identity, mark } = await setUp();
    const heard: (Account | null | undefined)[] = [];
    identity.subscribe((account) => heard.push(account));
    const guest = await identity.signInAsGuest();
    expect(guest).to.deep.equal({ uid: guest.uid, guest: true });
    expect(claimsOf(await identity.token())['user_id']).to.equal(guest.uid);
    expect(localStorage.getItem(mark)).to.equal('1');
    await identity.signOut();
    expect([identity.account, await identity.token(), localStorage.getItem(mark)]).to.deep.equal([
      null,
      null,
      null,
    ]);
    expect(heard).to.deep.equal([null, guest, null]);
  });

  it('creates an account and signs in with it', async () => {
    const { identity } = await setUp();
    const credentials = { email: newEmail(), password: PASSWORD };
    const created = await identity.createAccount(credentials);
    expect(created).to.deep.include({ guest: false, email: credentials.email, emailVerified: false });
    await identity.signOut();
    expect((await identity.signInWithEmail(credentials)).uid).to.equal(created.uid);
  });

  it('makes a guest a full account in place, and tells so', async () => {
    const { identity } = await setUp();
    const guest = await identity.signInAsGuest();
    const account = await identity.createAccount({ email: newEmail(), password: PASSWORD });
    expect([account.uid, account.guest]).to.deep.equal([guest.uid, false]);
    expect(identity.account).to.deep.equal(account);
    const token = claimsOf(await identity.token(true));
    expect([token['user_id'], token['email']]).to.deep.equal([guest.uid, account.email]);
  });

  it("signs in the site's own accounts by a custom token", async () => {
    const { identity } = await setUp();
    const uid = `site-${crypto.randomUUID()}`;
    expect(await identity.signInWithToken(customToken(uid))).to.deep.equal({ uid, guest: false });
  });

  it('gives a new token when asked to renew it', async () => {
    const { identity } = await setUp();
    await identity.signInAsGuest();
    const first = await identity.token();
    expect(await identity.token()).to.equal(first);
    const renewed = claimsOf(await identity.token(true));
    expect(renewed['user_id']).to.equal(claimsOf(first)['user_id']);
  });

  it('finds a remembered session', async () => {
    const { identity, again } = await setUp();
    const account = await identity.createAccount({ email: newEmail(), password: PASSWORD });
    const reloaded = again();
    expect(reloaded.account).to.equal(undefined);
    expect(await accountWhen(reloaded, (found) => found !== undefined)).to.deep.equal(account);
  });

  it('waits for a remembered session before it answers for a token', async () => {
    const { identity, again } = await setUp();
    const guest = await identity.signInAsGuest();
    expect(claimsOf(await again().token())['user_id']).to.equal(guest.uid);
  });

  it('forgets the mark of a session that is gone', async () => {
    const { session, mark, again } = await setUp();
    localStorage.setItem(`community:session:${session}`, '1');
    expect(await accountWhen(again(), (found) => found !== undefined)).to.equal(null);
    expect(localStorage.getItem(mark)).to.equal(null);
  });

  it('notices that somebody has signed in, and out, in another tab', async () => {
    const { again, mark } = await setUp();
    const here = again();
    expect(here.account).to.equal(null);
    const there = again();
    const guest = await there.signInAsGuest();
    dispatchEvent(new StorageEvent('storage', { key: mark }));
    expect(await accountWhen(here, (found) => !!found)).to.deep.equal(guest);
    await there.signOut();
    expect(await accountWhen(here, (found) => found === null)).to.equal(null);
  });

  it("takes the host page's own Auth as it is", async () => {
    const app = newApp();
    const auth = getAuth(app);
    const host = await authHost();
    connectAuthEmulator(auth, `http://${host}`, { disableWarnings: true });
    const { user } = await signInAnonymously(auth);
    const { identity } = await setUp({ loadApp: () => Promise.resolve(app), alwaysLook: true });
    expect(identity.account).to.equal(undefined);
    expect((await accountWhen(identity, (found) => !!found))?.uid).to.equal(user.uid);
    await identity.signOut();
    expect(auth.currentUser).to.equal(null);
  });

  it('does not remember anybody where the browser denies storage, and works all the same', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const { identity } = await setUp();
      const guest = await identity.signInAsGuest();
      expect(claimsOf(await identity.token())['user_id']).to.equal(guest.uid);
    } finally {
      if (original) Object.defineProperty(window, 'localStorage', original);
    }
  });
});

describe('taking an account away', () => {
  it('signs out, and nobody can sign in with it again', async () => {
    const { identity, mark } = await setUp();
    const credentials = { email: newEmail(), password: PASSWORD };
    await identity.createAccount(credentials);
    expect(await identity.mayDeleteAccount()).to.equal(true);
    await identity.deleteAccount();
    expect([identity.account, await identity.token(), localStorage.getItem(mark)]).to.deep.equal([
      null,
      null,
      null,
    ]);
    expect(await refusal(identity.signInWithEmail(credentials))).to.equal('wrong-password');
  });

  it('works for a guest', async () => {
    const { identity } = await setUp();
    const guest = await identity.signInAsGuest();
    await identity.deleteAccount();
    expect(identity.account).to.equal(null);
    expect((await identity.signInAsGuest()).uid).not.to.equal(guest.uid);
  });

  it('does nothing while nobody is signed in', async () => {
    const { identity } = await setUp();
    expect(await identity.mayDeleteAccount()).to.equal(false);
    await identity.deleteAccount();
    expect(identity.account).to.equal(null);
  });

  it('says "sign-in-again" where the service wants a fresh sign-in', () => {
    const refused = toIdentityError({ code: 'auth/requires-recent-login', message: 'old' });
    expect(refused.code).to.equal('sign-in-again');
  });
});

describe('the refusals of the Firebase identity', () => {
  it('say what is wrong with address and password', async () => {
    const { identity } = await setUp();
    const email = newEmail();
    await identity.createAccount({ email, password: PASSWORD });
    await identity.signOut();
    expect(await refusal(identity.signInWithEmail({ email, password: 'wrong one' }))).to.equal(
      'wrong-password',
    );
    expect(await refusal(identity.signInWithEmail({ email: newEmail(), password: PASSWORD }))).to.equal(
      'wrong-password',
    );
    expect(await refusal(identity.signInWithEmail({ email: 'nonsense', password: PASSWORD }))).to.equal(
      'invalid-email',
    );
    expect(await refusal(identity.createAccount({ email, password: PASSWORD }))).to.equal('email-in-use');
    expect(await refusal(identity.createAccount({ email: newEmail(), password: '123' }))).to.equal(
      'weak-password',
    );
    expect(await refusal(identity.createAccount({ email: newEmail(), password: '' }))).to.equal(
      'weak-password',
    );
    expect(identity.account).to.equal(null);
  });

  it('leave a guest signed in', async () => {
    const { identity } = await setUp();
    const email = newEmail();
    await identity.createAccount({ email, password: PASSWORD });
    await identity.signOut();
    const guest = await identity.signInAsGuest();
    expect(await refusal(identity.createAccount({ email, password: PASSWORD }))).to.equal('email-in-use');
    expect(identity.account).to.deep.equal(guest);
  });

  it('say "invalid" about a custom token that is none', async () => {
    const { identity } = await setUp();
    expect(await refusal(identity.signInWithToken('nonsense'))).to.equal('invalid');
  });

  it('say "invalid" about an account that was disabled', async () => {
    const { identity, host } = await setUp();
    const credentials = { email: newEmail(), password: PASSWORD };
    await identity.createAccount(credentials);
    await disableAccount(host, await identity.token());
    await identity.signOut();
    expect(await refusal(identity.signInWithEmail(credentials))).to.equal('invalid');
  });

  it('say "unavailable" where nobody listens', async () => {
    const { identity } = await setUp({ emulator: '127.0.0.1:9' });
    expect(await refusal(identity.signInAsGuest())).to.equal('unavailable');
  });

  it('say "unavailable" where the program does not arrive, and try again the next time', async () => {
    let broken = true;
    const app = newApp();
    const { identity } = await setUp({
      loadApp: () => (broken ? Promise.reject(new TypeError('no chunk')) : Promise.resolve(app)),
    });
    expect(await refusal(identity.signInAsGuest())).to.equal('unavailable');
    broken = false;
    expect((await identity.signInAsGuest()).guest).to.equal(true);
  });

  it('find a remembered session later, where it could not be looked for offline', async () => {
    let broken = false;
    const app = newApp();
    const loadApp = () => (broken ? Promise.reject(new TypeError('no chunk')) : Promise.resolve(app));
    const { identity, again } = await setUp({ loadApp });
    const guest = await identity.signInAsGuest();
    broken = true;
    const reloaded = again();
    expect(await accountWhen(reloaded, (found) => found !== undefined)).to.equal(null);
    broken = false;
    dispatchEvent(new Event('online'));
    expect(await accountWhen(reloaded, (found) => !!found)).to.deep.equal(guest);
  });
});
