import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { optionIndex, optionKey } from '../../domain/poll.js';
import { starRow } from '../ui/stars.js';
import type { RowsView } from './poll-rows.js';

/** A rating is a group of radio buttons that look like stars. */
export function pollStars({ desk, poll, votable }: RowsView): TemplateResult {
  const picked = optionIndex(desk.picks[0] ?? '');
  const radio = (place: number) =>
    html`<input
      type="radio"
      name="choice"
      value=${optionKey(place)}
      ?disabled=${!votable}
      .checked=${live(place === picked)}
      @change=${() => desk.pick(optionKey(place), true)}
    />`;
  return starRow(poll.options, picked, radio, 28);
}
