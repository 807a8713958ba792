import type { FirebaseApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  getFirestore,
  initializeFirestore,
  memoryLocalCache,
  type Firestore,
} from 'firebase/firestore';

export interface DatabaseOptions {
  readonly app: FirebaseApp | (() => Promise<FirebaseApp>);
  /** `host:port` */
  readonly emulator?: string;
}

export async function openDatabase({ app, emulator }: DatabaseOptions): Promise<Firestore> {
  const opened = typeof app === 'function' ? await app() : app;
  let database: Firestore;
  try {
    database = initializeFirestore(opened, { localCache: memoryLocalCache() });
  } catch {
    // The host page uses Firestore with this app already, in its own way.
    return getFirestore(opened);
  }
  const [host, port] = emulator?.split(':') ?? [];
  if (host) connectFirestoreEmulator(database, host, Number(port));
  return database;
}
