import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { Locale } from '../../controllers/locale.js';
import { ensureMember, readMember } from '../../controllers/membership.js';
import type { Session } from '../../controllers/session.js';
import { NAME_LENGTH } from '../../domain/limits.js';
import { nameFault, tidyName } from '../../domain/validate.js';
import { IdentityError, type Account, type Identity, type SignInWay } from '../../identity/identity.js';
import { base, buttons, fields } from '../../styles/base.js';
import { dialogs } from '../../styles/dialogs.js';
import { forms } from '../../styles/forms.js';
import { define } from '../define.js';
import { announce } from '../ui/announce.js';
import { closeIcon } from '../ui/icons.js';
import { signInStyles } from './community-sign-in.styles.js';
import { completeEnglish } from '../../i18n/en-account.js';

/**
 * @summary The dialog for signing in: as a guest with a name, with Google, with e-mail and password.
 *
 * @csspart dialog - The dialog.
 */
export class CommunitySignIn extends LitElement {
  static override styles = [base, buttons, fields, forms, dialogs, signInStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) identity!: Identity;

  static {
    completeEnglish();
  }

  @state() private busy = false;
  @state() private failure = '';
  @state() private nameProblem = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('#name') private nameField!: HTMLInputElement;
  @query('#email') private emailField!: HTMLInputElement;
  @query('#password') private passwordField!: HTMLInputElement;

  #locale = new Locale(this);
  #done: ((signedIn: boolean) => void) | undefined;

  /** Shows the dialog; true when somebody has signed in and has a profile. */
  async run(): Promise<boolean> {
    await this.updateComplete;
    this.#learnPolicy();
    const result = new Promise<boolean>((resolve) => (this.#done = resolve));
    this.dialog.showModal();
    this.nameField.focus();
    return result;
  }

  override render(): TemplateResult {
    const { t, direction } = this.#locale;
    const ways = this.#ways;
    return html`
      <dialog
        part="dialog"
        aria-labelledby="title"
        dir=${direction}
        @close=${this.#closed}
        @keydown=${this.#key}
        @keypress=${this.#key}
        @keyup=${this.#key}
      >
        <div class="top">
          <h2 id="title">${t.account.signIn}</h2>
          <button
            class="button plain"
            type="button"
            aria-label=${t.account.close}
            @click=${() => this.dialog.close()}
          >
            ${closeIcon}
          </button>
        </div>
        <p class="error" role="alert" ?hidden=${!this.failure}>${this.failure}</p>
        ${this.#nameForm(ways)} ${ways.includes('google') ? this.#google() : nothing}
        ${ways.includes('email') ? this.#emailForm() : nothing}
      </dialog>
    `;
  }

  /** Whether guests are welcome stands in the community document, which nobody may have read yet. */
  #learnPolicy(): void {
    this.session.readCommunity().then(
      () => this.requestUpdate(),
      () => undefined,
    );
  }

  /** A guest who opens the dialog again wants a full account. */
  get #ways(): readonly SignInWay[] {
    const { identity } = this;
    const { community, account } = this.session;
    const guests = community?.policy.guests !== 'off' && !account;
    return identity.ways.filter((way) => way !== 'guest' || guests);
  }

