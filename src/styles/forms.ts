import { css } from 'lit';

/** Fields of a form, each with its label above it. */
export const forms = css`
  .field {
    display: grid;
    gap: 0.3em;
  }
  .field label {
    font-weight: 600;
  }
`;
