import { css } from 'lit';

/**
 * What every element starts from: nothing of the host page's rules but its font, colour and colour scheme. Lines and
 * quiet text are mixed out of the host's own text colour, so they fit a page we have never seen.
 */
export const base = css`
  :host {
    all: initial;
    display: block;
    box-sizing: border-box;
    font: inherit;
    color: inherit;
    color-scheme: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    --_accent: var(--community-accent, light-dark(#1d4ed8, #93b4ff));
    --_on-accent: var(--community-on-accent, light-dark(#fff, #0b1220));
    --_danger: var(--community-danger, light-dark(#b42318, #ff9d92));
    --_muted: var(--community-muted, color-mix(in srgb, currentColor 72%, transparent));
    --_line: var(--community-line, color-mix(in srgb, currentColor 18%, transparent));
    --_control-line: var(--community-control-line, color-mix(in srgb, currentColor 55%, transparent));
    --_fill: var(--community-fill, color-mix(in srgb, currentColor 6%, transparent));
    --_radius: var(--community-radius, 8px);
    --_surface: var(--community-surface, light-dark(#fff, #1c1f26));
    --_on-surface: var(--community-on-surface, light-dark(#1b1f27, #e8eaef));
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** Buttons: `.button` (quiet), `.button.primary`, `.button.plain` (text only). */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2.25em;
    min-inline-size: 24px;
    margin: 0;
    padding: 0.3em 0.85em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
    touch-action: manipulation;
  }
  .button:hover {
    background: var(--_fill);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    filter: brightness(1.08);
  }
  .button.plain {
    min-block-size: 2em;
    padding: 0.25em 0.5em;
    border-color: transparent;
    color: var(--_muted);
    font-weight: 500;
  }
  .button.plain:hover {
    color: inherit;
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  @media (forced-colors: active) {
    .button,
    .button.plain {
      border-color: ButtonBorder;
    }
    .button[aria-pressed='true'] {
      border-color: Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

/** Text fields with their hint and error; forms bring `forms.ts` for the labels above them. */
export const fields = css`
  .input {
    inline-size: 100%;
    min-block-size: 2.5em;
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--community-field, color-mix(in srgb, Canvas 60%, transparent));
    color: inherit;
    font: inherit;
    /* Below 16 px phones zoom into the field. */
    font-size: max(16px, 1em);
    line-height: 1.5;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .error {
    margin: 0;
    color: var(--_danger);
    font-weight: 500;
  }
`;
