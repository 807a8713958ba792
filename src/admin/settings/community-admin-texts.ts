import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import type { SettingsValues } from '../../controllers/settings-editor.js';
import { adoptBodyStyles, isRenderable, loadMarkup, nodesOf } from '../../elements/comment/markup.js';
import { define } from '../../elements/define.js';
import { textField } from './field.js';
import { SettingsSection } from './settings-section.js';

type Texts = SettingsValues['texts'];
/** Characters that the rules take. */
const LENGTHS = { guidelines: 5000, welcome: 1000 } as const;
const NAMES = ['guidelines', 'welcome'] as const;

/** @summary Section of the settings: the guidelines and the welcome text, with a preview. */
export class CommunityAdminTexts extends SettingsSection<'texts'> {
  protected override readonly section = 'texts';
  @state() private previewed: readonly string[] = [];
  /** Rendered bodies are nodes: each is made once. */
  #rendered = new Map<string, { readonly body: string; readonly nodes: TemplateResult }>();

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
        note: this.#preview(name, texts[name]),
        take: (value) => this.change({ ...texts, [name]: value }),
      }),
    )}`;
  }

  #preview(name: (typeof NAMES)[number], body: string): TemplateResult {
    const { texts } = this.texts.t;
    const shown = this.previewed.includes(name);
    const toggle = () => {
      this.previewed = shown ? this.previewed.filter((other) => other !== name) : [...this.previewed, name];
    };
    return html`<span class="row">
        <button
          class="button small"
          type="button"
          aria-expanded=${shown}
          aria-label=${texts.previewOf(texts[name])}
          @click=${toggle}
        >
          ${texts.preview}
        </button>
      </span>
      ${shown ? html`<div class="preview body" dir="auto">${this.#nodes(name, body)}</div>` : nothing}`;
  }

  #nodes(name: string, body: string): unknown {
    if (body.trim() === '') return html`<p class="quiet">${this.texts.t.texts.emptyPreview}</p>`;
    if (!isRenderable(body)) void loadMarkup().then(() => this.requestUpdate());
    adoptBodyStyles(this.renderRoot);
    const known = this.#rendered.get(name);
    if (known?.body === body && isRenderable(body)) return known.nodes;
    const nodes = nodesOf(body);
    if (isRenderable(body)) this.#rendered.set(name, { body, nodes });
    return nodes;
  }
}

define('community-admin-texts', CommunityAdminTexts);

declare global {
  interface HTMLElementTagNameMap {
    'community-admin-texts': CommunityAdminTexts;
  }
}
