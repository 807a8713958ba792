import { svg, type SVGTemplateResult } from 'lit';

/** Line icons of 20 × 20 units in the colour of the text; decorative, the control beside them has the name. */
function icon(path: string, stroke = 1.6): SVGTemplateResult {
  return svg`<svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width=${stroke}
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${path} /></svg>`;
}

export const replyIcon = icon('M8 5 3.5 9.5 8 14M4 9.5h7a5.5 5.5 0 0 1 5.5 5.5v.5');
export const reactIcon = icon(
  'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7 12a3.8 3.8 0 0 0 6 0M7.5 8v.01M12.5 8v.01',
);
export const moreIcon = icon('M4.5 10h.01M10 10h.01M15.5 10h.01', 2.8);
export const closeIcon = icon('m5 5 10 10M15 5 5 15');
export const downIcon = icon('m5 8 5 5 5-5');
export const voteUpIcon = icon('m4.5 12.5 5.5-6 5.5 6');
export const voteDownIcon = icon('m4.5 7.5 5.5 6 5.5-6');
export const imageIcon = icon('M3 4.5h14v11H3zM3 13l4-4 3.5 3.5 2-2L17 15M13 8v.01');
export const calendarIcon = icon('M3 4.5h14v12.5H3zM3 8.5h14M6.5 2.5v4M13.5 2.5v4M10 10.5v4M8 12.5h4');
