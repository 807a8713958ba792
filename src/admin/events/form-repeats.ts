import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { wallFrom, wallOf } from '../../calendar/zones.js';
import {
  REPETITIONS,
  repetitionOf,
  followedRepeats,
  suggestedRepeats,
  type ListedDate,
} from '../../domain/occasion-repeats.js';
import type { OccasionPlan } from '../../domain/occasion.js';
import {
  LONGEST_INTERVAL,
  MONTH_PLACES,
  repeatsOf,
  repeatsText,
  WEEKDAYS,
  type Repeats,
} from '../../domain/recurrence.js';
import { repeatWords } from '../../elements/occasion/calendar-repeats.js';
import { whenText } from '../../elements/occasion/occasion-when.js';
import { menu } from '../surveys/composer-fields.js';
import { inputField } from './form-fields.js';
import type { FormHost } from './form-host.js';

/** The kind of rule that says this. */
type RuleWith<Name extends string> = Extract<Repeats, Readonly<Record<Name, unknown>>>;

/** Whether and how it recurs, with the dates of it. What is given away does not. */
export function repeatFields(host: FormHost): TemplateResult | typeof nothing {
  const { draft, published } = host;
  if (draft.plan.kind === 'promotion') return nothing;
  const { t } = host.repeats.texts;
  const rule = repeatsOf(draft.plan.repeats);
  return html`${published ? html`<p class="quiet">${rule ? t.seriesStays : t.onceStays}</p>` : html`<div class="pair">${kindMenu(host, rule)}</div>`}
  ${rule ? html`${ruleFields(host, rule)} ${dates(host, rule)}` : nothing}`;
}

/** What goes along with another first day, as long as nobody relies on the rule. */
export function startTaken({ draft, published }: FormHost, time: string): Partial<OccasionPlan> {
  const [before, after] = [wallFrom(draft.start), wallFrom(time)];
  if (published || !before || !after) return {};
  return { repeats: followedRepeats(draft.plan.repeats, before, after) };
}

function change(host: FormHost, rule: Repeats | null): void {
  host.changePlan({ repeats: rule ? repeatsText(rule) : '' });
}

function kindMenu(host: FormHost, rule: Repeats | null): TemplateResult {
  const { t } = host.repeats.texts;
  return menu({
    ...{ id: 'repeats', label: t.repeats, chosen: repetitionOf(rule), error: host.errorOf('repeats') },
    entries: REPETITIONS.map((name) => [name, t.kinds[name || 'none']]),
    take: (value) => {
      const kind = REPETITIONS.find((name) => name === value) ?? '';
      const { start, plan } = host.draft;
      const first = wallFrom(start) ?? wallOf(host.repeats.now(), plan.zone);
      const next = suggestedRepeats(kind, first, repeatsOf(plan.repeats) ?? undefined);
      host.change({ dates: {} }, { repeats: next ? repeatsText(next) : '' });
    },
  });
}

function ruleFields(host: FormHost, rule: Repeats): TemplateResult {
  const { t } = host.repeats.texts;
  const often = 'weekdays' in rule ? t.everyWeeks : t.everyMonths;
  const intervals = Array.from({ length: LONGEST_INTERVAL }, (_, i) => i + 1);
  return html`<div class="pair">
      ${menu({
        ...{ id: 'interval', label: t.interval, chosen: String(rule.interval) },
        entries: intervals.map((interval) => [String(interval), often(interval)]),
        take: (value) => change(host, { ...rule, interval: Number(value) }),
      })}
      ${inputField({
        ...{ id: 'until', type: 'date', label: t.until, hint: t.untilHint, value: rule.until },
        error: host.errorOf('until'),
        take: endIn(host, rule),
      })}
    </div>
    ${'weekdays' in rule ? weekdays(host, rule) : 'place' in rule ? dayByWeekday(host, rule) : dayOfMonth(host, rule)}`;
}

/** A year of more than four digits is none that a rule can say. */
const endIn = (host: FormHost, rule: Repeats) => (until: string) =>
  until.length > 10 ? undefined : change(host, { ...rule, until });

