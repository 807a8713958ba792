import type { ReactiveControllerHost } from 'lit';
import { decodeMember, membersByName, type DirectoryView } from '../data/members.js';
import { DIRECTORY_PAGE } from '../domain/limits.js';
import type { Member } from '../domain/member.js';
import type { Session } from './session.js';

/** How long a list that was left for another search is shown again without a look at the database. */
const FRESH = 60_000;

interface Kept {
  readonly members: readonly Member[];
  readonly more: boolean;
  readonly readAt: number;
}

const NOTHING: Kept = { members: [], more: false, readAt: 0 };

/**
 * The members of a community as far as they have been read: pages of twenty in the order of their names. While another
 * search is on its way, what was there stays.
 */
export class MemberDirectory {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  loadingMore = false;
  /** The last "load more" did not get through. */
  moreFailed = false;
  #session: Session | undefined;
  #view: DirectoryView = { prefix: '', interest: '' };
  #key = '';
  #shown = NOTHING;
  #kept = new Map<string, Kept>();
  #attempt = 0;

  constructor(readonly host: ReactiveControllerHost) {}

  get members(): readonly Member[] {
    return this.#shown.members;
  }

  /** There may be further ones. */
  get more(): boolean {
    return this.#shown.more;
  }

  /** Shows this view; asked again for the same it does nothing. */
  async open(session: Session, view: DirectoryView): Promise<void> {
    const key = JSON.stringify([view.prefix, view.interest]);
    if (session === this.#session && key === this.#key) return;
    if (session !== this.#session) {
      this.#kept.clear();
      this.#shown = NOTHING;
    }
    Object.assign(this, { loadingMore: false, moreFailed: false });
    this.#session = session;
    this.#view = view;
    this.#key = key;
    const kept = this.#kept.get(key);
    if (!kept || session.store.now() - kept.readAt >= FRESH) return this.retry();
    this.#attempt++;
    this.status = 'ready';
    this.#shown = kept;
    this.host.requestUpdate();
  }

  /** Reads the first page again. */
  async retry(): Promise<void> {
    const attempt = ++this.#attempt;
    this.status = 'loading';
    this.host.requestUpdate();
    const page = await this.#page().catch(() => null);
    if (attempt !== this.#attempt) return;
    this.status = page ? 'ready' : 'failed';
    if (page) this.#keep(page);
    else this.#shown = NOTHING;
    this.host.requestUpdate();
  }

  async loadMore(): Promise<void> {
    const last = this.members.at(-1);
    if (!last || !this.more || this.loadingMore || this.status !== 'ready') return;
    const attempt = this.#attempt;
    Object.assign(this, { loadingMore: true, moreFailed: false });
    this.host.requestUpdate();
    const page = await this.#page(last).catch(() => null);
    if (attempt !== this.#attempt) return;
    Object.assign(this, { loadingMore: false, moreFailed: page === null });
    // Somebody who has taken another name meanwhile comes a second time.
    const known = new Set(this.members.map(({ uid }) => uid));
    const added = page?.members.filter(({ uid }) => !known.has(uid)) ?? [];
    if (page) this.#keep({ ...page, members: [...this.members, ...added] });
    this.host.requestUpdate();
  }

  #keep(kept: Kept): void {
    this.#shown = kept;
    this.#kept.set(this.#key, kept);
  }

  async #page(after?: Member): Promise<Kept> {
    const session = this.#session;
    if (!session) return NOTHING;
    const documents = await session.store.list(membersByName(session.id, this.#view, after));
    const members = documents.map(decodeMember).filter((member) => member !== null);
    const more = documents.length === DIRECTORY_PAGE && members.length > 0;
    return { members, more, readAt: session.store.now() };
  }
}
