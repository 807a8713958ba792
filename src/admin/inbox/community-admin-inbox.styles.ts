import { css } from 'lit';

export const inboxStyles = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
  }
  .tools,
  .about,
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
  }
  .chip {
    min-block-size: 2.25em;
    border-color: var(--_line);
    border-radius: 2em;
    font-weight: 500;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    font-weight: 650;
  }
  .watch {
    display: grid;
    gap: 0.3em;
    max-inline-size: 40em;
  }
  .watch label {
    font-weight: 600;
  }
  .about .button {
    margin-inline-start: -0.5em;
    font-size: 0.875em;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .skeleton div {
    block-size: 7em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  .middle,
  .end {
    justify-self: center;
  }
  .end {
    justify-content: center;
    padding-block: 0.5em 2em;
  }
  .empty {
    margin: 0;
    padding: 2.5em 1em;
    color: var(--_muted);
    text-align: center;
  }
`;
