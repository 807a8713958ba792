import { html, nothing, type TemplateResult } from 'lit';
import { ATTENDEES, LARGEST_PARTY, MOST_PLACES, SIGN_UP_MODES } from '../../domain/occasion.js';
import { fromLocalTime, toLocalTime } from '../../elements/ui/local-time.js';
import { textField } from '../settings/field.js';
import { menu } from '../surveys/composer-fields.js';
import { inputField } from './form-fields.js';
import type { FormHost } from './form-host.js';

const NOTICES = ['0', '60', '1440', '2880', '10080'] as const;

/** Who can sign up, how many, and until when. */
export function signingUp(host: FormHost): TemplateResult {
  const { t, draft } = host;
  const { signUp } = draft.plan;
  return html`<fieldset>
    <legend>${t.signUp}</legend>
    ${menu({
      ...{ id: 'signUp', label: t.who, chosen: signUp },
      entries: SIGN_UP_MODES.map((mode) => [mode, t.modes[mode]]),
      take: (value) => {
        const mode = SIGN_UP_MODES.find((name) => name === value);
        if (mode) host.changePlan({ signUp: mode });
      },
    })}
    ${signUp === 'none' ? nothing : [places(host), period(host), attendees(host)]}
  </fieldset>`;
}

/** What was typed as a figure; what is none is said to be wrong when it is sent. */
export const figure = (value: string) => (value.trim() === '' ? NaN : Number(value));
export const shown = (value: number) => (Number.isFinite(value) ? String(value) : '');

function places(host: FormHost): TemplateResult {
  const { t, draft } = host;
  const { capacity, maxParty } = draft.plan;
  return html`<div class="pair">
    ${inputField({
      ...{ id: 'capacity', label: t.capacity, hint: t.capacityHint, type: 'number', value: shown(capacity) },
      ...{ range: [0, MOST_PLACES] as const, error: host.errorOf('capacity') },
      take: (value) => host.changePlan({ capacity: figure(value) }),
    })}
    ${inputField({
      ...{ id: 'maxParty', label: t.party, hint: t.partyHint, type: 'number', value: shown(maxParty) },
      ...{ range: [1, LARGEST_PARTY] as const, error: host.errorOf('maxParty') },
      take: (value) => host.changePlan({ maxParty: figure(value) }),
    })}
  </div>`;
}

function period(host: FormHost): TemplateResult {
  const { t, draft } = host;
  const { signUpOpensAt, closesBefore } = draft.plan;
  const own = String(closesBefore);
  const names: Readonly<Record<string, string>> = t.notices;
  const entries = NOTICES.map((minutes): [string, string] => [minutes, t.notices[minutes]]);
  return html`<div class="pair">
    ${inputField({
      ...{ id: 'signUpOpensAt', label: t.opens, hint: t.opensHint, type: 'datetime-local' },
      ...{ value: toLocalTime(signUpOpensAt), error: host.errorOf('signUpOpensAt') },
      take: (time) => host.changePlan({ signUpOpensAt: fromLocalTime(time) }),
    })}
    ${menu({
      ...{ id: 'closesBefore', label: t.closes, chosen: own, error: host.errorOf('closesBefore') },
      entries: Object.hasOwn(names, own) ? entries : [...entries, [own, t.minutesBefore(closesBefore)]],
      take: (minutes) => host.changePlan({ closesBefore: Number(minutes) }),
    })}
  </div>`;
}

/** Whether everybody reads who comes. */
export function attendees(host: FormHost): TemplateResult {
  const { t, draft, attendeesFixed } = host;
  if (attendeesFixed) return html`<p class="quiet">${t.attendeesModes.staff}. ${t.attendeesFixed}</p>`;
  return menu({
    ...{ id: 'attendees', label: t.attendees, chosen: draft.plan.attendees },
    entries: [...ATTENDEES].reverse().map((mode) => [mode, t.attendeesModes[mode]]),
    take: (value) => {
      const mode = ATTENDEES.find((name) => name === value);
      if (mode) host.changePlan({ attendees: mode });
    },
  });
}

/** Whether it is certain, and of what is there already what has changed. */
export function certainty(host: FormHost): TemplateResult {
  const { t, draft, changes } = host;
  const { status, word } = draft.plan;
  return html`<div class="pair">
    ${menu({
      ...{ id: 'status', label: t.status, chosen: status },
      entries: (['confirmed', 'tentative'] as const).map((name) => [name, t.statuses[name]]),
      take: (value) => host.changePlan({ status: value === 'tentative' ? 'tentative' : 'confirmed' }),
    })}
    ${
      changes
        ? textField({
            ...{ id: 'word', label: t.word, hint: t.wordHint, value: word, error: host.errorOf('word') },
            take: (text) => host.changePlan({ word: text }),
          })
        : nothing
    }
  </div>`;
}
