import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { Locale } from '../../controllers/locale.js';
import { MemberFile, type FileContent } from '../../controllers/member-file.js';
import { NameBook } from '../../controllers/name-book.js';
import type { Session } from '../../controllers/session.js';
import { appoint, appointmentFault, type GivenRole } from '../../controllers/staff-editor.js';
import { Texts } from '../../controllers/texts.js';
import type { Member } from '../../domain/member.js';
import { roleOf } from '../../domain/role.js';
import { define } from '../../elements/define.js';
import { interestList, paintPortraits, portrait, staffBadge } from '../../elements/member/portrait.js';
import { portraitStyles } from '../../elements/member/portrait.styles.js';
import { logTexts } from '../../i18n/staff/log/texts.js';
import { memberFileTexts } from '../../i18n/staff/members/texts.js';
import { settingsTexts } from '../../i18n/staff/settings/texts.js';
import { base, buttons, fields } from '../../styles/base.js';
import { forms } from '../../styles/forms.js';
import { selects } from '../../styles/selects.js';
import { states } from '../../styles/states.js';
import { touch } from '../../styles/touch.js';
import { DecidedEvent, PanelAskedEvent } from '../panel-events.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { tabStyles } from '../staff/staff-tab.styles.js';
import './community-admin-notes.js';
import './community-admin-sanctions.js';
import type { CommunityAdminSanctions } from './community-admin-sanctions.js';
import { figures, historyPart, noticesPart, postsPart, type FileTexts } from './file-parts.js';
import { fileStyles } from './members.styles.js';
import { dayOf, standingChips } from './standing.js';

const GIVEN = ['moderator', 'admin'] as const satisfies readonly GivenRole[];

