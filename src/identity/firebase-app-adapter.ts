import { getApps, initializeApp, type FirebaseApp } from 'firebase/app';
import type { FirebaseConfig } from './config.js';

/** The only use of `firebase/app`; loaded with the first part of Firebase that a page needs. */
export function openFirebaseApp(config: FirebaseConfig, name: string): FirebaseApp {
  // A second copy of this program on the same page has opened it already.
  const open = getApps().find((app) => app.name === name);
  if (open) return open;
  const { projectId, apiKey, authDomain, appId } = config;
  return initializeApp(
    { projectId, apiKey, ...(authDomain && { authDomain }), ...(appId && { appId }) },
    name,
  );
}
