import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firestoreHost } from './environment.js';
import type { Ending } from './visitor.js';

interface Passed {
  method: string;
  url: string;
  /** What was asked. */
  body: string;
  /** What has been answered so far. */
  answer: string;
  /** The answer is not at its end. */
  open: boolean;
}

/** What happens to a request: it passes, it dies before the server, or its answer dies after the server took it. */
export type Fate = 'pass' | 'refuse' | 'lose-answer' | 'hang' | 'exhausted';

const occurrences = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

/**
 * Stands between a page and the Firestore emulator: counts the documents that Firestore would bill, and has the
 * faults that networks have.
 */
export class FirestoreBetween {
  readonly passed: Passed[] = [];
  /** Requests that hang. */
  held = 0;
  /** Decides about each request but preflights. */
  fate: (url: string, method: string) => Fate = () => 'pass';
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #waiting = new Set<() => void>();

  static async open(t: Ending): Promise<FirestoreBetween> {
    const between = new FirestoreBetween();
    await new Promise<void>((resolve) => between.#server.listen(0, '127.0.0.1', resolve));
    t.after(() => between.close());
    return between;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  private close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Cuts all connections that are open now. */
  cut(): void {
    this.#server.closeAllConnections();
  }

  /** Documents read: found or missing in answers over REST, told by a listener, or an empty query. */
  get reads(): number {
    return this.readOver('rest') + this.readOver('listen');
  }

  /**
   * The same with each version of a document that a listener tells of counted once. The emulator sends the whole of a
   * limited query anew with every change in it; Firestore bills what is added to it, changed in it, or leaves it.
   */
  get versions(): number {
    const told = this.passed.filter(({ url }) => isChannel(url)).map(({ answer }) => answer);
    const versions = told.flatMap(versionsIn);
    const gone = told.reduce((sum, answer) => sum + occurrences(answer, /"document(Delete|Remove)"/g), 0);
    return this.readOver('rest') + new Set(versions).size + gone;
  }

  readOver(how: 'rest' | 'listen'): number {
    return this.passed.reduce(
      (sum, { url, answer }) => sum + (isChannel(url) === (how === 'listen') ? readsIn(url, answer) : 0),
      0,
    );
  }

  /** Requests of a kind, such as `batchGet`, `commit` or `OPTIONS`. */
  count(kind: string): number {
    return this.passed.filter(({ method, url }) => method === kind || url.includes(`:${kind}`)).length;
  }

  /** Listeners that hold a connection. */
  get listening(): number {
    return this.passed.filter(({ method, url, open }) => open && method === 'GET' && isChannel(url)).length;
  }

  /** Documents and queries that listeners have asked to follow and not given up. */
  get targets(): number {
    const text = this.passed
      .filter(({ url }) => isChannel(url))
      .map(({ body }) => decodeURIComponent(body))
      .join('\n');
    return occurrences(text, /"addTarget"/g) - occurrences(text, /"removeTarget"/g);
  }

  /** Resolves when the condition holds; asked after everything that passes. */
  async until(condition: () => boolean, what: string, timeout = 20_000): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`Not within ${timeout} ms: ${what}`));
      }, timeout);
      const check = () => {
        if (!condition()) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
    });
  }

  /** Resolves once the listener has told of a document. */
  live(): Promise<void> {
    return this.until(() => this.readOver('listen') > 0, 'a listener has heard of a document', 30_000);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const fate = method === 'OPTIONS' ? 'pass' : this.fate(url, method);
    if (fate === 'refuse') return void request.socket.destroy();
    if (fate === 'hang') {
      this.held++;
      return this.#tell();
    }
    const passed: Passed = { method, url, body: '', answer: '', open: true };
    this.passed.push(passed);
    if (fate === 'exhausted') return exhausted(request, response);
    // Compressed answers could not be counted.
    const headers = { ...request.headers, host: firestoreHost, 'accept-encoding': 'identity' };
    // A connection of its own: one that is kept may be closed at the other end just when it is used again.
    const asked = forward(`http://${firestoreHost}${url}`, { method, headers, agent: false });
    asked.on('error', () => response.destroy());
    response.on('close', () => {
      passed.open = false;
      asked.destroy();
      this.#tell();
    });
    request.on('data', (part: Buffer) => (passed.body += part.toString()));
    request.pipe(asked);
    asked.on('response', (answer) => {
      if (fate === 'pass') response.writeHead(answer.statusCode ?? 502, answer.headers);
      if (fate === 'pass') answer.pipe(response);
      answer.setEncoding('utf8').on('data', (part: string) => {
        passed.answer += part;
        this.#tell();
      });
      answer.on('end', () => {
        if (fate === 'lose-answer') request.socket.destroy();
        this.#tell();
      });
    });
    this.#tell();
  }

  #tell(): void {
    for (const check of [...this.#waiting]) check();
  }
}

/** What Firestore answers when the day's quota is used up. */
function exhausted(request: IncomingMessage, response: ServerResponse): void {
  const error = { code: 429, message: 'Quota exceeded.', status: 'RESOURCE_EXHAUSTED' };
  const { origin = '*' } = request.headers;
  response.writeHead(429, { 'content-type': 'application/json', 'access-control-allow-origin': origin });
  response.end(JSON.stringify({ error }));
}

/** Name and time of the latest change of each document that a listener tells of. */
function versionsIn(answer: string): string[] {
  const versions: string[] = [];
  let name = '';
  for (const [, path, time] of answer.matchAll(/"name":\s*"(projects\/[^"]+)"|"updateTime":\s*"([^"]+)"/g)) {
    if (path) name = path;
    else versions.push(`${name} ${time ?? ''}`);
  }
  return versions;
}

const isChannel = (url: string) => url.includes('/Listen/channel');

function readsIn(url: string, answer: string): number {
  if (isChannel(url)) return occurrences(answer, /"document(Change|Delete|Remove)"/g);
  if (url.includes(':batchGet')) return occurrences(answer, /"(found|missing)":/g);
  if (url.includes(':runQuery')) return Math.max(1, occurrences(answer, /"document":/g));
  return url.includes(':runAggregationQuery') || url.includes('/documents/') ? 1 : 0;
}
