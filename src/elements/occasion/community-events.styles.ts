import { css } from 'lit';

/** What the agenda has besides lists of threads. */
export const eventsStyles = css`
  .top .heading {
    margin-inline-end: auto;
  }
  .board > .views {
    justify-self: start;
  }
  .add-all {
    justify-self: start;
    margin-inline-start: -0.5em;
  }
  .agenda {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4em;
    transition: opacity 0.15s;
  }
  .agenda[aria-busy='true'] {
    opacity: 0.55;
  }
  .day {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .day-name {
    padding-block-end: 0.35em;
    border-block-end: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .day-name::first-letter {
    text-transform: uppercase;
  }
  .day-name strong {
    margin-inline-end: 0.35em;
    color: var(--_accent);
    font-weight: 700;
  }
  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    position: relative;
    display: grid;
    grid-template-columns: 10.5em minmax(0, 1fr);
    column-gap: 1em;
    padding-block: 0.75em;
  }
  .entry + .entry {
    border-block-start: 1px solid var(--_line);
  }
  .when {
    display: grid;
    align-content: start;
    padding-block-start: 0.1em;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }
  .there {
    color: var(--_muted);
    font-size: 0.9333em;
  }
  .entry .title {
    padding-block: 0.1em;
    color: inherit;
    text-decoration: none;
  }
  /* The whole row leads to the event. */
  .entry .title::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .entry .title:focus-visible {
    outline: none;
  }
  .entry .title:focus-visible::after {
    border-radius: 4px;
    outline: 2px solid var(--_accent);
  }
  .entry:hover .title {
    color: var(--_accent);
    text-decoration: underline;
  }
  .title s {
    color: var(--_muted);
  }
  .badge.running {
    color: var(--_accent);
  }
  .badge.cancelled {
    color: var(--_danger);
  }
  .skeleton-days .day-name,
  .skeleton-days .entry::before,
  .skeleton-days .entry::after {
    content: '';
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .skeleton-days .day-name {
    block-size: 1.85em;
    inline-size: 14em;
    max-inline-size: 100%;
    border: 0;
  }
  .skeleton-days .entry::before {
    block-size: 1.4em;
  }
  .skeleton-days .entry::after {
    block-size: 3.15em;
  }
  .month-skeleton {
    block-size: 50em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  @container (max-width: 620px) {
    .month-skeleton {
      block-size: 28em;
    }
  }
  @container (max-width: 560px) {
    .entry {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0.1em;
    }
    .when {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.6em;
      color: var(--_muted);
      font-weight: 500;
    }
  }
  @container (max-width: 420px) {
    .board > .views {
      order: 0;
      justify-self: stretch;
    }
  }
`;
