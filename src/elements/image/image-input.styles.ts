import { css } from 'lit';

/** For elements in which images can be added. */
export const imageInputStyles = css`
  .add-image svg {
    flex: none;
  }
  :host([data-dropping]) textarea {
    outline: 2px dashed var(--_accent);
    outline-offset: 2px;
  }
  .adding {
    display: grid;
    flex: 1 0 100%;
    gap: 0.75em;
    min-inline-size: 0;
    margin: 0;
    padding: 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_fill);
    text-align: start;
  }
  .adding canvas {
    display: block;
    max-inline-size: 100%;
    max-block-size: 11em;
    border-radius: calc(var(--_radius) - 2px);
    object-fit: contain;
  }
  .adding .about {
    display: grid;
    align-content: start;
    gap: 0.35em;
    min-inline-size: 0;
  }
  .adding label {
    font-weight: 600;
    font-size: 0.9375em;
  }
  .adding p {
    margin: 0;
  }
  .adding .choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.5em;
  }
  @container (min-width: 480px) {
    .adding.made {
      grid-template-columns: fit-content(14em) minmax(0, 1fr);
    }
    .adding .choices {
      grid-column: 1 / -1;
    }
  }
`;
