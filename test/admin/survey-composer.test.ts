import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { CommunityAdminSurveyComposer } from '../../src/admin/surveys/community-admin-survey-composer.js';
import { surveyTemplates } from '../../src/admin/surveys/survey-templates.js';
import { faultsOfDraft, NEW_SURVEY } from '../../src/domain/survey-editing.js';
import { newQuestion, QUESTIONS } from '../../src/domain/survey.js';
import { surveyComposerTexts } from '../../src/i18n/staff/survey-composer/texts.js';
import { createStaff } from '../../stories/staff-fixtures.js';
import { languages } from '../i18n/languages.js';
import { cleanUpForum, keepForCleaning } from '../elements/forum-setup.js';
import { all, announced, focused, nameOf, one, textOf, type, until } from '../elements/screen.js';
import { PLAN, setUpComposer } from './survey-composer-setup.js';

afterEach(() => {
  cleanUpForum();
  localStorage.clear();
  sessionStorage.clear();
});

type Composer = CommunityAdminSurveyComposer;

const questions = ({ editor }: Composer) => editor.plan.questions;
/** Texts of the questions, each with what it is asked after. */
const shape = (composer: Composer) =>
  questions(composer).map(({ text, showIf }) =>
    showIf ? `${text} ${String(showIf.question)}:${showIf.any.join()}` : text,
  );
