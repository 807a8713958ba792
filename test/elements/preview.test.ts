import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/community-provider.js';
import '../../src/elements/account/community-account.js';
import '../../src/elements/forum/community-forum.js';
import '../../src/elements/poll/community-poll.js';
import '../../src/elements/survey/community-survey.js';
import { cleanUpForum } from './forum-setup.js';
import { rowsOf } from './polls-setup.js';
import { all, find, one, textOf, type, until } from './screen.js';

afterEach(() => {
  document.documentElement.lang = 'en';
  cleanUpForum();
});

const show = (lang = 'en') => {
  document.documentElement.lang = lang;
  return fixture<HTMLElement>(html`
    <community-provider preview>
      <community-account></community-account>
      <community-poll poll="OfTheProjectItIsFor1"></community-poll>
      <community-poll poll="OfTheProjectItIsFor1"></community-poll>
      <community-survey survey="OfTheProjectItIsFor2"></community-survey>
      <community-forum></community-forum>
    </community-provider>
  `);
};

async function signIn(page: Element, name: string): Promise<void> {
  const account = await find(page, 'button', 'Sign in');
  await until('connected', () => account.ariaDisabled === 'false');
  account.click();
  const dialog = await find(page, 'dialog', 'Sign in');
  type(one(dialog, 'textbox', 'Your name'), name);
  one(dialog, 'button', 'Continue as guest').click();
  await find(page, 'button', `Account: ${name}`);
}

describe('the preview', () => {
  it('has a poll to vote in wherever a page shows one, and keeps the vote through a reload', async () => {
    const page = await show();
    await signIn(page, 'Ann');
    const [poll, twin] = page.querySelectorAll('community-poll');
    if (!poll || !twin) expect.fail('no polls');
    (await find(poll, 'radio', 'Tips and tricks')).click();
    one(poll, 'button', 'Vote').click();
    await until('the vote', () => rowsOf(poll)[1] === 'Tips and tricks Your vote 100% 1 vote');
    await until('the other one knows', () => rowsOf(twin)[1]?.includes('100%'));
    expect(textOf(poll)).to.contain('Preview: what you write stays in this browser.');
    await expect(poll).to.be.accessible();
    page.remove();
    const again = (await show()).querySelector('community-poll') ?? expect.fail('no poll');
    await until('it is kept', () => rowsOf(again)[1] === 'Tips and tricks Your vote 100% 1 vote');
  });

  it('has a survey to answer', async () => {
    const survey = (await show()).querySelector('community-survey') ?? expect.fail('no survey');
    await until('the first question', () => textOf(survey).includes('How likely are you to recommend'));
    expect(all(survey, 'radio').length).to.equal(11);
  });

  it('makes them up in the language of the page', async () => {
    const page = await show('de');
    const poll = page.querySelector('community-poll') ?? expect.fail('no poll');
    await find(poll, 'radio', 'Tipps und Kniffe');
  });

  it('lets members add a poll to a thread', async () => {
    const page = await show();
    await signIn(page, 'Ann');
    const forum = page.querySelector('community-forum') ?? expect.fail('no forum');
    (await find(forum, 'button', 'New thread')).click();
    type(await find(forum, 'textbox', 'Title'), 'Fruit');
    (await find(forum, 'button', 'Add poll')).click();
    type(await find(forum, 'textbox', 'Question'), 'Which?');
    type(one(forum, 'textbox', 'Option 1'), 'Plum');
    type(one(forum, 'textbox', 'Option 2'), 'Pear');
    one(forum, 'button', 'Post thread').click();
    const thread = await until('the thread', () => forum.shadowRoot?.querySelector('community-thread'));
    await find(thread, 'radio', 'Plum');
  });
});
