/** Where the stage finds what it tests; `npm test` and `npm run test:e2e` set these. */
function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run "npm run test:e2e", which starts what these tests need.`);
  return value;
}

/** The demo with the built bundle, ends with a slash. */
export const demoUrl = required('E2E_URL');
/** `host:port` */
export const firestoreHost = required('FIRESTORE_EMULATOR_HOST');
/** `host:port` */
export const authHost = required('FIREBASE_AUTH_EMULATOR_HOST');
export const project = required('E2E_PROJECT');
/** The project of all accounts: a browser that signs in names none, so the emulator takes its own. */
export const authProject = required('TEST_PROJECT');
