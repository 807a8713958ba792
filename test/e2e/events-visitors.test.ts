import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Community } from './support/community.js';
import { list } from './support/database.js';
import { signUpAnswersPath } from '../../src/data/occasion-paths.js';
import { button, eventTag, going, rank, shown, signUps } from './support/events-people.js';
import { once, seedEvent, seedSignUps } from './support/events.js';
import { newCredentials } from './support/members.js';
import { newVisitor, visit } from './support/visitor.js';
import {
  commentWith,
  continueAsGuest,
  post,
  postReplyButton,
  replyBox,
  signInAsGuest,
} from './support/widgets.js';

const QUESTION = 'What do you bring?';
const LIST = `<community-inbox></community-inbox><community-account></community-account>
  <community-events></community-events>`;

describe('visitors of an event', { concurrency: 2 }, () => {
  test('a guest who may not sign up makes an account on the way, and loses nothing', async (t) => {
    const community = await Community.open();
    const questions = [{ text: QUESTION, required: true, options: [] }];
    const event = await seedEvent(community, { signUp: 'members', questions });
    const gus = await newVisitor(t);
    await visit(gus, { community: community.id, page: 'none', body: eventTag(event) });
    const { page } = gus;
    await button(page, 'Sign up').click();
    await page.getByRole('textbox', { name: QUESTION }).fill('A lamp');
    await button(page, 'Sign up').click();
    await continueAsGuest(page, 'Gus');
    await shown(page).getByText('Guests cannot sign up here.').first().waitFor();
    assert.deepEqual(await signUps(community, event), []);
    await button(page, 'Create an account').click();
    const dialog = page.getByRole('dialog');
    const { email, password } = newCredentials();
    await dialog.getByRole('textbox', { name: 'Email' }).fill(email);
    await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
    await dialog.getByRole('button', { name: 'Create account' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('textbox', { name: QUESTION }).inputValue(), 'A lamp');
    await button(page, 'Sign up').click();
    await going(page).waitFor();
    const [own] = await signUps(community, event);
    assert.equal(own?.data['name'], 'Gus');
    const path = signUpAnswersPath(community.id, once(event), own?.id ?? '');
    const [answers] = await list(path.slice(0, path.lastIndexOf('/')));
    assert.deepEqual(answers?.data['answers'], { q0: 'A lamp' });
    assert.deepEqual(gus.errors, []);
  });

  test('who comes is read by name where that is public, those who wait apart', async (t) => {
    const community = await Community.open();
    const event = await seedEvent(community, { capacity: 2 });
    await seedSignUps(community, event, ['Zoe', 'Yan']);
    const ann = await newVisitor(t);
    const body = `<community-account></community-account>${eventTag(event)}`;
    await visit(ann, { community: community.id, page: 'none', body });
    await signInAsGuest(ann.page, 'Ann');
    await button(ann.page, 'Join waiting list').click();
    await rank(ann.page, '1st').waitFor();
    await button(ann.page, 'Who is coming').click();
    await shown(ann.page).getByText('Zoe', { exact: true }).waitFor();
    await shown(ann.page).getByText('Yan', { exact: true }).waitFor();
    await shown(ann.page).getByText('On the waiting list', { exact: true }).waitFor();
    await shown(ann.page).getByText('Ann', { exact: true }).waitFor();
    assert.deepEqual(ann.errors, []);
  });

  test('an event of the list is talked about, and the inbox and a link lead back to what was said', async (t) => {
    const community = await Community.open();
    const event = await seedEvent(community, { title: 'Latte art' });
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visit(ann, { community: community.id, page: 'none', body: LIST });
    await ann.page.getByRole('link', { name: 'Latte art' }).click();
    await signInAsGuest(ann.page, 'Ann');
    await post(ann.page, 'Is there oat milk?');
    const asked = commentWith(ann.page, 'Is there oat milk?');
    await asked.getByRole('button', { name: 'Reply' }).waitFor();
    const href = (await asked.locator('a[href*="comment-"]').first().getAttribute('href')) ?? '';
    assert.ok(href.includes(`event-${event}`), `${href} leads to the event`);
    await ann.page.getByRole('link', { name: 'All events' }).click();
    await ann.page.getByRole('link', { name: 'Latte art' }).waitFor();

    await ben.page.goto(new URL(href, url).href);
    await ben.page.getByRole('heading', { name: 'Latte art' }).waitFor();
    await signInAsGuest(ben.page, 'Ben');
    await commentWith(ben.page, 'Is there oat milk?').getByRole('button', { name: 'Reply' }).click();
    await replyBox(ben.page).fill('There is.');
    await postReplyButton(ben.page).click();
    await commentWith(ben.page, 'There is.').waitFor();

    await ann.page.getByRole('button', { name: 'Inbox: 1 new' }).click();
    await ann.page
      .getByRole('dialog', { name: /^Inbox/ })
      .getByRole('button', { name: /Ben replied to you/ })
      .click();
    await ann.page.getByRole('heading', { name: 'Latte art' }).waitFor();
    await commentWith(ann.page, 'There is.').waitFor();
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });
});