  #nameForm(ways: readonly SignInWay[]): TemplateResult {
    const { t } = this.#locale;
    return html`
      <form class="stack" novalidate @submit=${(event: Event) => this.#run(event, () => this.#asGuest())}>
        <div class="field">
          <label for="name">${t.account.name}</label>
          <input
            id="name"
            class="input"
            dir="auto"
            autocomplete="nickname"
            maxlength=${NAME_LENGTH}
            .value=${this.session.member?.name ?? this.session.account?.name ?? ''}
            aria-invalid=${this.nameProblem ? 'true' : nothing}
            aria-describedby=${this.nameProblem ? 'name-error' : 'name-hint'}
          />
          ${
            this.nameProblem
              ? html`<span id="name-error" class="error" role="alert">${this.nameProblem}</span>`
              : html`<span id="name-hint" class="hint">${t.account.nameHint}</span>`
          }
        </div>
        ${this.#guestButton(ways)}
      </form>
    `;
  }

  #guestButton(ways: readonly SignInWay[]): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    const needsName = this.session.account && !this.session.member;
    if (!ways.includes('guest') && !needsName) return nothing;
    return html`<button class="button primary" type="submit" aria-disabled=${this.busy}>
      ${needsName ? t.account.saveName : t.account.guest}
    </button>`;
  }

  #google(): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-disabled=${this.busy}
      @click=${(event: Event) => this.#run(event, () => this.identity.signInWithGoogle())}
    >
      ${this.#locale.t.account.google}
    </button>`;
  }

  #emailForm(): TemplateResult {
    const { t } = this.#locale;
    const { identity } = this;
    const sign = (event: Event) =>
      this.#run(event, () => this.#withCredentials((credentials) => identity.signInWithEmail(credentials)));
    const create = (event: Event) =>
      this.#run(event, () =>
        this.#withCredentials((credentials) => identity.createAccount(credentials), true),
      );
    return html`
      <div class="or"><span>${t.account.or}</span></div>
      <form class="stack" novalidate @submit=${sign}>
        <div class="field">
          <label for="email">${t.account.email}</label>
          <input id="email" class="input" type="email" autocomplete="email" dir="ltr" />
        </div>
        <div class="field">
          <label for="password">${t.account.password}</label>
          <input id="password" class="input" type="password" autocomplete="current-password" dir="ltr" />
        </div>
        <div class="pair">
          <button class="button" type="submit" aria-disabled=${this.busy}>${t.account.withEmail}</button>
          <button class="button" type="button" aria-disabled=${this.busy} @click=${create}>
            ${t.account.create}
          </button>
        </div>
      </form>
    `;
  }

  /** Null when the name has a fault, which is then shown. */
  #name(): string | null {
    const name = tidyName(this.nameField.value);
    const fault = nameFault(name);
    this.nameProblem = fault ? this.#locale.t.account.nameFaults[fault] : '';
    if (fault) this.nameField.focus();
    return fault ? null : name;
  }

  async #asGuest(): Promise<Account | null> {
    if (this.#name() === null) return null;
    return this.session.account ?? this.identity.signInAsGuest();
  }

  async #withCredentials(
    use: (credentials: { email: string; password: string }) => Promise<Account>,
    needsName = false,
  ): Promise<Account | null> {
    const { t } = this.#locale;
    if (needsName && !this.session.member && this.#name() === null) return null;
    const email = this.emailField.value.trim();
    const password = this.passwordField.value;
    const missing = email ? (password ? null : this.passwordField) : this.emailField;
    if (!missing) return use({ email, password });
    this.failure = email ? t.account.passwordMissing : t.account.emailMissing;
    missing.focus();
    return null;
  }

  async #run(event: Event, enter: () => Promise<Account | null>): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.failure = '';
    try {
      const account = await enter();
      if (account) await this.#finish(account);
    } catch (error) {
      this.failure = this.#explain(error);
    } finally {
      this.busy = false;
    }
  }

  /** Signed in; without a profile or a name for one the dialog stays and asks for it. */
  async #finish(account: Account): Promise<void> {
    const { t } = this.#locale;
    const known = await readMember(this.session);
    const name = tidyName(this.nameField.value || (account.name ?? ''));
    if (!known && nameFault(name)) {
      this.nameProblem = t.account.nameFaults.blank;
      this.nameField.focus();
      return;
    }
    const member = await ensureMember(this.session, name);
    if (!member) {
      this.failure = t.account.profileFailed;
      return;
    }
    announce(t.account.signedIn(member.name));
    this.#done?.(true);
    this.#done = undefined;
    this.dialog.close();
  }

  #explain(error: unknown): string {
    const { t } = this.#locale;
    if (error instanceof IdentityError) return t.account.errors[error.code];
    return this.session.account ? t.account.profileFailed : t.account.errors.unavailable;
  }

  #closed = (): void => {
    this.#done?.(false);
  };

  /** What is typed here is no short cut of the host page. */
  #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
  };
}

define('community-sign-in', CommunitySignIn);

declare global {
  interface HTMLElementTagNameMap {
    'community-sign-in': CommunitySignIn;
  }
}
