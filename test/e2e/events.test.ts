import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { occasionPath, secretPath, signUpsPath } from '../../src/data/occasion-paths.js';
import type { OccasionPlan } from '../../src/domain/occasion.js';
import { Community } from './support/community.js';
import { change, list, store } from './support/database.js';
import { eventually } from './support/eventually.js';
import { once, seedEvent, seedSignUps } from './support/events.js';
import { button, eventTag, going, rank, signUps, tickets } from './support/events-people.js';
import { FirestoreBetween } from './support/firestore-between.js';
import { newVisitor, visit, type Ending } from './support/visitor.js';
import { continueAsGuest, signInAsGuest } from './support/widgets.js';

const tag = (event: string) => `<community-account></community-account>${eventTag(event)}`;
const names = async (community: Community, event: string) =>
  (await signUps(community, event)).map(({ data }) => data['name']);

/** People who look at the same event, each signed in. */
async function people(t: Ending, who: readonly string[], more: Partial<OccasionPlan> = {}) {
  const community = await Community.open();
  const event = await seedEvent(community, more);
  const visitors = await Promise.all(who.map(() => newVisitor(t)));
  for (const [i, { page }] of visitors.entries()) {
    await visit(visitors[i]!, { community: community.id, page: 'none', body: tag(event) });
    await signInAsGuest(page, who[i]!);
  }
  const pages = visitors.map(({ page }) => page);
  const errors = () => visitors.flatMap((visitor) => visitor.errors);
  return { community, event, pages, errors, path: occasionPath(community.id, event) };
}

describe('signing up', { concurrency: 2 }, () => {
  test('a cancellation moves up whoever waits, with no further write, and they see it', async (t) => {
    const { community, event, pages, errors } = await people(t, ['Ann', 'Ben']);
    const [ann, ben] = pages as [Page, Page];
    await button(ann, 'Sign up').click();
    await going(ann).waitFor();
    await button(ben, 'Join waiting list').click();
    await rank(ben, '1st').waitFor();
    const [first, second] = await tickets(community, event).then((all) =>
      all.sort((a, b) => Number(a.data['at']) - Number(b.data['at'])),
    );

    await button(ann, 'Cancel sign-up').click();
    await ann.getByText('Cancel your sign-up? Your place goes to whoever is next.').waitFor();
    await button(ann, 'Cancel sign-up').click();
    await going(ben).waitFor();
    await button(ann, 'Join waiting list').waitFor();
    const after = await tickets(community, event);
    assert.deepEqual(
      after.find(({ id }) => id === second?.id),
      second,
      'who has moved up was not written',
    );
    assert.equal(after.find(({ id }) => id === first?.id)?.data['party'], 0);
    assert.deepEqual(await names(community, event), ['Ben']);
    assert.deepEqual(errors(), []);
  });

  test('more places move up whoever waits, and more people can come', async (t) => {
    const { community, event, pages, errors, path } = await people(t, ['Ann'], { capacity: 2, maxParty: 3 });
    const [ann] = pages as [Page];
    await seedSignUps(community, event, ['Zoe', 'Yan'], 2);
    await ann.reload();
    await button(ann, 'Join waiting list').click();
    await button(ann, 'Join waiting list').click();
    await rank(ann, '2nd').waitFor();
    await change(path, { capacity: 4, sequence: 1, changedAt: new Date() });
    await rank(ann, '1st').waitFor();
    await change(path, { capacity: 5, sequence: 2, changedAt: new Date() });
    await going(ann).waitFor();
    assert.deepEqual(errors(), []);
  });
});

test('what is asked is kept until it is sent, and read by the organisers alone', async (t) => {
  const community = await Community.open();
  const event = await seedEvent(community, {
    capacity: 0,
    maxParty: 3,
    questions: [
      { text: 'What do you bring?', required: true, options: [] },
      { text: 'Coffee or tea?', required: false, options: ['Coffee', 'Tea'] },
    ],
  });
  const ann = await newVisitor(t);
  await visit(ann, { community: community.id, page: 'none', body: eventTag(event) });
  await button(ann.page, 'Sign up').click();
  await button(ann.page, 'Sign up').click();
  await ann.page.getByText('This question needs an answer.').waitFor();
  await ann.page.getByRole('textbox', { name: 'What do you bring?' }).fill('A radio');
  await ann.page.reload();
  await button(ann.page, 'Sign up').click();
  const brought = ann.page.getByRole('textbox', { name: 'What do you bring?' });
  await brought.waitFor();
  assert.equal(await brought.inputValue(), 'A radio');
  await ann.page.getByRole('combobox', { name: 'People, you included' }).selectOption('3');
  await button(ann.page, 'Sign up').click();
  await continueAsGuest(ann.page, 'Ann');
  await going(ann.page).waitFor();
  await ann.page.getByText('For 3 people').waitFor();
  const [signUp] = await signUps(community, event);
  assert.equal(signUp?.data['party'], 3);
  const answers = await list(`${signUpsPath(community.id, once(event))}/${signUp?.id ?? ''}/private`);
  assert.deepEqual(answers[0]?.data['answers'], { q0: 'A radio' });
  assert.deepEqual(ann.errors, []);
});

test('the link is for those who come, and a lost answer signs nobody up twice', async (t) => {
  const firestore = await FirestoreBetween.open(t);
  const community = await Community.open();
  const event = await seedEvent(community, { kind: 'online', place: '', reveals: 'link' });
  const link = 'https://meet.example/repair?key=1';
  await store({ [secretPath(community.id, event, 'once')]: { text: link } });
  const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
  await visit(ann, { community: community.id, page: 'none', body: tag(event), firestore: firestore.host });
  await signInAsGuest(ann.page, 'Ann');
  assert.equal(await ann.page.getByRole('link', { name: 'Join online' }).count(), 0);
  let lost = 0;
  firestore.fate = (url) => (url.includes(':commit') && lost++ === 0 ? 'lose-answer' : 'pass');
  await button(ann.page, 'Sign up').click();
  await eventually(
    () => names(community, event),
    (all) => all.length === 1,
  );
  await going(ann.page).waitFor();
  assert.equal((await tickets(community, event)).length, 1);
  const joins = ann.page.getByRole('link', { name: 'Join online' });
  await joins.waitFor();
  assert.equal(await joins.getAttribute('href'), link);

  await visit(ben, { community: community.id, page: 'none', body: tag(event) });
  await signInAsGuest(ben.page, 'Ben');
  await button(ben.page, 'Join waiting list').click();
  await rank(ben.page, '1st').waitFor();
  assert.equal(await ben.page.getByRole('link', { name: 'Join online' }).count(), 0);
  assert.deepEqual(ben.errors, []);
});

describe('documents billed for an event', () => {
  test('three for a visitor, followed and with the settings apart', async (t) => {
    const firestore = await FirestoreBetween.open(t);
    const community = await Community.open();
    const event = await seedEvent(community, { capacity: 10 });
    await seedSignUps(community, event, ['Zoe', 'Yan', 'Xia']);
    const ann = await newVisitor(t);
    const options = { community: community.id, page: 'none', body: eventTag(event) };
    await visit(ann, { ...options, firestore: firestore.host });
    await ann.page.getByText('7 places left').waitFor();
    await firestore.live();
    const settings = 1;
    t.diagnostic(`an event: ${firestore.reads} documents`);
    assert.ok(firestore.reads - settings <= 3, `${firestore.reads} documents were read`);
    assert.deepEqual(ann.errors, []);
  });
});
