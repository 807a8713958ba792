import { decodeCommunity } from '../data/community.js';
import { decodeLimits, decodeMember } from '../data/members.js';
import { decodeReport, holdEntry, reportEntry } from '../data/moderation/reports.js';
import { decodePage } from '../data/pages.js';
import { reportLimitsPath, reportPath } from '../data/moderation/paths.js';
import { communityPath, memberPath, pagePath, threadPath } from '../data/paths.js';
import { decodeThread } from '../data/threads.js';
import { dayOf } from '../domain/clock.js';
import type { Community } from '../domain/community.js';
import { DAY } from '../domain/limits.js';
import type { Limits, Member } from '../domain/member.js';
import { REPORTS_A_DAY, type Reason, type Report } from '../domain/moderation.js';
import { weighs } from '../domain/reporting.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { StoreError, type StoreErrorCode, type Write } from '../store/store.js';
import { readMember } from './membership.js';
import { readAsMember } from './own-documents.js';
import { keepReport } from './sent-marks.js';
import type { Session } from './session.js';

/** What is reported. */
export interface ReportSubject {
  readonly id: string;
  /** Uid of its author. */
  readonly uid: string;
  readonly thread: string;
  readonly page: number;
  /** Whether it is the accepted answer of its thread, as far as the page knows. */
  readonly accepted: boolean;
}

export interface ReportChoice {
  readonly reason: Reason;
  readonly details: string;
}

/** Why a report is not taken. */
export type ReportRefusal = 'own' | 'already' | 'gone' | 'banned' | 'muted' | 'daily-limit' | 'denied';

export type ReportOutcome =
  /** `held`: it was the one that made the number full, and the entry waits for a moderator now. */
  | { readonly kind: 'sent'; readonly held: boolean }
  | { readonly kind: 'refused'; readonly why: ReportRefusal; readonly until?: number }
  | { readonly kind: 'failed'; readonly code: StoreErrorCode };

/** What a report is built upon; as fresh as was affordable, the rules compare. */
interface Ground {
  readonly community: Community | null;
  readonly member: Member | null;
  readonly limits: Limits | null;
  readonly accepted: boolean;
  /** The entry is no longer there to be read. */
  readonly gone: boolean;
}

/** One person's report of one entry: whether there is one already, and how it is sent. */
export class Reporting {
  /** The report that whoever is signed in has sent; null where there is none, undefined until it was looked for. */
  report: Report | null | undefined;
  #limits: Limits | null = null;
  #lookedAs = '';
  /** An attempt ended without an answer: a report that is there now may be its. */
  #unanswered: ReportChoice | undefined;

  constructor(
    readonly session: Session,
    readonly subject: ReportSubject,
  ) {}

  /** Looks for an own report and how many were sent today; two reads. Rejects with a `StoreError`. */
  async look(): Promise<void> {
    const { session, subject } = this;
    const uid = session.account?.uid ?? '';
    if (!uid || (this.#lookedAs === uid && this.report !== undefined)) return;
    const [report, limits] = await Promise.all([
      readAsMember(session, reportPath(session.id, subject.id, uid)),
      readAsMember(session, reportLimitsPath(session.id, uid)),
    ]);
    this.report = decodeReport(report);
    this.#limits = decodeLimits(limits);
    this.#lookedAs = uid;
  }

  /** Sends it as whoever is signed in; sent again it lands once. */
  async send(choice: ReportChoice): Promise<ReportOutcome> {
    try {
      return await this.#send(choice);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { kind: 'failed', code: error.code };
    }
  }

  async #send(choice: ReportChoice): Promise<ReportOutcome> {
    await this.look();
    let ground = await this.#known();
    for (let fresh = false; ; fresh = true) {
      const outcome = this.#settled(ground) ?? (await this.#attempt(choice, ground));
      if (outcome) return outcome;
      if (fresh) return { kind: 'refused', why: 'denied' };
      ground = await this.#readAfresh();
    }
  }

  /** Known without sending anything: it has arrived, or will not be taken. */
  #settled({ community, member, limits, gone }: Ground): ReportOutcome | null {
    const { subject, report } = this;
    const now = this.session.store.now();
    if (report) return this.#arrived(report);
    if (gone) return refused('gone');
    if (!community || !member) return refused('denied');
    if (member.uid === subject.uid) return refused('own');
    if (member.standing.banned) return refused('banned');
    const { mutedUntil = 0 } = member.standing;
    if (mutedUntil > now) return { ...refused('muted'), until: mutedUntil };
    const today = dayOf(now);
    if (limits?.day === today && limits.n >= REPORTS_A_DAY)
      return { ...refused('daily-limit'), until: (today + 1) * DAY };
    return null;
  }

  #arrived({ reason, details }: Report): ReportOutcome {
    const sent = this.#unanswered;
    return sent?.reason === reason && sent.details === details
      ? this.#sent(false)
      : { kind: 'refused', why: 'already' };
  }

  #sent(held: boolean): ReportOutcome {
    keepReport(this.session, this.#lookedAs, this.subject.id);
    return { kind: 'sent', held };
  }

  /** Null when the rules said no. */
  async #attempt(choice: ReportChoice, ground: Ground): Promise<ReportOutcome | null> {
    const { session, subject } = this;
    const { community, member, limits, accepted } = ground;
    if (!community || !member) return null;
    const now = session.store.now();
    const counts = weighs(community, member, { guest: session.account?.guest ?? true, now });
    const { id, thread, page } = subject;
    const intent = { entry: id, thread, page, ...choice };
    const writes = reportEntry(intent, {
      ...{ community: session.id, uid: member.uid, limits, weighs: counts, now },
    });
    if (await this.#commit(choice, writes)) return this.#sent(false);
    if (!counts || community.policy.reportsToHold === 0) return null;
    // The rules refuse the report that makes the number full, unless it holds the entry back as well.
    const held = holdEntry(session.id, { id, thread, page, accepted, opening: id === thread });
    return (await this.#commit(choice, [...writes, ...held])) ? this.#sent(true) : null;
  }

  async #commit(choice: ReportChoice, writes: readonly Write[]): Promise<boolean> {
    try {
      await commitWithRetry(this.session.store, writes);
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      this.#unanswered = choice;
      this.report = undefined;
      throw error;
    }
  }

  async #known(): Promise<Ground> {
    const { session, subject } = this;
    const [community, member] = await Promise.all([
      session.readCommunity(),
      session.member ?? readMember(session),
    ]);
    return { community, member, limits: this.#limits, accepted: subject.accepted, gone: false };
  }

  /** The documents that explain a refusal. */
  async #readAfresh(): Promise<Ground> {
    const { session, subject } = this;
    const { store, id } = session;
    this.report = undefined;
    const [documents] = await Promise.all([
      store.get([
        communityPath(id),
        memberPath(id, this.#lookedAs),
        threadPath(id, subject.thread),
        pagePath(id, subject.thread, subject.page),
      ]),
      this.look(),
    ]);
    const [community, member, thread, page] = documents;
    const entry = decodePage(page)?.entries.find((one) => one.id === subject.id);
    const known = decodeMember(member);
    // What staff have decided about them meanwhile is told where they write, too.
    if (known) session.takeMember(known);
    return {
      community: decodeCommunity(community),
      member: known,
      limits: this.#limits,
      accepted: decodeThread(thread)?.forum?.answer === subject.id,
      gone: !entry || entry.state !== undefined,
    };
  }
}

function refused(why: ReportRefusal) {
  return { kind: 'refused', why } as const;
}
