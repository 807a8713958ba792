import { html, nothing, type TemplateResult } from 'lit';
import { adoptBodyStyles, isRenderable, loadMarkup, nodesOf } from '../../elements/comment/markup.js';

interface PreviewHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
}

interface PreviewTexts {
  readonly preview: string;
  readonly previewOf: (field: string) => string;
  readonly empty: string;
}

/** Shows below fields for Markdown, where it is wanted, what becomes of it. */
export class MarkdownPreviews {
  readonly #shown = new Set<string>();
  /** Rendered bodies are nodes: each is made once. */
  readonly #rendered = new Map<string, { readonly body: string; readonly nodes: TemplateResult }>();

  constructor(readonly host: PreviewHost) {}

  /** The button, and below it what this field says. */
  render(
    field: { readonly name: string; readonly label: string },
    body: string,
    texts: PreviewTexts,
  ): TemplateResult {
    const { name, label } = field;
    const shown = this.#shown.has(name);
    const toggle = () => {
      if (!this.#shown.delete(name)) this.#shown.add(name);
      this.host.requestUpdate();
    };
    return html`<span class="row">
        <button
          class="button small"
          type="button"
          aria-expanded=${shown}
          aria-label=${texts.previewOf(label)}
          @click=${toggle}
        >
          ${texts.preview}
        </button>
      </span>
      ${shown ? html`<div class="preview body" dir="auto">${this.#nodes(name, body, texts)}</div>` : nothing}`;
  }

  #nodes(name: string, body: string, { empty }: PreviewTexts): unknown {
    if (body.trim() === '') return html`<p class="quiet">${empty}</p>`;
    if (!isRenderable(body)) void loadMarkup().then(() => this.host.requestUpdate());
    adoptBodyStyles(this.host.renderRoot);
    const known = this.#rendered.get(name);
    if (known?.body === body && isRenderable(body)) return known.nodes;
    const nodes = nodesOf(body);
    if (isRenderable(body)) this.#rendered.set(name, { body, nodes });
    return nodes;
  }
}
