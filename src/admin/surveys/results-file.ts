import { filterOf, type Segment } from '../../controllers/survey-results-counts.js';
import {
  EXPORTED_ANSWERS,
  readAnswers,
  type ExportedAnswers,
} from '../../controllers/survey-results-export.js';
import type { Locale } from '../../controllers/locale.js';
import type { Session } from '../../controllers/session.js';
import { toCsv } from '../../domain/csv.js';
import type { AnswerValue, Survey, SurveyQuestion } from '../../domain/survey.js';
import type { SurveyResultsTexts } from '../../i18n/staff/survey-results/en.js';
import type { FileExport } from '../staff/file-export.js';

/** Reads what a segment has answered into a file, and says how far it is. */
export function exportAnswers(
  file: FileExport,
  texts: () => SurveyResultsTexts,
  locale: Locale,
  session: Session,
  { survey, segment }: { readonly survey: Survey; readonly segment: Segment },
): Promise<void> {
  return file.run(
    async (signal, say) => {
      say(texts().file.reading(0));
      const progress = (read: number) => say(texts().file.reading(read));
      const read = await readAnswers(session, survey.id, filterOf(segment), signal, progress);
      const t = texts();
      const { bounded, done } = t.file;
      return {
        name: `survey-${survey.id}.csv`,
        text: answersFile(survey, read, t),
        done: read.bounded ? bounded(locale.number(EXPORTED_ANSWERS)) : done(read.responses.length),
      };
    },
    () => texts().file.failed,
  );
}

/** One row a person, one column a question. */
function answersFile(
  { questions }: Survey,
  { responses, names }: ExportedAnswers,
  { file, segments, texts }: SurveyResultsTexts,
): string {
  const { at, name, uid, activity, interests } = file.columns;
  return toCsv([
    [at, name, uid, activity, interests, ...questions.map(({ text }, i) => `${String(i + 1)}. ${text}`)],
    ...responses.map((response) => [
      new Date(response.at).toISOString(),
      names.get(response.uid) || texts.nobody,
      response.uid,
      segments.activities[response.activity],
      response.interests.join('; '),
      ...questions.map((question, place) => cellOf(question, response.answers.get(place))),
    ]),
  ]);
}

function cellOf({ kind, options }: SurveyQuestion, answer: AnswerValue | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number') return kind === 'single' ? (options[answer] ?? '') : String(answer);
  return answer.map((option) => options[option] ?? '').join('; ');
}
