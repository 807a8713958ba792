import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/survey/community-survey.js';
import type { CommunitySurvey } from '../../src/elements/survey/community-survey.js';
import { NEW_SURVEY } from '../../src/domain/survey-editing.js';
import type { SurveyPlan } from '../../src/domain/survey.js';
import { createWorld, type StoryCommunity } from '../../stories/fixtures.js';
import { ask } from '../../stories/survey-fixtures.js';
import { cleanUpForum, countReads, keepForCleaning } from './forum-setup.js';
import { announced, focused, one, textOf, type, until } from './screen.js';

afterEach(cleanUpForum);

const PLAN: SurveyPlan = {
  ...{ ...NEW_SURVEY, title: 'Your coffee', thanks: 'Thank you, **all**!', layout: 'page' },
  questions: [
    ask('single', 'Which one?', { options: ['Filter', 'Espresso'], required: true }),
    ask('short', 'Why espresso?', { showIf: { question: 0, any: [1] } }),
  ],
  publishAt: Date.now() + 1e9,
};

async function setUp(plan: SurveyPlan) {
  const world = keepForCleaning(await createWorld({ as: 'member' }));
  const reads = countReads(world);
  const calls: string[] = [];
  world.store.intercept = ({ verb }) => void calls.push(verb);
  const community = await fixture<StoryCommunity>(
    html`<story-community .session=${world.session}
      ><community-survey .plan=${plan}></community-survey
    ></story-community>`,
  );
  const survey = community.querySelector('community-survey') as CommunitySurvey;
  await until('the question', () => one(survey, 'radio', 'Filter'));
  return { survey, calls, reads };
}

const submit = (survey: Element) => one(survey, 'button', 'Send answers').click();

describe('a survey that is tried', () => {
  it('asks, checks and thanks as the real one does, and sends nothing', async () => {
    const { survey, calls } = await setUp(PLAN);
    const before = { ...localStorage, ...sessionStorage };
    expect(textOf(survey)).to.contain('Nothing is sent or stored').and.not.contain('Staff can read');
    submit(survey);
    await until('what is wrong', () => textOf(survey).includes('This question needs an answer.'));
    one(survey, 'radio', 'Espresso').click();
    await until('the next question', () => one(survey, 'textbox', 'Why espresso?'));
    type(one(survey, 'textbox', 'Why espresso?'), 'It is short.');
    submit(survey);
    await until('thanks', () => textOf(survey).includes('Thank you, all!'));
    expect(announced()).to.contain('Nothing was sent or stored');
    expect(textOf(focused() as Element)).to.contain('Nothing was sent or stored');
    expect(calls.filter((verb) => verb === 'commit')).to.deep.equal([]);
    expect({ ...localStorage, ...sessionStorage }).to.deep.equal(before);
    await expect(survey).to.be.accessible();
  });

  it('can be begun anew, and begins anew where the questions change', async () => {
    const { survey } = await setUp(PLAN);
    one(survey, 'radio', 'Filter').click();
    submit(survey);
    (await until('thanks', () => one(survey, 'button', 'Start over'))).click();
    await until('the questions', () => one(survey, 'radio', 'Filter'));
    expect(one<HTMLInputElement>(survey, 'radio', 'Filter').checked).to.equal(false);
    expect(textOf(focused() as Element)).to.equal('Which one?');
    one(survey, 'radio', 'Filter').click();
    survey.plan = { ...PLAN, title: 'Coffee' };
    await survey.updateComplete;
    expect(one<HTMLInputElement>(survey, 'radio', 'Filter').checked, 'other title').to.equal(true);
    survey.plan = { ...PLAN, questions: [ask('nps', 'How likely?')] };
    await until('another question', () => one(survey, 'radiogroup', 'How likely?'));
    expect(survey.desk.answers.size).to.equal(0);
  });
});
