import type { ConversationFollower } from '../../controllers/conversation-follower.js';
import type { Entry } from '../../domain/entry.js';
import { standingNotice } from '../notice/standing-notice.js';
import { announce } from '../ui/announce.js';
import { closedReason } from './closed-reason.js';
import type { CommentActionEvent } from './comment-events.js';
import type { CommentsDesk, DeskHost } from './comments-desk.js';
import { CommentsWriter, type WriteOutcome } from './comments-writer.js';
import type { CommunityComment } from './community-comment.js';
import type { CommunityComposer, ComposerSubmitEvent } from './community-composer.js';
import type { Place } from './opening.js';

/** Carries out what the desk was handed: opens composers, sends, moves the focus, tells what went wrong. */
export class DeskWorker {
  readonly writer: CommentsWriter;
  readonly #host: DeskHost;
  /** Composers whose text is on its way, or waits for its writer to sign in. */
  readonly #sending = new Set<CommunityComposer>();

  constructor(
    readonly desk: CommentsDesk,
    place: Place,
    readonly follower: ConversationFollower,
  ) {
    const { host } = desk;
    const { locale } = host;
    this.#host = host;
    this.writer = new CommentsWriter({
      host,
      ...place,
      follower,
      locale,
      changed: () => host.requestUpdate(),
    });
  }

  /** The sentence that says why this member cannot write here; empty while writing is possible. */
  get closed(): string {
    const { place, locale } = this.#host;
    return place ? closedReason(place.session, locale) : '';
  }

  /** What staff have decided about this member, above the composer. */
  get standing(): unknown {
    return standingNotice(this.#host.place?.session, () => this.#mainComposer?.focus());
  }

  close(): void {
    this.writer.close();
  }

  handle(event: Event, target: HTMLElement): void {
    const composer = target as CommunityComposer;
    if (event.type === 'composer-focus') this.#interested();
    if (event.type === 'composer-submit') void this.#submit(composer, (event as ComposerSubmitEvent).body);
    if (event.type === 'composer-cancel') this.#cancel(composer);
    if (event.type === 'comment-action') void this.#act(event as CommentActionEvent);
  }

  /** Somebody begins to write: from here on it is worth to be live and to know the settings of today. */
  #interested(): void {
    const { place } = this.#host;
    this.follower.live();
    this.writer.prepare();
    if (place?.session.account) place.session.readCommunity(true).catch(() => undefined);
  }

  /** Fetches what is new, shows it and leads to the latest of it. */
  async showNew(): Promise<void> {
    const { conversation, locale } = this.#host;
    const { newComments } = this.follower;
    const known = new Set(conversation.entries.map(({ id }) => id));
    try {
      await this.follower.showNew();
    } catch {
      return this.desk.set({ notice: locale.t.composer.unavailable });
    }
    announce(locale.t.comments.arrived(newComments));
    const fresh = conversation.entries.filter(({ id, state }) => !known.has(id) && !state);
    const latest = fresh.sort((a, b) => b.at - a.at)[0];
    if (latest) await this.#arriveAt(latest.id);
  }

  /** Shows the comment that the page's address names, or says that it is gone. */
  async followLink(link: { page: number; id: string }): Promise<void> {
    const { conversation, locale } = this.#host;
    if (!conversation.pages.has(link.page)) await conversation.readPages([link.page]).catch(() => undefined);
    // Links are made of what has just been written: it may be newer than what this browser keeps.
    if (!conversation.find(link.id)) await this.follower.catchUp().catch(() => undefined);
    const found = conversation.find(link.id) !== undefined;
    this.desk.set({ highlighted: found ? link.id : '', notice: found ? '' : locale.t.comments.missing });
    if (!found) return;
    await this.#arriveAt(link.id);
    this.desk.element(link.id)?.scrollIntoView({ block: 'center' });
  }

