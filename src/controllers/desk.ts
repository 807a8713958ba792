import { decodeReplies, decodeWords, type Words } from '../data/moderation/settings.js';
import { repliesPath, wordsPath } from '../data/moderation/paths.js';
import type { ModeratedPost, Report, SavedReply } from '../domain/moderation.js';
import type { Thread } from '../domain/thread.js';
import { AppealDecisions } from './appeal-decisions.js';
import { ApprovalGrounds } from './approval-grounds.js';
import { listReports } from './entry-reports.js';
import { MemberDecisions } from './member-decisions.js';
import { MemberHistories } from './member-history.js';
import { PostContexts } from './post-context.js';
import type { Outcome } from './outcome.js';
import { PostDecisions } from './post-decisions.js';
import { QueueCounts } from './queue-counts.js';
import type { Session } from './session.js';
import { StaffReplies } from './staff-replies.js';

export interface ShownReport {
  readonly report: Report;
  /** What the reporter is called; empty where there is no profile. */
  readonly name: string;
}

/** What a member of staff works with in one community: what was read once serves every card and every tab. */
export class Desk {
  readonly grounds: ApprovalGrounds;
  readonly posts: PostDecisions;
  readonly members: MemberDecisions;
  readonly appeals: AppealDecisions;
  readonly replies: StaffReplies;
  readonly contexts: PostContexts;
  readonly histories: MemberHistories;
  readonly counts: QueueCounts;
  /** Another number: what is known of members has changed. */
  revision = 0;
  /** How many images were erased from here: what shows them is old. */
  erased = 0;
  #words: Promise<Words | null> | undefined;

  constructor(readonly session: Session) {
    this.grounds = new ApprovalGrounds(session);
    this.posts = new PostDecisions(session, this.grounds);
    this.members = new MemberDecisions(session, this.posts);
    this.appeals = new AppealDecisions(session);
    this.replies = new StaffReplies(session, this.grounds, this.posts);
    this.contexts = new PostContexts(session, this.grounds);
    this.histories = new MemberHistories(session);
    this.counts = new QueueCounts(session);
  }

  /** The words that the rules look for; null where there are none. One read a session. */
  words(): Promise<Words | null> {
    this.#words ??= this.session.store
      .get([wordsPath(this.session.id)], { as: 'member' })
      .then(([document]) => decodeWords(document));
    this.#words.catch(() => (this.#words = undefined));
    return this.#words;
  }

  /** The texts that staff answer with; read each time, since colleagues change them. */
  async savedReplies(): Promise<SavedReply[]> {
    const { store, id } = this.session;
    const [document] = await store.get([repliesPath(id)], { as: 'member' });
    return decodeReplies(document);
  }

  /** Who has reported an entry, the latest first. */
  async reportsOf(entry: string): Promise<ShownReport[]> {
    const reports = await listReports(this.session, entry);
    reports.sort((a, b) => b.at - a.at);
    return Promise.all(reports.map(async (report) => ({ report, name: await this.nameOf(report.uid) })));
  }

  /** Who has a role here, by name; whoever has no profile has none to be found by. */
  async staff(): Promise<{ readonly uid: string; readonly name: string }[]> {
    const uids = Object.keys(this.session.community?.staff ?? {});
    const all = await Promise.all(uids.map(async (uid) => ({ uid, name: await this.nameOf(uid) })));
    return all.filter(({ name }) => name !== '').sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Something was decided about a member: what was known of them is read again. */
  forgetMember(uid: string): void {
    this.grounds.forgetMember(uid);
    this.histories.forget(uid);
    this.revision++;
  }

  /** Erases what a text shows; the code for that comes with the first. */
  async eraseImages(post: ModeratedPost, reason: string): Promise<Outcome> {
    const { eraseImages } = await import('./image-decisions.js');
    const outcome = await eraseImages(this.session, post, reason);
    this.erased++;
    return outcome;
  }

  /** A thread as far as it is known. */
  knownThread(thread: string): Thread | undefined {
    return this.grounds.known(thread);
  }

  /** What a member is called; empty where there is no profile, or it cannot be read. */
  async nameOf(uid: string): Promise<string> {
    if (!uid) return '';
    return (await this.grounds.member(uid).catch(() => null))?.name ?? '';
  }
}

const desks = new WeakMap<Session, { readonly uid: string; readonly desk: Desk }>();

/** The desk of whoever is signed in; another person finds it empty. */
export function deskOf(session: Session): Desk {
  const uid = session.account?.uid ?? '';
  const known = desks.get(session);
  if (known?.uid === uid) return known.desk;
  const desk = new Desk(session);
  desks.set(session, { uid, desk });
  return desk;
}
