import { css } from 'lit';

/** The frame of a tab, and what all three tabs are built of. */
export const tabStyles = css`
  :host {
    container-type: inline-size;
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .tab {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  h2,
  h3,
  h4 {
    margin: 0;
    line-height: 1.3;
  }
  h2 {
    font-size: 1.3em;
  }
  h3 {
    font-size: 1.1em;
  }
  h4 {
    font-size: 1em;
  }
  p {
    margin: 0;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
  }
  .row.end {
    align-items: end;
  }
  .push {
    margin-inline-start: auto;
  }
  .grow {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .plainlist {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .chip {
    display: inline-block;
    padding: 0.05em 0.5em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_fill);
    font-size: 0.85em;
    font-weight: 600;
  }
  .chip.bad {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .link:hover {
    text-decoration: underline;
  }
  .small {
    min-block-size: 28px;
    padding: 0.2em 0.65em;
    font-size: 0.9em;
  }
  textarea.input {
    display: block;
    min-block-size: 5em;
    resize: vertical;
  }
  .people {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-wrap;
  }
  /* What is said later needs no room before. */
  .box > [role='status']:empty {
    margin-block-start: -0.75em;
  }
  .skeleton {
    display: grid;
    gap: 0.5em;
  }
  .skeleton > div {
    block-size: 3em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
