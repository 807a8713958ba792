import type { Locale } from '../../controllers/locale.js';
import { readMember } from '../../controllers/membership.js';
import type { Session } from '../../controllers/session.js';
import {
  postThread,
  threadOf,
  waitingPostOf,
  type ThreadResult,
  type WaitingPost,
} from '../../controllers/thread-posting.js';
import type { ThreadIntent } from '../../data/forum-threads.js';
import type { PollRefusal } from '../../domain/poll-plan.js';
import type { ForumThread } from '../../domain/thread.js';
import { isSignedIn } from '../account/signed-in.js';
import { explainFault, explainRefusal } from '../comment/explain.js';
import { BeforePostEvent, ThreadPostedEvent } from '../../events.js';

/** What became of a thread: it is stored, or the sentence says why not; an empty one where somebody called it off. */
export type SendOutcome =
  | { readonly thread: ForumThread | null; readonly post: WaitingPost | null }
  | { readonly failure: string; readonly earlier?: boolean; readonly poll?: PollRefusal };

/** A thread has been stored: one that everybody sees, or a post that waits for a moderator. */
export class ThreadSentEvent extends Event {
  constructor(
    readonly thread: ForumThread | null,
    readonly post: WaitingPost | null,
  ) {
    super('thread-sent', { bubbles: true });
  }
}

/** Sends a thread, with signing in on the way where nobody is signed in. */
export async function sendThread(
  host: HTMLElement,
  session: Session,
  intent: ThreadIntent,
  locale: Locale,
): Promise<SendOutcome> {
  if (!host.dispatchEvent(new BeforePostEvent({ thread: intent.id, body: intent.body })))
    return { failure: '' };
  if (!(await isSignedIn(host, session))) return { failure: '' };
  const result = await postThread(session, intent);
  if (result.kind === 'earlier') return { failure: '', earlier: true };
  if (result.kind === 'poll-refused') return { failure: '', poll: result.why };
  // What staff have decided meanwhile is explained above the form.
  if (result.kind === 'refused' && (result.why === 'banned' || result.why === 'muted'))
    await readMember(session).catch(() => null);
  if (result.kind !== 'posted') return { failure: explain(result, locale) };
  const { id, title, topic } = intent;
  host.dispatchEvent(new ThreadPostedEvent({ id, title, topic, state: result.state }));
  return result.state === 'live'
    ? { thread: threadOf(session, intent), post: null }
    : { thread: null, post: waitingPostOf(session, intent, result.why) };
}

function explain(result: Extract<ThreadResult, { kind: 'refused' | 'failed' }>, locale: Locale): string {
  if (result.kind === 'failed') return explainFault(locale, result.code);
  return explainRefusal(locale, result.why, result.until);
}
