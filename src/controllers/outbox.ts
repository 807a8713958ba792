import type { Entry } from '../domain/entry.js';
import type { PostingRefusal } from '../domain/posting.js';
import {
  PostingRefused,
  submitComment,
  type Posted,
  type PostingGround,
  type Poster,
} from '../data/posting.js';
import type { CommentIntent } from '../data/posts.js';
import { StoreError } from '../store/store.js';
import { shared } from './browser-storage.js';

/** A contribution on its way, as its author sees it. */
export interface OutgoingComment {
  readonly intent: CommentIntent;
  readonly name: string;
  readonly at: number;
  /** `queued` goes out by itself when the connection is back; `failed` waits for its author. */
  readonly state: 'sending' | 'queued' | 'failed';
  readonly refusal?: PostingRefusal;
}

export type SendResult =
  | { readonly kind: 'posted'; readonly posted: Posted; readonly outgoing: OutgoingComment }
  | { readonly kind: 'queued' }
  | { readonly kind: 'refused'; readonly why: PostingRefusal; readonly until?: number }
  | { readonly kind: 'failed'; readonly error: StoreError };

const FIRST_PAUSE = 2000;
/** Not longer: a line that comes and goes is met by chance, and what is tried in vain costs nothing. */
const LONGEST_PAUSE = 5000;

/**
 * What one member has sent to one thread and the server has not confirmed. It is kept in the browser, so it survives a
 * reload; ids are made before, so sending again cannot post twice.
 */
export class Outbox {
  items: readonly OutgoingComment[];
  #pause = FIRST_PAUSE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = new Set<string>();
  readonly #key: string;

  constructor(
    readonly poster: Poster,
    key: string,
    /** What is known without reading; an attempt starts from it. */
    readonly known: () => PostingGround | undefined,
    readonly changed: () => void,
    /** Hears of what was sent later, without anybody waiting for it. */
    readonly sentLater: (result: SendResult) => void,
  ) {
    this.#key = `outbox:${key}`;
    this.items = this.#read().map((item) => ({
      ...item,
      state: item.state === 'failed' ? 'failed' : 'queued',
    }));
    addEventListener('online', this.#online);
    if (this.items.length > 0) this.#schedule(0);
  }

  close(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
  }

  /** Something is still waiting for a connection; one at a time is enough, the interval applies to each. */
  get full(): boolean {
    return this.items.some((item) => item.state === 'queued');
  }

  async send(intent: CommentIntent, name: string): Promise<SendResult> {
    this.#put({ intent, name, at: this.poster.store.now(), state: 'sending' });
    const result = await this.#attempt(intent);
    if (result.kind === 'refused' || result.kind === 'failed') this.discard(intent.id);
    return result;
  }

  /** Tries a queued or failed one again now. */
  async retry(id: string): Promise<void> {
    const item = this.items.find(({ intent }) => intent.id === id);
    if (!item || this.#sending.has(id)) return;
    this.#put({ ...item, state: 'sending' });
    const result = await this.#attempt(item.intent);
    if (result.kind === 'refused') this.#put({ ...item, state: 'failed', refusal: result.why });
    if (result.kind === 'failed') this.#put({ ...item, state: 'failed' });
    this.sentLater(result);
  }

  discard(id: string): void {
    this.items = this.items.filter(({ intent }) => intent.id !== id);
    this.#write(id);
  }

  async #attempt(intent: CommentIntent): Promise<SendResult> {
    const outgoing = this.items.find((item) => item.intent.id === intent.id);
    if (!outgoing || !navigator.onLine) return this.#queue(intent.id);
    this.#sending.add(intent.id);
    try {
      const posted = await submitComment(this.poster, intent, this.known());
      this.#pause = FIRST_PAUSE;
      this.discard(intent.id);
      return { kind: 'posted', posted, outgoing };
    } catch (error) {
      if (error instanceof PostingRefused) {
        return { kind: 'refused', why: error.why, ...(error.until !== undefined && { until: error.until }) };
      }
      const failure =
        error instanceof StoreError ? error : new StoreError('invalid', String(error), { cause: error });
      return failure.code === 'unavailable' || failure.code === 'aborted'
        ? this.#queue(intent.id)
        : { kind: 'failed', error: failure };
    } finally {
      this.#sending.delete(intent.id);
    }
  }

  #queue(id: string): SendResult {
    const item = this.items.find(({ intent }) => intent.id === id);
    if (item) this.#put({ ...item, state: 'queued' });
    this.#scheduleLater();
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    return { kind: 'queued' };
  }

  /** Never after the same time twice: a line that comes and goes in step with the pauses would never be met. */
  #scheduleLater(): void {
    this.#schedule(this.#pause * (0.75 + Math.random() / 2));
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#flush();
    }, pause);
  }

  #online = (): void => {
    this.#pause = FIRST_PAUSE;
    this.#schedule(0);
  };

  /** One after the other, in the order of writing; a lock keeps two tabs from sending the same at once. */
  async #flush(): Promise<void> {
    const next = this.items.find((item) => item.state === 'queued');
    if (!next || !navigator.onLine) return;
    await exclusively(this.#key, async () => {
      const stored = this.#read().some((item) => item.intent.id === next.intent.id);
      if (stored) await this.retry(next.intent.id);
      else this.items = this.items.filter((item) => item !== next);
    });
    this.changed();
    if (this.full && this.#timer === undefined) this.#scheduleLater();
  }

  #put(item: OutgoingComment): void {
    const others = this.items.filter(({ intent }) => intent.id !== item.intent.id);
    this.items = [...others, item];
    this.#write(item.intent.id, item);
  }

  /** Changes one item where it is kept; what other tabs keep there stays. */
  #write(id: string, item?: OutgoingComment): void {
    const others = this.#read().filter(({ intent }) => intent.id !== id);
    const all = item ? [...others, item] : others;
    shared.write(this.#key, all.length > 0 ? JSON.stringify(all) : null);
    this.changed();
  }

  #read(): OutgoingComment[] {
    const stored = shared.readJson(this.#key);
    const items = Array.isArray(stored) ? (stored as (Partial<OutgoingComment> | null)[]) : [];
    return items.filter((item): item is OutgoingComment => typeof item?.intent?.id === 'string');
  }
}

async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  await (locks ? locks.request(`community-widgets:${name}`, work) : work());
}

/** The entry that an outgoing comment looks like. */
export function entryOf({ intent, name, at }: OutgoingComment, uid: string, page = -1): Entry {
  const { id, body, parent } = intent;
  return { id, page, uid, name, body, at, reactions: {}, ...(parent && { parent: parent.id }) };
}
