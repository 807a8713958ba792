import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { Community, newId } from './support/community.js';
import { change, read, store } from './support/database.js';
import { eventually } from './support/eventually.js';
import { FirestoreBetween } from './support/firestore-between.js';
import type { Fields } from './support/values.js';
import { newVisitor, visit, type Ending, type Visitor } from './support/visitor.js';
import { accountButton, continueAsGuest, signInAsGuest } from './support/widgets.js';

const HOUR = 3_600_000;

/** A poll as its makers have left it; returns its id. */
async function seedPoll(community: Community, more: Fields = {}): Promise<string> {
  const id = newId();
  await store({
    [`${community.path}/polls/${id}`]: {
      ...{ question: 'Tea or coffee?', options: ['Tea', 'Coffee'], mode: 'single', min: 1, max: 1 },
      ...{
        results: 'always',
        secret: false,
        changeable: true,
        shards: 1,
        publishAt: new Date(Date.now() - HOUR),
      },
      ...{ uid: 'seeded', name: 'Seeded', at: new Date(Date.now() - HOUR), post: '', state: 'live', ...more },
    },
  });
  return id;
}

const row = (page: Page, option: string) => page.getByRole('row', { name: option });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const vote = async (page: Page, option: string, name = 'Vote') => {
  await page.getByRole('radio', { name: option, exact: true }).check();
  await button(page, name).click();
};

/** Two people look at the same poll, both signed in. */
async function twoVoters(t: Ending, more: Fields = {}) {
  const community = await Community.open();
  const id = await seedPoll(community, more);
  const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
  const body = `<community-account></community-account><community-poll poll="${id}"></community-poll>`;
  const url = await visit(ann, { community: community.id, page: 'none', body });
  await ben.page.goto(url);
  await signInAsGuest(ann.page, 'Ann');
  await signInAsGuest(ben.page, 'Ben');
  return { community, ann, ben, path: `${community.path}/polls/${id}` };
}

describe('a poll of two people', { concurrency: 2 }, () => {
  test('shows each the vote of the other, live, and its change and withdrawal', async (t) => {
    const { ann, ben, path } = await twoVoters(t);
    await vote(ann.page, 'Tea');
    await row(ben.page, 'Tea').getByText('1 vote', { exact: true }).waitFor();
    await vote(ben.page, 'Coffee');
    await row(ann.page, 'Coffee').getByText('50%').waitFor();
    await vote(ann.page, 'Coffee', 'Change vote');
    await row(ben.page, 'Coffee').getByText('2 votes').waitFor();
    await button(ben.page, 'Withdraw vote').click();
    await row(ann.page, 'Coffee').getByText('100%').waitFor();
    const tally = await eventually(
      async () => (await read(path))?.data['tally'] as { s0: { voters: number; counts: Fields } },
      ({ s0 }) => s0.voters === 1,
    );
    assert.deepEqual(tally.s0.counts, { o0: 0, o1: 1 });
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });

  test('refuses a vote in what was closed meanwhile, and says so', async (t) => {
    const { ann, path } = await twoVoters(t, { results: 'voted' });
    await ann.page.getByRole('radio', { name: 'Tea', exact: true }).check();
    await change(path, { closesAt: new Date(Date.now() - 1000) });
    await button(ann.page, 'Vote').click();
    await ann.page.getByText('The poll has closed meanwhile.').waitFor();
    await ann.page.getByText(/^Closed/).waitFor();
    assert.deepEqual(ann.errors, []);
  });

  test('copies the votes of eight shards to where a visitor looks, who may see who voted', async (t) => {
    const { ann, ben, path } = await twoVoters(t, { shards: 8 });
    await vote(ann.page, 'Tea');
    await vote(ben.page, 'Coffee');
    for (const { page } of [ann, ben]) await row(page, 'Coffee').getByText('50%').waitFor();
    await eventually(
      async () => Object.values((await read(path))?.data['tally'] ?? {}) as { voters: number }[],
      (shards) => shards.reduce((sum, { voters }) => sum + voters, 0) === 2,
    );
    const visitor = await newVisitor(t);
    await visitor.page.goto(ann.page.url());
    await row(visitor.page, 'Tea').getByText('50%').waitFor();
    await button(visitor.page, 'Who voted').click();
    await button(visitor.page, 'Ann').waitFor();
    await button(visitor.page, 'Ben').waitFor();
    assert.deepEqual([ann.errors, ben.errors, visitor.errors], [[], [], []]);
  });

  test('hides who voted where it is secret, and how it stands from who has not', async (t) => {
    const { ann, ben } = await twoVoters(t, { secret: true, results: 'voted' });
    await vote(ann.page, 'Tea');
    await row(ann.page, 'Tea').getByText('100%').waitFor();
    assert.equal(await button(ann.page, 'Who voted').count(), 0);
    await ben.page.getByText('The results are shown once you have voted.').waitFor();
    assert.equal(await ben.page.getByRole('row').count(), 0);
    await vote(ben.page, 'Coffee');
    await row(ben.page, 'Tea').getByText('50%').waitFor();
    assert.deepEqual([ann.errors, ben.errors], [[], []]);
  });
});

