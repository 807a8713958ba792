import { css } from 'lit';

export const attendeesStyles = css`
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    gap: 0.5em;
    padding-block: 0.5em;
    background: var(--_surface);
    color: var(--_on-surface);
  }
  .total {
    font-size: 1.3em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.5em 0.75em;
  }
  .filters select {
    inline-size: 100%;
  }
  .people-list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border-block-start: 1px solid var(--_line);
  }
  /* The whole row ticks, so that a thumb finds it. */
  .person {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.1em 0.75em;
    align-items: center;
    min-block-size: 56px;
    padding: 0.4em 0.4em;
    cursor: pointer;
  }
  .person input {
    grid-row: 1 / span 2;
    inline-size: 1.75em;
    block-size: 1.75em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .person .name {
    justify-self: start;
    font-size: 1.1em;
    font-weight: 600;
  }
  .person .quiet {
    grid-column: 2;
  }
  .person:has(:checked) .name {
    color: var(--_good);
  }
  .pending {
    font-style: italic;
  }
  .opener {
    align-self: center;
    min-inline-size: 44px;
    min-block-size: 44px;
  }
  .answers {
    grid-column: 1 / -1;
    margin: 0;
    padding: 0 0.4em 0.6em;
    font-size: 0.95em;
  }
  .answers dt {
    color: var(--_muted);
  }
  .answers dd {
    margin: 0 0 0.3em;
  }
  .message {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .message select {
    inline-size: 100%;
  }
  .messages > li {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .details {
    grid-column: 1 / -1;
    display: grid;
    gap: 0.6em;
    padding: 0 0.4em 0.9em;
  }
`;
