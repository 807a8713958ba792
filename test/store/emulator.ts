/** A project of the tests' own in the running emulator, with rules that let these tests do what they want. */
export const PROJECT = 'demo-contract';

const RULES = `
  rules_version = '2';
  service cloud.firestore {
    match /databases/{database}/documents {
      match /contract/{path=**} { allow read, write: if true; }
      match /marks/{id} { allow create: if true; }
      match /members/{path=**} { allow read, write: if request.auth.uid == 'ann'; }
    }
  }`;

interface EmulatorHosts {
  /** `host:port` */
  readonly firestore: string;
  readonly auth: string;
}

export async function emulatorHosts(): Promise<EmulatorHosts> {
  const hosts = (await (await fetch('/__config.json')).json()) as Record<string, string | null>;
  const { firestore, auth } = hosts;
  if (!firestore || !auth)
    throw new Error('These tests need the Firestore and Auth emulators: run `npm test`.');
  return { firestore, auth };
}

let ready: Promise<string> | undefined;

/** The Firestore emulator's `host:port`, once the rules are in force. */
export function firestoreHost(): Promise<string> {
  ready ??= (async () => {
    const { firestore } = await emulatorHosts();
    const response = await fetch(`http://${firestore}/emulator/v1/projects/${PROJECT}:securityRules`, {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: RULES }] } }),
    });
    if (!response.ok) throw new Error(`The emulator refused the test rules: ${await response.text()}`);
    return firestore;
  })();
  return ready;
}

/** A token as the emulator takes it: unsigned. */
export function unsignedToken(uid: string): string {
  const encode = (part: object) =>
    btoa(JSON.stringify(part)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `https://securetoken.google.com/${PROJECT}`,
    aud: PROJECT,
    sub: uid,
    user_id: uid,
    iat: seconds,
    exp: seconds + 3600,
    auth_time: seconds,
    firebase: { sign_in_provider: 'custom', identities: {} },
  };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
}
