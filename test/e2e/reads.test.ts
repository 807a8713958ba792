import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { chatter, Community, unique } from './support/community.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { scriptTag } from './support/host-site.js';
import { newVisitor, sayGoodbye, site, visit, type Visitor } from './support/visitor.js';
import { commentWith, comments, loadMore } from './support/widgets.js';

let firestore: FirestoreBetween;
before(async () => (firestore = await FirestoreBetween.open()));
after(() => firestore.close());
afterEach(async () => {
  await sayGoodbye();
  firestore.passed.length = 0;
});

/** A page with so many comments, visited until it is live. */
async function liveVisit(visitor: Visitor, community: Community, page: string): Promise<void> {
  await visit(visitor, { community: community.id, page, firestore: firestore.host });
  await firestore.live();
}

describe('documents billed', () => {
  test('a first visit to 50 comments costs three, listening included', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(50));
    const visitor = await newVisitor();
    await liveVisit(visitor, community, page);
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    assert.equal(await comments(visitor.page).count(), 50);
    t.diagnostic(`50 comments: ${firestore.reads} documents`);
    assert.ok(firestore.reads <= 3, `${firestore.reads} documents were read`);
  });

  test('100 comments cost four, all of them shown', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(100));
    const visitor = await newVisitor();
    await liveVisit(visitor, community, page);
    await loadMore(visitor.page).click();
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    assert.equal(await comments(visitor.page).count(), 100);
    t.diagnostic(`100 comments: ${firestore.reads} documents`);
    assert.ok(firestore.reads <= 4, `${firestore.reads} documents were read`);
  });

  test('coming back costs one while nothing has changed', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(50));
    const visitor = await newVisitor();
    await liveVisit(visitor, community, page);
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    await visitor.page.goto('about:blank');
    firestore.passed.length = 0;
    await liveVisit(visitor, community, page);
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    t.diagnostic(`return: ${firestore.reads} documents`);
    assert.ok(firestore.reads <= 1, `${firestore.reads} documents were read`);
  });

  test('a number of comments alone costs one', async (t) => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(7));
    const { page: tab } = await newVisitor();
    const tag = scriptTag({ community: community.id, firestore: firestore.host });
    const html = `<!doctype html><title>Count</title>${tag}<p>Comments: <community-count page="${page}"></community-count></p>`;
    await tab.goto(site.publish('/count.html', html));
    await tab.getByText('Comments: 7').waitFor();
    t.diagnostic(`count: ${firestore.reads} documents`);
    assert.equal(firestore.reads, 1);
  });

  test('a page nobody has commented on costs three at most', async () => {
    const community = await Community.open();
    const visitor = await newVisitor();
    await liveVisit(visitor, community, unique('page'));
    await visitor.page.getByText('No comments yet').waitFor();
    assert.ok(firestore.reads <= 3, `${firestore.reads} documents were read`);
  });

  test('a comment of somebody else costs two: the thread that tells of it, and its page', async () => {
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(50), { age: 7_200_000 });
    const visitor = await newVisitor();
    await liveVisit(visitor, community, page);
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    firestore.passed.forEach((passed) => (passed.answer = ''));
    await community.seed(page, [...chatter(50), { body: 'The fifty-first' }], { age: 7_140_000 });
    await visitor.page.getByRole('button', { name: /^Show \d+ new comments?$/ }).click();
    await commentWith(visitor.page, 'The fifty-first').waitFor();
    assert.ok(firestore.reads <= 3, `${firestore.reads} documents were read`);
  });
});
