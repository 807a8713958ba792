import { newsOfAppeal, newsOfReport } from '../data/inbox.js';
import { decodeReport } from '../data/moderation/reports.js';
import { decodeAppeal } from '../data/moderation/sanctions.js';
import { decidedSince } from '../data/own-moderation.js';
import { DAY, MINUTE } from '../domain/limits.js';
import { isRefusal } from '../store/retry.js';
import type { Document, Query } from '../store/store.js';
import type { InboxRecord } from './inbox-record.js';
import { latest } from './latest.js';
import { keepAppeal, openAppeals, openReports, settleReports } from './sent-marks.js';

const LIMIT = 20;
/** Answers that are older than this are told to no browser that has not heard of them. */
const OLDEST = 30 * DAY;
/** How long an answer that this browser does not wait for may stay untold. */
const HOUR = 60 * MINUTE;
/** A decision that is younger than this may still be taken back, and is asked for once more. */
const FIRM = 15 * MINUTE;

/**
 * What staff have answered to what this member has sent. What was sent from this browser is asked for while it is open;
 * of the rest an inbox that is opened asks once an hour. That is what keeps a quiet inbox at two reads.
 */
export async function lookAtAnswers(record: InboxRecord, opened: boolean): Promise<void> {
  const { session, uid, kept } = record;
  const time = session.store.now();
  const all = opened && time - kept.askedAt >= HOUR;
  await Promise.all([
    all || openReports(session, uid).length > 0 ? lookAtReports(record) : undefined,
    all || openAppeals(session, uid).length > 0 ? lookAtAppeals(record) : undefined,
  ]);
  if (all) record.change({ askedAt: time });
}

/** One read, and one for each further outcome. */
async function lookAtReports(record: InboxRecord): Promise<void> {
  const { session, uid, kept } = record;
  const documents = await listOwn(
    record,
    decidedSince(session.id, 'reports', uid, sinceOf(record, kept.reported), LIMIT),
  );
  const reports = documents.map(decodeReport).filter((report) => report !== null);
  const told = reports.filter(({ verdict }) => verdict !== '');
  // What was decided and taken back is open again.
  record.drop(reports.filter(({ verdict }) => verdict === '').map(({ entry }) => `${entry} reported`));
  record.add(told.map(newsOfReport), { reported: Math.max(kept.reported, latest(documents, 'decidedAt')) });
  const firm = told.filter(({ decidedAt }) => decidedAt < session.store.now() - FIRM);
  settleReports(
    session,
    uid,
    firm.map(({ entry }) => entry),
  );
}

/** One read, and one for each further answer. */
async function lookAtAppeals(record: InboxRecord): Promise<void> {
  const { session, uid, kept } = record;
  const documents = await listOwn(
    record,
    decidedSince(session.id, 'appeals', uid, sinceOf(record, kept.appealed), LIMIT),
  );
  for (const document of documents) tellAppeal(record, document);
  record.change({ appealed: Math.max(kept.appealed, latest(documents, 'decidedAt')) });
}

function tellAppeal(record: InboxRecord, document: Document): void {
  const appeal = decodeAppeal(document);
  if (!appeal) return;
  keepAppeal(record.session, appeal);
  // An answer that was taken back was none.
  record.drop([`${appeal.id} appealed`]);
  if (!appeal.verdict) return;
  const about = record.kept.news.find(({ entry }) => appeal.target === `posts/${entry}`);
  // Granted, it says that the contribution is back as well.
  if (appeal.verdict === 'granted' && about) record.drop([`${about.entry} restored`]);
  record.add([newsOfAppeal(appeal, latest([document], 'decidedAt'), about)], {});
}

function sinceOf({ session }: InboxRecord, known: number): number {
  return Math.max(known, session.store.now() - OLDEST);
}

/** Nothing where the deployed rules are older than reports and appeals. */
async function listOwn({ session }: InboxRecord, query: Query): Promise<Document[]> {
  try {
    return await session.store.list(query, { as: 'member' });
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}
