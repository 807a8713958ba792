import { html, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { optionIndex, optionKeys } from '../../domain/poll.js';
import type { RowsView } from './poll-rows.js';

const star = svg`<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"><path
  d="m12 2.8 2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5-4.7-4.6 6.5-.9z" /></svg>`;

/** A rating is a group of radio buttons that look like stars; what the picked one means stands beside them. */
export function pollStars({ desk, poll, votable }: RowsView): TemplateResult {
  const picked = optionIndex(desk.picks[0] ?? '');
  return html`<div class="rating">
    <span class="row-of-stars">
      ${optionKeys(poll).map(
        (key, index) =>
          html`<label class="star ${index <= picked ? 'filled' : ''}" title=${poll.options[index] ?? ''}>
            <input
              type="radio"
              name="choice"
              value=${key}
              ?disabled=${!votable}
              .checked=${live(index === picked)}
              @change=${() => desk.pick(key, true)}
            />${star}<span class="unseen">${poll.options[index]}</span>
          </label>`,
      )}
    </span>
    <span class="meaning" aria-hidden="true" dir="auto">${poll.options[picked] ?? ''}</span>
  </div>`;
}
