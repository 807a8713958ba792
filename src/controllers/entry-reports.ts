import { decodeReport, decodeReported, reportsOf } from '../data/moderation/reports.js';
import { reportedPath } from '../data/paths.js';
import type { Report } from '../domain/moderation.js';
import type { Session } from './session.js';

/** The reports of an entry, as many as a list gives. */
export async function listReports({ store, id }: Session, entry: string): Promise<Report[]> {
  const documents = await store.list(reportsOf(id, entry), { as: 'member' });
  return documents.map(decodeReport).filter((report) => report !== null);
}

/** The same, null where nobody has reported it: one read where that is so. */
export async function readReports(session: Session, entry: string): Promise<Report[] | null> {
  const [document] = await session.store.get([reportedPath(session.id, entry)], { as: 'member' });
  return decodeReported(document) ? listReports(session, entry) : null;
}
