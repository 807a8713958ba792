import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright';
import { chatter, Community, unique } from './support/community.js';
import { change, list, read } from './support/database.js';
import { eventually } from './support/eventually.js';
import {
  cardWith,
  known,
  openArticle,
  openPanel,
  openQueue,
  panelTab,
  said,
  told,
  undoButton,
  type Known,
} from './support/moderation.js';
import { newVisitor, visit } from './support/visitor.js';
import { commentWith, post, postButton, write, writeBox } from './support/widgets.js';

interface Cast {
  community: Community;
  page: string;
  mia: Known;
  noah: Known;
  omar: Known;
  ada: Known;
}

/** Two members, two moderators and an article with a few comments. */
async function cast(held = ''): Promise<Cast> {
  const [mia, noah, omar, ada] = await Promise.all(['Mia', 'Noah', 'Omar', 'Ada'].map(known));
  if (!mia || !noah || !omar || !ada) throw new Error('Nobody came.');
  const staff = { [omar.person.uid]: 'moderator', [ada.person.uid]: 'moderator' };
  const community = await Community.open({ staff, held });
  for (const { person, name } of [mia, noah, omar, ada]) await community.addMember(person.uid, name);
  const page = unique('page');
  await community.seed(page, chatter(3));
  return { community, page, mia, noah, omar, ada };
}

const audit = (community: Community) => list(`${community.path}/audit`);

/** Bans Mia from what she has written, in the inbox. */
async function ban(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: /^Inbox/ }).click();
  const card = cardWith(panel, 'You are all fools.');
  await card.getByRole('button', { name: 'More actions' }).click();
  await panel.getByRole('menuitem', { name: 'Ban…' }).click();
  const question = panel.getByRole('dialog', { name: 'Ban Mia' });
  await question.getByRole('radio', { name: 'Harassment' }).check();
  await question.getByRole('textbox', { name: 'Words to the author' }).fill('Enough now.');
  await question.getByRole('button', { name: 'Ban' }).click();
  await said(panel, 'Banned Mia.');
}

