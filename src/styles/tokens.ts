import { css } from 'lit';

/** The colour of what is settled well: answered questions, accepted answers. */
export const goodToken = css`
  :host {
    --_good: var(--community-good, light-dark(#146c37, #86e0a4));
  }
`;
