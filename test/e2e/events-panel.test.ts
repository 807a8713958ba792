import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { list, read, store } from './support/database.js';
import { eventually } from './support/eventually.js';
import { occasionPath, secretPath } from '../../src/data/occasion-paths.js';
import {
  codeForPage,
  eventDesk,
  eventIn,
  fillInEvent,
  inDaysAt,
  openPeople,
  sendMessage,
} from './support/events-panel.js';
import { button, eventTag, going, openForEach, rank, shown } from './support/events-people.js';
import { seedEvent } from './support/events.js';
import { openPanel, panelTab, said, told } from './support/moderation.js';

const LINK = 'https://meet.example/latte?key=1';
const QUESTION = 'Milk or oats?';
const joins = (page: Page) => page.getByRole('link', { name: 'Join online' });

async function signUpWith(page: Page, press: string, answer: string): Promise<void> {
  await button(page, press).click();
  await page.getByRole('textbox', { name: QUESTION }).fill(answer);
  await button(page, press).click();
}

/** Whoever loads the page anew finds it in the list, some seconds after it was published: clocks are not that exact. */
async function listed(page: Page, title: string): Promise<void> {
  const events = page.locator('community-events');
  await eventually(
    async () => {
      await page.reload();
      await events
        .getByRole('button', { name: 'Add all to calendar' })
        .or(events.getByText(/^No events are planned/))
        .waitFor();
      return events.getByRole('link', { name: title }).count();
    },
    (count) => count === 1,
  );
}

/** The rows of a downloaded file; none of its cells has a comma or a line break. */
async function exported(page: Page): Promise<string[][]> {
  const coming = page.waitForEvent('download');
  await button(page, 'Export as a file').click();
  const text = await readFile(await (await coming).path(), 'utf8');
  const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  return lines.map((line) => line.split(','));
}

