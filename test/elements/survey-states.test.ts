import { expect } from '@open-wc/testing';
import { answerPath } from '../../src/data/asked-paths.js';
import { communityPath, memberPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, communityFields, memberFields, MIA, type World } from '../../stories/fixtures.js';
import {
  ask,
  createSurveys,
  QUESTIONS,
  SURVEY,
  surveyDocuments,
  type SurveyOptions,
} from '../../stories/survey-fixtures.js';
import { refuseWrites } from './asked-setup.js';
import { cleanUpForum, keepForCleaning } from './forum-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';
import { mountSurvey, setUpSurvey, storedAnswers } from './surveys-setup.js';

afterEach(cleanUpForum);

const says = (survey: Element, text: string) => until(text, () => textOf(survey).includes(text));
const answerAndSend = (survey: Element, score: string) => {
  one(survey, 'radio', score).click();
  one(survey, 'button', 'Send answers').click();
};
const isChosen = (survey: Element, score: string) => one<HTMLInputElement>(survey, 'radio', score).checked;
const staff = { [MIA.uid]: 'moderator' } as const;
const answered = { responses: { [MIA.uid]: { answers: { 0: 9, 3: 1 } } } };

describe('<community-survey> as it stands', () => {
  it('costs a visitor one read, and a member two beside the profile', async () => {
    const visitor = await setUpSurvey();
    expect(visitor.reads()).to.equal(1);
    visitor.community.remove();
    cleanUpForum();
    const member = await setUpSurvey({ as: 'member' });
    expect(member.reads()).to.be.within(2, 3);
  });

  it('says that there is none, or not yet', async () => {
    const { survey } = await mountSurvey(keepForCleaning(await createSurveys({ missing: true })));
    await says(survey, 'There is no survey here, or not yet.');
    await expect(survey).to.be.accessible();
  });

  it('tries again where it could not be loaded', async () => {
    const world = keepForCleaning(await createSurveys());
    world.store.intercept = () => {
      throw new StoreError('unavailable', 'in the test');
    };
    const { survey } = await mountSurvey(world);
    const again = await find(survey, 'button', 'Try again');
    world.store.intercept = undefined;
    again.click();
    await find(survey, 'button', 'Send answers');
  });

  it('shows staff one that is not open yet, and takes nothing', async () => {
    const { survey } = await setUpSurvey({ as: 'member', staff, survey: { opens: 5 } });
    await says(survey, 'Only staff see this survey so far.');
    expect(textOf(survey)).to.match(/Opens in [45] hours/);
    expect(all(survey, 'button', 'Send answers')).to.deep.equal([]);
    expect(all(survey, 'radio').length).to.be.above(20);
    await expect(survey).to.be.accessible();
  });

  it('opens and closes by itself, and what was begun stays', async () => {
    const { survey } = await setUpSurvey({ as: 'member', survey: { closes: 0.0004 } });
    one(survey, 'radio', '7').click();
    await says(survey, 'This survey is over and takes no more answers.');
    expect(all(survey, 'button', 'Send answers')).to.deep.equal([]);
    expect(isChosen(survey, '7')).to.equal(true);
  });

  it('asks nothing once it is over', async () => {
    const { survey } = await setUpSurvey({ survey: { closes: -2 } });
    await says(survey, 'This survey is over and takes no more answers.');
    expect(textOf(survey)).to.contain('Closed 2 hours ago');
    expect(all(survey, 'radio')).to.deep.equal([]);
    await expect(survey).to.be.accessible();
  });

  it('tells staff that it was removed', async () => {
    const { survey } = await setUpSurvey({ as: 'member', staff, survey: { state: 'removed' } });
    await says(survey, 'A moderator has taken this survey out of sight.');
    expect(all(survey, 'radio')).to.deep.equal([]);
  });

  it('tells who is banned, muted or a guest', async () => {
    const banned = await setUpSurvey({ as: 'member', standing: { banned: true } });
    await says(banned.survey, 'You can no longer answer in this community.');
    expect(all(banned.survey, 'button', 'Send answers')).to.deep.equal([]);
    banned.community.remove();
    cleanUpForum();
    const mutedUntil = Date.now() + 7_300_000;
    const muted = await setUpSurvey({ as: 'member', standing: { mutedUntil } });
    await says(muted.survey, 'You can send answers again in 2 hours.');
    muted.community.remove();
    cleanUpForum();
    const guest = await setUpSurvey({ as: 'guest' });
    await says(guest.survey, 'Guests cannot answer this survey.');
    one(guest.survey, 'button', 'Create an account');
    await expect(guest.survey).to.be.accessible();
  });

  it('lets guests answer where they may', async () => {
    const set = await setUpSurvey({ as: 'guest', survey: { guests: true } });
    answerAndSend(set.survey, '7');
    await says(set.survey, 'You have answered this survey.');
    expect(await storedAnswers(set, set.session.account?.uid ?? '')).to.deep.include({ choices: { q0: 7 } });
  });

  it('is written from right to left in Arabic', async () => {
    const { survey } = await setUpSurvey({}, 'ar');
    await until('Arabic', () => /[\u0600-\u06ff]/.test(textOf(one(survey, 'button'))));
    // Its direction comes with the texts that all elements share.
    await until(
      'its direction',
      () => survey.shadowRoot?.querySelector('.frame')?.getAttribute('dir') === 'rtl',
    );
    await expect(survey).to.be.accessible();
  });
});

