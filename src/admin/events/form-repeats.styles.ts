import { css } from 'lit';

export const repeatStyles = css`
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
  }
  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
    gap: 0.5em 1em;
    max-block-size: 20em;
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-y: auto;
    list-style: none;
  }
  .dates > li {
    border: 0;
    padding: 0;
  }
  .days label,
  .dates label {
    font-weight: 400;
  }
  .dates .out {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .zone {
    position: relative;
  }
  .zones {
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    z-index: 2;
    margin: 2px 0 0;
    padding: 0.25em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    list-style: none;
  }
  .zones > li {
    padding: 0.4em 0.6em;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  .zones > [aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  @media (forced-colors: active) {
    .zones > [aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
