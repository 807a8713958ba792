import type { Member } from '../domain/member.js';
import { activityOf, answerKey, chosenKey, type Survey, type SurveyAnswers } from '../domain/survey.js';
import { givenAnswers } from '../domain/survey-answers.js';
import { now, type Write } from '../store/store.js';
import { answerPath } from './asked-paths.js';

/** Somebody who answers, as the profile says. */
export interface Respondent {
  readonly community: string;
  readonly member: Pick<Member, 'uid' | 'interests' | 'joinedAt' | 'helped'>;
  /** The server's clock. */
  readonly now: number;
}

/** All answers of one person; what is not asked is left out. Once it is there it can be withdrawn, and not changed. */
export function answerSurvey(
  { community, member, now: time }: Respondent,
  survey: Pick<Survey, 'id' | 'questions'>,
  answers: SurveyAnswers,
): Write[] {
  const choices: Record<string, number | true> = {};
  const texts: Record<string, string> = {};
  for (const [place, value] of givenAnswers(survey, answers)) {
    if (typeof value === 'string') texts[answerKey(place)] = value;
    else if (typeof value === 'number') choices[answerKey(place)] = value;
    else for (const option of value) choices[chosenKey(place, option)] = true;
  }
  const data = {
    ...{ choices, texts, interests: [...member.interests] },
    ...{ activity: activityOf(member, time), at: now },
  };
  return [{ op: 'set', path: answerPath(community, survey.id, member.uid), data }];
}
