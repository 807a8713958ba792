import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import type { Page } from 'playwright';
import { Community } from './support/community.js';
import { change } from './support/database.js';
import { eventually } from './support/eventually.js';
import { seedEvent } from './support/events.js';
import { newVisitor, visit, type Ending } from './support/visitor.js';
import { focused } from './support/widgets.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Where the reader is; clocks there are never changed. */
const ZONE = 'Asia/Tokyo';
/** Noon of their day. */
const NOON = Date.parse(new Date().toLocaleDateString('sv', { timeZone: ZONE })) + 3 * HOUR;

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** An event of this many days from now, from noon on. */
const seeded = (community: Community, title: string, days: number, category: string) => {
  const startsAt = NOON + days * DAY;
  const once = { id: 'once', startsAt, endsAt: startsAt + HOUR, cancelled: false };
  return seedEvent(community, { title, category, occurrences: [once] });
};

/** Two events that are to come, one that is over, and a visitor far away who looks at the list. */
async function look(t: Ending, attributes = '') {
  const community = await Community.open();
  await change(community.path, { categories: ['Workshops', 'Talks'] });
  const ids = {
    repair: await seeded(community, 'Repair evening', 1, 'Workshops'),
    reading: await seeded(community, 'Reading', 40, 'Talks'),
    fair: await seeded(community, 'Old fair', -3, 'Talks'),
  };
  const visitor = await newVisitor(t, { timezoneId: ZONE });
  const body = `<community-events ${attributes}></community-events>`;
  const url = await visit(visitor, { community: community.id, page: 'none', body });
  return { ...visitor, ids, url };
}

/** A day so many days from today as the grid calls it. */
const nameOf = (time: number) =>
  new Date(time).toLocaleDateString('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** The same day of another month, or its last. */
function inMonths(time: number, months: number): number {
  const [date, last] = [new Date(time), new Date(time)];
  last.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCMonth(date.getUTCMonth() + months, Math.min(date.getUTCDate(), last.getUTCDate()));
  return date.getTime();
}

describe('<community-events>', { concurrency: 2 }, () => {
  test('lists what is to come by days, what is over, and one category', async (t) => {
    const { page, errors } = await look(t);
    await page.getByRole('heading', { name: /^Tomorrow / }).waitFor();
    await link(page, 'Repair evening').waitFor();
    await link(page, 'Reading').waitFor();
    assert.equal(await link(page, 'Old fair').count(), 0);
    await radio(page, 'Past').check();
    await link(page, 'Old fair').waitFor();
    assert.equal(await link(page, 'Reading').count(), 0);
    await page.getByRole('button', { name: 'Workshops' }).click();
    await page.getByText('No events of this category are listed.').waitFor();
    await radio(page, 'Coming').check();
    await link(page, 'Repair evening').waitFor();
    assert.equal(await link(page, 'Reading').count(), 0);
    await page.reload();
    await link(page, 'Repair evening').waitFor();
    assert.equal(await link(page, 'Reading').count(), 0, 'the address keeps the category');
    assert.deepEqual(errors, []);
  });

  test('hands all that is to come to calendars, and each entry leads to its event', async (t) => {
    const { page, ids, url, errors } = await look(t);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Add all to calendar' }).click();
    const download = await coming;
    assert.equal(download.suggestedFilename(), 'Events.ics');
    const calendar = ICAL.Component.fromString(await readFile(await download.path(), 'utf8'));
    const entries = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
    assert.deepEqual(
      entries.map(({ summary, startDate, sequence }) => [summary, startDate.toUnixTime() * 1000, sequence]),
      [
        ['Repair evening', NOON + DAY, 0],
        ['Reading', NOON + 40 * DAY, 0],
      ],
    );
    assert.equal(new Set(entries.map(({ uid }) => uid)).size, 2);
    const addresses = entries.map(({ component }) => component.getFirstPropertyValue('url'));
    assert.deepEqual(addresses, [`${url}#event-${ids.repair}`, `${url}#event-${ids.reading}`]);

    const guest = await newVisitor(t, { timezoneId: ZONE });
    await guest.page.goto(String(addresses[1]));
    await guest.page.getByRole('heading', { name: 'Reading' }).waitFor();
    await guest.page.getByText('12:00 – 1:00 PM your time (Tokyo)').waitFor();
    await link(guest.page, 'All events').click();
    await link(guest.page, 'Repair evening').click();
    await guest.page.getByRole('heading', { name: 'Repair evening' }).waitFor();
    assert.equal(guest.page.url(), `${url}#event-${ids.repair}`);
    await guest.page.goBack();
    await link(guest.page, 'Reading').waitFor();
    assert.deepEqual([errors, guest.errors], [[], []]);
  });

  test('is a month to be walked by keys, that leads to what is on a day', async (t) => {
    const { page, errors } = await look(t);
    await radio(page, 'Month').check();
    const grid = page.getByRole('grid');
    await grid.waitFor();
    const month = (time: number) =>
      new Date(time).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    let day = NOON;
    const walk = async (key: string, to: number) => {
      await page.keyboard.press(key);
      day = to;
      await eventually(
        () => focused(page),
        (text) => text.startsWith(nameOf(day)),
      );
      await page.getByRole('heading', { name: month(day) }).waitFor();
    };
    await grid.getByRole('gridcell', { selected: true }).focus();
    await walk('ArrowRight', day + DAY);
    await walk('ArrowDown', day + 7 * DAY);
    await walk('ArrowLeft', day - DAY);
    await walk('ArrowUp', day - 7 * DAY);
    await walk('End', day + (6 - new Date(day).getUTCDay()) * DAY);
    await walk('Home', day - 6 * DAY);
    await walk('PageDown', inMonths(day, 1));
    await walk('PageUp', inMonths(day, -1));
    await page.getByRole('button', { name: 'Today' }).click();
    await grid.getByRole('gridcell', { selected: true }).focus();
    day = NOON;
    await walk('ArrowRight', day + DAY);
    await grid.getByRole('gridcell', { name: `${nameOf(day)}, 1 event`, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await eventually(
      () => focused(page),
      (text) => text === 'Repair evening',
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Repair evening' }).waitFor();
    assert.deepEqual(errors, []);
  });
});
