import { NEW_SURVEY } from '../../domain/survey-editing.js';
import { newQuestion, type QuestionKind, type SurveyPlan, type SurveyQuestion } from '../../domain/survey.js';
import type { SurveyComposerTexts } from '../../i18n/staff/survey-composer/en.js';

export interface SurveyTemplate {
  readonly name: string;
  readonly plan: SurveyPlan;
}

/** What a survey can begin with, in the language of whoever makes it. */
export function surveyTemplates({ templates }: SurveyComposerTexts): SurveyTemplate[] {
  const { nps, csat, event, empty } = templates;
  const options = event.parts;
  const unhappy = { question: 0, any: [1, 2, 3] };
  return [
    { name: empty, plan: NEW_SURVEY },
    planOf(nps, [ask('nps', nps.score, { required: true }), ask('long', nps.why)]),
    planOf(csat, [ask('csat', csat.score, { required: true }), ask('long', csat.better)]),
    planOf(event, [
      ask('rating', event.stars, { required: true }),
      ask('multiple', event.liked, { options, max: options.length }),
      ask('long', event.better, { showIf: unhappy }),
      ask('nps', event.again),
    ]),
  ];
}

function planOf(
  { name, title }: { readonly name: string; readonly title: string },
  questions: readonly SurveyQuestion[],
): SurveyTemplate {
  return { name, plan: { ...NEW_SURVEY, title, questions } };
}

function ask(kind: QuestionKind, text: string, more: Partial<SurveyQuestion> = {}): SurveyQuestion {
  return { ...newQuestion(kind), text, ...more };
}
