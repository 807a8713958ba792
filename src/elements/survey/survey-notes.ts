import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';
import type { Survey } from '../../domain/survey.js';
import { absenceNote, hindranceNote, timeNote } from '../ui/asked-notes.js';
import type { SurveyHost } from './survey-desk.js';

/** The one thing that has to be said about the survey as a whole, where there is one. */
export function surveyNote(
  host: SurveyHost,
  session: Session | null,
  unconnected: boolean,
): TemplateResult | typeof nothing {
  const { box, locale, texts } = host;
  if (host.plan) return html`<p class="note">${texts.t.state.trial}</p>`;
  const absence = absenceNote(host, texts.t.state, session, unconnected);
  if (absence) return absence;
  const text = box.survey && box.status === 'ready' ? stateOf(host, box.survey) : '';
  if (text) return html`<p class="note">${text}</p>`;
  return session?.preview ? html`<p class="note">${locale.t.comments.preview}</p>` : nothing;
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
  host: SurveyHost,
  createAccount: () => void,
): TemplateResult | typeof nothing {
  const { state, refusals } = host.texts.t;
  return hindranceNote(host, host.desk.hindrance, refusals, state, createAccount);
}

/** Below the questions: until when it is open, who reads the answers, and where they are until then. */
export function surveyFacts(host: SurveyHost, survey: Survey): TemplateResult {
  const { box, texts } = host;
  const { state } = texts.t;
  const asking = box.open && !box.own && !host.plan;
  const times = timeNote(host, survey, texts.t.time);
  return html`<div class="facts" part="facts">
    ${asking ? html`<p>${state.readers} ${state.kept}</p>` : nothing}
    ${times ? html`<p>${times}</p>` : nothing}
  </div>`;
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
