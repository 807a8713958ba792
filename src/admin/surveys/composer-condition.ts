import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { conditionValues, withChanged, withCondition } from '../../domain/survey-editing.js';
import type { Condition, SurveyQuestion } from '../../domain/survey.js';
import { menu } from './composer-fields.js';
import { questionFault, type ComposerHost } from './composer-host.js';

/** After which answers a question is asked; nothing where no earlier one can decide that. */
export function conditionFields(
  host: ComposerHost,
  place: number,
  key: string,
): TemplateResult | typeof nothing {
  const { questions } = host.editor.plan;
  const question = questions[place];
  const { condition, questionFaults } = host.texts.t;
  const deciding = questions.flatMap((earlier, at) =>
    at < place && conditionValues(earlier).length > 0 ? [[earlier, at] as const] : [],
  );
  if (!question || (deciding.length === 0 && !question.showIf)) return nothing;
  const chosen = question.showIf?.question;
  const fault = questionFault(host, place, 'condition');
  const choose = (value: string) => {
    const earlier = questions[Number(value)];
    take(host, place, earlier && value ? { question: Number(value), any: firstOf(earlier) } : undefined);
  };
  return html`${menu({
    id: `${key}if`,
    label: condition.label,
    chosen: chosen === undefined ? '' : String(chosen),
    entries: [
      ['', condition.always],
      ...deciding.map(
        ([earlier, at]) => [String(at), condition.after(nameOf(host, earlier, at))] as [string, string],
      ),
    ],
    error: fault ? questionFaults[fault] : '',
    take: choose,
  })}
  ${question.showIf ? answers(host, place, question.showIf) : nothing}`;
}

function answers(host: ComposerHost, place: number, showIf: Condition): TemplateResult | typeof nothing {
  const earlier = host.editor.plan.questions[showIf.question];
  if (!earlier) return nothing;
  const pick = (value: number, on: boolean) => {
    const now = host.editor.plan.questions[place]?.showIf ?? showIf;
    const others = now.any.filter((other) => other !== value);
    const any = on ? [...others, value].sort((a, b) => a - b) : others;
    take(host, place, { question: now.question, any });
  };
  return html`<fieldset class="answers">
    <legend>${host.texts.t.condition.answers}</legend>
    <div class="row">
      ${conditionValues(earlier).map(
        (value) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(showIf.any.includes(value))}
              @change=${({ target }: Event) => pick(value, (target as HTMLInputElement).checked)}
            /><span dir="auto">${answerName(host, earlier, value)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** What most ask about: why somebody was not content, or chose the first. */
function firstOf(earlier: SurveyQuestion): number[] {
  if (earlier.kind === 'nps') return [0, 1, 2, 3, 4, 5, 6];
  return earlier.kind === 'csat' || earlier.kind === 'rating' ? [1, 2] : [0];
}

function take(host: ComposerHost, place: number, showIf: Condition | undefined): void {
  const { plan } = host.editor;
  const question = plan.questions[place];
  if (question) host.change(withChanged(plan, place, withCondition(question, showIf)));
}

function answerName(
  { locale, pollTexts, surveyTexts }: ComposerHost,
  { kind, options }: SurveyQuestion,
  value: number,
): string {
  const { form } = surveyTexts.t;
  if (kind === 'csat') return form.satisfaction[value - 1] ?? '';
  if (kind === 'rating') return form.stars(value);
  const isNumber = kind === 'nps';
  return isNumber
    ? locale.number(value)
    : options[value]?.trim() || pollTexts.t.options.option(locale.number(value + 1));
}

/** What a question is called: by its place, and what it asks so far. */
export function nameOf({ locale, texts }: ComposerHost, { text }: SurveyQuestion, place: number): string {
  const name = texts.t.questions.question(locale.number(place + 1));
  return text.trim() ? `${name}: ${text.trim()}` : name;
}
