import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Community } from './support/community.js';
import { everythingBelow, store } from './support/database.js';
import { button, eventTag, going, rank, shown, signUps, tickets } from './support/events-people.js';
import { once, seedEvent } from './support/events.js';
import { createAccount, deleteAccount, newCredentials, uidOf } from './support/members.js';
import { newVisitor, visit } from './support/visitor.js';
import { signInAsGuest } from './support/widgets.js';
import { signUpPath, ticketPath, occasionPath } from '../../src/data/occasion-paths.js';
import { newId } from './support/community.js';

const HOUR = 3_600_000;

test('who deletes the account gives the place back, and whoever waits moves up', async (t) => {
  const community = await Community.open();
  const questions = [{ text: 'Milk or oats?', required: true, options: [] }];
  const event = await seedEvent(community, { questions });
  const startsAt = Date.now() - 48 * HOUR;
  const past = { id: 'once', startsAt, endsAt: startsAt + HOUR, cancelled: false };
  const former = await seedEvent(community, { title: 'Of last week', occurrences: [past] });
  const [ann, ben] = [await newVisitor(t), await newVisitor(t)];
  const body = `<community-account></community-account>${eventTag(event)}`;
  for (const visitor of [ann, ben]) await visit(visitor, { community: community.id, page: 'none', body });
  const credentials = newCredentials();
  await createAccount(ann.page, credentials, 'Ann');
  const uid = (await uidOf(credentials)) ?? '';
  const at = new Date(startsAt - HOUR);
  const ticket = newId();
  await store({
    [ticketPath(community.id, once(former), ticket)]: { at, changedAt: at, party: 1 },
    [signUpPath(community.id, once(former), uid)]: { ticket, name: 'Ann', at, party: 1 },
  });
  await signInAsGuest(ben.page, 'Ben');
  for (const [page, press] of [
    [ann.page, 'Sign up'],
    [ben.page, 'Join waiting list'],
  ] as const) {
    await button(page, press).click();
    await page.getByRole('textbox', { name: 'Milk or oats?' }).fill('Oats, as ever');
    await button(page, press).click();
    await shown(page)
      .getByText(/^You are (going|1st)/)
      .waitFor();
  }
  await rank(ben.page, '1st').waitFor();

  await deleteAccount(ann.page, 'Ann');
  await going(ben.page).waitFor();
  assert.deepEqual(
    (await signUps(community, event)).map(({ data }) => data['name']),
    ['Ben'],
  );
  assert.deepEqual((await tickets(community, event)).map(({ data }) => data['party']).sort(), [0, 1]);
  assert.deepEqual(await signUps(community, former), [], 'who came to what is over is gone');
  assert.equal((await tickets(community, former))[0]?.data['party'], 1, 'and how many came is not');
  for (const one of [event, former]) {
    const left = await everythingBelow(occasionPath(community.id, one));
    assert.ok(!JSON.stringify(left).includes(uid), 'nothing of hers is left');
    assert.equal(JSON.stringify(left).split('Oats, as ever').length - 1, one === event ? 1 : 0);
  }
  assert.deepEqual([ann.errors, ben.errors], [[], []]);
});
