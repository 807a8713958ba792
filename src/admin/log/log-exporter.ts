import { EXPORTED, readLog } from '../../controllers/log-export.js';
import type { LogView } from '../../controllers/audit-log.js';
import type { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import { saveFile } from '../../elements/member/save-file.js';
import type { LogTexts } from '../../i18n/staff/log/en.js';
import { logFile } from './log-file.js';

/** Reads the log into a file, and says how far it is. */
export class LogExport {
  status = '';
  running = false;
  #ending = new AbortController();

  constructor(
    readonly texts: () => LogTexts,
    readonly locale: Locale,
    readonly changed: () => void,
  ) {}

  async run(session: Session, view: LogView): Promise<void> {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.#say(this.texts().exporting(0), true);
    try {
      const { rows, bounded } = await readLog(session, view, signal, (read) =>
        this.#say(this.texts().exporting(read), true),
      );
      const t = this.texts();
      const day = new Date(session.store.now()).toISOString().slice(0, 10);
      saveFile(`${session.id}-log-${day}.csv`, 'text/csv;charset=utf-8', logFile(t, rows));
      this.#say(bounded ? t.exportBound(this.locale.number(EXPORTED)) : t.exported(rows.length), false);
    } catch {
      this.#say(signal.aborted ? '' : this.texts().exportFailed, false);
    }
  }

  stop(): void {
    this.#ending.abort();
  }

  #say(status: string, running: boolean): void {
    Object.assign(this, { status, running });
    this.changed();
  }
}
