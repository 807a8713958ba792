import { html, type TemplateResult } from 'lit';
import type { SettingsValues } from '../../controllers/settings-editor.js';
import { define } from '../../elements/define.js';
import { MarkdownPreviews } from '../staff/markdown-preview.js';
import { textField } from './field.js';
import { SettingsSection } from './settings-section.js';

type Texts = SettingsValues['texts'];
/** Characters that the rules take. */
const LENGTHS = { guidelines: 5000, welcome: 1000 } as const;
const NAMES = ['guidelines', 'welcome'] as const;

/** @summary Section of the settings: the guidelines and the welcome text, with a preview. */
export class CommunityAdminTexts extends SettingsSection<'texts'> {
  protected override readonly section = 'texts';
  #previews = new MarkdownPreviews(this);

  protected override get heading(): string {
    return this.texts.t.texts.heading;
  }

  protected override isWrong(texts: Texts): boolean {
    return NAMES.some((name) => texts[name].length > LENGTHS[name]);
  }

  protected override fields(texts: Texts): TemplateResult {
    const { t } = this.texts;
    return html`${NAMES.map((name) =>
      textField({
        id: name,
        label: t.texts[name],
        hint: t.texts[`${name}Hint`],
        value: texts[name],
        rows: name === 'guidelines' ? 8 : 4,
        error: texts[name].length > LENGTHS[name] ? t.texts.wrong : '',
        note: this.#previews.render({ name, label: t.texts[name] }, texts[name], {
          ...t.texts,
          empty: t.texts.emptyPreview,
        }),
        take: (value) => this.change({ ...texts, [name]: value }),
      }),
    )}`;
  }
}

define('community-admin-texts', CommunityAdminTexts);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-texts': CommunityAdminTexts;
  }
}
