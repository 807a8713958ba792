import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { chatter, Community, newId, threadOf, unique } from './support/community.js';
import { change, store } from './support/database.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { shownAt, watchLoading } from './support/loading.js';
import type { Fields } from './support/values.js';
import { newVisitor, visit } from './support/visitor.js';
import { comments, commentWith, loadMore, signInAsGuest } from './support/widgets.js';

const longPage = '/journal/long';

async function timeOfFirstComment(t: TestContext, community: string, page: string): Promise<number> {
  const visitor = await newVisitor(t);
  await watchLoading(visitor.context);
  await visit(visitor, { community, page });
  const time = await shownAt(visitor.page);
  await visitor.context.close();
  return time;
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('a conversation of 5,000 comments', () => {
  test('shows its first comment about as soon as one of 50', async (t) => {
    const community = await Community.open();
    await community.seed('fifty', chatter(50));
    const [short, long]: [number[], number[]] = [[], []];
    for (let i = 0; i < 7; i++) {
      short.push(await timeOfFirstComment(t, community.id, 'fifty'));
      long.push(await timeOfFirstComment(t, 'main', longPage));
    }
    const ratio = median(long) / median(short);
    t.diagnostic(
      `first comment of 50: ${Math.round(median(short))} ms, of 5,000: ${Math.round(median(long))} ms, ratio ${ratio.toFixed(2)}`,
    );
    assert.ok(ratio <= 1.5, `${ratio.toFixed(2)} times as long`);
  });

  test('lets the page rest once it is loaded, and brings more on demand', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const visitor = await newVisitor(t);
    await watchLoading(visitor.context);
    await visit(visitor, { community: 'main', page: longPage, firestore: firestore.host });
    await loadMore(visitor.page).waitFor();
    await firestore.live();
    const loaded = await visitor.page.evaluate(
      () =>
        new Promise<number>((done) => {
          requestIdleCallback(() => done(performance.now()));
        }),
    );
    await visitor.page.waitForFunction((end) => performance.now() > end, loaded + 3_000, { polling: 500 });
    const long = await visitor.page.evaluate(
      (from) => window.longTasks.filter(({ at }) => at > from),
      loaded,
    );
    assert.deepEqual(long, []);
    const before = await comments(visitor.page).count();
    await loadMore(visitor.page).click();
    await visitor.page
      .getByRole('button', { name: 'Load more comments' })
      .and(visitor.page.locator('[aria-disabled=false]'))
      .waitFor();
    assert.ok((await comments(visitor.page).count()) >= before + 20);
    assert.deepEqual(visitor.errors, []);
  });
});

describe('stored documents that nobody should have stored', () => {
  const at = new Date();
  const bad: Record<string, Fields[string]> = {
    text: 'not an entry',
    number: 7,
    nothing: null,
    list: ['a'],
    noTime: { uid: 'a', name: 'A', body: 'no time' },
    wrongTime: { uid: 'a', name: 'A', body: 'wrong time', at: 'yesterday' },
    wrongBody: { uid: 'a', name: 'A', body: 5, at },
    wrongName: { uid: 'a', name: { first: 'A' }, body: 'wrong name', at },
    wrongState: { uid: 'a', name: 'A', at, state: 99 },
  };

  test('malformed entries are left out, the others stand', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(3));
    const entries = Object.fromEntries(Object.values(bad).map((entry) => [newId(), entry]));
    const odd = {
      uid: 'b',
      name: 'Odd',
      body: 'Odd but readable',
      at,
      reactions: { like: 'many', love: -3, hate: 5 },
    };
    const all = { ...entries, [newId()]: odd, [newId()]: { ...odd, body: 'Lost answer', parent: newId() } };
    const mask = Object.keys(all).map((id) => `entries.\`${id}\``);
    await change(`${community.path}/threads/${threadOf(page)}/pages/0`, { entries: all }, mask);
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page });
    await commentWith(visitor.page, 'Odd but readable').waitFor();
    await commentWith(visitor.page, 'Lost answer').waitFor();
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    assert.equal(await comments(visitor.page).count(), 5);
    assert.deepEqual(visitor.errors, []);
  });

  test('a page and a thread of the wrong shape do not stop the rest', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(60));
    const path = `${community.path}/threads/${threadOf(page)}`;
    await store({ [`${path}/pages/0`]: { n: 0, entries: 'none' } });
    await change(path, { comments: 'sixty', lastActivityAt: 'now' });
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page });
    await commentWith(visitor.page, 'Remark number 59.').waitFor();
    await signInAsGuest(visitor.page, 'Mal');
    assert.deepEqual(visitor.errors, []);
  });

  test('a community without settings closes instead of breaking', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(1));
    await store({ [community.path]: { name: 'Bare', policy: 'open', staff: ['x'] } });
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page });
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    await visitor.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await visitor.page.getByRole('button', { name: 'Sign in with email' }).waitFor();
    assert.equal(await visitor.page.getByRole('button', { name: 'Continue as guest' }).count(), 0);
    assert.deepEqual(visitor.errors, []);
  });
});
