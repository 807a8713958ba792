import { newId } from '../domain/ids.js';
import {
  editableUntil,
  postingVerdict,
  type PostingRefusal,
  type Removal,
  type Waiting,
} from '../domain/posting.js';
import type { Entry, Reaction } from '../domain/entry.js';
import type { Post } from '../domain/post.js';
import type { PageAddress } from '../domain/thread.js';
import { tidyBody } from '../domain/validate.js';
import { deleteThread, editThread } from '../data/forum-threads.js';
import { postPath } from '../data/paths.js';
import { readLimits, type PostingGround, type Poster } from '../data/posting.js';
import {
  decodePost,
  deleteLiveComment,
  deletePendingComment,
  editLiveComment,
  editPendingComment,
  type CommentIntent,
} from '../data/posts.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type Write } from '../store/store.js';
import type { Conversation } from './conversation.js';
import type { ConversationFollower } from './conversation-follower.js';
import { HiddenPosts } from './hidden-posts.js';
import { entryOf, Outbox, type SendResult } from './outbox.js';
import { imagesOf, takeBackImages } from './own-images.js';
import { OwnRecord } from './own-record.js';
import { changedOpening, movePoll } from './changed-opening.js';
import { deletedEntry } from './post-entry.js';
import { ReactionToggles } from './reaction-toggles.js';
import type { Session } from './session.js';

/** An entry that only its author sees: on its way, waiting for a moderator, or removed by one. */
export interface OwnEntry {
  readonly entry: Entry;
  readonly state: 'sending' | 'queued' | 'failed' | 'pending' | 'removed';
  /** Why it was not taken, why it waits, or what was said of its removal. */
  readonly why: PostingRefusal | Waiting | Removal | undefined;
}

/** Why a change to an own comment was not taken. */
export type ChangeFault = 'too-late' | 'needs-review' | 'conflict' | 'denied' | StoreError['code'];

export interface ParticipationHooks {
  changed(): void;
  /** A comment that was queued has met its fate. */
  sentLater(result: SendResult): void;
}

/**
 * What a signed-in member does in one thread. Loaded when somebody is signed in or begins to write, never before the
 * first paint. The only place that writes comments and reactions.
 */
export class Participation {
  readonly outbox: Outbox;
  readonly record: OwnRecord;
  readonly reactions: ReactionToggles;
  readonly poster: Poster;
  readonly conversation: Conversation;
  readonly #hidden: HiddenPosts;
  #ground: PostingGround | undefined;

  constructor(
    readonly session: Session,
    readonly follower: ConversationFollower,
    readonly address: PageAddress,
    uid: string,
    readonly hooks: ParticipationHooks,
  ) {
    this.conversation = follower.conversation;
    const { store, id: community } = session;
    this.poster = { store, community, uid, guest: session.account?.guest ?? true };
    this.#hidden = new HiddenPosts(session, follower, this.poster);
    follower.taken = (entry) => this.#taken(entry);
    const key = `${session.key}:${uid}:${address.thread}`;
    this.outbox = new Outbox(
      this.poster,
      key,
      () => this.#known(),
      () => hooks.changed(),
      (result) => this.#sentLater(result),
    );
    this.record = new OwnRecord({ store, community, thread: address.thread, uid });
    this.reactions = new ReactionToggles(this.record.place, () => hooks.changed(), this.record);
  }

  close(): void {
    this.outbox.close();
    this.follower.taken = undefined;
  }

