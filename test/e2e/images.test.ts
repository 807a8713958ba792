import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright';
import { firestoreHost } from './support/environment.js';
import { chatter, Community, unique } from './support/community.js';
import { list } from './support/database.js';
import { eventually } from './support/eventually.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { widgetPage } from './support/host-site.js';
import { createAccount, newCredentials } from './support/members.js';
import { visitForum } from './support/forum.js';
import { newVisitor, site, visit } from './support/visitor.js';
import { commentWith, postButton, showNew, signInAsGuest, write, writeBox } from './support/widgets.js';

/** A picture as it lies on somebody's disk: larger than what is stored. */
async function pictureFile(page: Page, name = 'kettle.png') {
  return { name, mimeType: 'image/png', buffer: await page.screenshot({ scale: 'css' }) };
}

/** Picks a file where somebody writes, and describes it. */
async function describeImage(page: Page, alt: string): Promise<void> {
  await writeBox(page).focus();
  await page.getByRole('button', { name: 'Add image' }).waitFor();
  await page.locator('community-composer input[type=file]').setInputFiles(await pictureFile(page));
  await page.getByRole('textbox', { name: 'What does the image show?' }).fill(alt);
}

/** Resolves once the image with this description is in the text. */
async function addToText(page: Page, alt: string): Promise<void> {
  await page.getByRole('button', { name: 'Add to the text' }).click();
  await eventually(
    () => page.getByRole('textbox', { name: /^(Write a comment|Text)$/ }).inputValue(),
    (text) => text.includes(`![${alt}](image:`),
  );
}
const image = (page: Page, alt: string): Locator =>
  page.getByRole('button', { name: `Enlarge image: ${alt}` });
const stored = (community: Community) => list(`${community.path}/images`);

/** Width of the picture inside, once there is one. */
function shownWidth(shown: Locator): Promise<number> {
  return eventually(
    () => shown.locator('img, canvas').evaluate((picture) => picture.getBoundingClientRect().width),
    (width) => width > 50,
  );
}

