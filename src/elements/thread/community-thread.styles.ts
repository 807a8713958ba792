import { css } from 'lit';

export const threadStyles = css`
  .thread {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }
  .thread-top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em 1em;
    align-items: start;
  }
  .title {
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
    scroll-margin-block: var(--community-scroll-margin, 6em);
  }
  .title:focus {
    outline: none;
  }
  .title:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
  }
  .skeleton-line {
    inline-size: 60%;
    block-size: 1.25em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    grid-column: 1;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
  }
  .badge {
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: var(--_fill);
    font-weight: 600;
  }
  .badge.good {
    border-color: var(--_good);
    background: transparent;
    color: var(--_good);
  }
  .badge.plain,
  .tag {
    background: transparent;
    font-weight: 500;
  }
  .tag {
    padding-block: 0.1em;
    color: var(--_muted);
  }
  .votes {
    display: grid;
    grid-column: 2;
    grid-row: 1 / span 2;
    justify-items: center;
    padding: 0.15em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .vote {
    min-inline-size: 2.5em;
  }
  .vote[aria-pressed='true'] {
    color: var(--_accent);
  }
  .sum {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  community-idea-status {
    display: block;
    grid-column: 1 / -1;
    min-block-size: 2.25em;
  }
  .thread-top .note {
    grid-column: 1 / -1;
  }
  .opening {
    padding-block-end: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .accepted {
    display: grid;
    gap: 0.4em;
    padding: 0.75em 1em;
    border: 1px solid var(--_good);
    border-radius: var(--_radius);
  }
  .accepted-title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin: 0;
    font-size: 0.9375em;
  }
  .accepted-title strong {
    color: var(--_good);
  }
  .accepted-title a {
    margin-inline-start: auto;
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .vote[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
