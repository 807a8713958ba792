import { css } from 'lit';

export const membersTabStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0.75em;
    align-items: end;
  }
  .filters select {
    inline-size: 100%;
  }
  .people-list > li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.75em;
    min-block-size: 3.2em;
    padding: 0.5em 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  .people-list > li:hover {
    background: var(--_fill);
  }
  /* Small initials need a darker ground to be read. */
  .people-list .portrait {
    inline-size: 2.5em;
    block-size: 2.5em;
    background: hsl(var(--_hue, 0) 45% 31%);
    font-size: 0.85em;
  }
  /* The whole row can be pressed. */
  .people-list .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .people-list .link {
    color: inherit;
  }
  .people-list .link:focus-visible {
    outline: none;
  }
  .people-list .link:focus-visible::after {
    border-radius: var(--_radius);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  /* All lines of a row begin behind the portrait. */
  @container (inline-size < 34em) {
    .people-list > li {
      padding-inline-start: 3em;
    }
    .people-list .portrait {
      position: absolute;
      inset-block-start: 0.7em;
      inset-inline-start: 0.2em;
    }
    .people-list .push {
      flex-basis: 100%;
      margin-inline-start: 0;
    }
  }
`;

export const fileStyles = css`
  .file {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
    gap: 1em;
    align-items: start;
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .head .portrait {
    background: hsl(var(--_hue, 0) 45% 31%);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6.5em, 1fr));
    gap: 0.75em;
    margin: 0;
  }
  .figures dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .figures dd {
    margin: 0;
    font-size: 1.3em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .rows > li {
    display: grid;
    gap: 0.2em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  .rows > li:first-child {
    border-block-start: 0;
  }
  .step {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.2em 0.8em;
    align-items: center;
    padding-block: 0.4em;
  }
  .step .button {
    min-inline-size: 6em;
  }
  .sanction {
    display: grid;
    gap: 0.75em;
    padding: 0.9em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
    white-space: pre-wrap;
  }
`;
