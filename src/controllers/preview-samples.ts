import { zoneHere } from '../calendar/zone-names.js';
import { createOccasion } from '../data/occasion-making.js';
import { createPoll } from '../data/opening-poll.js';
import { createSurvey } from '../data/survey-making.js';
import { DAY, MINUTE } from '../domain/limits.js';
import { ONCE, type OccasionPlan } from '../domain/occasion.js';
import { NEW_PLAN } from '../domain/poll-plan.js';
import { rangeOf, type QuestionKind, type SurveyPlan, type SurveyQuestion } from '../domain/survey.js';
import type { PreviewTexts } from '../i18n/preview/en.js';
import { languageOf } from '../i18n/locales.js';
import { previewTexts } from '../i18n/preview/texts.js';
import type { Write } from '../store/store.js';

const HOUR = 60 * MINUTE;
const ASKED = /^communities\/[^/]+\/(polls|surveys|events)\/([^/]+)$/;

/** True where a poll, a survey or an event stands: the preview has one for every page that shows one. */
export function isAsked(path: string): boolean {
  return ASKED.test(path);
}

/** What makes a poll, a survey or an event to try, in the language of the page. */
export async function sampleAt(path: string, community: string, now: number): Promise<Write[]> {
  const [, collection, id = ''] = ASKED.exec(path) ?? [];
  const texts = await previewTexts.load(languageOf(document.documentElement.lang || navigator.language));
  const ground = { community, author: { uid: 'preview', name: 'Preview' }, now };
  if (collection === 'polls') return [createPoll(id, { ...NEW_PLAN, ...texts.poll }, ground)];
  if (collection === 'surveys') return [createSurvey(id, surveyOf(texts), ground)];
  // It has been published before anybody can have asked for it: lists look for what was by then.
  return collection === 'events' ? [createOccasion(id, occasionOf(texts, now), { ...ground, now: 0 })] : [];
}

/** An evening in a week, by this browser's clock, with so few places that the waiting list can be tried. */
function occasionOf({ event }: PreviewTexts, now: number): OccasionPlan {
  const startsAt = new Date(now + 7 * DAY).setHours(18, 0, 0, 0);
  const times = { id: ONCE, startsAt, endsAt: startsAt + 2 * HOUR, cancelled: false };
  return {
    ...{ ...event, kind: 'meetup', promotion: '', category: '', zone: zoneHere(), allDay: false },
    ...{ occurrences: [times], repeats: '', capacity: 2, maxParty: 1, signUp: 'guests', attendees: 'public' },
    ...{ signUpOpensAt: 0, closesBefore: 0, questions: [], reveals: '', status: 'confirmed', word: '' },
    ...{ prizes: 0, seedHash: '', publishAt: now - DAY },
  };
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