/** @summary All that staff know about one member, and what they can do about them. */
export class CommunityAdminMemberFile extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    selects,
    states,
    portraitStyles,
    tabStyles,
    fileStyles,
    touch,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) uid = '';
  @state() private message = '';
  @query('community-admin-sanctions') private sanctions!: CommunityAdminSanctions | null;

  /** @internal */
  readonly file = new MemberFile(this);
  #locale = new Locale(this);
  #texts = new Texts(this, this.#locale, memberFileTexts);
  #log = new Texts(this, this.#locale, logTexts);
  #settings = new Texts(this, this.#locale, settingsTexts);
  #names = new NameBook(
    () => this.session,
    () => this.requestUpdate(),
  );
  #announced = '';

  /** Opens the step of the ladder that the key stands for. */
  key(key: string): boolean {
    const step = ({ m: 'mute', b: 'ban' } as const)[key];
    if (!step || !this.sanctions) return false;
    this.sanctions.choose(step);
    return true;
  }

  override willUpdate(): void {
    this.file.open(this.session, this.uid);
    const { member } = this.file.content ?? {};
    if (member) this.#names.take([member]);
  }

  override render(): TemplateResult {
    const { content, status } = this.file;
    const { file } = this.#texts.t;
    return html`<div class="file" dir=${this.#locale.direction}>
      ${status === 'failed' ? failedNote(this.#locale, file.failed, () => this.file.refresh()) : nothing}
      ${content ? this.#content(content) : status === 'failed' ? nothing : this.#skeleton()}
    </div>`;
  }

  override updated(): void {
    paintPortraits(this.renderRoot);
    if (!this.file.content || this.#announced === this.uid) return;
    // Whoever has opened the file goes on from its top.
    this.#announced = this.uid;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  #skeleton(): TemplateResult {
    return skeletonOf(this.#texts.t.file.loading, 3);
  }

  #content(content: FileContent): TemplateResult {
    const texts: FileTexts = {
      t: this.#log.t,
      locale: this.#locale,
      names: this.#names,
      file: this.#texts.t.file,
    };
    const { member, notes, history, notices, posts } = content;
    const openLog = () => this.dispatchEvent(new PanelAskedEvent('log', this.uid));
    return html`${member ? this.#head(member) : html`<h3 tabindex="-1">${texts.file.gone}</h3>`}
      ${figures(texts, content)}
      <div class="parts">
        <div class="column">
          ${member ? this.#ladder(member) : nothing}
          <community-admin-notes
            .file=${this.file}
            .notes=${notes}
            .session=${this.session}
          ></community-admin-notes>
          ${member ? this.#role(member) : nothing}
        </div>
        <div class="column">
          ${historyPart(texts, history, openLog)} ${noticesPart(texts, notices)} ${postsPart(texts, posts)}
        </div>
      </div>`;
  }

  #head(member: Member): TemplateResult {
    const { t } = this.#texts;
    const { uid, name, bio, interests, joinedAt, approved, helped } = member;
    const facts = [t.joined(dayOf(joinedAt, this.#locale)), t.approved(approved)];
    if (helped > 0) facts.push(t.helped(helped));
    return html`<div class="head">
        ${portrait(member)}
        <h3 tabindex="-1"><bdi>${name}</bdi></h3>
        ${staffBadge(uid, this.session.community, this.#locale)}
        ${standingChips(member, this.session.store.now(), t, this.#locale)}
      </div>
      <p class="quiet">${facts.join(' · ')}</p>
      ${bio ? html`<p class="people" dir="auto">${bio}</p>` : nothing}
      ${interestList(interests, this.#settings.t.interests.heading)}`;
  }

  #ladder(member: Member): TemplateResult {
    const staff = roleOf(this.session.community ?? null, member.uid) !== null;
    return html`<community-admin-sanctions
      .file=${this.file}
      .member=${member}
      .now=${this.session.store.now()}
      .staff=${staff}
    ></community-admin-sanctions>`;
  }

  #role({ uid, standing }: Member): TemplateResult | typeof nothing {
    const { session } = this;
    const { staff } = this.#settings.t;
    const { file } = this.#texts.t;
    const theirs = roleOf(session.community ?? null, uid);
    const fault = appointmentFault(session.role, theirs);
    if (fault === 'only-admins') return nothing;
    const sanctioned = Object.keys(standing).length > 0 && theirs === null;
    const why = sanctioned
      ? staff.lifted
      : { '': '', owner: staff.ownerStays, 'only-owner': staff.onlyOwner }[fault];
    return html`<section class="box" aria-labelledby="role-heading">
      <h4 id="role-heading">${file.role}</h4>
      <select
        aria-labelledby="role-heading"
        aria-describedby=${why ? 'role-why' : nothing}
        ?disabled=${why !== ''}
        .value=${live(theirs ?? '')}
        @change=${(event: Event) => void this.#appoint((event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${theirs === null}>${file.roleNone}</option>
        ${theirs === 'owner' ? html`<option value="owner" selected>${staff.roles.owner}</option>` : nothing}
        ${GIVEN.map(
          (role) =>
            html`<option
              value=${role}
              ?selected=${role === theirs}
              ?disabled=${appointmentFault(session.role, theirs, role) !== ''}
            >
              ${staff.roles[role]}
            </option>`,
        )}
      </select>
      ${why ? html`<p id="role-why" class="quiet">${why}</p>` : nothing}
      <p role="status" class="error">${this.message}</p>
    </section>`;
  }

  async #appoint(value: string): Promise<void> {
    const { staff } = this.#settings.t;
    const role = GIVEN.find((one) => one === value) ?? null;
    const name = this.file.content?.member?.name ?? '';
    this.message = '';
    const appointed = await appoint(this.session, this.uid, role);
    if (appointed.kind !== 'done') {
      this.message = appointed.kind === 'denied' ? staff.late : this.#settings.t.notSaved;
      return;
    }
    const message = role ? staff.added(name, staff.roles[role]) : staff.removed(name);
    this.dispatchEvent(new DecidedEvent(message, appointed.undo));
    await this.file.refresh();
  }
}

define('community-admin-member-file', CommunityAdminMemberFile);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-member-file': CommunityAdminMemberFile;
  }
}
