import { encodeWrites } from '../src/store/rest-codec.js';
import type { Write } from '../src/store/store.js';
import { communityDocuments } from './seed/community.js';
import { accounts, emailOf, guest, PASSWORD } from './seed/people.js';

interface SeedOptions {
  /** `host:port` of the Firestore emulator. */
  readonly firestore: string;
  /** `host:port` of the Auth emulator. */
  readonly auth: string;
  readonly projectId: string;
}

/** Writes in one request; Firestore takes 500. */
const BATCH = 400;
const AT_ONCE = 3;
/** The emulators let this token pass all rules. */
const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };

/**
 * Fills the emulators with the demo's community and nothing else: what they held before is gone.
 * @throws {Error} when an emulator refuses, with its answer.
 */
export async function seed({ firestore, auth, projectId }: SeedOptions): Promise<void> {
  const database = `projects/${projectId}/databases/(default)`;
  const identity = `http://${auth}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts`;
  const [writes] = await Promise.all([
    communityDocuments(Date.now()),
    send('DELETE', `http://${firestore}/emulator/v1/${database}/documents`),
    send('DELETE', `http://${auth}/emulator/v1/projects/${projectId}/accounts`),
  ]);
  await Promise.all([
    commitAll(`http://${firestore}/v1/${database}/documents:commit`, database, writes),
    ...authAccounts().map((account) => send('POST', identity, account)),
  ]);
}

function authAccounts(): object[] {
  const signedUp = accounts.map(({ uid, name }) => ({
    localId: uid,
    email: emailOf(uid),
    password: PASSWORD,
    displayName: name,
    emailVerified: true,
  }));
  return [...signedUp, { localId: guest.uid, displayName: guest.name }];
}

async function commitAll(url: string, database: string, writes: readonly Write[]): Promise<void> {
  const batches: Write[][] = [];
  for (let i = 0; i < writes.length; i += BATCH) batches.push(writes.slice(i, i + BATCH));
  const worker = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      await send('POST', url, { writes: encodeWrites(batch, database) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function send(method: 'DELETE' | 'POST', url: string, body?: object): Promise<void> {
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  // Reading the answer to its end lets the connection, and this process, go.
  const answer = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${answer}`);
}
