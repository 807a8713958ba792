import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { occasionPath } from '../../src/data/occasion-paths.js';
import { read } from './support/database.js';
import { codeForPage, eventDesk, eventIn, fillInEvent, inDays, inDaysAt } from './support/events-panel.js';
import { button, going, openForEach, shown, signUps } from './support/events-people.js';
import { said, told } from './support/moderation.js';

const dates = (page: Page) => shown(page).getByRole('combobox', { name: 'Date' });
const idIn = (days: number) => `d${inDays(days).replaceAll('-', '')}`;

test('a weekly series has sign-ups of each date, and a single date is cancelled without the others', async (t) => {
  const { community, panel, page, members } = await eventDesk(t, ['Mia', 'Noah']);
  const days = [2, 9, 16, 23].map(idIn);
  await button(page, 'New event').click();
  await fillInEvent(page, {
    ...{ title: 'Brew club', zone: ['Berlin', 'Europe/Berlin'] },
    ...{ begins: inDaysAt(2, '18:00'), ends: inDaysAt(2, '20:00') },
  });
  await page.getByRole('combobox', { name: 'Repeats' }).selectOption({ label: 'Weekly' });
  await page.getByLabel('Until', { exact: true }).fill(inDays(23));
  await page.getByText('4 dates.', { exact: true }).waitFor();
  await button(page, 'Publish').click();
  await said(page, 'The event is published.');
  const code = await codeForPage(page);
  const event = eventIn(code);
  const stored = await read(occasionPath(community.id, event));
  assert.deepEqual(Object.keys(stored?.data['occurrences'] as object).sort(), days);

  const [mia, noah] = await openForEach(t, community, members, code);
  await dates(mia.page).waitFor();
  assert.equal(await dates(mia.page).getByRole('option').count(), 4);
  await button(mia.page, 'Sign up').click();
  await going(mia.page).waitFor();
  await dates(mia.page).selectOption({ index: 1 });
  await shown(mia.page).getByText('Nobody has signed up yet').waitFor();
  await dates(noah.page).selectOption({ index: 1 });
  await button(noah.page, 'Sign up').click();
  await going(noah.page).waitFor();
  await shown(mia.page).getByText('1 person has signed up').waitFor();
  await dates(mia.page).selectOption({ index: 0 });
  await going(mia.page).waitFor();
  const names = async (day = '') => (await signUps(community, event, day)).map(({ data }) => data['name']);
  assert.deepEqual(await Promise.all(days.map(names)), [['Mia'], ['Noah'], [], []]);

  await page
    .getByRole('button', { name: /^Cancel this date: / })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'A word to everybody' }).fill('The club is closed.');
  await button(page, 'Cancel this date').click();
  await said(page, 'This date is cancelled.');
  await shown(mia.page).getByText('Cancelled', { exact: true }).waitFor();
  await told(mia.page, /^.+, 20\d\d.*: The club is closed\.$/);
  await noah.page.getByRole('button', { name: /^Inbox/ }).click();
  await noah.page.getByText('Nothing here yet.').waitFor();
  await going(noah.page).waitFor();
  assert.deepEqual(
    await dates(noah.page)
      .getByRole('option')
      .evaluateAll((all) => all.map(({ textContent }) => textContent.includes('(cancelled)'))),
    [true, false, false, false],
  );
  assert.deepEqual([panel.errors, mia.errors, noah.errors], [[], [], []]);
});