describe('moderation', { concurrency: 2 }, () => {
  test('a held word waits, a moderator approves it, and all see it live', async (t) => {
    const { community, page, mia, omar } = await cast('casino');
    const writer = await openArticle(t, community, page, mia);
    const reader = await newVisitor(t);
    await visit(reader, { community: community.id, page });
    await commentWith(reader.page, 'Remark number 2.').waitFor();
    await post(writer.page, 'The casino has good coffee.');
    const own = commentWith(writer.page, 'The casino has good coffee.');
    await own.getByText(/moderator/).waitFor();
    assert.equal(await commentWith(reader.page, 'casino').count(), 0);

    const desk = await openPanel(t, community, omar);
    await openQueue(desk.page, 'Pending');
    const card = cardWith(desk.page, 'The casino has good coffee.');
    await card.getByText('Held word').waitFor();
    await card.getByRole('button', { name: 'Approve' }).click();
    await said(desk.page, 'Approved what Mia wrote.');

    await reader.page.getByRole('button', { name: 'Show 1 new comment' }).click();
    await commentWith(reader.page, 'The casino has good coffee.').waitFor();
    await own.getByRole('button', { name: 'Reply' }).waitFor();
    assert.equal(await own.getByText(/moderator/).count(), 0);
    assert.equal((await audit(community)).length, 1);
    await told(writer.page, 'A moderator has published what you wrote');
  });

  test('what is reported by keyboard is removed, its author reads why in its place, and undo brings it back', async (t) => {
    const { community, page, mia, noah, omar } = await cast();
    const writer = await openArticle(t, community, page, mia);
    await post(writer.page, 'Buy my kettles.');
    const own = commentWith(writer.page, 'Buy my kettles.');
    await own.getByRole('button', { name: 'Reply' }).waitFor();
    const reader = await openArticle(t, community, page, noah);
    const seen = commentWith(reader.page, 'Buy my kettles.');
    // What can be done is offered once it is known who looks.
    await seen.getByRole('button', { name: 'Reply' }).waitFor();
    await reader.page.getByRole('button', { name: 'Account: Noah' }).waitFor();
    await seen.getByRole('button', { name: 'More actions' }).press('Enter');
    await reader.page.getByRole('menuitem', { name: 'Report' }).press('Enter');
    const dialog = reader.page.getByRole('dialog', { name: 'Report' });
    await dialog.getByRole('radio', { name: /^Spam/ }).press('Space');
    await dialog.getByRole('textbox', { name: 'Details' }).pressSequentially('Third time.');
    await dialog.getByRole('button', { name: 'Send report' }).press('Enter');
    await dialog.getByText(/Thank you/).waitFor();
    await reader.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    const desk = await openPanel(t, community, omar);
    await openQueue(desk.page, 'Reported');
    const card = cardWith(desk.page, 'Buy my kettles.');
    await card.getByRole('button', { name: 'Remove' }).click();
    const question = desk.page.getByRole('dialog', { name: /Remove/ });
    await question.getByRole('textbox', { name: 'Words to the author' }).fill('Not here, please.');
    await question.getByRole('button', { name: 'Remove' }).click();
    await said(desk.page, 'Removed what Mia wrote.');
    await seen.waitFor({ state: 'hidden' });
    const [removed] = await community.posts('Buy my kettles.');
    assert.deepEqual([removed?.data['state'], removed?.data['reason']], ['removed', 'spam']);

    await own.getByText('Reason: Spam').waitFor();
    await own.getByText('Not here, please.').waitFor();
    await own.getByRole('button', { name: 'Ask for another look' }).waitFor();
    await writer.page.getByRole('button', { name: /^Inbox: \d+ new/ }).waitFor();

    await told(reader.page, /^Your report/);
    await reader.page.keyboard.press('Escape');
    await undoButton(desk.page).click();
    await seen.waitFor();
    await own.getByText('Reason: Spam').waitFor({ state: 'hidden' });
    await own.getByRole('button', { name: 'Reply' }).waitFor();
    const actions = (await audit(community)).map(({ data }) => data['action']);
    assert.deepEqual(actions.sort(), ['remove', 'restore']);
  });

  test('who is banned in the middle of a sentence keeps it, and reads why', async (t) => {
    const { community, page, mia, omar } = await cast();
    const writer = await openArticle(t, community, page, mia);
    await post(writer.page, 'You are all fools.');
    await commentWith(writer.page, 'You are all fools.').getByRole('button', { name: 'Reply' }).waitFor();
    await write(writer.page, 'And another thing');
    const desk = await openPanel(t, community, omar);
    await ban(desk.page);
    // The panel says so at once; what was sent before the ban has arrived still counts.
    await eventually(
      async () => (await audit(community)).map(({ data }) => data['action']),
      (actions) => actions.includes('ban'),
    );
    await postButton(writer.page).click();
    await writer.page
      .getByText(/banned/i)
      .first()
      .waitFor();
    assert.equal(await writeBox(writer.page).inputValue(), 'And another thing');
    assert.equal((await community.posts('And another thing')).length, 0);
  });

  test('of two moderators on one card one decides, and the other sees who', async (t) => {
    const { community, page, mia, omar, ada } = await cast('casino');
    const writer = await openArticle(t, community, page, mia);
    await post(writer.page, 'To the casino!');
    const desks = [await openPanel(t, community, omar), await openPanel(t, community, ada)];
    for (const { page: tab } of desks) {
      await openQueue(tab, 'Pending');
      await cardWith(tab, 'To the casino!').waitFor();
    }
    const [first, second] = desks;
    if (!first || !second) throw new Error('Nobody came.');
    await cardWith(first.page, 'To the casino!').getByRole('button', { name: 'Approve' }).click();
    await cardWith(second.page, 'To the casino!').getByText('Handled by Omar').waitFor();
    assert.equal((await audit(community)).length, 1);
  });

  test('two who decide in the same moment do not decide twice', async (t) => {
    const { community, page, mia, omar, ada } = await cast('casino');
    const writer = await openArticle(t, community, page, mia);
    await post(writer.page, 'To the casino!');
    const desks = [await openPanel(t, community, omar), await openPanel(t, community, ada)];
    for (const { page: tab } of desks) {
      await openQueue(tab, 'Pending');
      await cardWith(tab, 'To the casino!').waitFor();
    }
    await Promise.all(
      desks.map(({ page: tab }) =>
        cardWith(tab, 'To the casino!').getByRole('button', { name: 'Approve' }).click(),
      ),
    );
    await eventually(
      () => community.posts('To the casino!'),
      ([found]) => found?.data['state'] === 'live',
    );
    const seen = await Promise.all(
      desks.map(({ page: tab }) =>
        tab
          .getByText(/Approved what Mia wrote|(Handled by|was faster)/)
          .first()
          .textContent(),
      ),
    );
    assert.equal(seen.length, 2);
    assert.equal((await audit(community)).length, 1);
  });

  test('who has lost the role has lost the panel, in a tab that is open', async (t) => {
    const { community, page, mia, omar } = await cast('casino');
    const writer = await openArticle(t, community, page, mia);
    await post(writer.page, 'To the casino!');
    const desk = await openPanel(t, community, omar);
    await openQueue(desk.page, 'Pending');
    const card = cardWith(desk.page, 'To the casino!');
    await card.waitFor();
    await change(community.path, { staff: {} });
    await said(desk.page, 'You no longer have a role in this community');
    assert.equal(await card.count(), 0);
    assert.equal((await audit(community)).length, 0);
    const [stored] = await community.posts('To the casino!');
    assert.equal(stored?.data['state'], 'pending');
  });

  test('a member is refused, and gets no data', async (t) => {
    const { community, mia } = await cast();
    const desk = await openPanel(t, community, mia);
    await said(desk.page, 'Only staff can work here');
    assert.equal(await desk.page.getByRole('tab').count(), 0);
  });

  test('an admin lists a word, the next text with it waits, and the log takes the list back', async (t) => {
    const { community, page, mia, ada } = await cast();
    await change(community.path, { staff: { [ada.person.uid]: 'admin' } });
    const desk = await openPanel(t, community, ada);
    await panelTab(desk.page, 'Settings').click();
    const field = desk.page.getByRole('textbox', { name: 'Held words' });
    await field.fill('kettle\nurn');
    await desk.page.getByRole('button', { name: 'Save: Words' }).click();
    await eventually(
      () => read(`${community.path}/private/words`),
      (words) => words?.data['held'] === 'kettle|urn',
    );
    const writer = await openArticle(t, community, page, mia);
    await post(writer.page, 'My KETTLE sings.');
    await commentWith(writer.page, 'My KETTLE sings.')
      .getByText(/moderator/)
      .waitFor();

    await panelTab(desk.page, 'Log').click();
    await desk.page
      .getByRole('button', { name: /^Undo: / })
      .first()
      .click();
    await eventually(
      () => read(`${community.path}/private/words`),
      (words) => words?.data['held'] === '',
    );
    const actions = (await audit(community)).map(({ data }) => data['action']);
    assert.deepEqual(actions, ['words', 'words']);
  });

  test('a moderator reads the settings and cannot change them', async (t) => {
    const { community, omar } = await cast();
    const desk = await openPanel(t, community, omar);
    await panelTab(desk.page, 'Settings').click();
    await said(desk.page, 'Only admins and the owner can change these settings');
    assert.equal(await desk.page.getByRole('button', { name: 'Save: Words' }).count(), 0);
  });

  test('the setup is checked from outside, and finds what is deployed', async (t) => {
    const { community, ada } = await cast();
    await change(community.path, { staff: { [ada.person.uid]: 'admin' } });
    const desk = await openPanel(t, community, ada);
    await panelTab(desk.page, 'Settings').click();
    await desk.page.getByRole('button', { name: 'Check the setup' }).click();
    await said(desk.page, 'The rules of this version are deployed.');
    await said(desk.page, 'Writes that nobody may do are refused.');
    await said(desk.page, 'Every index is there.');
    assert.equal((await audit(community)).length, 0);
  });
});
