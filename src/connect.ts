import type { FirebaseApp } from 'firebase/app';
import { Session } from './controllers/session.js';
import type { FirebaseConfig } from './identity/config.js';
import { SessionMark } from './identity/session-mark.js';
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
  const loadApp = async () => {
    if (app) return app as FirebaseApp;
    const { openFirebaseApp } = await import('./identity/firebase-app.js');
    return openFirebaseApp(config, community);
  };
  const mark = new SessionMark(`${projectId}/${app ? app.name : community}`);
  const remembered = () => app !== undefined || mark.present;
  const loadIdentity = async () => {
    const { createFirebaseIdentity } = await import('./identity/firebase-identity.js');
    return createFirebaseIdentity({
      loadApp,
      mark,
      ...(emulators?.auth && { emulator: emulators.auth }),
      ...(app && { alwaysLook: true }),
    });
  };
  const rest = createRestStore({
    projectId,
    apiKey,
    ...(emulators?.firestore && { host: emulators.firestore }),
    // Where storage is denied nobody is remembered, and yet somebody may be signed in.
    token: async (renew) =>
      session.account || remembered() ? (await session.identity()).token(renew) : null,
  });
  const loadLive = async () => {
    const { createFirestoreLive } = await import('./store/firestore-live.js');
    return createFirestoreLive({
      app: loadApp,
      ...(emulators?.firestore && { emulator: emulators.firestore }),
    });
  };
  const store = createFirstPaintStore({ rest, loadLive });
  const session = new Session({ id: community, project: projectId, store, loadIdentity, remembered });
  return session;
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
    throw new TypeError('The configuration needs "projectId" and "apiKey".');
  }
  return config as FirebaseConfig;
}
