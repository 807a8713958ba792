import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { optionIndex, optionKeys, resultsOf, type OptionResult, type Poll } from '../../domain/poll.js';
import { voteDownIcon, voteUpIcon } from '../ui/icons.js';
import type { PollDesk, PollHost } from './poll-desk.js';

/** What rows are made of. */
export interface RowsView {
  readonly host: PollHost;
  readonly desk: PollDesk;
  readonly poll: Poll;
  /** Options can be picked. */
  readonly votable: boolean;
}

const bringDrag = () => import('./poll-drag.js');

/** Shares are written with no digits behind the point, as bars are not finer. */
export function shareOf(tag: string, share: number): string {
  return new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Bars have their length by script: a host's policy may forbid styles in attributes. */
export function paintBars(root: ParentNode): void {
  for (const bar of root.querySelectorAll<HTMLElement>('[data-share]'))
    bar.style.setProperty('--_share', bar.dataset['share'] ?? '0');
}

/** The options, each with what is picked of it and, where that may be seen, how it stands: a table by its roles. */
export function pollRows(view: RowsView): TemplateResult {
  const { host, poll, votable, desk } = view;
  const tally = poll.mode === 'ranked' ? null : host.box.tally;
  const results = tally ? resultsOf(poll, tally) : null;
  const ranks = poll.mode === 'ranked' && votable;
  const keys = optionKeys(poll);
  const order = ranks ? [...desk.picks, ...keys.filter((key) => !desk.picks.includes(key))] : keys;
  return html`<div
    class="rows"
    part="options"
    role=${results ? 'table' : nothing}
    aria-labelledby="question"
    @pointerdown=${ranks ? (event: PointerEvent) => grab(event, desk) : nothing}
  >
    ${results ? head(view) : nothing}
    ${repeat(
      order,
      (key) => key,
      (key) => row(view, key, results?.[optionIndex(key)]),
    )}
  </div>`;
}

/** A number in a ranking is where its option is taken hold of; the buttons do the same for whoever has no pointer. */
function grab(event: PointerEvent, desk: PollDesk): void {
  const place = (event.target as Element).closest('.place');
  if (!place || event.button !== 0 || !event.isPrimary) return;
  event.preventDefault();
  bringDrag().then(
    ({ drag }) => drag(place, event, desk),
    () => undefined,
  );
}

/** Where rounds show all options, the order is left of one's own ballot. */
export function ownRanking({ host, poll }: RowsView): TemplateResult | typeof nothing {
  const { box, locale, texts } = host;
  const { choices } = box;
  if (choices.length === 0) return nothing;
  return html`<p>
    <strong>${texts.t.results.own}</strong>
    ${choices.map((key, i) => html`${i > 0 ? ' · ' : ' '}<bdi>${locale.number(i + 1)}. ${poll.options[optionIndex(key)]}</bdi>`)}
  </p>`;
}

function head({ host }: RowsView): TemplateResult {
  const { option, share, count } = host.texts.t.results;
  return html`<div class="unseen" role="row">
    <span role="columnheader">${option}</span><span role="columnheader">${share}</span
    ><span role="columnheader">${count}</span>
  </div>`;
}

function row(view: RowsView, key: string, result: OptionResult | undefined): TemplateResult {
  const { host, poll } = view;
  const own = host.box.choices.includes(key);
  const ranked = poll.mode === 'ranked';
  return html`<div
    class="row ${ranked ? 'ranked' : ''} ${own ? 'chosen' : ''} ${result?.leads ? 'leads' : ''}"
    part="option"
    data-key=${key}
    role=${result ? 'row' : nothing}
  >
    <div class="option" role=${result ? 'rowheader' : nothing}>
      ${choice(view, key)}
      ${own && !ranked ? html`<span class="own"><span class="own-text">${host.texts.t.results.own}</span></span>` : nothing}
      ${ranked ? nothing : html`<span class="bar" aria-hidden="true"><span data-share=${result?.share ?? 0}></span></span>`}
    </div>
    ${ranked ? movers(view, key) : figures(view, key, result)}
  </div>`;
}

function choice(view: RowsView, key: string): TemplateResult {
  const { host, desk, poll, votable } = view;
  const text = html`<span class="text" dir="auto">${poll.options[optionIndex(key)]}</span>`;
  if (!votable || poll.mode === 'rating') return html`<span class="choice">${mark(view, key)}${text}</span>`;
  const place = poll.mode === 'ranked' ? desk.picks.indexOf(key) + 1 : 0;
  return html`${place > 0 ? html`<span class="place" aria-hidden="true">${host.locale.number(place)}</span>` : nothing}<label
      class="choice"
    >
      <input
        type=${poll.mode === 'single' ? 'radio' : 'checkbox'}
        name="choice"
        value=${key}
        .checked=${live(desk.picks.includes(key))}
        aria-describedby="figures-${key}"
        @change=${({ target }: Event) => desk.pick(key, (target as HTMLInputElement).checked)}
      />${text}
    </label>`;
}

/** In the place of what can be picked: what was, or how many stars it stands for. */
function mark({ host, poll }: RowsView, key: string): TemplateResult {
  const place = host.box.choices.indexOf(key);
  if (poll.mode === 'rating')
    return html`<span class="mark stars" aria-hidden="true"
      >${host.locale.number(optionIndex(key) + 1)} ★</span
    >`;
  const sign = place < 0 ? '' : poll.mode === 'ranked' ? host.locale.number(place + 1) : '✓';
  return html`<span class="mark" aria-hidden="true">${sign}</span>`;
}

/** Share and count; their room is there before they are. */
function figures({ host }: RowsView, key: string, result: OptionResult | undefined): TemplateResult {
  const { locale, texts } = host;
  if (!result) return html`<div class="figures" id="figures-${key}"></div>`;
  return html`<div class="figures" role="presentation" id="figures-${key}">
    <span class="share" role="cell">${shareOf(locale.tag, result.share)}</span>
    <span class="count" role="cell">${texts.t.results.votes(result.count)}</span>
  </div>`;
}

function movers({ host, desk, poll, votable }: RowsView, key: string): TemplateResult {
  const { form } = host.texts.t;
  const place = desk.picks.indexOf(key);
  if (!votable || place < 0) return html`<div class="movers" id="figures-${key}"></div>`;
  const option = poll.options[optionIndex(key)] ?? '';
  const mover = (by: 1 | -1, name: string, icon: unknown, end: boolean) =>
    html`<button
      class="button plain"
      type="button"
      data-by=${by}
      aria-label=${name}
      aria-disabled=${end}
      @click=${() => desk.move(key, by)}
    >
      ${icon}
    </button>`;
  const places = form.place(option, host.locale.number(place + 1));
  return html`<div class="movers">
    <span class="unseen" id="figures-${key}">${places}</span>
    ${mover(-1, form.up(option), voteUpIcon, place === 0)}
    ${mover(1, form.down(option), voteDownIcon, place === desk.picks.length - 1)}
  </div>`;
}
