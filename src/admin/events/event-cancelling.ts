import { html, nothing, type TemplateResult } from 'lit';
import { PlanDraft } from '../../controllers/plan-draft.js';
import { WORD_LENGTH, type Occasion, type Occurrence } from '../../domain/occasion.js';
import { tidyTitle } from '../../domain/validate.js';
import { tick } from '../../elements/ui/tick.js';
import { whenText } from '../../elements/occasion/occasion-when.js';
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

/** Cancels an event, or one of its dates, with a word to all who have signed up. */
export class EventCancelling {
  #draft: PlanDraft<Word> | undefined;
  /** The only one that is to be cancelled. */
  #date: Occurrence | undefined;

  constructor(readonly host: CommunityAdminEvent) {}

  /** Begins with this event; what was written about it before is there. */
  open({ id }: Occasion, date?: Occurrence): void {
    const target = `cancel ${id}${date ? ` ${date.id}` : ''}`;
    this.#draft = new PlanDraft(this.host.session, { kind: 'event', target }, NO_WORD, readWord);
    this.#date = date;
    this.host.telling.clear();
  }

  render(record: Occasion): TemplateResult | typeof nothing {
    const { one } = this.host.texts.t;
    const [draft, date] = [this.#draft, this.#date];
    if (!draft) return nothing;
    const { word, tell } = draft.plan;
    const take = (changes: Partial<Word>) => {
      draft.change({ ...draft.plan, ...changes });
      this.host.requestUpdate();
    };
    return html`<form class="box step" novalidate @submit=${(event: Event) => this.#submit(event, record)}>
      <p>${date ? one.cancelDateHint : one.cancelHint}</p>
      ${textField({
        ...{ id: 'cancel-first', label: one.word, rows: 2, ...(!date && { hint: one.wordHint }) },
        value: word.slice(0, WORD_LENGTH),
        take: (text) => take({ word: text.slice(0, WORD_LENGTH) }),
      })}
      ${tick([one.tell, one.tellHint], tell, (on) => take({ tell: on }))}
      <div class="row">
        <button class="button danger" type="submit" aria-disabled=${this.host.deeds.busy}>
          ${date ? one.cancelDate : one.cancelConfirm}
        </button>
        <button class="button plain" type="button" @click=${() => void this.host.leave(stepOf(date))}>
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
    const [draft, date] = [this.#draft, this.#date];
    if (!draft || host.deeds.busy) return;
    draft.claim();
    const { word, tell } = draft.plan;
    const said = tidyTitle(word);
    const done = date ? host.deeds.setOccurrence(record, date.id, true) : host.deeds.cancel(record, said);
    if (!(await done)) return;
    const leaving = host.leave(date ? stepOf(date) : '');
    const concerned = date ? [date] : this.#coming(record);
    const occurrences = tell && record.signUp !== 'none' ? concerned.map(({ id }) => id) : [];
    const clear = () => draft.clear();
    if (occurrences.length === 0) clear();
    else {
      const body = date ? this.#aboutDate(record, date, said) : said || host.texts.t.done.cancelled;
      await host.telling.tell({ occasion: record, intent: draft.id, occurrences, body, done: clear });
    }
    await leaving;
  }

  #coming({ occurrences }: Occasion): Occurrence[] {
    const now = this.host.session.store.now();
    return occurrences.filter(({ endsAt, cancelled }) => !cancelled && endsAt > now);
  }

  #aboutDate(record: Occasion, date: Occurrence, word: string): string {
    const { locale, texts } = this.host;
    return `${whenText(locale, record, date)}: ${word || texts.t.done.dateCancelled}`;
  }
}

/** What the step is called in which an event is cancelled, or one of its dates. */
export const stepOf = (date?: Occurrence): string => (date ? `cancel-${date.id}` : 'cancel');
