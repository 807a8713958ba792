import { css } from 'lit';

/** The list of threads, and the skeleton that keeps its place. */
export const boardListStyles = css`
  .threads {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_line);
    list-style: none;
    transition: opacity 0.15s;
  }
  .threads[aria-busy='true'] {
    opacity: 0.55;
  }
  .thread {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: 0.9em;
    padding-block: 0.85em;
    border-block-end: 1px solid var(--_line);
  }
  .thread.waiting {
    margin-inline: -0.6em;
    padding-inline: 0.6em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: 2.4em;
    block-size: 2.4em;
    margin-block-start: 0.15em;
    border-radius: 50%;
    background: hsl(var(--_hue, 0) 45% 38%);
    color: #fff;
    font-size: 0.875em;
    font-weight: 600;
    overflow: hidden;
    white-space: nowrap;
    user-select: none;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2em;
    min-inline-size: 0;
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.5em;
  }
  .title {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
  }
  .title a {
    color: inherit;
    text-decoration: none;
  }
  .title a:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    margin: 0;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15em 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .person,
  .category {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .tag {
    min-block-size: 24px;
    padding: 0 0.15em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .tag:hover,
  .tag[aria-pressed='true'] {
    color: var(--_accent);
    text-decoration: underline;
  }
  .counts {
    display: grid;
    align-content: start;
    justify-items: end;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .votes {
    display: flex;
    align-items: center;
    margin-block-start: 0.15em;
  }
  .vote {
    min-inline-size: 2.25em;
  }
  .vote[aria-pressed='true'] {
    color: var(--_accent);
  }
  .sum {
    min-inline-size: 1.5em;
    font-weight: 700;
    text-align: center;
  }
  .counts .replies {
    color: inherit;
    font-weight: 600;
  }
  .badge {
    padding: 0 0.55em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.55;
    white-space: nowrap;
  }
  .badge.question,
  .badge.staff {
    color: var(--_accent);
  }
  .badge.answered {
    color: var(--_good);
  }
  .badge.unseen {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .skeleton {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .skeleton div {
    display: grid;
    grid-template: '. .' 1.4em '. .' 1.1em '. .' 0.9em / 2.1em 1fr;
    gap: 0.5em 0.9em;
    padding-block: 0.95em;
    border-block-end: 1px solid var(--_line);
  }
  .skeleton div::before,
  .skeleton div::after {
    content: '';
    grid-row: 1 / span 3;
    background: var(--_fill);
  }
  .skeleton div::before {
    inline-size: 2.1em;
    block-size: 2.1em;
    border-radius: 50%;
  }
  .skeleton div::after {
    grid-column: 2;
    border-radius: var(--_radius);
  }
  @container (max-width: 560px) {
    .thread {
      grid-template-columns: minmax(0, 1fr);
    }
    .avatar {
      display: none;
    }
    .counts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75em;
      margin-block-start: 0.2em;
    }
    .skeleton div {
      grid-template-columns: 0 1fr;
      column-gap: 0;
    }
    .skeleton div::before {
      inline-size: 0;
    }
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
    .vote[aria-pressed='true'] {
      border-color: Highlight;
    }
    .badge.unseen {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
