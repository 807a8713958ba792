import { expect } from '@open-wc/testing';
import type { Account } from '../../src/identity/identity.js';
import { createPreviewIdentity } from '../../src/identity/preview-identity.js';
import { customToken } from './auth-emulator.js';
import { refusal } from './identity-refusal.js';

function setUp() {
  const key = crypto.randomUUID();
  return { key, identity: createPreviewIdentity({ key }), again: () => createPreviewIdentity({ key }) };
}

const ANN = { email: 'ann@example.com', password: 'secret' };

describe('the preview identity', () => {
  it('starts with nobody signed in, and offers every way', () => {
    const { identity } = setUp();
    expect(identity.account).to.equal(null);
    expect(identity.ways).to.deep.equal(['guest', 'google', 'email']);
  });

  it('signs in a guest and remembers the same one after a reload', async () => {
    const { identity, again } = setUp();
    const guest = await identity.signInAsGuest();
    expect(guest.guest).to.equal(true);
    expect(again().account).to.deep.equal(guest);
    expect(await identity.signInAsGuest()).to.deep.equal(guest);
  });

  it('tells the present account at once and then every change, until the listener leaves', async () => {
    const { identity } = setUp();
    const heard: (Account | null | undefined)[] = [];
    const leave = identity.subscribe((account) => heard.push(account));
    const guest = await identity.signInAsGuest();
    await identity.signOut();
    leave();
    await identity.signInAsGuest();
    expect(heard).to.deep.equal([null, guest, null]);
  });

  it('creates an account, finds it again by its address, and keeps no password', async () => {
    const { key, identity, again } = setUp();
    const created = await identity.createAccount(ANN);
    expect(created).to.deep.include({ guest: false, email: ANN.email });
    await identity.signOut();
    expect(await again().signInWithEmail({ email: 'ANN@example.com', password: 'anything' })).to.deep.equal(
      created,
    );
    const stored = Object.keys(localStorage).filter((item) => item.includes(key));
    expect(stored.length).to.equal(1);
    expect(localStorage.getItem(stored[0] ?? ''))
      .to.include(ANN.email)
      .and.not.include(ANN.password);
  });

  it('makes a guest a full account in place', async () => {
    const { identity } = setUp();
    const guest = await identity.signInAsGuest();
    const account = await identity.createAccount(ANN);
    expect([account.uid, account.guest]).to.deep.equal([guest.uid, false]);
  });

  it('plays a Google account, which a guest can become', async () => {
    const { identity } = setUp();
    const guest = await identity.signInAsGuest();
    const account = await identity.signInWithGoogle();
    expect([account.uid, account.guest, account.name]).to.deep.equal([guest.uid, false, 'Google user']);
    await identity.signOut();
    const other = setUp().identity;
    expect((await other.signInWithGoogle()).name).to.equal('Google user');
  });

  it('comes back to the same Google account', async () => {
    const { identity } = setUp();
    await identity.signInAsGuest();
    const first = await identity.signInWithGoogle();
    await identity.signOut();
    expect(await identity.signInWithGoogle()).to.deep.equal(first);
  });

  it('refuses as Firebase would', async () => {
    const { identity } = setUp();
    await identity.createAccount(ANN);
    expect(await refusal(identity.createAccount(ANN))).to.equal('email-in-use');
    expect(await refusal(identity.createAccount({ email: 'nonsense', password: 'secret' }))).to.equal(
      'invalid-email',
    );
    expect(await refusal(identity.createAccount({ email: 'bob@example.com', password: '123' }))).to.equal(
      'weak-password',
    );
    expect(await refusal(identity.signInWithEmail({ email: 'bob@example.com', password: 'x' }))).to.equal(
      'wrong-password',
    );
    expect(await refusal(identity.signInWithToken('nonsense'))).to.equal('invalid');
  });

  it('takes the uid out of a custom token, and has no token of its own', async () => {
    const { identity } = setUp();
    expect((await identity.signInWithToken(customToken('site-user-7'))).uid).to.equal('site-user-7');
    expect(await identity.token()).to.equal(null);
  });

  it('takes an account away for good', async () => {
    const { key, identity, again } = setUp();
    await identity.createAccount(ANN);
    expect(await identity.mayDeleteAccount()).to.equal(true);
    await identity.deleteAccount();
    expect([identity.account, again().account]).to.deep.equal([null, null]);
    expect(await refusal(identity.signInWithEmail(ANN))).to.equal('wrong-password');
    expect(localStorage.getItem(`community:preview-accounts:${key}`)).not.to.include(ANN.email);
  });

  it('hears of another tab', async () => {
    const { identity, again } = setUp();
    const guest = await again().signInAsGuest();
    expect(identity.account).to.equal(null);
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(identity.account).to.deep.equal(guest);
  });

  it('starts anew where what is stored was not written by it', () => {
    const { key, again } = setUp();
    for (const text of ['nonsense', '7', '{"accounts": 3}']) {
      localStorage.setItem(`community:preview-accounts:${key}`, text);
      expect(again().account).to.equal(null);
    }
  });

  it('works in memory where the browser denies storage', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const { identity } = setUp();
      const guest = await identity.signInAsGuest();
      expect(identity.account).to.deep.equal(guest);
    } finally {
      if (original) Object.defineProperty(window, 'localStorage', original);
    }
  });
});
