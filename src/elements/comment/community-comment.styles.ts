import { css } from 'lit';

export const commentStyles = css`
  article {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.75em;
    padding-block: 0.75em 0.25em;
    border-radius: var(--_radius);
    scroll-margin-block: var(--community-scroll-margin, 6em);
  }
  article:focus {
    outline: none;
  }
  article:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
  }
  :host([highlighted]) article {
    animation: arrive 3s ease-out;
    box-shadow: -3px 0 0 var(--_accent);
    padding-inline-start: 0.5em;
    margin-inline-start: -0.5em;
  }
  @keyframes arrive {
    from {
      background: color-mix(in srgb, var(--_accent) 22%, transparent);
    }
  }
  .avatar {
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    background: hsl(var(--hue) 45% 38%);
    color: #fff;
    font-size: 0.875em;
    font-weight: 600;
    letter-spacing: 0.02em;
    user-select: none;
    overflow: hidden;
    white-space: nowrap;
  }
  .gone .avatar {
    background: var(--_line);
  }
  .main {
    min-inline-size: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.5em;
    line-height: 1.4;
  }
  .name {
    font-weight: 650;
  }
  .badge {
    padding: 0.05em 0.5em;
    border: 1px solid var(--_accent);
    border-radius: 1em;
    color: var(--_accent);
    font-size: 0.75em;
    font-weight: 600;
  }
  .quiet,
  .quiet a {
    color: var(--_muted);
    font-size: 0.875em;
    text-decoration: none;
  }
  .quiet a:hover {
    text-decoration: underline;
  }
  .link {
    display: inline;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 0.875em;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin: 0.35em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .status.bad {
    color: var(--_danger);
  }
  .sending {
    opacity: 0.75;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
    margin-block-start: 0.25em;
    margin-inline-start: -0.5em;
    font-size: 0.875em;
  }
  .reaction {
    min-block-size: 2em;
    padding: 0.15em 0.6em;
    border-color: var(--_line);
    border-radius: 1em;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .reaction[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .icon {
    display: inline-flex;
  }
  @container (max-width: 420px) {
    article {
      column-gap: 0.5em;
    }
    .avatar {
      inline-size: 1.85em;
      block-size: 1.85em;
      font-size: 0.8em;
    }
    .wide {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;

/** How people's text looks, here and in the preview. */
export const bodyStyles = css`
  .body {
    margin-block-start: 0.2em;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
  .body > :first-child {
    margin-block-start: 0;
  }
  .body > :last-child {
    margin-block-end: 0;
  }
  .body p,
  .body ul,
  .body ol,
  .body blockquote,
  .body pre,
  .body table {
    margin: 0.5em 0;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .body :is(h3, h4, h5, h6) {
    margin: 0.75em 0 0.25em;
    font-size: 1.05em;
    line-height: 1.3;
  }
  .body a {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .body blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  .body code {
    padding: 0.1em 0.3em;
    border-radius: 4px;
    background: var(--_fill);
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.9em;
  }
  .body pre {
    padding: 0.75em;
    border-radius: var(--_radius);
    background: var(--_fill);
    overflow-x: auto;
    line-height: 1.45;
    direction: ltr;
    text-align: start;
    overflow-wrap: normal;
  }
  .body pre code {
    padding: 0;
    background: none;
    white-space: pre;
  }
  .body table {
    display: block;
    max-inline-size: 100%;
    overflow-x: auto;
    border-collapse: collapse;
  }
  .body :is(th, td) {
    padding: 0.3em 0.6em;
    border: 1px solid var(--_line);
    text-align: start;
  }
  .body hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
`;
