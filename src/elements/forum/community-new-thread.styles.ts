import { css } from 'lit';

export const newThreadStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    padding: 1.1em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    line-height: 1.5;
  }
  .heading {
    font-size: 1.2em;
    font-weight: 700;
  }
  .field > label,
  legend {
    font-weight: 600;
    font-size: 0.9375em;
  }
  fieldset {
    display: grid;
    gap: 0.3em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.3em;
  }
  textarea.input {
    display: block;
    min-block-size: 9em;
    max-block-size: 60vh;
    resize: vertical;
    field-sizing: content;
  }
  .input[readonly] {
    opacity: 0.6;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  select {
    inline-size: 100%;
  }
  .preview {
    min-block-size: 9em;
  }
  .pair {
    display: grid;
    gap: 1.1em;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .option {
    display: grid;
    flex: 1 1 9em;
    grid-template-columns: auto 1fr;
    align-items: center;
    align-content: start;
    column-gap: 0.5em;
    padding: 0.45em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  .option label {
    font-weight: 600;
  }
  .option .hint {
    grid-column: 2;
  }
  input[type='radio'] {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tags .button {
    min-block-size: 2em;
    padding: 0.1em 0.35em 0.1em 0.7em;
    border-color: var(--_line);
    border-radius: 1.2em;
    font-size: 0.9375em;
    font-weight: 500;
  }
  .similar {
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 2px;
    background: var(--_fill);
    font-size: 0.9375em;
  }
  .similar p {
    margin: 0;
    font-weight: 600;
  }
  .similar ul {
    display: grid;
    gap: 0.25em;
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .similar a {
    color: var(--_accent);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em;
    min-block-size: 2.25em;
  }
  .row.tools {
    justify-content: flex-start;
  }
  .grow {
    flex: 1;
  }
  .markdown {
    display: none;
  }
  @container (min-width: 640px) {
    .markdown {
      display: inline;
    }
    .pair {
      grid-template-columns: 1fr 1.4fr;
      align-items: start;
    }
  }
  @container (max-width: 420px) {
    form {
      padding: 0.8em;
    }
  }
`;