  /** Reads what only this member sees: own reactions, own comments that are hidden. Two reads and as many as are. */
  async load(): Promise<void> {
    await Promise.all([this.reactions.load(), this.#hidden.load(this.address.thread)]);
    this.hooks.changed();
  }

  /** Own entries that visitors cannot see. */
  get own(): readonly OwnEntry[] {
    const { uid } = this.poster;
    const outgoing = this.outbox.items.map((item) => ({
      entry: entryOf(item, uid),
      state: item.state,
      why: item.refusal,
    }));
    const hidden = this.#hidden.shown.filter(({ entry }) => entry.id !== this.address.thread);
    return [...hidden, ...outgoing.filter(({ entry }) => !this.conversation.find(entry.id))];
  }

  /** The opening of the thread, where this member has written it and visitors cannot see it. */
  get opening(): OwnEntry | undefined {
    return this.#hidden.shown.find(({ entry }) => entry.id === this.address.thread);
  }

  /** What this member has written goes from the page while it is open. */
  async #taken({ id, uid }: Entry): Promise<void> {
    if (uid === this.poster.uid) await this.#hidden.look(id);
  }

  /** Posts a comment or, with a parent, a reply. */
  async post(body: string, parent?: Entry): Promise<SendResult> {
    const { member } = this.session;
    const intent: CommentIntent = {
      id: newId((bytes) => crypto.getRandomValues(bytes)),
      body: tidyBody(body),
      address: this.address,
      ...(parent && { parent: { id: parent.id, uid: parent.uid, page: parent.page } }),
    };
    this.follower.expect(intent.id);
    const result = await this.outbox.send(intent, member?.name ?? '');
    this.#settle(result);
    return result;
  }

  /** How a comment with this body would be received now, as far as can be known without asking. */
  verdict(body: string) {
    const ground = this.#known() ?? null;
    const { community, member } = this.session;
    return postingVerdict({
      community: community ?? null,
      member: member ?? null,
      guest: this.poster.guest,
      limits: ground?.limits ?? null,
      thread: this.conversation.thread ?? null,
      body,
      now: this.session.store.now(),
    });
  }

  mayEdit(entry: Entry): boolean {
    const { community, role, store } = this.session;
    if (entry.uid !== this.poster.uid || entry.state || !community) return false;
    return role !== null || store.now() < editableUntil(community, entry.at);
  }

  /** Changes an own comment, or the opening of a thread with its title; null when it went through. */
  async edit(entry: Entry, body: string, title = this.#title): Promise<ChangeFault | null> {
    const { store } = this.session;
    const text = tidyBody(body);
    if (text === entry.body && title === this.#title) return null;
    const post = await this.#readPost(entry.id);
    if (!post || post.body !== entry.body || (post.opening && post.opening.title !== this.#title))
      return 'conflict';
    const pending = post.state === 'pending';
    const writes = pending ? editPendingComment(this.session.id, post, text) : this.#edit(post, text, title);
    const fault = await this.#commit(writes, () => this.#editFault(entry, pending));
    if (fault) return fault;
    const changed = { ...entry, body: text, editedAt: store.now() };
    if (pending)
      this.#replacePending(post.id, { ...post, body: text, revisions: [...post.revisions, post.body] });
    else this.#adopt(changed, title);
    return null;
  }

  /** The title of the thread as it is shown. */
  get #title(): string {
    return this.conversation.thread?.title ?? '';
  }

  #adopt(changed: Entry, title: string): void {
    const { conversation } = this;
    const { thread } = conversation;
    if (thread && changed.id === thread.id) conversation.thread = changedOpening(thread, title, changed.body);
    this.follower.adopt(changed);
  }

  /** Takes an own comment back for good; null when it went through. */
  async delete(entry: Entry, pending: boolean): Promise<ChangeFault | null> {
    const { id: community } = this.session;
    const writes = pending ? deletePendingComment(community, entry.id) : this.#deletion(entry);
    const images = await imagesOf(entry, () => this.#readPost(entry.id));
    const fault = await this.#commit(writes, () => 'conflict');
    if (fault) return fault;
    void takeBackImages(this.session, images);
    movePoll(this.session, entry, writes);
    if (pending) this.#replacePending(entry.id, null);
    else this.follower.adopt(deletedEntry(entry));
    return null;
  }

  /** The opening of a forum's thread shows on the board as well. */
  #edit(post: Post, text: string, title: string): Write[] {
    const { id: community } = this.session;
    return post.opening ? editThread(community, post, title, text) : editLiveComment(community, post, text);
  }

  #deletion(entry: Entry): Write[] {
    const { id: community } = this.session;
    const { thread } = this.address;
    if (entry.id === thread) return deleteThread(community, thread);
    return deleteLiveComment(community, entry, thread, this.conversation.thread?.forum?.answer === entry.id);
  }

  react(entry: Entry, kind: Reaction): Promise<void> {
    return this.reactions.toggle(entry, kind, (settled, settledKind, by) => {
      const shown = this.conversation.find(settled.id);
      if (!shown) return;
      const count = Math.max(0, (shown.reactions[settledKind] ?? 0) + by);
      this.follower.adopt({ ...shown, reactions: { ...shown.reactions, [settledKind]: count } });
    });
  }

  /** Reads how often this member may post, so that the first comment needs no look before it. */
  async prepare(): Promise<void> {
    if (this.#ground) return;
    const limits = await readLimits(this.poster);
    this.#ground = { community: null, member: null, limits, thread: null, last: null, parentPage: null };
  }

  /** Built anew for each attempt: the documents on screen are the freshest that cost nothing. */
  #known(): PostingGround | undefined {
    const { community, member } = this.session;
    const { thread } = this.conversation;
    const last = thread ? (this.conversation.pages.get(thread.lastPage) ?? null) : null;
    if (!this.#ground || !community || !member || thread === undefined || (thread && !last)) return undefined;
    return { community, member, limits: this.#ground.limits, thread, last, parentPage: null };
  }

  #settle(result: SendResult): void {
    if (result.kind !== 'posted') return;
    const { posted, outgoing } = result;
    const { store } = this.session;
    const at = store.now();
    const { id } = outgoing.intent;
    this.#ground = undefined;
    void this.prepare().catch(() => undefined);
    const page = posted.page ?? 0;
    if (posted.state === 'live')
      return this.follower.adopt({ ...entryOf(outgoing, this.poster.uid, page), at });
    const { name, intent } = outgoing;
    const post: Post = {
      id,
      kind: 'comment',
      uid: this.poster.uid,
      name,
      body: intent.body,
      at,
      state: 'pending',
      thread: this.address.thread,
      revisions: [],
      ...(intent.parent && { parent: intent.parent.id }),
    };
    this.#replacePending(id, post, posted.why);
  }

  #sentLater(result: SendResult): void {
    this.#settle(result);
    this.hooks.sentLater(result);
    this.hooks.changed();
  }

  #replacePending(id: string, post: Post | null, why?: Waiting): void {
    this.#hidden.replace(id, post, why);
    this.hooks.changed();
  }

  async #readPost(id: string): Promise<Post | null> {
    const [document] = await this.session.store.get([postPath(this.session.id, id)], { as: 'member' });
    return decodePost(document);
  }

  async #commit(writes: readonly Write[], explain: () => ChangeFault): Promise<ChangeFault | null> {
    try {
      await commitWithRetry(this.session.store, writes);
      return null;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return isRefusal(error) ? explain() : error.code;
    }
  }

  #editFault(entry: Entry, pending: boolean): ChangeFault {
    if (pending) return 'denied';
    return this.mayEdit(entry) ? 'needs-review' : 'too-late';
  }
}
