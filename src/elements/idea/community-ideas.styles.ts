import { css } from 'lit';

/** What the board of ideas has besides lists of threads. */
export const ideasStyles = css`
  .top .heading {
    margin-inline-end: auto;
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
`;
