import { html, type TemplateResult } from 'lit';
import { faultyAnswerOption, type SurveyPlanFault } from '../../domain/survey-plan.js';
import type { ComposerHost } from './composer-host.js';
import type { ComposerQuestions } from './composer-questions.js';

/** All that is wrong, each with a way to where it is mended. */
export function faultSummary(host: ComposerHost, list: ComposerQuestions): TemplateResult {
  const { faults, texts } = host;
  return html`<div class="note bad summary" role="group" aria-labelledby="summary">
    <strong id="summary">${texts.t.summary(faults.length)}</strong>
    <ul>
      ${faults.map(
        (fault) =>
          html`<li>
            <button class="link" type="button" @click=${() => goTo(host, list, fault)}>
              ${saying(host, fault)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Moves the focus to what is wrong, and opens its question. */
export function goTo(host: ComposerHost, list: ComposerQuestions, fault: SurveyPlanFault): void {
  if ('question' in fault) list.reveal([fault.question]);
  host.focusOn(selectorOf(host, list, fault));
}

function saying({ locale, texts }: ComposerHost, fault: SurveyPlanFault): string {
  const { faults, questionFaults, questions, inQuestion } = texts.t;
  if (!('question' in fault)) return faults[fault.fault];
  return inQuestion(questions.question(locale.number(fault.question + 1)), questionFaults[fault.fault]);
}

function selectorOf({ editor }: ComposerHost, list: ComposerQuestions, fault: SurveyPlanFault): string {
  if (!('question' in fault)) return fault.fault === 'questions' ? '[data-kind]' : `#${fault.fault}`;
  const id = list.idOf(fault.question);
  const question = editor.plan.questions[fault.question];
  switch (fault.fault) {
    case 'options':
    case 'twins':
      return `[data-option="${id}${String(question ? Math.max(0, faultyAnswerOption(question, fault.fault)) : 0)}"]`;
    case 'number':
      return `#${id}least`;
    case 'condition':
      return `#${id}if`;
    default:
      return `#${id}${fault.fault}`;
  }
}
