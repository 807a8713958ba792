import { css } from 'lit';

export const composerStyles = css`
  :host {
    container-type: inline-size;
    line-height: 1.5;
  }
  .frame,
  fieldset,
  .choices,
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .frame,
  .pair {
    gap: 1.1em;
  }
  .field {
    align-content: start;
    min-inline-size: 0;
  }
  .field label,
  legend {
    font-size: 0.9375em;
    font-weight: 600;
  }
  legend {
    padding: 0;
  }
  .options {
    gap: 0.5em;
  }
  .options p {
    margin: 0;
  }
  ol {
    display: grid;
    gap: 0.4em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25em;
    align-items: center;
  }
  .item .error {
    grid-column: 1 / -1;
  }
  .tools,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .tools {
    flex-wrap: nowrap;
  }
  .tools .button {
    min-block-size: 2.5em;
    padding-inline: 0.45em;
  }
  .row {
    gap: 0.25em;
  }
  .shortcuts {
    margin-inline-start: -0.5em;
  }
  select,
  .input {
    inline-size: 100%;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .hint:empty {
    display: none;
  }
  .choices {
    gap: 0.6em;
  }
  .pair > .error {
    grid-column: 1 / -1;
  }
  @container (min-width: 520px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