  /** Brings an entry into view, however far down, and moves the focus to it. */
  async #arriveAt(id: string): Promise<void> {
    await this.#host.revealAll();
    const element = this.desk.element(id);
    if (!element) return;
    await element.updateComplete;
    element.scrollIntoView({ block: 'nearest' });
    element.focus({ preventScroll: true });
  }

  /** Loads older pages until the comment that is answered is found. */
  async #goToParent({ parent }: Entry): Promise<void> {
    const { conversation } = this.#host;
    if (!parent) return;
    while (!conversation.find(parent) && conversation.nextPage !== undefined) {
      await conversation.loadMore();
      if (conversation.error) return;
    }
    await this.#arriveAt(parent);
  }

  async #submit(composer: CommunityComposer, body: string): Promise<void> {
    // The field rests only once it is known who writes; a second click may come before.
    if (this.#sending.has(composer)) return;
    const target = composer.dataset['target'];
    const entry = target === undefined ? this.#host.root : this.#entry(target);
    const edits = composer.kind === 'edit' && entry !== undefined;
    if (!edits && !this.writer.allows(body, entry)) return;
    this.#sending.add(composer);
    const heading = edits && entry.id === this.#host.root?.id ? this.#host.titleEdit : undefined;
    const write = () =>
      edits ? this.writer.edit(entry, body, heading?.title) : this.writer.post(body, entry);
    const outcome = await this.#send(composer, target ?? 'new', body, write);
    this.#sending.delete(composer);
    if (outcome.done) heading?.settled();
    const { replyingTo, editing } = this.desk.state;
    // Meanwhile something else may have been opened; it stays, and keeps the focus.
    if (!outcome.done || (replyingTo || editing) !== (target ?? '')) return;
    if (target !== undefined) this.desk.set({ replyingTo: '', editing: '' });
    const arrival = outcome.id ?? target;
    if (arrival !== undefined) await this.#arriveAt(arrival);
  }

  /** The text stays in sight until its writer is signed in. */
  async #send(
    composer: CommunityComposer,
    busy: string,
    body: string,
    write: () => Promise<WriteOutcome>,
  ): Promise<WriteOutcome> {
    let outcome: WriteOutcome;
    try {
      if (!(await this.writer.signedIn())) return { done: false, message: '' };
      this.desk.set({ failure: '', busy });
      outcome = await write();
    } catch (error) {
      console.error('community-widgets: posting failed.', error);
      outcome = { done: false, message: this.#host.locale.t.composer.unavailable };
    }
    if (outcome.done) composer.settled(body);
    this.desk.set({ busy: '', failure: outcome.done ? '' : outcome.message });
    if (!outcome.done && outcome.message) void composer.updateComplete.then(() => composer.focus());
    return outcome;
  }

  async #act({ entry, action }: CommentActionEvent): Promise<void> {
    switch (action.kind) {
      case 'reply':
      case 'edit':
        return this.#open(entry, action.kind);
      case 'go-to-parent':
        return this.#goToParent(entry);
      case 'react':
        return this.writer.react(entry, action.reaction);
      case 'retry':
        return this.writer.retry(entry.id);
      case 'discard':
        return this.#giveBack(this.writer.discard(entry.id));
      case 'delete':
        return this.#delete(entry);
      case 'report':
        return this.#report(entry);
    }
  }

  async #delete(entry: Entry): Promise<void> {
    await this.#take(entry, async () =>
      this.desk.set({ notice: (await this.writer.delete(entry, entry.page < 0)) ?? '' }),
    );
  }

  /** What may take a comment away: afterwards the focus goes to the next one, else the one before, else the heading. */
  async #take(entry: Entry, run: () => Promise<void>): Promise<void> {
    const { renderRoot } = this.#host;
    const all = [...renderRoot.querySelectorAll<CommunityComment>('community-comment')];
    const index = all.findIndex((element) => element.entry.id === entry.id);
    const neighbour = all[index + 1] ?? all[index - 1];
    await run();
    await this.#host.updateComplete;
    (this.desk.element(entry.id) ?? neighbour ?? renderRoot.querySelector<HTMLElement>('.heading'))?.focus();
  }

  /** Where the report has held it back, it is gone from here at once. */
  async #report(entry: Entry): Promise<void> {
    const { place, conversation } = this.#host;
    if (!place) return;
    const { id, uid, page } = entry;
    const { thread } = place.address;
    const accepted = conversation.thread?.forum?.answer === id;
    try {
      const { report } = await import('../report/report.js');
      if (!(await report(this.#host, place.session, { id, uid, thread, page, accepted }))) return;
    } catch {
      return this.desk.set({ notice: this.#host.locale.t.composer.unavailable });
    }
    await this.#take(entry, () => this.follower.look(id));
  }

  /** What is given up is not lost: it goes back to where it can be changed. */
  #giveBack(text: string): void {
    const composer = this.#mainComposer;
    if (!composer) return;
    const before = composer.text.trim();
    if (text) composer.write(before ? `${before}\n\n${text}` : text);
    composer.focus();
  }

  async #open(entry: Entry, kind: 'reply' | 'edit'): Promise<void> {
    const open = kind === 'reply' && this.desk.state.replyingTo === entry.id;
    const replyingTo = kind === 'reply' && !open ? entry.id : '';
    this.desk.set({ failure: '', replyingTo, editing: kind === 'edit' ? entry.id : '' });
    await this.#host.updateComplete;
    const selector = `community-composer[data-target="${CSS.escape(entry.id)}"]`;
    const composer = this.#host.renderRoot.querySelector<CommunityComposer>(selector);
    await composer?.updateComplete;
    composer?.focus();
  }

  #cancel(composer: CommunityComposer): void {
    if (composer.kind === 'edit') composer.settled(composer.text);
    this.desk.set({ replyingTo: '', editing: '', failure: '' });
    this.desk.element(composer.dataset['target'] ?? '')?.focus();
  }

  get #mainComposer(): CommunityComposer | null {
    return this.#host.renderRoot.querySelector<CommunityComposer>('.main-composer');
  }

  #entry(id: string): Entry | undefined {
    return this.#host.conversation.find(id) ?? this.writer.own.find(({ entry }) => entry.id === id)?.entry;
  }
}
