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

const KEYS = ['gapi', 'open'] as const;

/** Runs something while every pop-up is answered by the choice; returns the addresses of the windows that opened. */
export async function withGooglePopup(choice: Choice, run: () => Promise<void>): Promise<string[]> {
  const opened: string[] = [];
  let listener: Listener | undefined;
  const frame = {
    restyle: () => Promise.resolve(),
    ping: () => Promise.resolve(),
    register: (_: string, heard: Listener) => (listener = heard),
    send: (_: string, __: unknown, answer: (result: object[]) => void) => answer([{ webStorageSupport: true }]),
  };
  const iframes = {
    Iframe: class {},
    CROSS_ORIGIN_IFRAMES_FILTER: {},
    getContext: () => ({ open: (_: unknown, ready: (opened: typeof frame) => void) => ready(frame) }),
  };
  const before = KEYS.map((key) => Object.getOwnPropertyDescriptor(window, key));
  Object.defineProperty(window, 'gapi', { configurable: true, value: { iframes } });
  Object.defineProperty(window, 'open', {
    configurable: true,
    value: (url: string) => {
      opened.push(url);
      if (choice === 'blocked') return null;
      if (choice !== 'closes') queueMicrotask(() => listener?.({ authEvent: answerOf(url, choice) }));
      return { closed: choice === 'closes', close: () => undefined, focus: () => undefined };
    },
  });
  try {
    await run();
  } finally {
    KEYS.forEach((key, i) => {
      Reflect.deleteProperty(window, key);
      const descriptor = before[i];
      if (descriptor) Object.defineProperty(window, key, descriptor);
    });
  }
  return opened;
}

function answerOf(url: string, person: GooglePerson): object {
  const asked = new URL(url).searchParams;
  const claims = JSON.stringify({ ...person, email_verified: true, iss: '', aud: '', exp: 0, iat: 0 });
  const answer = new URLSearchParams({ providerId: 'google.com', id_token: claims });
  return {
    type: asked.get('authType'),
    eventId: asked.get('eventId'),
    urlResponse: `http://localhost/__/auth/handler?${answer.toString()}`,
    sessionId: 'session',
    postBody: null,
    tenantId: null,
    error: null,
  };
}
