import { html, nothing, type TemplateResult } from 'lit';
import { tellAttendees } from '../../controllers/occasion-messages.js';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { WORD_LENGTH, type Occasion } from '../../domain/occasion.js';
import { tidyTitle } from '../../domain/validate.js';
import { announce } from '../../elements/ui/announce.js';
import { tick } from '../../elements/ui/tick.js';
import { textField } from '../settings/field.js';
import type { CommunityAdminEvent } from './community-admin-event.js';

interface Word {
  readonly word: string;
  readonly tell: boolean;
}

const NO_WORD: Word = { word: '', tell: true };

function readWord(value: unknown): Word | null {
  const { word, tell } = (value ?? {}) as Partial<Record<keyof Word, unknown>>;
  return typeof word === 'string' ? { word, tell: tell !== false } : null;
}

/** Cancels an event, with a word to all who have signed up; whom that did not reach can be told again, nobody twice. */
export class EventCancelling {
  /** How far it is with telling people; empty where nobody is told. */
  telling: '' | 'running' | 'failed' | 'done' = '';
  #draft: PlanDraft<Word> | undefined;
  #left: readonly string[] = [];
  #told: { readonly occasion: Occasion; readonly body: string } | undefined;

  constructor(readonly host: CommunityAdminEvent) {}

  /** Begins with this event; what was written about it before is there. */
  open({ id }: Occasion): void {
    this.#draft = new PlanDraft(
      this.host.session,
      { kind: 'event', target: `cancel ${id}` },
      NO_WORD,
      readWord,
    );
    this.telling = '';
  }

  render(record: Occasion): TemplateResult | typeof nothing {
    const { one } = this.host.texts.t;
    const draft = this.#draft;
    if (!draft) return nothing;
    const { word, tell } = draft.plan;
    const take = (changes: Partial<Word>) => {
      draft.change({ ...draft.plan, ...changes });
      this.host.requestUpdate();
    };
    return html`<form class="box step" novalidate @submit=${(event: Event) => this.#submit(event, record)}>
      <p>${one.cancelHint}</p>
      ${textField({
        ...{ id: 'cancel-first', label: one.word, hint: one.wordHint, rows: 2 },
        value: word.slice(0, WORD_LENGTH),
        take: (text) => take({ word: text.slice(0, WORD_LENGTH) }),
      })}
      ${tick([one.tell, one.tellHint], tell, (on) => take({ tell: on }))}
      <div class="row">
        <button class="button danger" type="submit" aria-disabled=${this.host.deeds.busy}>
          ${one.cancelConfirm}
        </button>
        <button class="button plain" type="button" @click=${() => void this.host.leave('cancel')}>
          ${one.leave}
        </button>
      </div>
    </form>`;
  }

  /** What became of telling people, with the button to tell those that are left. */
  renderTelling(): TemplateResult {
    const { told } = this.host.texts.t;
    const says = { '': '', running: told.telling, failed: told.failed, done: told.all }[this.telling];
    return html`<p class=${this.telling === 'failed' ? 'note bad' : says ? 'note' : 'sr'} role="status">
      ${says}
      ${
        this.telling === 'failed'
          ? html`<button class="button" type="button" @click=${() => void this.#tell()}>
              ${told.again}
            </button>`
          : nothing
      }
    </p>`;
  }

  #submit(event: Event, record: Occasion): void {
    event.preventDefault();
    void this.#cancel(record);
  }

  async #cancel(record: Occasion): Promise<void> {
    const { host } = this;
    const draft = this.#draft;
    if (!draft || host.deeds.busy) return;
    draft.claim();
    const { word, tell } = draft.plan;
    if (!(await host.deeds.cancel(record, tidyTitle(word)))) return;
    const now = host.session.store.now();
    const coming = record.occurrences.filter(({ endsAt, cancelled }) => !cancelled && endsAt > now);
    this.#left = tell && record.signUp !== 'none' ? coming.map(({ id }) => id) : [];
    this.#told = { occasion: record, body: tidyTitle(word) };
    const leaving = host.leave('');
    if (this.#left.length > 0) await this.#tell();
    else draft.clear();
    await leaving;
  }

  async #tell(): Promise<void> {
    const { host } = this;
    const draft = this.#draft;
    if (!draft || !this.#told || this.telling === 'running') return;
    this.#become('running');
    const { occasion, body } = this.#told;
    const { texts, session } = host;
    const telling = { intent: draft.id, to: 'all', body: body || texts.t.done.cancelled } as const;
    this.#left = await tellAttendees(session, occasion, this.#left, telling);
    this.#become(this.#left.length > 0 ? 'failed' : 'done');
    if (this.#left.length === 0) draft.clear();
    if (this.telling === 'done') announce(texts.t.told.all);
  }

  #become(telling: EventCancelling['telling']): void {
    this.telling = telling;
    this.host.requestUpdate();
  }
}
