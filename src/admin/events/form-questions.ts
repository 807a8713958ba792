import { html, nothing, type TemplateResult } from 'lit';
import { OCCASION_QUESTIONS, type OccasionQuestion } from '../../domain/occasion.js';
import { tick } from '../../elements/ui/tick.js';
import { textField } from '../settings/field.js';
import type { FormHost } from './form-host.js';

/** What is asked of whoever signs up; once they can, it stays. */
export function questions(host: FormHost): TemplateResult | typeof nothing {
  const { t, draft, published } = host;
  const { signUp, questions: asked, kind } = draft.plan;
  if (published || (signUp === 'none' && kind !== 'promotion')) return nothing;
  const full = asked.length >= OCCASION_QUESTIONS;
  const add = () => {
    const { questions: now } = host.draft.plan;
    if (now.length >= OCCASION_QUESTIONS) return;
    host.changePlan({ questions: [...now, { text: '', required: false, options: [] }] });
    host.focus(`#question-${String(now.length)}`);
  };
  return html`<fieldset>
    <legend>${t.questions}</legend>
    <p class="quiet">${t.questionsHint}</p>
    ${asked.map((question, at) => questionFields(host, question, at))}
    <div class="row">
      <button id="add-question" class="button" type="button" aria-disabled=${full} @click=${add}>
        ${t.addQuestion}
      </button>
      ${full ? html`<span class="quiet">${t.faults.questions}</span>` : nothing}
    </div>
  </fieldset>`;
}

function questionFields(
  host: FormHost,
  { text, required, options }: OccasionQuestion,
  at: number,
): TemplateResult {
  const { t, locale } = host;
  const name = t.question(locale.number(at + 1));
  const fault = host.errorOf(`questions.${String(at)}`);
  const ofOptions = ['options', 'optionLong', 'twins'].includes(
    host.faultOf(`questions.${String(at)}`) ?? '',
  );
  const put = (changes: Partial<OccasionQuestion>) => {
    const now = host.draft.plan.questions;
    host.changePlan({ questions: now.map((one, place) => (place === at ? { ...one, ...changes } : one)) });
  };
  return html`<div class="box" role="group" aria-label=${name}>
    ${textField({
      ...{ id: `question-${String(at)}`, label: name, value: text, error: ofOptions ? '' : fault },
      take: (typed) => put({ text: typed }),
    })}
    ${textField({
      ...{ id: `options-${String(at)}`, label: t.options, hint: t.optionsHint, rows: 2 },
      ...{ value: options.join('\n'), error: ofOptions ? fault : '' },
      take: (typed) => put({ options: typed === '' ? [] : typed.split('\n') }),
    })}
    ${tick([t.required, t.requiredHint], required, (on) => put({ required: on }))}
    <div class="row">
      <button class="button small" type="button" @click=${() => removeQuestion(host, at)}>
        ${t.removeQuestion(locale.number(at + 1))}
      </button>
    </div>
  </div>`;
}

function removeQuestion(host: FormHost, at: number): void {
  const left = host.draft.plan.questions.filter((_, place) => place !== at);
  host.changePlan({ questions: left });
  host.focus(left.length > 0 ? `#question-${String(Math.min(at, left.length - 1))}` : '#add-question');
}
