import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright';
import { Community } from './support/community.js';
import { list, read } from './support/database.js';
import { eventually } from './support/eventually.js';
import { threadLink, threadTitle, visitForum } from './support/forum.js';
import { cardWith, known, openPanel, openQueue, panelTab, undoButton } from './support/moderation.js';
import { newVisitor } from './support/visitor.js';
import { commentWith, signInAsGuest, signInWithEmail } from './support/widgets.js';

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const row = (page: Page, option: string) => page.getByRole('row', { name: option });

/** Writes a thread with a poll, and sends it. */
async function askAll(page: Page): Promise<void> {
  await button(page, 'New thread').click();
  await box(page, 'Title').fill('Which grinder?');
  await box(page, 'Text').fill('Mine is worn out.');
  await button(page, 'Add poll').click();
  await box(page, 'Question').fill('What do you grind with?');
  await box(page, 'Option 1').fill('By hand');
  await box(page, 'Option 2').fill('With a motor');
  await button(page, 'Post thread').click();
}

async function vote(page: Page, option: string): Promise<void> {
  await page.getByRole('radio', { name: option, exact: true }).check();
  await button(page, 'Vote').click();
  await button(page, 'Change vote').waitFor();
}

/** Chooses in the menu of the opening. */
async function choose(page: Page, item: string): Promise<void> {
  await commentWith(page, 'Mine is worn out.').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const idIn = (page: Page) => /#thread-(\w{20})/.exec(page.url())?.[1] ?? assert.fail('no thread is open');

/** Resolves once the poll of this thread is in this state. */
const pollIs = (community: Community, id: string, state: string) =>
  eventually(
    async () => (await read(`${community.path}/polls/${id}`))?.data['state'],
    (found) => found === state,
  );

describe('a poll in a thread', { concurrency: 2 }, () => {
  test('is made by a member where the policy allows it, voted in by others, and goes with what its author deletes', async (t) => {
    const community = await Community.open({ policy: { memberPolls: true } });
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await signInAsGuest(ann.page, 'Ann');
    await askAll(ann.page);
    await threadTitle(ann.page, 'Which grinder?').waitFor();
    const id = idIn(ann.page);
    await vote(ann.page, 'By hand');

    await ben.page.goto(url);
    await signInAsGuest(ben.page, 'Ben');
    await threadLink(ben.page, 'Which grinder?').click();
    await vote(ben.page, 'With a motor');
    await row(ann.page, 'With a motor').getByText('50%').waitFor();

    await choose(ann.page, 'Edit');
    const text = ann.page.getByRole('textbox', { name: /edit|text/i }).last();
    await text.fill((await text.inputValue()).replace('worn out', 'worn out, and loud'));
    await button(ann.page, 'Save changes').click();
    await commentWith(ann.page, 'worn out, and loud').waitFor();
    await row(ann.page, 'With a motor').getByText('50%').waitFor();
    await pollIs(community, id, 'live');

    await commentWith(ann.page, 'worn out, and loud').getByRole('button', { name: 'More actions' }).click();
    await ann.page.getByRole('menuitem', { name: 'Delete' }).click();
    await button(ann.page, 'Delete').click();
    await pollIs(community, id, 'deleted');
    await ben.page.reload();
    assert.equal(await ben.page.getByText('What do you grind with?').count(), 0);
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });

  test('waits with its thread, is shown and removed and comes back with it', async (t) => {
    const [mia, omar] = await Promise.all([known('Mia'), known('Omar')]);
    const staff = { [omar.person.uid]: 'moderator' };
    const community = await Community.open({ staff, policy: { memberPolls: true, premoderate: 'all' } });
    for (const { person, name } of [mia, omar]) await community.addMember(person.uid, name);
    const [author, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(author, community);
    await signInWithEmail(author.page, mia.person, 'Mia');
    await askAll(author.page);
    await author.page
      .getByText(/moderator/)
      .first()
      .waitFor();
    const [poll] = await list(`${community.path}/polls`);
    const id = poll?.id ?? assert.fail('no poll');
    await pollIs(community, id, 'pending');

    const desk = await openPanel(t, community, omar);
    await openQueue(desk.page, 'Pending');
    const card = cardWith(desk.page, 'Mine is worn out.');
    await button(card, 'Approve').click();
    await pollIs(community, id, 'live');
    await undoButton(desk.page).click();
    await pollIs(community, id, 'pending');
    await button(card, 'Approve').click();
    await pollIs(community, id, 'live');
    await ben.page.goto(url);
    await signInAsGuest(ben.page, 'Ben');
    await threadLink(ben.page, 'Which grinder?').click();
    await vote(ben.page, 'With a motor');

    await panelTab(desk.page, 'Inbox').click();
    await button(card, 'Remove').click();
    await button(desk.page.getByRole('dialog'), 'Remove').click();
    await pollIs(community, id, 'removed');
    await row(ben.page, 'With a motor').waitFor({ state: 'detached' });
    await undoButton(desk.page).click();
    await pollIs(community, id, 'live');
    await ben.page.reload();
    await row(ben.page, 'With a motor').getByText('Your vote').waitFor();
    assert.deepEqual([author.errors, desk.errors, ben.errors], [[], [], []]);
  });
});
