/** Someone with a token (or, as `visitor`, without). Nothing stands in a token that decides anything but guest and owner. */
export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly claims?: Record<string, unknown>;
}

const person = (name: string, claims?: Record<string, unknown>): Person => ({
  uid: `uid-${name.toLowerCase()}`,
  name,
  ...(claims && { claims }),
});

const guest = { firebase: { sign_in_provider: 'anonymous', identities: {} } };

export const mia = person('Mia');
export const noah = person('Noah');
export const lena = person('Lena');
export const gus = person('Gus', guest);
export const omar = person('Omar');
export const ada = person('Ada');
export const olga = person('Olga', { email: 'olga@example.com', email_verified: true });
export const visitor = null;

/** The address that the tests write into the rules. */
export const OWNER = 'olga@example.com';

const base64url = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** A token without a signature, which only the emulator takes. */
export function tokenOf(someone: Person | null): string | null {
  if (!someone) return null;
  const payload = {
    sub: someone.uid,
    user_id: someone.uid,
    iat: 1,
    exp: 9_999_999_999,
    firebase: { sign_in_provider: 'password', identities: {} },
    ...someone.claims,
  };
  return `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url(payload)}.`;
}
