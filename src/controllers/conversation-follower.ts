import type { Entry } from '../domain/entry.js';
import type { Thread } from '../domain/thread.js';
import { pagePath, threadPath } from '../data/paths.js';
import { decodePage } from '../data/pages.js';
import { decodeThread } from '../data/threads.js';
import { saveConversation } from './conversation-saver.js';
import type { Conversation } from './conversation.js';
import { LiveQuery, type LiveTarget } from './live-query.js';
import type { WatchState } from './shared-watch.js';

/** When more pages than this have filled up meanwhile, only the newest is fetched. */
const CATCH_UP = 3;

/**
 * Follows the thread document of a conversation: counts new comments without inserting them under a reader's eyes,
 * reads a page again when one of its entries was changed, and takes in what this member has written.
 */
export class ConversationFollower {
  newComments = 0;
  /** Called before an entry that was shown goes from its page, removed or held back; what it was. */
  taken: ((entry: Entry) => Promise<void>) | undefined;
  /** Comments of the thread that are shown or were shown when it was last counted. */
  #counted: number | undefined;
  /** Own contributions under way, which are nobody's news. */
  #own = new Set<string>();
  /** Those of them that wait for a moderator. */
  #waiting = new Set<string>();
  #wanted = false;
  #looking = false;
  readonly #live: LiveQuery;

