import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chatter, Community, unique } from './support/community.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { scriptTag } from './support/host-site.js';
import { newVisitor, site, visit, type Visitor } from './support/visitor.js';
import { commentWith, comments, loadMore, post, showNew, signInAsGuest } from './support/widgets.js';

/** Opens a page and waits until it is live. */
async function liveVisit(visitor: Visitor, community: Community, page: string, firestore: FirestoreBetween) {
  await visit(visitor, { community: community.id, page, firestore: firestore.host });
  await firestore.live();
}

describe('documents billed', () => {
  test('a first visit to 50 comments costs three, listening included', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(50));
    const visitor = await newVisitor(t);
    await liveVisit(visitor, community, page, firestore);
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    assert.equal(await comments(visitor.page).count(), 50);
    t.diagnostic(`50 comments: ${firestore.reads} documents`);
    assert.ok(firestore.reads <= 3, `${firestore.reads} documents were read`);
  });

  test('100 comments cost four, all of them shown', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(100));
    const visitor = await newVisitor(t);
    await liveVisit(visitor, community, page, firestore);
    await loadMore(visitor.page).click();
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    assert.equal(await comments(visitor.page).count(), 100);
    t.diagnostic(`100 comments: ${firestore.reads} documents`);
    assert.ok(firestore.reads <= 4, `${firestore.reads} documents were read`);
  });

  test('coming back costs one while nothing has changed', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(50));
    const visitor = await newVisitor(t);
    await liveVisit(visitor, community, page, firestore);
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    await visitor.page.goto('about:blank');
    firestore.passed.length = 0;
    await liveVisit(visitor, community, page, firestore);
    await commentWith(visitor.page, 'Remark number 0.').waitFor();
    t.diagnostic(`return: ${firestore.reads} documents`);
    assert.ok(firestore.reads <= 1, `${firestore.reads} documents were read`);
  });

  test('a number of comments alone costs one', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(7));
    const { page: tab } = await newVisitor(t);
    const tag = scriptTag({ community: community.id, firestore: firestore.host });
    const html = `<!doctype html><title>Count</title>${tag}<p>Comments: <community-count page="${page}"></community-count></p>`;
    await tab.goto(site.publish('/count.html', html));
    await tab.getByText('Comments: 7').waitFor();
    t.diagnostic(`count: ${firestore.reads} documents`);
    assert.equal(firestore.reads, 1);
  });

  test('a page nobody has commented on costs three at most', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const visitor = await newVisitor(t);
    await liveVisit(visitor, community, unique('page'), firestore);
    await visitor.page.getByText('No comments yet').waitFor();
    assert.ok(firestore.reads <= 3, `${firestore.reads} documents were read`);
  });

  test('a comment of somebody else costs two: the thread that tells of it, and its page', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const page = unique('page');
    await community.seed(page, chatter(30));
    const [reader, writer] = [await newVisitor(t), await newVisitor(t)];
    await liveVisit(reader, community, page, firestore);
    await commentWith(reader.page, 'Remark number 0.').waitFor();
    const before = firestore.reads;
    await visit(writer, { community: community.id, page });
    await signInAsGuest(writer.page, 'Wim');
    await post(writer.page, 'The thirty-first');
    await showNew(reader.page, 1).click();
    await commentWith(reader.page, 'The thirty-first').waitFor();
    t.diagnostic(`a new comment: ${firestore.reads - before} documents`);
    assert.equal(firestore.reads - before, 2);
  });
});
