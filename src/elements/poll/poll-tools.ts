import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../domain/poll.js';
import type { PollHost } from './poll-desk.js';

export interface PollTools {
  readonly namesShown: boolean;
  readonly names: () => void;
  readonly save: () => void;
}

/** Who voted, where everybody who sees the results may know it, and the file for staff. */
export function pollTools(
  { box, texts }: PollHost,
  poll: Poll,
  { namesShown, names, save }: PollTools,
): TemplateResult | typeof nothing {
  const { voters, file } = texts.t;
  const named = !poll.secret && box.maySeeResults;
  if (!named && !box.staff) return nothing;
  return html`<div class="tools">
      ${
        named
          ? html`<button class="button plain" type="button" aria-expanded=${namesShown} @click=${names}>
              ${namesShown ? voters.hide : voters.show}
            </button>`
          : nothing
      }
      ${
        box.staff
          ? html`<button class="button plain" type="button" @click=${save}>${file.export}</button>`
          : nothing
      }
    </div>
    ${
      named && namesShown
        ? html`<community-poll-voters .poll=${poll} .session=${box.session}></community-poll-voters>`
        : nothing
    }`;
}

/** As high as an open poll of so many options, so that nothing below it moves when it comes. */
export function pollSkeleton({ texts }: PollHost, rows: number): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${texts.t.state.loading}>
    <div class="question"></div>
    <div class="hint"></div>
    <div class="rows">${Array.from({ length: Math.min(rows, 20) }, () => html`<div class="row"></div>`)}</div>
    <div class="actions"></div>
    <div class="facts"></div>
  </div>`;
}
