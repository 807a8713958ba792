import { expect } from '@open-wc/testing';
import { answeredOf, askedOf, countedBy } from '../../src/domain/survey-figures.js';
import type { SurveyQuestion } from '../../src/domain/survey.js';
import { ask } from '../../stories/survey-fixtures.js';

const choice = { options: ['A', 'B', 'C'] };

describe('what answers are counted by', () => {
  const keysOf = (question: SurveyQuestion) =>
    countedBy(question, 2).map(([key, value]) => `${key}=${value}`);

  it('is each number and each option of what is one choice', () => {
    expect(keysOf(ask('nps', 'Q')).length).to.equal(11);
    expect(keysOf(ask('nps', 'Q'))[10]).to.equal('q2=10');
    expect(keysOf(ask('csat', 'Q'))).to.deep.equal(['q2=1', 'q2=2', 'q2=3', 'q2=4', 'q2=5']);
    expect(keysOf(ask('rating', 'Q'))[0]).to.equal('q2=1');
    expect(keysOf(ask('single', 'Q', choice))).to.deep.equal(['q2=0', 'q2=1', 'q2=2']);
  });

  it('is each option for itself where several can be chosen, and nothing for texts', () => {
    expect(keysOf(ask('multiple', 'Q', choice))).to.deep.equal(['q2o0=true', 'q2o1=true', 'q2o2=true']);
    expect([...keysOf(ask('short', 'Q')), ...keysOf(ask('long', 'Q'))]).to.deep.equal([]);
  });
});

describe('how many were asked', () => {
  const asked = (first: SurveyQuestion, any: number[], counts?: number[]) =>
    askedOf([first, ask('short', 'Q', { showIf: { question: 0, any } })], 1, 40, () => counts);

  it('is everybody without a condition', () => {
    expect(askedOf([ask('nps', 'Q')], 0, 40, () => undefined)).to.equal(40);
  });

  it('follows from what was answered before', () => {
    expect(asked(ask('nps', 'Q'), [0, 10], [3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7])).to.equal(10);
    expect(asked(ask('csat', 'Q'), [1, 5], [3, 1, 1, 1, 7])).to.equal(10);
    expect(asked(ask('single', 'Q', choice), [1], [3, 4, 7])).to.equal(4);
  });

  it('is known of one option among several, not of two: who chose both is one person', () => {
    expect(asked(ask('multiple', 'Q', choice), [2], [3, 4, 7])).to.equal(7);
    expect(asked(ask('multiple', 'Q', choice), [1, 2], [3, 4, 7])).to.equal(undefined);
  });

  it('is not known before that is counted', () => {
    expect(asked(ask('single', 'Q', choice), [1])).to.equal(undefined);
  });
});

describe('how many have answered', () => {
  it('is the sum of single choices', () => {
    expect(answeredOf(ask('csat', 'Q'), [1, 0, 2, 0, 4], 9)).to.equal(7);
    expect(answeredOf(ask('csat', 'Q'), undefined, 9)).to.equal(undefined);
  });

  it('is known of several choices and of texts only where an answer is required', () => {
    for (const kind of ['multiple', 'short', 'long'] as const) {
      expect(answeredOf(ask(kind, 'Q', choice), [5, 6, 7], 9), kind).to.equal(undefined);
      expect(answeredOf(ask(kind, 'Q', { ...choice, required: true }), [5, 6, 7], 9), kind).to.equal(9);
    }
  });
});
