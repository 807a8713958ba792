import { html, type CSSResult, type TemplateResult } from 'lit';
import { looksPlain, plainParagraphs } from '../../markdown/plain.js';

interface Renderer {
  readonly render: (body: string) => DocumentFragment;
  readonly styles: CSSResult;
}

let renderer: Renderer | null | undefined;
let loading: Promise<void> | undefined;

/** True when this body can be shown as it will stay: it has no markup, or the renderer is here (or cannot be had). */
export function isRenderable(body: string): boolean {
  return renderer !== undefined || looksPlain(body);
}

/** Brings the renderer; resolves also when it cannot be loaded, then people's text is shown as plain text. */
export function loadMarkup(): Promise<void> {
  loading ??= Promise.all([import('../../markdown/render.js'), import('./body-parts.js')]).then(
    ([{ renderMarkdown }, { bodyStyles, bringImages }]) => {
      renderer = { render: (body) => bringImages(renderMarkdown(body)), styles: bodyStyles };
    },
    () => {
      renderer = null;
      loading = undefined;
    },
  );
  return loading;
}

/** Gives a shadow root the look of people's markup. */
export function adoptBodyStyles(root: Node): void {
  if (renderer) adoptStyles(root, renderer.styles);
}

/** Gives a shadow root styles that come later than its element, each once. */
export function adoptStyles(root: Node, ...styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  for (const { styleSheet } of styles) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }
}

/** A body as what Lit can render and keep. Make it once for each body: it holds the nodes themselves. */
export function nodesOf(body: string): TemplateResult {
  if (renderer && !looksPlain(body)) return html`${[...renderer.render(body).childNodes]}`;
  return html`${plainParagraphs(body).map((paragraph) => html`<p dir="auto">${breakLines(paragraph)}</p>`)}`;
}

function breakLines(paragraph: string) {
  return paragraph.split('\n').map((line, index) => (index === 0 ? line : html`<br />${line}`));
}