  constructor(readonly conversation: Conversation) {
    this.#live = new LiveQuery(
      conversation.host,
      () => this.#target(),
      (state) => this.#heard(state),
    );
  }

  get status(): WatchState['status'] {
    return this.#live.state.status;
  }

  /** Begins to listen; idempotent. */
  live(): void {
    this.#wanted = true;
    this.conversation.host.requestUpdate();
  }

  /** Another conversation is opened. */
  reset(): void {
    this.newComments = 0;
    this.#counted = undefined;
    this.#own.clear();
    this.#waiting.clear();
  }

  /** Reads the thread's document and its first page together; null for the thread where there is none. */
  async readOpening(): Promise<void> {
    const { conversation } = this;
    const { options } = conversation;
    if (!options) return;
    const { session, address } = options;
    const [document, first] = await session.store.get([
      threadPath(session.id, address.thread),
      pagePath(session.id, address.thread, 0),
    ]);
    if (conversation.options !== options) return;
    conversation.thread = decodeThread(document);
    const page = decodePage(first);
    if (page) conversation.pages.set(0, page);
  }

  /** Fetches what is new and shows it. */
  async showNew(): Promise<void> {
    const { conversation } = this;
    const { thread } = conversation;
    if (!thread) return;
    const from = conversation.newestLoaded;
    const missed = thread.lastPage - from > CATCH_UP;
    const first = missed ? thread.lastPage : Math.max(0, from);
    await conversation.readPages(Array.from({ length: thread.lastPage - first + 1 }, (_, i) => first + i));
    if (missed) for (const n of [...conversation.pages.keys()]) if (n < first) conversation.pages.delete(n);
    this.#counted = thread.comments;
    this.newComments = 0;
    this.#save();
  }

  /** The same, also where nothing new has been heard of yet: somebody looks for what is not among what is kept. */
  async catchUp(): Promise<void> {
    const { conversation } = this;
    const { options } = conversation;
    if (!options) return;
    const { session, address } = options;
    const [document] = await session.store.get([threadPath(session.id, address.thread)]);
    if (conversation.options !== options) return;
    conversation.thread = decodeThread(document) ?? conversation.thread;
    await this.showNew();
  }

  /** Announces an own contribution before the server has it, so that it is not counted as somebody's news. */
  expect(id: string): void {
    this.#own.add(id);
  }

  /** Own contributions that wait for a moderator: once one is approved it is let in. */
  waitFor(posts: readonly { readonly id: string }[]): void {
    this.#waiting = new Set(posts.map(({ id }) => id));
    for (const id of this.#waiting) this.#own.add(id);
  }

  /** Puts an entry that we know to be stored into its page, without reading it back. */
  adopt(entry: Entry): void {
    const { pages, host } = this.conversation;
    const page = pages.get(entry.page) ?? { n: entry.page, size: 0, entries: [] };
    const known = page.entries.some(({ id }) => id === entry.id);
    const entries = known
      ? page.entries.map((old) => (old.id === entry.id ? entry : old))
      : [...page.entries, entry];
    pages.set(entry.page, { ...page, size: page.size + (known ? 0 : entry.body.length), entries });
    if (!known) this.#countOwn(entry);
    this.#save();
    host.requestUpdate();
  }

  #target(): LiveTarget | null {
    const { options, status } = this.conversation;
    const mode = options?.session.community?.policy.live;
    if (!options || !this.#wanted || status !== 'ready' || !mode) return null;
    if (mode === 'off') return this.#lookOnce();
    const target = threadPath(options.session.id, options.address.thread);
    return { store: options.session.store, target, mode: mode === 'on' ? 'listen' : 'poll' };
  }

  /** Without live updates the thread is read once, for its count and whether it is closed. */
  #lookOnce(): null {
    const { options, thread } = this.conversation;
    if (!options || thread !== undefined || this.#looking) return null;
    this.#looking = true;
    const path = threadPath(options.session.id, options.address.thread);
    options.session.store
      .get([path])
      .then(([document]) => this.#heard({ status: 'live', documents: document ? [document] : [] }))
      .catch(() => undefined)
      .finally(() => (this.#looking = false));
    return null;
  }

  #heard({ status, documents }: WatchState): void {
    if (status !== 'live') return;
    const { conversation } = this;
    const before = conversation.thread;
    const thread = decodeThread(documents[0]);
    conversation.thread = thread;
    if (!thread) return;
    this.#count(thread, before ?? null);
    if (this.#waiting.has(thread.lastId) && !conversation.find(thread.lastId))
      void this.#letIn(thread).catch(() => undefined);
    if (before ? thread.changedAt !== before.changedAt : this.#missed(thread))
      void this.#refresh(thread.changedId ?? '');
    this.#save();
  }

  /** A moderator has approved what this member has written: it takes its place, and is nobody's news. */
  async #letIn({ lastPage, comments }: Thread): Promise<void> {
    const { conversation } = this;
    const { options, pages } = conversation;
    if (!options) return;
    const { session, address } = options;
    const [document] = await session.store.get([pagePath(session.id, address.thread, lastPage)]);
    const page = decodePage(document);
    if (!page || conversation.options !== options) return;
    const mine = page.entries.filter(({ id }) => this.#waiting.has(id) && !conversation.find(id));
    const shown = pages.get(page.n)?.entries ?? [];
    pages.set(page.n, { ...page, entries: [...shown, ...mine] });
    this.#counted = (this.#counted ?? comments - mine.length) + mine.length;
    this.newComments = Math.max(0, comments - this.#counted);
    conversation.host.requestUpdate();
  }

  /** The first answer: whether the latest change came after its page was read. */
  #missed({ changedId = '', changedAt = 0 }: Thread): boolean {
    const entry = this.conversation.find(changedId);
    return entry !== undefined && !entry.state && (entry.editedAt ?? 0) < changedAt;
  }

  #count(thread: Thread, before: Thread | null): void {
    const known = thread.lastId === '' || this.conversation.find(thread.lastId) !== undefined;
    this.#counted ??= before?.comments ?? (known ? thread.comments : thread.comments - 1);
    // More of them, and none later than before: one is back where it stood.
    if (before?.lastId === thread.lastId) this.#counted += Math.max(0, thread.comments - before.comments);
    const own = this.#own.has(thread.lastId);
    const arriving = own && !known ? 1 : 0;
    const unseen = Math.max(known || own ? 0 : 1, thread.comments - this.#counted - arriving);
    // One's own comment on screen says nothing of those that others wrote before it.
    this.newComments = known && !own ? 0 : unseen;
    if (known && this.newComments === 0) this.#counted = thread.comments;
  }

  /** Something was done to an entry from here: thread and page are read again, however the community is live. */
  async look(id: string): Promise<void> {
    const { conversation } = this;
    const { options } = conversation;
    if (!options) return;
    const { session, address } = options;
    const reading = session.store.get([threadPath(session.id, address.thread)]);
    const [[document]] = await Promise.all([reading.catch(() => []), this.#refresh(id)]);
    if (!document || conversation.options !== options) return;
    conversation.thread = decodeThread(document);
    conversation.host.requestUpdate();
  }

  /** An entry was edited or removed: its page is read again, but nothing new is let in. */
  async #refresh(id: string): Promise<void> {
    const { conversation } = this;
    const { options, pages } = conversation;
    const entry = conversation.find(id);
    if (!entry || !options) return;
    const { session, address } = options;
    try {
      const [document] = await session.store.get([pagePath(session.id, address.thread, entry.page)]);
      const page = decodePage(document);
      // First what its author is told of it, so that nothing flickers; a failure leaves what others see.
      if (page?.entries.find((fresh) => fresh.id === id)?.state === 'removed')
        await this.taken?.(entry).catch(() => undefined);
      const held = pages.get(entry.page);
      if (!page || !held || conversation.options !== options) return;
      const known = new Set(held.entries.map((old) => old.id));
      pages.set(page.n, { ...page, entries: page.entries.filter((fresh) => known.has(fresh.id)) });
      conversation.host.requestUpdate();
    } catch {
      // The old words stay until the next change; the next visit reads the page anyway.
    }
  }

  #countOwn(entry: Entry): void {
    if (this.#counted !== undefined) this.#counted++;
    const { thread } = this.conversation;
    if (!thread || thread.lastId === entry.id) return;
    this.conversation.thread = {
      ...thread,
      comments: thread.comments + 1,
      lastId: entry.id,
      lastPage: Math.max(thread.lastPage, entry.page),
    };
  }

  #save(): void {
    const { options, thread, pages } = this.conversation;
    if (!options || !thread || this.newComments > 0) return;
    saveConversation(options.session.key, thread, pages.values(), Date.now());
  }
}
