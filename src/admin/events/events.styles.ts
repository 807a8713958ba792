import { css } from 'lit';

export const eventsTabStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0.75em;
    align-items: start;
  }
  .filters select {
    inline-size: 100%;
  }
  .events > li {
    display: grid;
    gap: 0.2em;
    padding: 0.7em 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  .events .link {
    color: inherit;
  }
  .count {
    font-weight: 600;
  }
  .chip.coming {
    border-color: var(--_good);
    color: var(--_good);
  }
  .chip.removed,
  .chip.cancelled {
    border-color: var(--_danger);
    color: var(--_danger);
  }
`;

export const oneEventStyles = css`
  :host {
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .one {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  h3:focus {
    outline: none;
  }
  pre {
    margin: 0;
    padding: 0.6em 0.8em;
    overflow-x: auto;
    border-radius: var(--_radius);
    background: var(--_fill);
    font-size: 0.95em;
    text-align: start;
    white-space: pre-wrap;
    user-select: all;
  }
  .box,
  .form {
    max-inline-size: 50em;
  }
  .dates > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .dates > li > :first-child {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .off {
    text-decoration: line-through;
  }
`;
