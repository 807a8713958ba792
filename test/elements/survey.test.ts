import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MIA } from '../../stories/fixtures.js';
import { ask, QUESTIONS } from '../../stories/survey-fixtures.js';
import { cleanUpForum } from './forum-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';
import { setUpSurvey, storedAnswers } from './surveys-setup.js';

afterEach(cleanUpForum);

const says = (survey: Element, text: string) => until(text, () => textOf(survey).includes(text));
const asked = (survey: Element) =>
  [...(survey.shadowRoot?.querySelectorAll('.ask') ?? [])].map((question) => textOf(question));
const chosen = (survey: Element) => all<HTMLInputElement>(survey, 'radio').filter(({ checked }) => checked);

describe('<community-survey> on one page', () => {
  it('asks every kind of question, says who reads the answers, and is accessible', async () => {
    const { survey } = await setUpSurvey({ as: 'member', survey: { closes: 5, intro: 'Two minutes.' } });
    one(survey, 'heading', 'Your coffee and you');
    expect(asked(survey)).to.deep.equal(QUESTIONS.slice(0, 6).map(({ text }) => text));
    expect(one(survey, 'radiogroup', QUESTIONS[0]?.text).querySelectorAll('input').length).to.equal(11);
    one(survey, 'radio', '0 Not at all likely');
    one(survey, 'radio', '10 Extremely likely');
    one(survey, 'radio', 'Very satisfied');
    one(survey, 'radio', '5 stars');
    one(survey, 'radio', 'At home');
    expect(all(survey, 'checkbox').length).to.equal(4);
    expect(textOf(survey))
      .to.contain('Two minutes.')
      .and.contain('Choose up to 3 options.')
      .and.contain('Staff can read your answers with your name.')
      .and.match(/Closes in [45] hours/);
    await expect(survey).to.be.accessible();
  });

  it('stores what was answered, thanks for it and tells the page', async () => {
    const set = await setUpSurvey({ as: 'member', survey: { thanks: 'A **coupon** waits for you.' } });
    const { survey } = set;
    const heard: unknown[] = [];
    set.community.addEventListener('community-survey-answered', (event) => heard.push(event.detail));
    one(survey, 'radio', '9').click();
    one(survey, 'radio', 'Satisfied').click();
    one(survey, 'radio', '4 stars').click();
    one(survey, 'radio', 'At work').click();
    one(survey, 'checkbox', 'Scales').click();
    one(survey, 'checkbox', 'Grinder').click();
    type(one(survey, 'textbox', QUESTIONS[5]?.text), ' Yirgacheffe ');
    one(survey, 'button', 'Send answers').click();
    await says(survey, 'You have answered this survey. Thank you!');
    expect(await storedAnswers(set, MIA.uid)).to.deep.include({
      choices: { q0: 9, q1: 4, q2: 4, q3: 1, q4o0: true, q4o2: true },
      texts: { q5: 'Yirgacheffe' },
      activity: 'active',
    });
    expect(heard).to.deep.equal([{ survey: survey.survey }]);
    expect(announced()).to.equal('Your answers have arrived. Thank you!');
    await until('the thanks', () => survey.shadowRoot?.querySelector('strong')?.textContent === 'coupon');
    expect(textOf(focused() ?? survey)).to.equal('You have answered this survey. Thank you!');
    await expect(survey).to.be.accessible();
  });

  it('says beside the question what is missing, and leads there', async () => {
    const { survey } = await setUpSurvey({ as: 'member' });
    expect(textOf(survey)).to.contain('Questions marked “Required” need an answer.');
    one(survey, 'radio', '3 stars').click();
    one(survey, 'button', 'Send answers').click();
    await says(survey, 'This question needs an answer.');
    const group = one(survey, 'radiogroup', QUESTIONS[0]?.text);
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(group.contains(focused())).to.equal(true);
    expect(group.getAttribute('aria-describedby')).to.contain(
      all(survey, 'heading')[1]?.id.replace('ask', 'fault'),
    );
    await expect(survey).to.be.accessible();
    one(survey, 'radio', '8').click();
    await until('it is settled', () => !textOf(survey).includes('This question needs an answer.'));
  });

  it('tells who chooses too many, or writes too much, and takes nothing away', async () => {
    const questions = [
      ask('multiple', 'Which ones?', { options: ['One', 'Two', 'Three'], min: 2, max: 2 }),
      ask('short', 'Why?'),
    ];
    const { survey } = await setUpSurvey({ as: 'member', survey: { questions } });
    expect(textOf(survey)).to.contain('Choose 2 options.');
    for (const name of ['One', 'Two', 'Three']) one(survey, 'checkbox', name).click();
    type(one(survey, 'textbox', 'Why?'), 'x'.repeat(301));
    one(survey, 'button', 'Send answers').click();
    await says(survey, 'Choose at most 2 options.');
    await says(survey, 'Shorten this by 1 character.');
    expect(one<HTMLInputElement>(survey, 'textbox', 'Why?').value.length).to.equal(301);
    one(survey, 'checkbox', 'Two').click();
    one(survey, 'checkbox', 'Three').click();
    one(survey, 'button', 'Send answers').click();
    await says(survey, 'Choose at least 2 options.');
  });

  it('asks what follows from an earlier answer, and stores nothing that is not asked', async () => {
    const set = await setUpSurvey({ as: 'member' });
    const { survey } = set;
    one(survey, 'radio', '3').click();
    type(await find(survey, 'textbox', 'What should we do better?'), 'Less ribbon');
    one(survey, 'radio', '9').click();
    await until('it is not asked', () => asked(survey).length === 6);
    one(survey, 'button', 'Send answers').click();
    await says(survey, 'Thank you!');
    expect(await storedAnswers(set, MIA.uid)).to.deep.include({ choices: { q0: 9 }, texts: {} });
  });

  it('takes an answer back where none is needed', async () => {
    const { survey } = await setUpSurvey({ as: 'member' });
    const name = `Clear answer: ${QUESTIONS[2]?.text ?? ''}`;
    expect(all(survey, 'button', name)).to.deep.equal([]);
    const height = survey.offsetHeight;
    one(survey, 'radio', '4 stars').click();
    (await find(survey, 'button', name)).click();
    await until('nothing is chosen', () => chosen(survey).length === 0);
    expect(textOf(focused() ?? survey)).to.equal(QUESTIONS[2]?.text);
    expect(survey.offsetHeight).to.equal(height);
    expect(all(survey, 'button', `Clear answer: ${QUESTIONS[0]?.text ?? ''}`)).to.deep.equal([]);
  });

  it('asks for one answer at least', async () => {
    const { survey } = await setUpSurvey({
      as: 'member',
      survey: { questions: [ask('rating', 'How was it?')] },
    });
    one(survey, 'button', 'Send answers').click();
    await until('the reason', () => textOf(one(survey, 'alert')) === 'Answer at least one question.');
  });

  it('has the scores in one row where there is room, and in two where there is not', async () => {
    const { survey, community } = await setUpSurvey();
    const rows = () =>
      new Set(
        [...(survey.shadowRoot?.querySelectorAll<HTMLElement>('.score') ?? [])].map(
          ({ offsetTop }) => offsetTop,
        ),
      ).size;
    community.style.display = 'block';
    community.style.width = '400px';
    expect(rows()).to.equal(1);
    community.style.width = '280px';
    await until('two rows', () => rows() === 2);
    expect(survey.scrollWidth).to.be.at.most(280);
  });
});

