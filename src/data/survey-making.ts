import { rangeOf, type SurveyPlan, type SurveyQuestion } from '../domain/survey.js';
import { schemaOf } from '../domain/survey-schema.js';
import { now, type Value, type Write, type WriteFields } from '../store/store.js';
import { surveyPath } from './asked-paths.js';
import { timeFields } from './opening-times.js';

/** Who makes a survey, and where. */
export interface SurveyGround {
  readonly community: string;
  readonly author: { readonly uid: string; readonly name: string };
  /** The server's clock: what shall be published by now takes the time of the write. */
  readonly now: number;
}

/** Its id is made once, so the same intent sent twice lands once. */
export function createSurvey(
  id: string,
  plan: SurveyPlan,
  { community, author, now: time }: SurveyGround,
): Write {
  return {
    op: 'set',
    path: surveyPath(community, id),
    data: { ...planFields(plan, time), uid: author.uid, name: author.name, at: now, state: 'live' },
  };
}

/** What a plan says, as stored. */
export function planFields(plan: SurveyPlan, time: number): WriteFields {
  const { title, intro, thanks, questions, layout, guests } = plan;
  return {
    ...{ title, intro, thanks, questions: questions.map(questionFields), layout, guests },
    schema: schemaFields(questions),
    ...timeFields(plan, time),
  };
}

function schemaFields(questions: readonly SurveyQuestion[]): { [field: string]: Value } {
  const { options, patterns } = schemaOf(questions);
  return { options: [...options], patterns: [...patterns] };
}

function questionFields(question: SurveyQuestion): { [field: string]: Value } {
  const { kind, text, hint, required, options, showIf } = question;
  const [min, max] = rangeOf(question);
  return {
    ...{ kind, text, hint, required, options: [...options], min, max },
    ...(showIf && { showIf: { question: showIf.question, any: [...showIf.any] } }),
  };
}
