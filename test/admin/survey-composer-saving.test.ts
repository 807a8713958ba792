import { expect } from '@open-wc/testing';
import type { CommunityAdminSurveyComposer } from '../../src/admin/surveys/community-admin-survey-composer.js';
import { surveyPath, surveysPath } from '../../src/data/asked-paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, NOAH } from '../../stories/fixtures.js';
import { OLGA } from '../../stories/staff-fixtures.js';
import { ask, SURVEY } from '../../stories/survey-fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, announced, focused, nameOf, one, textOf, type, until } from '../elements/screen.js';
import { readLog } from './admin-setup.js';
import {
  mountComposer,
  PLAN,
  setUpComposer,
  storedSurvey,
  type ComposerSetup,
} from './survey-composer-setup.js';

afterEach(() => {
  cleanUpForum();
  localStorage.clear();
  sessionStorage.clear();
});

const HOUR = 3_600_000;
type Composer = CommunityAdminSurveyComposer;
const says = (composer: Composer, text: string) => until(text, () => textOf(composer).includes(text));
const title = (composer: Composer) => one<HTMLInputElement>(composer, 'textbox', 'Title');
const press = (composer: Composer, name: string) => one(composer, 'button', name).click();
const done = ({ saved }: ComposerSetup) => until('it is stored', () => saved.length > 0);

async function countSurveys({ store }: ComposerSetup): Promise<number> {
  return (await store.list({ collection: surveysPath(COMMUNITY), limit: 9 })).length;
}

function setTime(composer: Composer, id: string, time: number): void {
  const field = composer.shadowRoot?.querySelector<HTMLInputElement>(id) as HTMLInputElement;
  const local = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  field.value = time ? local.toISOString().slice(0, 16) : '';
  field.dispatchEvent(new Event('change'));
}

/** So many batches arrive without an answer; as the rules have it, nothing is made twice. */
function loseAnswers({ store }: ComposerSetup, times: number): void {
  const commit = store.commit.bind(store);
  let left = times;
  store.commit = async (writes, options) => {
    const [known] = await store.get(writes.map(({ path }) => path));
    const again = known && writes[0]?.op === 'set';
    if (!again) await commit(writes, options);
    if (left-- <= 0) {
      if (again) throw new StoreError('denied', 'in the test');
      return;
    }
    throw new StoreError('unavailable', 'in the test');
  };
}

