import { expect } from '@open-wc/testing';
import type { CommunityAdminPolls } from '../../src/admin/polls/community-admin-polls.js';
import { surveyPath } from '../../src/data/asked-paths.js';
import { decodeSurvey } from '../../src/data/surveys.js';
import { askedDocuments } from '../../stories/asked-list-fixtures.js';
import { COMMUNITY, idOf, NOAH } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { lines, mountPolls, setUpOne, setUpPolls } from './polls-setup.js';

afterEach(() => {
  cleanUpForum();
  localStorage.clear();
  sessionStorage.clear();
});

const composerIn = (tab: CommunityAdminPolls) =>
  until('the form', () => tab.shadowRoot?.querySelector('community-admin-survey-composer'));
const scheduled = () => askedDocuments([{ id: 'later', ago: 1, survey: { opens: 24 } }]);

describe('surveys in the tab', () => {
  it('are made in their form, which can be left and found again', async () => {
    const { tab } = await setUpPolls();
    one(tab, 'button', 'New survey').click();
    const composer = await composerIn(tab);
    await until('its heading has the focus', () => focused()?.id === 'heading');
    type(await find(composer, 'textbox', 'Title'), 'What do you think?');
    one(composer, 'button', 'Cancel').click();
    await until('the list', () => lines(tab).length === 6);
    one(tab, 'button', 'New survey').click();
    const again = await composerIn(tab);
    const title = await find<HTMLInputElement>(again, 'textbox', 'Title');
    await until('what was written', () => title.value === 'What do you think?');
  });

  it('are copied, and shown when they are stored', async () => {
    const set = await setUpOne('survey/survey');
    const { tab, shown, store, decided } = set;
    one(shown, 'button', 'Duplicate').click();
    const composer = await composerIn(tab);
    const title = await find<HTMLInputElement>(composer, 'textbox', 'Title');
    expect(title.value).to.equal('Your coffee and you');
    type(title, 'Your tea and you');
    one(composer, 'button', 'Publish survey').click();
    const copy = await until('the copy', () => tab.shadowRoot?.querySelector('community-admin-poll'));
    await until('its title', () => textOf(copy).includes('Your tea and you'));
    const [document] = await store.get([surveyPath(COMMUNITY, copy.poll)]);
    expect(decodeSurvey(document)).to.include({ uid: 'omar', title: 'Your tea and you' });
    expect(decided.length).to.equal(1);
    one(tab, 'button', 'Back to the list').click();
    await until('it stands on top', () => lines(tab)[0]?.includes('Your tea and you'));
  });

  it('are changed as long as they are scheduled, and shown as people will see them', async () => {
    const { tab, store } = await mountPolls({
      item: `survey/${idOf('later')}`,
      arrange: (world) => world.store.seed(scheduled()),
    });
    const shown = await until('the survey', () => tab.shadowRoot?.querySelector('community-admin-poll'));
    await until('the preview', () => textOf(shown).includes('Only staff see this survey'));
    one(shown, 'button', 'Change').click();
    const composer = await composerIn(tab);
    type(await find(composer, 'textbox', 'Title'), 'Another title');
    one(composer, 'button', 'Save changes').click();
    const again = await until('the survey', () => tab.shadowRoot?.querySelector('community-admin-poll'));
    await until('its title', () => textOf(again).includes('Another title'));
    const [document] = await store.get([surveyPath(COMMUNITY, idOf('later'))]);
    expect(decodeSurvey(document)).to.include({ title: 'Another title', uid: NOAH.uid });
  });

  it('that are not there are not copied', async () => {
    const { tab } = await mountPolls({ item: `survey/${idOf('nothing')}/copy` });
    await until('it says so', () => textOf(tab).includes('There is no such poll or survey'));
    expect(all(tab, 'textbox', 'Title')).to.deep.equal([]);
  });
});
