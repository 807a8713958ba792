import { saveFile } from '../../elements/member/save-file.js';

/** What goes into a file, and what is said when it is among the downloads. */
interface ExportedFile {
  readonly name: string;
  readonly text: string;
  readonly done: string;
}

/** Reads what can take a while into a file of comma-separated values, says how far it is, and can be stopped. */
export class FileExport {
  status = '';
  running = false;
  #ending = new AbortController();

  constructor(readonly changed: () => void) {}

  /**
   * @param read - rejects where it is stopped; it says how far it is
   * @param failed - what is said when it has not worked
   */
  async run(
    read: (signal: AbortSignal, say: (status: string) => void) => Promise<ExportedFile>,
    failed: () => string,
  ): Promise<void> {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.#say('', true);
    try {
      const { name, text, done } = await read(signal, (status) => this.#say(status, true));
      saveFile(name, 'text/csv;charset=utf-8', text);
      this.#say(done, false);
    } catch {
      this.#say(signal.aborted ? '' : failed(), false);
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
