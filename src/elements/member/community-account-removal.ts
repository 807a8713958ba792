import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { withdrawOwnAnswers } from '../../controllers/own-answers.js';
import {
  isBanned,
  mayRemoveSignIn,
  removeOwnImages,
  removeOwnPosts,
  removeProfile,
  removeSignIn,
  type Removal,
} from '../../controllers/own-data.js';
import { withdrawOwnSignUps } from '../../controllers/own-sign-ups.js';
import { hasStanding } from '../../domain/member.js';
import { completeEnglish } from '../../i18n/en-account.js';
import { dangerButton } from '../../styles/forms.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';
import { MemberDialog } from './member-dialog.js';

/**
 * `asks` for the name · `old`, wants a fresh sign-in · `removes` · `stopped` on its way · some posts `refused` · some votes
 * or sign-ups `kept`.
 */
type Stage = 'asks' | 'old' | 'removes' | 'stopped' | 'refused' | 'kept';

/**
 * @summary The dialog in which members take back everything: what they have written, their profile, their sign-in.
 *
 * @csspart dialog - The dialog.
 */
export class CommunityAccountRemoval extends MemberDialog {
  static override styles = [...MemberDialog.styles, dangerButton];

  static {
    completeEnglish();
  }

  @state() private stage: Stage = 'asks';
  @state() private removal: Removal = { removed: 0, refused: 0 };
  @state() private problem = '';
  /** Votes and answers that could not be withdrawn. */
  #kept = 0;
  /** Sign-ups that could not be taken back. */
  #keptSignUps = 0;
  /** Who is to go: signing in again can bring somebody else. */
  #uid = '';
  #name = '';

  override willUpdate(): void {
    if (this.#uid) return;
    const { account, member } = this.session;
    this.#uid = account?.uid ?? '';
    this.#name = member?.name ?? '';
  }

  /** What had the focus may be gone with its stage; keys are heard only inside the dialog. */
  override updated(changed: PropertyValues): void {
    if (!changed.has('stage') || !this.dialog.open || this.renderRoot.querySelector(':focus')) return;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override get heading(): string {
    return this.texts.t.account.remove;
  }

  protected override get closable(): boolean {
    return this.stage !== 'removes';
  }

  protected override content(): TemplateResult {
    const { removal } = this.texts.t;
    if (isBanned(this.session.member)) return html`<p>${removal.banned}</p>`;
    if (this.stage === 'asks') return this.#question();
    if (this.stage === 'old') return this.#signInAgain();
    return html`
      ${this.stage === 'removes' ? this.#progress() : nothing}
      ${this.removal.removed > 0 ? html`<p>${removal.removed(this.removal.removed)}</p>` : nothing}
      ${this.stage === 'stopped' ? this.#choice(removal.stopped, removal.goOn, this.#remove) : nothing}
      ${this.stage === 'refused' ? this.#refused() : nothing}
      ${this.stage === 'kept' ? this.#choice(this.#whatIsKept(), removal.goOnWithout, this.#leave) : nothing}
    `;
  }

  #question(): TemplateResult {
    const { removal } = this.texts.t;
    const { member } = this.session;
    return html`
      <p>${removal.what}</p>
      ${member && hasStanding(member) ? html`<p>${removal.standing}</p>` : nothing}
      <p class="hint">${removal.keeps}</p>
      <form class="stack" novalidate @submit=${this.#confirm}>
        ${this.#name ? this.#nameField() : nothing}
        <button class="button danger" type="submit">${removal.confirm}</button>
      </form>
    `;
  }

  #nameField(): TemplateResult {
    return html`<div class="field">
      <label for="name">${this.texts.t.removal.typeName(this.#name)}</label>
      <input
        id="name"
        class="input"
        dir="auto"
        autocomplete="off"
        aria-invalid=${this.problem ? 'true' : nothing}
        aria-describedby="problem"
      />
      <span id="problem" class="error" role="alert">${this.problem}</span>
    </div>`;
  }

  #signInAgain(): TemplateResult {
    const { removal } = this.texts.t;
    return html`${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
    ${this.#choice(removal.old, removal.signIn, this.#enterAgain)}`;
  }

  #progress(): TemplateResult {
    const { removing } = this.texts.t.removal;
    return html`<p role="status">${removing}</p>
      <progress aria-label=${removing}></progress>`;
  }

  #refused(): TemplateResult {
    const { removal } = this.texts.t;
    return this.#choice(removal.refused(this.removal.refused), removal.goOnWithout, this.#finish);
  }

  #whatIsKept(): string {
    const { removal } = this.texts.t;
    const votes = this.#kept > 0 ? [removal.kept(this.#kept)] : [];
    const signUps = this.#keptSignUps > 0 ? [removal.keptSignUps(this.#keptSignUps)] : [];
    return [...votes, ...signUps].join(' ');
  }

  #choice(text: string, label: string, run: () => Promise<void>): TemplateResult {
    return html`<p role="alert">${text}</p>
      <button class="button primary" type="button" @click=${() => void run()}>${label}</button>`;
  }

  #confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#name');
    const same = !field || field.value.trim().normalize() === this.#name.normalize();
    this.problem = same ? '' : this.texts.t.removal.otherName;
    if (same) await this.#remove();
    else field.focus();
  };

  /** Begins, or goes on where it was stopped. */
  #remove = async (): Promise<void> => {
    this.stage = 'removes';
    try {
      if (!(await mayRemoveSignIn(this.session))) return void (this.stage = 'old');
      const posts = await removeOwnPosts(this.session, (removal) => (this.removal = removal));
      const images = await removeOwnImages(this.session);
      this.removal = { ...posts, refused: posts.refused + images };
    } catch {
      return void (this.stage = 'stopped');
    }
    if (this.removal.refused > 0) this.stage = 'refused';
    else await this.#finish();
  };

  #finish = async (): Promise<void> => {
    this.stage = 'removes';
    try {
      // The inbox remembers some of them, and goes with the profile.
      this.#keptSignUps = await withdrawOwnSignUps(this.session);
      await removeProfile(this.session, this.texts.t.removal.emptyName);
      this.#kept = await withdrawOwnAnswers(this.session);
    } catch {
      return void (this.stage = 'stopped');
    }
    if (this.#kept + this.#keptSignUps > 0) this.stage = 'kept';
    else await this.#leave();
  };

  #leave = async (): Promise<void> => {
    this.stage = 'removes';
    try {
      await removeSignIn(this.session);
    } catch (error) {
      this.stage = (error as { code?: string }).code === 'sign-in-again' ? 'old' : 'stopped';
      return;
    }
    announce(this.texts.t.removal.done);
    this.stage = 'asks';
    this.dialog.close();
  };

  /** The service wants to know that it is still the same person. */
  #enterAgain = async (): Promise<void> => {
    const { signIn } = await import('../account/sign-in.js');
    this.problem = '';
    try {
      await (await this.session.identity()).signOut();
      if (!(await signIn(this, this.session))) return;
    } catch {
      this.problem = this.locale.t.account.errors.unavailable;
      return;
    }
    if (this.session.account?.uid === this.#uid) await this.#remove();
    else this.problem = this.texts.t.removal.otherAccount;
  };
}

define('community-account-removal', CommunityAccountRemoval);

declare global {
  interface HTMLElementTagNameMap {
    'community-account-removal': CommunityAccountRemoval;
  }
}
