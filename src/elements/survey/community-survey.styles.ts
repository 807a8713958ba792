import { css } from 'lit';

export const surveyStyles = css`
  :host {
    container-type: inline-size;
    line-height: 1.45;
  }
  .frame,
  form,
  .questions,
  .answered {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    min-inline-size: 0;
  }
  .frame {
    position: relative;
  }
  .title {
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.3;
  }
  .frame p {
    margin: 0;
  }
  .frame .body p {
    margin-block: 0.5em;
  }
  .frame .body > :first-child {
    margin-block-start: 0;
  }
  .frame .body > :last-child {
    margin-block-end: 0;
  }
  .questions {
    gap: 1em;
    margin-block: 0.5em;
  }
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
    min-inline-size: 0;
  }
  .ask {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
  }
  .hint {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.75em;
  }
  .hint.length {
    justify-content: end;
    font-variant-numeric: tabular-nums;
  }
  .required {
    font-weight: 650;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    justify-content: space-between;
    min-block-size: 2em;
  }
  .below .error {
    flex: 1 1 10em;
  }
  .below .clear {
    margin-inline-start: auto;
  }
  .absent {
    visibility: hidden;
  }
  .wrong .input,
  .wrong .choice,
  .wrong .score,
  .wrong .face {
    border-color: var(--_danger);
  }
  textarea.input {
    display: block;
    min-block-size: 7em;
    resize: vertical;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
    min-block-size: 2.25em;
  }
  .progress {
    display: grid;
    gap: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .track {
    display: block;
    block-size: 6px;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }
  .track > span {
    display: block;
    inline-size: calc(var(--_share, 0) * 100%);
    block-size: 100%;
    background: var(--_accent);
    transition: inline-size 0.3s;
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
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skeleton > * {
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .skeleton {
    display: grid;
    gap: 0.75em;
  }
  .skeleton .line {
    inline-size: 55%;
    block-size: 1.5em;
  }
  .skeleton .wide {
    inline-size: 90%;
  }
  .skeleton .place-of-field {
    block-size: 6em;
  }
  .skeleton .button-line {
    inline-size: 8em;
    block-size: 2.25em;
  }
  @media (pointer: coarse) {
    .button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .track {
      border: 1px solid CanvasText;
    }
    .track > span {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
