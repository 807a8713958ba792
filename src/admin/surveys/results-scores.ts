import { html, nothing, type TemplateResult } from 'lit';
import { FEWEST_SCORED } from '../../domain/survey-figures.js';
import { csatOf, meanOf, npsOf, type Interval } from '../../domain/survey-results.js';
import { figuresOf, type QuestionView, type Series } from './results-view.js';

/** What the answers of one segment come to; null for questions that have no score. */
export function score(view: QuestionView, series: Series): TemplateResult | null {
  const { kind } = view.question;
  if (kind === 'nps') return npsScore(view, series);
  if (kind === 'csat') return csatScore(view, series);
  return kind === 'rating' ? ratingScore(view, series) : null;
}

/** A number with a sign stays in one piece among letters that run from right to left. */
const isolated = (text: string) => `\u2066${text}\u2069`;

function npsScore(view: QuestionView, { counts }: Series): TemplateResult {
  const { locale, texts } = view.host;
  const { points, percent } = figuresOf(locale);
  const { nps } = texts.t;
  const found = counts ? npsOf(counts) : null;
  const n = found?.n ?? 0;
  const groups = [
    ['promoters', found?.promoters ?? 0],
    ['passives', found?.passives ?? 0],
    ['detractors', found?.detractors ?? 0],
  ] as const;
  const told = found && {
    figure: points(found.score),
    at: (found.score + 100) / 200,
    interval: found.interval.map((value) => (value + 100) / 200) as unknown as Interval,
    words: texts.t.interval(isolated(points(found.interval[0])), isolated(points(found.interval[1]))),
  };
  return html`${scored(view, counts, n, nps.score, told, [points(-100), points(0), points(100)])}
    <div class="split" aria-hidden="true">
      ${groups.map(([group, count]) => html`<span class=${group} data-share=${n ? count / n : 0}></span>`)}
    </div>
    <dl class="groups">
      ${groups.map(
        ([group, count]) =>
          html`<div>
            <dt><span class="swatch ${group}" aria-hidden="true"></span> ${nps[group]}</dt>
            <dd>
              ${found ? html`${percent(count / n)} <span class="quiet">${locale.number(count)}</span>` : nothing}
            </dd>
          </div>`,
      )}
    </dl>`;
}

function csatScore(view: QuestionView, { counts }: Series): TemplateResult {
  const { locale, texts } = view.host;
  const { percent } = figuresOf(locale);
  const found = counts ? csatOf(counts) : null;
  const told = found && {
    figure: percent(found.share),
    at: found.share,
    interval: found.interval,
    words: texts.t.interval(percent(found.interval[0]), percent(found.interval[1])),
  };
  const ends = [percent(0), percent(0.5), percent(1)];
  return scored(view, counts, found?.n ?? 0, texts.t.csat.score, told, ends);
}

function ratingScore(view: QuestionView, { counts, answered = 0 }: Series): TemplateResult {
  const { locale, texts } = view.host;
  const mean = counts ? meanOf(counts) : null;
  const told = mean === null ? null : { figure: figuresOf(locale).mean(mean) };
  return scored(view, counts, answered, texts.t.rating.mean, told);
}

interface Told {
  readonly figure: string;
  /** Where it stands between the ends of the gauge, from 0 to 1, and where it may truly stand. */
  readonly at?: number;
  readonly interval?: Interval;
  readonly words?: string;
}

/** A score with how sure it is and of how many; its room is there before it is. */
function scored(
  { host }: QuestionView,
  counts: readonly number[] | undefined,
  n: number,
  name: string,
  told: Told | null,
  ends?: readonly string[],
): TemplateResult {
  const { t } = host.texts;
  const shown = n >= FEWEST_SCORED ? told : null;
  const why = !counts ? '' : n === 0 ? t.none : t.few(n);
  return html`<div class="score">
    <p class="figure">
      ${shown ? html`<strong><bdi>${shown.figure}</bdi></strong> ` : nothing}<span
        >${shown ? name : why}</span
      >
    </p>
    ${ends ? gauge(shown, ends) : nothing}
    <p class="quiet sure">
      ${shown ? html`${shown.words ? html`${shown.words} · ` : nothing}${t.from(n)}` : nothing}
    </p>
  </div>`;
}

/** A line from the least to the most, the score on it, and the interval around that. */
function gauge(told: Told | null, ends: readonly string[]): TemplateResult {
  const { at, interval } = told ?? {};
  return html`<div class="gauge" aria-hidden="true">
    <div class="track">
      ${interval ? html`<span class="span" data-from=${interval[0]} data-to=${interval[1]}></span>` : nothing}
      ${at === undefined ? nothing : html`<span class="mark" data-from=${at} data-to=${at}></span>`}
    </div>
    <div class="ends">${ends.map((end) => html`<span>${end}</span>`)}</div>
  </div>`;
}
