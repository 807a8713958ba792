import { css } from 'lit';

export const reportStyles = css`
  .reasons {
    display: grid;
    gap: 0.1em;
  }
  .reason {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: 0.6em;
    padding-block: 0.1em;
  }
  .reason input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.2em 0;
    accent-color: var(--_accent);
  }
  .reason label {
    min-block-size: 24px;
    font-weight: 600;
    cursor: pointer;
  }
  .reason .hint {
    grid-column: 2;
    line-height: 1.4;
  }
  textarea.input {
    min-block-size: 3.5em;
  }
`;
