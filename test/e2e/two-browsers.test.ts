import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chatter, Community, unique } from './support/community.js';
import { newVisitor, visit } from './support/visitor.js';
import {
  commentWith,
  comments,
  continueAsGuest,
  post,
  postButton,
  postReplyButton,
  replyBox,
  showNew,
  signInAsGuest,
  write,
  writeBox,
} from './support/widgets.js';

describe('two people on the same page', () => {
  test('what one posts the other sees without reloading, and finds the answer', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    await Promise.all([ann, ben].map((visitor) => visit(visitor, { community: community.id, page })));
    await ann.page.getByText('No comments yet').waitFor();
    await ben.page.getByText('No comments yet').waitFor();

    await write(ann.page, 'Hello from **Ann**');
    await postButton(ann.page).click();
    await continueAsGuest(ann.page, 'Ann');
    await commentWith(ann.page, 'Hello from Ann').waitFor();

    await showNew(ben.page, 1).click();
    const seen = commentWith(ben.page, 'Hello from Ann');
    await seen.waitFor();
    assert.equal(await seen.locator('strong').textContent(), 'Ann');

    await signInAsGuest(ben.page, 'Ben');
    await seen.getByRole('button', { name: 'Reply' }).click();
    await replyBox(ben.page).fill('Hello back from Ben');
    await postReplyButton(ben.page).click();
    await commentWith(ben.page, 'Hello back from Ben').waitFor();

    await showNew(ann.page, 1).click();
    await commentWith(ann.page, 'Hello back from Ben').waitFor();
    assert.equal(await comments(ann.page).count(), 2);
    assert.deepEqual([...ann.errors, ...ben.errors], []);
  });

  test('a text can be written before the first comment is on screen', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(3));
    const { page: tab, context } = await newVisitor(t);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await context.route(/:(batchGet|runQuery)/, async (route) => {
      await held;
      await route.continue();
    });
    await visit({ page: tab, context, errors: [], console: [] }, { community: community.id, page });
    await write(tab, 'I was first');
    assert.equal(await comments(tab).count(), 0);
    release();
    await commentWith(tab, 'Remark number 2.').waitFor();
    assert.equal(await writeBox(tab).inputValue(), 'I was first');
  });

  test('what arrives waits for the reader and moves nothing under their eyes', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(30));
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    await Promise.all([ann, ben].map((visitor) => visit(visitor, { community: community.id, page })));
    const reading = commentWith(ben.page, 'Remark number 12.');
    await reading.scrollIntoViewIfNeeded();
    await commentWith(ben.page, 'Remark number 0.').waitFor();
    const before = await reading.evaluate((element) => [
      scrollY,
      Math.round(element.getBoundingClientRect().top),
    ]);

    await signInAsGuest(ann.page, 'Ann');
    await post(ann.page, 'Something new');
    await showNew(ben.page, 1).waitFor();
    assert.equal(await commentWith(ben.page, 'Something new').count(), 0);
    const after = await reading.evaluate((element) => [
      scrollY,
      Math.round(element.getBoundingClientRect().top),
    ]);
    assert.equal(after[1], before[1], 'the comment that is read stays where it is in the window');
  });

  test('several at once are counted, and each is shown once', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(2));
    const writers = await Promise.all(
      ['Ann', 'Cem', 'Dora'].map(async (name) => ({ name, ...(await newVisitor(t)) })),
    );
    const ben = await newVisitor(t);
    await Promise.all([...writers, ben].map((visitor) => visit(visitor, { community: community.id, page })));
    await commentWith(ben.page, 'Remark number 1.').waitFor();
    for (const { page: tab, name } of writers) await signInAsGuest(tab, name);
    await Promise.all(writers.map(({ page: tab, name }) => post(tab, `At once, says ${name}`)));
    await showNew(ben.page, 3).click();
    for (const { name } of writers) await commentWith(ben.page, `At once, says ${name}`).waitFor();
    assert.equal(await comments(ben.page).count(), 5);
    assert.equal((await community.thread(page))?.data['comments'], 5);
  });
});
