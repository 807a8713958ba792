import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { planFields } from '../../src/data/survey-making.js';
import { newQuestion, type SurveyPlan, type SurveyQuestion } from '../../src/domain/survey.js';
import { Community, newId, type CommunityOptions } from './support/community.js';
import { change, list, read, store } from './support/database.js';
import { eventually } from './support/eventually.js';
import { FirestoreBetween } from './support/firestore-between.js';
import type { Fields } from './support/values.js';
import { newTab, newVisitor, visit, type Ending, type Visitor } from './support/visitor.js';
import {
  continueAsGuest,
  newAccount,
  signInAsGuest,
  signInWithEmail,
  type Person,
} from './support/widgets.js';

const HOUR = 3_600_000;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const ask = (kind: SurveyQuestion['kind'], text: string, more: Partial<SurveyQuestion> = {}) => ({
  ...newQuestion(kind),
  ...{ text, ...more },
});

/** What is missing is asked of those who are no promoters. */
const questions: readonly SurveyQuestion[] = [
  ask('nps', 'Would you recommend us?', { required: true }),
  ask('long', 'What is missing?', { required: true, showIf: { question: 0, any: [0, 1, 2, 3, 4, 5, 6] } }),
  ask('single', 'How do you brew?', { options: ['Filter', 'Press'], max: 1 }),
];

interface Asked {
  readonly community: Community;
  readonly path: string;
  readonly body: string;
}

/** A survey as its makers have left it. */
async function asked(
  plan: Partial<SurveyPlan> = {},
  more: Fields = {},
  options: CommunityOptions = {},
): Promise<Asked> {
  const community = await Community.open(options);
  const id = newId();
  const path = `${community.path}/surveys/${id}`;
  const whole: SurveyPlan = {
    ...{ title: 'Our bread', intro: '', thanks: 'Your loaf is **on us**.', questions, layout: 'steps' },
    ...{ guests: false, publishAt: Date.now() + HOUR, closesAt: 0, ...plan },
  };
  await store({
    [path]: {
      ...(planFields(whole, 0) as Fields),
      publishAt: new Date(Date.now() - HOUR),
      ...{ uid: 'seeded', name: 'Seeded', at: new Date(Date.now() - HOUR), state: 'live', ...more },
    },
  });
  const body = `<community-account></community-account><community-survey survey="${id}"></community-survey>`;
  return { community, path, body };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();
const asks = (page: Page, question: string) => page.getByRole('heading', { name: question }).waitFor();
const says = (page: Page, text: string) =>
  page.locator('community-survey').getByText(text, { exact: true }).waitFor();
const answersTo = (path: string) => list(`${path}/answers`);

/** A member of yesterday, at the survey. */
async function memberAt(t: Ending, scene: Asked, firestore?: string): Promise<Visitor & { person: Person }> {
  const person = await newAccount();
  await scene.community.addMember(person.uid, 'Ann');
  const ann = await newVisitor(t, phone);
  const { community, body } = scene;
  await visit(ann, { community: community.id, page: 'none', body, ...(firestore && { firestore }) });
  await signInWithEmail(ann.page, person, 'Ann');
  return { ...ann, person };
}

describe('a survey on a phone', { concurrency: 2 }, () => {
  test('is answered in steps, left midway, resumed, sent once, and withdrawn', async (t) => {
    const scene = await asked();
    const ann = await memberAt(t, scene);
    const { page } = ann;
    await says(page, 'Question 1 of 2');
    await button(page, 'Next').click();
    await says(page, 'This question needs an answer.');
    await choose(page, '4');
    await says(page, 'Question 1 of 3');
    await button(page, 'Next').click();
    await page.getByRole('textbox', { name: 'What is missing?' }).fill('A bench\nin the sun');

    const url = page.url();
    await page.goto('about:blank');
    await page.goto(url);
    await says(page, 'Question 2 of 3');
    const missing = page.getByRole('textbox', { name: 'What is missing?' });
    assert.equal(await missing.inputValue(), 'A bench\nin the sun');
    assert.deepEqual(await answersTo(scene.path), []);

    await button(page, 'Back').click();
    await choose(page, '9');
    await button(page, 'Next').click();
    await asks(page, 'How do you brew?');
    await says(page, 'Question 2 of 2');
    await button(page, 'Back').click();
    await choose(page, '6');
    await button(page, 'Next').click();
    assert.equal(await missing.inputValue(), 'A bench\nin the sun');
    await button(page, 'Next').click();
    await choose(page, 'Press');
    await button(page, 'Send answers').click();
    await says(page, 'You have answered this survey. Thank you!');
    await says(page, 'on us');
    const [stored] = await answersTo(scene.path);
    assert.equal(stored?.id, ann.person.uid);
    assert.deepEqual(stored.data['choices'], { q0: 6, q2: 1 });
    assert.deepEqual(stored.data['texts'], { q1: 'A bench\nin the sun' });

    await button(page, 'Withdraw answers').click();
    await says(page, 'Your answers are withdrawn. They stand in the form again, and nobody else reads them.');
    assert.deepEqual(await answersTo(scene.path), []);
    assert.ok(await page.getByRole('radio', { name: '6', exact: true }).isChecked());
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `${String(width)} pixels wide`);
    assert.deepEqual(ann.errors, []);
  });

  test('is not answered a second time in another tab, whose answers are kept', async (t) => {
    const scene = await asked();
    const ann = await memberAt(t, scene);
    const other = await newTab(ann);
    await other.goto(ann.page.url());
    await choose(other, '9');
    await button(other, 'Next').click();
    await asks(other, 'How do you brew?');

    await choose(ann.page, '8');
    await button(ann.page, 'Next').click();
    await button(ann.page, 'Send answers').click();
    await says(ann.page, 'You have answered this survey. Thank you!');

    await button(other, 'Send answers').click();
    await other.getByText('You have answered this survey already, perhaps on another device.').waitFor();
    const answers = await answersTo(scene.path);
    assert.deepEqual(
      answers.map(({ data }) => data['choices']),
      [{ q0: 8 }],
    );

    await button(other, 'Withdraw answers').click();
    await asks(other, 'How do you brew?');
    await button(other, 'Send answers').click();
    await says(other, 'You have answered this survey. Thank you!');
    const [stored] = await answersTo(scene.path);
    assert.deepEqual(stored?.data['choices'], { q0: 9 });
    await other.close();
    assert.deepEqual(ann.errors, []);
  });

  test('is not sent twice where the answer of the server is lost', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const scene = await asked();
    const { page, person, errors } = await memberAt(t, scene, firestore.host);
    await choose(page, '9');
    await button(page, 'Next').click();
    let lost = 0;
    firestore.fate = (url) => (url.includes(':commit') && lost++ < 1 ? 'lose-answer' : 'pass');
    await button(page, 'Send answers').click();
    await says(page, 'You have answered this survey. Thank you!');
    assert.ok(lost >= 1);
    const answers = await answersTo(scene.path);
    assert.deepEqual(
      answers.map(({ id }) => id),
      [person.uid],
    );
    assert.deepEqual(errors, []);
  });
});

