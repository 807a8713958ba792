import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { occasionAnswerKey, type Occasion, type OccasionQuestion } from '../../domain/occasion.js';
import { hindranceNote } from '../ui/asked-notes.js';
import { hold } from '../ui/hold-keys.js';
import type { PromotionHost } from './promotion-desk.js';

/** What is asked of whoever enters, and the one button. */
export function promotionForm(host: PromotionHost, occasion: Occasion): TemplateResult {
  const { desk, texts } = host;
  const { form } = texts.t;
  const submit = (event: Event) => {
    event.preventDefault();
    void desk.enter();
  };
  const code = occasion.promotion === 'code';
  return html`<form novalidate @submit=${submit} @keydown=${hold} @keypress=${hold} @keyup=${hold}>
    ${hindrance(host)} ${occasion.questions.map((question, place) => questionField(host, question, place))}
    <p class="hint">
      ${code ? form.onceCode : form.once} ${occasion.questions.length > 0 ? form.readers : nothing}
    </p>
    ${desk.failure ? html`<p class="error" role="alert">${desk.failure}</p>` : nothing}
    <div class="actions">
      <button
        class="button primary"
        type="submit"
        aria-disabled=${desk.sending !== null || desk.hindrance !== null}
      >
        ${code ? form.getCode : form.enter}
      </button>
      <span role="status" class="hint">${desk.sending ? (code ? form.looking : form.sending) : ''}</span>
    </div>
  </form>`;
}

/** What was typed and can no longer be sent: to copy it. */
export function promotionRemains({ desk, texts }: PromotionHost, { questions }: Occasion): TemplateResult {
  return html`<div class="remains">
    <p>${texts.t.form.remains}</p>
    ${questions.map(({ text }, place) => {
      const answer = desk.answers[occasionAnswerKey(place)];
      return answer ? html`<p dir="auto"><strong>${text}</strong><br />${answer}</p>` : nothing;
    })}
  </div>`;
}

/** Why this member cannot enter, and what helps. */
function hindrance(host: PromotionHost): TemplateResult | typeof nothing {
  const { state, refusals } = host.texts.t;
  const { session } = host.box;
  const create = async () => {
    if (!session) return;
    const { upgrade } = await import('../account/sign-in.js');
    await upgrade(host, session);
  };
  return hindranceNote(host, host.desk.hindrance, refusals, state, () => void create());
}

function questionField(host: PromotionHost, question: OccasionQuestion, place: number): TemplateResult {
  const { desk, texts } = host;
  const fault = desk.faultOf(place);
  return html`<div class="field ${fault ? 'wrong' : ''}">
    <div class="ask">
      <label for="q${place}" dir="auto">${question.text}</label>
      ${question.required ? html`<span class="required" aria-hidden="true">${texts.t.form.required}</span>` : nothing}
    </div>
    ${question.options.length > 0 ? choice(host, question, place, fault) : line(host, question, place, fault)}
    <p id="fault-${place}" class="error">${fault}</p>
  </div>`;
}

/** Longer than it may be is no reason to cut it: what is wrong is said, and nothing is lost. */
function line(
  { desk }: PromotionHost,
  { required }: OccasionQuestion,
  place: number,
  fault: string,
): TemplateResult {
  return html`<input
    id="q${place}"
    class="input"
    type="text"
    dir="auto"
    autocomplete="off"
    aria-required=${required}
    aria-invalid=${fault !== ''}
    aria-describedby="fault-${place}"
    .value=${live(desk.answers[occasionAnswerKey(place)] ?? '')}
    @input=${({ target }: Event) => desk.answer(place, (target as HTMLInputElement).value)}
  />`;
}

function choice(
  { desk, texts }: PromotionHost,
  { options, required }: OccasionQuestion,
  place: number,
  fault: string,
): TemplateResult {
  const chosen = desk.answers[occasionAnswerKey(place)] ?? '';
  return html`<select
    id="q${place}"
    aria-required=${required}
    aria-invalid=${fault !== ''}
    aria-describedby="fault-${place}"
    @change=${({ target }: Event) => desk.answer(place, (target as HTMLSelectElement).value)}
  >
    <option value="" ?selected=${chosen === ''}>${texts.t.form.choose}</option>
    ${options.map((option) => html`<option ?selected=${option === chosen}>${option}</option>`)}
  </select>`;
}
