import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chatter, Community, unique } from './support/community.js';
import { list, read, store } from './support/database.js';
import { eventually } from './support/eventually.js';
import { cardWith, known, openPanel, openQueue, panelTab, undoButton } from './support/moderation.js';

describe('an appeal', () => {
  test('is granted, the grant is taken back at once, and that from the log', async (t) => {
    const [mia, omar] = await Promise.all(['Mia', 'Omar'].map(known));
    if (!mia || !omar) throw new Error('Nobody came.');
    const community = await Community.open({ staff: { [omar.person.uid]: 'moderator' } });
    for (const { person, name } of [mia, omar]) await community.addMember(person.uid, name);
    const page = unique('page');
    await community.seed(page, chatter(1));
    const [first] = await list(`${community.path}/posts`);
    if (!first) throw new Error('There is no comment.');
    const path = `${community.path}/posts/${first.id}`;
    const uid = String(first.data['uid']);
    const stateOf = async () => (await read(path))?.data['state'];

    const desk = await openPanel(t, community, omar);
    await panelTab(desk.page, 'Inbox').click();
    const card = cardWith(desk.page, String(first.data['body']));
    await card.getByRole('button', { name: 'Remove', exact: true }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await eventually(stateOf, (state) => state === 'removed');
    const removal = String((await read(path))?.data['decision']);
    const appeal = `${community.path}/appeals/${removal}`;
    await store({
      [appeal]: { uid, target: `posts/${first.id}`, note: 'Why?', at: new Date(), verdict: '' },
    });

    await openQueue(desk.page, 'Appeals');
    await cardWith(desk.page, 'Why?').getByRole('button', { name: 'Grant' }).click();
    await desk.page.getByRole('textbox', { name: 'Answer' }).fill('You are right.');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Grant' }).click();
    await eventually(stateOf, (state) => state === 'live');
    await undoButton(desk.page).click();
    await eventually(stateOf, (state) => state === 'removed');
    const open = (await read(appeal))?.data ?? {};
    assert.equal(open['verdict'], '');
    assert.equal(open['against'], (await read(path))?.data['decision']);
    await cardWith(desk.page, 'Why?').waitFor();

    await panelTab(desk.page, 'Log').click();
    await desk.page.getByRole('button', { name: /^Undo: Took the answer/ }).click();
    await eventually(stateOf, (state) => state === 'live');
    const again = (await read(appeal))?.data ?? {};
    assert.deepEqual([again['verdict'], again['answer']], ['granted', 'You are right.']);
    await desk.page
      .getByRole('button', { name: /^Undo: Granted an appeal/ })
      .first()
      .click();
    await eventually(stateOf, (state) => state === 'removed');
  });
});
