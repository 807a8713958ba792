import { createRestStore } from '../../src/store/rest-store.js';
import { describeStoreContract } from './contract.js';
import { firestoreHost, PROJECT } from './emulator.js';

describeStoreContract('the REST store', async () =>
  createRestStore({ projectId: PROJECT, host: await firestoreHost(), pollInterval: 50, timeout: 30_000 }),
);
