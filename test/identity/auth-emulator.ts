import { emulatorHosts } from '../store/emulator.js';

export const PROJECT = 'demo-identity';

/** `host:port` */
export async function authHost(): Promise<string> {
  return (await emulatorHosts()).auth;
}

/** A custom token as the emulator takes it: unsigned. */
export function customToken(uid: string): string {
  const encode = (part: object) =>
    btoa(JSON.stringify(part)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
  const aud = 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit';
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode({ aud, uid })}.`;
}

/** The claims of an ID token. */
export function claimsOf(token: string | null): Record<string, unknown> {
  const payload = token?.split('.')[1] ?? '';
  return JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as Record<string, unknown>;
}

export const newEmail = () => `person-${crypto.randomUUID()}@example.com`;
export const PASSWORD = 'correct horse';

/** Disables the account of an ID token, as an owner does in the console. */
export async function disableAccount(host: string, token: string | null): Promise<void> {
  const { aud, user_id: uid } = claimsOf(token);
  const response = await fetch(
    `http://${host}/identitytoolkit.googleapis.com/v1/projects/${String(aud)}/accounts:update`,
    {
      method: 'POST',
      headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
      body: JSON.stringify({ localId: uid, disableUser: true }),
    },
  );
  if (!response.ok) throw new Error(await response.text());
}
