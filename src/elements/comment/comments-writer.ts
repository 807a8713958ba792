import type { ConversationFollower } from '../../controllers/conversation-follower.js';
import type { Locale } from '../../controllers/locale.js';
import { Participation, type ChangeFault, type OwnEntry } from '../../controllers/participation.js';
import { readMember } from '../../controllers/membership.js';
import type { OwnRecord } from '../../controllers/own-record.js';
import type { SendResult } from '../../controllers/outbox.js';
import type { Session } from '../../controllers/session.js';
import type { Entry, Reaction } from '../../domain/entry.js';
import type { PageAddress } from '../../domain/thread.js';
import { BeforePostEvent, CommentPostedEvent, ReactedEvent } from '../../events.js';
import { isSignedIn } from '../account/signed-in.js';
import { announce } from '../ui/announce.js';
import { explainFault, explainRefusal } from './explain.js';
import { completeEnglish } from '../../i18n/en-account.js';

export interface WriterOptions {
  readonly host: HTMLElement;
  readonly session: Session;
  readonly follower: ConversationFollower;
  readonly address: PageAddress;
  readonly locale: Locale;
  changed(): void;
}

/** What became of a text: it is out of the composer's hands, or the sentence says why not. */
export type WriteOutcome =
  { readonly done: true; readonly id?: string } | { readonly done: false; readonly message: string };

/**
 * Turns what a reader does into writes and what comes of them into words. Brings signing in along where nobody is
 * signed in. Loaded at the first interaction or when a session is remembered.
 */
export class CommentsWriter {
  #participation: Participation | undefined;

  constructor(readonly options: WriterOptions) {
    completeEnglish();
    this.#sync();
  }

  close(): void {
    this.#participation?.close();
    this.#participation = undefined;
  }

  /** Entries that only the member sees. */
  get own(): readonly OwnEntry[] {
    this.#sync();
    return this.#participation?.own ?? [];
  }

  /** The opening of the thread as only its author sees it. */
  get opening(): OwnEntry | undefined {
    return this.#sync()?.opening;
  }

  /** What the member has given in this thread; nobody's where nobody is signed in. */
  get record(): OwnRecord | undefined {
    return this.#sync()?.record;
  }

  mayEdit(entry: Entry): boolean {
    return this.#participation?.mayEdit(entry) ?? false;
  }

  given(entry: Entry): readonly Reaction[] {
    return this.#participation?.reactions.given(entry.id) ?? [];
  }