describe('an event from the panel to the page', { concurrency: 2 }, () => {
  test('staff make one, members come and wait, are ticked off, written to, and move up with more places', async (t) => {
    const { community, panel, page, members } = await eventDesk(t, ['Mia', 'Noah']);
    await button(page, 'New event').click();
    await fillInEvent(page, {
      ...{ title: 'Latte art', zone: ['Berlin', 'Europe/Berlin'], question: QUESTION },
      ...{ begins: inDaysAt(2, '18:00'), ends: inDaysAt(2, '20:00') },
      fields: { Places: '1', 'Link to take part': LINK },
    });
    await button(page, 'Publish').click();
    await said(page, 'The event is published.');
    const code = await codeForPage(page);

    const body = `${code}<community-events></community-events>`;
    const [mia, noah] = await openForEach(t, community, members, body);
    await listed(mia.page, 'Latte art');
    await shown(mia.page)
      .getByText(/6:00.*8:00\sPM GMT\+[12]/)
      .waitFor();
    assert.equal(await joins(mia.page).count(), 0);
    await signUpWith(mia.page, 'Sign up', 'Oats');
    await going(mia.page).waitFor();
    await joins(mia.page).waitFor();
    assert.equal(await joins(mia.page).getAttribute('href'), LINK);
    await signUpWith(noah.page, 'Join waiting list', 'Milk');
    await rank(noah.page, '1st').waitFor();
    assert.equal(await joins(noah.page).count(), 0);

    await openPeople(page);
    const people = page.getByRole('list', { name: 'Those who have signed up, in order' });
    await people.getByText('Waiting list: 1').waitFor();
    await button(page, 'Show answers').click();
    await people.getByText('Oats', { exact: true }).waitFor();
    await people.getByText('Milk', { exact: true }).waitFor();
    await people.getByRole('checkbox', { name: /Mia/ }).check();
    await said(page, '1 of 1 there');
    const [heads, ...rows] = await exported(page);
    assert.deepEqual(heads?.slice(1, 5), ['Name', 'Member', 'People', 'Standing']);
    assert.equal(heads?.[7], QUESTION);
    assert.deepEqual(
      rows.map(([, name, uid, , standing, , there, answer]) => [name, uid, standing, there !== '', answer]),
      [
        ['Mia', mia.uid, 'Going', true, 'Oats'],
        ['Noah', noah.uid, 'Waiting list: 1', false, 'Milk'],
      ],
    );

    await sendMessage(page, 'The side door is open.');
    for (const visitor of [mia, noah]) await told(visitor.page, 'The side door is open.');

    await button(page, 'Back to the event').click();
    await button(page, 'Change').click();
    await fillInEvent(page, { fields: { Places: '2' } });
    await button(page, 'Store the change').click();
    await said(page, 'The change is stored.');
    await going(noah.page).waitFor();
    await joins(noah.page).waitFor();
    const stored = await read(occasionPath(community.id, eventIn(code)));
    assert.deepEqual([stored?.data['capacity'], stored?.data['sequence']], [2, 1]);
    assert.deepEqual([panel.errors, mia.errors, noah.errors], [[], [], []]);
  });

  test('staff copy one with its link; a colleague cancels one with a word to all, and the log takes that back', async (t) => {
    const { community, panel, page, ada, members } = await eventDesk(t, ['Mia', 'Noah']);
    const plan = {
      title: 'Latte art',
      kind: 'online',
      place: '',
      reveals: 'link',
      signUp: 'members',
    } as const;
    const event = await seedEvent(community, plan, { uid: panel.uid, name: 'Omar' });
    await store({ [secretPath(community.id, event, 'once')]: { text: LINK } });
    await panelTab(page, 'Inbox').click();
    await panelTab(page, 'Events').click();
    await button(page, 'Latte art').click();
    await button(page, 'Duplicate').click();
    await fillInEvent(page, {
      title: 'Latte art again',
      begins: inDaysAt(9, '18:00'),
      ends: inDaysAt(9, '20:00'),
    });
    await button(page, 'Publish').click();
    await said(page, 'The event is published.');
    const copy = eventIn(await codeForPage(page));
    assert.equal((await read(secretPath(community.id, copy, 'once')))?.data['text'], LINK);

    const [mia, noah] = await openForEach(t, community, members, eventTag(event));
    await button(mia.page, 'Sign up').click();
    await going(mia.page).waitFor();
    await button(noah.page, 'Join waiting list').click();
    await rank(noah.page, '1st').waitFor();
    const desk = await openPanel(t, community, ada);
    await panelTab(desk.page, 'Events').click();
    await button(desk.page, 'Latte art').click();
    await button(desk.page, 'Cancel the event…').click();
    await desk.page.getByRole('textbox', { name: 'A word to everybody' }).fill('The machine is broken.');
    await button(desk.page, 'Cancel the event').click();
    await said(desk.page, 'The event is cancelled.');
    await said(desk.page, 'All who have signed up find it in their inbox.');
    for (const visitor of [mia, noah]) {
      await shown(visitor.page).getByText('Cancelled', { exact: true }).waitFor();
      await shown(visitor.page).getByText('The machine is broken.').waitFor();
      await told(visitor.page, 'The machine is broken.');
      await visitor.page.keyboard.press('Escape');
    }

    await button(desk.page, 'Decisions on this').click();
    await desk.page
      .getByRole('button', { name: /^Undo: / })
      .first()
      .click();
    await going(mia.page).waitFor();
    await rank(noah.page, '1st').waitFor();
    const stored = await read(occasionPath(community.id, event));
    assert.deepEqual([stored?.data['status'], stored?.data['word']], ['confirmed', '']);
    const log = (await list(`${community.path}/audit`)).map(({ data }) => data['action']);
    assert.deepEqual(log, ['event', 'event']);
    assert.deepEqual(
      [panel, desk, mia, noah].flatMap(({ errors }) => errors),
      [],
    );
  });
});
