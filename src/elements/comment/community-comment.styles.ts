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
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .quiet a {
    color: inherit;
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
  .sending {
    opacity: 0.75;
  }
  footer {
    display: flex;
    min-block-size: 2em;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
    margin-block-start: 0.25em;
    margin-inline-start: -0.5em;
    font-size: 0.875em;
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
  .body {
    margin-block-start: 0.2em;
    line-height: 1.55;
  }
  .body p {
    margin: 0.5em 0;
  }
  .body > :first-child {
    margin-block-start: 0;
  }
  .body > :last-child {
    margin-block-end: 0;
  }
`;
