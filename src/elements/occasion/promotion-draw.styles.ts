import { css } from 'lit';

export const promotionDrawStyles = css`
  :host {
    line-height: 1.45;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding-block-start: 0.5em;
  }
  p,
  dl,
  dd,
  ol {
    margin: 0;
  }
  dt {
    font-weight: 650;
  }
  dd {
    margin-block-end: 0.5em;
  }
  ol {
    padding-inline-start: 1.75em;
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
  }
  .quiet {
    color: var(--_muted);
  }
  .note.good {
    border-color: var(--_good);
  }
`;
