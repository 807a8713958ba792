import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { Community } from './support/community.js';
import { list } from './support/database.js';
import { eventually } from './support/eventually.js';
import { known, openPanel, panelTab } from './support/moderation.js';
import { newVisitor, visit } from './support/visitor.js';
import { signInAsGuest } from './support/widgets.js';

test('staff make a survey, members answer it, staff see what it comes to and take the file', async (t) => {
  const omar = await known('Omar');
  const community = await Community.open({ staff: { [omar.person.uid]: 'moderator' } });
  await community.addMember(omar.person.uid, 'Omar');
  const panel = await openPanel(t, community, omar);
  const { page } = panel;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await panelTab(page, 'Polls & surveys').click();
  await button('New survey').click();
  await button('Recommendation (NPS)').click();
  await page.getByRole('textbox', { name: 'Title' }).fill('How are we doing?');
  await page.getByRole('checkbox', { name: 'Guests can answer, too' }).check();
  await button('Publish survey').click();
  const [survey] = await eventually(
    () => list(`${community.path}/surveys`),
    (all) => all.length === 1,
  );
  const id = survey?.id ?? '';
  const code = page.locator('community-admin-poll pre');
  await code.waitFor();
  assert.equal(await code.textContent(), `<community-survey survey="${id}"></community-survey>`);
  await page.getByText('Nobody has answered yet.').waitFor();

  const body = `<community-account></community-account><community-survey survey="${id}"></community-survey>`;
  const answers = { Ann: '10', Ben: '9', Cem: '8', Dia: '3', Eva: '9' };
  for (const [name, score] of Object.entries(answers)) {
    const visitor = await newVisitor(t);
    await visit(visitor, { community: community.id, page: 'none', body });
    await visitor.page.getByText('How are we doing?').waitFor();
    await signInAsGuest(visitor.page, name);
    const press = (what: string) => visitor.page.getByRole('button', { name: what, exact: true }).click();
    await visitor.page.getByRole('radio', { name: new RegExp(`^${score}\\b`) }).check({ force: true });
    await press('Next');
    await visitor.page.getByRole('textbox').fill(`=1+1 says ${name}`);
    await press('Send answers');
    await visitor.page.getByText('You have answered this survey. Thank you!').waitFor();
    assert.deepEqual(visitor.errors, []);
    await visitor.context.close();
  }

  await button('Refresh').click();
  await page.getByText('5 people have answered').waitFor();
  // Three of five would recommend it, one would not.
  await page.getByText('+40', { exact: true }).waitFor();
  await page.getByText('=1+1 says Eva').waitFor();
  const download = page.waitForEvent('download');
  await button('Export CSV').click();
  const path = await (await download).path();
  const lines = (await readFile(path, 'utf8')).trim().split('\r\n');
  assert.equal(lines.length, 6);
  assert.ok(
    lines.slice(1).every((line) => /(^|[,"])'=1\+1 says /.test(line)),
    `no formula comes out: ${lines.join(' | ')}`,
  );
  assert.deepEqual(panel.errors, []);
});
