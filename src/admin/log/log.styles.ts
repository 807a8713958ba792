import { css } from 'lit';

export const logStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0.75em;
    align-items: start;
  }
  .filters select {
    inline-size: 100%;
  }
  .entries > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.15em 1em;
    padding-block: 0.7em;
    border-block-start: 1px solid var(--_line);
  }
  .entries > li > * {
    grid-column: 1;
    min-inline-size: 0;
  }
  .entries > li > .buttons {
    grid-column: 2;
    grid-row: 1 / span 2;
    align-self: start;
  }
  .who {
    font-weight: 650;
  }
  .changes {
    display: grid;
    gap: 0.5em;
    margin: 0;
  }
  /* Before and after stand below each other from line to line. */
  .changes > div {
    display: grid;
    grid-template-columns: minmax(0, 15em) repeat(2, minmax(0, 1fr));
    gap: 0 1em;
  }
  .changes dt {
    font-weight: 600;
  }
  .changes dd {
    margin: 0;
  }
  .value {
    white-space: pre-wrap;
  }
  .entries > li > .details {
    display: grid;
    grid-column: 1 / -1;
    gap: 0.5em;
    margin-block-start: 0.4em;
    padding: 0.7em 0.9em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .others {
    margin: 0.3em 0 0;
    padding-inline-start: 1.2em;
  }
  @container (inline-size < 34em) {
    .entries > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .entries > li > .buttons {
      grid-column: 1;
      grid-row: auto;
      margin-block-start: 0.3em;
    }
    .entries > li > .buttons .plain {
      padding-inline-start: 0;
    }
    .changes > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
