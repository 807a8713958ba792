import { IdentityError, type IdentityErrorCode } from './identity.js';

type Explanation = readonly [code: IdentityErrorCode, message: string];

const WRONG: Explanation = ['wrong-password', 'The e-mail address and the password do not belong together.'];
const WEAK: Explanation = ['weak-password', 'The password is too short or too simple.'];
const TAKEN: Explanation = ['email-in-use', 'There is an account with this e-mail address already.'];
const ADDRESS: Explanation = ['invalid-email', 'This is not an e-mail address.'];
const DISABLED: Explanation = [
  'way-disabled',
  'This way of signing in is not switched on in the Firebase project.',
];
const CLOSED: Explanation = ['popup-closed', 'The sign-in window was closed.'];
const DOMAIN: Explanation = ['domain', 'The Firebase project does not allow signing in on this domain.'];
const OFTEN: Explanation = ['too-many-attempts', 'Too many attempts. Try again later.'];
const OLD: Explanation = ['sign-in-again', 'This needs a fresh sign-in. Sign in again.'];
const AWAY: Explanation = ['unavailable', 'The sign-in service cannot be reached.'];

/** Codes of `AuthError` without `auth/`; what is missing here is `invalid`. */
const EXPLANATIONS: Partial<Record<string, Explanation>> = {
  'popup-blocked': ['popup-blocked', 'The browser has blocked the sign-in window.'],
  'popup-closed-by-user': CLOSED,
  'cancelled-popup-request': CLOSED,
  'user-cancelled': CLOSED,
  'wrong-password': WRONG,
  'user-not-found': WRONG,
  'invalid-credential': WRONG,
  'invalid-login-credentials': WRONG,
  'weak-password': WEAK,
  'missing-password': WEAK,
  'password-does-not-meet-requirements': WEAK,
  'email-already-in-use': TAKEN,
  'credential-already-in-use': TAKEN,
  'account-exists-with-different-credential': TAKEN,
  'invalid-email': ADDRESS,
  'missing-email': ADDRESS,
  'operation-not-allowed': DISABLED,
  'admin-restricted-operation': DISABLED,
  'too-many-requests': OFTEN,
  'quota-exceeded': OFTEN,
  'requires-recent-login': OLD,
  'network-request-failed': AWAY,
  timeout: AWAY,
  'internal-error': AWAY,
  'unauthorized-domain': DOMAIN,
  'auth-domain-config-required': DOMAIN,
  'operation-not-supported-in-this-environment': DOMAIN,
  'user-disabled': ['invalid', 'This account has been disabled.'],
  'invalid-custom-token': ['invalid', 'The site has handed over a token that is not valid.'],
  'custom-token-mismatch': ['invalid', 'The site has handed over a token of another Firebase project.'],
  'user-token-expired': ['invalid', 'The session has ended. Sign in again.'],
};

export function toIdentityError(cause: unknown): IdentityError {
  if (cause instanceof IdentityError) return cause;
  const { code = '', message } = cause as { code?: string; message: string };
  const [kind, sentence] = EXPLANATIONS[code.replace(/^auth\//, '')] ?? ['invalid', message];
  return new IdentityError(kind, sentence, { cause });
}
