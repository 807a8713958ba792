import { expect } from '@open-wc/testing';
import {
  conditionValues,
  faultsOfDraft,
  isQuestionBegun,
  NEW_SURVEY,
  readSurveyPlan,
  tidySurvey,
  withAnswerOptions,
  withChanged,
  withCopy,
  withKind,
  withMoved,
  withoutQuestion,
  withQuestion,
} from '../../src/domain/survey-editing.js';
import { newQuestion, QUESTIONS, type SurveyPlan, type SurveyQuestion } from '../../src/domain/survey.js';

const ask = (text: string, more: Partial<SurveyQuestion> = {}): SurveyQuestion => ({
  ...newQuestion(more.kind ?? 'single'),
  ...(!more.kind && { options: ['Rye', 'Wheat', 'Spelt'], max: 2 }),
  text,
  ...more,
});
const after = (question: number, ...any: number[]) => ({ showIf: { question, any } });
const planOf = (...questions: SurveyQuestion[]): SurveyPlan => ({ ...NEW_SURVEY, title: 'T', questions });
/** Texts of the questions, each with what it is shown after. */
const shape = ({ questions }: SurveyPlan) =>
  questions.map(({ text, showIf }) =>
    showIf ? `${text}<${String(showIf.question)}:${showIf.any.join()}` : text,
  );

const PLAN = planOf(ask('a'), ask('b', after(0, 1)), ask('c', after(1, 0, 2)), ask('d', after(0, 2)));

