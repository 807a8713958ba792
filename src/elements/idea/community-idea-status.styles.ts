import { css } from 'lit';

export const ideaStatusStyles = css`
  :host {
    min-block-size: 2.25em;
    line-height: 1.5;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .line,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
  }
  .line {
    min-block-size: 2.25em;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .badge {
    padding: 0.05em 0.7em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }
  .badge[data-status='done'] {
    color: var(--_good);
  }
  .badge[data-status='open'],
  .badge[data-status='declined'] {
    color: var(--_muted);
  }
  a {
    color: var(--_accent);
    font-weight: 600;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .field select {
    justify-self: start;
  }
  .input {
    min-block-size: 5em;
    resize: vertical;
  }
  .row {
    justify-content: flex-end;
  }
`;
