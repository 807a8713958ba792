import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { chatter, Community, unique } from './support/community.js';
import { list } from './support/database.js';
import { eventually } from './support/eventually.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { cards, known, openPanel, openQueue, seedPending } from './support/moderation.js';

const WAITING = 200;
const NAMES = ['Pia', 'Paul', 'Petra', 'Pat', 'Pio', 'Pam', 'Per', 'Pola'];

/** Presses a key once for each card; waits for nothing but a card to decide about. */
async function decide(page: Page, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await cards(page).first().waitFor();
    await page.keyboard.press('a');
  }
}

const states = async (community: Community) => {
  const posts: Record<string, number> = {};
  for (const { data } of await list(`${community.path}/posts`)) {
    const state = String(data['state']);
    posts[state] = (posts[state] ?? 0) + 1;
  }
  return posts;
};

describe('what moderating costs', () => {
  test('200 posts that wait are approved by keyboard, each read about once', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const omar = await known('Omar');
    const community = await Community.open({ staff: { [omar.person.uid]: 'moderator' } });
    await community.addMember(omar.person.uid, omar.name);
    const page = unique('page');
    await community.seed(page, chatter(3));
    await seedPending(community, page, WAITING, NAMES);
    const desk = await openPanel(t, community, omar, firestore.host);
    await openQueue(desk.page, 'Pending');
    await cards(desk.page).first().waitFor();

    firestore.passed.length = 0;
    await desk.page.reload();
    await cards(desk.page).first().waitFor();
    await firestore.live();
    const opened = firestore.versions;
    t.diagnostic(`opening the panel on what waits: ${opened} documents`);
    assert.ok(opened <= 60, `${opened} documents were read`);

    await decide(desk.page, 50);
    await eventually(
      () => states(community),
      ({ pending = 0 }) => pending === WAITING - 50,
      60_000,
    );
    const cleared = firestore.versions - opened;
    t.diagnostic(`clearing 50 cards: ${cleared} documents (${firestore.reads} as the emulator sends them)`);
    assert.ok(cleared <= 250, `${cleared} documents were read`);

    const start = performance.now();
    await decide(desk.page, WAITING - 50);
    const pressed = (performance.now() - start) / 60_000;
    await eventually(
      () => states(community),
      ({ pending = 0 }) => pending === 0,
      90_000,
    );
    const minutes = (performance.now() - start) / 60_000;
    const rate = (time: number) => Math.round((WAITING - 50) / time);
    t.diagnostic(`decisions a minute: ${rate(pressed)} by keyboard, ${rate(minutes)} stored`);
    const thread = await community.thread(page);
    assert.equal(thread?.data['comments'], WAITING + 3);
    const entries = await list(`${community.path}/audit`);
    assert.equal(entries.length, WAITING);
  });
});
