import { css } from 'lit';

export const eventStyles = css`
  :host {
    container-type: inline-size;
    line-height: 1.45;
  }
  .frame,
  form,
  .panel,
  .own {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    min-inline-size: 0;
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
  .title {
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.3;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.5em;
    margin-block-start: -0.25em;
  }
  .chip {
    padding: 0.05em 0.6em;
    border: 1px solid var(--_control-line);
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 600;
  }
  .chip.kind {
    border-color: var(--_line);
    color: var(--_muted);
    font-weight: 500;
  }
  .chip.tentative {
    border-style: dashed;
  }
  .chip.cancelled {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.35em 1em;
    margin: 0;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
    min-inline-size: 0;
    margin: 0;
  }
  .facts .when {
    display: block;
    font-weight: 600;
  }
  .when .yours {
    display: block;
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 400;
  }
  .facts .button.plain {
    min-block-size: 24px;
    padding-block: 0;
  }
  .quiet {
    color: var(--_muted);
  }
  @container (max-width: 22em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd {
      margin-block-end: 0.5em;
    }
  }
  .panel,
  .own {
    gap: 0.5em;
  }
  .own {
    padding: 0.75em 0.9em;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_good);
    border-radius: var(--_radius);
  }
  .own.waiting {
    border-inline-start-color: var(--_accent);
  }
  .standing {
    font-size: 1.0625em;
    font-weight: 700;
  }
  .going .standing {
    color: var(--_good);
  }
  form {
    padding: 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .field {
    grid-template-columns: minmax(0, 1fr);
  }
  .field select {
    inline-size: 100%;
  }
  .own form {
    padding: 0.5em 0 0;
    border: 0;
  }
  .required {
    margin-inline-start: 0.4em;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 500;
  }
  .error:empty,
  .hint:empty {
    display: none;
  }
  .wrong .input,
  .wrong select {
    border-color: var(--_danger);
  }
  .actions,
  .links,
  .secret {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
  }
  .actions {
    min-block-size: 2.25em;
  }
  .own .actions .plain:first-child {
    margin-inline-start: -0.5em;
  }
  .secret a {
    text-decoration: none;
  }
  code {
    padding: 0.2em 0.5em;
    border: 1px dashed var(--_control-line);
    border-radius: var(--_radius);
    font-size: 1.0625em;
    user-select: all;
  }
  .done {
    color: var(--_good);
    font-weight: 600;
  }
  .links {
    align-items: start;
    gap: 0.25em 0.5em;
    margin-inline-start: -0.5em;
  }
  /* They come a moment later, into their place. */
  community-calendar-links {
    min-inline-size: 12em;
    min-block-size: 2.25em;
  }
  .names h4,
  .names .heading {
    margin: 0;
    font-weight: 650;
  }
  .names ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
    margin: 0.25em 0 0.5em;
    padding: 0;
    list-style: none;
  }
  .skeleton > * {
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .skeleton {
    display: grid;
    gap: 0.75em;
  }
  .skeleton .title {
    inline-size: 60%;
    block-size: 1.3em;
  }
  .skeleton .chips {
    inline-size: 5em;
    block-size: 1.4em;
    margin-block-start: 0;
  }
  .skeleton .fact {
    inline-size: 75%;
    block-size: 1.45em;
    margin-block-end: -0.4em;
  }
  .skeleton .fact + .line {
    margin-block-start: 0.4em;
  }
  .skeleton .line {
    block-size: 1.2em;
    margin-block-end: -0.4em;
  }
  .skeleton.text {
    padding-block-end: 0.75em;
  }
  .skeleton .actions {
    inline-size: 6em;
    margin-block-start: 0.75em;
  }
  .skeleton .readers {
    inline-size: 70%;
    margin: -0.2em 0 0;
  }
  .skeleton .more {
    inline-size: 40%;
    block-size: 2.25em;
  }
  .panel > .skeleton .actions {
    margin-block: 0;
  }
  /* Each with its word above it, and two lines of time and place. */
  @container (max-width: 22em) {
    .skeleton .fact {
      block-size: 3.85em;
    }
    .skeleton .readers {
      block-size: 2.5em;
    }
  }
  @media (pointer: coarse) {
    .skeleton .actions {
      min-block-size: 44px;
    }
  }
`;
