import { css } from 'lit';

/** A modal dialog in the top layer: its frame, and its first row with the heading and the button to close it. */
export const dialogs = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(26em, calc(100vw - 24px));
    max-block-size: calc(100dvh - 24px);
    padding: 1.25em;
    border: 1px solid color-mix(in srgb, var(--_on-surface) 20%, transparent);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: 1rem;
    overflow: auto;
  }
  dialog[open] {
    display: grid;
    gap: 1em;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  h2 {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.3;
  }
`;
