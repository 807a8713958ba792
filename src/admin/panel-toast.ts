import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../elements/ui/icons.js';
import type { PanelTexts } from '../i18n/admin/en.js';
import type { UndoStack } from './panel-undo.js';

interface ToastHost {
  readonly texts: { readonly t: PanelTexts };
  readonly undo: UndoStack;
}

/** What was decided last, with the way back; it stays while somebody reads it or reaches for its button. */
export function toast({ texts, undo }: ToastHost): TemplateResult | typeof nothing {
  const { shown, depth } = undo;
  if (!shown) return nothing;
  const t = texts.t;
  return html`<div
    class="toast"
    part="toast"
    @pointerenter=${undo.hold}
    @pointerleave=${undo.release}
    @focusin=${undo.hold}
    @focusout=${undo.release}
  >
    <span class="message">
      <span dir="auto">${shown.message}</span>
      ${depth > 1 ? html`<span class="quiet">${t.undo.further(depth - 1)}</span>` : nothing}
    </span>
    ${
      shown.undo
        ? html`<button class="button" type="button" aria-keyshortcuts="u" @click=${() => undo.undo()}>
            ${t.undo.undo}
          </button>`
        : nothing
    }
    <button class="button plain" type="button" aria-label=${t.panel.close} @click=${() => undo.close()}>
      ${closeIcon}
    </button>
  </div>`;
}
