import { expect } from '@open-wc/testing';
import { isOpen } from '../../src/domain/opening-times.js';
import {
  faultOfAnswer,
  faultOfAnswers,
  givenAnswers,
  shownQuestions,
} from '../../src/domain/survey-answers.js';
import { faultOfPlan, faultyAnswerOption } from '../../src/domain/survey-plan.js';
import { csatOf, meanOf, npsOf, sharesOf, wilsonInterval } from '../../src/domain/survey-results.js';
import {
  activityOf,
  answerKey,
  chosenKey,
  newQuestion,
  QUESTION_KINDS,
  rangeOf,
  type AnswerValue,
  type Survey,
  type SurveyPlan,
  type SurveyQuestion,
} from '../../src/domain/survey.js';

const ask = (kind: SurveyQuestion['kind'], more: Partial<SurveyQuestion> = {}): SurveyQuestion => ({
  ...newQuestion(kind),
  text: 'Why?',
  ...more,
});
const several = ask('multiple', { options: ['A', 'B', 'C'], min: 2, max: 2 });
const questions = [
  ask('nps', { required: true }),
  { ...several, showIf: { question: 0, any: [9, 10] } },
  ask('short', { required: true, showIf: { question: 1, any: [2] } }),
];
const PLAN: SurveyPlan = {
  ...{ title: 'T', intro: '', thanks: '', questions, layout: 'page', guests: false },
  ...{ publishAt: 100, closesAt: 200 },
};
const SURVEY: Survey = { ...PLAN, id: 's', uid: 'u', name: 'U', at: 0, state: 'live', decision: '' };
const answers = (given: Record<number, AnswerValue>) =>
  new Map(Object.entries(given).map(([place, value]) => [Number(place), value]));

describe('a survey', () => {
  it('is open from its first moment until just before its end', () => {
    expect([99, 100, 199, 200].map((time) => isOpen(SURVEY, time))).to.deep.equal([false, true, true, false]);
    expect(isOpen({ ...SURVEY, closesAt: 0 }, 1e15)).to.equal(true);
    expect(isOpen({ ...SURVEY, state: 'removed' }, 150)).to.equal(false);
  });

  it('keeps each answer under a name of its own', () => {
    expect([answerKey(0), chosenKey(14, 11)]).to.deep.equal(['q0', 'q14o11']);
  });

  it('knows what can be answered from the kind', () => {
    const ranges = QUESTION_KINDS.map((kind) => rangeOf(newQuestion(kind)));
    expect(ranges).to.deep.equal([
      [0, 10],
      [1, 5],
      [1, 5],
      [0, 1],
      [1, 2],
      [1, 300],
      [1, 2000],
    ]);
    expect(rangeOf({ ...several, kind: 'single' })).to.deep.equal([0, 2]);
  });

  it('tells who is new, who helps and who takes part', () => {
    const day = 86_400_000;
    expect(activityOf({ joinedAt: 0, helped: 0 }, 30 * day - 1)).to.equal('new');
    expect(activityOf({ joinedAt: 0, helped: 4 }, 30 * day)).to.equal('active');
    expect(activityOf({ joinedAt: 0, helped: 5 }, 1)).to.equal('champion');
  });
});

describe('answers to a survey', () => {
  it('lead to the questions that are asked, in chains too', () => {
    expect(shownQuestions(PLAN, answers({}))).to.deep.equal([0]);
    expect(shownQuestions(PLAN, answers({ 0: 9, 1: [0, 2] }))).to.deep.equal([0, 1, 2]);
    expect(shownQuestions(PLAN, answers({ 0: 8, 1: [0, 2] }))).to.deep.equal([0]);
  });

  it('are sent without what is not asked or empty, and tidied', () => {
    const given = givenAnswers(PLAN, answers({ 0: 9, 1: [2, 0, 2], 2: '  so \n so ' }));
    expect([...given]).to.deep.equal([
      [0, 9],
      [1, [0, 2]],
      [2, 'so so'],
    ]);
    expect([...givenAnswers(PLAN, answers({ 0: 1, 1: [2, 0], 2: 'x' }))]).to.deep.equal([[0, 1]]);
    expect([...givenAnswers(PLAN, answers({ 0: 9, 1: [] }))]).to.deep.equal([[0, 9]]);
  });

  it('can be wrong in one way or another', () => {
    const fault = (question: SurveyQuestion, value?: AnswerValue) => faultOfAnswer(question, value);
    expect(fault(ask('nps'))).to.equal(null);
    expect(fault(ask('nps', { required: true }))).to.equal('required');
    expect([-1, 0, 10, 11, 0.5].map((value) => fault(ask('nps'), value))).to.deep.equal([
      'unknown',
      null,
      null,
      'unknown',
      'unknown',
    ]);
    expect([[0], [0, 1], [0, 1, 2], [0, 3]].map((value) => fault(several, value))).to.deep.equal([
      'few',
      null,
      'many',
      'unknown',
    ]);
    expect(fault(ask('short'), 'x'.repeat(301))).to.equal('long');
    expect(fault(ask('short'), 'a\u202eb')).to.equal('characters');
    expect(fault(ask('long'), 'x'.repeat(2001))).to.equal('long');
    expect(fault(ask('long'), 'two\nlines')).to.equal(null);
    expect(fault(ask('long', { required: true }), ' \n')).to.equal('required');
  });

  it('are checked as far as they are asked, in order', () => {
    expect(faultOfAnswers(PLAN, answers({ 0: 1, 2: 'x' }))).to.equal(null);
    expect(faultOfAnswers(PLAN, answers({}))).to.deep.equal({ question: 0, fault: 'required' });
    expect(faultOfAnswers(PLAN, answers({ 0: 9, 1: [2] }))).to.deep.equal({ question: 1, fault: 'few' });
    expect(faultOfAnswers(PLAN, answers({ 0: 9, 1: [1, 2] }))).to.deep.equal({
      question: 2,
      fault: 'required',
    });
  });
});

