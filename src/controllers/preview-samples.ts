import { createPoll } from '../data/opening-poll.js';
import { createSurvey } from '../data/survey-making.js';
import { NEW_PLAN } from '../domain/poll-plan.js';
import { rangeOf, type QuestionKind, type SurveyPlan, type SurveyQuestion } from '../domain/survey.js';
import type { PreviewTexts } from '../i18n/preview/en.js';
import { languageOf } from '../i18n/locales.js';
import { previewTexts } from '../i18n/preview/texts.js';
import type { Write } from '../store/store.js';

const ASKED = /^communities\/[^/]+\/(polls|surveys)\/([^/]+)$/;

/** True where a poll or a survey stands: the preview has one for every page that shows one. */
export function isAsked(path: string): boolean {
  return ASKED.test(path);
}

/** What makes a poll or a survey to try, in the language of the page. */
export async function sampleAt(path: string, community: string, now: number): Promise<Write[]> {
  const [, collection, id = ''] = ASKED.exec(path) ?? [];
  const texts = await previewTexts.load(languageOf(document.documentElement.lang || navigator.language));
  const ground = { community, author: { uid: 'preview', name: 'Preview' }, now };
  if (collection === 'polls') return [createPoll(id, { ...NEW_PLAN, ...texts.poll }, ground)];
  return collection === 'surveys' ? [createSurvey(id, surveyOf(texts), ground)] : [];
}

function surveyOf({ survey }: PreviewTexts): SurveyPlan {
  const { title, thanks, recommend, reason, reasons, better } = survey;
  return {
    ...{ title, thanks, intro: '', layout: 'steps', guests: true, publishAt: 0, closesAt: 0 },
    questions: [ask('nps', recommend), ask('single', reason, reasons), ask('long', better)],
  };
}

function ask(kind: QuestionKind, text: string, options: readonly string[] = []): SurveyQuestion {
  const question = { kind, text, hint: '', required: kind === 'nps', options, min: 0, max: 0 };
  const [min, max] = rangeOf(question);
  return { ...question, min, max };
}
