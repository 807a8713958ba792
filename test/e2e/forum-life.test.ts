import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { Community, unique } from './support/community.js';
import { change } from './support/database.js';
import { eventually } from './support/eventually.js';
import {
  answer,
  ask,
  postThread,
  seedThreads,
  storedThread,
  threadLink,
  threadTitle,
  visitForum,
} from './support/forum.js';
import { directory } from './support/members.js';
import { newVisitor, visit } from './support/visitor.js';
import { commentWith, showNew, signInAsGuest } from './support/widgets.js';

/** Chooses in the menu of the comment with this text. */
async function choose(page: Page, text: string, item: string): Promise<void> {
  await commentWith(page, text).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What the page tells search engines. */
const described = (page: Page) =>
  page
    .locator('script[type="application/ld+json"]')
    .allTextContents()
    .then((texts) => texts.map((text) => JSON.parse(text) as Record<string, unknown>));

describe('the life of a thread', { concurrency: 2 }, () => {
  test('its author gives it another title, and others find it under that', async (t) => {
    const community = await Community.open();
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await signInAsGuest(ann.page, 'Ann');
    await postThread(ann.page, { title: 'Ketle leaks', text: 'At the spout.' });
    await threadTitle(ann.page, 'Ketle leaks').waitFor();
    await choose(ann.page, 'At the spout.', 'Edit');
    await ann.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Kettle leaks');
    await ann.page.getByRole('button', { name: 'Save changes' }).click();
    await threadTitle(ann.page, 'Kettle leaks').waitFor();
    assert.match(await ann.page.title(), /^Kettle leaks/);

    await ben.page.goto(url);
    await threadLink(ben.page, 'Kettle leaks').waitFor();
    await ben.page.getByRole('searchbox', { name: 'Search threads' }).fill('kettle');
    await ben.page.getByText('1 thread found').first().waitFor();
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });

  test('it is voted on from the board, by others only', async (t) => {
    const community = await Community.open({ policy: { downvotes: true } });
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await signInAsGuest(ann.page, 'Ann');
    await postThread(ann.page, { title: 'Vote on this', text: 'Please.' });
    await threadTitle(ann.page, 'Vote on this').waitFor();
    const id = /#thread-(\w{20})/.exec(ann.page.url())?.[1] ?? '';
    await ann.page.getByRole('link', { name: 'All threads' }).click();
    const row = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Vote on this' });
    assert.ok(await row(ann.page).getByRole('button', { name: 'Vote up' }).isDisabled());

    await ben.page.goto(url);
    await signInAsGuest(ben.page, 'Ben');
    await row(ben.page).getByRole('button', { name: 'Vote down' }).click();
    await row(ben.page).getByRole('group', { name: '-1 vote' }).waitFor();
    await row(ben.page).getByRole('button', { name: 'Vote up' }).click();
    await row(ben.page).getByRole('group', { name: '1 vote' }).waitFor();
    await eventually(
      async () => (await storedThread(community, id))['votes'],
      (votes) => votes === 1,
    );
    // The thread itself knows of it, also after a reload.
    await threadLink(ben.page, 'Vote on this').click();
    await ben.page.reload();
    await ben.page.locator('button[aria-label="Vote up"][aria-pressed="true"]').waitFor();
  });

  test('a board that stays open says that something has happened, and shows it', async (t) => {
    const community = await Community.open();
    await seedThreads(community, ['An old one']);
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    await ben.page.clock.install();
    const url = await visitForum(ann, community);
    await ben.page.goto(url);
    await threadLink(ben.page, 'An old one').waitFor();
    await signInAsGuest(ann.page, 'Ann');
    await postThread(ann.page, { title: 'Hot from the stove', text: 'Look.' });
    await threadTitle(ann.page, 'Hot from the stove').waitFor();
    await ben.page.clock.fastForward('02:00');
    await ben.page.getByRole('button', { name: 'Show new activity' }).click();
    await threadLink(ben.page, 'Hot from the stove').waitFor();
  });
});

describe('finding and sharing', { concurrency: 2 }, () => {
  test('category and tag are chosen together, and the address leads others to the same list', async (t) => {
    const community = await Community.open();
    await change(community.path, { categories: ['Gear', 'Beans'] });
    await seedThreads(community, ['Gear to travel with'], { category: 'Gear', tags: ['travel'] });
    await seedThreads(community, ['Beans to travel with'], { category: 'Beans', tags: ['travel'] });
    await seedThreads(community, ['Gear for home'], { category: 'Gear', tags: ['home'] });
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    await visitForum(ann, community);
    await ann.page.getByRole('button', { name: 'Gear', exact: true }).click();
    await threadLink(ann.page, 'Beans to travel with').waitFor({ state: 'detached' });
    await ann.page.getByRole('button', { name: 'Tag: travel', exact: true }).first().click();
    await threadLink(ann.page, 'Gear for home').waitFor({ state: 'detached' });
    await threadLink(ann.page, 'Gear to travel with').waitFor();
    await ben.page.goto(ann.page.url());
    await threadLink(ben.page, 'Gear to travel with').waitFor();
    assert.equal(await threadLink(ben.page, 'Beans to travel with').count(), 0);
    assert.equal(await threadLink(ben.page, 'Gear for home').count(), 0);
    await ben.page.getByRole('button', { name: 'Remove filter: #travel' }).click();
    await threadLink(ben.page, 'Gear for home').waitFor();
    assert.equal(await threadLink(ben.page, 'Beans to travel with').count(), 0);
  });

  test('a link to an answer leads there; search engines and other pages read the question with it', async (t) => {
    const community = await Community.open();
    const [ann, ben, eve] = [await newVisitor(t), await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await ask(ann);
    await answer(ben, url);
    await showNew(ann.page, 1).click();
    await commentWith(ann.page, 'Take mine.').getByRole('button', { name: 'Accept answer' }).click();
    await ann.page.getByRole('complementary', { name: 'Accepted answer' }).waitFor();

    await ben.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(ben.page, 'Take mine.', 'Copy link');
    const link = await eventually(
      () => ben.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text.startsWith('http'),
    );
    await eve.page.goto(link);
    await commentWith(eve.page, 'Take mine.').waitFor();
    await eventually(
      () => eve.page.evaluate(() => document.activeElement?.tagName ?? ''),
      (tag) => tag.startsWith('COMMUNITY-'),
    );
    const [page] = await eventually(
      () => described(eve.page),
      (found) => found.some((thing) => thing['@type'] === 'QAPage'),
    );
    const question = page?.['mainEntity'] as Record<string, Record<string, unknown>>;
    assert.equal(question['name'], 'Who has a spare lid?');
    assert.equal(question['acceptedAnswer']?.['text'], 'Take mine.');
    assert.equal((question['acceptedAnswer']?.['author'] as Record<string, unknown>)['name'], 'Ben');

    const id = /#thread-(\w{20})/.exec(ann.page.url())?.[1] ?? '';
    await visit(eve, {
      community: community.id,
      page: unique('other'),
      body: `<p>Answers: <community-count thread="${id}"></community-count></p>`,
    });
    await eve.page.getByText('Answers: 1').waitFor();
    assert.deepEqual([ann.errors, ben.errors, eve.errors], [[], [], []]);
  });

  test('whose answer is accepted stands among the most helpful, and no longer when it is taken back', async (t) => {
    const community = await Community.open();
    const [ann, ben, eve] = [await newVisitor(t), await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await ask(ann);
    await answer(ben, url);
    await showNew(ann.page, 1).click();
    const given = commentWith(ann.page, 'Take mine.');
    await given.getByRole('button', { name: 'Accept answer' }).click();
    await ann.page.getByRole('complementary', { name: 'Accepted answer' }).waitFor();

    await visit(eve, {
      community: community.id,
      page: unique('members'),
      body: '<community-members></community-members>',
    });
    const helpful = eve.page.getByRole('combobox', { name: 'Sort' });
    await helpful.selectOption('Most helpful');
    await eventually(
      () => directory(eve.page),
      (names) => names.join() === 'Ben',
    );
    await eve.page.getByText('1 answer accepted').waitFor();

    await given.getByRole('button', { name: 'Take acceptance back' }).click();
    await ann.page.getByRole('complementary', { name: 'Accepted answer' }).waitFor({ state: 'detached' });
    await eve.page.reload();
    await helpful.selectOption('Most helpful');
    await eve.page.getByText('1 answer accepted').waitFor({ state: 'detached' });
  });
});
