import { css, html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A few ways to look at a list, one of which holds. */
export function viewSwitch<T extends string>(
  field: string,
  name: string,
  values: readonly T[],
  names: Readonly<Record<T, string>>,
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<div class="views" role="radiogroup" aria-label=${name}>
    ${values.map(
      (value) =>
        html`<label
          ><input
            type="radio"
            name=${field}
            value=${value as string}
            .checked=${live(chosen === value)}
            @change=${() => choose(value)}
          /><span>${names[value]}</span></label
        >`,
    )}
  </div>`;
}

export const viewSwitchStyles = css`
  .views {
    display: inline-flex;
    padding: 2px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .views label {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .views input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .views span {
    display: grid;
    place-items: center;
    min-block-size: 2.1em;
    padding-inline: 0.8em;
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_muted);
    font-weight: 500;
  }
  .views input:checked + span {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: inherit;
    font-weight: 600;
  }
  .views input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @container (max-width: 420px) {
    .views {
      order: 1;
      flex: 1 1 100%;
    }
    .views label {
      flex: 1;
    }
  }
  @media (pointer: coarse) {
    .views span {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .views input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
