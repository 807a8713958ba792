import { css } from 'lit';

export const membersStyles = css`
  :host {
    container-type: inline-size;
    line-height: 1.5;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    min-inline-size: 0;
  }
  .heading {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .search {
    flex: 1 1 14em;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .members {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: 0.75em;
    margin: 0;
    padding: 0;
    list-style: none;
    transition: opacity 0.15s;
  }
  .members[aria-busy='true'] {
    opacity: 0.55;
  }
  .member {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    gap: 0.6em 0.8em;
    min-block-size: 6em;
    padding: 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .member:hover {
    background: var(--_fill);
  }
  .member > .bio,
  .member > .interests {
    grid-column: 1 / -1;
  }
  .name {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 650;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .name + .badge {
    margin-inline-start: 0.5em;
  }
  /* The whole tile can be pressed; its text is not marked by that. */
  .name::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .name:focus-visible {
    outline: none;
  }
  .name:focus-visible::after {
    border-radius: var(--_radius);
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .member p,
  .quiet {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .member .helped {
    color: inherit;
    font-weight: 600;
  }
  .member .bio {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .empty {
    margin: 0;
    padding-block: 2.5em;
    color: var(--_muted);
    text-align: center;
  }
  .skeleton .member {
    border-color: transparent;
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
`;
