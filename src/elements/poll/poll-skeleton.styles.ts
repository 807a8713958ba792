import { css } from 'lit';

/** What stands there while a poll loads, as high as what comes. */
export const skeletonStyles = css`
  .skeleton > :not(.rows),
  .skeleton .row {
    border: 0;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .skeleton {
    display: grid;
    gap: 0.75em;
  }
  .skeleton .question {
    inline-size: 70%;
    block-size: 1.3em;
  }
  .skeleton .hint {
    inline-size: 8em;
    block-size: 1.45em;
  }
  .skeleton .actions {
    inline-size: 5em;
  }
  .skeleton .row {
    block-size: calc(3.55em + 2px);
  }
  .skeleton .facts {
    inline-size: 70%;
    block-size: 3.05em;
  }
  @container (max-width: 24em) {
    .skeleton .facts {
      block-size: 4.5em;
    }
  }
  @media (pointer: coarse) {
    .skeleton .row {
      block-size: calc(1.15em + 52px);
    }
    .skeleton .actions {
      block-size: 44px;
    }
  }
`;
