import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hold } from '../../elements/ui/hold-keys.js';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** What is wrong with it; empty where nothing is. */
  readonly error?: string;
  /** Lines of a larger field; none for one of a single line. */
  readonly rows?: number;
  /** Something after the hint, such as how many characters are left. */
  readonly note?: unknown;
  readonly take: (value: string) => void;
}

/** A field for text with its label, hint and error. */
export function textField(field: Field): TemplateResult {
  const { id, label, value, hint = '', error = '', rows = 0, note = nothing, take } = field;
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const typed = (event: Event) => take((event.target as HTMLInputElement).value);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${
      rows > 0
        ? html`<textarea
            id=${id}
            class="input"
            dir="auto"
            rows=${rows}
            aria-describedby=${describedBy || nothing}
            aria-invalid=${error !== ''}
            .value=${live(value)}
            @input=${typed}
            @keydown=${hold}
            @keypress=${hold}
            @keyup=${hold}
          ></textarea>`
        : html`<input
            id=${id}
            class="input"
            type="text"
            dir="auto"
            autocomplete="off"
            aria-describedby=${describedBy || nothing}
            aria-invalid=${error !== ''}
            .value=${live(value)}
            @input=${typed}
            @keydown=${hold}
            @keypress=${hold}
            @keyup=${hold}
          />`
    }
    ${error ? html`<p id=${`${id}-error`} class="error">${error}</p>` : nothing}
    ${hint ? html`<span id=${`${id}-hint`} class="hint">${hint}</span>` : nothing} ${note}
  </div>`;
}
