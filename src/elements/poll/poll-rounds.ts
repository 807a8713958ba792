import { html, nothing, type TemplateResult } from 'lit';
import { instantRunOff, type RunOffRound } from '../../domain/instant-run-off.js';
import type { Poll, Tally } from '../../domain/poll.js';
import type { PollHost } from './poll-desk.js';
import { shareOf } from './poll-rows.js';

/** How a ranked poll was counted: who has won, and each round with what it counted. */
export function pollRounds(host: PollHost, poll: Poll, tally: Tally): TemplateResult | typeof nothing {
  const { results } = host.texts.t;
  const { rounds, winners } = instantRunOff(tally, poll.options.length);
  if (rounds.length === 0) return nothing;
  const names = listOf(host, poll, winners);
  return html`<div class="rounds" part="rounds">
    <p class="winner">${winners.length > 1 ? results.level(names) : results.wins(names)}</p>
    ${rounds.map((counted, index) => round(host, poll, counted, index, winners))}
  </div>`;
}

function listOf({ locale }: PollHost, { options }: Poll, places: readonly number[]): string {
  return new Intl.ListFormat(locale.tag, { type: 'conjunction' }).format(
    places.map((place) => options[place] ?? ''),
  );
}

function round(
  host: PollHost,
  poll: Poll,
  { counts, exhausted, eliminated }: RunOffRound,
  index: number,
  winners: readonly number[],
): TemplateResult {
  const { results } = host.texts.t;
  const title = results.round(host.locale.number(index + 1));
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const places = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  const won = (place: number) => eliminated.length === 0 && winners.includes(place);
  return html`<table class="round">
    <caption>
      ${title}
    </caption>
    <thead class="unseen">
      <tr>
        <th scope="col">${results.option}</th>
        <th scope="col">${results.share}</th>
        <th scope="col">${results.count}</th>
      </tr>
    </thead>
    <tbody>
      ${places.map((place) => line(host, poll.options[place], counts.get(place) ?? 0, counted, won(place)))}
    </tbody>
    ${
      eliminated.length + exhausted > 0
        ? html`<tfoot>
            <tr>
              <td colspan="3" class="hint">${footOf(host, poll, eliminated, exhausted)}</td>
            </tr>
          </tfoot>`
        : nothing
    }
  </table>`;
}

function line(
  { locale, texts }: PollHost,
  option: string | undefined,
  count: number,
  counted: number,
  won: boolean,
): TemplateResult {
  const share = counted > 0 ? count / counted : 0;
  return html`<tr class=${won ? 'leads' : ''}>
    <th scope="row">
      <span class="text" dir="auto">${option}</span>
      <span class="bar" aria-hidden="true"><span data-share=${share}></span></span>
    </th>
    <td class="share">${shareOf(locale.tag, share)}</td>
    <td class="count">${texts.t.results.votes(count)}</td>
  </tr>`;
}

function footOf(
  host: PollHost,
  poll: Poll,
  eliminated: readonly number[],
  exhausted: number,
): TemplateResult {
  const { results } = host.texts.t;
  return html`${eliminated.length > 0 ? html`<span>${results.leaves(listOf(host, poll, eliminated))}</span>` : nothing}
  ${exhausted > 0 ? html`<span>${results.exhausted(exhausted)}</span>` : nothing}`;
}
