import type { ReactiveControllerHost } from 'lit';
import { decodeAnswers } from '../data/survey-answers.js';
import { answersOf, type AnswersFilter } from '../data/survey-queries.js';
import { normalise } from '../domain/search-words.js';
import type { SurveyResponse } from '../domain/survey.js';
import { PagedList } from './paged-list.js';

/** A first look costs a survey's staff few reads; whoever wants more reads more at once. */
const FIRST_PAGE = 10;
const NEXT_PAGES = 20;

export interface ResponsesView extends AnswersFilter {
  readonly survey: string;
}

/** What people have answered, the latest first, for the texts in it. One read each; all questions for texts share it. */
export class SurveyResponses extends PagedList<SurveyResponse, ResponsesView> {
  constructor(host: ReactiveControllerHost) {
    super(host, {
      query: (community, { survey, ...filter }, after) =>
        answersOf(community, survey, filter, after, after ? NEXT_PAGES : FIRST_PAGE),
      decode: decodeAnswers,
      idOf: ({ uid }) => uid,
      as: 'member',
    });
  }

  /** Those with a text for the question, as far as they were read; with this in it, where it is not empty. */
  textsOf(
    place: number,
    wanted: string,
  ): readonly { readonly response: SurveyResponse; readonly text: string }[] {
    const words = normalise(wanted).trim();
    return this.items.flatMap((response) => {
      const text = response.answers.get(place);
      return typeof text === 'string' && normalise(text).includes(words) ? [{ response, text }] : [];
    });
  }
}
