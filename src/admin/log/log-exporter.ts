import { EXPORTED, readLog } from '../../controllers/log-export.js';
import type { LogView } from '../../controllers/audit-log.js';
import type { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import type { LogTexts } from '../../i18n/staff/log/en.js';
import type { FileExport } from '../staff/file-export.js';
import { logFile } from './log-file.js';

/** Reads what a view of the log shows into a file, and says how far it is. */
export function exportLog(
  file: FileExport,
  texts: () => LogTexts,
  locale: Locale,
  session: Session,
  view: LogView,
): Promise<void> {
  return file.run(
    async (signal, say) => {
      say(texts().exporting(0));
      const { rows, bounded } = await readLog(session, view, signal, (read) => say(texts().exporting(read)));
      const t = texts();
      const day = new Date(session.store.now()).toISOString().slice(0, 10);
      const done = bounded ? t.exportBound(locale.number(EXPORTED)) : t.exported(rows.length);
      return { name: `${session.id}-log-${day}.csv`, text: logFile(t, rows), done };
    },
    () => texts().exportFailed,
  );
}
