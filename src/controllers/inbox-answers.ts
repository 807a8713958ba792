import { newsOfAppeal, newsOfReport } from '../data/inbox.js';
import { decidedReports, decodeReport } from '../data/moderation/reports.js';
import { decodeAppeal } from '../data/moderation/sanctions.js';
import { appealPath } from '../data/paths.js';
import { MINUTE } from '../domain/limits.js';
import type { News } from '../domain/inbox.js';
import { isRefusal } from '../store/retry.js';
import type { InboxRecord } from './inbox-record.js';
import { latest } from './latest.js';
import { readAsMember } from './own-documents.js';
import { keepAppeal, openAppeals, openReports, settleReports } from './sent-marks.js';

const LIMIT = 20;
/** Appeals that are looked at; few have more than one. */
const APPEALS = 5;
/** A decision that is younger than this may still be taken back, and is asked for once more. */
const FIRM = 15 * MINUTE;

/**
 * What staff have answered to what this member has sent from this browser. Nothing is read where nothing is open: that
 * is what keeps a quiet inbox at two reads.
 */
export async function lookAtAnswers(record: InboxRecord): Promise<void> {
  await Promise.all([lookAtReports(record), lookAtAppeals(record)]);
}

/** One read, and one for each further outcome. */
async function lookAtReports(record: InboxRecord): Promise<void> {
  const { session, uid, kept } = record;
  const open = openReports(session, uid);
  if (open.length === 0) return;
  const since = Math.max(kept.reported, Math.min(...open.map(({ at }) => at)));
  const query = decidedReports(session.id, uid, since, LIMIT);
  const documents = await session.store.list(query, { as: 'member' }).catch((error: unknown) => {
    // The deployed rules may be older than reports.
    if (isRefusal(error)) return [];
    throw error;
  });
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

/** One read for each that waits for an answer, or whose answer is fresh. */
async function lookAtAppeals(record: InboxRecord): Promise<void> {
  const { session, uid } = record;
  for (const { id, target, decision } of openAppeals(session, uid).slice(-APPEALS)) {
    const document = await readAsMember(session, appealPath(session.id, id));
    const appeal = decodeAppeal(document);
    if (!document || !appeal || appeal.decision === decision) continue;
    keepAppeal(session, appeal);
    // An answer that was taken back was none.
    record.drop([`${id} appealed`]);
    if (!appeal.verdict) continue;
    const about = record.kept.news.find(({ entry }) => target === `posts/${entry}`);
    const news: News = newsOfAppeal(appeal, latest([document], 'decidedAt'), about);
    // Granted, it says that the contribution is back as well.
    if (appeal.verdict === 'granted' && about) record.drop([`${about.entry} restored`]);
    record.add([news], {});
  }
}
