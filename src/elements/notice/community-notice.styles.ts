import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    display: grid;
    gap: 1em;
    padding: 0.75em 0.9em;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_danger);
    border-radius: 2px;
    background: var(--_fill);
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .sanction {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
  }
  .sanction + .sanction {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  p {
    margin: 0;
  }
  .what {
    font-weight: 600;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .row {
    margin-block-start: 0.25em;
  }
  .error {
    color: var(--_danger);
    font-weight: 500;
  }
`;