describe('the plan of a survey', () => {
  const faulty = (question: SurveyQuestion) => faultOfPlan({ ...PLAN, questions: [ask('short'), question] });

  it('can be sent where nothing is wrong', () => {
    expect(faultOfPlan(PLAN)).to.equal(null);
  });

  it('says what is wrong with it', () => {
    expect(faultOfPlan({ ...PLAN, title: ' ' })).to.deep.equal({ fault: 'title' });
    expect(faultOfPlan({ ...PLAN, intro: 'x'.repeat(2001) })).to.deep.equal({ fault: 'intro' });
    expect(faultOfPlan({ ...PLAN, thanks: 'x'.repeat(1001) })).to.deep.equal({ fault: 'thanks' });
    expect(faultOfPlan({ ...PLAN, questions: [] })).to.deep.equal({ fault: 'questions' });
    const sixteen = Array.from({ length: 16 }, () => ask('nps'));
    expect(faultOfPlan({ ...PLAN, questions: sixteen })).to.deep.equal({ fault: 'questions' });
    const wrong = (...options: string[]) => ask('single', { options });
    expect(faultyAnswerOption(wrong('A', ' ', ''), 'options')).to.equal(1);
    expect(faultyAnswerOption(wrong('A', 'x'.repeat(201)), 'options')).to.equal(1);
    expect(faultyAnswerOption(wrong('A', '', '', ' a '), 'twins')).to.equal(3);
    expect(faultyAnswerOption(wrong('A', 'A'), 'text')).to.equal(-1);
    expect(faultOfPlan({ ...PLAN, closesAt: 100 })).to.deep.equal({ fault: 'closes' });
  });

  it('says which question is wrong', () => {
    expect(faulty(ask('nps', { text: '' }))).to.deep.equal({ fault: 'text', question: 1 });
    expect(faulty(ask('nps', { hint: 'a\nb' }))).to.deep.equal({ fault: 'hint', question: 1 });
    expect(faulty(ask('single', { options: ['A'] }))).to.deep.equal({ fault: 'options', question: 1 });
    expect(faulty(ask('single', { options: ['A', 'a '] }))).to.deep.equal({ fault: 'twins', question: 1 });
    expect(faulty({ ...several, min: 0 })).to.deep.equal({ fault: 'number', question: 1 });
    expect(faulty({ ...several, max: 4 })).to.deep.equal({ fault: 'number', question: 1 });
  });

  it('asks on conditions that can be met', () => {
    const on = (question: number, any: number[], first = ask('nps')) =>
      faultOfPlan({ ...PLAN, questions: [first, ask('long', { showIf: { question, any } })] });
    const no = { fault: 'condition', question: 1 };
    expect(on(0, [0, 10])).to.equal(null);
    expect(on(0, [2], several)).to.equal(null);
    expect([on(1, [1]), on(0, []), on(0, [11]), on(0, [1, 1])]).to.deep.equal([no, no, no, no]);
    expect([on(0, [3], several), on(0, [1], ask('short'))]).to.deep.equal([no, no]);
  });
});

describe('results of a survey', () => {
  it('give the net promoter score and how sure it is', () => {
    const nps = npsOf([0, 0, 0, 0, 0, 0, 20, 0, 30, 0, 50]);
    expect(nps).to.include({ score: 30, promoters: 50, passives: 30, detractors: 20, n: 100 });
    expect(nps?.interval[0]).to.be.closeTo(14.05, 0.01);
    expect(nps?.interval[1]).to.be.closeTo(44.2, 0.01);
    expect(npsOf(Array<number>(11).fill(0))).to.equal(null);
  });

  it('are not sure where one alone has answered', () => {
    const alone = npsOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(alone?.score).to.equal(100);
    expect(alone?.interval[0]).to.be.below(0);
    expect(alone?.interval[1]).to.be.within(90, 100);
  });

  it('give the share of the content with Wilson’s interval', () => {
    const csat = csatOf([0, 5, 5, 50, 40]);
    expect(csat).to.include({ share: 0.9, n: 100 });
    expect(csat?.interval[0]).to.be.closeTo(0.8256, 0.0001);
    expect(csat?.interval[1]).to.be.closeTo(0.9448, 0.0001);
    expect(csatOf([0, 0, 0, 0, 0])).to.equal(null);
    expect(wilsonInterval(0, 10)[0]).to.equal(0);
    expect(wilsonInterval(10, 10)[1]).to.be.closeTo(1, 1e-12);
  });

  it('give means and shares', () => {
    expect(meanOf([1, 0, 0, 0, 1])).to.equal(3);
    expect(meanOf([1, 1], 0)).to.equal(0.5);
    expect(meanOf([0, 0])).to.equal(null);
    expect(sharesOf([1, 3], 4)).to.deep.equal([0.25, 0.75]);
    expect(sharesOf([0], 0)).to.deep.equal([0]);
  });
});
