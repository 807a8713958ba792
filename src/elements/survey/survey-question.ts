import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasText, LONG_ANSWER_LENGTH, type AnswerValue, type SurveyQuestion } from '../../domain/survey.js';
import type { SurveyHost } from './survey-desk.js';
import { faces, scores, stars } from './survey-scales.js';

/** One question as it is asked. */
export interface QuestionView {
  readonly host: SurveyHost;
  readonly place: number;
  readonly question: SurveyQuestion;
  readonly value: AnswerValue | undefined;
  /** Takes what was answered. */
  readonly take: (value: AnswerValue | undefined) => void;
}

/** A question with its hint, what it is answered in, and beside it what is wrong with the answer. */
export function surveyQuestion(host: SurveyHost, place: number): TemplateResult | typeof nothing {
  const { desk, box, headingLevel } = host;
  const question = box.survey?.questions[place];
  if (!question) return nothing;
  const fault = desk.faultOf(place);
  const value = desk.answers.get(place);
  const view = {
    host,
    place,
    question,
    value,
    take: (given: AnswerValue | undefined) => desk.answer(place, given),
  };
  return html`<div class="question ${fault ? 'wrong' : ''}" part="question" data-place=${place}>
    <div
      id="ask-${place}"
      class="ask"
      role="heading"
      aria-level=${headingLevel + 1}
      aria-describedby=${box.survey?.layout === 'steps' ? 'progress' : nothing}
      tabindex="-1"
      dir="auto"
    >
      ${question.text}
    </div>
    ${hints(view)} ${hasText(question.kind) ? textField(view, fault) : group(view, fault)}
    <div class="below">
      <p id="fault-${place}" class="error">${fault}</p>
      ${clearButton(view)}
    </div>
  </div>`;
}

function hints({ host, place, question }: QuestionView): TemplateResult | typeof nothing {
  const { required, hint, kind } = question;
  const howMany = kind === 'multiple' ? chooseHint(host, question) : '';
  if (!required && !hint && !howMany) return nothing;
  // Of a group of check boxes nothing else can say that it is required.
  return html`<p id="hint-${place}" class="hint">
    ${required ? html`<span class="required" aria-hidden=${kind !== 'multiple'}>${host.texts.t.form.required}</span>` : nothing}
    ${hint ? html`<span dir="auto">${hint}</span>` : nothing}
    ${howMany ? html`<span>${howMany}</span>` : nothing}
  </p>`;
}

function chooseHint({ texts, locale }: SurveyHost, { min, max }: SurveyQuestion): string {
  const { form } = texts.t;
  if (min === max) return form.choose(min);
  return min <= 1 ? form.chooseUpTo(max) : form.chooseBetween(locale.number(min), locale.number(max));
}

/** What describes a field: its hint, and what is wrong with it. */
function describedBy({ place }: QuestionView): string {
  return `hint-${String(place)} fault-${String(place)}`;
}

function group(view: QuestionView, fault: string): TemplateResult {
  const { question, place } = view;
  const several = question.kind === 'multiple';
  return html`<div
    class="field"
    role=${several ? 'group' : 'radiogroup'}
    aria-labelledby="ask-${place}"
    aria-describedby=${describedBy(view)}
    aria-required=${several ? nothing : question.required}
    aria-invalid=${several ? nothing : fault !== ''}
  >
    ${choicesOf(view)}
  </div>`;
}

function choicesOf(view: QuestionView): TemplateResult {
  switch (view.question.kind) {
    case 'nps':
      return scores(view);
    case 'csat':
      return faces(view);
    case 'rating':
      return stars(view);
    default:
      return options(view);
  }
}

function options({ host, question, place, take }: QuestionView): TemplateResult {
  const several = question.kind === 'multiple';
  const chosen = () => {
    const value = host.desk.answers.get(place);
    return typeof value === 'object' ? value : typeof value === 'number' ? [value] : [];
  };
  const pick = (option: number, on: boolean) => {
    if (!several) return take(option);
    const others = chosen().filter((other) => other !== option);
    take(on ? [...others, option].sort((a, b) => a - b) : others);
  };
  return html`<div class="options">
    ${question.options.map(
      (text, option) =>
        html`<label class="choice ${chosen().includes(option) ? 'chosen' : ''}">
          <input
            type=${several ? 'checkbox' : 'radio'}
            name="q${place}"
            value=${option}
            .checked=${live(chosen().includes(option))}
            @change=${({ target }: Event) => pick(option, (target as HTMLInputElement).checked)}
          /><span dir="auto">${text}</span>
        </label>`,
    )}
  </div>`;
}

/** Longer than it may be is no reason to cut it: what is wrong is said, and nothing is lost. */
function textField(view: QuestionView, fault: string): TemplateResult {
  const { host, place, question, value, take } = view;
  const text = typeof value === 'string' ? value : '';
  const typed = ({ target }: Event) => take((target as HTMLInputElement).value);
  if (question.kind === 'short')
    return html`<input
      class="input"
      type="text"
      dir="auto"
      autocomplete="off"
      aria-labelledby="ask-${place}"
      aria-describedby=${describedBy(view)}
      aria-required=${question.required}
      aria-invalid=${fault !== ''}
      .value=${live(text)}
      @input=${typed}
    />`;
  const { locale, texts } = host;
  const length = texts.t.form.lengthOf(locale.number(text.length), locale.number(LONG_ANSWER_LENGTH));
  return html`<textarea
      class="input"
      rows="5"
      dir="auto"
      aria-labelledby="ask-${place}"
      aria-describedby=${describedBy(view)}
      aria-required=${question.required}
      aria-invalid=${fault !== ''}
      .value=${live(text)}
      @input=${typed}
      @keydown=${submitByKeys}
    ></textarea>
    <p class="hint length">${length}</p>`;
}

/** In a longer text Enter is a new line; with Ctrl or ⌘ it goes on as elsewhere. */
function submitByKeys(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
}

/** What is chosen among radio buttons cannot be taken back by them; where nothing needs to be chosen it must be. */
function clearButton({ host, place, question, value, take }: QuestionView): TemplateResult | typeof nothing {
  const { kind, required, text } = question;
  if (required || kind === 'multiple' || hasText(kind)) return nothing;
  const { form } = host.texts.t;
  const clear = () => {
    take(undefined);
    host.desk.focus = { question: place };
  };
  return html`<button
    class="button plain clear ${value === undefined ? 'absent' : ''}"
    type="button"
    aria-label=${form.clearOf(text)}
    @click=${clear}
  >
    ${form.clear}
  </button>`;
}
