import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyHost } from './survey-desk.js';

/** What is said to whoever has answered, and how answers are taken back. */
export function surveyDone(host: SurveyHost, thanks: unknown): TemplateResult {
  const { desk, texts } = host;
  const { state, form } = texts.t;
  const said = host.plan ? state.tried : desk.dirty ? state.elsewhere : state.answered;
  return html`<div class="answered" part="thanks">
    <p id="note" class="note" tabindex="-1">${said}</p>
    ${thanks} ${desk.failure ? html`<p class="error" role="alert">${desk.failure}</p>` : nothing}
    <div class="actions">
      ${host.plan ? again(host) : desk.asked ? confirmation(host) : withdrawal(host, form.withdraw, 'plain')}
      <span role="status" class="sending">${desk.sending ? form.withdrawing : ''}</span>
    </div>
  </div>`;
}

function withdrawal({ desk }: SurveyHost, text: string, kind: string): TemplateResult {
  return html`<button
    class="button ${kind}"
    type="button"
    data-act="withdraw"
    aria-disabled=${desk.sending !== null}
    @click=${() => void desk.withdraw()}
  >
    ${text}
  </button>`;
}

function again({ desk, texts }: SurveyHost): TemplateResult {
  return html`<button class="button" type="button" @click=${() => desk.again()}>
    ${texts.t.form.again}
  </button>`;
}

/** Once a survey is over nobody can answer it anew. */
function confirmation(host: SurveyHost): TemplateResult | typeof nothing {
  const { desk, texts } = host;
  const { form } = texts.t;
  return html`<p role="alert">${form.withdrawAsked}</p>
    ${withdrawal(host, form.withdrawForGood, 'danger')}
    <button class="button" type="button" @click=${() => desk.keep()}>${form.keep}</button>`;
}
