import { css } from 'lit';

export const cardStyles = css`
  dialog {
    inline-size: min(24em, calc(100vw - 24px));
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 1em;
    min-block-size: 5em;
  }
  .portrait {
    inline-size: 4.2em;
    block-size: 4.2em;
    font-size: 1.1em;
  }
  .bio {
    white-space: pre-line;
  }
  .portrait.empty,
  .line {
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  .line {
    inline-size: 60%;
    block-size: 1em;
    margin-block: 0.35em;
    border-radius: 0.5em;
  }
  .line.short {
    inline-size: 40%;
  }
`;
