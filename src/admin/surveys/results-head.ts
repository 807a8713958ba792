import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../controllers/locale.js';
import type { Segment, SurveyCounts } from '../../controllers/survey-results-counts.js';
import { COUNT_LIMIT } from '../../data/survey-queries.js';
import { isClosed } from '../../domain/opening-times.js';
import { ACTIVITIES, type Survey } from '../../domain/survey.js';
import type { SurveyResultsTexts } from '../../i18n/staff/survey-results/en.js';
import { failedNote } from '../staff/list-parts.js';
import { timeWords } from '../staff/time-words.js';
import type { ResultsHost } from './results-view.js';

/** Whether it is open, until when, or why not. */
export function stateOf(
  survey: Survey,
  now: number,
  { state }: SurveyResultsTexts,
  locale: Locale,
): TemplateResult {
  const { publishAt, closesAt } = survey;
  const stamp = (at: number, words: (when: string) => string) => timeWords(locale, at, now, words);
  if (survey.state === 'removed') return html`${state.removed}`;
  if (publishAt > now) return stamp(publishAt, state.scheduled);
  if (isClosed(survey, now)) return stamp(closesAt, state.closed);
  return closesAt === 0 ? html`${state.open}` : stamp(closesAt, state.closes);
}

/** How many have answered, as far as that is known. */
export function totalOf(counts: SurveyCounts, { answers, counting }: SurveyResultsTexts): string {
  const total = counts.total('');
  if (total !== undefined) return answers(total);
  return counts.hasFailed('') ? '' : counting;
}

type NotedHost = Pick<ResultsHost, 'texts' | 'segments' | 'locale' | 'recount'>;

/** What has to be known about all figures. */
export function resultsNotes(
  { state }: Survey,
  counts: SurveyCounts,
  { texts, segments, locale, recount }: NotedHost,
): TemplateResult {
  const { notes, countFailed } = texts.t;
  const capped = segments.some((segment) => (counts.total(segment) ?? 0) >= COUNT_LIMIT);
  const failed = segments.some((segment) => counts.hasFailed(segment));
  return html`${state === 'removed' ? html`<p class="note">${notes.removed}</p>` : nothing}
  ${navigator.onLine ? nothing : html`<p class="note">${notes.offline}</p>`}
  ${failed ? failedNote(locale, countFailed, recount) : nothing}
  ${capped ? html`<p class="note">${notes.capped}</p>` : nothing}`;
}

export function resultsSkeleton({ loading }: SurveyResultsTexts): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${loading}>
    <div></div>
    <div class="tall"></div>
    <div class="tall"></div>
  </div>`;
}

interface MenuOptions {
  readonly id: string;
  readonly label: string;
  readonly interests: readonly string[];
  /** Null where nobody is chosen. */
  readonly chosen: Segment | null;
  /** Is not offered. */
  readonly without?: Segment;
  /** What it is called to choose nobody; that is not offered without. */
  readonly nobody?: string;
  readonly choose: (segment: Segment | null) => void;
}

const NOBODY = 'nobody';

/** A menu of whose answers are meant. */
export function segmentMenu(
  { id, label, interests, chosen, without, nobody, choose }: MenuOptions,
  { segments }: SurveyResultsTexts,
): TemplateResult {
  const option = (value: string, text: string) =>
    value === without
      ? nothing
      : html`<option value=${value} ?selected=${value === (chosen ?? NOBODY)}>${text}</option>`;
  const take = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    choose(value === NOBODY ? null : (value as Segment));
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} .value=${live(chosen ?? NOBODY)} @change=${take}>
      ${nobody ? option(NOBODY, nobody) : nothing} ${option('', segments.all)}
      <optgroup label=${segments.activity}>
        ${ACTIVITIES.map((activity) => option(`activity:${activity}`, segments.activities[activity]))}
      </optgroup>
      ${
        interests.length > 0
          ? html`<optgroup label=${segments.interests}>
              ${interests.map((interest) => option(`interest:${interest}`, interest))}
            </optgroup>`
          : nothing
      }
    </select>
  </div>`;
}
