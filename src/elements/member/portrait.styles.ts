import { css } from 'lit';

/** A member's picture, or the drawn initials that stand behind it. */
export const portraitStyles = css`
  .portrait {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 3.2em;
    block-size: 3.2em;
    border-radius: 50%;
    background: hsl(var(--_hue, 0) 45% 38%);
    color: #fff;
    font-weight: 600;
    letter-spacing: 0.02em;
    white-space: nowrap;
    overflow: hidden;
    user-select: none;
  }
  .portrait img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .portrait img.broken {
    display: none;
  }
  .badge {
    padding: 0.05em 0.5em;
    border: 1px solid var(--_accent);
    border-radius: 1em;
    color: var(--_accent);
    font-size: 0.75em;
    font-weight: 600;
  }
  .interests {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .interests li {
    max-inline-size: 100%;
    padding: 0.05em 0.65em;
    border-radius: 1em;
    background: var(--_fill);
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .portrait,
    .interests li {
      border: 1px solid CanvasText;
    }
  }
`;
