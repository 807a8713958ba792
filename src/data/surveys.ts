import {
  QUESTION_KINDS,
  SURVEY_LAYOUTS,
  type Condition,
  type Survey,
  type SurveyQuestion,
} from '../domain/survey.js';
import type { Document, Value } from '../store/store.js';
import { decode, isMap, oneOf, Reader } from './decode.js';

export function decodeSurvey(document: Document | null | undefined): Survey | null {
  return decode(document, (reader, id) => ({
    id,
    title: reader.text('title'),
    intro: reader.text('intro'),
    thanks: reader.text('thanks'),
    questions: listOf(reader, 'questions', isMap).map((fields) =>
      decodeQuestion(new Reader(fields, reader.place)),
    ),
    layout: oneOf(SURVEY_LAYOUTS, reader.text('layout'), 'page'),
    guests: reader.fields['guests'] === true,
    publishAt: reader.time('publishAt'),
    closesAt: reader.or((r) => r.time('closesAt'), 0),
    uid: reader.text('uid'),
    name: reader.text('name'),
    at: reader.time('at'),
    state: oneOf(['live', 'removed'], reader.text('state'), 'removed'),
    decision: reader.or((r) => r.text('decision'), ''),
  }));
}

/** A kind that is not known spoils the whole survey: answers are counted by places. */
function decodeQuestion(reader: Reader): SurveyQuestion {
  const kind = QUESTION_KINDS.find((word) => word === reader.fields['kind']);
  if (!kind) throw new TypeError(`${reader.place}: no such kind of question`);
  return {
    kind,
    text: reader.text('text'),
    hint: reader.text('hint'),
    required: reader.fields['required'] === true,
    options: reader.texts('options'),
    min: reader.number('min'),
    max: reader.number('max'),
    ...(reader.has('showIf') && { showIf: decodeCondition(reader) }),
  };
}

function decodeCondition(question: Reader): Condition {
  const reader = new Reader(question.map('showIf'), question.place);
  return {
    question: reader.number('question'),
    any: listOf(reader, 'any', (value) => typeof value === 'number'),
  };
}

/** What is of one type in a list. */
function listOf<T extends Value>({ fields }: Reader, field: string, is: (value: Value) => value is T): T[] {
  const value = fields[field];
  return Array.isArray(value) ? (value as readonly Value[]).filter(is) : [];
}
