import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newId } from '../domain/ids.js';
import { TAGS } from '../domain/limits.js';
import type { PollPlan } from '../domain/poll.js';
import { isBegun, readPlan } from '../domain/poll-plan.js';
import { TOPICS, type Topic } from '../domain/thread.js';
import { onShared, ownTab, shared } from './browser-storage.js';

/** A thread that is being written. */
export interface DraftedThread {
  /** Made once, so that sending it twice posts it once. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly category: string;
  readonly topic: Topic;
  readonly tags: readonly string[];
  /** Null where it has none. */
  readonly poll: PollPlan | null;
}

export interface ThreadDraftPlace {
  readonly community: string;
  /** Empty for a visitor who is not signed in. */
  readonly uid: string;
  /** What is written where nothing else is; it has a draft of its own. */
  readonly topic?: Topic;
}

const nameOf = ({ community, uid, topic }: ThreadDraftPlace) =>
  ['draft', community, uid, `new-${topic ?? 'thread'}`].map(encodeURIComponent).join(':');

/**
 * A new thread that survives reload, crash and a failed post; see `Draft`, which does the same for one text. Tabs share
 * it until both have typed.
 */
export class ThreadDraft implements ReactiveController {
  thread: DraftedThread;
  #place: ThreadDraftPlace | undefined;
  #key: string | undefined;
  #typedHere = false;
  /** The draft that was there already when another one was carried along; it comes back when that one is sent. */
  #aside: DraftedThread | undefined;
  #leave: (() => void) | undefined;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly placeOf: () => ThreadDraftPlace | null,
    /** The category of a thread nobody has chosen one for. */
    readonly category: () => string,
  ) {
    this.thread = this.#blank();
    host.addController(this);
  }

  hostUpdate(): void {
    const place = this.placeOf();
    const key = place ? nameOf(place) : undefined;
    if (place && key && key !== this.#key) this.#open(key, place);
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#key = undefined;
  }

  /** True when there is something that would be missed. */
  get dirty(): boolean {
    const { title, body, tags, poll } = this.thread;
    const begun = poll !== null && isBegun(poll);
    return title.trim() !== '' || body.trim() !== '' || tags.length > 0 || begun;
  }

  change(part: Partial<Omit<DraftedThread, 'id'>>): void {
    // A thread that another tab has begun may be posted there: what is changed here is another one.
    const id = this.#typedHere ? this.thread.id : makeId();
    this.thread = { ...this.thread, id, ...part };
    this.#typedHere = true;
    this.#store();
    this.host.requestUpdate();
  }

  /** What stands there is another thread than the one that was sent. */
  renew(): void {
    this.thread = { ...this.thread, id: makeId() };
    this.#store();
  }

  /** After the server has said yes to the thread with this id. */
  clear(id: string): void {
    if (this.thread.id !== id) return;
    if (this.#key) {
      ownTab.write(this.#key, null);
      if (read(shared.readJson(this.#key))?.id === id) shared.write(this.#key, null);
    }
    this.thread = this.#aside ?? this.#blank();
    this.#typedHere = this.#aside !== undefined;
    this.#aside = undefined;
    if (this.#typedHere) this.#store();
    this.host.requestUpdate();
  }

  #blank(): DraftedThread {
    return {
      ...{ id: makeId(), title: '', body: '', category: this.category(), topic: 'discussion', tags: [] },
      poll: null,
    };
  }

  #open(key: string, place: ThreadDraftPlace): void {
    this.#leave?.();
    this.#leave = onShared(key, () => this.#heard());
    const former = this.#place;
    this.#place = place;
    this.#key = key;
    const own = read(ownTab.readJson(key));
    const kept = own ?? read(shared.readJson(key));
    // What was typed before signing in is carried along, to nobody else.
    if (this.#typedHere && this.dirty && (!former || former.uid === '' || nameOf(former) === key)) {
      if (former && nameOf(former) !== key) this.#forget(nameOf(former));
      if (kept && kept.id !== this.thread.id) {
        this.#aside = kept;
        this.thread = joined(kept, this.thread);
      }
      return this.#store();
    }
    this.thread = kept ?? this.#blank();
    this.#typedHere = own !== null;
  }

  #forget(key: string): void {
    ownTab.write(key, null);
    if (read(shared.readJson(key))?.id === this.thread.id) shared.write(key, null);
  }

  #store(): void {
    if (!this.#key) return;
    const kept = this.dirty ? JSON.stringify(this.thread) : null;
    ownTab.write(this.#key, kept);
    shared.write(this.#key, kept);
  }

  #heard(): void {
    if (this.#typedHere || !this.#key) return;
    this.thread = read(shared.readJson(this.#key)) ?? this.#blank();
    this.host.requestUpdate();
  }
}

function makeId(): string {
  return newId((bytes) => crypto.getRandomValues(bytes));
}

/** Neither of two drafts is lost. */
function joined(kept: DraftedThread, typed: DraftedThread): DraftedThread {
  const titles = [kept.title, typed.title].filter((title) => title.trim());
  const heading = titles.length > 1 ? titles[0] : '';
  const body = [heading, kept.body, typed.body].filter((text) => text?.trim()).join('\n\n');
  const tags = [...new Set([...typed.tags, ...kept.tags])].slice(0, TAGS);
  const poll = typed.poll ?? kept.poll;
  return { ...typed, title: typed.title.trim() ? typed.title : kept.title, body, tags, poll };
}

/** What the browser has kept may come from another version, or from a hand. */
function read(value: unknown): DraftedThread | null {
  const kept = value as Partial<DraftedThread> | null;
  if (typeof kept?.id !== 'string') return null;
  const text = (part: unknown) => (typeof part === 'string' ? part : '');
  return {
    id: kept.id,
    title: text(kept.title),
    body: text(kept.body),
    category: text(kept.category),
    topic: TOPICS.find((topic) => topic === kept.topic) ?? 'discussion',
    tags: Array.isArray(kept.tags) ? kept.tags.map(text).filter(Boolean).slice(0, TAGS) : [],
    poll: readPlan(kept.poll),
  };
}