describe('a survey that is edited', () => {
  it('keeps what questions are shown after when others come, are copied and go', () => {
    expect(shape(withQuestion(PLAN, 1, ask('new')))).to.deep.equal(['a', 'new', 'b<0:1', 'c<2:0,2', 'd<0:2']);
    expect(shape(withCopy(PLAN, 1))).to.deep.equal(['a', 'b<0:1', 'b<0:1', 'c<1:0,2', 'd<0:2']);
    expect(shape(withoutQuestion(PLAN, 1))).to.deep.equal(['a', 'c', 'd<0:2']);
    expect(shape(withoutQuestion(PLAN, 0))).to.deep.equal(['b', 'c<0:0,2', 'd']);
  });

  it('takes no more questions than a survey has', () => {
    const full = planOf(...Array.from({ length: QUESTIONS }, () => ask('q')));
    expect(withCopy(full, 0)).to.equal(full);
  });

  it('follows questions to other places, and drops a condition that would look ahead', () => {
    expect(shape(withMoved(PLAN, 3, 1))).to.deep.equal(['a', 'd<0:2', 'b<0:1', 'c<2:0,2']);
    expect(shape(withMoved(PLAN, 0, 1))).to.deep.equal(['b', 'a', 'c<0:0,2', 'd<1:2']);
    expect(shape(withMoved(PLAN, 0, 3))).to.deep.equal(['b', 'c<0:0,2', 'd', 'a']);
    expect(withMoved(PLAN, 0, 4)).to.equal(PLAN);
    expect(withMoved(PLAN, 2, 2)).to.equal(PLAN);
  });

  it('follows an option that moves or is written anew, and forgets one that goes', () => {
    const changed = (...options: string[]) => shape(withChanged(PLAN, 0, ask('a', { options })));
    expect(changed('Spelt', 'Rye', 'Wheat')).to.deep.equal(['a', 'b<0:2', 'c<1:0,2', 'd<0:0']);
    expect(changed('Rye', 'Whole wheat', 'Spelt')).to.deep.equal(shape(PLAN));
    expect(changed('Rye', 'Spelt')).to.deep.equal(['a', 'b', 'c<1:0,2', 'd<0:1']);
    // On the way to "Wheatgerm".
    expect(changed('Wheat', 'Wheat', 'Spelt')).to.deep.equal(shape(PLAN));
    const twins = withChanged(PLAN, 0, ask('a', { options: ['Wheat', 'Wheat', 'Spelt'] }));
    const typed = withChanged(twins, 0, ask('a', { options: ['Wheatgerm', 'Wheat', 'Spelt'] }));
    expect(shape(typed)).to.deep.equal(shape(PLAN));
  });

  it('says all that is wrong at once, also a condition on an option that was left empty', () => {
    const first = ask(' ', { options: ['Rye', ' ', 'Spelt'], hint: 'x'.repeat(301) });
    const plan = planOf(first, ask('b', after(0, 1, 2)), ask('c', after(0, 2)));
    expect(faultsOfDraft({ ...plan, title: '', closesAt: 7 }, 7)).to.deep.equal([
      { fault: 'title' },
      { fault: 'text', question: 0 },
      { fault: 'hint', question: 0 },
      { fault: 'condition', question: 1 },
      { fault: 'closes' },
    ]);
    expect(faultsOfDraft({ ...PLAN, closesAt: 8 }, 7)).to.deep.equal([]);
  });

  it('keeps a condition only where another kind can be answered so', () => {
    const [first = ask('a')] = PLAN.questions;
    const several = withKind(first, 'multiple');
    expect([several.options, several.min, several.max]).to.deep.equal([['Rye', 'Wheat', 'Spelt'], 1, 3]);
    expect(shape(withChanged(PLAN, 0, several))).to.deep.equal(shape(PLAN));
    expect(shape(withChanged(PLAN, 0, withKind(first, 'nps')))).to.deep.equal(['a', 'b', 'c<1:0,2', 'd']);
    expect(withKind(first, 'long').options).to.deep.equal([]);
  });

  it('says by which answers a later question can be shown', () => {
    expect(conditionValues(ask('a'))).to.deep.equal([0, 1, 2]);
    expect(conditionValues(ask('a', { kind: 'csat' }))).to.deep.equal([1, 2, 3, 4, 5]);
    expect(conditionValues(ask('a', { kind: 'nps' })).length).to.equal(11);
    expect(conditionValues(ask('a', { kind: 'long' }))).to.deep.equal([]);
  });

  it('lets whoever could choose all options choose all that come', () => {
    const all = ask('a', { kind: 'multiple', options: ['x', 'y'], min: 2, max: 2 });
    expect(withAnswerOptions(all, ['x', 'y', 'z']).max).to.equal(3);
    const one = withAnswerOptions({ ...all, max: 1, min: 1 }, ['x', 'y', 'z']);
    expect([one.min, one.max]).to.deep.equal([1, 1]);
    const fewer = withAnswerOptions(all, ['x']);
    expect([fewer.min, fewer.max]).to.deep.equal([1, 1]);
  });

  it('is stored without the options that were left empty, and with conditions that follow', () => {
    const first = ask(' a ', { options: [' Rye ', '', 'Spelt'] });
    const tidied = tidySurvey(planOf(first, ask('b', after(0, 2)), ask('c', after(1, 0))));
    expect(tidied.questions[0]?.options).to.deep.equal(['Rye', 'Spelt']);
    expect(shape(tidied)).to.deep.equal(['a', 'b<0:1', 'c<1:0']);
  });

  it('knows a question that somebody has begun', () => {
    const empty = newQuestion('multiple');
    const begun = [empty, { ...empty, text: ' ' }, { ...empty, hint: 'x' }, { ...empty, options: ['', 'y'] }];
    expect(begun.map(isQuestionBegun)).to.deep.equal([false, false, true, true]);
  });

  it('is read from where it was kept, whatever stands there', () => {
    expect(readSurveyPlan(JSON.parse(JSON.stringify(PLAN)))).to.deep.equal(PLAN);
    expect([null, 3, {}, { questions: 'no' }].map(readSurveyPlan)).to.deep.equal([null, null, null, null]);
    const damaged = readSurveyPlan({
      title: 3,
      questions: [null, { kind: 'dance' }, { kind: 'nps', min: 'x' }],
    });
    expect(damaged).to.deep.equal({ ...NEW_SURVEY, questions: [newQuestion('nps')] });
  });
});
