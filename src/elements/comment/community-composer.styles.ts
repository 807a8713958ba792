import { css } from 'lit';

export const composerStyles = css`
  form {
    display: grid;
    gap: 0.5em;
  }
  .box {
    display: grid;
    gap: 0.3em;
  }
  label {
    font-weight: 600;
    font-size: 0.9375em;
  }
  textarea.input {
    display: block;
    min-block-size: 5.5em;
    max-block-size: 60vh;
    resize: vertical;
    field-sizing: content;
  }
  textarea[readonly] {
    opacity: 0.6;
  }
  .preview {
    min-block-size: 5.5em;
    margin: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em;
    min-block-size: 2.25em;
  }
  .grow {
    flex: 1;
  }
  .counter {
    font-variant-numeric: tabular-nums;
  }
  .markdown {
    display: none;
  }
  @container (min-width: 640px) {
    .markdown {
      display: inline;
    }
  }
`;
