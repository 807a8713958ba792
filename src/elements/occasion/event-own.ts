import { html, nothing, type TemplateResult } from 'lit';
import type { OccasionReveal } from '../../controllers/occasion-reveal.js';
import type { Occasion } from '../../domain/occasion.js';
import type { SignUp } from '../../domain/sign-up.js';
import type { EventDesk } from './event-desk.js';
import { eventForm } from './event-form.js';
import type { EventHost } from './event-host.js';
import { standingWords } from './event-news.js';
import { eventSecret } from './event-secret.js';

/** How somebody stands who has signed up, and what they can change. */
export function ownPanel(
  desk: EventDesk,
  occasion: Occasion,
  signUp: SignUp,
  reveal: OccasionReveal,
): TemplateResult {
  const { host } = desk;
  const { box, texts } = host;
  const { own } = texts.t;
  const { standing } = box.order;
  const over = box.phase === 'over' || box.phase === 'cancelled';
  const waiting = standing?.kind === 'waiting';
  const words = over ? own.attended : standing ? standingWords(host, standing) : own.signedUp;
  return html`<div class="own ${over ? 'past' : waiting ? 'waiting' : 'going'}">
    <p id="panel" class="standing" tabindex="-1">${words}</p>
    ${signUp.party > 1 ? html`<p>${own.party(signUp.party)}</p>` : nothing}
    ${waiting && !over ? html`<p class="hint">${own.moves}</p>` : nothing}
    ${over ? nothing : eventSecret(host, reveal)}
    ${desk.done ? html`<p class="done">${desk.done}</p>` : nothing}
    ${desk.form === 'change' ? eventForm(desk, occasion) : ownActions(desk, occasion, signUp)}
  </div>`;
}

function ownActions(desk: EventDesk, occasion: Occasion, signUp: SignUp): TemplateResult | typeof nothing {
  const { host } = desk;
  const { box, texts } = host;
  const { own, form } = texts.t;
  const { phase } = box;
  if (phase === 'over' || phase === 'cancelled') return nothing;
  const changes = signUp.party > 1 || (box.open && occasion.questions.length > 0);
  return html`${desk.failure ? html`<p class="error" role="alert">${desk.failure}</p>` : nothing}
    ${desk.asked ? html`<p id="asked" role="alert" tabindex="-1">${askedWords(host)}</p>` : nothing}
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
        @click=${(event: MouseEvent) => event.detail < 2 && void desk.cancel()}
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
