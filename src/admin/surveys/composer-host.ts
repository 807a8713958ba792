import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../controllers/locale.js';
import type { SurveyEditor } from '../../controllers/survey-editor.js';
import type { Texts } from '../../controllers/texts.js';
import type { QuestionFault, SurveyPlanFault } from '../../domain/survey-plan.js';
import type { SurveyPlan } from '../../domain/survey.js';
import type { PollComposerTexts } from '../../i18n/polls/composer/en.js';
import type { SurveyComposerTexts } from '../../i18n/staff/survey-composer/en.js';
import type { SurveyTexts } from '../../i18n/surveys/en.js';

/** The form for a survey as its parts see it. */
export interface ComposerHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly editor: SurveyEditor;
  readonly locale: Locale;
  readonly texts: Texts<SurveyComposerTexts>;
  /** What the form shares with that for a poll. */
  readonly pollTexts: Texts<PollComposerTexts>;
  /** What those see who answer. */
  readonly surveyTexts: Texts<SurveyTexts>;
  /** What is wrong, once it was to be saved. */
  readonly faults: readonly SurveyPlanFault[];
  change(plan: SurveyPlan): void;
  /** Moves the focus there after the next render. */
  focusOn(selector: string): void;
}

/** What is said of a fault of the plan as a whole; empty where it has none. */
export function faultText(
  { faults, texts }: ComposerHost,
  name: Exclude<SurveyPlanFault['fault'], QuestionFault>,
): string {
  return faults.some(({ fault }) => fault === name) ? texts.t.faults[name] : '';
}

/** The first of these faults that a question has. */
export function questionFault(
  { faults }: ComposerHost,
  place: number,
  ...names: readonly QuestionFault[]
): QuestionFault | undefined {
  return names.find((name) =>
    faults.some((one) => one.fault === name && 'question' in one && one.question === place),
  );
}
