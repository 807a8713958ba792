import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { occurrencesOf, type FirstTime } from '../../calendar/recurrence.js';
import { wallOf } from '../../calendar/zones.js';
import type { Locale } from '../../controllers/locale.js';
import type { OccasionEditor } from '../../controllers/occasion-editor.js';
import type { Session } from '../../controllers/session.js';
import { Texts } from '../../controllers/texts.js';
import type { OccasionDraft } from '../../domain/occasion-editing.js';
import { chosenDates, hasOddDates, listedDates, type ListedDates } from '../../domain/occasion-repeats.js';
import { OCCURRENCES, type OccasionPlan, type Occurrence } from '../../domain/occasion.js';
import { repeatsOf, type Repeats } from '../../domain/recurrence.js';
import { isZone } from '../../domain/wall-clock.js';
import { repeatTexts } from '../../i18n/calendar/repeats/texts.js';
import { occasionRepeatsTexts } from '../../i18n/staff/occasion-repeats/texts.js';
import { firstTimeOf, occurrencesOf as onlyTimeOf } from './form-times.js';

/** What is wrong with how an event recurs. */
export type RepeatFault = 'weekdays' | 'until' | 'none' | 'dates' | 'unloaded';

/** The form, as its dates know it. */
interface RepeatsForm extends ReactiveControllerHost {
  readonly locale: Locale;
  readonly session: Session;
  readonly editor: OccasionEditor;
}

interface Worked {
  readonly planned: readonly Occurrence[];
  /** The rule gives more than there can be. */
  readonly more: boolean;
}

const NOTHING: Worked = { planned: [], more: false };

/** The dates of an event in the form. What the rule gives is worked out by a library that comes with the first rule. */
export class FormRepeats implements ReactiveController {
  readonly texts;
  readonly words;
  status: 'ready' | 'working' | 'failed' = 'ready';
  #worked = NOTHING;
  #key = '';
  #work: Promise<void> = Promise.resolve();

  constructor(readonly form: RepeatsForm) {
    this.texts = new Texts(form, form.locale, occasionRepeatsTexts);
    this.words = new Texts(form, form.locale, repeatTexts);
    form.addController(this);
  }

  hostUpdate(): void {
    const { draft } = this.form.editor;
    if (draft) this.look(draft.plan);
  }

  /** It has several dates by no rule that is known here, which are not moved. */
  get timesFixed(): boolean {
    const { record } = this.form.editor;
    return record !== null && hasOddDates(record);
  }

  /** The server's clock. */
  now(): number {
    return this.form.session.store.now();
  }

  /** The times of the plan, as far as they are worked out, and the rule. */
  timesOf(draft: OccasionDraft): Pick<OccasionPlan, 'occurrences' | 'repeats'> {
    const { record } = this.form.editor;
    if (record && hasOddDates(record)) return { occurrences: record.occurrences, repeats: record.repeats };
    const { repeats } = draft.plan;
    if (!ruleOf(draft)) return { occurrences: onlyTimeOf(draft), repeats: '' };
    const dates = this.datesOf(draft);
    const none = !dates.list.some(({ ticked }) => ticked);
    return { occurrences: none ? [] : chosenDates(dates), repeats };
  }

  /** All dates, as they are listed. */
  datesOf(draft: OccasionDraft): ListedDates {
    this.look(draft);
    const { repeats } = draft.plan;
    const { planned, more } = this.#worked;
    const listed = listedDates(
      { planned, repeats, choices: draft.dates },
      this.form.editor.record,
      this.now(),
    );
    return { ...listed, cut: listed.cut || more };
  }

  faultsOf(draft: OccasionDraft): (readonly [field: string, fault: RepeatFault | 'zone'])[] {
    if (!isZone(draft.plan.zone)) return [['zone', 'zone']];
    const rule = ruleOf(draft);
    if (!rule || !firstTimeOf(draft)) return [];
    if ('weekdays' in rule && rule.weekdays.length === 0) return [['weekdays', 'weekdays']];
    if (this.status === 'failed') return [['repeats', 'unloaded']];
    if (this.#worked.planned.length === 0) return [rule.until ? ['until', 'until'] : ['repeats', 'none']];
    return this.datesOf(draft).list.some(({ ticked }) => ticked) ? [] : [['dates', 'dates']];
  }

  /** The dates of this draft are still to be worked out; what has failed is tried again. */
  isWorking(draft: OccasionDraft): boolean {
    if (this.status === 'failed') this.again();
    this.look(draft);
    return this.status === 'working';
  }

  /** When they are worked out, or cannot be. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** Works the dates out, where they are not those of this draft. */
  look(draft: OccasionDraft): void {
    const [first, rule] = [firstTimeOf(draft), ruleOf(draft)];
    const key = first && rule ? JSON.stringify([first, draft.plan.repeats]) : '';
    if (key === this.#key) return;
    this.#key = key;
    if (first && rule) this.#work = this.#workOut(key, first, rule);
    else {
      this.status = 'ready';
      this.#worked = NOTHING;
    }
  }

  /** After it has failed. */
  again = (): void => {
    this.#key = '';
    this.form.requestUpdate();
  };

  async #workOut(key: string, first: FirstTime, rule: Repeats): Promise<void> {
    this.status = 'working';
    const worked = await workedOut(first, rule).catch(() => null);
    if (key !== this.#key) return this.#work;
    this.#worked = worked ?? NOTHING;
    this.status = worked ? 'ready' : 'failed';
    this.form.requestUpdate();
  }
}

/** What is given away has one window. */
function ruleOf({ plan }: OccasionDraft): Repeats | null {
  return plan.kind === 'promotion' ? null : repeatsOf(plan.repeats);
}

async function workedOut(first: FirstTime, rule: Repeats): Promise<Worked> {
  const planned = await occurrencesOf(first, rule);
  const last = planned.at(-1);
  if (!last || planned.length < OCCURRENCES) return { planned, more: false };
  // The last one is a day of the rule, so that the rule goes on from there as it did.
  const day = wallOf(last.startsAt, first.zone);
  const rest = await occurrencesOf({ ...first, start: { ...first.start, ...dayOf(day) } }, rule);
  return { planned, more: rest.length > 1 };
}

const dayOf = ({ year, month, day }: ReturnType<typeof wallOf>) => ({ year, month, day });
