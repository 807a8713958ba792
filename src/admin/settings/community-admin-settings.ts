import { css, html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';
import { SettingsEditor } from '../../controllers/settings-editor.js';
import { Texts } from '../../controllers/texts.js';
import { define } from '../../elements/define.js';
import { settingsTexts } from '../../i18n/staff/settings/texts.js';
import { failedNote, skeletonOf } from '../staff/list-parts.js';
import { StaffTab } from '../staff/staff-tab.js';
import './community-admin-categories.js';
import './community-admin-interests.js';
import './community-admin-name.js';
import './community-admin-policy.js';
import './community-admin-replies.js';
import './community-admin-setup-check.js';
import './community-admin-staff.js';
import './community-admin-texts.js';
import './community-admin-words.js';

/** The sections in their order; what the tab is opened with as `item`. */
const SECTIONS = [
  'policy',
  'words',
  'categories',
  'interests',
  'texts',
  'name',
  'staff',
  'replies',
  'check',
] as const;

const settingsStyles = css`
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    max-inline-size: 60em;
  }
`;

/** @summary The settings of the community in the panel, section by section. */
export class CommunityAdminSettings extends StaffTab {
  static override styles = [...StaffTab.styles, settingsStyles];

  /** @internal */
  readonly texts = new Texts(this, this.locale, settingsTexts);
  /** @internal */
  readonly editor = new SettingsEditor(this);
  #shown = '';

  override willUpdate(): void {
    super.willUpdate();
    if (this.session) this.editor.open(this.session);
  }

  protected override content(session: Session): TemplateResult {
    const { t } = this.texts;
    return html`<div class="row">
        <h2 id="heading">${t.heading}</h2>
      </div>
      ${session.role === 'moderator' ? html`<p class="note">${t.readOnly}</p>` : nothing}
      <div role="status">${this.editor.restored ? html`<p class="note">${t.restored}</p>` : nothing}</div>
      ${this.#content(session)}`;
  }

  override updated(): void {
    const { item } = this;
    if (item === this.#shown || this.editor.status !== 'ready') return;
    this.#shown = item;
    const section = SECTIONS.find((name) => name === item);
    if (section) this.renderRoot.querySelector(`.${section}`)?.scrollIntoView({ block: 'start' });
  }

  #content(session: Session): TemplateResult {
    const { editor } = this;
    const { t } = this.texts;
    if (editor.status === 'failed') return failedNote(this.locale, t.failed, () => editor.retry());
    if (!editor.stored) return skeletonOf(t.loading, 4);
    return this.#sections(session, session.role !== 'moderator');
  }

  #sections(session: Session, admin: boolean): TemplateResult {
    const { editor } = this;
    const { version } = editor;
    return html`<div class="sections">
      <community-admin-policy class="policy" .editor=${editor} .version=${version} .editable=${admin}>
      </community-admin-policy>
      <community-admin-words class="words" .editor=${editor} .version=${version} .editable=${admin}>
      </community-admin-words>
      <community-admin-categories class="categories" .editor=${editor} .version=${version} .editable=${admin}>
      </community-admin-categories>
      <community-admin-interests class="interests" .editor=${editor} .version=${version} .editable=${admin}>
      </community-admin-interests>
      <community-admin-texts class="texts" .editor=${editor} .version=${version} .editable=${admin}>
      </community-admin-texts>
      <community-admin-name class="name" .editor=${editor} .version=${version} .editable=${admin}>
      </community-admin-name>
      <community-admin-staff class="staff" .session=${session} .version=${version}></community-admin-staff>
      <community-admin-replies class="replies" .editor=${editor} .version=${version} .editable=${true}>
      </community-admin-replies>
      ${
        admin
          ? html`<community-admin-setup-check
              class="check"
              .session=${session}
            ></community-admin-setup-check>`
          : nothing
      }
    </div>`;
  }
}

define('community-admin-settings', CommunityAdminSettings);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-settings': CommunityAdminSettings;
  }
}