describe('<community-survey> that was answered', () => {
  it('says so, asks nothing, and gives the answers back to whoever withdraws them', async () => {
    const set = await setUpSurvey({ as: 'member', survey: answered });
    const { survey } = set;
    await says(survey, 'You have answered this survey. Thank you!');
    expect(all(survey, 'radio')).to.deep.equal([]);
    await expect(survey).to.be.accessible();
    one(survey, 'button', 'Withdraw answers').click();
    await find(survey, 'button', 'Send answers');
    expect(await storedAnswers(set, MIA.uid)).to.equal(undefined);
    expect([isChosen(survey, '9'), isChosen(survey, 'At work')]).to.deep.equal([true, true]);
    expect(announced()).to.contain('Your answers are withdrawn.');
    await until('the focus', () => textOf(focused() ?? survey).startsWith('Your answers are withdrawn.'));
    answerAndSend(survey, '4');
    await says(survey, 'You have answered this survey.');
    expect(await storedAnswers(set, MIA.uid)).to.deep.include({ choices: { q0: 4, q3: 1 } });
  });

  it('asks again before answers are withdrawn from one that is over', async () => {
    const set = await setUpSurvey({ as: 'member', survey: { ...answered, closes: -1 } });
    const { survey } = set;
    one(survey, 'button', 'Withdraw answers').click();
    await says(survey, 'answers that are withdrawn now cannot be sent again');
    one(survey, 'button', 'Keep answers').click();
    (await find(survey, 'button', 'Withdraw answers')).click();
    (await find(survey, 'button', 'Withdraw for good')).click();
    await says(survey, 'Your answers are withdrawn.');
    expect(await storedAnswers(set, MIA.uid)).to.equal(undefined);
    expect(all(survey, 'radio')).to.deep.equal([]);
  });
});

describe('<community-survey> that is refused', () => {
  const refused = async (
    code: 'denied' | 'unavailable',
    first?: (set: World) => void,
    options: SurveyOptions = {},
  ) => {
    const set = await setUpSurvey({ as: 'member', ...options });
    refuseWrites(set, code, () => first?.(set));
    answerAndSend(set.survey, '7');
    return set;
  };

  it('keeps the answers where the community cannot be reached, and sends them then', async () => {
    const set = await refused('unavailable');
    await says(set.survey, 'The community cannot be reached. Your answers are kept');
    expect(isChosen(set.survey, '7')).to.equal(true);
    one(set.survey, 'button', 'Send answers').click();
    await says(set.survey, 'You have answered this survey.');
    expect(await storedAnswers(set, MIA.uid)).to.deep.include({ choices: { q0: 7 } });
  });

  it('says that it has closed meanwhile, and leaves what was typed to be copied', async () => {
    const set = await refused('denied', ({ store }) => store.seed(surveyDocuments({ closes: -0.1 })));
    await says(set.survey, 'The survey has closed meanwhile.');
    expect(isChosen(set.survey, '7')).to.equal(true);
  });

  it('says that the member was banned meanwhile', async () => {
    const set = await refused('denied', ({ store }) =>
      store.seed({ [memberPath(COMMUNITY, MIA.uid)]: memberFields('Mia', { banned: true }) }),
    );
    await says(set.survey, 'You can no longer answer in this community.');
  });

  it('says that guests may answer no longer', async () => {
    const closeDoor = ({ store }: World) =>
      store.seed({ [communityPath(COMMUNITY)]: communityFields({ policy: { guests: 'off' } }) });
    const set = await refused('denied', closeDoor, { as: 'guest', survey: { guests: true } });
    await says(set.survey, 'Guests cannot answer this survey.');
  });

  it('explains that there are answers from another device, and keeps those from here', async () => {
    const set = await refused('denied', ({ store }) => store.seed(surveyDocuments(answered)));
    await says(set.survey, 'You have answered this survey already, perhaps on another device.');
    expect(await storedAnswers(set, MIA.uid)).to.deep.include({ choices: { q0: 9, q3: 1 } });
    one(set.survey, 'button', 'Withdraw answers').click();
    await find(set.survey, 'button', 'Send answers');
    expect(isChosen(set.survey, '7')).to.equal(true);
  });

  it('takes answers for sent whose confirmation was lost', async () => {
    const set = await refused('denied', ({ store }) =>
      store.seed(surveyDocuments({ responses: { [MIA.uid]: { answers: { 0: 7 } } } })),
    );
    await says(set.survey, 'You have answered this survey. Thank you!');
  });
});

