import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../controllers/locale.js';
import { hold } from '../elements/ui/hold-keys.js';
import { closeIcon } from '../elements/ui/icons.js';
import type { PanelTexts } from '../i18n/admin/en.js';
import type { PanelKeys } from './panel-keys.js';

interface KeyMapHost {
  readonly locale: Locale;
  readonly texts: { readonly t: PanelTexts };
  readonly keys: PanelKeys;
  unmap(): void;
}

/** Each line of the map: the keys as they are pressed, and what they are called. */
const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'approve'],
  ['r', 'remove'],
  ['e', 'reply'],
  ['m', 'mute'],
  ['b', 'ban'],
  ['u', 'undo'],
  ['1–4', 'queues'],
  ['?', 'map'],
] as const;

/** The dialog that lists the keys of the panel and switches them off. */
export function keyMap(host: KeyMapHost, shown: boolean): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const { keys, panel } = host.texts.t;
  const close = (event: Event) => (event.currentTarget as Element).closest('dialog')?.close();
  return html`<dialog
    id="keys"
    class="keys"
    aria-labelledby="keys-heading"
    dir=${host.locale.direction}
    @close=${() => host.unmap()}
    @keydown=${hold}
    @keypress=${hold}
    @keyup=${hold}
  >
    <div class="top">
      <h2 id="keys-heading">${keys.heading}</h2>
      <button class="button plain" type="button" aria-label=${panel.close} @click=${close}>
        ${closeIcon}
      </button>
    </div>
    ${list(host)}
    <label class="switch">
      <input
        type="checkbox"
        .checked=${host.keys.on}
        aria-describedby="keys-hint"
        @change=${(event: Event) => (host.keys.on = (event.target as HTMLInputElement).checked)}
      />
      ${keys.on}
    </label>
    <p id="keys-hint" class="hint">${keys.hint}</p>
  </dialog>`;
}

function list({ texts }: KeyMapHost): TemplateResult {
  const { keys } = texts.t;
  return html`<dl>
    ${KEYS.map(
      ([key, name]) =>
        html`<div>
          <dt><kbd>${key}</kbd></dt>
          <dd>${keys[name]}</dd>
        </div>`,
    )}
  </dl>`;
}
