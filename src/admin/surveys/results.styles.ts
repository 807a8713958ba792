import { css } from 'lit';

/** Scores: a figure, the gauge with its interval, and who makes it up. */
export const scoreStyles = css`
  .series {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 1em 2em;
  }
  .summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    align-content: start;
  }
  .whose {
    font-weight: 650;
  }
  .answered {
    min-block-size: 1.5em;
  }
  .score {
    display: grid;
    gap: 0.4em;
  }
  .figure {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
    min-block-size: 3em;
    align-content: end;
  }
  .figure strong {
    font-size: 2em;
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
  }
  .sure {
    min-block-size: 1.5em;
  }
  .gauge {
    display: grid;
    gap: 0.15em;
    max-inline-size: 32em;
  }
  .track {
    position: relative;
    block-size: 10px;
    border-radius: 5px;
    background:
      linear-gradient(var(--_control-line) 0 0) center / 1px 100% no-repeat,
      var(--_fill);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .span {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_from, 0) * 100%);
    inline-size: calc((var(--_to, 0) - var(--_from, 0)) * 100%);
    min-inline-size: 2px;
    border-radius: 5px;
    background: color-mix(in srgb, var(--_accent) 38%, transparent);
  }
  .mark {
    position: absolute;
    inset-block: -4px;
    inset-inline-start: calc(var(--_from, 0) * 100%);
    inline-size: 4px;
    margin-inline-start: -2px;
    border-radius: 2px;
    background: var(--_accent);
  }
  .ends {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    color: var(--_muted);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
  }
  .ends > :nth-child(2) {
    text-align: center;
  }
  .ends > :nth-child(3) {
    text-align: end;
  }
  .split {
    display: flex;
    gap: 2px;
    max-inline-size: 32em;
    block-size: 0.9em;
    border-radius: 4px;
    background: var(--_fill);
    overflow: hidden;
  }
  .split > span {
    flex: var(--_share, 0) 0 0px;
    background: var(--_group);
  }
  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.5em;
    margin: 0;
    font-size: 0.95em;
  }
  .groups > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    min-block-size: 1.5em;
  }
  .groups dd {
    min-inline-size: 4.5em;
    margin: 0;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .groups dd .quiet {
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .span,
    .mark,
    .split > span,
    .groups .swatch {
      forced-color-adjust: none;
      background: Highlight;
    }
    .split > .passives,
    .groups .passives {
      background: GrayText;
    }
    .split > .detractors,
    .groups .detractors {
      background: CanvasText;
    }
  }
`;
