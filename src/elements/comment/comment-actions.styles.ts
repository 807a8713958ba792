import { css } from 'lit';

/** The look of what comes with the actions; the room for it is in the comment's own styles. */
export const actionsStyles = css`
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin: 0.35em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .status.bad {
    color: var(--_danger);
  }
  .status .button.plain {
    color: inherit;
  }
  .reaction {
    min-block-size: 2em;
    padding: 0.15em 0.6em;
    border-color: var(--_line);
    border-radius: 1em;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .reaction[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .icon {
    display: inline-flex;
  }
  [dir='rtl'] .directed {
    scale: -1 1;
  }
`;