/** From Monday on, in the language of the form. */
function weekdayNames(host: FormHost): string[] {
  const format = new Intl.DateTimeFormat(host.locale.tag, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return WEEKDAYS.map((_, i) => format.format(Date.UTC(2024, 0, i + 1)));
}

function weekdays(host: FormHost, rule: RuleWith<'weekdays'>): TemplateResult {
  const { t } = host.repeats.texts;
  const error = host.errorOf('weekdays');
  const names = weekdayNames(host);
  const take = (weekday: (typeof WEEKDAYS)[number], on: boolean) => {
    const others = rule.weekdays.filter((one) => one !== weekday);
    change(host, { ...rule, weekdays: on ? [...others, weekday] : others });
  };
  return html`<div class="field" role="group" aria-labelledby="weekdays-label">
    <strong id="weekdays-label">${t.weekdays}</strong>
    <div class="days">
      ${WEEKDAYS.map(
        (weekday, i) =>
          html`<label class="choice">
            <input
              id=${`weekday-${weekday}`}
              type="checkbox"
              aria-invalid=${error !== ''}
              aria-describedby=${error ? 'weekdays-error' : nothing}
              .checked=${live(rule.weekdays.includes(weekday))}
              @change=${({ target }: Event) => take(weekday, (target as HTMLInputElement).checked)}
            />
            <span>${names[i]}</span>
          </label>`,
      )}
    </div>
    ${error ? html`<p id="weekdays-error" class="error">${error}</p>` : nothing}
  </div>`;
}

function dayByWeekday(host: FormHost, rule: RuleWith<'place'>): TemplateResult {
  const { texts, words } = host.repeats;
  const { t } = texts;
  const names = weekdayNames(host);
  const places = words.t.places[WEEKDAYS.indexOf(rule.weekday)] ?? [];
  return html`<div class="pair">
    ${menu({
      ...{ id: 'weekday', label: t.weekday, chosen: rule.weekday },
      entries: WEEKDAYS.map((weekday, i) => [weekday, names[i] ?? '']),
      take: (value) => {
        const weekday = WEEKDAYS.find((one) => one === value);
        if (weekday) change(host, { ...rule, weekday });
      },
    })}
    ${menu({
      ...{ id: 'monthPlace', label: t.monthPlace, chosen: String(rule.place) },
      entries: MONTH_PLACES.map((place, i) => [String(place), places[i] ?? '']),
      take: (value) => {
        const place = MONTH_PLACES.find((one) => String(one) === value);
        if (place) change(host, { ...rule, place });
      },
    })}
  </div>`;
}

function dayOfMonth(host: FormHost, rule: RuleWith<'monthDay'>): TemplateResult {
  const { texts, words } = host.repeats;
  const format = new Intl.NumberFormat(host.locale.tag);
  const days = Array.from({ length: 31 }, (_, i): [string, string] => [
    String(i + 1),
    words.t.onDay(format.format(i + 1)),
  ]);
  return html`<div class="pair">
      ${menu({
        ...{ id: 'monthDay', label: texts.t.monthPlace, chosen: String(rule.monthDay) },
        entries: [...days, ['-1', words.t.onLastDay]],
        take: (value) => change(host, { ...rule, monthDay: Number(value) }),
      })}
    </div>
    ${rule.monthDay > 28 ? html`<p class="quiet">${texts.t.monthsWithout}</p>` : nothing}`;
}

function dates(host: FormHost, rule: Repeats): TemplateResult {
  const { repeats, draft, locale, published } = host;
  const { t } = repeats.texts;
  if (repeats.status === 'failed')
    return html`<p class="note" role="alert">
      ${t.unloaded} <button class="button small" type="button" @click=${repeats.again}>${t.again}</button>
    </p>`;
  const { list, cut } = repeats.datesOf(draft);
  const count = list.filter(({ ticked, state }) => ticked && state !== 'over').length;
  const error = host.errorOf('dates');
  const says = list.length > 0 ? [t.count(count), cut && t.more].filter(Boolean).join(' ') : '';
  return html`<div class="field" role="group" aria-labelledby="dates-label" aria-describedby="dates-hint">
    <strong id="dates-label">${repeatWords(rule, repeats.words.t, locale.tag)}</strong>
    <p class="quiet" role="status">${repeats.status === 'working' && list.length === 0 ? t.working : says}</p>
    ${
      list.length > 0
        ? html`<span id="dates-hint" class="hint">${published ? t.storedHint : t.datesHint}</span>
            <ul class="dates" role="list">
              ${list.map((date, i) => dateRow(host, date, i === firstOpen(list) ? error : ''))}
            </ul>`
        : nothing
    }
    ${error ? html`<p id="dates-error" class="error">${error}</p>` : nothing}
  </div>`;
}

const isFixed = ({ state }: ListedDate) => state === 'over' || state === 'dropped';
const firstOpen = (list: readonly ListedDate[]) => list.findIndex((date) => !isFixed(date));

function dateRow(host: FormHost, date: ListedDate, error: string): TemplateResult {
  const { occurrence, ticked, state } = date;
  const { id } = occurrence;
  const { t } = host.repeats.texts;
  const off = ticked ? '' : state === 'new' ? t.states.leftOut : t.states.cancelled;
  const note = state === 'over' || state === 'dropped' ? t.states[state] : off;
  return html`<li>
    <label class="choice">
      <input
        id=${`date-${id}`}
        type="checkbox"
        ?disabled=${isFixed(date)}
        aria-invalid=${error !== ''}
        aria-describedby=${error ? 'dates-error' : nothing}
        .checked=${live(ticked)}
        @change=${({ target }: Event) =>
          host.change({ dates: { ...host.draft.dates, [id]: (target as HTMLInputElement).checked } })}
      />
      <span class=${ticked ? '' : 'out'}>${whenText(host.locale, host.draft.plan, occurrence)}</span>
      ${note ? html`<span class="hint">${note}</span>` : nothing}
    </label>
  </li>`;
}
