import { expect } from '@open-wc/testing';
import type { CommunityPollComposer } from '../../src/elements/poll/community-poll-composer.js';
import { pollPath } from '../../src/data/asked-paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf } from '../../stories/fixtures.js';
import { refuseWrites } from '../elements/asked-setup.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, find, focused, one, textOf, type, until } from '../elements/screen.js';
import {
  formIn,
  lines,
  logOf,
  setUpForm,
  setUpOne,
  setUpPolls,
  storedPoll,
  storedPolls,
} from './polls-setup.js';

afterEach(() => {
  cleanUpForum();
  localStorage.clear();
  sessionStorage.clear();
});

const QUESTION = 'Which beans shall we buy?';
const fillIn = (composer: CommunityPollComposer, question = QUESTION) => {
  type(one(composer, 'textbox', 'Question'), question);
  type(one(composer, 'textbox', 'Option 1'), 'Ethiopia');
  type(one(composer, 'textbox', 'Option 2'), 'Peru');
};
const ofQuestion =
  (question = QUESTION) =>
  (poll: { readonly question: string }) =>
    poll.question === question;

describe('the form for a poll in the panel', () => {
  it('publishes one, shows it with its code, and puts it on top of the list', async () => {
    const set = await setUpPolls();
    const { tab, decided } = set;
    one(tab, 'button', 'New poll').click();
    const { form, composer } = await formIn(tab);
    await until('the question has the focus', () => focused()?.id === 'question');
    await expect(form).to.be.accessible();
    fillIn(composer);
    one(form, 'button', 'Publish').click();
    const shown = await until('the poll', () => tab.shadowRoot?.querySelector('community-admin-poll'));
    await until('its title', () => textOf(shown).includes(QUESTION));
    const poll = (await storedPolls(set)).find(ofQuestion()) ?? expect.fail('not stored');
    expect(poll).to.deep.include({ uid: 'omar', options: ['Ethiopia', 'Peru'], state: 'live', post: '' });
    expect(textOf(shown)).to.contain(`poll="${poll.id}"`);
    expect(decided.map(({ message }) => message)).to.deep.equal(['The poll is published.']);
    one(tab, 'button', 'Back to the list').click();
    await until('it stands on top', () => lines(tab)[0]?.includes(QUESTION));
    expect(await logOf(set), 'one’s own needs no entry').to.deep.equal([]);
  });

  it('schedules one', async () => {
    const set = await setUpForm('poll/new');
    const { form, composer, decided } = set;
    fillIn(composer);
    const opens = await find(composer, 'textbox', 'Opens');
    type(opens, '2099-01-01T10:00');
    opens.dispatchEvent(new Event('change'));
    (await find(form, 'button', 'Schedule')).click();
    await until('it is stored', () => decided.length === 1);
    expect(decided[0]?.message).to.match(/^The poll is scheduled: it opens /);
    const poll = (await storedPolls(set)).find(ofQuestion());
    expect(poll?.publishAt).to.equal(new Date(2099, 0, 1, 10).getTime());
  });

  it('sends nothing that has a fault, and leads to it', async () => {
    const set = await setUpForm('poll/new');
    type(one(set.composer, 'textbox', 'Question'), QUESTION);
    one(set.form, 'button', 'Publish').click();
    await until('the fault', () => textOf(set.composer).includes('Enter at least two options.'));
    await until('its field', () => focused()?.getAttribute('data-option') === '0');
    expect((await storedPolls(set)).some(ofQuestion())).to.equal(false);
  });

  it('finds again what was typed, and discards it when asked to', async () => {
    const first = await setUpForm('poll/new');
    fillIn(first.composer);
    first.tab.open('');
    await until('the list', () => lines(first.tab).length > 0);
    first.tab.open('poll/new');
    const { form, composer } = await formIn(first.tab);
    expect(composer).not.to.equal(first.composer);
    expect(composer.plan.question).to.equal(QUESTION);
    one(form, 'button', 'Discard it').click();
    await until('it is empty', () => composer.plan.question === '');
    expect(all(form, 'button', 'Discard it')).to.deep.equal([]);
  });

  it('copies a poll without what came of it', async () => {
    const set = await setUpOne('poll/closed');
    one(set.shown, 'button', 'Duplicate').click();
    const { form, composer } = await formIn(set.tab);
    expect(composer.plan).to.include({
      question: 'Rank our cafés',
      mode: 'ranked',
      closesAt: 0,
      publishAt: 0,
    });
    one(form, 'button', 'Publish').click();
    await until('it is stored', () => set.decided.length === 1);
    const copies = (await storedPolls(set)).filter(ofQuestion('Rank our cafés'));
    expect(copies.map(({ uid }) => uid)).to.deep.equal(['omar', 'omar']);
  });

  it('changes one that has not opened, with its entry in the log, and takes that back', async () => {
    const set = await setUpOne('poll/scheduled');
    one(set.shown, 'button', 'Change').click();
    const { form, composer } = await formIn(set.tab);
    type(one(composer, 'textbox', 'Question'), QUESTION);
    one(form, 'button', 'Store the change').click();
    await until('it is stored', () => set.decided.length === 1);
    expect((await storedPoll(set, 'scheduled'))?.question).to.equal(QUESTION);
    expect((await logOf(set)).map(({ action }) => action)).to.deep.equal(['poll']);
    const shown = await until('the poll', () => set.tab.shadowRoot?.querySelector('community-admin-poll'));
    await until('its title', () => textOf(shown).includes(QUESTION));
    await set.decided[0]?.undo?.();
    await until('the former title', () => textOf(shown).includes('Which roast shall be next?'));
    expect((await storedPoll(set, 'scheduled'))?.question).to.equal('Which roast shall be next?');
  });

  it('offers a new poll of what was typed where the old one has opened meanwhile', async () => {
    const set = await setUpForm(`poll/${idOf('scheduled')}/change`);
    const { form, composer, store } = set;
    type(one(composer, 'textbox', 'Question'), QUESTION);
    const path = pollPath(COMMUNITY, idOf('scheduled'));
    const [document] = await store.get([path]);
    refuseWrites(set, 'denied', () => store.seed({ [path]: { ...document?.data, publishAt: new Date(0) } }));
    one(form, 'button', 'Store the change').click();
    await until('what has happened', () => textOf(form).includes('It has opened meanwhile'));
    expect(composer.plan.question).to.equal(QUESTION);
    (await find(form, 'button', 'Schedule')).click();
    await until('it is stored', () => set.decided.length === 1);
    expect((await storedPolls(set)).filter(ofQuestion()).length).to.equal(1);
    expect((await storedPoll(set, 'scheduled'))?.question).to.equal('Which roast shall be next?');
  });

  it('keeps what was typed when sending fails, and sends the same once', async () => {
    const set = await setUpForm('poll/new');
    const { form, composer, store } = set;
    fillIn(composer);
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('exhausted', 'in the test');
    };
    one(form, 'button', 'Publish').click();
    await until('what to do', () => textOf(form).includes('try again tomorrow'));
    expect(composer.plan.question).to.equal(QUESTION);
    store.intercept = undefined;
    one(form, 'button', 'Publish').click();
    await until('it is stored', () => set.decided.length === 1);
    expect((await storedPolls(set)).filter(ofQuestion()).length).to.equal(1);
  });

  it('says that an earlier attempt has arrived, and publishes what was typed since as another one', async () => {
    const set = await setUpForm('poll/new');
    const { form, composer, store } = set;
    fillIn(composer);
    const commit = store.commit.bind(store);
    store.commit = async (writes) => {
      await commit(writes);
      store.commit = async () => {
        // The poll is there, so the rules refuse to make it once more.
        store.commit = commit;
        throw new StoreError('denied', 'in the test');
      };
      throw new StoreError('exhausted', 'in the test');
    };
    one(form, 'button', 'Publish').click();
    await until('it has failed', () => textOf(form).includes('try again tomorrow'));
    type(one(composer, 'textbox', 'Question'), 'Which tea?');
    one(form, 'button', 'Publish').click();
    await until('what has happened', () => textOf(form).includes('An earlier attempt has got through'));
    expect(composer.plan.question).to.equal('Which tea?');
    one(form, 'button', 'Publish').click();
    await until('it is stored', () => set.decided.length === 1);
    const questions = (await storedPolls(set)).map(({ question }) => question);
    expect(questions).to.include.members([QUESTION, 'Which tea?']);
  });
});
