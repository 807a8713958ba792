import { css } from 'lit';

export const pollsTabStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0.75em;
    align-items: end;
  }
  .filters select {
    inline-size: 100%;
  }
  .polls > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.2em 0.75em;
    align-items: center;
    padding: 0.7em 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  .polls > li > * {
    grid-column: 1;
    min-inline-size: 0;
  }
  .polls .link {
    color: inherit;
  }
  .polls .copy {
    grid-row: 1 / span 2;
    grid-column: 2;
  }
  .count {
    font-weight: 600;
  }
  a {
    color: var(--_accent);
  }
  .chip.open {
    border-color: var(--_good);
    color: var(--_good);
  }
  .chip.removed,
  .chip.deleted {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  @container (inline-size < 34em) {
    .polls > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .polls .copy {
      grid-row: auto;
      grid-column: 1;
      justify-self: start;
      margin-block-start: 0.3em;
    }
  }
`;

export const onePollStyles = css`
  :host {
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .one {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  h3:focus {
    outline: none;
  }
  pre {
    margin: 0;
    padding: 0.6em 0.8em;
    overflow-x: auto;
    border-radius: var(--_radius);
    background: var(--_fill);
    font-size: 0.95em;
    text-align: start;
    white-space: pre-wrap;
    user-select: all;
  }
  .box,
  .form {
    max-inline-size: 50em;
  }
  .form {
    display: grid;
    gap: 1.5em;
  }
  /* It is the title above. */
  community-poll.known::part(question) {
    position: absolute;
    inset-inline: 0;
    block-size: 1px;
    clip-path: inset(50%);
  }
`;
