import { css } from 'lit';

export const pollStyles = css`
  :host {
    container-type: inline-size;
    line-height: 1.45;
  }
  .frame,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    min-inline-size: 0;
  }
  .question {
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.3;
  }
  .frame p,
  .frame .hint {
    margin: 0;
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(5.5em, auto);
    gap: 0 0.75em;
    align-items: start;
    padding: 0.3em 0.6em 0.6em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .row.chosen {
    border-color: var(--_accent);
    background: var(--_fill);
  }
  .row.ranked {
    align-items: center;
    padding-block: 0.3em;
  }
  .option {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: center;
    min-inline-size: 0;
    font-weight: inherit;
  }
  .choice {
    display: flex;
    flex: 1 1 8em;
    gap: 0.6em;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 28px;
  }
  label.choice {
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .mark {
    flex: none;
    inline-size: 1.2em;
    color: var(--_accent);
    font-weight: 700;
    text-align: center;
  }
  .mark.stars {
    inline-size: 2.4em;
    color: var(--_muted);
    font-weight: 500;
    text-align: start;
  }
  .text {
    min-inline-size: 0;
  }
  .leads .text {
    font-weight: 650;
  }
  .own {
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_accent);
    font-size: 0.75em;
    font-weight: 650;
  }
  /* Where there is little room a mark says it, so that nobody's vote makes a row higher. */
  @container (max-width: 24em) {
    .own::before {
      content: '✓';
    }
    .own-text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  .bar {
    flex: 1 0 100%;
    display: block;
    block-size: 6px;
    margin-block-start: 0.25em;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }
  .bar > span {
    display: block;
    inline-size: calc(var(--_share, 0) * 100%);
    block-size: 100%;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_accent) 55%, transparent);
    transition: inline-size 0.3s;
  }
  .leads .bar > span {
    background: var(--_accent);
  }
  .figures {
    display: grid;
    align-content: center;
    min-block-size: 2.65em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .share {
    font-weight: 650;
  }
  .count {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .rating {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    min-block-size: 2.75em;
  }
  .row-of-stars {
    display: flex;
    flex-wrap: wrap;
  }
  .star {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: 36px;
    min-block-size: 36px;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .star input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .star svg {
    fill: none;
    stroke: var(--_control-line);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .star.filled svg {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .star:has(:focus-visible) {
    outline: 2px solid var(--_accent);
  }
  .star:has(:disabled) {
    cursor: default;
  }
  .meaning {
    min-block-size: 1.45em;
    font-weight: 600;
  }
  .actions,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
  }
  .actions {
    min-block-size: 2.25em;
  }
  .done {
    color: var(--_good);
    font-weight: 600;
  }
  .facts {
    display: grid;
    gap: 0.15em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .facts p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    align-items: baseline;
    min-block-size: 1.45em;
  }
  .facts strong {
    color: inherit;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .frame {
    position: relative;
  }
  @media (pointer: coarse) {
    .choice,
    .star,
    .button,
    .button.plain {
      min-block-size: 44px;
    }
    .star {
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar > span {
      forced-color-adjust: none;
      background: Highlight;
    }
    .star.filled svg {
      fill: Highlight;
    }
  }
`;
