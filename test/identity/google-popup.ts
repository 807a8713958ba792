/**
 * Plays Google's part in a pop-up sign-in: the script that Firebase fetches from apis.google.com to talk to a hidden frame,
 * and the window in which the person chooses an account.
 */
export interface GooglePerson {
  readonly sub: string;
  readonly email: string;
  readonly name: string;
}

type Choice = GooglePerson | 'closes' | 'blocked';
type Listener = (message: { authEvent: object }) => void;

const listeners = new Set<Listener>();

const frame = {
  restyle: () => Promise.resolve(),
  ping: () => Promise.resolve(),
  register: (_: string, listener: Listener) => listeners.add(listener),
  send: (_: string, __: unknown, answer: (result: object[]) => void) => {
    try {
      answer([{ webStorageSupport: true }]);
    } catch {
      // Firebase throws here even when all is well; Google's script takes no notice either.
    }
  },
};

/** Firebase finds the script loaded already, and keeps referring to it for as long as the page lives. */
Object.defineProperty(window, 'gapi', {
  value: {
    iframes: {
      Iframe: class {},
      CROSS_ORIGIN_IFRAMES_FILTER: {},
      getContext: () => ({ open: (_: unknown, ready: (opened: typeof frame) => unknown) => ready(frame) }),
    },
  },
});

/** Runs something while every pop-up is answered by the choice; returns the addresses of the windows that opened. */
export async function withGooglePopup(choice: Choice, run: () => Promise<void>): Promise<string[]> {
  const opened: string[] = [];
  const original = window.open;
  window.open = (address) => {
    const url = String(address);
    opened.push(url);
    if (choice === 'blocked') return null;
    // People answer later than the window opens.
    if (choice !== 'closes') setTimeout(() => answer(url, choice));
    return { closed: choice === 'closes', close: () => undefined, focus: () => undefined } as Window;
  };
  try {
    await run();
  } finally {
    window.open = original;
  }
  return opened;
}

function answer(url: string, person: GooglePerson): void {
  const asked = new URL(url).searchParams;
  const claims = JSON.stringify({ ...person, email_verified: true, iss: '', aud: '', exp: 0, iat: 0 });
  const query = new URLSearchParams({ providerId: 'google.com', id_token: claims });
  const authEvent = {
    type: asked.get('authType'),
    eventId: asked.get('eventId'),
    urlResponse: `http://localhost/__/auth/handler?${query.toString()}`,
    sessionId: 'session',
    postBody: null,
    tenantId: null,
    error: null,
  };
  for (const listener of listeners) listener({ authEvent });
}
