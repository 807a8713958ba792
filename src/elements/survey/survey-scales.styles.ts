import { css } from 'lit';

/** What single questions are answered in: options, scores, faces and stars. */
export const scaleStyles = css`
  .options {
    display: grid;
    gap: 0.35em;
  }
  .choice,
  .score,
  .face {
    position: relative;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  :is(.choice, .score, .face):hover {
    background: var(--_fill);
  }
  :is(.choice, .score, .face, .star):has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .choice {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 2.5em;
    padding: 0.35em 0.7em;
  }
  .choice.chosen,
  .face.chosen {
    border-color: var(--_accent);
    background: var(--_fill);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choice input:focus-visible {
    outline: none;
  }
  .choice span {
    min-inline-size: 0;
  }
  /* The radio button itself lies over what stands for it. */
  :is(.score, .face, .star) input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .scores {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 4px;
  }
  .score {
    display: grid;
    place-items: center;
    min-block-size: 2.5em;
    font-variant-numeric: tabular-nums;
  }
  .score.chosen {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  .ends {
    display: flex;
    gap: 1em;
    justify-content: space-between;
    margin-block-start: 0.3em;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .ends > :last-child {
    text-align: end;
  }
  .faces {
    display: grid;
    gap: 0.35em;
  }
  .face {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0.3em 0.7em;
    font-size: 0.9375em;
  }
  .face svg {
    flex: none;
    color: var(--_muted);
  }
  .face.chosen svg {
    color: var(--_accent);
  }
  .face.chosen {
    font-weight: 650;
  }
  .rating {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .row-of-stars {
    display: flex;
  }
  .star {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    border-radius: var(--_radius);
    cursor: pointer;
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
  .meaning {
    min-block-size: 1.45em;
    font-weight: 600;
  }
  @container (min-width: 380px) {
    .scores {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
  }
  @container (min-width: 560px) {
    .faces {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .face {
      flex-direction: column;
      gap: 0.3em;
      padding: 0.6em 0.3em;
      line-height: 1.25;
      text-align: center;
      overflow-wrap: break-word;
      hyphens: auto;
    }
  }
  @media (pointer: coarse) {
    .choice,
    .score {
      min-block-size: 44px;
    }
    @container (max-width: 523px) {
      .scores {
        grid-template-columns: repeat(6, minmax(0, 1fr));
      }
    }
  }
  @media (forced-colors: active) {
    .score.chosen,
    .choice.chosen,
    .face.chosen {
      border: 3px solid Highlight;
    }
    .star.filled svg {
      fill: Highlight;
    }
  }
`;
