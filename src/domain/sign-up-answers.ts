import { OCCASION_ANSWER_LENGTH, occasionAnswerKey, type OccasionQuestion } from './occasion.js';
import type { SignUpAnswers } from './sign-up.js';
import { lineFault, tidyTitle, type TextFault } from './validate.js';

/** What is wrong with an answer; `unknown` is none of the options. */
export type SignUpAnswerFault = 'required' | Exclude<TextFault, 'blank'> | 'unknown';

/** What is wrong with one answer; null where it can be sent. */
export function faultOfSignUpAnswer(
  { required, options }: OccasionQuestion,
  answer = '',
): SignUpAnswerFault | null {
  const text = tidyTitle(answer);
  if (!text) return required ? 'required' : null;
  if (options.length > 0) return options.includes(answer) ? null : 'unknown';
  const fault = lineFault(text, OCCASION_ANSWER_LENGTH);
  return fault === 'blank' ? (required ? 'required' : 'characters') : fault;
}

/** What there is to send: what is empty is left out. */
export function givenSignUpAnswers(
  questions: readonly OccasionQuestion[],
  answers: SignUpAnswers,
): SignUpAnswers {
  const given = questions.flatMap(({ options }, place): [string, string][] => {
    const key = occasionAnswerKey(place);
    const answer = answers[key] ?? '';
    const text = options.length > 0 ? answer : tidyTitle(answer);
    return text ? [[key, text]] : [];
  });
  return Object.fromEntries(given);
}