const press = async (composer: Composer, name: string, place = 0) => {
  all(composer, 'button', name)[place]?.click();
  await composer.updateComplete;
};
/** Opens the fields of a question. */
const open = async (composer: Composer, place: number) => {
  composer.shadowRoot?.querySelectorAll<HTMLElement>('.toggle')[place]?.click();
  await composer.updateComplete;
};
const choose = async (composer: Composer, name: string, value: string, place = 0) => {
  const select = all<HTMLSelectElement>(composer, 'combobox', name)[place];
  if (!select) throw new Error(`no menu ${name}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await composer.updateComplete;
};
const tick = async (composer: Composer, name: string) => {
  one(composer, 'checkbox', name).click();
  await composer.updateComplete;
};

describe('the form for a survey', () => {
  for (const lang of Object.keys(languages))
    it(`is accessible in "${lang}", with all questions opened`, async () => {
      const { composer } = await setUpComposer({ plan: PLAN }, lang);
      for (const place of questions(composer).keys()) await open(composer, place);
      await expect(composer).to.be.accessible();
    });

  it('shows nothing to whoever is not staff', async () => {
    const { session } = keepForCleaning(await createStaff({ as: 'none' }));
    await session.readCommunity();
    const community = await fixture(
      html`<story-community .session=${session}
        ><community-admin-survey-composer></community-admin-survey-composer
      ></story-community>`,
    );
    expect(textOf(community)).to.equal('');
  });

  it('begins with a template, as long as nothing else was written', async () => {
    const { composer } = await setUpComposer();
    await press(composer, 'Event feedback');
    expect(questions(composer).map(({ kind }) => kind)).to.deep.equal(['rating', 'multiple', 'long', 'nps']);
    await press(composer, 'Recommendation (NPS)');
    expect(shape(composer)).to.deep.equal([
      'How likely are you to recommend our community to a friend?',
      'What is the main reason for your answer?',
    ]);
    type(one(composer, 'textbox', 'Title'), 'Mine');
    await composer.updateComplete;
    expect(all(composer, 'button', 'Satisfaction (CSAT)')).to.deep.equal([]);
  });

  for (const lang of Object.keys(languages))
    it(`has templates in "${lang}" that can be saved as they are`, async () => {
      const [empty, ...others] = surveyTemplates(await surveyComposerTexts.load(lang));
      expect(empty?.plan).to.equal(NEW_SURVEY);
      expect(others.map(({ plan }) => faultsOfDraft(plan))).to.deep.equal([[], [], []]);
    });
});

describe('the questions of a survey in its form', () => {
  it('are added by kind, duplicated, moved by buttons, each time with the focus where one goes on', async () => {
    const { composer } = await setUpComposer({ plan: PLAN });
    await press(composer, 'Rating, five stars');
    expect(questions(composer)[4]).to.deep.equal(newQuestion('rating'));
    expect(nameOf(focused() as Element)).to.equal('Question');
    expect(announced()).to.contain('Question 5 added');
    await sendKeys({ type: 'Stars?' });
    await press(composer, 'Duplicate: Question 1: How likely?');
    expect(shape(composer)).to.deep.equal([
      'How likely?',
      'How likely?',
      'Which ones?',
      'Why not? 0:0,1',
      'Which scales? 2:1',
      'Stars?',
    ]);
    await press(composer, 'Move up: Question 6: Stars?');
    expect(shape(composer)[4]).to.equal('Stars?');
    expect(announced()).to.contain('Place 5: Stars?');
    expect(nameOf(focused() as Element)).to.equal('Move up: Question 5: Stars?');
    await sendKeys({ press: 'Enter' });
    await composer.updateComplete;
    expect(shape(composer)[3]).to.equal('Stars?');
  });

  it('come back with what depended on them', async () => {
    const { composer } = await setUpComposer({ plan: PLAN });
    const before = composer.editor.plan;
    await press(composer, 'Remove: Question 2: Which ones?');
    expect(shape(composer)).to.deep.equal(['How likely?', 'Why not? 0:0,1', 'Which scales?']);
    expect(textOf(composer)).to.contain('1 question whose condition no longer fits is now always asked.');
    expect(nameOf(focused() as Element)).to.equal('Undo');
    await sendKeys({ press: 'Enter' });
    await composer.updateComplete;
    expect(composer.editor.plan).to.deep.equal(before);
    expect(textOf(focused() as Element)).to.contain('Which ones?');
    expect(all(composer, 'button', 'Undo')).to.deep.equal([]);
  });

  it('come back beside what was written since', async () => {
    const { composer } = await setUpComposer({ plan: PLAN });
    await press(composer, 'Remove: Question 3: Why not?');
    type(one(composer, 'textbox', 'Title'), 'Tea');
    await press(composer, 'Undo');
    expect(shape(composer)).to.deep.equal([
      'How likely?',
      'Which ones?',
      'Why not? 0:0,1',
      'Which scales? 1:1',
    ]);
    expect(composer.editor.plan.title).to.equal('Tea');
  });

  it('say which conditions go when one is moved before what it depends on, and take that back', async () => {
    const { composer } = await setUpComposer({ plan: PLAN });
    await press(composer, 'Move down: Question 1: How likely?');
    expect(textOf(composer)).not.to.contain('no longer fits');
    await press(composer, 'Move down: Question 2: How likely?');
    expect(shape(composer)[1]).to.equal('Why not?');
    expect(announced()).to.contain('1 question whose condition no longer fits');
    await press(composer, 'Undo');
    expect(shape(composer)).to.deep.equal([
      'Which ones?',
      'How likely?',
      'Why not? 1:0,1',
      'Which scales? 0:1',
    ]);
  });

  it('are dragged to another place by the pointer, and stay with Escape', async () => {
    const { composer } = await setUpComposer({ plan: PLAN });
    const grip = (place: number) => {
      const card = composer.shadowRoot?.querySelectorAll('[data-question]')[place];
      card?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = card?.querySelector('.grip')?.getBoundingClientRect() as DOMRect;
      return [Math.round(left + width / 2), Math.round(top + height / 2)] as [number, number];
    };
    await sendMouse({ type: 'move', position: grip(3) });
    await sendMouse({ type: 'down' });
    const [x, y] = grip(1);
    await sendMouse({ type: 'move', position: [x, y - 20] });
    await until('a line', () => composer.shadowRoot?.querySelector('.above'));
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    expect(shape(composer)[3], 'nothing has moved').to.equal('Which scales? 1:1');
    await sendMouse({ type: 'move', position: grip(3) });
    await sendMouse({ type: 'down' });
    const [x2, y2] = grip(0);
    await sendMouse({ type: 'move', position: [x2, y2 - 30] });
    await sendMouse({ type: 'up' });
    await until('it has moved', () => shape(composer)[0] === 'Which scales?');
    expect(announced()).to.contain('condition no longer fits');
  });

  it('have no more room than the rules give', async () => {
    const many = Array.from({ length: QUESTIONS - 1 }, () => PLAN.questions[0] ?? newQuestion('nps'));
    const { composer } = await setUpComposer({ plan: { ...PLAN, questions: many } });
    await press(composer, 'Short text');
    expect(questions(composer).length).to.equal(QUESTIONS);
    expect(textOf(composer)).to.contain('There is no room for more than fifteen questions.');
    await press(composer, 'Duplicate: Question 1: How likely?');
    expect(questions(composer).length).to.equal(QUESTIONS);
  });
});

describe('one question of a survey in its form', () => {
  it('has options by keys, as many to choose as there are, and another kind', async () => {
    const { composer } = await setUpComposer();
    one(composer, 'textbox', 'Option 1').focus();
    for (const key of ['Rye', 'Wheat', 'Spelt']) {
      await sendKeys({ type: key });
      await sendKeys({ press: 'Enter' });
      await composer.updateComplete;
    }
    await sendKeys({ press: 'Backspace' });
    await composer.updateComplete;
    expect(questions(composer)[0]?.options).to.deep.equal(['Rye', 'Wheat', 'Spelt']);
    await choose(composer, 'Kind of answer', 'multiple');
    await choose(composer, 'Choices, at least', '2');
    expect(questions(composer)[0]).to.include({ kind: 'multiple', min: 2, max: 3 });
    await choose(composer, 'Choices, at most', '1');
    expect(questions(composer)[0]).to.include({ min: 1, max: 1 });
    await choose(composer, 'Kind of answer', 'long');
    expect(all(composer, 'textbox', 'Option 1')).to.deep.equal([]);
  });

  it('is asked only after certain answers to an earlier one', async () => {
    const { composer } = await setUpComposer({ plan: PLAN });
    await open(composer, 1);
    const menus = () => all<HTMLSelectElement>(composer, 'combobox', 'Ask this question');
    expect([...(menus()[0]?.options ?? [])].map((option) => textOf(option))).to.deep.equal([
      'always',
      'depending on: Question 1: How likely?',
    ]);
    await choose(composer, 'Ask this question', '0');
    expect(shape(composer)[1]).to.equal('Which ones? 0:0,1,2,3,4,5,6');
    await tick(composer, '9');
    await tick(composer, '0');
    expect(shape(composer)[1]).to.equal('Which ones? 0:1,2,3,4,5,6,9');
    await choose(composer, 'Ask this question', '');
    expect(shape(composer)[1]).to.equal('Which ones?');
    await open(composer, 1);
    await open(composer, 3);
    one<HTMLInputElement>(composer, 'checkbox', 'Kettle').click();
    expect(shape(composer)[3]).to.equal('Which scales? 1:1,2');
    await tick(composer, 'Scales');
    await open(composer, 1);
    await press(composer, 'Move up: Kettle');
    expect(shape(composer)[3], 'the same option, where it is now').to.equal('Which scales? 1:1');
    await press(composer, 'Remove: Kettle');
    expect(shape(composer)[3]).to.equal('Which scales?');
  });

  it('can ask after faces and stars by their names', async () => {
    const plan = { ...NEW_SURVEY, title: 'T' };
    const faces = [newQuestion('csat'), newQuestion('rating'), newQuestion('short')];
    const { composer } = await setUpComposer({ plan: { ...plan, questions: faces } });
    await open(composer, 2);
    await choose(composer, 'Ask this question', '0');
    expect(one<HTMLInputElement>(composer, 'checkbox', 'Very dissatisfied').checked).to.equal(true);
    await choose(composer, 'Ask this question', '1');
    expect(one<HTMLInputElement>(composer, 'checkbox', '5 stars').checked).to.equal(false);
  });
});
