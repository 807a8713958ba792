import { getApps, initializeApp, type FirebaseApp } from 'firebase/app';
import type { FirebaseConfig } from './config.js';

/**
 * Our own Firebase app for a configuration and a community, the same one for all who ask on this page, a second copy of
 * this program included. It carries a name of ours, never `[DEFAULT]`, so the host page's own Firebase is left alone. The
 * only use of `firebase/app`; loaded with the first part of Firebase that a page needs.
 * @param community tells communities apart: the community's id
 */
export function openFirebaseApp(config: FirebaseConfig, community: string): FirebaseApp {
  const { projectId, apiKey, authDomain, appId } = config;
  const name = `community-widgets:${projectId}/${community}`;
  return (
    getApps().find((app) => app.name === name) ??
    initializeApp({ projectId, apiKey, ...(authDomain && { authDomain }), ...(appId && { appId }) }, name)
  );
}
