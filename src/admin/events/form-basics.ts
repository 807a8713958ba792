import { html, nothing, type TemplateResult } from 'lit';
import { MADE_KINDS, madeKindOf, withOccasionKind } from '../../domain/occasion-editing.js';
import { fromLocalTime, toLocalTime } from '../../elements/ui/local-time.js';
import { tick } from '../../elements/ui/tick.js';
import { textField } from '../settings/field.js';
import { menuOf } from '../staff/menu-of.js';
import { menu } from '../surveys/composer-fields.js';
import { inputField } from './form-fields.js';
import type { FormHost } from './form-host.js';
import { repeatFields, startTaken } from './form-repeats.js';
import { endAfter } from './form-times.js';

/** What it is: title, text, kind and category. */
export function basics(host: FormHost): TemplateResult {
  const { t, draft, previews } = host;
  const { plan } = draft;
  return html`${textField({
      ...{ id: 'title', label: t.title, value: plan.title, error: host.errorOf('title') },
      take: (title) => host.changePlan({ title }),
    })}
    ${textField({
      ...{
        id: 'body',
        label: t.body,
        hint: t.bodyHint,
        value: plan.body,
        rows: 6,
        error: host.errorOf('body'),
      },
      note: previews.render({ name: 'body', label: t.body }, plan.body, { ...t, empty: t.nothing }),
      take: (body) => host.changePlan({ body }),
    })}
    <div class="pair">${kindMenu(host)} ${categoryMenu(host)}</div>`;
}

function kindMenu(host: FormHost): TemplateResult | typeof nothing {
  const { t, draft, kindFixed } = host;
  if (kindFixed) return nothing;
  return menu({
    ...{ id: 'kind', label: t.kind, chosen: madeKindOf(draft.plan) },
    entries: MADE_KINDS.map((kind) => [kind, t.kinds[kind]]),
    take: (value) => {
      const kind = MADE_KINDS.find((name) => name === value);
      if (kind) host.changePlan(withOccasionKind(host.draft.plan, kind));
    },
  });
}

function categoryMenu({ t, draft, categories, changePlan }: FormHost): TemplateResult | typeof nothing {
  if (categories.length === 0) return nothing;
  return menuOf(
    'category',
    t.category,
    t.noCategory,
    categories.map((name) => [name, name]),
    draft.plan.category,
    (category) => changePlan({ category }),
  );
}

/** When and where it is. */
export function whenAndWhere(host: FormHost): TemplateResult {
  const { t, draft } = host;
  const { plan } = draft;
  return html`<fieldset>
    <legend>${plan.kind === 'promotion' ? t.window : t.when}</legend>
    ${host.repeats.timesFixed ? html`<p class="quiet">${t.timesFixed}</p>` : times(host)}
    ${
      plan.kind === 'meetup'
        ? textField({
            ...{
              id: 'place',
              label: t.place,
              hint: t.placeHint,
              value: plan.place,
              error: host.errorOf('place'),
            },
            take: (place) => host.changePlan({ place }),
          })
        : nothing
    }
    ${
      plan.signUp === 'none' || plan.kind === 'promotion'
        ? nothing
        : inputField({
            ...{ id: 'secret', type: 'url', label: t.link, hint: t.linkHint, value: draft.secret },
            error: host.errorOf('secret'),
            take: (secret) => host.change({ secret }, { reveals: secret.trim() ? 'link' : '' }),
          })
    }
  </fieldset>`;
}

function times(host: FormHost): TemplateResult {
  const { t, draft } = host;
  const { plan, start, end } = draft;
  const type = plan.allDay ? 'date' : 'datetime-local';
  const days = (on: boolean) => {
    const fit = (time: string) => (time && (on ? time.slice(0, 10) : `${time.slice(0, 10)}T18:00`)) || '';
    const [start, end] = [fit(host.draft.start), fit(host.draft.end)];
    host.change({ start, end: end === start ? endAfter(start) : end }, { allDay: on });
  };
  return html`${tick([t.allDay, t.allDayHint], plan.allDay, days)}
    <div class="pair">
      ${inputField({
        ...{ id: 'start', label: t.start, type, value: start, error: host.errorOf('start') },
        take: (time) => host.change({ start: time, ...endFor(host, time) }, startTaken(host, time)),
      })}
      ${inputField({
        ...{ id: 'end', label: t.end, type, value: end, error: host.errorOf('end') },
        take: (time) => host.change({ end: time }),
      })}
    </div>
    ${host.zones.render(host)} ${repeatFields(host)}`;
}

/** An end that nobody has chosen goes along. */
function endFor({ draft: { start, end } }: FormHost, time: string): { readonly end?: string } {
  return end === '' || end === endAfter(start) ? { end: endAfter(time) } : {};
}

/** When it can be seen; nothing moves that once it is. */
export function publishing(host: FormHost): TemplateResult | typeof nothing {
  const { t, draft, published } = host;
  if (published) return nothing;
  return html`<fieldset>
    <legend>${t.publishing}</legend>
    ${inputField({
      ...{ id: 'publishAt', label: t.publishAt, hint: t.publishAtHint, type: 'datetime-local' },
      ...{ value: toLocalTime(draft.plan.publishAt), error: host.errorOf('publishAt') },
      take: (time) => host.changePlan({ publishAt: fromLocalTime(time) }),
    })}
  </fieldset>`;
}
