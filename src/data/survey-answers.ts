import { ACTIVITIES, type AnswerValue, type SurveyAnswers, type SurveyResponse } from '../domain/survey.js';
import type { Document } from '../store/store.js';
import { decode, oneOf, type Reader } from './decode.js';

/** What one person has answered. */
export function decodeAnswers(document: Document | null | undefined): SurveyResponse | null {
  return decode(document, (reader, uid) => ({
    uid,
    answers: readAnswers(reader),
    interests: reader.texts('interests'),
    activity: oneOf(ACTIVITIES, reader.text('activity'), 'active'),
    at: reader.time('at'),
  }));
}

function readAnswers(reader: Reader): SurveyAnswers {
  const answers = new Map<number, AnswerValue>();
  const chosen = new Map<number, number[]>();
  for (const [key, value] of Object.entries(reader.map('choices'))) {
    const [, question, option] = /^q(\d+)(?:o(\d+))?$/.exec(key) ?? [];
    const place = Number(question);
    if (option !== undefined && value === true)
      chosen.set(place, [...(chosen.get(place) ?? []), Number(option)]);
    else if (question !== undefined && typeof value === 'number') answers.set(place, value);
  }
  for (const [place, options] of chosen)
    answers.set(
      place,
      options.sort((a, b) => a - b),
    );
  for (const [key, value] of Object.entries(reader.map('texts'))) {
    const [, question] = /^q(\d+)$/.exec(key) ?? [];
    if (question !== undefined && typeof value === 'string') answers.set(Number(question), value);
  }
  return answers;
}
