import { css } from 'lit';

/** Boxes to tick, each with its name and what it does below that. */
export const choices = css`
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.1em 0.6em;
    align-items: start;
    min-block-size: 24px;
  }
  .choice input {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0.2em 0 0;
    accent-color: var(--_accent);
  }
  .choice .hint {
    grid-column: 2;
  }
  .choice strong {
    font-weight: 600;
  }
`;
