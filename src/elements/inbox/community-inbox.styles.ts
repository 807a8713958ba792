import { css } from 'lit';

export const inboxStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .bell {
    position: relative;
    min-block-size: 2.5em;
    min-inline-size: 2.5em;
    color: inherit;
  }
  .count {
    position: absolute;
    inset-block-start: -0.15em;
    inset-inline-end: -0.15em;
    min-inline-size: 1.5em;
    padding-inline: 0.35em;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75rem;
    line-height: 1.5em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .panel {
    position: fixed;
    inset: auto;
    inline-size: min(26em, calc(100vw - 16px));
    margin: 0;
    padding: 0;
    border: 1px solid color-mix(in srgb, var(--_on-surface) 20%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: 1rem;
    line-height: 1.45;
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .panel:focus-visible {
    outline-offset: -2px;
  }
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 0.25em;
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .heading {
    flex: 1;
    font-weight: 700;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin: 0;
    padding: 0.75em;
    color: var(--_muted);
  }
  .note:empty {
    display: none;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    padding: 0.25em 0.75em 0.5em;
    border-inline-start: 3px solid transparent;
  }
  li + li {
    border-block-start: 1px solid var(--_line);
  }
  li.unread {
    border-inline-start-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  .go {
    display: grid;
    gap: 0.15em;
    inline-size: 100%;
    padding: 0.4em 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .go:hover .said {
    text-decoration: underline;
  }
  .said {
    font-weight: 600;
  }
  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .new {
    color: var(--_accent);
    font-weight: 600;
  }
  community-decision {
    padding-block-end: 0.4em;
    font-size: 0.9375em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
    margin-inline-start: -0.5em;
    font-size: 0.875em;
  }
  .tools .name {
    padding-inline: 0.5em;
    font-weight: 600;
  }
  .skeleton {
    block-size: 2.5em;
    margin: 0.75em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
`;