describe('a new survey', () => {
  it('is stored once it has no faults, and the panel is told', async () => {
    const set = await setUpComposer();
    const { composer } = set;
    type(title(composer), '  Your   coffee ');
    type(one(composer, 'textbox', 'Question'), 'Which one?');
    type(one(composer, 'textbox', 'Option 1'), 'Filter');
    type(one(composer, 'textbox', 'Option 2'), 'Espresso');
    press(composer, 'Publish survey');
    await done(set);
    const stored = await storedSurvey(set, set.saved[0] ?? '');
    expect(stored).to.deep.include({ title: 'Your coffee', uid: OLGA.uid, state: 'live', closesAt: 0 });
    expect(stored?.questions[0]).to.deep.include({ text: 'Which one?', options: ['Filter', 'Espresso'] });
    expect(stored?.publishAt).to.be.closeTo(Date.now(), 20_000);
    expect(set.decided).to.deep.equal(['The survey is open: Your coffee']);
    expect(title(composer).value, 'the next one is empty').to.equal('');
  });

  it('is scheduled where it opens later', async () => {
    const set = await setUpComposer({ plan: PLAN });
    const opens = Math.floor(Date.now() / 60_000) * 60_000 + 48 * HOUR;
    setTime(set.composer, '#opens', opens);
    await set.composer.updateComplete;
    press(set.composer, 'In a week');
    press(set.composer, 'Schedule survey');
    await done(set);
    expect(await storedSurvey(set, set.saved[0] ?? '')).to.include({
      publishAt: opens,
      closesAt: opens + 7 * 24 * HOUR,
    });
    expect(set.decided[0]).to.contain('is scheduled');
  });

  it('says all that is wrong at its field and above, with the focus in the first, until it is mended', async () => {
    const { composer } = await setUpComposer({
      plan: { ...PLAN, title: '', questions: [...PLAN.questions.slice(0, 3), ask('single', '')] },
    });
    press(composer, 'Publish survey');
    await says(composer, 'Correct 3 entries first:');
    expect(announced()).to.contain('Correct 3 entries first:');
    await until('the focus', () => focused() === title(composer));
    expect(title(composer).getAttribute('aria-invalid')).to.equal('true');
    press(composer, 'Question 4: Enter at least two options, each of at most 200 characters.');
    await until('the option', () => nameOf(focused() as Element) === 'Option 1');
    await expect(composer).to.be.accessible();
    type(title(composer), 'Coffee');
    await says(composer, 'Correct 2 entries first:');
    setTime(composer, '#closes', Date.now() - HOUR);
    await says(composer, 'Choose a time that is still to come');
    expect(all(composer, 'button', 'Enter a title of one line, at most 200 characters.')).to.deep.equal([]);
  });

  it('is stored once where the answer is lost', async () => {
    const set = await setUpComposer({ plan: { ...PLAN, publishAt: Date.now() + 48 * HOUR } });
    loseAnswers(set, 1);
    press(set.composer, 'Schedule survey');
    await done(set);
    expect((await storedSurvey(set, set.saved[0] ?? ''))?.title).to.equal('Coffee');
  });

  it('is changed where all answers were lost and something was written before the next attempt', async () => {
    const set = await setUpComposer({ plan: { ...PLAN, publishAt: Date.now() + 48 * HOUR } });
    const { composer } = set;
    loseAnswers(set, 4);
    press(composer, 'Schedule survey');
    await says(composer, 'The community cannot be reached.');
    expect(set.saved).to.deep.equal([]);
    type(title(composer), 'Tea');
    press(composer, 'Schedule survey');
    await done(set);
    expect((await storedSurvey(set, set.saved[0] ?? ''))?.title).to.equal('Tea');
    expect(await countSurveys(set)).to.equal(1);
  });

  it('stays as it was sent where it has opened with an attempt whose answer was lost', async () => {
    const set = await setUpComposer({ plan: PLAN });
    const { composer } = set;
    loseAnswers(set, 4);
    press(composer, 'Publish survey');
    await says(composer, 'The community cannot be reached.');
    type(title(composer), 'Tea');
    press(composer, 'Publish survey');
    await says(composer, 'the survey has opened meanwhile');
    await says(composer, 'The survey had opened before your changes were stored.');
    press(composer, 'Make another survey');
    await until('the form', () => title(composer).value === 'Tea');
    press(composer, 'Publish survey');
    await done(set);
    expect((await storedSurvey(set, set.saved[0] ?? ''))?.title).to.equal('Tea');
  });

  it('is kept through a reload, each member’s apart, until it is stored or discarded', async () => {
    const set = await setUpComposer();
    type(title(set.composer), 'Coffee');
    set.composer.remove();
    const { composer } = await mountComposer(set);
    expect(title(composer).value).to.equal('Coffee');
    press(composer, 'Discard it');
    await until('it is gone', () => title(composer).value === '');
    composer.remove();
    const again = await mountComposer(set);
    expect(textOf(again.composer)).not.to.contain('is still here');
  });

  it('is not mixed up with one that is copied', async () => {
    const set = await setUpComposer();
    type(title(set.composer), 'Half a survey');
    set.composer.remove();
    const { composer } = await mountComposer(set, { plan: PLAN });
    expect(title(composer).value).to.equal('Coffee');
    expect(all(composer, 'button', 'Empty survey')).to.deep.equal([]);
  });

  it('can be tried before, and left', async () => {
    const { composer } = await setUpComposer({ plan: PLAN });
    let left = 0;
    composer.addEventListener('community-survey-cancel', () => (left += 1));
    press(composer, 'Try it');
    const survey = await until('the survey', () => composer.shadowRoot?.querySelector('community-survey'));
    await says(composer, 'Nothing is sent or stored');
    expect(textOf(focused() as Element)).to.equal('Preview');
    type(title(composer), 'Tea');
    await until('the title', () => textOf(survey).includes('Tea'));
    press(composer, 'Close the preview');
    await until('it is gone', () => !survey.isConnected);
    press(composer, 'Cancel');
    expect(left).to.equal(1);
  });
});

