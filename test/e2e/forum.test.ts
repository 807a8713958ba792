import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Community } from './support/community.js';
import { eventually } from './support/eventually.js';
import { FirestoreBetween } from './support/firestore-between.js';
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
import { newVisitor } from './support/visitor.js';
import { commentWith, focused, showNew, signInAsGuest } from './support/widgets.js';

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `Thread number ${i + 1}`);

describe('a forum of two people', { concurrency: 2 }, () => {
  test('a question is asked, found, answered, and its answer accepted', async (t) => {
    const community = await Community.open();
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await ask(ann);
    assert.match(ann.page.url(), /#thread-[A-Za-z0-9]{20}$/);
    await answer(ben, url);
    const accepts = { name: 'Accept answer' };
    assert.equal(await ben.page.getByRole('button', accepts).count(), 0, 'not for who only answers');

    await showNew(ann.page, 1).click();
    await commentWith(ann.page, 'Take mine.').getByRole('button', accepts).click();
    await ann.page.getByRole('complementary', { name: 'Accepted answer' }).waitFor();
    await ben.page.getByRole('complementary', { name: 'Accepted answer' }).waitFor();
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });

  test('votes of two at once are both counted, and the last intent wins', async (t) => {
    const community = await Community.open();
    const [id = ''] = await seedThreads(community, ['Vote on this']);
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await ben.page.goto(url);
    for (const [visitor, name] of [[ann, 'Ann'] as const, [ben, 'Ben'] as const]) {
      await signInAsGuest(visitor.page, name);
      await threadLink(visitor.page, 'Vote on this').click();
      await visitor.page.getByRole('button', { name: 'Vote up' }).waitFor();
    }
    const up = (visitor: typeof ann) => visitor.page.getByRole('button', { name: 'Vote up' });
    await Promise.all([up(ann).click(), up(ben).click()]);
    await ann.page.getByRole('group', { name: '2 votes' }).waitFor();
    for (let i = 0; i < 3; i++) await up(ann).click();
    await eventually(
      async () => (await storedThread(community, id))['votes'],
      (votes) => votes === 1,
    );
    await ben.page.getByRole('group', { name: '1 vote' }).waitFor();
  });

  test('what waits is shown to its author, and to nobody else', async (t) => {
    const community = await Community.open({ policy: { guests: 'pending' } });
    const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
    const url = await visitForum(ann, community);
    await signInAsGuest(ann.page, 'Ann');
    await postThread(ann.page, { title: 'Not seen yet', text: 'A moderator reads it first.' });
    await ann.page.getByText('Waiting for a moderator').first().waitFor();
    await ann.page.reload();
    await ann.page.getByText('Not seen yet').first().waitFor();
    await ben.page.goto(url);
    await ben.page.getByText('No threads yet').waitFor();
  });
});

describe('the way through a forum', { concurrency: 2 }, () => {
  test('leads to a thread and back, with title, focus and place', async (t) => {
    const community = await Community.open();
    await seedThreads(community, numbered(30));
    const ann = await newVisitor(t);
    await visitForum(ann, community);
    await threadLink(ann.page, 'Thread number 30').waitFor();
    await ann.page.getByRole('button', { name: 'Load more threads' }).click();
    await threadLink(ann.page, 'Thread number 2').click();
    await threadTitle(ann.page, 'Thread number 2').waitFor();
    await eventually(
      () => ann.page.title(),
      (title) => title.includes('Thread number 2'),
    );
    await ann.page.goBack();
    await threadLink(ann.page, 'Thread number 1').waitFor();
    await eventually(
      () => focused(ann.page),
      (name) => name.includes('Thread number 2'),
    );
    assert.equal(await ann.page.title(), "A brand's page");
    assert.ok(await threadLink(ann.page, 'Thread number 2').isVisible());
  });

  test('can begin with a link to a thread', async (t) => {
    const community = await Community.open();
    const [id = ''] = await seedThreads(community, ['Linked from elsewhere', 'Another']);
    const ann = await newVisitor(t);
    const url = await visitForum(ann, community);
    await ann.page.goto('about:blank');
    await ann.page.goto(`${url}#thread-${id}`);
    await threadTitle(ann.page, 'Linked from elsewhere').waitFor();
    await ann.page.getByRole('link', { name: 'All threads' }).click();
    await threadLink(ann.page, 'Another').waitFor();
  });

  test('says so where a link leads to nothing', async (t) => {
    const community = await Community.open();
    const ann = await newVisitor(t);
    const url = await visitForum(ann, community);
    await ann.page.goto('about:blank');
    await ann.page.goto(`${url}#thread-NoSuchThread00000000`);
    await ann.page.getByText('This thread is no longer here.').waitFor();
  });

  test('is found by a word of a title, or its beginning', async (t) => {
    const community = await Community.open();
    await seedThreads(community, ['Crème brûlée at home', ...numbered(25)]);
    const ann = await newVisitor(t);
    await visitForum(ann, community);
    await threadLink(ann.page, 'Thread number 25').waitFor();
    await ann.page.getByRole('searchbox', { name: 'Search threads' }).fill('brul');
    await threadLink(ann.page, 'Crème brûlée at home').waitFor();
    assert.equal(await threadLink(ann.page, 'Thread number 25').count(), 0);
  });
});

describe('documents billed by a forum', () => {
  test('twenty threads cost 22 at most, and going back none', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    await seedThreads(community, numbered(40));
    const ann = await newVisitor(t);
    await visitForum(ann, community, { firestore: firestore.host });
    await threadLink(ann.page, 'Thread number 40').waitFor();
    await eventually(
      () => Promise.resolve(firestore.reads),
      (reads) => reads >= 20,
    );
    t.diagnostic(`a board of 20: ${firestore.reads} documents`);
    assert.ok(firestore.reads <= 22, `${firestore.reads} documents were read`);
    await threadLink(ann.page, 'Thread number 40').click();
    await commentWith(ann.page, 'Body of Thread number 40.').waitFor();
    await firestore.live();
    const before = firestore.reads;
    await ann.page.goBack();
    await threadLink(ann.page, 'Thread number 40').waitFor();
    assert.equal(firestore.reads, before);
  });
});
