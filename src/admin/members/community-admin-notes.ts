import { LitElement, html, type TemplateResult, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import type { MemberFile } from '../../controllers/member-file.js';
import { NameBook } from '../../controllers/name-book.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import type { StaffNote } from '../../domain/moderation.js';
import { define } from '../../elements/define.js';
import { announce } from '../../elements/ui/announce.js';
import '../../elements/ui/community-time.js';
import { logTexts } from '../../i18n/staff/log/texts.js';
import { memberFileTexts } from '../../i18n/staff/members/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { touch } from '../../styles/touch.js';
import { nameFor } from '../log/log-words.js';
import { textField } from '../settings/field.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { fileStyles } from './members.styles.js';

const LENGTH = 1000;

/** @summary What staff write down about a member for each other; everyone deletes their own. */
export class CommunityAdminNotes extends LitElement {
  static override styles = [base, buttons, fields, forms, tabStyles, fileStyles, touch];

  @property({ attribute: false }) file!: MemberFile;
  @property({ attribute: false }) notes: readonly StaffNote[] = [];
  @property({ attribute: false }) session!: Session;

  @state() private typed = '';
  @state() private busy = false;
  @state() private message = '';

  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, memberFileTexts);
  #log = new Texts(this, this.#locale, logTexts);
  #names = new NameBook(
    () => this.session,
    () => this.requestUpdate(),
  );

  override render(): TemplateResult {
    const { file } = this.#texts.t;
    return html`<section class="box" dir=${this.#locale.direction} aria-labelledby="heading">
      <h4 id="heading">${file.notes}</h4>
      ${
        this.notes.length === 0
          ? html`<p class="quiet">${file.notesNone}</p>`
          : html`<ul class="plainlist rows" role="list" aria-labelledby="heading">
              ${this.notes.map((note) => this.#note(note))}
            </ul>`
      }
      <form class="column" novalidate @submit=${this.#submitted}>
        ${textField({
          id: 'note',
          label: file.note,
          hint: file.noteHint,
          value: this.typed,
          rows: 2,
          error: this.typed.length > LENGTH ? file.noteLong : '',
          take: (typed) => (this.typed = typed),
        })}
        <p><button class="button small" type="submit" aria-disabled=${this.busy}>${file.noteAdd}</button></p>
      </form>
      <p role="status" class="error">${this.message}</p>
    </section>`;
  }

  #note({ id, by, at, body }: StaffNote): TemplateResult {
    const { file } = this.#texts.t;
    const name = nameFor({ t: this.#log.t, names: this.#names }, by);
    return html`<li>
      <span class="people" dir="auto">${body}</span>
      <span class="row quiet"
        ><bdi>${name}</bdi> · <community-time .time=${at}></community-time> ${
          by === this.session.account?.uid
            ? html`<button
                class="button plain small"
                type="button"
                @click=${() => void this.#write(() => this.file.deleteNote(id), file.noteDeleted)}
              >
                ${file.noteDelete}
              </button>`
            : nothing
        }</span
      >
    </li>`;
  }

  #submitted = (event: Event): void => {
    event.preventDefault();
    const body = this.typed.trim();
    if (this.busy || body === '' || body.length > LENGTH)
      return this.renderRoot.querySelector<HTMLElement>('#note')?.focus();
    void this.#write(async () => {
      await this.file.addNote(body);
      this.typed = '';
    }, '');
  };

  async #write(run: () => Promise<void>, done: string): Promise<void> {
    this.busy = true;
    this.message = '';
    try {
      await run();
      if (done) announce(done);
    } catch {
      this.message = this.#texts.t.file.noteFailed;
    }
    this.busy = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#note')?.focus();
  }
}

define('community-admin-notes', CommunityAdminNotes);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-notes': CommunityAdminNotes;
  }
}
