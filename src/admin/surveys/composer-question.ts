import { html, nothing, type TemplateResult } from 'lit';
import type { OptionList, OptionListView } from '../../elements/ui/option-list.js';
import { tick } from '../../elements/ui/tick.js';
import { withAnswerOptions, withChanged, withKind } from '../../domain/survey-editing.js';
import { faultyAnswerOption, type QuestionFault } from '../../domain/survey-plan.js';
import {
  hasOptions,
  LEAST_ANSWER_OPTIONS,
  MOST_ANSWER_OPTIONS,
  QUESTION_KINDS,
  type SurveyQuestion,
} from '../../domain/survey.js';
import { textField } from '../settings/field.js';
import { conditionFields } from './composer-condition.js';
import { menu } from './composer-fields.js';
import { questionFault, type ComposerHost } from './composer-host.js';

/** Where a question stands, what its ids begin with, and its list of options. */
export interface QuestionPlace {
  readonly place: number;
  readonly key: string;
  readonly list: OptionList;
}

/** The fields of one question. */
export function questionFields(host: ComposerHost, { place, key, list }: QuestionPlace): unknown {
  const question = host.editor.plan.questions[place];
  if (!question) return nothing;
  const { questions, questionFaults } = host.texts.t;
  const errorOf = (name: QuestionFault) => (questionFault(host, place, name) ? questionFaults[name] : '');
  const put = (change: Partial<SurveyQuestion>) => changeQuestion(host, place, change);
  return html`${textField({
    id: `${key}text`,
    label: questions.text,
    value: question.text,
    error: errorOf('text'),
    take: (text) => put({ text }),
  })}
  ${menu({
    id: `${key}kind`,
    label: questions.kind,
    chosen: question.kind,
    entries: QUESTION_KINDS.map((kind) => [kind, questions.kinds[kind]] as const),
    take: (value) => {
      const kind = QUESTION_KINDS.find((name) => name === value);
      if (kind) put(withKind(questionAt(host, place) ?? question, kind));
    },
  })}
  ${hasOptions(question.kind) ? list.render() : nothing}
  ${question.kind === 'multiple' ? numberFields(host, place, key, question) : nothing}
  ${textField({
    id: `${key}hint`,
    label: questions.hint,
    hint: questions.hintHint,
    value: question.hint,
    error: errorOf('hint'),
    take: (hint) => put({ hint }),
  })}
  ${tick(questions.required, question.required, (required) => put({ required }))}
  ${conditionFields(host, place, key)}`;
}

/** How many options are chosen, at least and at most. */
function numberFields(
  host: ComposerHost,
  place: number,
  key: string,
  { options, min, max }: SurveyQuestion,
): TemplateResult {
  const { least, most } = host.pollTexts.t;
  const filled = Math.max(LEAST_ANSWER_OPTIONS, options.filter((option) => option.trim()).length);
  const entries = Array.from({ length: filled }, (_, index) => {
    return [String(index + 1), host.locale.number(index + 1)] as const;
  });
  // Whoever may choose all of them may also choose those that are added.
  const all = (number: number) => (number === filled ? options.length : number);
  const field = (id: string, label: string, number: number, take: (number: number) => void) => {
    const chosen = String(Math.min(number, filled));
    return menu({ id: `${key}${id}`, label, chosen, entries, take: (value) => take(Number(value)) });
  };
  const put = (change: Partial<SurveyQuestion>) => changeQuestion(host, place, change);
  const fault = questionFault(host, place, 'number');
  return html`<div class="pair">
    ${field('least', least, min, (number) => put({ min: number, max: Math.max(max, number) }))}
    ${field('most', most, max, (number) => put({ max: all(number), min: Math.min(min, number) }))}
    ${fault ? html`<p class="error">${host.texts.t.questionFaults[fault]}</p>` : nothing}
  </div>`;
}

/** The options of a question as their list shows them. */
export function optionsView(host: ComposerHost, place: number, key: string): OptionListView {
  const question = questionAt(host, place);
  const texts = host.pollTexts.t.options;
  const fault = questionFault(host, place, 'options', 'twins');
  return {
    ...{ options: question?.options ?? [], texts, nameOf: texts.option, readOnly: host.editor.saving },
    ...{ least: LEAST_ANSWER_OPTIONS, most: MOST_ANSWER_OPTIONS },
    wrong: fault && question ? faultyAnswerOption(question, fault) : -1,
    problem: fault
      ? html`<p id="${key}problem" class="error">${host.texts.t.questionFaults[fault]}</p>`
      : nothing,
    take: (options) => {
      const now = questionAt(host, place);
      if (now) changeQuestion(host, place, withAnswerOptions(now, options));
    },
  };
}

function questionAt({ editor }: ComposerHost, place: number): SurveyQuestion | undefined {
  return editor.plan.questions[place];
}

function changeQuestion(host: ComposerHost, place: number, change: Partial<SurveyQuestion>): void {
  const question = questionAt(host, place);
  if (question) host.change(withChanged(host.editor.plan, place, { ...question, ...change }));
}
