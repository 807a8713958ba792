import { answerSurvey } from '../data/answering.js';
import { withdrawAnswers } from '../data/withdrawing.js';
import type { Member } from '../domain/member.js';
import type { ParticipationFault } from '../domain/opening-times.js';
import { activityOf, type Survey, type SurveyAnswers } from '../domain/survey.js';
import { givenAnswers } from '../domain/survey-answers.js';
import { commitWithRetry, isRefusal } from '../store/retry.js';
import { readMember } from './membership.js';
import { transportFault } from './participant-fault.js';
import type { Session } from './session.js';
import type { SurveyBox } from './survey-box.js';
import { respondentFault } from './survey-respondent.js';

/** Null once the server has these answers of whoever is signed in. Sent twice they land once. */
export async function sendAnswers(
  box: SurveyBox,
  answers: SurveyAnswers,
): Promise<ParticipationFault | null> {
  const { session, survey } = box;
  if (!session || !survey) return 'gone';
  try {
    await box.readOwn();
    if (box.own === undefined) return 'unavailable';
    if (box.own) return isSame(survey, box.own.answers, answers) ? null : 'elsewhere';
    return respondentFault(session, survey) ?? (await commit(box, session, survey, answers));
  } catch (error) {
    return transportFault(error);
  }
}

/** Null once the server has no answers of this member. */
export async function takeBackAnswers(box: SurveyBox): Promise<ParticipationFault | null> {
  const { session, survey, own } = box;
  if (!session || !survey || !own) return null;
  try {
    await commitWithRetry(session.store, [withdrawAnswers(session.id, survey.id, own.uid)]);
    if (own.uid === session.account?.uid) box.takeOwn(null);
    return null;
  } catch (error) {
    return transportFault(error);
  }
}

async function commit(
  box: SurveyBox,
  session: Session,
  survey: Survey,
  answers: SurveyAnswers,
  again = false,
): Promise<ParticipationFault | null> {
  const { member, account, store } = session;
  const uid = account?.uid;
  if (!member || member.uid !== uid) return 'denied';
  const respondent = { community: session.id, member, now: store.now() };
  try {
    await commitWithRetry(session.store, answerSurvey(respondent, survey, answers));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const why = await explain(box, session, answers);
    // The profile has changed since it was read here, and the answers must say what it says.
    const changed = JSON.stringify(traitsOf(session.member ?? member)) !== JSON.stringify(traitsOf(member));
    return why === 'denied' && changed && !again ? commit(box, session, survey, answers, true) : why;
  }
  const own = { uid, answers: givenAnswers(survey, answers), at: store.now() };
  const { interests } = member;
  if (uid === session.account?.uid)
    box.takeOwn({ ...own, interests, activity: activityOf(member, respondent.now) });
  return null;
}

/** What answers say about whoever gives them. */
function traitsOf({ interests, joinedAt, helped }: Member) {
  return [interests, joinedAt, helped];
}

/** The rules have one word for all that stands in the way; what stands there now says which it was. */
async function explain(
  box: SurveyBox,
  session: Session,
  answers: SurveyAnswers,
): Promise<ParticipationFault | null> {
  await box.readAgain();
  const { survey, own } = box;
  if (!survey || box.status !== 'ready' || survey.state !== 'live') return 'gone';
  // An answer that was lost: it had arrived.
  if (own) return isSame(survey, own.answers, answers) ? null : 'elsewhere';
  if (box.closed) return 'closed';
  if (survey.publishAt > box.now) return 'scheduled';
  await Promise.all([readMember(session), session.readCommunity(true)]);
  return respondentFault(session, survey) ?? 'denied';
}

function isSame(survey: Survey, one: SurveyAnswers, other: SurveyAnswers): boolean {
  const asText = (answers: SurveyAnswers) =>
    JSON.stringify([...givenAnswers(survey, answers)].sort(([a], [b]) => a - b));
  return asText(one) === asText(other);
}
