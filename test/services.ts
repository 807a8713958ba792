import { startEmulators, type Emulators } from '../demo/emulators.js';
import { installDebianPackage } from '../demo/packages.js';
import { portOrFree } from '../demo/ports.js';
import { beforeEnd } from '../demo/processes.js';
import { serve } from '../demo/serve.js';
import { Trouble } from '../demo/trouble.js';
import { findBrowser } from './settings/browser.mjs';

/** Environment variables that tell a stage where things are. */
export type Environment = Record<string, string>;

/** Runs the work once and hands everybody the same answer. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= work());
}

/** CHROME_PATH, after installing a browser where that is needed and possible. */
export const browser = once(async (): Promise<Environment> => {
  const path = findBrowser() ?? ((await installDebianPackage('chromium')) ? findBrowser() : undefined);
  if (path) return { CHROME_PATH: path };
  throw new Trouble(
    'The tests need Chromium: install it (Debian: sudo apt-get install chromium), run "npx playwright install chromium", ' +
      'or point CHROME_PATH at a Chrome.',
  );
});

const runningEmulators = once(async (): Promise<Emulators> => {
  const ports = { firestore: await portOrFree('FIRESTORE_PORT'), auth: await portOrFree('AUTH_PORT') };
  return startEmulators(ports, 'demo-test');
});

/** The emulators' addresses under the names that Firebase's own tools use, started at the first call. */
export async function emulators(): Promise<Environment> {
  const { firestore, auth } = await runningEmulators();
  return { FIRESTORE_EMULATOR_HOST: firestore, FIREBASE_AUTH_EMULATOR_HOST: auth, TEST_PROJECT: 'demo-test' };
}

/** E2E_URL of the seeded demo with the built bundle, on the same emulators in a project of its own. */
export const demoSite = once(async (): Promise<Environment> => {
  const projectId = 'demo-community';
  const { firestore, auth } = await runningEmulators();
  const { seed } = await import('../demo/seed.js');
  await seed({ firestore, auth, projectId });
  const port = await portOrFree('PORT');
  const server = await serve(port, { firestore, auth });
  beforeEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return { ...(await emulators()), E2E_URL: `http://localhost:${port}/`, E2E_PROJECT: projectId };
});
