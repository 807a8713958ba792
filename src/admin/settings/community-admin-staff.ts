import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { Locale } from '../../controllers/locale.js';
import { NameBook } from '../../controllers/name-book.js';
import type { Person } from '../../controllers/member-suggestions.js';
import type { Session } from '../../controllers/session.js';
import { appoint, appointmentFault, type GivenRole } from '../../controllers/staff-editor.js';
import { Texts } from '../../controllers/texts.js';
import { roleOf, type Role } from '../../domain/role.js';
import { define } from '../../elements/define.js';
import { settingsTexts } from '../../i18n/staff/settings/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { touch } from '../../styles/touch.js';
import { DecidedEvent } from '../panel-events.js';
import '../staff/member-picker.js';
import type { MemberPickedEvent, MemberPicker } from '../staff/member-picker.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import { sectionStyles } from './settings-section.styles.js';

const GIVEN = ['moderator', 'admin'] as const satisfies readonly GivenRole[];
const RANK = { owner: 0, admin: 1, moderator: 2 } as const;
/** What the rules take. */
const MOST = 100;

/** @summary Section of the settings: who is staff, in which role, and whom whoever looks may appoint. */
export class CommunityAdminStaff extends LitElement {
  static override styles = [base, buttons, fields, forms, selects, tabStyles, sectionStyles, touch];

  @property({ attribute: false }) session!: Session;
  /** Counts changes elsewhere, so that they are shown. */
  @property({ type: Number, attribute: false }) version = 0;

  @state() private picked: Person | undefined;
  @state() private given: GivenRole = 'moderator';
  @state() private message = '';
  @state() private bad = false;
  @state() private busy = false;

  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, settingsTexts);
  #names = new NameBook(
    () => this.session,
    () => this.requestUpdate(),
  );

  override render(): TemplateResult {
    const { staff } = this.#texts.t;
    const mine = this.session.role;
    const people = Object.entries(this.session.community?.staff ?? {}).sort(
      ([, one], [, other]) => RANK[one] - RANK[other],
    );
    return html`<section class="box" dir=${this.#locale.direction} aria-labelledby="heading">
      <h3 id="heading">${staff.heading}</h3>
      <p class="quiet">${staff.intro}</p>
      <ul class="plainlist" role="list" aria-label=${staff.list}>
        ${people.map(([uid, role]) => this.#person(uid, role))}
      </ul>
      ${mine === 'moderator' ? html`<p class="quiet">${staff.onlyAdmins}</p>` : this.#adding(people.length)}
      <p role="status" class=${this.bad ? 'error' : 'quiet'}>${this.message}</p>
    </section>`;
  }

  #person(uid: string, role: Role): TemplateResult {
    const { staff } = this.#texts.t;
    const name = this.#nameOf(uid);
    const fault = appointmentFault(this.session.role, role);
    const why = { '': '', owner: staff.ownerStays, 'only-owner': staff.onlyOwner, 'only-admins': '' }[fault];
    const me = uid === this.session.account?.uid;
    return html`<li class="item" data-uid=${uid}>
      <div class="row">
        <span class="grow"><bdi>${name}</bdi> ${me ? staff.you : nothing}</span>
        <span class="row">
          ${
            fault === '' && this.session.role === 'owner'
              ? this.#roleSelect(uid, name, role)
              : html`<span class="chip">${staff.roles[role]}</span>`
          }
          ${
            role === 'owner' || fault === 'only-admins'
              ? nothing
              : html`<button
                  class="button small"
                  type="button"
                  aria-label=${staff.removeOf(name)}
                  aria-disabled=${fault !== '' || this.busy}
                  aria-describedby=${why ? `why-${uid}` : nothing}
                  @click=${() => (fault === '' ? void this.#appoint(uid, null) : undefined)}
                >
                  ${staff.remove}
                </button>`
          }</span
        >
        ${why ? html`<span id=${`why-${uid}`} class="quiet">${why}</span>` : nothing}
      </div>
    </li>`;
  }

  #roleSelect(uid: string, name: string, role: Role): TemplateResult {
    const { staff } = this.#texts.t;
    return html`<select
      aria-label=${staff.roleOf(name)}
      .value=${live(role)}
      @change=${(event: Event) => void this.#appoint(uid, (event.target as HTMLSelectElement).value as GivenRole)}
    >
      ${GIVEN.map((one) => html`<option value=${one} ?selected=${one === role}>${staff.roles[one]}</option>`)}
    </select>`;
  }

  #adding(count: number): TemplateResult {
    const { staff } = this.#texts.t;
    if (count >= MOST) return html`<p class="quiet">${staff.full}</p>`;
    const owner = this.session.role === 'owner';
    return html`<form class="row adding" @submit=${this.#add}>
        <community-admin-member-picker
          class="grow"
          label=${staff.find}
          hint=${staff.findHint}
          .value=${this.picked?.name ?? ''}
          @member-picked=${(event: MemberPickedEvent) => {
            this.picked = event.person.uid ? event.person : undefined;
          }}
        ></community-admin-member-picker>
        <div class="field">
          <label for="role">${staff.role}</label>
          <select
            id="role"
            .value=${live(this.given)}
            @change=${(event: Event) => (this.given = (event.target as HTMLSelectElement).value as GivenRole)}
          >
            ${GIVEN.map(
              (role) =>
                html`<option value=${role} ?disabled=${role === 'admin' && !owner}>
                  ${staff.roles[role]}
                </option>`,
            )}
          </select>
        </div>
        <button class="button" type="submit" aria-disabled=${this.busy}>${staff.add}</button>
      </form>
      ${owner ? nothing : html`<p class="quiet">${staff.onlyOwner}</p>`}`;
  }

  #nameOf(uid: string): string {
    const name = this.#names.nameOf(uid);
    return name === undefined ? '…' : name || uid;
  }

  #add = (event: Event): void => {
    event.preventDefault();
    const { staff } = this.#texts.t;
    const { picked } = this;
    if (this.busy) return;
    if (!picked) {
      this.#say(staff.choose, true);
      this.renderRoot.querySelector<MemberPicker>('community-admin-member-picker')?.focus();
    } else if (roleOf(this.session.community ?? null, picked.uid)) this.#say(staff.already, true);
    else {
      this.#names.take([picked]);
      void this.#appoint(picked.uid, this.given);
    }
  };

  async #appoint(uid: string, role: GivenRole | null): Promise<void> {
    if (this.busy) return;
    const { t } = this.#texts;
    const name = this.#nameOf(uid);
    this.busy = true;
    const appointed = await appoint(this.session, uid, role);
    this.busy = false;
    if (appointed.kind !== 'done') {
      if (appointed.kind === 'denied') await this.session.readCommunity(true).catch(() => null);
      return this.#say(appointed.kind === 'denied' ? t.staff.late : t.notSaved, true);
    }
    const message = role ? t.staff.added(name, t.staff.roles[role]) : t.staff.removed(name);
    this.picked = undefined;
    this.#say(message, false);
    this.dispatchEvent(new DecidedEvent(message, appointed.undo));
  }

  #say(message: string, bad: boolean): void {
    Object.assign(this, { message, bad });
  }
}

define('community-admin-staff', CommunityAdminStaff);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-staff': CommunityAdminStaff;
  }
}
