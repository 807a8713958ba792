import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { POLL_MODES, POLL_RESULTS, SHARDS } from '../../domain/poll.js';
import { choosesOne, withMode } from '../../domain/poll-plan.js';
import { tick } from '../ui/tick.js';
import type { CommunityPollComposer } from './community-poll-composer.js';

const valueOf = ({ target }: Event) => (target as HTMLInputElement | HTMLSelectElement).value;

export function questionField(host: CommunityPollComposer): TemplateResult {
  const { plan, texts, readOnly } = host;
  const problem = host.problemOf('question', 'characters');
  return html`<div class="field">
    <label for="question">${texts.t.question}</label>
    <input
      id="question"
      class="input"
      type="text"
      dir="auto"
      autocomplete="off"
      enterkeyhint="next"
      aria-required="true"
      aria-invalid=${problem === nothing ? nothing : 'true'}
      aria-describedby=${problem === nothing ? nothing : 'problem'}
      ?readonly=${readOnly}
      .value=${live(plan.question)}
      @input=${(event: Event) => host.change({ question: valueOf(event) })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        host.renderRoot.querySelector<HTMLElement>('[data-option="0"]')?.focus();
      }}
    />
    ${problem}
  </div>`;
}

/** How people choose. */
export function kindField(host: CommunityPollComposer): TemplateResult {
  const { plan, texts } = host;
  const { kind, kinds } = texts.t;
  return html`<div class="field">
    <label for="kind">${kind}</label>
    ${menu(host, 'kind', { values: POLL_MODES, chosen: plan.mode, say: (name) => kinds[name][0] }, (mode) =>
      host.changeMode(withMode(host.plan, mode)),
    )}
    <span id="kind-hint" class="hint">${kinds[plan.mode][1]}</span>
  </div>`;
}

/** How many options one voter chooses, where that is not always one. */
export function numberFields(host: CommunityPollComposer): TemplateResult | typeof nothing {
  const { plan, texts, locale } = host;
  if (choosesOne(plan.mode)) return nothing;
  const filled = Math.max(2, plan.options.filter((option) => option.trim()).length);
  const values = Array.from({ length: filled }, (_, index) => String(index + 1));
  const say = (number: string) => locale.number(Number(number));
  // Whoever may choose all of them may also choose those that are added.
  const most = (number: number) => (number === filled ? plan.options.length : number);
  const field = (id: 'least' | 'most', number: number, take: (number: number) => void) =>
    html`<div class="field">
      <label for=${id}>${texts.t[id]}</label>
      ${menu(host, id, { values, chosen: String(Math.min(number, filled)), say }, (value) => take(Number(value)))}
    </div>`;
  return html`<div class="pair">
    ${field('least', plan.min, (min) => host.change({ min, max: Math.max(host.plan.max, min) }))}
    ${field('most', plan.max, (max) => host.change({ max: most(max), min: Math.min(host.plan.min, max) }))}
    ${host.problemOf('number')}
  </div>`;
}

/** Who sees the results, and when. */
export function resultsField(host: CommunityPollComposer): TemplateResult {
  const { plan, texts } = host;
  const { label, shownTo, endless } = texts.t.results;
  const values = POLL_RESULTS.filter(
    (name) => plan.mode !== 'ranked' || name === 'closed' || name === 'staff',
  );
  const hint = plan.results === 'closed' && plan.closesAt === 0;
  return html`<div class="field">
    <label for="results">${label}</label>
    ${menu(host, 'results', { values, chosen: plan.results, say: (name) => shownTo[name] }, (results) =>
      host.change({ results }),
    )}
    <span id="results-hint" class="hint">${hint ? endless : ''}</span>
    ${host.problemOf('results')}
  </div>`;
}

function menu<T extends string>(
  host: CommunityPollComposer,
  id: string,
  { values, chosen, say }: { values: readonly T[]; chosen: T; say: (value: T) => string },
  take: (value: T) => void,
): TemplateResult {
  const entry = (value: string, text: string) =>
    html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
  return html`<select
    id=${id}
    aria-describedby=${id === 'kind' || id === 'results' ? `${id}-hint` : nothing}
    ?disabled=${host.readOnly}
    .value=${live(chosen)}
    @change=${(event: Event) => take(valueOf(event) as T)}
  >
    ${values.map((value) => entry(value, say(value)))}
  </select>`;
}

export function switches(host: CommunityPollComposer): TemplateResult {
  const { plan, texts, staff } = host;
  const { secret, changeable, shards } = texts.t;
  return html`<div class="choices">
    ${tick(secret, plan.secret, (on) => host.change({ secret: on }), host.readOnly)}
    ${tick(changeable, plan.changeable, (on) => host.change({ changeable: on }), host.readOnly)}
    ${
      staff
        ? tick(
            shards,
            plan.shards === SHARDS,
            (on) => host.change({ shards: on ? SHARDS : 1 }),
            host.readOnly,
          )
        : nothing
    }
  </div>`;
}
