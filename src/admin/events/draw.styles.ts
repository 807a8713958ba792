import { css } from 'lit';

export const drawStyles = css`
  /* It stands within the page of one event, which is smaller already. */
  :host {
    font-size: inherit;
  }
  .box {
    max-inline-size: 50em;
  }
  .outcome,
  .message {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  h4:focus,
  h5:focus {
    outline: none;
  }
  h5 {
    margin: 0;
    font-size: 1em;
    line-height: 1.3;
  }
  .winners {
    display: grid;
    gap: 0.3em;
    margin: 0;
    padding-inline-start: 1.75em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .winners .quiet {
    font-weight: 400;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  /* The whole row ticks, so that a thumb finds it. */
  .entry {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    align-items: start;
    min-block-size: 44px;
    padding: 0.6em 0.4em;
    border-block-start: 1px solid var(--_line);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .entry input {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .entry .name {
    font-weight: 600;
  }
  .entry .answer,
  .entry .answer bdi {
    display: block;
  }
  .entry .answer bdi {
    white-space: pre-wrap;
  }
  /* How many are chosen stays in sight while the entries are read. */
  .counted {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 0.4em;
    background: var(--_surface);
    color: var(--_on-surface);
    font-weight: 600;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
    font-weight: 600;
  }
`;
