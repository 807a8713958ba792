import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { occasionPath, secretPath } from '../../src/data/occasion-paths.js';
import { list, read, store } from './support/database.js';
import { eventually } from './support/eventually.js';
import { eventDesk, fillInEvent, inDaysAt, openPeople } from './support/events-panel.js';
import { button, eventTag, going, openForEach, rank, shown, signUps } from './support/events-people.js';
import { seedEvent, seedSignUps } from './support/events.js';
import { panelTab, said, told } from './support/moderation.js';

const TITLE = 'Latte art';

/** An event that Omar has made, opened in his panel. */
async function openedEvent(
  { community, panel, page }: Omit<Awaited<ReturnType<typeof eventDesk>>, 'members'>,
  more: Parameters<typeof seedEvent>[1] = {},
) {
  const plan = { title: TITLE, signUp: 'members', ...more } as const;
  const event = await seedEvent(community, plan, { uid: panel.uid, name: 'Omar' });
  // The list has been read before it was there.
  await panelTab(page, 'Inbox').click();
  await panelTab(page, 'Events').click();
  await button(page, TITLE).click();
  return event;
}

describe('what staff do with those who come', { concurrency: 2 }, () => {
  test('who is taken off the list reads so at once, the next moves up, and the log keeps it', async (t) => {
    const desk = await eventDesk(t, ['Mia', 'Noah']);
    const { community, panel, page } = desk;
    const event = await openedEvent(desk, { kind: 'online', place: '', reveals: 'link' });
    await store({ [secretPath(community.id, event, 'once')]: { text: 'https://meet.example/1' } });
    const [mia, noah] = await openForEach(t, community, desk.members, eventTag(event));
    const joins = mia.page.getByRole('link', { name: 'Join online' });
    await button(mia.page, 'Sign up').click();
    await joins.waitFor();
    await button(noah.page, 'Join waiting list').click();
    await rank(noah.page, '1st').waitFor();

    await openPeople(page);
    await button(page, 'More about Mia').click();
    await button(page, 'Take off the list…').click();
    await page.getByRole('textbox', { name: 'Why' }).fill('Asked for it by phone.');
    await button(page, 'Take off the list').click();
    await said(page, 'Mia is no longer on the list.');
    await going(noah.page).waitFor();
    await shown(mia.page).getByText('Your sign-up is cancelled.').waitFor();
    await button(mia.page, 'Join waiting list').waitFor();
    assert.equal(await joins.count(), 0);
    assert.deepEqual(
      (await signUps(community, event)).map(({ data }) => data['name']),
      ['Noah'],
    );
    const [entry] = await list(`${community.path}/audit`);
    assert.deepEqual([entry?.data['action'], entry?.data['about']], ['unlist', mia.uid]);
    assert.deepEqual([panel.errors, mia.errors, noah.errors], [[], [], []]);
  });

  test('another time is told to all who come, stands on their pages, and can be taken back', async (t) => {
    const desk = await eventDesk(t, ['Mia']);
    const { community, panel, page } = desk;
    const event = await openedEvent(desk);
    const before = (await read(occasionPath(community.id, event)))?.data['startsAt'];
    const [mia] = await openForEach(t, community, desk.members, eventTag(event));
    await button(mia.page, 'Sign up').click();
    await going(mia.page).waitFor();
    await button(page, 'Change').click();
    await fillInEvent(page, {
      ...{ begins: inDaysAt(3, '09:30'), ends: inDaysAt(3, '11:00') },
      fields: { 'A word about a change': 'The room was taken.' },
    });
    await button(page, 'Store the change').click();
    await said(page, 'All who have signed up find it in their inbox.');
    await shown(mia.page).getByText('The room was taken.').waitFor();
    await shown(mia.page)
      .getByText(/9:30\s–\s11:00\sAM GMT\+[12]/)
      .waitFor();
    await told(mia.page, /The time has changed: .*9:30.*The room was taken\./);
    await mia.page.keyboard.press('Escape');

    // The toast may be gone by now; its key still takes back what was done last.
    await page.getByRole('heading', { name: TITLE }).press('u');
    await shown(mia.page).getByText('The room was taken.').waitFor({ state: 'detached' });
    assert.deepEqual((await read(occasionPath(community.id, event)))?.data['startsAt'], before);
    assert.deepEqual([panel.errors, mia.errors], [[], []]);
  });

  test('people are ticked off on a phone without a network, and it arrives later', async (t) => {
    const desk = await eventDesk(t, []);
    const { community, panel, page } = desk;
    await page.setViewportSize({ width: 360, height: 700 });
    const event = await openedEvent(desk, { capacity: 10 });
    await seedSignUps(community, event, ['Zoe', 'Yan', 'Xia']);
    await openPeople(page);
    await said(page, '0 of 3 there');
    await panel.context.setOffline(true);
    await page.getByRole('checkbox', { name: /Zoe/ }).check();
    await page.getByRole('checkbox', { name: /Xia/ }).check();
    await said(page, /^2 ticks wait for the network\./);
    await said(page, '2 of 3 there');
    const there = async () =>
      (await signUps(community, event))
        .filter(({ data }) => data['checkedInAt'])
        .map(({ data }) => data['name']);
    assert.deepEqual(await there(), []);
    await panel.context.setOffline(false);
    assert.deepEqual((await eventually(there, ({ length }) => length === 2)).sort(), ['Xia', 'Zoe']);
    await page.getByText(/wait for the network/).waitFor({ state: 'detached' });
    assert.deepEqual(panel.errors, []);
  });
});