describe('a survey and its window', { concurrency: 2 }, () => {
  test('closes by the clock in front of whoever is answering, who keeps what is written', async (t) => {
    const scene = await asked({}, { closesAt: new Date(Date.now() + HOUR) });
    const { page, errors } = await memberAt(t, scene);
    await choose(page, '9');
    await button(page, 'Next').click();
    await choose(page, 'Press');
    await change(scene.path, { closesAt: new Date(Date.now() + 6000) });
    await page.reload();
    await button(page, 'Send answers').waitFor();
    await says(page, 'This survey is over and takes no more answers.');
    await button(page, 'Send answers').waitFor({ state: 'detached' });
    assert.ok(await page.getByRole('radio', { name: 'Press', exact: true }).isChecked());
    assert.deepEqual(errors, []);
  });

  test('says that it has closed meanwhile where nobody had told', async (t) => {
    const scene = await asked();
    const { page, errors } = await memberAt(t, scene);
    await choose(page, '9');
    await button(page, 'Next').click();
    await change(scene.path, { closesAt: new Date(Date.now() - 1000) });
    await button(page, 'Send answers').click();
    await page.getByText('The survey has closed meanwhile.').waitFor();
    assert.deepEqual(await answersTo(scene.path), []);
    assert.deepEqual(errors, []);
  });
});

describe('a survey and guests', { concurrency: 2 }, () => {
  test('takes the answers of a visitor who goes on as a guest, where guests may', async (t) => {
    const scene = await asked({ guests: true }, {}, { policy: { guests: 'pending' } });
    const gus = await newVisitor(t, phone);
    await visit(gus, { community: scene.community.id, page: 'none', body: scene.body });
    await choose(gus.page, '8');
    await button(gus.page, 'Next').click();
    await button(gus.page, 'Send answers').click();
    await continueAsGuest(gus.page, 'Gus');
    await says(gus.page, 'You have answered this survey. Thank you!');
    const answers = await eventually(
      () => answersTo(scene.path),
      ({ length }) => length === 1,
    );
    const [{ id = '', data } = {}] = answers;
    assert.deepEqual(data?.['choices'], { q0: 8 });
    assert.equal((await read(`${scene.community.path}/members/${id}`))?.data['name'], 'Gus');
    assert.deepEqual(gus.errors, []);
  });

  test('asks a guest for an account, where guests may not, and keeps the answers', async (t) => {
    const scene = await asked();
    const gus = await newVisitor(t, phone);
    await visit(gus, { community: scene.community.id, page: 'none', body: scene.body });
    await choose(gus.page, '8');
    await signInAsGuest(gus.page, 'Gus');
    await gus.page.getByText('Guests cannot answer this survey.').waitFor();
    await button(gus.page, 'Create an account').waitFor();
    await button(gus.page, 'Next').click();
    await asks(gus.page, 'How do you brew?');
    assert.equal(await button(gus.page, 'Send answers').count(), 0);
    assert.deepEqual(await answersTo(scene.path), []);
    assert.deepEqual(gus.errors, []);
  });
});
