import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';
import type { Survey } from '../../domain/survey.js';
import type { SurveyHost } from './survey-desk.js';

/** The one thing that has to be said about the survey as a whole, where there is one. */
export function surveyNote(
  host: SurveyHost,
  session: Session | null,
  unconnected: boolean,
): TemplateResult | typeof nothing {
  const { box, locale, texts } = host;
  const { comments } = locale.t;
  const { state } = texts.t;
  if (unconnected) return html`<p class="note bad">${comments.notConnected}</p>`;
  if (box.status === 'failed')
    return html`<p class="note bad" role="alert">
      ${state.failed}
      <button class="button" type="button" @click=${() => void box.reload()}>${comments.retry}</button>
    </p>`;
  if (session?.community === null && box.status !== 'ready')
    return html`<p class="note bad">${comments.notSetUp}</p>`;
  if (box.status === 'gone') return html`<p class="note">${state.gone}</p>`;
  const text = box.survey && box.status === 'ready' ? stateOf(host, box.survey) : '';
  if (text) return html`<p class="note">${text}</p>`;
  return session?.preview ? html`<p class="note">${comments.preview}</p>` : nothing;
}

function stateOf({ box, texts }: SurveyHost, { state, publishAt }: Survey): string {
  const { state: words } = texts.t;
  if (state === 'removed') return words.removed;
  if (publishAt > box.now) return words.scheduled;
  if (box.own) return '';
  if (box.closed) return words.closed;
  return navigator.onLine ? '' : words.offline;
}

/** Why this member cannot answer, and what helps. */
export function surveyHindrance(
  { box, desk, locale, texts }: SurveyHost,
  createAccount: () => void,
): TemplateResult | typeof nothing {
  const { hindrance } = desk;
  if (!hindrance || !box.open) return nothing;
  const { state, refusals } = texts.t;
  const until = box.session?.member?.standing.mutedUntil ?? 0;
  if (hindrance === 'muted') return html`<p class="note">${state.muted(locale.relative(until))}</p>`;
  return html`<p class="note">
    ${refusals[hindrance]}
    ${
      hindrance === 'guests'
        ? html`<button class="button" type="button" @click=${createAccount}>${state.createAccount}</button>`
        : nothing
    }
  </p>`;
}

/** Below the questions: until when it is open, who reads the answers, and where they are until then. */
export function surveyFacts(host: SurveyHost, survey: Survey): TemplateResult {
  const { box, texts } = host;
  const { state } = texts.t;
  const asking = box.open && !box.own;
  return html`<div class="facts" part="facts">
    ${asking ? html`<p>${state.readers} ${state.kept}</p>` : nothing} ${times(host, survey)}
  </div>`;
}

function times({ box, locale, texts }: SurveyHost, survey: Survey): TemplateResult | typeof nothing {
  const { time } = texts.t;
  const { publishAt, closesAt } = survey;
  const { now } = box;
  const stamp = (at: number, sentence: (when: string) => string) =>
    html`<p>
      <time datetime=${new Date(at).toISOString()} title=${locale.absolute(at)}
        >${sentence(locale.relative(at, now))}</time
      >
    </p>`;
  if (publishAt > now) return stamp(publishAt, time.opens);
  if (closesAt === 0) return nothing;
  return stamp(closesAt, box.closed ? time.closed : time.closes);
}

/** About as high as a survey's first question. */
export function surveySkeleton({ texts }: SurveyHost): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${texts.t.state.loading}>
    <div class="line"></div>
    <div class="line wide"></div>
    <div class="line"></div>
    <div class="place-of-field"></div>
    <div class="line button-line"></div>
  </div>`;
}
