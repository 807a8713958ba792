import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { occasionAnswerKey, type Occasion, type OccasionQuestion } from '../../domain/occasion.js';
import { hold } from '../ui/hold-keys.js';
import type { EventDesk } from './event-desk.js';
import { signUpWord } from './event-sign-up.js';

/** What is asked of whoever signs up, or changes what they have sent. */
export function eventForm(desk: EventDesk, occasion: Occasion): TemplateResult {
  const { host } = desk;
  const { texts, box } = host;
  const { form, own } = texts.t;
  const changing = desk.form === 'change';
  const submit = (event: Event) => {
    event.preventDefault();
    void (changing ? desk.save() : desk.signUp());
  };
  const questions = changing && !box.open ? [] : occasion.questions;
  return html`<form novalidate @submit=${submit} @keydown=${hold} @keypress=${hold} @keyup=${hold}>
    ${partyField(desk, changing ? (box.signUp?.party ?? 1) : occasion.maxParty)}
    ${questions.map((question, place) => questionField(desk, question, place))}
    ${questions.length > 0 ? html`<p class="hint">${form.readers} ${changing ? nothing : form.kept}</p>` : nothing}
    ${desk.failure ? html`<p class="error" role="alert">${desk.failure}</p>` : nothing}
    <div class="actions">
      <button class="button primary" type="submit" aria-disabled=${desk.sending}>
        ${changing ? own.save : signUpWord(host)}
      </button>
      <button class="button" type="button" @click=${() => desk.closeForm()}>
        ${changing ? own.dismiss : form.notNow}
      </button>
      <span role="status" class="sending">${desk.sending ? form.sending : ''}</span>
    </div>
  </form>`;
}

function partyField(desk: EventDesk, most: number): TemplateResult | typeof nothing {
  if (most <= 1) return nothing;
  const { texts, box } = desk.host;
  const { form, own } = texts.t;
  const { party } = desk.filled;
  const changing = desk.form === 'change';
  const tight = !changing && box.order.left !== undefined && party > box.order.left;
  const take = ({ target }: Event) => desk.fill({ party: Number((target as HTMLSelectElement).value) });
  return html`<div class="field">
    <label for="party">${form.party}</label>
    <select id="party" aria-describedby="party-hint" .value=${live(String(party))} @change=${take}>
      ${Array.from({ length: most }, (_, i) => {
        const count = i + 1;
        return html`<option value=${count} ?selected=${count === party}>${form.people(count)}</option>`;
      })}
    </select>
    <p id="party-hint" class="hint">
      ${changing ? own.fewer : tight ? (box.order.full ? form.waits : form.partyWaits) : nothing}
    </p>
  </div>`;
}

function questionField(desk: EventDesk, question: OccasionQuestion, place: number): TemplateResult {
  const { texts } = desk.host;
  const fault = desk.faultOf(place);
  return html`<div class="field ${fault ? 'wrong' : ''}">
    <label for="q${place}">
      <span dir="auto">${question.text}</span>
      ${question.required ? html`<span class="required" aria-hidden="true">${texts.t.form.required}</span>` : nothing}
    </label>
    ${question.options.length > 0 ? choice(desk, question, place, fault) : line(desk, question, place, fault)}
    <p id="fault-${place}" class="error">${fault}</p>
  </div>`;
}

/** Longer than it may be is no reason to cut it: what is wrong is said, and nothing is lost. */
function line(desk: EventDesk, { required }: OccasionQuestion, place: number, fault: string): TemplateResult {
  return html`<input
    id="q${place}"
    class="input"
    type="text"
    dir="auto"
    autocomplete="off"
    aria-required=${required}
    aria-invalid=${fault !== ''}
    aria-describedby="fault-${place}"
    .value=${live(desk.filled.answers[occasionAnswerKey(place)] ?? '')}
    @input=${({ target }: Event) => desk.answer(place, (target as HTMLInputElement).value)}
  />`;
}

function choice(
  desk: EventDesk,
  { required, options }: OccasionQuestion,
  place: number,
  fault: string,
): TemplateResult {
  const chosen = desk.filled.answers[occasionAnswerKey(place)] ?? '';
  return html`<select
    id="q${place}"
    aria-required=${required}
    aria-invalid=${fault !== ''}
    aria-describedby="fault-${place}"
    .value=${live(chosen)}
    @change=${({ target }: Event) => desk.answer(place, (target as HTMLSelectElement).value)}
  >
    <option value="" ?selected=${chosen === ''}>${desk.host.texts.t.form.choose}</option>
    ${options.map((option) => html`<option value=${option} ?selected=${option === chosen}>${option}</option>`)}
  </select>`;
}
