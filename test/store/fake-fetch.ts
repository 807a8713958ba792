/** One request as the store has sent it. */
export interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly method: string | undefined;
}

export interface FakeFetch {
  readonly fetch: typeof fetch;
  readonly sent: Sent[];
}

/** Answers with what the function says, as JSON; a `Response` is passed on as it is, an error is thrown. */
export function fakeFetch(answer: (sent: Sent, count: number) => unknown): FakeFetch {
  const sent: Sent[] = [];
  const fake = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const one: Sent = {
      url: input as string,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: JSON.parse(init.body as string),
      method: init.method,
    };
    sent.push(one);
    const result = await Promise.race([answer(one, sent.length), untilAborted(init.signal)]);
    if (result instanceof Error) throw result;
    return result instanceof Response ? result : new Response(JSON.stringify(result));
  };
  return { fetch: fake, sent };
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

/** Google's way to say no. */
export function failure(http: number, status: string, message = status, details?: unknown): Response {
  return new Response(JSON.stringify({ error: { code: http, status, message, details } }), { status: http });
}
