import { css } from 'lit';

/** Where fingers point, what they press is large enough for them, whatever a part says for itself. */
export const touch = css`
  @media (pointer: coarse) {
    .button,
    .input,
    .tab,
    .queue,
    .choice,
    .reason,
    .reason label,
    .choices label,
    .check,
    .selection label,
    .switch,
    .swatch,
    .select,
    select,
    summary,
    [role='option'] {
      min-block-size: 44px !important;
    }
    .button,
    .swatch,
    .select,
    .link,
    .name {
      min-inline-size: 44px !important;
    }
    .reason label,
    .choice,
    [role='option'],
    summary {
      align-content: center;
    }
    /* Within a line: the room around it is pressed, the line stays as high as it is. */
    .link,
    .name {
      padding-block: 12px;
      margin-block: -12px;
    }
    .select {
      margin-block: -8px;
    }
  }
`;
