import { expect } from '@open-wc/testing';
import { initializeApp } from 'firebase/app';
import { createFirebaseIdentity } from '../../src/identity/firebase-identity.js';
import { SessionMark } from '../../src/identity/session-mark.js';
import { authHost, PROJECT } from './auth-emulator.js';
import { withGooglePopup, type GooglePerson } from './google-popup.js';
import { refusal } from './identity-refusal.js';

async function setUp() {
  const id = crypto.randomUUID();
  const app = initializeApp({ projectId: PROJECT, apiKey: `key-${id}`, authDomain: 'demo.example' }, id);
  const identity = createFirebaseIdentity({
    mark: new SessionMark(id),
    emulator: await authHost(),
    loadApp: () => Promise.resolve(app),
  });
  const person: GooglePerson = { sub: id, email: `${id}@gmail.example`, name: 'Ann Google' };
  return { identity, person };
}

describe('signing in with Google', () => {
  it('takes name and address from Google, by a pop-up and never by a redirect', async () => {
    const { identity, person } = await setUp();
    const opened = await withGooglePopup(person, async () => {
      await identity.signInWithGoogle();
    });
    expect(identity.account).to.deep.include({ guest: false, name: person.name, email: person.email });
    expect(opened.map((url) => new URL(url).searchParams.get('authType'))).to.deep.equal(['signInViaPopup']);
  });

  it('makes a guest a full account in place', async () => {
    const { identity, person } = await setUp();
    const guest = await identity.signInAsGuest();
    await withGooglePopup(person, async () => {
      const account = await identity.signInWithGoogle();
      expect(account).to.deep.include({ uid: guest.uid, guest: false, name: person.name });
    });
  });

  it('takes a guest to the account that this person has already', async () => {
    const { identity, person } = await setUp();
    await withGooglePopup(person, async () => {
      const before = await identity.signInWithGoogle();
      await identity.signOut();
      const guest = await identity.signInAsGuest();
      const after = await identity.signInWithGoogle();
      expect(after.uid).to.equal(before.uid);
      expect(after.uid).to.not.equal(guest.uid);
    });
  });

  it('says that the pop-up was blocked', async () => {
    const { identity } = await setUp();
    await withGooglePopup('blocked', async () => {
      expect(await refusal(identity.signInWithGoogle())).to.equal('popup-blocked');
    });
    expect(identity.account).to.equal(null);
  });

  it('says that the pop-up was closed', async () => {
    const { identity } = await setUp();
    await withGooglePopup('closes', async () => {
      expect(await refusal(identity.signInWithGoogle())).to.equal('popup-closed');
    });
    expect(identity.account).to.equal(null);
  });
});
