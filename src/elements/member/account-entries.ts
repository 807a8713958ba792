import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';
import type { MemberTexts } from '../../i18n/members/en.js';
import { announce } from '../ui/announce.js';

/** What shows the entries. */
export interface EntriesHost extends HTMLElement {
  readonly texts: { readonly t: MemberTexts };
  requestUpdate(): void;
  /** Closes what the entries stand in; the focus is back on the button that had opened it. */
  leavePanel(): void;
}

/** The entries of the account's panel about the member as a person. What they open comes when it is wanted. */
export class AccountEntries {
  #note = '';
  #failed = false;
  #busy = false;

  constructor(readonly host: EntriesHost) {}

  /** The panel is opened anew. */
  clear(): void {
    this.#note = '';
  }

  render(session: Session): TemplateResult | typeof nothing {
    const { account } = this.host.texts.t;
    const entry = (name: 'profile' | 'download' | 'remove', run: () => Promise<void>) =>
      html`<button
        class="button entry-${name}"
        type="button"
        aria-disabled=${this.#busy}
        @click=${() => void this.#run(run)}
      >
        ${account[name]}
      </button>`;
    return html`<div class="stack">
      ${session.member ? entry('profile', () => this.#edit(session)) : nothing}
      ${entry('download', () => this.#download(session))} ${entry('remove', () => this.#remove(session))}
      ${this.#note ? html`<p class=${this.#failed ? 'error' : 'hint'}>${this.#note}</p>` : nothing}
    </div>`;
  }

  async #run(run: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.host.requestUpdate();
    try {
      await run();
    } catch {
      this.#say(this.host.texts.t.account.unavailable, true);
    } finally {
      this.#busy = false;
      this.host.requestUpdate();
    }
  }

  async #edit(session: Session): Promise<void> {
    const [{ openDialog }] = await Promise.all([
      import('./member-dialog.js'),
      import('./community-profile.js'),
    ]);
    this.host.leavePanel();
    void openDialog(this.host, session, 'community-profile');
  }

  async #remove(session: Session): Promise<void> {
    const [{ openDialog }] = await Promise.all([
      import('./member-dialog.js'),
      import('./community-account-removal.js'),
    ]);
    this.host.leavePanel();
    void openDialog(this.host, session, 'community-account-removal');
  }

  async #download(session: Session): Promise<void> {
    const [{ collectOwnData, fileOf }, { saveFile }] = await Promise.all([
      import('../../controllers/own-data.js'),
      import('./save-file.js'),
    ]);
    const { account } = this.host.texts.t;
    this.#say(account.collecting);
    try {
      const data = await collectOwnData(session);
      saveFile(`${session.id}-${data.savedAt.slice(0, 10)}.json`, 'application/json', fileOf(data));
      this.#say(account.downloaded);
    } catch {
      this.#say(account.notCollected, true);
    }
  }

  #say(note: string, failed = false): void {
    this.#note = note;
    this.#failed = failed;
    announce(note);
    this.host.requestUpdate();
  }
}
