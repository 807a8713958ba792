import { css } from 'lit';

export const cardStyles = css`
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.55em;
    padding: 0.8em 0.95em;
    border: 1px solid var(--_line);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    scroll-margin-block: var(--community-scroll-margin, 5em);
  }
  article:focus {
    outline: none;
  }
  article:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  :host {
    container-type: inline-size;
  }
  :host([current]) article {
    border-color: color-mix(in srgb, var(--_accent) 55%, transparent);
    border-inline-start-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 4%, transparent);
  }
  article.handled {
    border-style: dashed;
    background: var(--_fill);
    color: var(--_muted);
    filter: grayscale(1);
  }
  /* Quieter than grey could not be read. */
  .handled > * {
    --_muted: currentColor;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 0.6em;
    line-height: 1.4;
  }
  .who {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .name {
    min-inline-size: 0;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 650;
    text-align: start;
    cursor: pointer;
  }
  .name:hover {
    text-decoration: underline;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .place {
    font-size: 0.875em;
    unicode-bidi: isolate;
  }
  a.place {
    display: inline-block;
    min-block-size: 24px;
    align-content: center;
    color: var(--_accent);
  }
  .select {
    display: inline-grid;
    place-items: center;
    min-inline-size: 28px;
    min-block-size: 28px;
    margin-inline-start: -4px;
  }
  .select input {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  p {
    margin: 0;
  }
  .why,
  .reports ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .badge {
    padding: 0.05em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    font-size: 0.8125em;
    line-height: 1.6;
  }
  .badge.strong {
    border-color: color-mix(in srgb, var(--_danger) 45%, transparent);
    background: color-mix(in srgb, var(--_danger) 9%, transparent);
    color: var(--_danger);
    font-weight: 600;
  }
  .title {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
  }
  .body {
    line-height: 1.5;
  }
  .title,
  .body {
    max-inline-size: 44rem;
  }
  .body > :first-child {
    margin-block-start: 0;
  }
  .body > :last-child {
    margin-block-end: 0;
  }
  .body .cover {
    display: block;
    max-inline-size: 100%;
    margin-block: 0.6em;
    overflow: hidden;
    white-space: normal;
  }
  mark {
    padding-inline: 0.1em;
    border-radius: 3px;
    background: light-dark(#ffe08a, #6b5300);
    color: inherit;
  }
  .parent {
    font-size: 0.875em;
  }
  .parent .quiet {
    font-size: inherit;
  }
  ::slotted(button) {
    justify-self: start;
  }
  p.parent,
  .parent summary {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--_line);
  }
  .parent summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  q {
    quotes: none;
    color: var(--_muted);
  }
  .whole {
    padding: 0.4em 0.85em;
    white-space: pre-wrap;
  }
  .past {
    display: grid;
    gap: 0.25em;
    padding: 0.5em 0.75em;
    border-radius: var(--_radius);
    background: var(--_fill);
    font-size: 0.9375em;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--_accent);
    white-space: pre-wrap;
  }
  .former ol,
  .conversation ol {
    display: grid;
    gap: 0.4em;
    margin: 0;
    padding: 0.4em 0 0;
    list-style: none;
  }
  .former .whole,
  .conversation li {
    padding: 0.2em 0.7em;
    border-inline-start: 3px solid var(--_line);
  }
  .conversation .own {
    border-inline-start-color: var(--_accent);
  }
  .conversation :is(.whole, li summary) {
    padding: 0;
    color: inherit;
    font-size: 0.9375em;
  }
  .speaker {
    font-weight: 600;
  }
  .former summary,
  .conversation summary,
  .reports summary {
    min-block-size: 24px;
    inline-size: fit-content;
    color: var(--_accent);
    font-size: 0.875em;
    cursor: pointer;
  }
  .reports ul {
    display: grid;
    gap: 0.4em;
    padding-block-start: 0.4em;
  }
  .reports li p {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--_line);
  }
  .claim {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .fault {
    color: var(--_danger);
    font-weight: 500;
  }
  .state {
    font-weight: 600;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.45em;
  }
  /* The menu never stands alone in a line. */
  .last {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: inherit;
  }
  @container (max-width: 22em) {
    article {
      padding-inline: 0.7em;
    }
    footer {
      gap: 0.3em;
    }
    footer > .button,
    .last {
      flex: 1 0 auto;
    }
    .last > :not(.plain) {
      flex: 1;
    }
    footer .button {
      padding-inline: 0.65em;
    }
  }
  @media (forced-colors: active) {
    :host([current]) article {
      border-color: Highlight;
    }
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
`;
