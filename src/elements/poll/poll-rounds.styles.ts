import { css } from 'lit';

/** The rounds of a ranked poll. */
export const roundStyles = css`
  .rounds {
    display: grid;
    gap: 1em;
  }
  .winner {
    font-weight: 700;
  }
  .round {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .round caption {
    padding-block-end: 0.25em;
    font-weight: 650;
    text-align: start;
  }
  .round th,
  .round td {
    padding: 0.3em 0;
    border-block-start: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  .round .bar {
    margin-block: 0.2em;
  }
  .round .share,
  .round .count {
    inline-size: 1%;
    padding-inline-start: 0.75em;
    text-align: end;
    white-space: nowrap;
  }
  .round tfoot span + span {
    margin-inline-start: 1em;
  }
`;
