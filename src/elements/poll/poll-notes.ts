import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';
import { meanRating, type Poll } from '../../domain/poll.js';
import { absenceNote, hindranceNote, timeNote } from '../ui/asked-notes.js';
import type { PollDesk, PollHost } from './poll-desk.js';

/** The one thing that has to be said about the poll as a whole, where there is one. */
export function pollNote(
  host: PollHost,
  session: Session | null,
  unconnected: boolean,
): TemplateResult | typeof nothing {
  const { box, locale } = host;
  const { state, time } = host.texts.t;
  const awaited = timeNote(host, { publishAt: box.awaiting.until, closesAt: 0 }, time);
  const gone = box.lost ? state.lost : (awaited ?? state.gone);
  const absence = absenceNote(host, { ...state, gone }, session, unconnected);
  if (absence) return absence;
  const { poll } = box;
  if (poll?.state === 'pending') return html`<p class="note">${state.pending}</p>`;
  if (poll?.state === 'deleted') return html`<p class="note">${state.lost}</p>`;
  if (poll && poll.state !== 'live') return html`<p class="note">${state.removed}</p>`;
  if (box.open && !navigator.onLine) return html`<p class="note">${state.offline}</p>`;
  return session?.preview ? html`<p class="note">${locale.t.comments.preview}</p>` : nothing;
}

/** Why this member cannot vote, and what helps. */
export function pollHindrance(
  host: PollHost,
  { hindrance }: PollDesk,
  createAccount: () => void,
): TemplateResult | typeof nothing {
  const { state, form } = host.texts.t;
  return hindranceNote(host, hindrance, form.faults, state, createAccount);
}

/** How many to choose. */
export function pollHint({ locale, texts }: PollHost, { mode, min, max, options }: Poll): string {
  const { form } = texts.t;
  const [least, most] = [locale.number(min), locale.number(max)];
  if (mode === 'single') return form.chooseOne;
  if (mode === 'rating') return form.rate;
  if (mode === 'ranked') return max === options.length ? form.rank : form.rankBetween(least, most);
  return min === max ? form.choose(min) : form.chooseBetween(least, most);
}

/** Below the options: how many have voted, the mean of a rating, when it opens or closes, who sees what. */
export function pollFacts(host: PollHost, poll: Poll): TemplateResult {
  const { box, texts } = host;
  const { state } = texts.t;
  return html`<div class="facts" part="facts">
    <p>${totals(host, poll)} ${timeNote(host, poll, texts.t.time) ?? nothing}</p>
    ${box.open ? html`<p>${poll.secret ? state.secret : state.public}</p>` : nothing}
  </div>`;
}

function totals(host: PollHost, poll: Poll): TemplateResult {
  const { box, locale, texts } = host;
  const { results } = texts.t;
  const { tally } = box;
  if (tally === null) return html`<span>${hiddenUntil(host, poll)}</span>`;
  if (tally === undefined) {
    if (!box.sum.failed) return html`<span>${results.loading}</span>`;
    return html`<span role="alert">${results.failed}</span>
      <button class="button plain" type="button" @click=${() => box.sum.retry()}>
        ${locale.t.comments.retry}
      </button>`;
  }
  if (tally.voters === 0) return html`<span>${results.none}</span>`;
  const count = poll.mode === 'multiple' ? results.voters(tally.voters) : results.votes(tally.voters);
  const mean = poll.mode === 'rating' ? meanRating(poll, tally) : undefined;
  const format = new Intl.NumberFormat(locale.tag, { maximumFractionDigits: 1 });
  return html`${
      mean === undefined
        ? nothing
        : html`<strong>${results.mean(format.format(mean), locale.number(poll.options.length))}</strong>`
    }<span>${count}</span>`;
}

function hiddenUntil({ box, texts }: PollHost, poll: Poll): string {
  const { results } = texts.t;
  if (poll.results === 'staff') return results.staffOnly;
  return poll.results === 'voted' && !box.ballot ? results.afterVote : results.afterClose;
}
