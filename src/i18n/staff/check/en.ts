export const en = {
  heading: 'Setup check',
  intro:
    'Tests from the outside what is deployed in Firebase, and says what to do. It costs about fifty reads and leaves nothing behind.',
  run: 'Check the setup',
  again: 'Check again',
  running: 'Checking …',
  allOk: 'Everything is as it should be.',
  summary: (wrong: string, unknown: string) => `To mend: ${wrong}. Could not be checked: ${unknown}.`,
  states: { ok: 'OK', wrong: 'To mend', unknown: 'Could not be checked' },
  preview: 'This is a preview that lives in this browser: there is nothing deployed to check.',
  unknown: 'There was no answer. Check the connection and try again.',
  rules: {
    name: 'Rules',
    ok: 'The rules of this version are deployed.',
    wrong:
      'Other rules are deployed. Deploy firestore.rules from the package: firebase deploy --only firestore:rules',
  },
  forbidden: {
    name: 'Forbidden writes',
    ok: 'Writes that nobody may do are refused.',
    wrong:
      'Firestore took a write that must be refused. Your data are open to strangers: deploy firestore.rules from the package at once.',
  },
  indexes: {
    name: 'Indexes',
    ok: 'Every index is there.',
    wrong:
      'Some lists cannot be read because an index is missing or still being built. Deploy firestore.indexes.json from the package: firebase deploy --only firestore:indexes',
    missing: 'Missing',
    create: 'Create it in the console',
    refused:
      'Some lists were refused by the rules, so their indexes could not be checked. Deploy the rules first.',
  },
  signIn: {
    name: 'Ways to sign in',
    ok: 'Signing in is switched on.',
    wrong:
      'A way that is offered here is switched off. Switch it on in the Firebase console under Authentication, Sign-in method, or do not offer it.',
    off: 'Switched off',
    unsure:
      'Whether guests can sign in cannot be asked without creating an account. Look in the Firebase console under Authentication, Sign-in method.',
    ways: { guest: 'Guests (anonymous)', google: 'Google', email: 'E-mail and password' },
  },
  domain: {
    name: 'Authorised domain',
    ok: (domain: string) => `${domain} may use the sign-in.`,
    wrong: (domain: string) =>
      `Google sign-in will not open on ${domain}. Add it in the Firebase console under Authentication, Settings, Authorised domains.`,
  },
  clock: {
    name: 'Clock',
    ok: 'The clock of this device agrees with the server.',
    wrong: (minutes: string) =>
      `The clock of this device is ${minutes} minutes off. Set it to the time of the network; until then times and waiting times are shown wrong elsewhere.`,
  },
};

export type CheckTexts = typeof en;
