import { css } from 'lit';

export const decisionStyles = css`
  dialog {
    inline-size: min(30em, calc(100vw - 24px));
    line-height: 1.45;
  }
  .top {
    gap: 0.5em;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  p {
    margin: 0;
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
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    gap: 0.1em 1em;
  }
  .choices label,
  .check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2em;
  }
  .choices input,
  .check input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }
  kbd {
    color: var(--_muted);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
  textarea {
    resize: vertical;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.5em;
  }
  .button.danger {
    background: var(--_danger);
    color: light-dark(#fff, #2a0906);
  }
`;
