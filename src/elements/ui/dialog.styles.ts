import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(28em, calc(100vw - 24px));
    line-height: 1.5;
  }
  dialog[open] {
    grid-template-columns: minmax(0, 1fr);
  }
  .top {
    gap: 0.5em;
  }
  h2:focus {
    outline: none;
  }
  p {
    margin: 0;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  textarea.input {
    min-block-size: 6em;
    resize: vertical;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.3em;
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
  }
  .choices label {
    display: inline-flex;
    min-block-size: 1.9em;
    align-items: center;
    gap: 0.45em;
    font-weight: 400;
  }
  .choices input {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
