import { html, nothing, type TemplateResult } from 'lit';
import type { Listed } from '../../controllers/asked-list.js';
import { phaseOf, standsAlone } from '../../controllers/asked-kinds.js';
import { fromLocalTime, toLocalTime } from '../../elements/ui/local-time.js';
import { hold } from '../../elements/ui/hold-keys.js';
import type { CommunityAdminPoll } from './community-admin-poll.js';

/** A step that asks something first; empty while none does. */
export type Step = '' | 'close' | 'end' | 'end-past';

/** What staff can do with it, as it stands. */
export function pollSteps(host: CommunityAdminPoll, listed: Listed): TemplateResult {
  const { kind, record } = listed;
  const { one } = host.texts.t;
  const phase = phaseOf(record, host.session.store.now());
  const alone = standsAlone(record);
  const there = phase === 'open' || phase === 'scheduled';
  const place = `${kind}/${record.id}`;
  return html`<div class="row">
      ${phase === 'scheduled' && alone ? button(one.edit, () => host.tab.open(`${place}/change`)) : nothing}
      ${phase === 'open' ? opener(host, 'end', one.end) : nothing}
      ${phase === 'open' ? opener(host, 'close', one.close) : nothing}
      ${button(one.duplicate, () => host.tab.open(`${place}/copy`))}
      ${alone && (there || phase === 'closed') ? button(one.remove, () => void host.deeds.show(record, 'removed'), 'danger') : nothing}
      ${alone && phase === 'removed' ? button(one.restore, () => void host.deeds.show(record, 'live')) : nothing}
      ${button(one.log, host.openLog, 'plain')}
    </div>
    ${host.step === 'close' ? closing(host, listed) : nothing}
    ${host.step === 'end' || host.step === 'end-past' ? ending(host, listed) : nothing}`;

  function button(text: string, press: () => void, look = ''): TemplateResult {
    return html`<button
      class=${`button small ${look}`}
      type="button"
      aria-disabled=${host.deeds.busy}
      @click=${press}
    >
      ${text}
    </button>`;
  }
}

function opener(host: CommunityAdminPoll, step: 'close' | 'end', text: string): TemplateResult {
  const opened = host.step.startsWith(step);
  const press = async () => {
    host.step = opened ? '' : step;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(`#${step}-first`)?.focus();
  };
  return html`<button
    class="button small"
    type="button"
    data-step=${step}
    aria-expanded=${opened}
    @click=${() => void press()}
  >
    ${text}
  </button>`;
}

function closing(host: CommunityAdminPoll, { record }: Listed): TemplateResult {
  const { one } = host.texts.t;
  const press = async () => {
    if (await host.deeds.close(record)) await leave(host, '');
  };
  return html`<div class="box step">
    <p id="close-hint">${one.closeHint}</p>
    <div class="row">
      <button
        id="close-first"
        class="button danger"
        type="button"
        aria-describedby="close-hint"
        aria-disabled=${host.deeds.busy}
        @click=${() => void press()}
      >
        ${one.closeConfirm}
      </button>
      <button class="button plain" type="button" @click=${() => void leave(host, 'close')}>
        ${one.cancel}
      </button>
    </div>
  </div>`;
}

function ending(host: CommunityAdminPoll, { record }: Listed): TemplateResult {
  const { one } = host.texts.t;
  const past = host.step === 'end-past';
  const submit = async (event: Event) => {
    event.preventDefault();
    const field = host.renderRoot.querySelector<HTMLInputElement>('#end-first');
    const time = fromLocalTime(field?.value ?? '');
    if (time !== 0 && time <= host.session.store.now()) {
      host.step = 'end-past';
      return field?.focus();
    }
    if (await host.deeds.moveEnd(record, time)) await leave(host, 'end');
  };
  return html`<form class="box step" novalidate @submit=${(event: Event) => void submit(event)}>
    <div class="field">
      <label for="end-first">${one.endLabel}</label>
      <input
        id="end-first"
        class="input"
        type="datetime-local"
        aria-invalid=${past ? 'true' : nothing}
        aria-describedby=${past ? 'end-error end-hint' : 'end-hint'}
        .value=${toLocalTime(record.closesAt)}
        @keydown=${hold}
        @keypress=${hold}
        @keyup=${hold}
      />
      ${past ? html`<p id="end-error" class="error">${one.endPast}</p>` : nothing}
      <span id="end-hint" class="hint">${one.endHint}</span>
    </div>
    <div class="row">
      <button class="button primary" type="submit" aria-disabled=${host.deeds.busy}>${one.endConfirm}</button>
      <button class="button plain" type="button" @click=${() => void leave(host, 'end')}>
        ${one.cancel}
      </button>
    </div>
  </form>`;
}

/** Back to the button that opened the step, or to the title where that is gone. */
async function leave(host: CommunityAdminPoll, step: string): Promise<void> {
  host.step = '';
  await host.updateComplete;
  const opener = step && host.renderRoot.querySelector<HTMLElement>(`[data-step="${step}"]`);
  (opener || host.renderRoot.querySelector<HTMLElement>('h3'))?.focus({ preventScroll: true });
}
