import { decodeAnswers } from '../data/survey-answers.js';
import { answersOf, type AnswersFilter } from '../data/survey-queries.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { SurveyResponse } from '../domain/survey.js';
import { pagesOf } from './in-pages.js';
import { readNames } from './name-book.js';
import type { Session } from './session.js';

/** Answers in one file: each costs a read, and so does its member's name. */
export const EXPORTED_ANSWERS = 5000;

export interface ExportedAnswers {
  readonly responses: readonly SurveyResponse[];
  /** By uid; empty for who is gone. */
  readonly names: ReadonlyMap<string, string>;
  /** There are older ones for which there was no room. */
  readonly bounded: boolean;
}

/**
 * Reads all answers of a segment page by page, the latest first.
 * @throws a `StoreError`, or the signal's reason
 */
export async function readAnswers(
  session: Session,
  survey: string,
  filter: AnswersFilter,
  signal: AbortSignal,
  progress: (read: number) => void,
): Promise<ExportedAnswers> {
  const responses: SurveyResponse[] = [];
  let bounded = false;
  const page = () => answersOf(session.id, survey, filter, responses.at(-1), LIST_LIMIT);
  for await (const documents of pagesOf(session, page, { signal })) {
    const read = documents.map(decodeAnswers).filter((response) => response !== null);
    responses.push(...read);
    progress(responses.length);
    bounded = documents.length === LIST_LIMIT && responses.length >= EXPORTED_ANSWERS;
    if (bounded || read.length === 0) break;
  }
  const names = await readNames(
    session,
    responses.map(({ uid }) => uid),
  );
  signal.throwIfAborted();
  return { responses, names, bounded };
}
