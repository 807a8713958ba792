import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { SessionController } from '../../controllers/contexts.js';
import { Locale } from '../../controllers/locale.js';
import { ensureMember, foundCommunity, rename } from '../../controllers/membership.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import { NAME_LENGTH } from '../../domain/limits.js';
import { nameFault, tidyName } from '../../domain/validate.js';
import type { EmailCredentials } from '../../identity/identity.js';
import { AccountChangedEvent } from '../../events.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { define } from '../define.js';
import { AccountEntries } from '../member/account-entries.js';
import { hold } from '../ui/hold-keys.js';
import { announce } from '../ui/announce.js';
import { downIcon } from '../ui/icons.js';
import { accountStyles } from './community-account.styles.js';
import { completeEnglish } from '../../i18n/en-account.js';
import { memberTexts } from '../../i18n/members/texts.js';

/**
 * @summary Signing in and out, and the name that stands next to what one writes.
 *
 * @fires {AccountChangedEvent} community-account-changed - Somebody has signed in or out.
 * @csspart button - The button "Sign in" or "Account: NAME".
 * @csspart panel - What the account button opens.
 */
export class CommunityAccount extends LitElement {
  static override styles = [base, buttons, fields, forms, accountStyles];

  static {
    completeEnglish();
  }

  @state() private busy = false;
  @state() private problem = '';
  @state() private saved = false;
  @query('[popover]') private panel: HTMLElement | null | undefined;
  @query('#open') private opener!: HTMLElement;

  #locale = new Locale(this);
  #session = new SessionController(this, (session) => this.#changed(session));
  #uid: string | null | undefined;
  /** @internal */
  readonly texts = new Texts(this, this.#locale, memberTexts);
  #entries = new AccountEntries(this);

  /** Opens the dialog "Sign in"; true once somebody is signed in and has a profile. */
  async signIn(): Promise<boolean> {
    const session = this.#required();
    const { signIn } = await import('./sign-in.js');
    return signIn(this, session);
  }

  /** Signs in without the dialog, for a site that has a form of its own. Rejects with an `IdentityError`. */
  async signInWithEmail(credentials: EmailCredentials): Promise<void> {
    const session = this.#required();
    const account = await (await session.identity()).signInWithEmail(credentials);
    await ensureMember(session, tidyName(account.name ?? credentials.email.split('@')[0] ?? ''));
  }

  /** Signs in with a custom token that the site's own server has minted. */
  async signInWithToken(token: string): Promise<void> {
    await (await this.#required().identity()).signInWithToken(token);
  }

  async signOut(): Promise<void> {
    await (await this.#required().identity()).signOut();
    announce(this.#locale.t.account.signedOut);
  }

  override render(): TemplateResult {
    const session = this.#session.value;
    const { t, direction } = this.#locale;
    const name = this.#name;
    const signedIn = Boolean(session?.account);
    return html`
      <div class="base" dir=${direction}>
        <button
          id="open"
          class="button"
          part="button"
          type="button"
          aria-label=${signedIn ? t.account.account(name) : t.account.signIn}
          aria-expanded=${signedIn ? 'false' : nothing}
          aria-disabled=${!session}
          @click=${this.#open}
        >
          <bdi class="name">${signedIn ? name : t.account.signIn}</bdi>${signedIn ? downIcon : nothing}
        </button>
        ${session && signedIn ? this.#panel(session) : nothing}
      </div>
    `;
  }

  get #name(): string {
    const session = this.#session.value;
    return session?.member?.name ?? session?.account?.name ?? '…';
  }

  #panel(session: Session): TemplateResult {
    const { t } = this.#locale;
    return html`<div
      class="panel"
      part="panel"
      popover="auto"
      role="dialog"
      aria-label=${t.account.account(this.#name)}
      @toggle=${this.#toggled}
      @keydown=${hold}
      @keypress=${hold}
      @keyup=${hold}
    >
      ${this.#guestNote(session)} ${this.#nameForm(session)} ${this.#setUp(session)}
      ${this.#entries.render(session)}
      <button class="button plain" type="button" @click=${() => void this.signOut()}>
        ${t.account.signOut}
      </button>
    </div>`;
  }

  #guestNote(session: Session): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    if (!session.account?.guest) return nothing;
    return html`<p class="hint">${t.account.guestNote}</p>
      <button class="button primary" type="button" @click=${this.#upgrade}>${t.account.upgrade}</button>`;
  }

  #nameForm(session: Session): TemplateResult {
    const { t } = this.#locale;
    return html`<form class="stack" novalidate @submit=${this.#rename}>
      <div class="field">
        <label for="name">${t.account.name}</label>
        <input
          id="name"
          class="input"
          dir="auto"
          maxlength=${NAME_LENGTH}
          .value=${session.member?.name ?? ''}
          aria-invalid=${this.problem ? 'true' : nothing}
          aria-describedby="state"
        />
        <span id="state" class=${this.problem ? 'error' : 'hint'} role="status"
          >${this.problem || (this.saved ? t.account.saved : t.account.nameHint)}</span
        >
      </div>
      <button class="button" type="submit" aria-disabled=${this.busy}>${t.account.saveName}</button>
    </form>`;
  }

