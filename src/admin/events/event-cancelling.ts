import { html, nothing, type TemplateResult } from 'lit';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { WORD_LENGTH, type Occasion } from '../../domain/occasion.js';
import { tidyTitle } from '../../domain/validate.js';
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

/** Cancels an event, with a word to all who have signed up. */
export class EventCancelling {
  #draft: PlanDraft<Word> | undefined;

  constructor(readonly host: CommunityAdminEvent) {}

  /** Begins with this event; what was written about it before is there. */
  open({ id }: Occasion): void {
    this.#draft = new PlanDraft(
      this.host.session,
      { kind: 'event', target: `cancel ${id}` },
      NO_WORD,
      readWord,
    );
    this.host.telling.clear();
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
    const leaving = host.leave('');
    const occurrences = tell && record.signUp !== 'none' ? coming.map(({ id }) => id) : [];
    const body = tidyTitle(word) || host.texts.t.done.cancelled;
    const done = () => draft.clear();
    if (occurrences.length === 0) done();
    else await host.telling.tell({ occasion: record, intent: draft.id, occurrences, body, done });
    await leaving;
  }
}
