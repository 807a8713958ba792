import { html, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { rangeOf } from '../../domain/survey.js';
import { starRow } from '../ui/stars.js';
import type { QuestionView } from './survey-question.js';

/** From very dissatisfied to very satisfied. */
const MOUTHS = [
  'M6.3 14.6a4 4 0 0 1 7.4 0',
  'M6.8 14a6 6 0 0 1 6.4 0',
  'M7 13.4h6',
  'M6.8 13a6 6 0 0 0 6.4 0',
  'M6.3 12.2a4 4 0 0 0 7.4 0',
];

const face = (mouth: string) =>
  svg`<svg viewBox="0 0 20 20" width="32" height="32" fill="none" stroke="currentColor" stroke-width="1.3"
    stroke-linecap="round" aria-hidden="true"><circle cx="10" cy="10" r="8.2" /><path
    d="M7.2 7.8v.6M12.8 7.8v.6" stroke-width="1.9" /><path d=${mouth} /></svg>`;

/** A radio button that lies over what stands for it. */
function radio({ place, value, take }: QuestionView, number: number): TemplateResult {
  return html`<input
    type="radio"
    name="q${place}"
    value=${number}
    .checked=${live(value === number)}
    @change=${() => take(number)}
  />`;
}

const numbersOf = ({ question }: QuestionView): number[] => {
  const [least, most] = rangeOf(question);
  return Array.from({ length: most - least + 1 }, (_, i) => least + i);
};

/** From 0 to 10; what the ends mean stands below them, and in their names. */
export function scores(view: QuestionView): TemplateResult {
  const { host, value } = view;
  const { npsLeast, npsMost } = host.texts.t.form;
  const meanings: Readonly<Record<number, string>> = { 0: npsLeast, 10: npsMost };
  const { locale } = host;
  return html`<div class="scores">
      ${numbersOf(view).map(
        (number) =>
          html`<label class="score ${value === number ? 'chosen' : ''}">
            ${radio(view, number)}<span>${locale.number(number)}</span>
            ${meanings[number] ? html`<span class="unseen">${meanings[number]}</span>` : ''}
          </label>`,
      )}
    </div>
    <div class="ends" aria-hidden="true">
      <span><b>${locale.number(0)}</b> ${npsLeast}</span><span><b>${locale.number(10)}</b> ${npsMost}</span>
    </div>`;
}

export function faces(view: QuestionView): TemplateResult {
  const { satisfaction } = view.host.texts.t.form;
  return html`<div class="faces">
    ${numbersOf(view).map(
      (number) =>
        html`<label class="face ${view.value === number ? 'chosen' : ''}">
          ${radio(view, number)}${face(MOUTHS[number - 1] ?? '')}<span>${satisfaction[number - 1]}</span>
        </label>`,
    )}
  </div>`;
}

export function stars(view: QuestionView): TemplateResult {
  const { form } = view.host.texts.t;
  const numbers = numbersOf(view);
  const picked = typeof view.value === 'number' ? numbers.indexOf(view.value) : -1;
  return starRow(numbers.map(form.stars), picked, (place) => radio(view, numbers[place] ?? 0), 30);
}
