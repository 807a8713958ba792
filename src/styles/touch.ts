import { css } from 'lit';

/** Where fingers point, what they press is large enough for them. Stands last among the styles. */
export const touch = css`
  @media (pointer: coarse) {
    .button,
    .input,
    .tab,
    .queue,
    .chip:is(button),
    .choice,
    .reason,
    .choices label,
    .check,
    .selection label,
    .switch,
    select,
    summary {
      min-block-size: 44px;
    }
    .button,
    .select {
      min-inline-size: 44px;
    }
    summary {
      align-content: center;
    }
    /* Within a line: the room around it is pressed, the line stays as high as it is. */
    .link,
    .name,
    .select {
      padding-block: 10px;
      margin-block: -10px;
    }
  }
`;
