import { css } from 'lit';

/** A month: bars with titles where there is room, dots on a phone. */
export const monthStyles = css`
  .month {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .top {
    gap: 0.4em;
  }
  .month-name {
    font-size: 1.1875em;
    font-weight: 700;
  }
  .month-name::first-letter {
    text-transform: uppercase;
  }
  .steps {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin-inline-start: auto;
  }
  .step {
    inline-size: 2.25em;
    padding: 0;
  }
  [dir='rtl'] .step svg {
    scale: -1 1;
  }
  .grid {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    border-block-start: 1px solid var(--_line);
    border-inline-start: 1px solid var(--_line);
    table-layout: fixed;
    transition: opacity 0.15s;
  }
  .grid[aria-busy='true'] {
    opacity: 0.7;
  }
  th,
  td {
    border-block-end: 1px solid var(--_line);
    border-inline-end: 1px solid var(--_line);
  }
  th {
    padding: 0.35em 0.4em;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
    text-align: start;
  }
  .letter {
    display: none;
  }
  td {
    position: relative;
    block-size: 7em;
    padding: 0;
    vertical-align: top;
    cursor: pointer;
  }
  td:hover {
    background: var(--_fill);
  }
  td[aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  td:focus-visible {
    z-index: 2;
    outline-offset: -2px;
  }
  .cell {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.15em;
    padding-block: 0.2em;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .number {
    display: inline-grid;
    place-items: center;
    justify-self: start;
    min-inline-size: 1.9em;
    block-size: 1.9em;
    margin-inline: 0.2em;
    border-radius: 50%;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  td[aria-selected='true'] .number {
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .outside .number {
    color: var(--_muted);
  }
  td.outside {
    background-image: linear-gradient(var(--_fill), var(--_fill));
  }
  td[aria-current='date'] .number {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  .bars {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .bar,
  .room,
  .others {
    block-size: 24px;
    font-size: 0.8125rem;
    line-height: 24px;
  }
  .bar {
    position: relative;
    z-index: 1;
    inline-size: calc(100% * var(--_days, 1) + (var(--_days, 1) - 1) * 1px - var(--_before) - var(--_after));
    margin-inline-start: var(--_before);
    --_before: 3px;
    --_after: 3px;
    padding-inline: 0.45em 0.3em;
    border-inline-start: 4px solid var(--_color, var(--_accent));
    border-radius: 4px;
    overflow: hidden;
    background: color-mix(in srgb, var(--_color, var(--_accent)) 16%, var(--_surface));
    color: var(--_on-surface);
    text-align: start;
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar:hover {
    text-decoration: underline;
  }
  .bar[data-days='2'] {
    --_days: 2;
  }
  .bar[data-days='3'] {
    --_days: 3;
  }
  .bar[data-days='4'] {
    --_days: 4;
  }
  .bar[data-days='5'] {
    --_days: 5;
  }
  .bar[data-days='6'] {
    --_days: 6;
  }
  .bar[data-days='7'] {
    --_days: 7;
  }
  .bar[data-before='true'] {
    border-inline-start-width: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    --_before: 0px;
  }
  .bar[data-after='true'] {
    --_after: 0px;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .others {
    padding-inline: 0.6em;
    color: var(--_muted);
    white-space: nowrap;
  }
  .dots {
    display: none;
  }
  .day {
    margin-block-start: 0.4em;
  }
  .day-name:focus {
    outline: none;
  }
  .day .empty {
    padding-block: 1.2em;
    text-align: start;
  }
  @container (max-width: 620px) {
    .short {
      display: none;
    }
    .letter {
      display: inline;
    }
    th {
      padding-inline: 0;
      text-align: center;
    }
    td {
      block-size: 3.4em;
    }
    .bars {
      display: none;
    }
    .number {
      justify-self: center;
      margin-inline: 0;
    }
    .dots {
      display: flex;
      justify-content: center;
      gap: 2px;
      min-block-size: 7px;
    }
    .dots .dot {
      inline-size: 7px;
      block-size: 7px;
      background: var(--_color, var(--_accent));
    }
    .dots .hollow {
      background: transparent;
    }
  }
  @media (forced-colors: active) {
    td[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    td[aria-current='date'] .number {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .bar {
      border: 1px solid LinkText;
    }
    .dots .dot {
      forced-color-adjust: auto;
      border: 4px solid CanvasText;
    }
    .dots .hollow {
      border-width: 1px;
    }
  }
`;
