import { IdentityError, type SignInSetup } from './identity.js';

interface Answer {
  readonly authorizedDomains?: readonly string[];
  readonly authUri?: string;
  readonly error?: { readonly message?: string };
}

/** An address that belongs to nobody (RFC 2606). */
const NOBODY = 'setup-check@community-widgets.invalid';

/**
 * Asks Firebase Auth what it tells everybody who has the project's public key: its domains; whether it would send somebody
 * to Google; whether it looks at passwords at all. Nothing is created. Guests are missing here: the only way to ask is to
 * become one.
 */
export async function inspectFirebase(apiKey: string, emulator?: string): Promise<SignInSetup> {
  const host = 'identitytoolkit.googleapis.com';
  const root = emulator ? `http://${emulator}/${host}/v1` : `https://${host}/v1`;
  const ask = async (path: string, body?: object): Promise<Answer> => {
    const init = body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    const response = await fetch(`${root}/${path}?key=${encodeURIComponent(apiKey)}`, init);
    return (await response.json()) as Answer;
  };
  const [project, google, email] = await Promise.all([
    ask('projects'),
    ask('accounts:createAuthUri', { providerId: 'google.com', continueUri: location.origin }).catch(
      () => null,
    ),
    ask('accounts:signInWithPassword', {
      email: NOBODY,
      password: 'setup-check',
      returnSecureToken: false,
    }).catch(() => null),
  ]);
  if (!project.authorizedDomains)
    throw new IdentityError('unavailable', project.error?.message ?? 'The sign-in service does not answer.');
  const isOn = {
    google: google?.authUri ? true : isOff(google),
    email: /EMAIL_NOT_FOUND|INVALID_(LOGIN_CREDENTIALS|PASSWORD)/.test(messageOf(email))
      ? true
      : isOff(email),
  };
  return {
    domains: project.authorizedDomains,
    ways: {
      ...(isOn.google !== undefined && { google: isOn.google }),
      ...(isOn.email !== undefined && { email: isOn.email }),
    },
  };
}

function messageOf(answer: Answer | null): string {
  return answer?.error?.message ?? '';
}

/** False where the service says that the way is switched off, undefined where it says something else. */
function isOff(answer: Answer | null): false | undefined {
  return /OPERATION_NOT_ALLOWED|PASSWORD_LOGIN_DISABLED/.test(messageOf(answer)) ? false : undefined;
}
