import { css } from 'lit';

/** How people's markup looks, in comments and in the preview; comes with the renderer. */
export const bodyStyles = css`
  .body {
    line-height: 1.55;
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
  .body .mention {
    display: inline;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    unicode-bidi: isolate;
    cursor: pointer;
  }
  .body .mention:hover {
    text-decoration: underline;
  }
  .body community-poll {
    display: block;
    margin: 0.75em 0;
  }
  .body community-poll:not(:defined) {
    min-block-size: 24em;
  }
  .body community-image {
    display: block;
    max-inline-size: 100%;
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