test('the results of a poll come when it closes, and none is shown before it opens', async (t) => {
  const community = await Community.open();
  const tally = { s0: { counts: { o1: 3 }, voters: 3, at: new Date() } };
  const closesAt = new Date(Date.now() + 8000);
  const id = await seedPoll(community, { results: 'closed', closesAt });
  await store({ [`${community.path}/polls/${id}/results/sum`]: { tally } });
  const later = await seedPoll(community, { publishAt: new Date(Date.now() + HOUR) });
  const ann = await newVisitor(t);
  const body = [id, later].map((poll) => `<community-poll poll="${poll}"></community-poll>`).join('');
  await visit(ann, { community: community.id, page: 'none', body });
  await ann.page.getByText('There is no poll here, or not yet.').waitFor();
  await ann.page.getByText('The results are shown when the poll has closed.').waitFor();
  await row(ann.page, 'Coffee').getByText('3 votes').waitFor();
  assert.equal(await button(ann.page, 'Vote').count(), 0);
  assert.deepEqual(ann.errors, []);
});

test('a poll that the page has announced opens by itself, and is not told before', async (t) => {
  const community = await Community.open();
  const publishAt = new Date(Date.now() + 8000);
  const id = await seedPoll(community, { publishAt });
  const ann = await newVisitor(t);
  const body = `<community-poll poll="${id}" opens="${publishAt.toISOString()}"></community-poll>`;
  await visit(ann, { community: community.id, page: 'none', body });
  await ann.page.getByText(/^Opens in/).waitFor();
  assert.equal(await ann.page.getByText('Tea or coffee?').count(), 0);
  await ann.page.getByRole('radio', { name: 'Tea', exact: true }).waitFor();
  assert.deepEqual(ann.errors, []);
});

test('a poll stands in the text of a thread', async (t) => {
  const community = await Community.open();
  const poll = await seedPoll(community);
  const ann = await newVisitor(t);
  const page = `/poll-in-text-${poll}`;
  await community.seed(page, [{ body: `What do **you** drink?\n\n[Poll](poll:${poll})` }]);
  await visit(ann, { community: community.id, page });
  await vote(ann.page, 'Tea');
  await continueAsGuest(ann.page, 'Ann');
  await row(ann.page, 'Tea').getByText('1 vote', { exact: true }).waitFor();
  assert.deepEqual(ann.errors, []);
});

test('a choice made before signing in is sent afterwards', async (t) => {
  const community = await Community.open();
  const id = await seedPoll(community);
  const ann = await newVisitor(t);
  const body = `<community-poll poll="${id}"></community-poll>`;
  await visit(ann, { community: community.id, page: 'none', body });
  await vote(ann.page, 'Coffee');
  await continueAsGuest(ann.page, 'Ann');
  await button(ann.page, 'Change vote').waitFor();
  await row(ann.page, 'Coffee').getByText('Your vote').waitFor();
  assert.deepEqual(ann.errors, []);
});

describe('documents billed for a poll', () => {
  /** Opens a page with one poll and nothing else, and waits until it is followed. */
  async function look(visitor: Visitor, community: Community, id: string, firestore: FirestoreBetween) {
    const body = `<community-account></community-account><community-poll poll="${id}"></community-poll>`;
    await visit(visitor, { community: community.id, page: 'none', body, firestore: firestore.host });
    await row(visitor.page, 'Tea').waitFor();
    await firestore.live();
  }

  test('a visitor reads three at first, and two on coming back', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const id = await seedPoll(community);
    const visitor = await newVisitor(t);
    await look(visitor, community, id, firestore);
    assert.equal(firestore.reads, 3, 'the poll, the settings, and the poll again as it is followed');
    await visitor.page.goto('about:blank');
    firestore.passed.length = 0;
    await look(visitor, community, id, firestore);
    assert.equal(firestore.reads, 2, 'the poll, and again as it is followed');
  });

  test('a member reads three on coming back, and the profile that all elements share', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const id = await seedPoll(community);
    const visitor = await newVisitor(t);
    await look(visitor, community, id, firestore);
    await signInAsGuest(visitor.page, 'Ann');
    await vote(visitor.page, 'Tea');
    await button(visitor.page, 'Change vote').waitFor();
    await visitor.page.goto('about:blank');
    firestore.passed.length = 0;
    await look(visitor, community, id, firestore);
    await button(visitor.page, 'Change vote').waitFor();
    await accountButton(visitor.page, 'Ann').waitFor();
    assert.equal(firestore.reads, 3 + 1, 'the poll, the ballot, the poll as it is followed, and the profile');
    // Settings are kept for a day.
    await visitor.page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        if (key.startsWith('community-widgets:community:')) localStorage.removeItem(key);
    });
    await visitor.page.goto('about:blank');
    firestore.passed.length = 0;
    await look(visitor, community, id, firestore);
    await button(visitor.page, 'Change vote').waitFor();
    await accountButton(visitor.page, 'Ann').waitFor();
    assert.ok(firestore.reads <= 5 + 1, `without settings: ${String(firestore.reads)} documents`);
    assert.deepEqual(visitor.errors, []);
  });
});