describe('<community-survey> that is not sent yet', () => {
  const questions = [ask('rating', 'How was it?'), ask('long', 'Why?')];

  it('keeps answers and place through a reload', async () => {
    const options: SurveyOptions = { as: 'member', survey: { questions, layout: 'steps' } };
    const set = await setUpSurvey(options);
    one(set.survey, 'radio', '4 stars').click();
    one(set.survey, 'button', 'Next').click();
    type(await find(set.survey, 'textbox', 'Why?'), 'It smells');
    const { survey } = await mountSurvey(set);
    set.survey.remove();
    const field = await find<HTMLTextAreaElement>(survey, 'textbox', 'Why?');
    expect(field.value).to.equal('It smells');
    one(survey, 'button', 'Back').click();
    expect((await find<HTMLInputElement>(survey, 'radio', '4 stars')).checked).to.equal(true);
  });

  it('asks a visitor to sign in, and sends then', async () => {
    const set = await setUpSurvey({ survey: { guests: true } });
    answerAndSend(set.survey, '7');
    const dialog = await find(set.survey, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Your name'), 'Nina');
    one(dialog, 'button', 'Continue as guest').click();
    await says(set.survey, 'You have answered this survey.');
    const uid = set.session.account?.uid ?? '';
    expect(await storedAnswers(set, uid)).to.deep.include({ choices: { q0: 7 } });
  });

  it('keeps what a visitor has answered where the dialog is closed', async () => {
    const set = await setUpSurvey();
    answerAndSend(set.survey, '7');
    const dialog = await find(set.survey, 'dialog', 'Sign in');
    one(dialog, 'button', 'Close').click();
    await until(
      'it can be pressed again',
      () => one(set.survey, 'button', 'Send answers').ariaDisabled === 'false',
    );
    expect(isChosen(set.survey, '7')).to.equal(true);
    expect(await set.store.get([answerPath(COMMUNITY, SURVEY, 'x')])).to.deep.equal([null]);
  });

  it('tells whoever signs in that they have answered before, and leaves that alone', async () => {
    const set = await setUpSurvey();
    const credentials = { email: 'nina@brand.example', password: 'a long one' };
    const { uid } = await set.identity.createAccount(credentials);
    await set.identity.signOut();
    set.store.seed({
      [memberPath(COMMUNITY, uid)]: memberFields('Nina'),
      ...surveyDocuments({ responses: { [uid]: { answers: { 0: 10 } } } }),
    });
    answerAndSend(set.survey, '7');
    const dialog = await find(set.survey, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Email'), credentials.email);
    type(one(dialog, 'textbox', 'Password'), credentials.password);
    one(dialog, 'button', 'Sign in with email').click();
    await says(set.survey, 'You have answered this survey already, perhaps on another device.');
    expect(await storedAnswers(set, uid)).to.deep.include({ choices: { q0: 10 } });
  });

  it('shows nobody what another member has typed', async () => {
    const set = await setUpSurvey({ as: 'member', survey: { questions: QUESTIONS.slice(5, 6) } });
    type(one(set.survey, 'textbox'), 'Only mine');
    await set.identity.signOut();
    await until('it is empty', () => one<HTMLInputElement>(set.survey, 'textbox').value === '');
  });
});
