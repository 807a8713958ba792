import type { Locale } from '../../controllers/locale.js';
import type { NameBook } from '../../controllers/name-book.js';
import type { Segment, SurveyCounts } from '../../controllers/survey-results-counts.js';
import type { SurveyResponses } from '../../controllers/survey-results-texts.js';
import type { Texts } from '../../controllers/texts.js';
import { answeredOf, askedOf } from '../../domain/survey-figures.js';
import type { Survey, SurveyQuestion } from '../../domain/survey.js';
import type { SurveyResultsTexts } from '../../i18n/staff/survey-results/en.js';

/** The element as its parts see it. */
export interface ResultsHost {
  readonly locale: Locale;
  readonly texts: Texts<SurveyResultsTexts>;
  readonly names: NameBook;
  readonly responses: SurveyResponses;
  /** Whose answers are shown; where there are two they stand beside each other. */
  readonly segments: readonly Segment[];
  /** What is searched for in the texts of the questions, by their places. */
  readonly searches: ReadonlyMap<number, string>;
  readonly headingLevel: number;
  search(place: number, words: string): void;
  /** Opens the file of a member in the panel, the card elsewhere. */
  ask(uid: string, event: Event): void;
  loadMore(place: number): void;
  /** Counts again what could not be counted. */
  readonly recount: () => void;
}

/** One question with what is known of it. */
export interface QuestionView {
  readonly host: ResultsHost;
  readonly survey: Survey;
  readonly question: SurveyQuestion;
  readonly place: number;
  /** One for each segment. */
  readonly series: readonly Series[];
  readonly failed: boolean;
}

/** What a segment has answered to a question; undefined is what is not known yet, or cannot be. */
export interface Series {
  readonly segment: Segment;
  readonly total: number | undefined;
  /** The least first. */
  readonly counts: readonly number[] | undefined;
  readonly asked: number | undefined;
  readonly answered: number | undefined;
}

export function viewOf(
  host: ResultsHost,
  survey: Survey,
  counts: SurveyCounts,
  place: number,
): QuestionView | null {
  const question = survey.questions[place];
  if (!question) return null;
  const series = host.segments.map((segment) => seriesOf(survey, question, counts, segment, place));
  const failed = host.segments.some((segment) => counts.hasFailed(segment, place));
  return { host, survey, question, place, series, failed };
}

function seriesOf(
  { questions }: Survey,
  question: SurveyQuestion,
  known: SurveyCounts,
  segment: Segment,
  place: number,
): Series {
  const countsOf = (of: number) => known.countsOf(segment, of);
  const total = known.total(segment);
  const counts = countsOf(place);
  const asked = total === undefined ? undefined : askedOf(questions, place, total, countsOf);
  return { segment, total, counts, asked, answered: answeredOf(question, counts, asked) };
}

export function segmentName({ texts }: Pick<ResultsHost, 'texts'>, segment: Segment): string {
  const { all, activities } = texts.t.segments;
  if (!segment) return all;
  const name = segment.slice(segment.indexOf(':') + 1);
  const known: Readonly<Record<string, string>> = activities;
  return segment.startsWith('activity:') ? (known[name] ?? name) : name;
}

type Figures = ReturnType<typeof newFigures>;

const figures = new Map<string, Figures>();

/** Numbers as charts say them. Each bar asks for it, and a format is dear to make. */
export function figuresOf({ tag }: Locale): Figures {
  const known = figures.get(tag) ?? newFigures(tag);
  figures.set(tag, known);
  return known;
}

function newFigures(tag: string) {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(tag, options);
    return (value: number) => formatter.format(value);
  };
  return {
    percent: format({ style: 'percent', maximumFractionDigits: 0 }),
    points: format({ signDisplay: 'exceptZero', maximumFractionDigits: 0 }),
    mean: format({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  };
}
