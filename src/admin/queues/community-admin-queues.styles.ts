import { css } from 'lit';

export const queuesStyles = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .queue {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: 2.25em;
    margin: 0;
    padding: 0.25em 0.85em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  .queue:hover {
    background: var(--_fill);
  }
  .queue[aria-current] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    font-weight: 650;
  }
  @media (forced-colors: active) {
    .queue[aria-current] {
      border-color: Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .queue[aria-current] .count {
      color: inherit;
    }
  }
  .count {
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  /* Drawn, not written: the button's name is that of its queue. */
  .count::after {
    content: attr(data-count) / '';
  }
  .count[data-count=''] {
    display: none;
  }
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
    min-block-size: 2.25em;
    padding-inline-start: 1.05em;
  }
  .selection label {
    display: inline-flex;
    align-items: center;
    gap: 0.55em;
    min-block-size: 28px;
  }
  .selection input {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .selection .order {
    margin-inline-start: auto;
  }
  .alike {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .skeleton div {
    block-size: 9em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .middle {
    justify-self: center;
  }
  .empty {
    display: grid;
    gap: 0.2em;
    padding: 2.5em 1em;
    text-align: center;
  }
  .empty p {
    margin: 0;
  }
  .nothing ~ p {
    color: var(--_muted);
  }
  .nothing {
    font-size: 1.125em;
    font-weight: 600;
  }
`;
