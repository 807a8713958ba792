import { deleteApp, initializeApp } from 'firebase/app';
import { getFirestore, terminate } from 'firebase/firestore';
import { createFirestoreLive } from '../../src/store/firestore-live.js';
import { createFirstPaintStore } from '../../src/store/first-paint-store.js';
import { createRestStore } from '../../src/store/rest-store.js';
import { describeStoreContract } from './contract.js';
import { firestoreHost, PROJECT } from './emulator.js';

const app = initializeApp({ projectId: PROJECT, apiKey: 'any' }, 'first-paint');

after(async () => {
  await terminate(getFirestore(app));
  await deleteApp(app);
});

// The stores as a page combines them.
describeStoreContract('the first-paint store, over REST and the live half of the SDK,', async () => {
  const host = await firestoreHost();
  return createFirstPaintStore({
    rest: createRestStore({ projectId: PROJECT, host, timeout: 30_000 }),
    loadLive: () => createFirestoreLive({ app, emulator: host, watchTimeout: 50_000 }),
  });
});
