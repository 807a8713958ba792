import { css } from 'lit';

/** Numbers of ranked options, where they are taken hold of, and the buttons that move them. */
export const rankingStyles = css`
  .movers {
    display: flex;
    justify-content: end;
    min-block-size: 2em;
  }
  .ranked .option {
    flex-wrap: nowrap;
  }
  .place {
    flex: none;
    display: flex;
    gap: 0.4em;
    align-items: center;
    justify-content: center;
    min-inline-size: 2.8em;
    min-block-size: 28px;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875em;
    font-weight: 700;
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  /* Points to take hold of. */
  .place::before {
    content: '';
    inline-size: 8px;
    block-size: 12px;
    background: radial-gradient(currentColor 1px, transparent 1.5px) 0 0 / 4px 4px;
  }
  .dragging .row {
    transition: transform 0.15s;
  }
  .dragging .dragged {
    z-index: 1;
    position: relative;
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 2px 12px rgb(0 0 0 / 25%);
    transition: none;
  }
  .dragging,
  .dragging * {
    cursor: grabbing;
  }
  @media (pointer: coarse) {
    .place {
      min-block-size: 44px;
    }
    .place,
    .movers .button {
      min-inline-size: 44px;
    }
  }
`;
