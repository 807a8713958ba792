import type { FirebaseApp } from 'firebase/app';
import { Session } from './controllers/session.js';
import type { FirebaseConfig } from './identity/config.js';
import { loadFirebaseApp } from './identity/firebase-app.js';
import { createFirebaseIdentity } from './identity/firebase-identity.js';
import { createFirstPaintStore } from './store/first-paint-store.js';
import { createRestStore } from './store/rest-store.js';

/** As much of the host's own Firebase app as is looked at here; the object itself goes to the SDK. */
export interface HostApp {
  readonly name: string;
  readonly options: { readonly projectId?: string; readonly apiKey?: string };
}

export interface ConnectOptions {
  readonly community: string;
  readonly config: FirebaseConfig;
  /** The host's own Firebase app; its session is then the member's. */
  readonly app?: HostApp;
}

/**
 * Puts the real parts together: reads over REST at once, the SDKs when they are needed. The only place, with
 * `connectPreview`, that knows which adapters there are.
 */
export function connect({ community, config, app }: ConnectOptions): Session {
  const { projectId, apiKey, emulators } = config;
  const loadApp = () => (app ? Promise.resolve(app as FirebaseApp) : loadFirebaseApp(config, community));
  const identity = createFirebaseIdentity({
    loadApp,
    session: `${projectId}/${app ? app.name : community}`,
    ...(emulators?.auth && { emulator: emulators.auth }),
    ...(app && { alwaysLook: true }),
  });
  const rest = createRestStore({
    projectId,
    apiKey,
    ...(emulators?.firestore && { host: emulators.firestore }),
    token: (renew) => identity.token(renew),
  });
  const loadLive = async () => {
    const { createFirestoreStore } = await import('./store/firestore-store.js');
    return createFirestoreStore({ app: loadApp, ...(emulators?.firestore && { emulator: emulators.firestore }) });
  };
  const store = createFirstPaintStore({ rest, loadLive });
  return new Session({ id: community, project: projectId, store, identity });
}

/** A community that lives in this browser alone: nothing to set up, nobody else sees it. */
export async function connectPreview(community: string): Promise<Session> {
  const { createPreview } = await import('./preview.js');
  return createPreview(community);
}

/** The owner's configuration: JSON, or the address of a file with it. */
export async function readConfig(source: string): Promise<FirebaseConfig> {
  const text = source.trim().startsWith('{') ? source : await (await fetch(source)).text();
  const config = JSON.parse(text) as Partial<FirebaseConfig> | null;
  if (typeof config?.projectId !== 'string' || typeof config.apiKey !== 'string') {
    throw new TypeError('community-widgets: the configuration needs "projectId" and "apiKey".');
  }
  return config as FirebaseConfig;
}