  /** The count to show while a reaction is on its way. */
  count(entry: Entry, kind: Reaction): number {
    const stored = entry.reactions[kind] ?? 0;
    return stored + (this.#participation?.reactions.offset(entry.id, kind) ?? 0);
  }

  /** Reads what a post will need, while the member is still typing. */
  prepare(): void {
    this.#sync()
      ?.prepare()
      .catch(() => undefined);
  }

  /** False where the page holds the text back. */
  allows(body: string, parent?: Entry): boolean {
    const { host, address } = this.options;
    const detail = { thread: address.thread, body, ...(parent && { parent: parent.id }) };
    return host.dispatchEvent(new BeforePostEvent(detail));
  }

  async post(body: string, parent?: Entry): Promise<WriteOutcome> {
    const { t } = this.options.locale;
    const participation = this.#sync();
    if (!participation) return { done: false, message: t.posting.denied };
    if (participation.outbox.full) return { done: false, message: t.composer.oneWaiting };
    const verdict = participation.verdict(body);
    if (verdict.kind === 'refused' && verdict.why === 'too-soon')
      return { done: false, message: explainRefusal(this.options.locale, verdict.why, verdict.until) };
    const result = await participation.post(body, parent);
    return this.#tell(result, parent !== undefined);
  }

  /** Changes an own comment; `title` is that of the thread, where it is changed along with its opening. */
  async edit(entry: Entry, body: string, title?: string): Promise<WriteOutcome> {
    const { t } = this.options.locale;
    const fault = await this.#guard((participation) => participation.edit(entry, body, title));
    if (fault) return { done: false, message: this.explain(fault) };
    announce(t.comment.editedDone);
    return { done: true, id: entry.id };
  }

  /** Null when it went through, else the sentence that says why not. */
  async delete(entry: Entry, pending: boolean): Promise<string | null> {
    const fault = await this.#guard((participation) => participation.delete(entry, pending));
    announce(fault ? this.explain(fault) : this.options.locale.t.comment.deletedDone);
    return fault ? this.explain(fault) : null;
  }

  async react(entry: Entry, kind: Reaction): Promise<void> {
    const { host, address } = this.options;
    const participation = await this.signedIn();
    if (!participation) return;
    try {
      await participation.react(entry, kind);
      host.dispatchEvent(new ReactedEvent({ id: entry.id, thread: address.thread, reaction: kind }));
    } catch (error) {
      announce(this.explain(codeOf(error)));
    }
  }

  retry(id: string): void {
    void this.#participation?.outbox.retry(id);
  }

  /** Gives up on one that was not taken; its text goes back to the caller. */
  discard(id: string): string {
    const item = this.#participation?.outbox.items.find(({ intent }) => intent.id === id);
    this.#participation?.outbox.discard(id);
    return item?.intent.body ?? '';
  }

  /** The participation of whoever is signed in now; another member gets another. */
  #sync(): Participation | undefined {
    const { session, follower, address, changed } = this.options;
    const uid = session.account?.uid;
    if (this.#participation && this.#participation.poster.uid !== uid) this.close();
    if (uid && !this.#participation) {
      const participation = new Participation(session, follower, address, uid, {
        changed,
        // Still waiting is no news.
        sentLater: (result) => void (result.kind === 'queued' || this.#tell(result, false)),
      });
      this.#participation = participation;
      participation.load().catch(() => undefined);
    }
    return this.#participation;
  }

  /** Whoever is signed in, after asking for it where nobody is. */
  async signedIn(): Promise<Participation | undefined> {
    const { host, session } = this.options;
    return (await isSignedIn(host, session)) ? this.#sync() : undefined;
  }

  async #guard(
    change: (participation: Participation) => Promise<ChangeFault | null>,
  ): Promise<ChangeFault | null> {
    const participation = await this.signedIn();
    if (!participation) return 'denied';
    try {
      return await change(participation);
    } catch (error) {
      return codeOf(error);
    }
  }

  #tell(result: SendResult, reply: boolean): WriteOutcome {
    const { t } = this.options.locale;
    switch (result.kind) {
      case 'posted':
        this.#posted(result);
        announce(
          result.posted.state === 'pending'
            ? t.posting.waits
            : reply
              ? t.posting.postedReply
              : t.posting.posted,
        );
        return { done: true, id: result.outgoing.intent.id };
      case 'queued':
        announce(t.posting.queued);
        return { done: true };
      case 'refused':
        // What staff have decided meanwhile is explained above the composer.
        if (result.why === 'banned' || result.why === 'muted') void this.#learnStanding();
        return { done: false, message: explainRefusal(this.options.locale, result.why, result.until) };
      case 'failed':
        return { done: false, message: this.explain(result.error.code) };
    }
  }

  async #learnStanding(): Promise<void> {
    await readMember(this.options.session).catch(() => null);
  }

  #posted({ posted, outgoing }: Extract<SendResult, { kind: 'posted' }>): void {
    const { host, address } = this.options;
    const { id, body, parent } = outgoing.intent;
    const detail = {
      id,
      thread: address.thread,
      body,
      state: posted.state,
      ...(parent && { parent: parent.id }),
    };
    host.dispatchEvent(new CommentPostedEvent(detail));
  }

  /** What went wrong, in words. */
  explainError(error: unknown): string {
    return this.explain(codeOf(error));
  }

  private explain(fault: ChangeFault): string {
    const { posting } = this.options.locale.t;
    if (fault === 'too-late') return posting.tooLate;
    if (fault === 'needs-review') return posting.needsReview;
    if (fault === 'conflict') return posting.conflict;
    return explainFault(this.options.locale, fault);
  }
}

function codeOf(error: unknown): ChangeFault {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? (code as ChangeFault) : 'unavailable';
}
