import { expect } from '@open-wc/testing';
import { OCCASION_ANSWER_LENGTH, type OccasionQuestion } from '../../src/domain/occasion.js';
import { faultOfSignUpAnswer, givenSignUpAnswers } from '../../src/domain/sign-up-answers.js';

const ask = (rest: Partial<OccasionQuestion> = {}): OccasionQuestion => ({
  ...{ text: 'Which?', required: false, options: [] },
  ...rest,
});

describe('answers of those who sign up', () => {
  it('are needed where they are required, and visible', () => {
    expect(faultOfSignUpAnswer(ask())).to.equal(null);
    expect(faultOfSignUpAnswer(ask({ required: true }))).to.equal('required');
    expect(faultOfSignUpAnswer(ask({ required: true }), ' \u00a0 ')).to.equal('required');
    expect(faultOfSignUpAnswer(ask({ required: true }), '\u200b')).to.equal('required');
    expect(faultOfSignUpAnswer(ask(), '\u200b')).to.equal('characters');
  });

  it('are one of the options, where there are some', () => {
    const question = ask({ options: ['Filter', 'Espresso'] });
    expect(faultOfSignUpAnswer(question, 'Filter')).to.equal(null);
    expect(faultOfSignUpAnswer(question, 'Tea')).to.equal('unknown');
    expect(faultOfSignUpAnswer(question, '')).to.equal(null);
  });

  it('are no longer than can be stored, and have nothing that cannot', () => {
    expect(faultOfSignUpAnswer(ask(), 'x'.repeat(OCCASION_ANSWER_LENGTH))).to.equal(null);
    expect(faultOfSignUpAnswer(ask(), 'x'.repeat(OCCASION_ANSWER_LENGTH + 1))).to.equal('long');
    expect(faultOfSignUpAnswer(ask(), 'a\u202eb')).to.equal('characters');
  });

  it('are sent tidied, and what is empty or asks nothing is left out', () => {
    const questions = [ask(), ask({ options: ['Filter '] }), ask()];
    const answers = { q0: '  no \n nuts ', q1: 'Filter ', q2: '  ', q7: 'from another version' };
    expect(givenSignUpAnswers(questions, answers)).to.deep.equal({ q0: 'no nuts', q1: 'Filter ' });
  });
});
