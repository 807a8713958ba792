import { expect } from '@open-wc/testing';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import { getFirestore, initializeFirestore, terminate } from 'firebase/firestore';
import { createFirestoreStore, type FirestoreStoreOptions } from '../../src/store/firestore-store.js';
import type { Store } from '../../src/store/store.js';
import { describeStoreContract } from './contract.js';
import { firestoreHost, PROJECT } from './emulator.js';
import { Observing } from './observing.js';
import { refusal } from './refusal.js';

const apps: FirebaseApp[] = [];

function newApp(): FirebaseApp {
  const app = initializeApp({ projectId: PROJECT, apiKey: 'any' }, `test-${crypto.randomUUID()}`);
  apps.push(app);
  return app;
}

async function open(options: Partial<FirestoreStoreOptions> = {}): Promise<Store> {
  const emulator = options.emulator ?? (await firestoreHost());
  // A loaded machine takes its time for the first connection.
  return createFirestoreStore({ app: newApp(), timeout: 50_000, watchTimeout: 50_000, ...options, emulator });
}

after(async () => {
  for (const app of apps) {
    await terminate(getFirestore(app));
    await deleteApp(app);
  }
});

describeStoreContract('the Firestore store', () => open());

describe('the Firestore store', () => {
  /** Nobody listens there. */
  const NOWHERE = '127.0.0.1:9';

  it('says "denied" where the rules do', async () => {
    const store = await open();
    const query = { collection: 'closed', limit: 1 };
    const calls = [
      store.get(['closed/a']),
      store.list(query),
      store.count(query),
      store.commit([{ op: 'set', path: 'closed/a', data: {} }]),
    ];
    expect(await Promise.all(calls.map(refusal))).to.deep.equal(Array(4).fill('denied'));
    expect((await new Observing(store, 'closed/a').untilError()).code).to.equal('denied');
    expect((await new Observing(store, query).untilError()).code).to.equal('denied');
  });

  it('says "unavailable" in time where no server answers', async () => {
    const store = await open({ emulator: NOWHERE, timeout: 300, watchTimeout: 300 });
    const query = { collection: 'contract', limit: 1 };
    const calls = [
      store.get(['contract/a']),
      store.list(query),
      store.count(query),
      store.commit([{ op: 'set', path: 'contract/a', data: {} }]),
    ];
    expect(await Promise.all(calls.map(refusal))).to.deep.equal(Array(4).fill('unavailable'));
    const observing = new Observing(store, 'contract/a');
    expect((await observing.untilError()).code).to.equal('unavailable');
    expect(observing.heard).to.deep.equal([]);
  });

  it('uses the Firestore that the host page has opened', async () => {
    const emulator = await firestoreHost();
    const app = newApp();
    const [host, port] = emulator.split(':');
    const theirs = initializeFirestore(app, {
      host: `${host ?? ''}:${port ?? ''}`,
      ssl: false,
      ignoreUndefinedProperties: true,
    });
    const store = await createFirestoreStore({ app: () => Promise.resolve(app), timeout: 50_000 });
    const path = `contract/${crypto.randomUUID()}`;
    await store.commit([{ op: 'set', path, data: { n: 1 } }]);
    expect((await store.get([path]))[0]?.data).to.deep.equal({ n: 1 });
    expect(getFirestore(app)).to.equal(theirs);
  });

  it('tells the time of the clock it was given', async () => {
    expect((await open({ clock: () => 42 })).now()).to.equal(42);
  });
});
