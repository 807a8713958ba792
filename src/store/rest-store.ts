import type { Clock } from '../domain/clock.js';
import { withDeadline } from './deadline.js';
import { segmentsOf } from './paths.js';
import { encodeOrder } from './rest-order.js';
import type { WireError } from './rest-errors.js';
import { decodeDocument, type WireDocument } from './rest-values.js';
import { createServerClock } from './server-clock.js';
import { StoreError, type Query, type ReadOptions, type Store } from './store.js';
import { loadingFailed, watchLater } from './watch-later.js';

export interface RestStoreOptions {
  readonly projectId: string;
  readonly apiKey?: string;
  /** `host:port` of an emulator. */
  readonly host?: string;
  /** The ID token of whoever is signed in, or null; `renew` asks for a new one. Without it everybody is a visitor. */
  readonly token?: (renew?: boolean) => Promise<string | null>;
  /** Milliseconds until a call without answer counts as `unavailable`. Default 10,000. */
  readonly timeout?: number;
  /** Milliseconds between two looks of `watch`. Default 30,000. */
  readonly pollInterval?: number;
  readonly clock?: Clock;
  /** Default: the page's own, looked up at each call. */
  readonly fetch?: typeof fetch;
}

/** A row of an answer: each verb fills other fields. */
export interface Row {
  found?: WireDocument;
  missing?: string;
  document?: WireDocument;
  result?: { aggregateFields: Record<string, { integerValue?: string; doubleValue?: number }> };
  readTime?: string;
  commitTime?: string;
  /** Anywhere in the list that a stream becomes. */
  error?: WireError;
}

/** Who asks, when to give up; `renew` after a token was refused. */
interface Call extends ReadOptions {
  readonly renew?: boolean;
}

/**
 * Firestore by plain HTTP requests: no SDK, a time limit on each call, nothing queued out of sight. A visitor's read is
 * a "simple request" in the browser's sense, so it costs no preflight. `watch` looks again from time to time.
 */
export function createRestStore(options: RestStoreOptions): Store {
  const rest = new RestClient(options);
  return {
    get: async (paths, call) => (await rest.get(paths, call)).map((found) => found && rest.decode(found)),
    list: async (query, call) => (await rest.list(query, call)).map((found) => rest.decode(found)),
    count: async (query, call) => (await later()).countDocuments(rest, query, call),
    sum: async (query, field, call) => (await later()).sumDocuments(rest, query, field, call),
    watch: (target, observer) => {
      const polling = later().then(({ watchByPolling }) => ({
        watch: () => watchByPolling(rest, target, observer),
      }));
      return watchLater(polling, target, observer);
    },
    commit: async (writes, call) => (await later()).commitWrites(rest, writes, call),
    now: () => rest.clock.now(),
  };
}

export class RestClient {
  readonly clock;
  /** Name of the database; a part of each write's. */
  readonly database: string;
  readonly #root: string;
  readonly #origin: string;

  constructor(readonly options: RestStoreOptions) {
    const { host, projectId, clock } = options;
    this.clock = createServerClock(clock);
    this.database = `projects/${projectId}/databases/(default)`;
    this.#root = `${this.database}/documents`;
    this.#origin = host ? `http://${host}` : 'https://firestore.googleapis.com';
  }

  decode(found: WireDocument) {
    return decodeDocument(found, this.#root);
  }

  async get(paths: readonly string[], call?: ReadOptions): Promise<(WireDocument | null)[]> {
    for (const path of paths) segmentsOf(path, 'document');
    if (paths.length === 0) return [];
    const names = paths.map((path) => `${this.#root}/${path}`);
    const rows = await this.post('', 'batchGet', { documents: [...new Set(names)] }, call);
    const found = new Map(rows.map((row) => [row.found?.name, row.found]));
    return names.map((name) => found.get(name) ?? null);
  }

  async list(query: Query, call?: ReadOptions): Promise<WireDocument[]> {
    const body = { structuredQuery: await this.query(query) };
    const rows = await this.post(parentOf(query), 'runQuery', body, call);
    return rows.flatMap((row) => row.document ?? []);
  }

  /** Filters, cursors and names that need quotes come in a chunk of their own: the first paint has none. */
  async query(query: Query): Promise<Record<string, unknown>> {
    const plain = query.orderBy?.every(([name]) => /^[A-Za-z_]\w*$/.test(name)) ?? true;
    if (plain && !query.where && !query.startAfter) return encodeOrder(query);
    const { encodeQuery } = await load(import('./rest-query.js'));
    return encodeQuery(query, this.#root);
  }

  async post(parent: string, verb: string, body: unknown, call: Call = {}): Promise<Row[]> {
    const { apiKey, timeout = 10_000 } = this.options;
    const key = apiKey ? `?key=${encodeURIComponent(apiKey)}` : '';
    const url = `${this.#origin}/v1/${this.#root}${parent}:${verb}${key}`;
    return withDeadline(
      (signal) => this.#send(url, JSON.stringify(body), { ...call, signal }),
      call.timeout ?? timeout,
      call.signal,
    );
  }

  async #send(url: string, body: string, call: Call): Promise<Row[]> {
    const token = call.as === 'member' ? await this.#token(call.renew) : null;
    // The type `text/plain` keeps a visitor's request free of a preflight; Google reads JSON all the same.
    const headers: Record<string, string> = { 'Content-Type': 'text/plain' };
    if (token) headers['Authorization'] = `Bearer ${token}`;
    const sent = this.clock.local();
    const response = await this.#fetch(url, { method: 'POST', headers, body, signal: call.signal });
    const answer = (await response.json().catch(() => undefined)) as Row | Row[] | undefined;
    const rows = answer ? [answer].flat() : [];
    const failed = rows.find((row) => row.error);
    if (failed?.error?.status === 'UNAUTHENTICATED' && token && !call.renew) {
      return this.#send(url, body, { ...call, renew: true });
    }
    if (failed || !response.ok || !answer) throw await readError(response.status, failed?.error);
    this.clock.learn(rows[0]?.readTime ?? rows[0]?.commitTime, sent);
    return rows;
  }

  async #token(renew?: boolean): Promise<string | null> {
    try {
      return (await this.options.token?.(renew)) ?? null;
    } catch (cause) {
      const gone = (cause as { code?: unknown }).code !== 'unavailable' && !(cause instanceof TypeError);
      throw new StoreError(gone ? 'denied' : 'unavailable', 'Could not prove who is signed in.', { cause });
    }
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    try {
      return await (this.options.fetch ?? fetch)(url, init);
    } catch (cause) {
      throw new StoreError('unavailable', 'The database cannot be reached.', { cause });
    }
  }
}

const later = () => load(import('./rest-later.js'));

/** A part that does not arrive is a connection that does not work. */
function load<T>(part: Promise<T>): Promise<T> {
  return part.catch((error: unknown) => {
    throw loadingFailed(error);
  });
}

/** Telling errors apart is not part of the first paint; without its chunk there is no connection anyway. */
async function readError(http: number, error?: WireError): Promise<StoreError> {
  const { toStoreError } = await load(import('./rest-errors.js'));
  return toStoreError(http, error);
}

/** `/communities/main/threads/t1`, or nothing for a collection at the top. */
export function parentOf({ collection }: Query): string {
  const parents = segmentsOf(collection, 'collection').slice(0, -1);
  return parents.map((segment) => `/${encodeURIComponent(segment)}`).join('');
}
