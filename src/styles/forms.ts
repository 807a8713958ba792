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

/** For what cannot be taken back: `.button.danger`. */
export const dangerButton = css`
  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
`;
