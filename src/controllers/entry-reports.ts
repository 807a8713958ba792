import {
  decodeReport,
  decodeReported,
  reportsOf,
  settleReports,
  tellReporters,
} from '../data/moderation/reports.js';
import { reportedPath } from '../data/moderation/paths.js';
import { TOLD_AT_ONCE, type Report, type Reported, type Verdict } from '../domain/moderation.js';
import { commitWithRetry } from '../store/retry.js';
import type { Write } from '../store/store.js';
import { AGAIN } from './send-decision.js';
import type { Session } from './session.js';

/** The reports of an entry, as many as a list gives. */
export async function listReports({ store, id }: Session, entry: string): Promise<Report[]> {
  const documents = await store.list(reportsOf(id, entry), { as: 'member' });
  return documents.map(decodeReport).filter((report) => report !== null);
}

/** What a decision says to those who have reported the entry. */
export interface Settlement {
  /** For the batch of the decision. */
  readonly writes: readonly Write[];
  /** Tells those for whom there was no room in the batch. They are told later if this does not get through. */
  tellOthers(): Promise<void>;
}

/** Null where nobody has reported it: one read where that is so. */
export async function settlementOf(
  session: Session,
  entry: string,
  verdict: Verdict | ((reported: Reported) => Verdict),
): Promise<Settlement | null> {
  const { store, id: community } = session;
  const [document] = await store.get([reportedPath(community, entry)], { as: 'member' });
  const reported = decodeReported(document);
  if (!reported) return null;
  return settlement(session, entry, typeof verdict === 'string' ? verdict : verdict(reported));
}

/** The same where it is known that somebody has. */
export async function settlement(session: Session, entry: string, verdict: Verdict): Promise<Settlement> {
  const { store, id: community } = session;
  const reports = await listReports(session, entry);
  return {
    writes: settleReports(community, entry, reports, verdict),
    tellOthers: async () => {
      for (let i = TOLD_AT_ONCE; i < reports.length; i += TOLD_AT_ONCE) {
        const writes = tellReporters(community, reports.slice(i, i + TOLD_AT_ONCE), verdict);
        await commitWithRetry(store, writes, AGAIN).catch(() => undefined);
      }
    },
  };
}