  /** Offered to whoever has a verified address while there is no community; the rules decide. */
  #setUp(session: Session): TemplateResult | typeof nothing {
    if (session.community !== null || !session.account?.emailVerified) return nothing;
    const { t } = this.#locale;
    return html`<p class="hint">${t.account.setUpHint}</p>
      <button class="button" type="button" @click=${this.#create}>${t.account.setUp}</button>`;
  }

  #changed(session: Session | null): void {
    const uid = session?.account === undefined ? undefined : (session.account?.uid ?? null);
    if (uid === this.#uid || uid === undefined) return;
    const first = this.#uid === undefined && uid === null;
    this.#uid = uid;
    if (!first) this.dispatchEvent(new AccountChangedEvent({ uid, guest: session?.account?.guest ?? false }));
  }

  #open = (): void => {
    if (!this.#session.value) return;
    if (this.panel) this.#showPanel(this.panel);
    else void this.signIn();
  };

  #showPanel(panel: HTMLElement): void {
    this.problem = '';
    this.saved = false;
    this.#entries.clear();
    panel.togglePopover();
    const anchor = this.opener.getBoundingClientRect();
    const room = document.documentElement.clientWidth - panel.offsetWidth - 8;
    const start = this.#locale.direction === 'rtl' ? anchor.left : anchor.right - panel.offsetWidth;
    panel.style.setProperty('top', `${String(anchor.bottom + 4)}px`);
    panel.style.setProperty('left', `${String(Math.max(8, Math.min(start, room)))}px`);
    void this.#session.value?.readCommunity().catch(() => null);
  }

  #toggled = (event: ToggleEvent): void => {
    this.opener.setAttribute('aria-expanded', String(event.newState === 'open'));
  };

  /** @internal */
  leavePanel(): void {
    this.panel?.hidePopover();
    this.opener.focus();
  }

  #upgrade = async (): Promise<void> => {
    this.panel?.hidePopover();
    const session = this.#required();
    const { upgrade } = await import('./sign-in.js');
    await upgrade(this, session);
  };

  #rename = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { t } = this.#locale;
    const name = tidyName(this.renderRoot.querySelector<HTMLInputElement>('#name')?.value ?? '');
    const fault = nameFault(name);
    this.problem = fault ? t.account.nameFaults[fault] : '';
    this.saved = false;
    if (fault || this.busy) return;
    this.busy = true;
    try {
      await rename(this.#required(), name);
      this.saved = true;
    } catch {
      this.problem = t.composer.unavailable;
    } finally {
      this.busy = false;
    }
  };

  #create = async (): Promise<void> => {
    const session = this.#required();
    try {
      await foundCommunity(session, document.title || session.id);
    } catch {
      this.problem = this.#locale.t.account.setUpFailed;
    }
  };

  #required(): Session {
    const session = this.#session.value;
    if (!session) throw new Error('community-widgets: <community-account> is not connected to a community.');
    return session;
  }
}

define('community-account', CommunityAccount);

declare global {
  interface HTMLElementTagNameMap {
    'community-account': CommunityAccount;
  }
}
