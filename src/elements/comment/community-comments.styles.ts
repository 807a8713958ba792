import { css } from 'lit';

export const commentsStyles = css`
  :host {
    container-type: inline-size;
    line-height: 1.5;
  }
  .frame {
    display: grid;
    gap: 1.25em;
    min-inline-size: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
  }
  .heading {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
    scroll-margin-block: 6em;
  }
  .heading:focus {
    outline: none;
  }
  .count {
    color: var(--_muted);
    font-size: 0.65em;
    font-weight: 500;
    white-space: nowrap;
  }
  .sort {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  select {
    min-block-size: 2.25em;
    padding: 0.2em 0.4em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font: inherit;
    font-size: max(16px, 1em);
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol.roots {
    gap: 0.5em;
  }
  ol ol {
    margin-inline-start: 1.1em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_line);
  }
  .root:nth-child(n + 12) {
    content-visibility: auto;
    contain-intrinsic-size: auto 9em;
  }
  .reply {
    margin-block: 0.5em 0.75em;
    margin-inline-start: 1.1em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_accent);
  }
  .empty {
    margin: 0;
    padding-block: 1.5em;
    color: var(--_muted);
    text-align: center;
  }
  .skeleton {
    display: grid;
    gap: 1.5em;
  }
  .skeleton div {
    display: grid;
    grid-template: '. .' 0.9em '. .' 0.7em '. .' 0.7em / 2.25em 1fr;
    gap: 0.45em 0.75em;
    block-size: 5.5em;
  }
  .skeleton div::before {
    content: '';
    grid-row: 1 / span 3;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    background: var(--_fill);
  }
  .skeleton div::after {
    content: '';
    grid-row: 1 / span 3;
    grid-column: 2;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  @container (max-width: 420px) {
    .sort span {
      display: none;
    }
    ol ol {
      margin-inline-start: 0.35em;
      padding-inline-start: 0.6em;
    }
    .reply {
      margin-inline-start: 0.35em;
      padding-inline-start: 0.6em;
    }
  }
`;
