import { css } from 'lit';

/** What stands around a list: a note about the whole (`.note`, `.note.bad`), and the button for more (`.middle`). */
export const states = css`
  .note {
    margin: 0;
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 2px;
    background: var(--_fill);
    font-size: 0.9375em;
  }
  .note.bad {
    border-color: var(--_danger);
  }
  .note:has(.button) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
  }
  .middle {
    justify-self: center;
  }
`;
