import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Survey } from '../../domain/survey.js';
import { hold } from '../ui/hold-keys.js';
import type { SurveyHost } from './survey-desk.js';
import { surveyHindrance } from './survey-notes.js';
import { surveyQuestion } from './survey-question.js';

/** The questions, one at a time or all, and what moves on from them. */
export function surveyForm(host: SurveyHost, survey: Survey, createAccount: () => void): TemplateResult {
  const { desk, texts } = host;
  const steps = survey.layout === 'steps';
  const places = steps ? [desk.step] : desk.shown;
  const submit = (event: Event) => {
    event.preventDefault();
    if (steps && !desk.isLast) desk.next();
    else if (mayBeSent(host)) void desk.send();
  };
  const someRequired = !steps && desk.shown.some((place) => survey.questions[place]?.required);
  return html`<form novalidate @submit=${submit} @keydown=${hold} @keypress=${hold} @keyup=${hold}>
    ${surveyHindrance(host, createAccount)} ${steps ? progress(host) : nothing}
    ${someRequired ? html`<p class="hint">${texts.t.form.someRequired}</p>` : nothing}
    <div class="questions">
      ${repeat(
        places,
        (place) => place,
        (place) => surveyQuestion(host, place),
      )}
    </div>
    ${desk.failure ? html`<p class="error" role="alert">${desk.failure}</p>` : nothing}
    ${actions(host, steps)}
  </form>`;
}

function mayBeSent({ box, desk }: SurveyHost): boolean {
  return box.open && !desk.hindrance;
}

/** How far one is; the number of questions follows from what was answered. */
function progress({ desk, locale, texts }: SurveyHost): TemplateResult {
  const { shown, step } = desk;
  const place = shown.indexOf(step) + 1;
  return html`<div class="progress" part="progress">
    <span id="progress">${texts.t.form.progress(locale.number(place), locale.number(shown.length))}</span>
    <span class="track"><span data-share=${place / shown.length}></span></span>
  </div>`;
}

function actions(host: SurveyHost, steps: boolean): TemplateResult {
  const { desk, texts } = host;
  const { form } = texts.t;
  const back = steps && desk.step !== desk.shown[0];
  const goesOn = steps && !desk.isLast;
  return html`<div class="actions">
    ${
      back
        ? html`<button class="button" type="button" @click=${() => desk.back()}>${form.back}</button>`
        : nothing
    }
    ${
      goesOn || mayBeSent(host)
        ? html`<button class="button primary" type="submit" aria-disabled=${desk.sending !== null}>
            ${goesOn ? form.next : form.send}
          </button>`
        : nothing
    }
    <span role="status" class="sending">${desk.sending ? form.sending : ''}</span>
  </div>`;
}
