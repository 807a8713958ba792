import { css } from 'lit';

export const surveyComposerStyles = css`
  .tab {
    gap: 1.25em;
  }
  h2:focus,
  #trial:focus {
    outline: none;
  }
  .label,
  .answers legend,
  .choices legend {
    font-weight: 600;
  }
  .choices legend {
    margin-block-end: 0.4em;
  }
  .adding,
  .questions,
  .fields,
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    min-inline-size: 0;
  }
  .adding .row,
  .bar {
    gap: 0.5em;
  }
  .answers .row {
    gap: 0.2em 1.1em;
  }
  .questions > ol {
    gap: 0.6em;
    margin-block-end: 0.5em;
  }
  .card {
    position: relative;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
  }
  .head .tools {
    padding-inline-end: 0.35em;
  }
  .grip {
    display: grid;
    place-items: center;
    align-self: stretch;
    min-inline-size: 32px;
    min-block-size: 44px;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  .toggle {
    display: grid;
    gap: 0.15em;
    justify-items: start;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 0.6em 0.5em 0.6em 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .toggle:hover .asked {
    text-decoration: underline;
  }
  .toggle > .quiet {
    font-weight: 400;
  }
  .toggle > .quiet::after {
    content: '▾' / '';
    display: inline-block;
    margin-inline-start: 0.35em;
  }
  .toggle[aria-expanded='true'] > .quiet::after {
    transform: scaleY(-1);
  }
  .asked {
    font-weight: 600;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    font-size: 0.85em;
    font-weight: 400;
  }
  .marks .chip {
    font-weight: 500;
  }
  .fields {
    gap: 1.1em;
    padding: 0.9em 1em 1.1em;
    border-block-start: 1px solid var(--_line);
  }
  .answers {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2em;
  }
  .check input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .dragged {
    opacity: 0.5;
  }
  .above::before,
  .below::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    border-block-start: 3px solid var(--_accent);
  }
  .above::before {
    inset-block-start: calc(-0.3em - 2px);
  }
  .below::after {
    inset-block-end: calc(-0.3em - 2px);
  }
  .summary ul {
    margin: 0.3em 0 0;
    padding-inline-start: 1.2em;
  }
  .summary .link {
    color: inherit;
    font-weight: 500;
    text-decoration: underline;
  }
  .preview,
  .trial > community-survey {
    padding: 0.6em 0.9em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
  .trial {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .preview > :first-child {
    margin-block-start: 0;
  }
  .preview > :last-child {
    margin-block-end: 0;
  }
  .bar {
    padding-block-start: 0.25em;
  }
  /* In little room the tools stand below what is asked. */
  @container (max-width: 520px) {
    .head {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .head .tools {
      grid-column: 1 / -1;
      justify-content: end;
      padding-block-end: 0.35em;
    }
  }
  @media (pointer: coarse) {
    .grip {
      min-inline-size: 44px;
    }
    .check {
      min-block-size: 44px;
    }
    .check input {
      margin-inline-start: 0.5em;
    }
  }
`;
