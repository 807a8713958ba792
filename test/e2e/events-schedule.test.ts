import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occasionPath, occasionsPath } from '../../src/data/occasion-paths.js';
import { change } from './support/database.js';
import { DirectAccess } from './support/direct-access.js';
import { codeForPage, eventDesk, eventIn, fillInEvent, inDaysAt } from './support/events-panel.js';
import { button, openEventPage, shown } from './support/events-people.js';
import { said } from './support/moderation.js';
import { newVisitor } from './support/visitor.js';

test('an event that is published later is not to be seen before: in its element, the list, by its link or past them all', async (t) => {
  const { community, panel, page, members } = await eventDesk(t, ['Mia']);
  await button(page, 'New event').click();
  await fillInEvent(page, {
    ...{ title: 'A surprise', begins: inDaysAt(5, '18:00'), ends: inDaysAt(5, '20:00') },
    fields: { 'Is published': inDaysAt(2, '12:00') },
  });
  await button(page, 'Schedule').click();
  await said(page, /^The event is stored\. It is published /);
  const code = await codeForPage(page);
  const event = eventIn(code);

  const mia = await openEventPage(t, community, members[0], `${code}<community-events></community-events>`);
  const list = mia.page.locator('community-events');
  await shown(mia.page).getByText('There is no event here, or not yet.').first().waitFor();
  await list.getByText('No events are planned at the moment.').waitFor();
  const direct = new DirectAccess(mia.page);
  assert.deepEqual(
    [await direct.get(occasionPath(community.id, event)), await direct.list(occasionsPath(community.id))],
    [403, 403],
  );
  await mia.page.goto(`${mia.url}#event-${event}`);
  await list.getByText('There is no event here, or not yet.').waitFor();
  const stranger = await newVisitor(t);
  await stranger.page.goto(`${mia.url}#event-${event}`);
  await stranger.page.locator('community-events').getByText('There is no event here, or not yet.').waitFor();
  assert.equal(await stranger.page.getByText('A surprise').count(), 0);
  assert.equal(await mia.page.getByText('A surprise').count(), 0);

  const hour = new Date(Date.now() - 3_600_000);
  await change(occasionPath(community.id, event), { publishAt: hour });
  await stranger.page.reload();
  await mia.page.reload();
  for (const visitor of [stranger, mia])
    await visitor.page.locator('community-events').getByRole('heading', { name: 'A surprise' }).waitFor();
  await stranger.page.getByRole('link', { name: 'All events' }).click();
  await stranger.page.getByRole('link', { name: 'A surprise' }).waitFor();
  assert.deepEqual([panel.errors, mia.errors, stranger.errors], [[], [], []]);
});
