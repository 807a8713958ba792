import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { occasionPath } from '../../src/data/occasion-paths.js';
import { read } from './support/database.js';
import {
  codeForPage,
  eventDesk,
  eventIn,
  fillInEvent,
  inDaysAt,
  type TypedEvent,
} from './support/events-panel.js';
import { button, openForEach, shown, signUps } from './support/events-people.js';
import { endEvent } from './support/events.js';
import { panelTab, said, told, type Someone } from './support/moderation.js';
import { newVisitor } from './support/visitor.js';

const names = ['Mia', 'Noah', 'Lena'] as const;
const entered = (page: Page) => shown(page).getByText('You have entered.');
const won = (page: Page) => shown(page).getByText('You have won!');
const lost = (page: Page) => shown(page).getByText('You have not won this time.');
/** Open since yesterday. */
const open = { begins: inDaysAt(-1, '08:00'), ends: inDaysAt(3, '20:00') };

/** Staff make a promotion in the panel; resolves to the code for the page. */
async function publish(page: Page, typed: TypedEvent): Promise<string> {
  await button(page, 'New event').click();
  await fillInEvent(page, { ...open, ...typed });
  await button(page, 'Publish').click();
  await said(page, 'The event is published.');
  return codeForPage(page);
}

/** Opens it in the panel as it stands now. */
async function openAnew(page: Page, title: string): Promise<void> {
  await page.reload();
  await panelTab(page, 'Events').click();
  await button(page, title)
    .or(page.getByRole('heading', { name: title }))
    .first()
    .click();
  await page.getByRole('heading', { name: 'Winners' }).waitFor();
}

async function publishWinner(page: Page): Promise<void> {
  await button(page, 'Publish the winners…').click();
  await button(page, 'Publish 1 winner').click();
  await said(page, 'The winners are published.');
  await button(page, 'Send to the winners').click();
  await said(page, /^The winners were told /);
}

/** Who of them has won, as each of them reads it. */
async function winnersOf(people: readonly Someone[]): Promise<Someone[]> {
  const outcomes = people.map(async (one) => {
    await one.page.reload();
    await won(one.page).or(lost(one.page)).waitFor();
    return (await won(one.page).count()) > 0;
  });
  const all = await Promise.all(outcomes);
  return people.filter((_, i) => all[i]);
}

describe('promotions', { concurrency: 2 }, () => {
  test('two codes go to the two who are first, each has another, and the third is told', async (t) => {
    const { community, panel, page, members } = await eventDesk(t, names);
    const code = await publish(page, {
      title: 'Free beans',
      kind: 'code',
      fields: { 'List of codes': 'BEAN-1\nBEAN-2' },
    });
    const people = await openForEach(t, community, members, code);
    for (const { page: one } of people) await shown(one).getByText('2 codes left').waitFor();
    await Promise.all(people.map((one) => button(one.page, 'Get the code').click()));
    const outcomes = people.map(async ({ page: one }) => {
      const taken = shown(one).getByText('You have a code.');
      await taken
        .or(shown(one).getByText(/^All codes are gone/))
        .first()
        .waitFor();
      return (await taken.count()) > 0 ? shown(one).locator('code').textContent() : '';
    });
    assert.deepEqual((await Promise.all(outcomes)).sort(), ['', 'BEAN-1', 'BEAN-2']);
    const [first] = people;
    await first.page.reload();
    await shown(first.page)
      .getByText(/^(You have a code\.|All codes are gone\.)$/)
      .waitFor();
    assert.equal((await signUps(community, eventIn(code))).length, 2);
    assert.deepEqual(
      [panel, ...people].flatMap(({ errors }) => errors),
      [],
    );
  });

  test('a giveaway is drawn after its end, its winner is told, and anybody draws the same again', async (t) => {
    const { community, panel, page, members } = await eventDesk(t, names);
    const code = await publish(page, { title: 'Win a grinder', kind: 'giveaway' });
    const event = eventIn(code);
    await said(page, /Then the winners are drawn here\./);
    const people = await openForEach(t, community, members, code);
    for (const { page: one } of people) {
      await button(one, 'Enter').click();
      await entered(one).waitFor();
    }
    await endEvent(community, event);
    await openAnew(page, 'Win a grinder');
    await button(page, 'Draw 1 winner').click();
    await said(page, 'Drawn from 3 entries, the first first');
    await publishWinner(page);
    const winners = await winnersOf(people);
    assert.equal(winners.length, 1);
    const [winner] = winners as [Someone];
    await told(winner.page, 'You have won: “Win a grinder”');
    const stored = await read(occasionPath(community.id, event));
    const ticket = (await signUps(community, event)).find(({ id }) => id === winner.uid)?.data['ticket'];
    assert.deepEqual(stored?.data['winners'], [ticket]);

    const stranger = await newVisitor(t);
    await stranger.page.goto(people[0].url);
    await shown(stranger.page).getByText('How was it drawn?').click();
    await button(stranger.page, 'Draw again').click();
    await shown(stranger.page).getByText('Drawn again from 3 entries: the result is the same.').waitFor();
    await shown(stranger.page).getByText('The seed fits its fingerprint.').waitFor();
    assert.deepEqual(
      [panel, ...people, stranger].flatMap(({ errors }) => errors),
      [],
    );
  });

  test('a contest is entered with an answer, and judged by what was answered', async (t) => {
    const { community, panel, page, members } = await eventDesk(t, ['Mia', 'Noah']);
    const code = await publish(page, {
      title: 'Name the blend',
      kind: 'contest',
      question: 'Your name for it',
    });
    const event = eventIn(code);
    const people = await openForEach(t, community, members, code);
    for (const { page: one, name } of people) {
      await button(one, 'Enter').click();
      await shown(one).getByText('Answer this question first.').waitFor();
      await one.getByRole('textbox', { name: 'Your name for it' }).fill(`${name}’s blend`);
      await button(one, 'Enter').click();
      await entered(one).waitFor();
    }
    await endEvent(community, event);
    await openAnew(page, 'Name the blend');
    await button(page, 'Choose the winners yourself…').click();
    const entry = page.getByRole('checkbox', { name: /Noah.*Noah’s blend/ });
    await entry.check();
    await said(page, '1 of 1 chosen');
    await publishWinner(page);
    const winners = await winnersOf(people);
    assert.deepEqual(
      winners.map(({ name }) => name),
      ['Noah'],
    );
    for (const { page: one } of people)
      await shown(one).getByText('The organisers have chosen 1 winner.').waitFor();
    await told(people[1].page, 'You have won: “Name the blend”');
    assert.equal((await read(occasionPath(community.id, event)))?.data['seed'], undefined);
    assert.deepEqual(
      [panel, ...people].flatMap(({ errors }) => errors),
      [],
    );
  });
});
