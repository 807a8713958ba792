import { decodeAnswers } from '../data/survey-answers.js';
import { answersOf, type AnswersFilter } from '../data/survey-queries.js';
import { LIST_LIMIT } from '../domain/limits.js';
import type { SurveyResponse } from '../domain/survey.js';
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
  let more = true;
  while (more && responses.length < EXPORTED_ANSWERS) {
    const query = answersOf(session.id, survey, filter, responses.at(-1), LIST_LIMIT);
    const documents = await session.store.list(query, { as: 'member', signal });
    signal.throwIfAborted();
    const read = documents.map(decodeAnswers).filter((response) => response !== null);
    responses.push(...read);
    more = documents.length === LIST_LIMIT && read.length > 0;
    progress(responses.length);
  }
  const names = await readNames(
    session,
    responses.map(({ uid }) => uid),
  );
  signal.throwIfAborted();
  return { responses, names, bounded: more };
}
