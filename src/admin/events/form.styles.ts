import { css } from 'lit';

export const formStyles = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    min-inline-size: 0;
    margin: 0;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  legend {
    padding-inline: 0.4em;
    font-weight: 700;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 1em;
    align-items: start;
  }
  .form .field {
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .form select {
    inline-size: 100%;
  }
  .preview {
    padding: 0.75em 1em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
`;
