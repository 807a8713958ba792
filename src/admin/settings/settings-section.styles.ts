import { css } from 'lit';

export const sectionStyles = css`
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.4em;
    padding: 0;
    font-weight: 600;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 1.1em;
  }
  /* Labels, fields and hints side by side begin at the same height however long the labels are. */
  .figures > .field {
    grid-template-rows: subgrid;
    grid-row: span 3;
    align-items: start;
  }
  .figures > .field > label {
    align-self: end;
  }
  .number {
    inline-size: 8em;
    max-inline-size: 100%;
  }
  .bar {
    padding-block-start: 0.25em;
  }
  h3 .chip {
    margin-inline-start: 0.4em;
    vertical-align: 0.1em;
  }
  .conflict {
    border-color: var(--_danger);
  }
  .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 0.75em;
  }
  .both dl {
    margin: 0;
  }
  .both dt {
    font-weight: 600;
  }
  .both dd {
    margin: 0 0 0.4em;
    white-space: pre-wrap;
  }
  .item {
    display: grid;
    gap: 0.6em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .trial {
    margin-block-start: 1em;
  }
  .trial > [role='status']:not(:has(*)) {
    margin-block-start: -0.75em;
  }
  /* The hint below the first field moves nothing beside it. */
  .adding {
    align-items: start;
  }
  .adding > .button {
    min-block-size: 42px;
    margin-block-start: 1.8em;
  }
  .swatch {
    inline-size: 44px;
    min-block-size: 42px;
    padding: 0.2em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: none;
  }
  .item > .row > .row > .button {
    min-block-size: 42px;
  }
  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    color: inherit;
  }
  .row:has([aria-pressed='true']) > .swatch {
    opacity: 0.35;
  }
  mark {
    border-radius: 2px;
    color: inherit;
    text-decoration: underline 2px;
  }
  mark.blocked {
    background: color-mix(in srgb, var(--_danger) 30%, transparent);
    text-decoration-style: wavy;
  }
  mark.held {
    background: color-mix(in srgb, #e0a100 35%, transparent);
  }
  .preview {
    padding: 0.6em 0.9em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
  .preview > :first-child {
    margin-block-start: 0;
  }
  .preview > :last-child {
    margin-block-end: 0;
  }
`;
