import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { QUESTION_KINDS, type SurveyQuestion } from '../../domain/survey.js';
import { closeIcon, voteDownIcon, voteUpIcon } from '../../elements/ui/icons.js';
import { toolButton } from '../../elements/ui/option-list.js';
import { nameOf } from './composer-condition.js';
import { faultText, type ComposerHost } from './composer-host.js';
import { copyIcon, gripIcon } from './composer-icons.js';
import { questionFields } from './composer-question.js';
import type { ComposerQuestions } from './composer-questions.js';

/** The questions, each a card that opens, and the buttons to add one. */
export function questionCards(host: ComposerHost, list: ComposerQuestions): TemplateResult {
  const rows: (number | null)[] = host.editor.plan.questions.map((_, place) => place);
  const { step } = list;
  if (step) rows.splice(Math.min(step.place, rows.length), 0, null);
  return html`<section class="questions" aria-labelledby="questions">
    <h3 id="questions">${host.texts.t.questions.label}</h3>
    <ol class="plainlist" role="list">
      ${repeat(
        rows,
        (place) => (place === null ? 'step' : list.idOf(place)),
        (place) => (place === null ? taken(host, list) : card(host, list, place)),
      )}
    </ol>
    ${adding(host, list)}
  </section>`;
}

function card(host: ComposerHost, list: ComposerQuestions, place: number): TemplateResult | typeof nothing {
  const { questions } = host.editor.plan;
  const question = questions[place];
  if (!question) return nothing;
  const { drag } = list;
  const id = list.idOf(place);
  const line = drag.lineAt(place, place === questions.length - 1);
  return html`<li class="card ${drag.from === place ? 'dragged' : ''} ${line}" data-question=${place}>
    <div class="head">
      <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => drag.start(event, place)}
        >${gripIcon}</span
      >
      ${title(host, list, question, place)} ${tools(host, list, question, place)}
    </div>
    ${
      list.isOpened(place)
        ? html`<div id="${id}fields" class="fields">
            ${questionFields(host, { place, key: id, list: list.optionsOf(place) })}
          </div>`
        : nothing
    }
  </li>`;
}

function title(
  { locale, texts, faults }: ComposerHost,
  list: ComposerQuestions,
  question: SurveyQuestion,
  place: number,
): TemplateResult {
  const { questions } = texts.t;
  const id = list.idOf(place);
  const opened = list.isOpened(place);
  const wrong = faults.some((fault) => 'question' in fault && fault.question === place);
  const mark = (text: string, kind = '') => html`<span class="chip ${kind}">${text}</span>`;
  return html`<h4>
    <button
      id="${id}title"
      class="toggle"
      type="button"
      aria-expanded=${opened}
      aria-controls=${opened ? `${id}fields` : nothing}
      @click=${() => list.toggle(place)}
    >
      <span class="quiet">${questions.question(locale.number(place + 1))}</span>
      <span class="asked" dir="auto">${question.text.trim() || questions.untitled}</span>
      <span class="marks">
        ${mark(questions.kinds[question.kind])} ${question.required ? mark(questions.requiredMark) : nothing}
        ${question.showIf ? mark(questions.conditionMark) : nothing}
        ${wrong ? mark(questions.faultMark, 'bad') : nothing}
      </span>
    </button>
  </h4>`;
}

function tools(
  host: ComposerHost,
  list: ComposerQuestions,
  question: SurveyQuestion,
  place: number,
): TemplateResult {
  const { up, down, copy, remove } = host.texts.t.questions;
  const id = list.idOf(place);
  const name = nameOf(host, question, place);
  const last = host.editor.plan.questions.length - 1;
  const button = (act: string, label: string, idle: boolean, icon: unknown, press: () => void) =>
    toolButton({ act: `${id}${act}`, label, idle, icon, press });
  return html`<span class="tools">
    ${button('up', up(name), place === 0, voteUpIcon, () => list.move(place, place - 1, 'up'))}
    ${button('down', down(name), place === last, voteDownIcon, () => list.move(place, place + 1, 'down'))}
    ${button('copy', copy(name), list.full, copyIcon, () => list.copy(place))}
    ${button('remove', remove(name), false, closeIcon, () => list.remove(place))}
  </span>`;
}

/** Stands where the question stood. */
function taken({ texts }: ComposerHost, list: ComposerQuestions): TemplateResult | typeof nothing {
  const { step } = list;
  if (!step) return nothing;
  return html`<li class="note">
    <span>${step.message}</span>
    <button class="button" type="button" data-act="undo" @click=${() => list.undo()}>
      ${texts.t.questions.undo}
    </button>
  </li>`;
}

function adding(host: ComposerHost, list: ComposerQuestions): TemplateResult {
  const { questions } = host.texts.t;
  const fault = faultText(host, 'questions');
  return html`<div class="adding" role="group" aria-labelledby="adding">
    <span id="adding" class="label">${questions.add}</span>
    ${
      list.full
        ? html`<p class="quiet">${questions.full}</p>`
        : html`<span class="row">
            ${QUESTION_KINDS.map(
              (kind) =>
                html`<button
                  class="button small"
                  type="button"
                  data-kind=${kind}
                  @click=${() => list.add(kind)}
                >
                  ${questions.kinds[kind]}
                </button>`,
            )}
          </span>`
    }
    ${fault ? html`<p class="error">${fault}</p>` : nothing}
  </div>`;
}
