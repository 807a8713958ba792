import { html, svg, type TemplateResult } from 'lit';

const star = (size: number) =>
  svg`<svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true"><path
  d="m12 2.8 2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5-4.7-4.6 6.5-.9z" /></svg>`;

/**
 * Radio buttons that look like stars, each with the name of what it means; what the picked one means stands beside them.
 * @param picked place of the star that is picked, -1 where none is
 */
export function starRow(
  names: readonly string[],
  picked: number,
  radio: (place: number) => TemplateResult,
  size: number,
): TemplateResult {
  return html`<div class="rating">
    <span class="row-of-stars">
      ${names.map(
        (name, place) =>
          html`<label class="star ${place <= picked ? 'filled' : ''}" title=${name}>
            ${radio(place)}${star(size)}<span class="unseen">${name}</span>
          </label>`,
      )}
    </span>
    <span class="meaning" aria-hidden="true" dir="auto">${names[picked] ?? ''}</span>
  </div>`;
}
