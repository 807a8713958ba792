import { css } from 'lit';

/** The frame of the results, and the bars of each question. */
export const resultsStyles = css`
  .title {
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.3;
  }
  .total {
    min-block-size: 1.5em;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0.75em;
  }
  .filters select {
    inline-size: 100%;
  }
  .asked {
    font-size: 1.1em;
    font-weight: 650;
    line-height: 1.35;
  }
  .chart {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
  }
  /* However many columns are named, they reach nowhere. */
  .chart > .sr {
    white-space: normal;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 3.2em 3.6em;
    gap: 0.1em 0.6em;
    align-items: center;
  }
  .label {
    grid-column: 1 / -1;
  }
  .nps .line {
    grid-template-columns: 1.6em minmax(0, 1fr) 3.2em 3.6em;
  }
  .nps .label {
    grid-column: 1;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    --_bar: color-mix(in srgb, var(--_accent) 70%, transparent);
    display: block;
    block-size: 0.75em;
    border-radius: 3px;
    background: var(--_fill);
    overflow: hidden;
  }
  .bar > span {
    display: block;
    inline-size: calc(var(--_share, 0) * 100%);
    block-size: 100%;
    border-radius: 3px;
    background: var(--_bar);
    transition: inline-size 0.3s;
  }
  .promoters {
    --_group: var(--_good);
  }
  .passives {
    --_group: color-mix(in srgb, currentColor 45%, transparent);
  }
  .detractors {
    --_group: var(--_danger);
  }
  .line:is(.promoters, .passives, .detractors) .bar {
    --_bar: var(--_group);
  }
  /* The second of two is told by its stripes, whatever colours it has. */
  .bar ~ .bar > span,
  .key span + span > .swatch {
    background: repeating-linear-gradient(
      135deg,
      var(--_bar) 0 3px,
      color-mix(in srgb, var(--_bar) 35%, transparent) 3px 6px
    );
  }
  .two.nps .label {
    grid-row: 1 / span 2;
  }
  .share,
  .count {
    min-block-size: 1.5em;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .share {
    font-weight: 650;
  }
  .count {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .key {
    gap: 0.2em 1.2em;
    font-size: 0.9em;
  }
  .swatch {
    --_bar: color-mix(in srgb, var(--_accent) 70%, transparent);
    display: inline-block;
    inline-size: 1.4em;
    block-size: 0.75em;
    border-radius: 3px;
    background: var(--_group, var(--_bar));
  }
  @container (min-width: 36em) {
    :is(.csat, .single, .multiple) .line {
      grid-template-columns: minmax(0, 15em) minmax(0, 1fr) 3.2em 3.6em;
    }
    .rating .line {
      grid-template-columns: 6em minmax(0, 1fr) 3.2em 3.6em;
    }
    .line .label {
      grid-column: 1;
    }
    .two .label {
      grid-row: 1 / span 2;
    }
  }
  .texts > li {
    display: grid;
    gap: 0.25em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  .texts > li:first-child {
    border: 0;
  }
  .texts .people {
    border: 0;
    padding: 0;
  }
  .skeleton > .tall {
    block-size: 14em;
  }
  @media (forced-colors: active) {
    .bar,
    .swatch {
      border: 1px solid CanvasText;
    }
    .bar > span,
    .swatch {
      forced-color-adjust: none;
      --_bar: Highlight;
      background: Highlight;
    }
  }
`;
