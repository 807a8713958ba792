import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { SURVEY_LAYOUTS, type SurveyPlan } from '../../domain/survey.js';
import { openingFields } from '../../elements/ui/opening-fields.js';
import { tick } from '../../elements/ui/tick.js';
import { textField } from '../settings/field.js';
import type { MarkdownPreviews } from '../staff/markdown-preview.js';
import { faultText, type ComposerHost } from './composer-host.js';
import type { SurveyTemplate } from './survey-templates.js';

const put = (host: ComposerHost, change: Partial<SurveyPlan>) =>
  host.change({ ...host.editor.plan, ...change });

/** What a new survey can begin with. */
export function templateButtons(
  { texts }: ComposerHost,
  templates: readonly SurveyTemplate[],
  choose: (plan: SurveyPlan) => void,
): TemplateResult {
  return html`<div class="adding" role="group" aria-labelledby="templates">
    <span id="templates" class="label">${texts.t.templates.label}</span>
    <span class="row">
      ${templates.map(
        ({ name, plan }) =>
          html`<button class="button small" type="button" @click=${() => choose(plan)}>${name}</button>`,
      )}
    </span>
  </div>`;
}

export function titleField(host: ComposerHost): TemplateResult {
  return textField({
    id: 'title',
    label: host.texts.t.title,
    value: host.editor.plan.title,
    error: faultText(host, 'title'),
    take: (title) => put(host, { title }),
  });
}

/** The introduction, or the thanks, with what becomes of their Markdown. */
export function markdownField(
  host: ComposerHost,
  name: 'intro' | 'thanks',
  previews: MarkdownPreviews,
): TemplateResult {
  const { t } = host.texts;
  const value = host.editor.plan[name];
  const label = t[name];
  return textField({
    ...{ id: name, label, value, rows: 3, hint: t[`${name}Hint`], error: faultText(host, name) },
    note: previews.render({ name, label }, value, t.markdown),
    take: (text) => put(host, { [name]: text }),
  });
}

export function layoutField(host: ComposerHost): TemplateResult {
  const { layout, layouts, guests } = host.texts.t;
  const { plan } = host.editor;
  return html`<fieldset class="choices">
      <legend>${layout}</legend>
      ${SURVEY_LAYOUTS.map((name) => {
        const [label, effect] = layouts[name];
        return html`<label class="choice">
          <input
            type="radio"
            name="layout"
            value=${name}
            .checked=${live(plan.layout === name)}
            @change=${() => put(host, { layout: name })}
          />
          <strong>${label}</strong><span class="hint">${effect}</span>
        </label>`;
      })}
    </fieldset>
    ${tick(guests, plan.guests, (on) => put(host, { guests: on }))}`;
}

/** When it opens, as long as that can be decided, and when it closes. */
export function timesFields(host: ComposerHost): TemplateResult {
  const { editor, pollTexts, texts } = host;
  const { opens, closes } = pollTexts.t;
  const problem = faultText(host, 'closes');
  return openingFields({
    times: () => host.editor.plan,
    texts: {
      ...(!editor.published && { opens: { ...opens, hint: texts.t.opens } }),
      closes: { ...closes, hint: texts.t.closes },
    },
    id: 'times-',
    problem: problem ? html`<p id="times-problem" class="error">${problem}</p>` : nothing,
    readOnly: editor.saving,
    take: (times) => put(host, times),
  });
}
