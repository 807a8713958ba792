import { html, type TemplateResult } from 'lit';
import { looksPlain, plainParagraphs } from '../../markdown/plain.js';

type Render = (body: string) => DocumentFragment;

let render: Render | null | undefined;
let loading: Promise<void> | undefined;

/** True when this body can be shown as it will stay: it has no markup, or the renderer is here (or cannot be had). */
export function isRenderable(body: string): boolean {
  return render !== undefined || looksPlain(body);
}

/** Brings the renderer; resolves also when it cannot be loaded, then people's text is shown as plain text. */
export function loadMarkup(): Promise<void> {
  loading ??= import('../../markdown/render.js').then(
    (module) => {
      render = module.renderMarkdown;
    },
    () => {
      render = null;
      loading = undefined;
    },
  );
  return loading;
}

/** A body as DOM; a fragment can be used once, so call it only when the body has changed. */
export function markup(body: string): DocumentFragment | TemplateResult {
  if (render && !looksPlain(body)) return render(body);
  return html`${plainParagraphs(body).map((paragraph) => html`<p dir="auto">${breakLines(paragraph)}</p>`)}`;
}

function breakLines(paragraph: string) {
  return paragraph.split('\n').map((line, index) => (index === 0 ? line : html`<br />${line}`));
}
