import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { accounts } from '../../demo/seed/people.js';
import { demoSurvey } from '../../demo/seed/surveys.js';
import { answersPath, surveyPath } from '../../src/data/asked-paths.js';
import { decodeMember } from '../../src/data/members.js';
import { memberPath } from '../../src/data/paths.js';
import { decodeAnswers } from '../../src/data/survey-answers.js';
import { decodeSurvey } from '../../src/data/surveys.js';
import { isOpen } from '../../src/domain/opening-times.js';
import { activityOf, QUESTION_KINDS } from '../../src/domain/survey.js';
import { faultOfAnswers, givenAnswers } from '../../src/domain/survey-answers.js';
import { faultOfPlan } from '../../src/domain/survey-plan.js';
import { npsOf } from '../../src/domain/survey-results.js';
import { at, below, now } from './seeded.js';

const survey = decodeSurvey(at(surveyPath('main', demoSurvey.id))) ?? assert.fail('no survey');
const responses = below(`${answersPath('main', demoSurvey.id)}/`).map(
  (document) => decodeAnswers(document) ?? assert.fail(document.path),
);

test('there is an open survey that the rules would take, in steps, with what is asked only of some', () => {
  assert.match(survey.id, /^[A-Za-z0-9]{20}$/);
  assert.equal(faultOfPlan(survey), null);
  assert.ok(isOpen(survey, now));
  assert.equal(survey.layout, 'steps');
  assert.equal(survey.questions.filter(({ showIf }) => showIf).length, 2);
  const kinds = new Set(survey.questions.map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), [...QUESTION_KINDS].sort());
});

test('more than fifty have answered as the rules would take it, each in the window and as they are', () => {
  assert.ok(responses.length > 50);
  for (const { uid, answers, interests, activity, at: time } of responses) {
    assert.equal(faultOfAnswers(survey, answers), null, uid);
    assert.equal(givenAnswers(survey, answers).size, answers.size, 'nothing that was not asked');
    const member = decodeMember(at(memberPath('main', uid))) ?? assert.fail(uid);
    assert.ok(time >= survey.publishAt && time >= member.joinedAt && time < now);
    assert.deepEqual([interests, activity], [member.interests, activityOf(member, time)]);
    assert.ok(!accounts.some((account) => account.uid === uid), 'who can sign in has not answered yet');
  }
});

test('they differ: promoters, passives and detractors, texts, newcomers', () => {
  const scores = Array.from({ length: 11 }, (_, score) =>
    responses.filter(({ answers }) => answers.get(0) === score),
  );
  const { promoters, passives, detractors } = npsOf(scores.map(({ length }) => length)) ?? assert.fail();
  assert.ok(promoters > passives && passives > detractors && detractors > 4);
  for (const [place] of survey.questions.entries())
    assert.ok(new Set(responses.map(({ answers }) => String(answers.get(place)))).size > 2, String(place));
  assert.ok(responses.some(({ activity }) => activity === 'new'));
});

test('it stands on the page of the polls', async () => {
  const page = await readFile(new URL('../../demo/polls.html', import.meta.url), 'utf8');
  assert.match(page, new RegExp(`<community-survey survey="${survey.id}"`));
});