describe('images of two people', { concurrency: 2 }, () => {
  test('one adds it, the other sees it, in its room and for one document; taken back it is gone', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(2));
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    await visit(ann, { community: community.id, page });
    const url = await visit(ben, { community: community.id, page, firestore: firestore.host });
    await firestore.live();
    await createAccount(ann.page, newCredentials(), 'Ann');
    await write(ann.page, 'Look at this:');
    await describeImage(ann.page, 'A kettle');
    await addToText(ann.page, 'A kettle');
    await postButton(ann.page).click();
    await image(ann.page, 'A kettle').waitFor();
    assert.equal((await stored(community)).length, 1);

    await showNew(ben.page, 1).click();
    assert.ok((await shownWidth(image(ben.page, 'A kettle'))) > 400);
    const room = commentWith(ben.page, 'Look at this:').locator('community-image');
    assert.deepEqual(
      await room.evaluate((element) => element.getAttribute('style')?.replace(/\d+/g, 'N')),
      'aspect-ratio: N / N; inline-size: min(Npx, N.Nem);',
    );
    const requests = () => firestore.passed.filter(({ body }) => body.includes('/images/'));
    assert.equal(requests().length, 1);

    // The next visit finds it in the browser.
    await ben.page.goto('about:blank');
    await ben.page.goto(url);
    await shownWidth(image(ben.page, 'A kettle'));
    assert.equal(requests().length, 1);
    await image(ben.page, 'A kettle').press('Enter');
    await ben.page.getByRole('dialog', { name: 'A kettle' }).waitFor();
    await ben.page.keyboard.press('Escape');

    const own = commentWith(ann.page, 'Look at this:');
    await own.getByRole('button', { name: 'More actions' }).click();
    await ann.page.getByRole('menuitem', { name: 'Delete' }).click();
    await ann.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await eventually(
      () => stored(community),
      ([document]) => Object.keys(document?.data ?? { still: true }).length === 0,
    );
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });

  test('a guest is told, signs up without losing the image, and it is stored once', async (t) => {
    const community = await Community.open();
    const gus = await newVisitor(t);
    await visit(gus, { community: community.id, page: unique('page') });
    await signInAsGuest(gus.page, 'Gus');
    await describeImage(gus.page, 'My garden');
    await gus.page.getByRole('button', { name: 'Add to the text' }).click();
    await gus.page.getByText('Images can be added by members with an account').waitFor();
    assert.deepEqual(await stored(community), []);
    await gus.page.getByRole('button', { name: 'Create account' }).click();
    const { email, password } = newCredentials();
    const dialog = gus.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Email' }).fill(email);
    await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
    await dialog.getByRole('button', { name: 'Create account' }).click();
    await eventually(
      () => writeBox(gus.page).inputValue(),
      (text) => /^!\[My garden\]\(image:\w{20} "\d+x\d+"\)\s*$/.test(text),
    );
    assert.equal((await stored(community)).length, 1);
    assert.deepEqual(gus.errors, []);
  });

  test('more than the day allows are refused with words, and the text is kept', async (t) => {
    const community = await Community.open({ policy: { imagesADay: 1 } });
    const ann = await newVisitor(t);
    await visit(ann, { community: community.id, page: unique('page') });
    await createAccount(ann.page, newCredentials(), 'Ann');
    await describeImage(ann.page, 'First');
    await addToText(ann.page, 'First');
    await describeImage(ann.page, 'Second');
    await ann.page.getByRole('button', { name: 'Add to the text' }).click();
    await ann.page.getByText('These are enough images for today.').waitFor();
    assert.match(await writeBox(ann.page).inputValue(), /!\[First\]/);
    assert.equal((await stored(community)).length, 1);
  });

  test('a thread of the forum holds one as well, and the board names it by its description', async (t) => {
    const community = await Community.open();
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await createAccount(ann.page, newCredentials(), 'Ann');
    await ann.page.getByRole('button', { name: 'New thread', exact: true }).click();
    await ann.page.getByRole('textbox', { name: 'Text', exact: true }).focus();
    await ann.page.getByRole('button', { name: 'Add image' }).waitFor();
    const file = await pictureFile(ann.page);
    await ann.page.locator('community-new-thread input[type=file]').setInputFiles(file);
    await ann.page.getByRole('textbox', { name: 'What does the image show?' }).fill('A blue kettle');
    await addToText(ann.page, 'A blue kettle');
    await ann.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Which kettle is this?');
    await ann.page.getByRole('button', { name: 'Post thread', exact: true }).click();
    await shownWidth(image(ann.page, 'A blue kettle'));
    await ben.page.goto(url);
    await ben.page.getByRole('link', { name: 'Which kettle is this?', exact: true }).waitFor();
    await ben.page.getByText('A blue kettle', { exact: true }).waitFor();
    await ben.page.getByRole('link', { name: 'Which kettle is this?', exact: true }).click();
    await shownWidth(image(ben.page, 'A blue kettle'));
  });
});

test('an image is painted where the host’s policy allows no address of one', async (t) => {
  const community = await Community.open();
  const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
  const page = unique('page');
  await visit(ann, { community: community.id, page });
  await createAccount(ann.page, newCredentials(), 'Ann');
  await describeImage(ann.page, 'A kettle');
  await addToText(ann.page, 'A kettle');
  await postButton(ann.page).click();
  await image(ann.page, 'A kettle').waitFor();
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' http://${firestoreHost}`;
  const html = widgetPage({ community: community.id, page });
  await ben.page.goto(
    site.publish(`/${unique('page')}.html`, { html, headers: { 'content-security-policy': policy } }),
  );
  await shownWidth(image(ben.page, 'A kettle'));
  assert.equal(await image(ben.page, 'A kettle').locator('canvas').count(), 1);
});
