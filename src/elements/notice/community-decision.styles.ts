import { css } from 'lit';

export const decisionStyles = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
    line-height: 1.45;
  }
  p {
    margin: 0;
  }
  blockquote {
    margin: 0;
    padding: 0.2em 0.75em;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-line;
  }
  form {
    margin-block-start: 0.6em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.5em;
  }
  .state:focus {
    outline: none;
  }
  textarea.input {
    min-block-size: 4.5em;
    resize: vertical;
  }
`;
