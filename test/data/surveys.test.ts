import { expect } from '@open-wc/testing';
import { answerSurvey } from '../../src/data/answering.js';
import { withdrawAnswers } from '../../src/data/withdrawing.js';
import { answersOf, countAnswers } from '../../src/data/survey-queries.js';
import { decodeAnswers } from '../../src/data/survey-answers.js';
import { createSurvey } from '../../src/data/survey-making.js';
import { decodeSurvey } from '../../src/data/surveys.js';
import { newQuestion, type SurveyPlan } from '../../src/domain/survey.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import type { Fields, Write } from '../../src/store/store.js';
import { documentAt, warningsOf } from './documents.js';

const plan: SurveyPlan = {
  ...{ title: 'T', intro: 'i', thanks: 't', layout: 'steps', guests: true, publishAt: 0, closesAt: 9e12 },
  questions: [
    { ...newQuestion('nps'), text: 'a', min: 7, max: 7 },
    { ...newQuestion('multiple'), text: 'b', options: ['A', 'B'], showIf: { question: 0, any: [9, 10] } },
    { ...newQuestion('short'), text: 'c' },
  ],
};
const ground = { community: 'c', author: { uid: 'olga', name: 'Olga' }, now: 5 };
const member = (uid: string, interests: string[] = []) => ({ uid, interests, joinedAt: 0, helped: 0 });
const answer = (uid: string, nps: number, interests: string[] = []): Write[] => {
  const answers = new Map<number, number | number[] | string>([
    [0, nps],
    [1, [1, 0]],
    [2, ' hm '],
  ]);
  return answerSurvey(
    { community: 'c', member: member(uid, interests), now: 5 },
    { id: 's', ...plan },
    answers,
  );
};

describe('surveys in the store', () => {
  it('come back as they were planned', async () => {
    const store = createMemoryStore();
    await store.commit([createSurvey('s', plan, ground)]);
    const survey = decodeSurvey((await store.get(['communities/c/surveys/s']))[0]);
    expect(survey).to.deep.include({
      id: 's',
      title: 'T',
      uid: 'olga',
      state: 'live',
      decision: '',
      guests: true,
    });
    expect(survey?.questions[1]).to.deep.equal(plan.questions[1]);
    expect(survey?.questions[0]).to.include({ min: 0, max: 10 });
    expect(survey?.closesAt).to.equal(9e12);
  });

  it('are skipped with a question of a kind that is not known', () => {
    const data = (createSurvey('s', plan, ground) as { data: Fields }).data;
    const questions = [{ ...newQuestion('nps'), kind: 'matrix' }] as unknown as Fields[];
    const at = new Date(5);
    const warnings = warningsOf(() => {
      expect(decodeSurvey(documentAt('s', { ...data, questions, at, publishAt: at }))).to.equal(null);
    });
    expect(warnings).to.have.length(1);
  });

  it('keep answers so that they can be counted, listed, read and withdrawn', async () => {
    const store = createMemoryStore();
    await store.commit([...answer('mia', 9, ['tea']), ...answer('noah', 3), ...answer('omar', 9)]);
    const count = (...rest: [Parameters<typeof countAnswers>[2]?, Parameters<typeof countAnswers>[3]?]) =>
      store.count(countAnswers('c', 's', ...rest));
    expect(await count()).to.equal(3);
    expect(await count({}, ['q0', 9])).to.equal(2);
    expect(await count({}, ['q1o1', true])).to.equal(2);
    expect(await count({ interest: 'tea' }, ['q0', 9])).to.equal(1);
    expect(await count({ activity: 'champion' })).to.equal(0);
    const [first] = await store.list(answersOf('c', 's', { interest: 'tea' }));
    const response = decodeAnswers(first);
    expect(response).to.deep.include({ uid: 'mia', interests: ['tea'], activity: 'new' });
    expect([...(response?.answers ?? [])]).to.deep.equal([
      [0, 9],
      [1, [0, 1]],
      [2, 'hm'],
    ]);
    await store.commit([withdrawAnswers('c', 's', 'mia')]);
    expect(await count()).to.equal(2);
  });
});
