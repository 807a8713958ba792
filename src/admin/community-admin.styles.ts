import { css } from 'lit';

export const adminStyles = css`
  :host {
    display: block;
    font-size: 1rem;
    line-height: 1.5;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    max-inline-size: 72rem;
  }
  /* Room for what was decided, which stands before the last card otherwise. */
  .frame:has(.panel) {
    padding-block-end: 4.5rem;
  }
  .bar {
    display: flex;
    align-items: end;
    gap: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .tabs {
    display: flex;
    flex: 1;
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .tab {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.4em 0.9em;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .tab:hover {
    color: inherit;
  }
  .tab:focus-visible {
    outline-offset: -3px;
  }
  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: inherit;
  }
  @media (forced-colors: active) {
    .tab {
      border-block-end-color: Canvas;
    }
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  .count {
    min-inline-size: 1.6em;
    padding: 0.05em 0.45em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  /* Drawn, not written: the tab's name is what it opens. */
  .count::after {
    content: attr(data-count) / '';
  }
  .panel {
    min-block-size: 12em;
  }
  .panel:focus {
    outline: none;
  }
  .gate {
    display: grid;
    gap: 0.9em;
    justify-items: start;
    padding: 1em 0;
  }
  .gate p {
    margin: 0;
  }
  .skeleton {
    min-block-size: 12em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.9em;
    padding: 0.1em 0.45em;
    border: 1px solid var(--_control-line);
    border-radius: 5px;
    font: inherit;
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
  }
  .toast {
    position: fixed;
    z-index: 10;
    inset-block-end: 1rem;
    inset-inline: 1rem;
    display: flex;
    align-items: center;
    gap: 0.75em;
    inline-size: fit-content;
    max-inline-size: min(34em, calc(100vw - 2rem));
    margin-inline: auto;
    padding: 0.5em 0.6em 0.5em 1em;
    border: 1px solid color-mix(in srgb, var(--_on-surface) 25%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
  }
  .message {
    display: grid;
    flex: 1;
    line-height: 1.35;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .keys dl {
    display: grid;
    gap: 0.35em;
    margin: 0;
  }
  .keys dl > div {
    display: flex;
    align-items: baseline;
    gap: 0.9em;
  }
  .keys dt {
    flex: none;
    inline-size: 3.2em;
  }
  .keys dd {
    margin: 0;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2em;
    font-weight: 600;
  }
  .switch input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .hint {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
`;
