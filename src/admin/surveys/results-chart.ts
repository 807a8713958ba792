import { html, nothing, type TemplateResult } from 'lit';
import { sharesOf } from '../../domain/survey-results.js';
import { rangeOf } from '../../domain/survey.js';
import { figuresOf, segmentName, type QuestionView, type Series } from './results-view.js';

/** Bars and marks have their places by script: a host's policy may forbid styles in attributes. */
export function paintCharts(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-share]'))
    part.style.setProperty('--_share', part.dataset['share'] ?? '0');
  for (const part of root.querySelectorAll<HTMLElement>('[data-from]')) {
    part.style.setProperty('--_from', part.dataset['from'] ?? '0');
    part.style.setProperty('--_to', part.dataset['to'] ?? '0');
  }
}

/** How many gave each answer, as bars, and a table by its roles. Scales begin with what is best. */
export function chart(view: QuestionView): TemplateResult {
  const { host, question, place, series, failed } = view;
  const labels = labelsOf(view);
  const order = labels.map((_, index) => index);
  if (question.options.length === 0) order.reverse();
  const shares = series.map((one) => sharesIn(view, one));
  // Of eleven bars none would be long.
  const longest = question.kind === 'nps' ? Math.max(...shares.flat(), 0) || 1 : 1;
  const known = series.every(({ counts }) => counts);
  return html`${series.length > 1 ? key(view) : nothing}
    <div
      class="chart ${question.kind} ${series.length > 1 ? 'two' : ''}"
      role="table"
      aria-labelledby="question-${place}"
      aria-busy=${!known && !failed}
    >
      ${head(view)}
      ${order.map(
        (index) =>
          html`<div class="line ${question.kind === 'nps' ? groupOf(index) : ''}" role="row">
            <span class="label" role="rowheader" dir="auto">${labels[index]}</span>
            ${series.map(({ counts }, n) => cells(host.locale, counts?.[index], shares[n]?.[index], longest))}
          </div>`,
      )}
    </div>`;
}

/** Who promotes, who does not care, who detracts. */
function groupOf(score: number): string {
  return score > 8 ? 'promoters' : score > 6 ? 'passives' : 'detractors';
}

/** Several options can be chosen by one: their shares are of those who were asked. */
function sharesIn({ question }: QuestionView, { counts = [], asked, answered, total = 0 }: Series): number[] {
  const of = question.kind === 'multiple' ? (asked ?? total) : (answered ?? 0);
  return sharesOf(counts, of);
}

function labelsOf({ host, question }: QuestionView): readonly string[] {
  const { csat, rating } = host.texts.t;
  const [least, most] = rangeOf(question);
  if (question.options.length > 0) return question.options;
  if (question.kind === 'csat') return csat.scale;
  const numbers = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  return numbers.map((number) =>
    question.kind === 'rating' ? rating.stars(number) : host.locale.number(number),
  );
}

function head({ host, series }: QuestionView): TemplateResult {
  const { columns } = host.texts.t;
  const named = (column: string, { segment }: Series) =>
    series.length > 1 ? `${segmentName(host, segment)}: ${column}` : column;
  return html`<div class="sr" role="row">
    <span role="columnheader">${columns.answer}</span>
    ${series.map(
      (one) =>
        html`<span role="columnheader">${named(columns.share, one)}</span
          ><span role="columnheader">${named(columns.count, one)}</span>`,
    )}
  </div>`;
}

/** Share and count; their room is there before they are. */
function cells(
  locale: QuestionView['host']['locale'],
  count: number | undefined,
  share: number | undefined,
  longest: number,
): TemplateResult {
  const known = count !== undefined && share !== undefined;
  return html`<span class="bar" aria-hidden="true"
      ><span data-share=${known ? share / longest : 0}></span
    ></span>
    <span class="share" role="cell">${known ? figuresOf(locale).percent(share) : ''}</span>
    <span class="count" role="cell">${known ? locale.number(count) : ''}</span>`;
}

/** Which bar is whose. */
function key({ host, series }: QuestionView): TemplateResult {
  return html`<p class="key row" aria-hidden="true">
    ${series.map(
      ({ segment }) =>
        html`<span><span class="swatch"></span> <bdi>${segmentName(host, segment)}</bdi></span>`,
    )}
  </p>`;
}
