import { html, nothing, type TemplateResult } from 'lit';
import type { Occasion } from '../../domain/occasion.js';
import type { EventHost } from './event-host.js';
import { hindranceOf } from './event-notes.js';

/** What stands beside the button. */
export interface SignUpButton {
  readonly press: () => void;
  readonly sending: boolean;
  /** What went wrong, and what to do. */
  readonly failure: string;
}

/** The button to sign up by, and who will read the name. */
export function signUpButton(
  host: EventHost,
  { attendees }: Occasion,
  { press, sending, failure }: SignUpButton,
): TemplateResult {
  const { box, texts } = host;
  const { form } = texts.t;
  const possible = box.open && !hindranceOf(host);
  const button = html`<button
    class="button primary"
    type="button"
    data-act="sign-up"
    aria-disabled=${sending}
    @click=${press}
  >
    ${signUpWord(host)}
  </button>`;
  return html`${failure ? html`<p class="error" role="alert">${failure}</p>` : nothing}
  ${
    possible
      ? html`<div class="actions">
          ${button}<span role="status" class="sending">${sending ? form.sending : ''}</span>
        </div>`
      : nothing
  }
  ${possible ? html`<p class="hint">${texts.t.attendees[attendees === 'public' ? 'public' : 'private']}</p>` : nothing}`;
}

/** What the button says; whoever finds no place joins the waiting list. */
export function signUpWord({ box, texts }: EventHost): string {
  const { form } = texts.t;
  return box.order.full ? form.join : form.signUp;
}

/** As high as the button, while it is on its way what its reader has to do with the event. */
export function signUpSkeleton(): TemplateResult {
  return html`<div class="skeleton"><div class="actions"></div></div>`;
}
