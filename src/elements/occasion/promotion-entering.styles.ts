import { css } from 'lit';

export const promotionStyles = css`
  :host {
    line-height: 1.45;
  }
  .frame,
  form,
  .remains {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .frame p {
    margin: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.25em;
    min-block-size: 1.45em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .time {
    color: var(--_accent);
    font-weight: 650;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
  }
  .required {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .field .error:empty {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
  }
  .place {
    min-block-size: 2.25em;
  }
  .state {
    display: grid;
    gap: 0.15em;
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--_good);
    border-radius: 2px;
    background: color-mix(in srgb, var(--_good) 9%, transparent);
  }
  .state.lost {
    border-inline-start-color: var(--_control-line);
    background: var(--_fill);
  }
  .state.won {
    padding-block: 0.9em;
  }
  .state.won strong {
    color: var(--_good);
    font-size: 1.3em;
    line-height: 1.3;
  }
  .done {
    color: var(--_good);
    font-weight: 600;
  }
  .revealed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
  }
  .quiet {
    color: var(--_muted);
  }
  code {
    padding: 0.3em 0.7em;
    border: 1px dashed var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_fill);
    font-family: ui-monospace, monospace;
    font-size: 1.125em;
    white-space: pre-wrap;
    user-select: all;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .state {
      border-inline-start-color: Highlight;
    }
  }
`;
