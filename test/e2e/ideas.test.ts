import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { Community } from './support/community.js';
import { list } from './support/database.js';
import { eventually } from './support/eventually.js';
import { storedThread, threadLink, threadTitle } from './support/forum.js';
import { known, type Known } from './support/moderation.js';
import { newVisitor, visit, type Ending } from './support/visitor.js';
import { commentWith, showNew, signInAsGuest, signInWithEmail } from './support/widgets.js';

const body = `<community-account></community-account><h1>Ideas of the brand</h1>
  <community-ideas heading="Your ideas"></community-ideas>`;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

async function postIdea(page: Page, title: string): Promise<string> {
  await button(page, 'New idea').click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await page.getByRole('textbox', { name: 'What would it make better?' }).fill(`Why: ${title}.`);
  await button(page, 'Post idea').click();
  await threadTitle(page, title).waitFor();
  return /thread-([A-Za-z0-9]{20})/.exec(page.url())?.[1] ?? '';
}

/** Ann, Ben and a moderator look at the same board. */
async function threePeople(t: Ending) {
  const olga: Known = await known('Olga');
  const community = await Community.open({ staff: { [olga.person.uid]: 'moderator' } });
  await community.addMember(olga.person.uid, olga.name);
  const [ann, ben, staff] = [await newVisitor(t), await newVisitor(t), await newVisitor(t)];
  const url = await visit(ann, { community: community.id, page: 'none', body });
  await signInAsGuest(ann.page, 'Ann');
  return { community, olga, ann, ben, staff, url };
}

describe('a board of ideas', { concurrency: 2 }, () => {
  test('an idea is posted, voted for, planned with an official reply, and on the roadmap', async (t) => {
    const { community, olga, ann, ben, staff, url } = await threePeople(t);
    const id = await postIdea(ann.page, 'Refill tins in the shop');

    await ben.page.goto(url);
    await signInAsGuest(ben.page, 'Ben');
    await button(ben.page, 'New idea').click();
    await ben.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Refill my tins');
    await button(ben.page, 'Vote for Refill tins in the shop, 0 votes').first().click();
    await eventually(
      () => storedThread(community, id),
      ({ votes }) => votes === 1,
    );

    await staff.page.goto(url);
    await signInWithEmail(staff.page, olga.person, olga.name);
    await button(staff.page, 'Vote for Refill tins in the shop, 1 vote').click();
    await eventually(
      () => storedThread(community, id),
      ({ votes }) => votes === 2,
    );
    await threadLink(staff.page, 'Refill tins in the shop').click();
    await button(staff.page, 'Change status').click();
    await staff.page.getByRole('combobox', { name: 'New status' }).selectOption('planned');
    await staff.page.getByRole('textbox', { name: 'Note (optional)' }).fill('From **May** on.');
    await button(staff.page, 'Save status').click();
    await staff.page.getByRole('complementary', { name: 'Official reply' }).waitFor();
    const { status, answer } = await storedThread(community, id);
    assert.deepEqual([status, typeof answer === 'string' && answer.length], ['planned', 20]);

    await ann.page.locator('community-idea-status').getByText('Planned', { exact: true }).waitFor();
    await showNew(ann.page, 1).click();
    await commentWith(ann.page, 'From May on.').first().waitFor();
    await ann.page.getByRole('complementary', { name: 'Official reply' }).waitFor();
    assert.equal(await button(ann.page, 'Change status').count(), 0);
    await ann.page.getByRole('link', { name: 'All ideas' }).click();
    await ann.page.getByRole('radio', { name: 'Roadmap' }).check({ force: true });
    await ann.page.getByRole('region', { name: 'Planned' }).getByRole('link').waitFor();
    const [file] = await Promise.all([
      staff.page.waitForEvent('download'),
      (async () => {
        await staff.page.getByRole('link', { name: 'All ideas' }).click();
        await button(staff.page, 'Export CSV').click();
      })(),
    ]);
    const [, row] = (await readFile(await file.path(), 'utf8')).split('\r\n');
    const [title, state, votes, replies, author] = row?.split(',') ?? [];
    assert.deepEqual(
      [title, state, votes, replies, author],
      ['Refill tins in the shop', 'Planned', '2', '1', 'Ann'],
    );
    assert.deepEqual([ann.errors, ben.errors, staff.errors], [[], [], []]);
  });

  test('a duplicate is merged, each vote moves once, and a status is taken back', async (t) => {
    const { community, olga, ann, ben, staff, url } = await threePeople(t);
    const kept = await postIdea(ann.page, 'Refill tins in the shop');
    await ann.page.getByRole('link', { name: 'All ideas' }).click();
    const double = await postIdea(ann.page, 'Bring your own tin');
    await ben.page.goto(url);
    await signInAsGuest(ben.page, 'Ben');
    await button(ben.page, 'Vote for Bring your own tin, 0 votes').click();
    await button(ben.page, 'Vote for Bring your own tin, 1 vote').waitFor();
    await eventually(
      () => storedThread(community, double),
      ({ votes }) => votes === 1,
    );

    await staff.page.goto(url);
    await signInWithEmail(staff.page, olga.person, olga.name);
    for (const [title, own] of [
      ['Bring your own tin, 1 vote', 'Bring your own tin, 2 votes'],
      ['Refill tins in the shop, 0 votes', 'Refill tins in the shop, 1 vote'],
    ]) {
      await button(staff.page, `Vote for ${title ?? ''}`).click();
      await staff.page.getByRole('button', { name: `Vote for ${own ?? ''}`, pressed: true }).waitFor();
    }
    await eventually(
      () => Promise.all([double, kept].map((id) => storedThread(community, id))),
      (ideas) => ideas.map(({ votes }) => votes).join() === '2,1',
    );
    await threadLink(staff.page, 'Bring your own tin').click();
    await button(staff.page, 'Change status').click();
    await staff.page.getByRole('combobox', { name: 'New status' }).selectOption('declined');
    await button(staff.page, 'Save status').click();
    await button(staff.page, 'Undo').click();
    await eventually(
      () => storedThread(community, double),
      ({ status }) => status === 'open',
    );
    await button(staff.page, 'Merge into …').click();
    const dialog = staff.page.getByRole('dialog', { name: 'Merge into another idea' });
    await dialog.getByRole('searchbox', { name: 'Search ideas' }).fill('refill');
    await dialog.getByRole('radio').check();
    await dialog.getByRole('button', { name: 'Merge ideas' }).click();
    await dialog.getByText('The ideas are merged. 2 votes have moved.').waitFor();
    assert.deepEqual(
      [await storedThread(community, double), await storedThread(community, kept)].map(({ votes }) => votes),
      [0, 2],
      'who has voted for both counts once',
    );
    await button(staff.page, 'Close').click();
    await button(staff.page, 'Move remaining votes').waitFor({ state: 'hidden' });
    const actions = (await list(`${community.path}/audit`)).map(({ data }) => data['action']);
    assert.deepEqual(actions.sort(), ['merge', 'status', 'status']);
    assert.deepEqual([ann.errors, ben.errors, staff.errors], [[], [], []]);
  });
});
