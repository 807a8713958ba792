import type { FirebaseApp } from 'firebase/app';
import type { FirebaseConfig } from './config.js';

const apps = new Map<string, Promise<FirebaseApp>>();

/**
 * Our own Firebase app for a configuration and a community, the same one for all who ask on this page. It carries a name
 * of ours, never `[DEFAULT]`, so the host page's own Firebase is left alone.
 * @param name tells communities apart, such as the community's id
 */
export function loadFirebaseApp(config: FirebaseConfig, name: string): Promise<FirebaseApp> {
  const key = `community-widgets:${config.projectId}/${name}`;
  const known = apps.get(key);
  if (known) return known;
  const loading = import('./firebase-app-adapter.js').then(({ openFirebaseApp }) =>
    openFirebaseApp(config, key),
  );
  apps.set(key, loading);
  // A chunk that did not arrive is asked for again the next time.
  loading.catch(() => apps.delete(key));
  return loading;
}
