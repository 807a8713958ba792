import { html, nothing, type TemplateResult } from 'lit';
import type { OccasionReveal } from '../../controllers/occasion-reveal.js';
import type { Occasion } from '../../domain/occasion.js';
import type { SignUp } from '../../domain/sign-up.js';
import type { EventHost } from './event-desk.js';
import { eventForm, signUpWord } from './event-form.js';
import { standingWords } from './event-news.js';
import { eventHindrance } from './event-notes.js';
import { eventSecret } from './event-secret.js';

/** What its reader has to do with it: signing up, or how they stand and what they can change. */
export function eventPanel(
  host: EventHost,
  occasion: Occasion,
  parts: { readonly reveal: OccasionReveal; readonly createAccount: () => void },
): TemplateResult | typeof nothing {
  const { box, desk } = host;
  if (occasion.signUp === 'none') return nothing;
  const { signUp } = box;
  if (signUp) return ownPanel(host, occasion, signUp, parts.reveal);
  // Signing up has closed: what was filled in stays in sight, to be copied.
  if (!box.open && !desk.dirty && !desk.failure && !desk.done) return nothing;
  return html`<div class="panel" part="sign-up">
    ${eventHindrance(host, parts.createAccount)} ${doneNote(host)}
    ${desk.form === 'sign-up' ? eventForm(host, occasion) : signUpButton(host, occasion)}
  </div>`;
}

function signUpButton(host: EventHost, { attendees }: Occasion): TemplateResult {
  const { box, desk, texts } = host;
  const { form } = texts.t;
  const possible = box.open && !desk.hindrance;
  return html`${desk.failure ? html`<p class="error" role="alert">${desk.failure}</p>` : nothing}
    <div class="actions">
      ${
        possible
          ? html`<button
              class="button primary"
              type="button"
              data-act="sign-up"
              aria-disabled=${desk.sending}
              @click=${() => void desk.signUp()}
            >
              ${signUpWord(host)}
            </button>`
          : nothing
      }
      <span role="status" class="sending">${desk.sending ? form.sending : ''}</span>
    </div>
    ${
      possible
        ? html`<p class="hint">
            ${attendees === 'public' ? texts.t.attendees.public : texts.t.attendees.private}
          </p>`
        : nothing
    }`;
}

function doneNote({ desk }: EventHost): TemplateResult | typeof nothing {
  return desk.done ? html`<p id="panel" class="done" tabindex="-1">${desk.done}</p>` : nothing;
}

function ownPanel(
  host: EventHost,
  occasion: Occasion,
  signUp: SignUp,
  reveal: OccasionReveal,
): TemplateResult {
  const { box, desk, texts } = host;
  const { own } = texts.t;
  const { standing } = box.order;
  const over = box.phase === 'over';
  const waiting = standing?.kind === 'waiting';
  const words = over ? own.attended : standing ? standingWords(host, standing) : own.signedUp;
  return html`<div class="panel own ${waiting ? 'waiting' : 'going'}" part="sign-up">
    <p id="panel" class="standing" tabindex="-1">${words}</p>
    ${signUp.party > 1 ? html`<p>${own.party(signUp.party)}</p>` : nothing}
    ${waiting && !over ? html`<p class="hint">${own.moves}</p>` : nothing}
    ${over || box.phase === 'cancelled' ? nothing : eventSecret(host, reveal)}
    ${desk.done ? html`<p class="done">${desk.done}</p>` : nothing}
    ${desk.form === 'change' ? eventForm(host, occasion) : ownActions(host, occasion, signUp)}
  </div>`;
}

function ownActions(host: EventHost, occasion: Occasion, signUp: SignUp): TemplateResult | typeof nothing {
  const { box, desk, texts } = host;
  const { own, form } = texts.t;
  const { phase } = box;
  if (phase === 'over' || phase === 'cancelled') return nothing;
  const changes = signUp.party > 1 || (box.open && occasion.questions.length > 0);
  return html`${desk.failure ? html`<p class="error" role="alert">${desk.failure}</p>` : nothing}
    ${desk.asked ? html`<p id="asked" role="alert">${askedWords(host)}</p>` : nothing}
    <div class="actions">
      ${
        changes && !desk.asked
          ? html`<button class="button" type="button" @click=${() => void desk.edit()}>${own.change}</button>`
          : nothing
      }
      <button
        class="button ${desk.asked ? 'danger' : 'plain'}"
        type="button"
        data-act="cancel"
        aria-disabled=${desk.sending}
        aria-describedby=${desk.asked ? 'asked' : nothing}
        @click=${() => void desk.cancel()}
      >
        ${form.cancel}
      </button>
      ${
        desk.asked
          ? html`<button class="button" type="button" @click=${() => desk.keep()}>${own.keep}</button>`
          : nothing
      }
      <span role="status" class="sending">${desk.sending ? form.sending : ''}</span>
    </div>`;
}

function askedWords({ box, texts }: EventHost): string {
  const { own } = texts.t;
  return box.order.standing?.kind === 'waiting' ? own.cancelWaitingAsked : own.cancelAsked;
}
