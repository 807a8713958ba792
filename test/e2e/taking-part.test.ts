import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Page } from 'playwright';
import { chatter, Community, unique, type Said } from './support/community.js';
import { newVisitor, visit, type Visitor } from './support/visitor.js';
import {
  commentWith,
  comments,
  focused,
  loadMore,
  post,
  postReplyButton,
  replyBox,
  signInAsGuest,
  write,
  writeBox,
} from './support/widgets.js';
import { eventually } from './support/eventually.js';

interface Scene {
  community: Community;
  page: string;
  ann: Visitor;
}

async function annReads(t: TestContext, said: readonly Said[], attributes = ''): Promise<Scene> {
  const community = await Community.open();
  const page = unique('page');
  if (said.length > 0) await community.seed(page, said);
  const ann = await newVisitor(t);
  await visit(ann, { community: community.id, page, attributes });
  if (said.length > 0) await comments(ann.page).first().waitFor();
  return { community, page, ann };
}

const order = (page: Page) =>
  comments(page).evaluateAll((all) => all.map((one) => /number (\d+)/.exec(one.textContent)?.[1]));

async function choose(page: Page, text: string, item: string): Promise<void> {
  await commentWith(page, text).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

describe('reading', { concurrency: 2 }, () => {
  test('the order is the reader’s: newest, oldest, best', async (t) => {
    const { community, page, ann } = await annReads(t, chatter(5));
    await commentWith(ann.page, 'number 0').waitFor();
    assert.deepEqual(await order(ann.page), ['4', '3', '2', '1', '0']);
    const sort = ann.page.getByRole('combobox', { name: 'Sort' });
    await sort.selectOption('Oldest');
    await eventually(
      () => order(ann.page),
      (seen) => seen.join() === '0,1,2,3,4',
    );
    const ben = await newVisitor(t);
    await visit(ben, { community: community.id, page });
    await signInAsGuest(ben.page, 'Ben');
    await commentWith(ben.page, 'number 2').getByRole('button', { name: 'React' }).click();
    await ben.page.getByRole('menuitemcheckbox', { name: 'Thanks' }).click();
    await commentWith(ben.page, 'number 2').getByRole('button', { name: 'Thanks: 1 person' }).waitFor();
    await ben.page.getByRole('combobox', { name: 'Sort' }).selectOption('Best');
    await eventually(
      () => order(ben.page),
      (seen) => seen[0] === '2' && seen.length === 5,
    );
  });

  test('older comments come a page at a time until all are there, each once', async (t) => {
    const { ann } = await annReads(t, chatter(130));
    await loadMore(ann.page).click();
    await commentWith(ann.page, 'number 79.').waitFor();
    assert.match(await focused(ann.page), /Comment by/, 'the focus goes to the first of them');
    await loadMore(ann.page).click();
    await commentWith(ann.page, 'number 0.').waitFor();
    await loadMore(ann.page).waitFor({ state: 'detached' });
    assert.equal(new Set(await order(ann.page)).size, 130);
    assert.equal(await comments(ann.page).count(), 130);
  });

  test('answers stand below what they answer, and beside it where the page allows no deeper', async (t) => {
    const ids = Array.from({ length: 6 }, (_, i) => `Comment${i}AAAAAAAAAAAA`);
    const chain = ids.map((id, i) => ({
      id,
      body: `Level number ${i}.`,
      ...(i > 0 && { parent: ids[i - 1] }),
    }));
    const { ann } = await annReads(t, chain, 'max-depth="3"');
    await commentWith(ann.page, 'number 5').waitFor();
    assert.deepEqual(await order(ann.page), ['0', '1', '2', '3', '4', '5']);
    const depth = await comments(ann.page).evaluateAll((all) =>
      all.map((one) => {
        const lists = [];
        for (let node: Node | null = one; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
          if (node instanceof HTMLLIElement) lists.push(node);
        }
        return lists.length;
      }),
    );
    assert.deepEqual(depth, [1, 2, 3, 3, 3, 3]);
    await commentWith(ann.page, 'number 4').getByText('In reply to Person 3').waitFor();
  });
});

describe('writing', { concurrency: 2 }, () => {
  test('an answer to an answer is stored with what it answers', async (t) => {
    const { community, page, ann } = await annReads(t, chatter(1));
    await signInAsGuest(ann.page, 'Ann');
    for (const [to, text] of [
      ['Remark number 0.', 'First answer'],
      ['First answer', 'Second answer'],
    ] as const) {
      await commentWith(ann.page, to).getByRole('button', { name: 'Reply' }).click();
      await replyBox(ann.page).fill(text);
      await postReplyButton(ann.page).click();
      await commentWith(ann.page, text).getByRole('button', { name: 'Reply' }).waitFor();
    }
    const [first] = await community.stored('First answer');
    const [second] = await community.stored('Second answer');
    assert.equal(second?.data['parent'], first?.id);
    assert.equal((await community.thread(page))?.data['comments'], 3);
  });

  test('a changed comment shows its new text to everybody, and that it was changed', async (t) => {
    const { community, page, ann } = await annReads(t, chatter(1));
    const ben = await newVisitor(t);
    await signInAsGuest(ann.page, 'Ann');
    await post(ann.page, 'With a tpyo');
    await community.stored('With a tpyo');
    await visit(ben, { community: community.id, page });
    await commentWith(ben.page, 'With a tpyo').waitFor();
    await choose(ann.page, 'With a tpyo', 'Edit');
    const box = ann.page.getByRole('textbox', { name: 'Edit your comment' });
    assert.equal(await box.inputValue(), 'With a tpyo');
    await box.fill('Without a typo');
    await ann.page.getByRole('button', { name: 'Save changes' }).click();
    await commentWith(ann.page, 'Without a typo').getByText('edited').waitFor();
    await commentWith(ben.page, 'Without a typo').getByText('edited').waitFor();
    assert.equal(await ben.page.getByText('With a tpyo').count(), 0);
  });

  test('after deleting, the focus goes to the next comment, and the text is gone everywhere', async (t) => {
    const { community, page, ann } = await annReads(t, chatter(2));
    await signInAsGuest(ann.page, 'Ann');
    await post(ann.page, 'Said too soon');
    const [{ id } = { id: '' }] = await community.stored('Said too soon');
    await choose(ann.page, 'Said too soon', 'Delete');
    await ann.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await ann.page.getByText('Said too soon').waitFor({ state: 'detached' });
    const focus = await eventually(
      () => focused(ann.page),
      (text) => text.includes('number 1'),
    );
    assert.match(focus, /Comment by Person 1/);
    assert.equal((await community.posts('Said too soon')).length, 0);
    const thread = await community.thread(page);
    assert.equal(thread?.data['comments'], 2);
    assert.ok(!JSON.stringify(await community.pageOf(page, 0)).includes('too soon'), `${id} keeps no text`);
  });

  test('ten fast clicks on a reaction end where ten clicks mean', async (t) => {
    const { community, page, ann } = await annReads(t, chatter(1));
    await signInAsGuest(ann.page, 'Ann');
    const comment = commentWith(ann.page, 'number 0');
    await comment.getByRole('button', { name: 'React' }).click();
    await ann.page.getByRole('menuitemcheckbox', { name: 'Love' }).click();
    const love = comment.getByRole('button', { name: 'Love: 1 person' });
    await love.waitFor();
    const stored = async () =>
      Object.values((await community.pageOf(page, 0))?.['entries'] ?? {})[0]?.reactions?.love ?? 0;
    await eventually(stored, (count) => count === 1);
    // The buttons of a reaction come and go with its count, so the clicks go to whatever stands there.
    await comment.evaluate((article) => {
      const root = article.getRootNode() as ShadowRoot;
      for (let i = 0; i < 10; i++) root.querySelector<HTMLElement>('button[aria-label^="Love"]')?.click();
    });
    await eventually(stored, (count) => count === 1);
    await love.waitFor();
    assert.equal(await love.getAttribute('aria-pressed'), 'true');
    await love.click();
    await love.waitFor({ state: 'detached' });
    await eventually(stored, (count) => count === 0);
  });

  test('a text that is too long says by how much, and one of blanks is not sent', async (t) => {
    const { community, ann } = await annReads(t, []);
    await post(ann.page, '   \n ');
    await ann.page.getByText('Write something first.').waitFor();
    await write(ann.page, 'x'.repeat(5_003));
    await ann.page.getByText('3 characters too many').waitFor();
    await ann.page.getByRole('button', { name: 'Post comment' }).click();
    await ann.page.getByText('Too long. Shorten it').waitFor();
    assert.equal(await ann.page.getByRole('dialog').count(), 0);
    assert.equal((await community.posts('x'.repeat(5_003))).length, 0);
  });

  test('everything can be done with the keyboard', async (t) => {
    const { community, ann } = await annReads(t, chatter(1));
    await signInAsGuest(ann.page, 'Ann');
    const { keyboard } = ann.page;
    await writeBox(ann.page).focus();
    await keyboard.type('By keyboard alone');
    await keyboard.press('Control+Enter');
    await community.stored('By keyboard alone');
    const own = commentWith(ann.page, 'By keyboard alone');
    await own.getByRole('button', { name: 'Reply' }).waitFor();
    await eventually(
      () => focused(ann.page),
      (text) => text.includes('By keyboard alone'),
    );

    await tabTo(ann.page, 'Reply');
    await keyboard.press('Enter');
    await replyBox(ann.page).waitFor();
    await keyboard.type('An answer, too');
    await keyboard.press('Control+Enter');
    await community.stored('An answer, too');

    await own.focus();
    await tabTo(ann.page, 'More actions');
    await keyboard.press('Enter');
    await ann.page.getByRole('menuitem', { name: 'Edit' }).waitFor();
    assert.equal(await focused(ann.page), 'Edit');
    await keyboard.press('ArrowDown');
    assert.equal(await focused(ann.page), 'Delete');
    await keyboard.press('End');
    await keyboard.press('ArrowDown');
    assert.equal(await focused(ann.page), 'Edit', 'the arrows go round');
    await keyboard.press('Escape');
    await ann.page.getByRole('menu').waitFor({ state: 'detached' });
    await eventually(
      () => focused(ann.page),
      (text) => text.includes('More actions'),
    );
  });
});

/** Goes on with the Tab key to a control with this name; twenty steps at most. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return;
  }
  assert.fail(`Tab does not lead to "${name}"`);
}
