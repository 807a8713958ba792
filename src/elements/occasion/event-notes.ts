import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../controllers/session.js';
import { signUpClosesAt, signUpOpensAt, type Occasion } from '../../domain/occasion.js';
import { absenceNote, hindranceNote, timeNote } from '../ui/asked-notes.js';
import { attendeeFault } from '../../controllers/occasion-attendee.js';
import type { EventHost } from './event-host.js';

/** The one thing that has to be said about the event as a whole, where there is one. */
export function eventNote(
  host: EventHost,
  session: Session | null,
  unconnected: boolean,
): TemplateResult | typeof nothing {
  const { box, locale } = host;
  const { state } = host.texts.t;
  const gone = box.lost ? state.lost : state.gone;
  const absence = absenceNote(host, { failed: state.failed, gone }, session, unconnected);
  if (absence) return absence;
  const text = box.occasion && box.status === 'ready' ? stateOf(host, box.occasion) : '';
  if (text) return html`<p class="note">${text}</p>`;
  return session?.preview ? html`<p class="note">${locale.t.comments.preview}</p>` : nothing;
}

function stateOf({ box, texts }: EventHost, { state, publishAt }: Occasion): string {
  const words = texts.t.state;
  if (state === 'removed') return words.removed;
  if (publishAt > box.now) return words.scheduled;
  return box.open && !navigator.onLine ? words.offline : '';
}

/** Why this member cannot sign up, and what helps. */
export function eventHindrance(host: EventHost, createAccount: () => void): TemplateResult | typeof nothing {
  const { state, refusals } = host.texts.t;
  return hindranceNote(host, hindranceOf(host), refusals, state, createAccount);
}

/** Why nothing can be sent by whoever is signed in, as far as it is known; null while it can. */
export function hindranceOf({ box }: EventHost): ReturnType<typeof attendeeFault> {
  const { session, occasion } = box;
  return session?.account && occasion ? attendeeFault(session, occasion) : null;
}

/** When signing up begins or ends; null where there is nothing to sign up for. */
export function windowNote(host: EventHost, occasion: Occasion): TemplateResult | null {
  const { occurrence, phase } = host.box;
  if (!occurrence || occasion.signUp === 'none') return null;
  if (phase !== 'early' && phase !== 'open' && phase !== 'closed') return null;
  const times = {
    publishAt: signUpOpensAt(occasion, occurrence),
    closesAt: signUpClosesAt(occasion, occurrence),
  };
  return timeNote(host, times, host.texts.t.window);
}

/** About as high as an event that comes. */
export function eventSkeleton({ texts }: EventHost, lines: number): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${texts.t.state.loading}>
    <div class="title"></div>
    <div class="chips"></div>
    ${Array.from({ length: 4 }, () => html`<div class="fact"></div>`)} ${linesOf(lines)}
    <div class="actions"></div>
    <div class="line readers"></div>
    <div class="more"></div>
  </div>`;
}

/** In place of a text whose markup is on its way. */
export function textSkeleton(lines: number): TemplateResult {
  return html`<div class="skeleton text">${linesOf(lines)}</div>`;
}

function linesOf(lines: number): TemplateResult[] {
  return Array.from({ length: Math.min(lines, 30) }, () => html`<div class="line"></div>`);
}