describe('a survey that is there', () => {
  it('can be changed as a whole before it opens, which stands in the log where it is another’s', async () => {
    const set = await setUpComposer({ survey: { opens: 20, closes: 40 } });
    const { composer } = set;
    expect(title(composer).value).to.equal('Your coffee and you');
    type(title(composer), 'Coffee');
    press(composer, 'Save changes');
    await done(set);
    expect(set.saved).to.deep.equal([SURVEY]);
    const stored = await storedSurvey(set, SURVEY);
    expect(stored).to.include({ title: 'Coffee', uid: NOAH.uid });
    const entry = (await readLog(set)).at(-1);
    expect(entry).to.deep.include({ action: 'survey', by: OLGA.uid, id: stored?.decision });
  });

  it('has nothing to change but its end once it has opened', async () => {
    const set = await setUpComposer({ survey: { closes: 40 } });
    const { composer } = set;
    expect(textOf(composer)).to.contain('its questions stay as they are');
    expect(all(composer, 'textbox', 'Title')).to.deep.equal([]);
    press(composer, 'No end');
    press(composer, 'Save changes');
    await done(set);
    expect(await storedSurvey(set, SURVEY)).to.include({ closesAt: 0, title: 'Your coffee and you' });
    expect(set.decided).to.deep.equal(['The survey is changed: Your coffee and you']);
  });

  it('cannot be changed once it is over', async () => {
    const { composer } = await setUpComposer({ survey: { closes: -2 } });
    expect(textOf(composer)).to.contain('This survey is over.');
    expect(all(composer, 'button', 'Save changes')).to.deep.equal([]);
  });

  it('is not overwritten where a colleague has changed it, unless one says so', async () => {
    const set = await setUpComposer({ survey: { opens: 20 } });
    const { composer, store } = set;
    type(title(composer), 'Mine');
    const decision = idOf('theirs');
    await store.commit([
      { op: 'update', path: surveyPath(COMMUNITY, SURVEY), data: { title: 'Theirs', decision } },
    ]);
    store.intercept = ({ verb }) => {
      if (verb !== 'commit') return;
      store.intercept = undefined;
      throw new StoreError('denied', 'in the test');
    };
    press(composer, 'Save changes');
    await says(composer, 'a colleague has changed this survey meanwhile');
    expect(title(composer).value).to.equal('Mine');
    press(composer, 'Save changes');
    await done(set);
    expect((await storedSurvey(set, SURVEY))?.title).to.equal('Mine');
    expect((await readLog(set)).at(-1)).to.deep.include({ previous: decision });
  });

  it('keeps what was written where the rules say no, and where it is gone', async () => {
    const set = await setUpComposer({ survey: { opens: 20 } });
    const { composer, store } = set;
    type(title(composer), 'Mine');
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    press(composer, 'Save changes');
    await says(composer, 'The community’s rules did not allow this.');
    store.intercept = undefined;
    await store.commit([{ op: 'delete', path: surveyPath(COMMUNITY, SURVEY) }]);
    press(composer, 'Save changes');
    await says(composer, 'this survey is no longer there');
    expect(title(composer).value).to.equal('Mine');
    expect(set.saved).to.deep.equal([]);
  });

  it('can be read again after a failure, and says where there is none', async () => {
    const set = await setUpComposer({ survey: {} });
    const { composer, store } = set;
    store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    await composer.editor.read(SURVEY);
    await says(composer, 'The survey could not be loaded.');
    store.intercept = undefined;
    press(composer, 'Try again');
    await says(composer, 'its questions stay as they are');
    await composer.editor.read(idOf('none'));
    await says(composer, 'This survey is no longer there.');
  });
});
