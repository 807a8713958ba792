import { css } from 'lit';

export const forumStyles = css`
  :host {
    container-type: inline-size;
    line-height: 1.5;
  }
  [hidden] {
    display: none !important;
  }
  .frame,
  .board,
  .opened {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    min-inline-size: 0;
  }
  .frame {
    scroll-margin-block: var(--community-scroll-margin, 1em);
  }
  .opened:focus {
    outline: none;
  }
  .top,
  .tools,
  .chips,
  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .top {
    justify-content: space-between;
  }
  .heading {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
    scroll-margin-block: var(--community-scroll-margin, 6em);
  }
  .heading:focus {
    outline: none;
  }
  .search {
    position: relative;
    display: flex;
    flex: 1 1 14em;
    align-items: center;
  }
  .search svg {
    position: absolute;
    inset-inline-start: 0.75em;
    color: var(--_muted);
    pointer-events: none;
  }
  .search .input {
    padding-inline-start: 2.4em;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .chips {
    gap: 0.4em;
    min-block-size: 1.875em;
  }
  .chip {
    min-block-size: 2em;
    padding: 0.15em 0.8em;
    border-color: var(--_line);
    border-radius: 1.2em;
    font-size: 0.9375em;
    font-weight: 500;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    font-weight: 600;
  }
  .dot {
    flex: none;
    inline-size: 0.65em;
    block-size: 0.65em;
    border: 1px solid var(--_control-line);
    border-radius: 50%;
    background: var(--_color, transparent);
    forced-color-adjust: none;
  }
  .quiet,
  .description {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .empty {
    margin: 0;
    padding-block: 2.5em;
    color: var(--_muted);
    text-align: center;
  }
  .back {
    justify-self: start;
    margin-inline-start: -0.5em;
    text-decoration: none;
  }
  [dir='rtl'] .back svg {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      background: Highlight;
    }
  }
  @container (max-width: 420px) {
    .sort span {
      display: none;
    }
    .sort,
    .sort select {
      flex: 1;
    }
  }
`;
