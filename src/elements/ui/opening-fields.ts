import { html, nothing, type TemplateResult } from 'lit';
import { serverTime } from '../../controllers/server-time.js';
import type { OpeningTimes } from '../../domain/opening-times.js';
import { fromLocalTime, toLocalTime } from './local-time.js';

const DAY = 86_400_000;

interface FieldTexts {
  readonly label: string;
  readonly hint: string;
}

/** What is shown of the times at which something opens and closes. */
export interface OpeningFields {
  readonly times: () => OpeningTimes;
  readonly texts: {
    /** Absent where nobody decides when it opens. */
    readonly opens?: FieldTexts;
    readonly closes: FieldTexts & { readonly day: string; readonly week: string; readonly never: string };
  };
  /** What is wrong with the end, with the id `problem` behind `id`; `nothing` where nothing is. */
  readonly problem: TemplateResult | typeof nothing;
  /** What the id of the problem begins with. */
  readonly id?: string;
  readonly readOnly: boolean;
  readonly take: (times: Partial<OpeningTimes>) => void;
}

/** Fields for when it opens, where that can be decided, and when it closes. */
export function openingFields(fields: OpeningFields): TemplateResult {
  const { times, texts, take } = fields;
  const { opens, closes } = texts;
  const { publishAt, closesAt } = times();
  return html`<div class="pair">
    ${opens ? timeField(fields, 'opens', opens, publishAt, (time) => take({ publishAt: time })) : nothing}
    ${timeField(fields, 'closes', closes, closesAt, (time) => take({ closesAt: time }), end(fields))}
  </div>`;
}

function end({ times, texts, problem, take }: OpeningFields): TemplateResult {
  const { day, week, never } = texts.closes;
  const after = (wait: number) => take({ closesAt: Math.max(times().publishAt, serverTime()) + wait });
  const button = (text: string, press: () => void) =>
    html`<button class="button plain" type="button" @click=${press}>${text}</button>`;
  return html`${problem}
    <span class="row shortcuts">
      ${button(day, () => after(DAY))} ${button(week, () => after(7 * DAY))}
      ${times().closesAt === 0 ? nothing : button(never, () => take({ closesAt: 0 }))}
    </span>`;
}

function timeField(
  { readOnly, problem, id: prefix = '' }: OpeningFields,
  id: 'opens' | 'closes',
  { label, hint }: FieldTexts,
  time: number,
  take: (time: number) => void,
  below: unknown = nothing,
): TemplateResult {
  const wrong = id === 'closes' && problem !== nothing;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      class="input"
      type="datetime-local"
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? `${prefix}problem ${id}-hint` : `${id}-hint`}
      ?readonly=${readOnly}
      .value=${toLocalTime(time)}
      @change=${({ target }: Event) => {
        const { validity, value } = target as HTMLInputElement;
        // Half a time is on its way to a whole one.
        if (!validity.badInput) take(fromLocalTime(value));
      }}
      @blur=${({ target }: Event) => ((target as HTMLInputElement).value = toLocalTime(time))}
    />
    <span id="${id}-hint" class="hint">${hint}</span>
    ${below}
  </div>`;
}
