import { css } from 'lit';

/** Menus of choices, as high as a text field. */
export const selects = css`
  select {
    min-block-size: calc(2.5em + 2px);
    max-inline-size: 100%;
    padding: 0.3em 0.5em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font: inherit;
    font-size: max(16px, 1em);
  }
`;
