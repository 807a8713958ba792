import { html, nothing, type TemplateResult } from 'lit';
import { MOST_CODES, PRIZES } from '../../domain/occasion.js';
import { codesIn, madeKindOf } from '../../domain/occasion-editing.js';
import { textField } from '../settings/field.js';
import { menu } from '../surveys/composer-fields.js';
import { inputField } from './form-fields.js';
import type { FormHost } from './form-host.js';
import { attendees, figure, shown } from './form-sign-up.js';

/** What is given away: how many win, or which codes there are. Once it is published, that stays. */
export function givenAway(host: FormHost): TemplateResult {
  const { t, draft, published } = host;
  const made = madeKindOf(draft.plan);
  return html`<fieldset>
    <legend>${t.given}</legend>
    ${published ? html`<p class="quiet">${t.givenFixed}</p>` : made === 'code' ? codes(host) : prizes(host)}
    ${attendees(host)}
  </fieldset>`;
}

function prizes(host: FormHost): TemplateResult {
  const { t, draft } = host;
  return html`${inputField({
      ...{ id: 'prizes', label: t.prizes, type: 'number', value: shown(draft.plan.prizes) },
      ...{ hint: t.prizesHint, range: [1, PRIZES] as const, error: host.errorOf('prizes') },
      take: (value) => host.changePlan({ prizes: figure(value) }),
    })}
    <p class="quiet">${t.seedHint}</p>`;
}

function codes(host: FormHost): TemplateResult {
  const { t, draft } = host;
  const { ownCodes } = draft;
  return html`${menu({
    ...{ id: 'ownCodes', label: t.codesKind, chosen: ownCodes ? 'own' : 'one' },
    entries: [
      ['own', t.codesKinds.own],
      ['one', t.codesKinds.one],
    ],
    take: (value) => host.change({ ownCodes: value === 'own' }),
  })}
  ${ownCodes ? ownList(host) : oneCode(host)}`;
}

function ownList(host: FormHost): TemplateResult {
  const { t, draft } = host;
  return textField({
    ...{ id: 'codes', label: t.codes, rows: 5, value: draft.codes, error: host.errorOf('codes') },
    hint: t.codesHint,
    note: draft.codes
      ? html`<span class="hint">${t.codesCount(codesIn(draft.codes).length)}</span>`
      : nothing,
    take: (text) => host.change({ codes: text }),
  });
}

function oneCode(host: FormHost): TemplateResult {
  const { t, draft } = host;
  return html`<div class="pair">
    ${textField({
      ...{
        id: 'secret',
        label: t.code,
        hint: t.codeHint,
        value: draft.secret,
        error: host.errorOf('secret'),
      },
      take: (secret) => host.change({ secret }),
    })}
    ${inputField({
      ...{ id: 'capacity', label: t.codesNumber, type: 'number', value: shown(draft.plan.capacity) },
      ...{ range: [1, MOST_CODES] as const, error: host.errorOf('capacity') },
      take: (value) => host.changePlan({ capacity: figure(value) }),
    })}
  </div>`;
}
