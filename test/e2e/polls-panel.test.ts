import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { Community } from './support/community.js';
import { list, read } from './support/database.js';
import { eventually } from './support/eventually.js';
import { known, openPanel, panelTab, said, undoButton } from './support/moderation.js';
import { newVisitor, visit } from './support/visitor.js';
import { signInAsGuest } from './support/widgets.js';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, option: string) => page.getByRole('row', { name: option });

/** A moment as a field for date and time takes it. */
const local = (time: number) => {
  const date = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16);
};

async function fillIn(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Question' }).fill(question);
  await page.getByRole('textbox', { name: 'Option 1' }).fill('Tea');
  await page.getByRole('textbox', { name: 'Option 2' }).fill('Coffee');
}

/** Two moderators, and the panel of the first at its tab for polls. */
async function desk(t: Parameters<typeof openPanel>[0]) {
  const [omar, ada] = await Promise.all([known('Omar'), known('Ada')]);
  const staff = { [omar.person.uid]: 'moderator', [ada.person.uid]: 'moderator' };
  const community = await Community.open({ staff });
  await community.addMember(omar.person.uid, 'Omar');
  await community.addMember(ada.person.uid, 'Ada');
  const panel = await openPanel(t, community, omar);
  await panelTab(panel.page, 'Polls & surveys').click();
  return { community, panel, ada, polls: () => list(`${community.path}/polls`) };
}

describe('polls in the panel', { concurrency: 2 }, () => {
  test('staff publish one, a member votes, staff see it and close it for good', async (t) => {
    const { community, panel, polls } = await desk(t);
    const { page } = panel;
    await button(page, 'New poll').click();
    await fillIn(page, 'What shall we drink?');
    await button(page, 'Publish').click();
    await said(page, 'The poll is published.');
    const [poll] = await eventually(polls, (all) => all.length === 1);
    const code = await page.locator('community-admin-poll pre').textContent();
    assert.equal(code, `<community-poll poll="${poll?.id ?? ''}"></community-poll>`);

    const voter = await newVisitor(t);
    const body = `<community-account></community-account>${code ?? ''}`;
    await visit(voter, { community: community.id, page: 'none', body });
    await signInAsGuest(voter.page, 'Ann');
    await voter.page.getByRole('radio', { name: 'Tea', exact: true }).check();
    await button(voter.page, 'Vote').click();
    await row(page, 'Tea').getByText('1 vote', { exact: true }).waitFor();

    await button(page, 'Close now…').click();
    await button(page, 'Close for good').click();
    await said(page, 'Closed. Nobody can take part any more.');
    await row(page, 'Tea').getByText('100%').waitFor();
    await voter.page.getByText(/^Closed/).waitFor();
    assert.equal(await button(page, 'Set the end…').count(), 0);
    assert.deepEqual([panel.errors, voter.errors], [[], []]);
  });

  test('staff schedule one and change it, and a copy of it opens at once', async (t) => {
    const { community, panel, polls } = await desk(t);
    const { page } = panel;
    await button(page, 'New poll').click();
    await fillIn(page, 'What shall we eat?');
    await page.getByLabel('Opens').fill(local(Date.now() + 86_400_000));
    await page.getByLabel('Opens').blur();
    await button(page, 'Schedule').click();
    await said(page, /^The poll is scheduled: it opens /);
    await button(page, 'Change').click();
    await page.getByRole('textbox', { name: 'Question' }).fill('What shall we eat tomorrow?');
    await button(page, 'Store the change').click();
    await said(page, 'The change is stored.');
    await button(page, 'Duplicate').click();
    await page.getByRole('textbox', { name: 'Question' }).fill('What shall we eat now?');
    await button(page, 'Publish').click();
    await said(page, 'The poll is published.');
    const all = await eventually(polls, (list) => list.length === 2);
    const questions = all.map(({ data }) => data['question']).sort();
    assert.deepEqual(questions, ['What shall we eat now?', 'What shall we eat tomorrow?']);
    await button(page, 'Back to the list').click();
    await button(page, 'What shall we eat now?').waitFor();
    await button(page, 'What shall we eat tomorrow?').waitFor();
    await page.getByRole('combobox', { name: 'State' }).selectOption('scheduled');
    await button(page, 'What shall we eat now?').waitFor({ state: 'detached' });
    await button(page, 'What shall we eat tomorrow?').waitFor();
    assert.deepEqual(await list(`${community.path}/audit`), [], 'one’s own needs no entry');
    assert.deepEqual(panel.errors, []);
  });

  test('a colleague removes one, takes that back, and again in the log', async (t) => {
    const { community, panel, ada, polls } = await desk(t);
    await button(panel.page, 'New poll').click();
    await fillIn(panel.page, 'Too much?');
    await button(panel.page, 'Publish').click();
    await said(panel.page, 'The poll is published.');
    const [poll] = await eventually(polls, (all) => all.length === 1);
    const path = `${community.path}/polls/${poll?.id ?? ''}`;
    const state = async () => (await read(path))?.data['state'];

    const { page, errors } = await openPanel(t, community, ada);
    await panelTab(page, 'Polls & surveys').click();
    await button(page, 'Too much?').click();
    await button(page, 'Remove').click();
    await said(page, 'Removed. Only staff see it now.');
    assert.equal(await state(), 'removed');
    await undoButton(page).click();
    await eventually(state, (now) => now === 'live');
    await button(page, 'Remove').click();
    await eventually(state, (now) => now === 'removed');
    await button(page, 'Decisions on this').click();
    await page.getByRole('button', { name: 'Undo: Changed a poll by Omar' }).first().click();
    await eventually(state, (now) => now === 'live');
    assert.equal((await list(`${community.path}/audit`)).length, 4);
    assert.deepEqual([panel.errors, errors], [[], []]);
  });
});
