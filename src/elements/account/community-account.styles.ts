import { css } from 'lit';

export const accountStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .name {
    max-inline-size: 12em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .panel {
    position: fixed;
    inset: auto;
    inline-size: min(20em, calc(100vw - 16px));
    margin: 0;
    padding: 1em;
    border: 1px solid color-mix(in srgb, var(--_on-surface) 20%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: 1rem;
    line-height: 1.5;
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }
  .panel:popover-open {
    display: grid;
    gap: 0.75em;
  }
  .panel p {
    margin: 0;
  }
  .stack {
    display: grid;
    gap: 0.5em;
  }
`;
