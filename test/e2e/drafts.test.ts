import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { chatter, Community, unique } from './support/community.js';
import { eventually } from './support/eventually.js';
import { newTab, newVisitor, visit } from './support/visitor.js';
import {
  accountButton,
  commentWith,
  continueAsGuest,
  post,
  postButton,
  postReplyButton,
  replyBox,
  signInAsGuest,
  write,
  writeBox,
} from './support/widgets.js';

async function annWrites(t: TestContext) {
  const community = await Community.open();
  const page = unique('page');
  await community.seed(page, chatter(2));
  const ann = await newVisitor(t);
  const url = await visit(ann, { community: community.id, page });
  await commentWith(ann.page, 'Remark number 1.').waitFor();
  return { community, page, ann, url };
}

describe('a text that is not sent yet', { concurrency: 2 }, () => {
  test('is there again after a reload, for visitors and for members', async (t) => {
    const { ann } = await annWrites(t);
    await write(ann.page, 'Half a thought');
    await ann.page.reload();
    await eventually(
      () => writeBox(ann.page).inputValue(),
      (text) => text === 'Half a thought',
    );
    await signInAsGuest(ann.page, 'Ann');
    await write(ann.page, 'Half a thought, and more');
    await ann.page.reload();
    await accountButton(ann.page, 'Ann').waitFor();
    await eventually(
      () => writeBox(ann.page).inputValue(),
      (text) => text === 'Half a thought, and more',
    );
  });

  test('is there again after a reload that comes before the part that keeps drafts', async (t) => {
    const { ann } = await annWrites(t);
    await ann.page.route('**/composer-tools-*.js', (route) => route.abort());
    await ann.page.reload();
    await write(ann.page, 'Typed at once');
    await ann.page.unroute('**/composer-tools-*.js');
    await ann.page.reload();
    await eventually(
      () => writeBox(ann.page).inputValue(),
      (text) => text === 'Typed at once',
    );
  });

  test('is carried into signing in, and sent from there', async (t) => {
    const { community, ann } = await annWrites(t);
    await write(ann.page, 'Written before signing in');
    await postButton(ann.page).click();
    const dialog = ann.page.getByRole('dialog', { name: 'Sign in' });
    await dialog.waitFor();
    assert.equal(await writeBox(ann.page).inputValue(), 'Written before signing in', 'in sight behind it');
    await dialog.getByRole('button', { name: 'Close' }).click();
    assert.equal(await writeBox(ann.page).inputValue(), 'Written before signing in');
    await postButton(ann.page).click();
    await continueAsGuest(ann.page, 'Ann');
    assert.equal((await community.stored('Written before signing in')).length, 1);
    await eventually(
      () => writeBox(ann.page).inputValue(),
      (text) => text === '',
    );
  });

  test('is gone once it is posted, also after a reload', async (t) => {
    const { community, ann } = await annWrites(t);
    await signInAsGuest(ann.page, 'Ann');
    await post(ann.page, 'Out in the world');
    await community.stored('Out in the world');
    await eventually(
      () => writeBox(ann.page).inputValue(),
      (text) => text === '',
    );
    await ann.page.reload();
    await commentWith(ann.page, 'Out in the world').waitFor();
    await accountButton(ann.page, 'Ann').waitFor();
    assert.equal(await writeBox(ann.page).inputValue(), '');
  });

  test('does not mix with an answer to somebody, nor an answer with another', async (t) => {
    const { ann } = await annWrites(t);
    await signInAsGuest(ann.page, 'Ann');
    await write(ann.page, 'A comment of its own');
    const answer = async (to: string) => {
      await commentWith(ann.page, to).getByRole('button', { name: 'Reply' }).click();
      await replyBox(ann.page).waitFor();
    };
    await answer('Remark number 1.');
    assert.equal(await replyBox(ann.page).inputValue(), '');
    await replyBox(ann.page).fill('An answer to 1');
    await answer('Remark number 0.');
    await eventually(
      () => replyBox(ann.page).inputValue(),
      (text) => text === '',
    );
    await replyBox(ann.page).fill('An answer to 0');
    await ann.page.reload();
    await accountButton(ann.page, 'Ann').waitFor();
    assert.equal(await writeBox(ann.page).inputValue(), 'A comment of its own');
    await answer('Remark number 1.');
    assert.equal(await replyBox(ann.page).inputValue(), 'An answer to 1');
    await postReplyButton(ann.page).click();
    await commentWith(ann.page, 'An answer to 1').waitFor();
    assert.equal(await writeBox(ann.page).inputValue(), 'A comment of its own');
    await answer('Remark number 0.');
    assert.equal(await replyBox(ann.page).inputValue(), 'An answer to 0');
  });

  test('shows in a second tab, until that tab has a text of its own', async (t) => {
    const { ann, url } = await annWrites(t);
    const second = await newTab(ann);
    await second.goto(url);
    await commentWith(second, 'Remark number 1.').waitFor();
    await write(ann.page, 'From the first tab');
    await eventually(
      () => writeBox(second).inputValue(),
      (text) => text === 'From the first tab',
    );
    await write(second, 'From the second tab');
    await write(ann.page, 'From the first tab, longer');
    await ann.page.reload();
    await second.reload();
    await eventually(
      () => writeBox(ann.page).inputValue(),
      (text) => text === 'From the first tab, longer',
    );
    await eventually(
      () => writeBox(second).inputValue(),
      (text) => text === 'From the second tab',
    );
  });

  test('of one person is not shown to the next one at the same machine', async (t) => {
    const { ann } = await annWrites(t);
    await signInAsGuest(ann.page, 'Ann');
    await write(ann.page, 'For Ann’s eyes only');
    await accountButton(ann.page, 'Ann').click();
    await ann.page.getByRole('button', { name: 'Sign out' }).click();
    await ann.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await ann.page.reload();
    await commentWith(ann.page, 'Remark number 1.').waitFor();
    assert.equal(await writeBox(ann.page).inputValue(), '');
  });
});
