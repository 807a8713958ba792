import { html, nothing, type TemplateResult } from 'lit';
import { hasText } from '../../domain/survey.js';
import { chart } from './results-chart.js';
import { score } from './results-scores.js';
import { textList } from './results-texts.js';
import { segmentName, type QuestionView, type Series } from './results-view.js';

/** One question with what was answered to it. */
export function questionBox(view: QuestionView): TemplateResult {
  const { host, question, place, series, failed } = view;
  const { t } = host.texts;
  const { showIf } = question;
  const number = (index: number) => host.locale.number(index + 1);
  return html`<section class="box question" data-place=${place} aria-labelledby="question-${place}">
    <div>
      <p class="quiet">
        ${t.question(number(place))}${showIf ? html` · ${t.only(number(showIf.question))}` : nothing}
      </p>
      <div id="question-${place}" class="asked" role="heading" aria-level=${host.headingLevel + 1} dir="auto">
        ${question.text}
      </div>
    </div>
    ${failed ? failure(view) : nothing}
    <div class="series">${series.map((one) => summary(view, one))}</div>
    ${hasText(question.kind) ? textList(view) : chart(view)}
  </section>`;
}

function failure({ host }: QuestionView): TemplateResult {
  return html`<p class="note bad">
    ${host.texts.t.countFailed}
    <button class="button" type="button" @click=${() => host.recount()}>
      ${host.locale.t.comments.retry}
    </button>
  </p>`;
}

function summary(view: QuestionView, series: Series): TemplateResult {
  const { host } = view;
  return html`<div class="summary">
    ${view.series.length > 1 ? html`<p class="whose"><bdi>${segmentName(host, series.segment)}</bdi></p>` : nothing}
    <p class="quiet answered">${participation(view, series)}</p>
    ${score(view, series) ?? nothing}
  </div>`;
}

/** How many were asked, and how many have answered, as far as that can be known. */
function participation({ host, question }: QuestionView, series: Series): string {
  const { t } = host.texts;
  const { asked, answered, counts, total } = series;
  if (total === undefined || (!hasText(question.kind) && !counts)) return '';
  const of = question.kind !== 'multiple' ? '' : asked === undefined ? t.shareOfAll : t.shareOfAsked;
  if (answered !== undefined && asked !== undefined)
    return [`${t.answered(host.locale.number(answered), host.locale.number(asked))}.`, of].join(' ').trim();
  if (answered !== undefined) return `${t.answeredBy(answered)}.`;
  return [asked === undefined ? '' : `${t.asked(asked)}.`, of].join(' ').trim();
}
