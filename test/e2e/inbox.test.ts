import { describe, test } from 'node:test';
import { Community } from './support/community.js';
import { answer, ask, postThread, threadLink, threadTitle, visitForum } from './support/forum.js';
import { newVisitor } from './support/visitor.js';
import { commentWith, post, signInAsGuest } from './support/widgets.js';

const BELL = { head: '<community-inbox></community-inbox>' };

describe('being told', () => {
  test('an answer rings the bell of who has asked, and the inbox leads to it', async (t) => {
    const community = await Community.open();
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community, BELL);
    await ask(ann);
    await ann.page.getByRole('link', { name: 'All threads' }).click();
    await threadLink(ann.page, 'Who has a spare lid?').waitFor();
    await answer(ben, url);

    await ann.page.getByRole('button', { name: 'Inbox: 1 new' }).click();
    await ann.page
      .getByRole('dialog', { name: /^Inbox/ })
      .getByText('Take mine.')
      .click();
    await threadTitle(ann.page, 'Who has a spare lid?').waitFor();
    await commentWith(ann.page, 'Take mine.').waitFor();
  });

  test('who is named by typing @ is told, and the name opens a card', async (t) => {
    const community = await Community.open();
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community, BELL);
    await signInAsGuest(ann.page, 'Ann');
    await postThread(ann.page, { title: 'Say hello', text: 'All of you.' });
    await threadTitle(ann.page, 'Say hello').waitFor();
    await post(ann.page, 'I begin.');
    await commentWith(ann.page, 'I begin.').waitFor();

    await ben.page.goto(url);
    await threadLink(ben.page, 'Say hello').click();
    await commentWith(ben.page, 'I begin.').waitFor();
    await signInAsGuest(ben.page, 'Ben');
    const field = ben.page.getByRole('textbox', { name: 'Write a comment' });
    await field.pressSequentially('Hello @An');
    await ben.page.getByRole('option', { name: /Ann/ }).waitFor();
    await field.press('Enter');
    await ben.page.getByRole('button', { name: 'Post comment' }).click();
    const hello = commentWith(ben.page, 'Hello @Ann');
    await hello.waitFor();
    await hello.getByRole('button', { name: '@Ann' }).click();
    await ben.page.getByRole('dialog', { name: /Ann/ }).waitFor();
    await ann.page.getByRole('button', { name: /^Inbox: \d+ new/ }).waitFor();
  });
});