describe('<community-survey> one question at a time', () => {
  const steps = { layout: 'steps' } as const;

  it('goes on and back, says how far one is, and has the focus at the question', async () => {
    const set = await setUpSurvey({ as: 'member', survey: steps });
    const { survey } = set;
    expect(asked(survey)).to.deep.equal([QUESTIONS[0]?.text]);
    expect(textOf(survey)).to.contain('Question 1 of 6');
    expect(all(survey, 'button', 'Back')).to.deep.equal([]);
    await expect(survey).to.be.accessible();
    one(survey, 'button', 'Next').click();
    await says(survey, 'This question needs an answer.');
    one(survey, 'radio', '2').click();
    await says(survey, 'Question 1 of 7');
    one(survey, 'button', 'Next').click();
    await until('the focus', () => textOf(focused() ?? survey) === QUESTIONS[1]?.text);
    await says(survey, 'Question 2 of 7');
    one(survey, 'button', 'Back').click();
    await until('the focus', () => textOf(focused() ?? survey) === QUESTIONS[0]?.text);
    expect(one<HTMLInputElement>(survey, 'radio', '2').checked).to.equal(true);
  });

  it('passes over what does not follow from the answers', async () => {
    const questions = [
      ask('single', 'Do you drink coffee?', { options: ['Yes', 'No'], required: true }),
      ask('rating', 'Is it good?', { showIf: { question: 0, any: [0] } }),
      ask('short', 'Anything else?'),
    ];
    const { survey } = await setUpSurvey({ as: 'member', survey: { ...steps, questions } });
    one(survey, 'radio', 'No').click();
    one(survey, 'button', 'Next').click();
    await find(survey, 'textbox', 'Anything else?');
    expect(textOf(survey)).to.contain('Question 2 of 2');
    one(survey, 'button', 'Back').click();
    (await find(survey, 'radio', 'Yes')).click();
    one(survey, 'button', 'Next').click();
    await find(survey, 'radio', '5 stars');
    expect(textOf(survey)).to.contain('Question 2 of 3');
  });

  it('works with the keyboard alone: Enter goes on, and sends in the end', async () => {
    const questions = [ask('nps', 'How likely?', { required: true }), ask('long', 'Why?')];
    const set = await setUpSurvey({ as: 'member', survey: { ...steps, questions } });
    const { survey } = set;
    const heard: string[] = [];
    set.community.addEventListener('keydown', ({ key }) => heard.push(key));
    one(survey, 'radio', '0 Not at all likely').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await until('the focus', () => textOf(focused() ?? survey) === 'Why?');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'It' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'is' });
    await sendKeys({ press: 'Control+Enter' });
    await says(survey, 'Thank you!');
    expect(await storedAnswers(set, MIA.uid)).to.deep.include({
      choices: { q0: 1 },
      texts: { q1: 'It\nis' },
    });
    expect(heard).to.deep.equal([]);
  });
});
