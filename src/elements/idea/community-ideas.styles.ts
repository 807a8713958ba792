import { css } from 'lit';

/** What the board of ideas has besides lists of threads. */
export const ideasStyles = css`
  .top .heading {
    margin-inline-end: auto;
  }
  .views {
    display: inline-flex;
    padding: 2px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .views label {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .views input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .views span {
    display: grid;
    place-items: center;
    min-block-size: 2.1em;
    padding-inline: 0.8em;
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_muted);
    font-weight: 500;
  }
  .views input:checked + span {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: inherit;
    font-weight: 600;
  }
  .views input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .tools:empty {
    display: none;
  }
  .export {
    margin-inline-start: auto;
  }
  .thread {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .thread.waiting {
    grid-template-columns: minmax(0, 1fr);
  }
  .waiting .avatar {
    display: none;
  }
  .badge.status {
    color: var(--_accent);
  }
  .badge.status[data-status='done'] {
    color: var(--_good);
  }
  .badge.status[data-status='declined'] {
    color: var(--_muted);
  }
  .skeleton div {
    grid-template-columns: 3.5em 1fr;
  }
  .skeleton div::before {
    inline-size: 3.5em;
    block-size: 3.5em;
    border-radius: var(--_radius);
  }
  .roadmap {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    transition: opacity 0.15s;
  }
  .roadmap[aria-busy='true'] {
    opacity: 0.55;
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    align-content: start;
  }
  .column-title {
    padding-block-end: 0.3em;
    border-block-end: 3px solid var(--_accent);
    font-weight: 700;
  }
  .column-title[data-status='planned'] {
    border-color: var(--_control-line);
  }
  .column-title[data-status='done'] {
    border-color: var(--_good);
  }
  .column .threads {
    border-block-start: 0;
  }
  .column .thread {
    padding-block: 0.6em;
  }
  @container (min-width: 640px) {
    .roadmap {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @container (max-width: 560px) {
    .thread {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .skeleton div {
      grid-template-columns: 3.5em 1fr;
      column-gap: 0.9em;
    }
    .skeleton div::before {
      inline-size: 3.5em;
    }
  }
  @container (max-width: 420px) {
    .views {
      order: 1;
      flex: 1 1 100%;
    }
    .views label {
      flex: 1;
    }
  }
  @media (pointer: coarse) {
    .views span {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .views input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
