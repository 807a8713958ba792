import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { removePost } from '../../src/data/moderation/decisions.js';
import { claimEntry, releaseEntry } from '../../src/data/moderation/queues.js';
import {
  appealPath,
  claimPath,
  noticesPath,
  reportedPath,
  reportPath,
} from '../../src/data/moderation/paths.js';
import { memberPath, pagePath, postPath, threadPath } from '../../src/data/paths.js';
import { decodeMember } from '../../src/data/members.js';
import { decodePage } from '../../src/data/pages.js';
import { StoreError } from '../../src/store/store.js';
import { LENA, manyPending, OLGA, SAMI } from '../../stories/admin-fixtures.js';
import { COMMUNITY, idOf, NOAH, OMAR, type World } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import {
  all,
  announced,
  eventually,
  find,
  focused,
  nameOf,
  one,
  textOf,
  type,
  until,
} from '../elements/screen.js';
import { cards, readLog, readPost, setUpQueue } from './admin-setup.js';

afterEach(cleanUpForum);

const stateOf = async (world: World, id: string) => (await readPost(world, id))?.state;
const read = async ({ store }: World, path: string) => (await store.get([path]))[0]?.data;
const card = (root: Element, name: string) => one(root, 'article', name);

/** Olga decides about it in the moment before, as far as the database knows. */
async function olgaRemoves(world: World, id: string, decision = idOf('olgadecides')): Promise<void> {
  const post = await readPost(world, id);
  if (!post) throw new Error('no such post');
  const decider = { community: COMMUNITY, by: OLGA.uid, id: decision, reason: 'spam' };
  await world.store.commit(removePost(decider, post));
}

/** The rules in a word: a decision that does not name the one before is refused. */
function refuseStale({ store }: World): void {
  store.intercept = async (call) => {
    if (call.verb !== 'commit') return;
    const audits = call.writes.filter(({ path }) => path.includes('/audit/'));
    for (const write of audits) {
      if (write.op !== 'set') continue;
      const { target, previous } = write.data as { target: string; previous: string };
      if (!target.startsWith('posts/')) continue;
      const own = store.intercept;
      store.intercept = undefined;
      const [document] = await store.get([`communities/${COMMUNITY}/${target}`]);
      store.intercept = own;
      const latest = document?.data['decision'] ?? '';
      if (latest !== previous) throw new StoreError('denied', 'stale');
    }
  };
}

/** Olga's tab, which Omar's connection has not heard of yet: the listeners are behind. */
function deafen(set: World): void {
  set.store.breakWatches(new StoreError('invalid', 'in the test'));
}

describe('two moderators on one card', () => {
  it('grey a card that a colleague handles, say who, and let it go after the moderator moves on', async () => {
    const set = await setUpQueue('pending');
    const { queues } = set;
    await sendKeys({ press: 'j' });
    await olgaRemoves(set, 'waits1');
    await until('it says who', () => textOf(card(queues, 'Comment by Noah')).includes('Handled by Olga'));
    expect(all(card(queues, 'Comment by Noah'), 'button', 'Approve')).to.deep.equal([]);
    await expect(queues).to.be.accessible();
    await sendKeys({ press: 'a' });
    expect(await stateOf(set, 'waits1')).to.equal('removed');
    await sendKeys({ press: 'j' });
    await until('it has left', () => all(queues, 'article', 'Comment by Noah').length === 0);
    expect(nameOf(focused() ?? queues)).to.equal('Comment by سامي');
  });

  it('refuse a stale decision, do not double it, and say who was faster', async () => {
    const set = await setUpQueue('pending');
    const { queues } = set;
    deafen(set);
    await olgaRemoves(set, 'waits1');
    refuseStale(set);
    await sendKeys({ press: 'a' });
    const back = await find(queues, 'article', 'Comment by Noah');
    await until('it says who', () => textOf(back).includes('Handled by Olga'));
    expect(await stateOf(set, 'waits1')).to.equal('removed');
    expect((await readLog(set)).filter(({ action }) => action === 'approve')).to.deep.equal([]);
    await until('there is nothing to undo', () => all(set.admin, 'button', 'Undo').length === 0);
  });

  it('do not take back what a colleague has decided since', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'a' });
    await eventually('it is live', async () => (await stateOf(set, 'waits1')) === 'live');
    await olgaRemoves(set, 'waits1');
    await sendKeys({ press: 'u' });
    await until('it says so', () => textOf(set.admin).includes('Olga has decided since'));
    expect(await stateOf(set, 'waits1')).to.equal('removed');
  });

  it('see who is looking at a card, and who it was given to', async () => {
    const set = await setUpQueue('pending');
    const { queues, store } = set;
    await store.commit(claimEntry(COMMUNITY, idOf('waits1'), OLGA.uid, OLGA.uid));
    const noah = card(queues, 'Comment by Noah');
    await until('she is', () => textOf(noah).includes('Olga is looking at this'));
    await store.commit(releaseEntry(COMMUNITY, idOf('waits1')));
    await until('no longer', () => !textOf(noah).includes('Olga'));
    await store.commit(claimEntry(COMMUNITY, idOf('waits1'), LENA.uid, OLGA.uid));
    await until('given', () => textOf(noah).includes('Assigned to Lena'));
  });

  it('give a card to a colleague, and take it back', async () => {
    const set = await setUpQueue('pending');
    const { queues } = set;
    const noah = card(queues, 'Comment by Noah');
    one(noah, 'button', 'More actions').click();
    (await find(noah, 'menuitem', 'Assign…')).click();
    const select = await find<HTMLSelectElement>(queues, 'combobox', 'To whom');
    await expect(queues).to.be.accessible();
    select.value = OLGA.uid;
    one(queues, 'button', 'Assign').click();
    await until('it is hers', () => textOf(noah).includes('Assigned to Olga'));
    expect(announced()).to.contain('Assigned to Olga.');
    await sendKeys({ press: 'u' });
    await until('it is nobody’s', () => !textOf(noah).includes('Assigned'));
  });

  it('claim what is looked at closely, and let it go', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'r' });
    const dialog = await find<HTMLDialogElement>(set.queues, 'dialog', 'Remove what Noah wrote');
    const path = claimPath(COMMUNITY, idOf('waits1'));
    await eventually('it is claimed', async () => (await read(set, path))?.['uid'] === OMAR.uid);
    dialog.close();
    await eventually('it is free', async () => !(await read(set, path)));
  });
});

describe('a decision that is not taken', () => {
  it('is built anew upon fresh ground when the thread has moved', async () => {
    const set = await setUpQueue('pending');
    const { store, queues } = set;
    let refusals = 0;
    store.intercept = (call) => {
      if (call.verb !== 'commit' || refusals >= 2) return;
      refusals++;
      throw new StoreError('denied', 'the page is full');
    };
    await sendKeys({ press: 'a' });
    await eventually('it is live', async () => (await stateOf(set, 'waits1')) === 'live');
    expect(refusals).to.equal(2);
    expect(cards(queues)).to.have.length(2);
  });

  it('brings the card back and says what to do', async () => {
    const set = await setUpQueue('pending');
    const { store, queues } = set;
    store.intercept = (call) => {
      if (call.verb === 'commit') throw new StoreError('exhausted', 'in the test');
    };
    await sendKeys({ press: 'a' });
    const back = await find(queues, 'article', 'Comment by Noah');
    await until('it says why', () => textOf(back).includes('daily quota'));
    expect(nameOf(cards(queues)[0] as Element)).to.equal('Comment by Noah');
    expect(all(set.admin, 'button', 'Undo')).to.deep.equal([]);
    store.intercept = undefined;
    one(back, 'button', 'Approve').click();
    await eventually('it is live', async () => (await stateOf(set, 'waits1')) === 'live');
  });

  it('does not publish what nobody has read: the author has changed the text', async () => {
    const set = await setUpQueue('pending');
    const { store, queues } = set;
    deafen(set);
    await store.commit([
      { op: 'update', path: postPath(COMMUNITY, idOf('waits1')), data: { body: 'Another text.' } },
    ]);
    store.intercept = (call) => {
      if (call.verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    await sendKeys({ press: 'a' });
    const back = await find(queues, 'article', 'Comment by Noah');
    await until('the new text, and what to do', () => textOf(back).includes('Another text.'));
    expect(textOf(back)).to.contain('Read it again, then decide.');
  });

  it('was taken all the same when only the answer got lost', async () => {
    const set = await setUpQueue('pending');
    const { store } = set;
    const commit = store.commit.bind(store);
    let lost = false;
    store.commit = async (writes) => {
      if (lost && writes.some(({ path }) => path.includes('/audit/')))
        throw new StoreError('denied', 'stale');
      await commit(writes);
      if (lost) return;
      lost = true;
      throw new StoreError('unavailable', 'the answer is lost');
    };
    await sendKeys({ press: 'a' });
    await eventually('it is live', async () => (await stateOf(set, 'waits1')) === 'live');
    await until('it is said', () => announced().includes('Approved what Noah wrote.'));
    expect(cards(set.queues)).to.have.length(2);
    expect((await readLog(set)).filter(({ action }) => action === 'approve')).to.have.length(1);
  });
});

describe('what is reported', () => {
  it('says who has reported it and with which words', async () => {
    const { queues } = await setUpQueue('reported');
    const bad = card(queues, 'Comment by Noah');
    expect(textOf(bad)).to.contain('3 reports').and.contain('Offensive 2').and.contain('Harassment');
    bad.querySelector<HTMLElement>('.reports summary')?.click();
    await until('the reports', () => textOf(bad).includes('He writes this under every question.'));
    expect(textOf(bad)).to.contain('Mia · Offensive').and.contain('Lena Sørensen-Okonkwo · Harassment');
    await expect(queues).to.be.accessible();
  });

  it('is kept, its reporters are told, and that can be taken back', async () => {
    const set = await setUpQueue('reported');
    const { queues } = set;
    one(card(queues, 'Comment by Noah'), 'button', 'Keep').click();
    const sum = () => read(set, reportedPath(COMMUNITY, idOf('bad')));
    await eventually('it is settled', async () => (await sum())?.['verdict'] === 'kept');
    const told = await read(set, reportPath(COMMUNITY, idOf('bad'), SAMI.uid));
    expect(told?.['verdict']).to.equal('kept');
    expect(cards(queues)).to.have.length(1);
    await sendKeys({ press: 'u' });
    await eventually('it is open again', async () => (await sum())?.['verdict'] === '');
    await find(queues, 'article', 'Comment by Noah');
  });

  it('is removed with its reports settled, and restored with them open', async () => {
    const set = await setUpQueue('reported');
    await sendKeys({ press: 'r' });
    await find(set.queues, 'dialog', 'Remove what Noah wrote');
    const words = await find(set.queues, 'textbox', 'Words to the author');
    type(words, 'Be kind.');
    await sendKeys({ press: 'Enter' });
    await eventually('it is removed', async () => (await stateOf(set, 'bad')) === 'removed');
    const sum = () => read(set, reportedPath(COMMUNITY, idOf('bad')));
    expect((await sum())?.['verdict']).to.equal('removed');
    expect(await readPost(set, 'bad')).to.include({ reason: 'spam', note: 'Be kind.' });
    const page = await set.store.get([pagePath(COMMUNITY, set.address.thread, 0)]);
    expect(decodePage(page[0])?.entries.find(({ id }) => id === idOf('bad'))?.state).to.equal('removed');
    await sendKeys({ press: 'u' });
    await eventually('it is back', async () => (await stateOf(set, 'bad')) === 'live');
    expect((await sum())?.['verdict']).to.equal('');
  });
});

describe('what is reported and gone', () => {
  it('is closed: its reporters are told, and nothing is decided', async () => {
    const set = await setUpQueue('reported');
    const { store, queues } = set;
    await store.commit([
      {
        op: 'update',
        path: postPath(COMMUNITY, idOf('bad')),
        data: { state: 'deleted', body: '', name: '' },
      },
    ]);
    one(queues, 'button', 'Removed').click();
    await until('removed', () => queues.queue === 'removed');
    one(queues, 'button', 'Reported').click();
    const close = await until('the button', () => all(queues, 'button', 'Close reports')[0]);
    close.click();
    const sum = () => read(set, reportedPath(COMMUNITY, idOf('bad')));
    await eventually('it is settled', async () => (await sum())?.['verdict'] === 'removed');
    expect((await readLog(set)).filter(({ by }) => by === OMAR.uid)).to.deep.equal([]);
    await until('one is left', () => cards(queues).length === 1);
  });

  it('keeps waiting where reports had held it back when its removal is undone', async () => {
    const set = await setUpQueue('pending', {
      posts: [{ id: 'held', by: NOAH, body: 'Reported by three', state: 'pending', shown: true }],
      reports: [{ entry: 'held', by: SAMI, reason: 'spam' }],
    });
    await until('why', () => textOf(set.queues).includes('Held back by reports'));
    await sendKeys({ press: 'r' });
    await find(set.queues, 'dialog');
    await sendKeys({ press: 'Enter' });
    await eventually('it is removed', async () => (await stateOf(set, 'held')) === 'removed');
    await sendKeys({ press: 'u' });
    await eventually('it waits', async () => (await stateOf(set, 'held')) === 'pending');
  });
});

describe('the focus', () => {
  it('is not taken from somebody who types elsewhere on the page', async () => {
    const set = await setUpQueue('pending');
    const field = document.createElement('input');
    document.body.append(field);
    await sendKeys({ press: 'j' });
    field.focus();
    await olgaRemoves(set, 'waits1');
    await until('it says who', () => textOf(set.queues).includes('Handled by Olga'));
    set.queues.marks.letGo(idOf('waits1'));
    await until('it has left', () => cards(set.queues).length === 2);
    await set.queues.updateComplete;
    expect(focused()).to.equal(field);
    field.remove();
  });
});

describe('what was removed', () => {
  it('says why, and is restored', async () => {
    const set = await setUpQueue('removed');
    const gone = card(set.queues, 'Comment by Noah');
    expect(textOf(gone)).to.contain('Removed · Offensive').and.contain('Please argue about the coffee');
    await expect(set.queues).to.be.accessible();
    one(gone, 'button', 'Restore').click();
    await eventually('it is live', async () => (await stateOf(set, 'gone')) === 'live');
    await sendKeys({ press: 'u' });
    await eventually('it is removed', async () => (await stateOf(set, 'gone')) === 'removed');
    expect(await readPost(set, 'gone')).to.include({ reason: 'offensive' });
  });
});

describe('an appeal', () => {
  it('is granted: what was removed is back, and the answer is written down', async () => {
    const set = await setUpQueue('appeals');
    const { queues } = set;
    const appeal = card(queues, 'Comment by Noah');
    expect(textOf(appeal)).to.contain('It was a quote from the film').and.contain('Removed · Offensive');
    await expect(queues).to.be.accessible();
    one(appeal, 'button', 'Grant').click();
    type(await find(queues, 'textbox', 'Answer'), 'You are right.');
    one(one(queues, 'dialog'), 'button', 'Grant').click();
    await eventually('it is back', async () => (await stateOf(set, 'gone')) === 'live');
    const path = appealPath(COMMUNITY, idOf('decidedgone'));
    expect(await read(set, path)).to.include({ verdict: 'granted', answer: 'You are right.' });
    await until('the queue is empty', () => textOf(queues).includes('Nobody objects.'));
  });

  it('is declined with an answer', async () => {
    const set = await setUpQueue('appeals');
    await sendKeys({ press: 'r' });
    type(await find(set.queues, 'textbox', 'Answer'), 'It was about a person.');
    await sendKeys({ press: 'Enter' });
    const path = appealPath(COMMUNITY, idOf('decidedgone'));
    await eventually('declined', async () => (await read(set, path))?.['verdict'] === 'declined');
    expect(await stateOf(set, 'gone')).to.equal('removed');
  });

  it('against a ban lifts it', async () => {
    const set = await setUpQueue('appeals', {
      appeals: [{ member: SAMI.uid, note: 'I will not do it again.' }],
      standings: { [SAMI.uid]: { banned: true } },
    });
    const appeal = card(set.queues, 'Appeal by سامي');
    expect(textOf(appeal)).to.contain('Banned · Spam').and.contain('I will not do it again.');
    one(appeal, 'button', 'Grant').click();
    await find(set.queues, 'textbox', 'Answer');
    await sendKeys({ press: 'Enter' });
    await eventually('lifted', async () => {
      const [document] = await set.store.get([memberPath(COMMUNITY, SAMI.uid)]);
      return decodeMember(document)?.standing.banned === undefined;
    });
  });
});

describe('sanctions', () => {
  const memberOf = async ({ store }: World, uid: string) =>
    decodeMember((await store.get([memberPath(COMMUNITY, uid)]))[0]);
  const pick = async (root: Element, name: string) => {
    one(root, 'button', 'More actions').click();
    (await find(root, 'menuitem', name)).click();
  };

  it('mute for a time, with a notice to the member, and can be taken back', async () => {
    const set = await setUpQueue('pending');
    const { queues } = set;
    await sendKeys({ press: 'm' });
    await find(queues, 'dialog', 'Mute Noah');
    one(queues, 'radio', '1 week').click();
    type(one(queues, 'textbox', 'Words to the author'), 'Take a break.');
    await sendKeys({ press: 'Enter' });
    await eventually('muted', async () => {
      const until = (await memberOf(set, NOAH.uid))?.standing.mutedUntil ?? 0;
      return Math.abs(until - Date.now() - 7 * 86_400_000) < 60_000;
    });
    const [notice] = await set.store.list({ collection: noticesPath(COMMUNITY), limit: 5 });
    expect(notice?.data).to.include({ action: 'mute', note: 'Take a break.', uid: NOAH.uid });
    expect(cards(queues)).to.have.length(3);
    await sendKeys({ press: 'u' });
    await eventually('lifted', async () => !(await memberOf(set, NOAH.uid))?.standing.mutedUntil);
  });

  it('warn and hold from the menu', async () => {
    const set = await setUpQueue('pending');
    const noah = card(set.queues, 'Comment by Noah');
    await pick(noah, 'Warn');
    await find(set.queues, 'dialog', 'Warn Noah');
    await sendKeys({ press: 'Enter' });
    await eventually('warned', async () => Boolean((await memberOf(set, NOAH.uid))?.standing.warned));
    await pick(noah, 'Hold');
    await find(set.queues, 'dialog', 'Hold back Noah');
    await sendKeys({ press: 'Enter' });
    await eventually('held', async () => (await memberOf(set, NOAH.uid))?.standing.held === true);
    await until('the card says so', () => textOf(noah).includes('Held member'));
  });

  it('ban with the removal of everything they wrote, and undo restores all', async () => {
    const set = await setUpQueue('pending');
    const { queues } = set;
    await sendKeys({ press: 'b' });
    await find(queues, 'dialog', 'Ban Noah');
    const everything = all<HTMLInputElement>(queues, 'checkbox', 'Remove everything they wrote')[0];
    everything?.click();
    await sendKeys({ press: 'Enter' });
    await eventually('all is removed', async () => {
      const states = await Promise.all(['waits1', 'bad'].map((id) => stateOf(set, id)));
      return states.join() === 'removed,removed';
    });
    expect((await memberOf(set, NOAH.uid))?.standing.banned).to.equal(true);
    const log = await readLog(set);
    const ban = log.find(({ action }) => action === 'ban');
    expect(log.filter(({ group }) => group === ban?.id)).to.have.length(2);
    await until('his card is gone', () => all(queues, 'article', 'Comment by Noah').length === 0);
    await sendKeys({ press: 'u' });
    await eventually('all is back', async () => {
      const states = await Promise.all(['waits1', 'bad'].map((id) => stateOf(set, id)));
      return states.join() === 'pending,live';
    });
    expect((await memberOf(set, NOAH.uid))?.standing.banned).to.equal(undefined);
  });

  it('are not offered for staff', async () => {
    const { queues } = await setUpQueue('pending', {
      posts: [{ id: 'own', by: OLGA, body: 'From the owner', state: 'pending' }],
    });
    const own = card(queues, 'Comment by Olga');
    one(own, 'button', 'More actions').click();
    await find(own, 'menuitem', 'Lock thread');
    expect(all(own, 'menuitem', 'Ban…')).to.deep.equal([]);
  });

  it('lock a thread, and unlock it', async () => {
    const set = await setUpQueue('reported');
    await pick(card(set.queues, 'Comment by Noah'), 'Lock thread');
    const path = threadPath(COMMUNITY, set.address.thread);
    await eventually('locked', async () => (await read(set, path))?.['locked'] === true);
    await sendKeys({ press: 'u' });
    await eventually('unlocked', async () => (await read(set, path))?.['locked'] === false);
  });
});

describe('a reply', () => {
  it('is posted below what is live', async () => {
    const set = await setUpQueue('reported');
    await sendKeys({ press: 'e' });
    type(await find(set.queues, 'textbox', 'Write a reply'), 'Let us be kind.');
    one(set.queues, 'button', 'Post reply').click();
    await until('it is said', () => announced().includes('Your reply is posted.'));
    const [document] = await set.store.get([pagePath(COMMUNITY, set.address.thread, 0)]);
    const reply = decodePage(document)?.entries.find(({ body }) => body === 'Let us be kind.');
    expect(reply).to.include({ uid: OMAR.uid, parent: idOf('bad') });
    expect(all(set.queues, 'textbox', 'Write a reply')).to.deep.equal([]);
  });

  it('to what waits approves it first', async () => {
    const set = await setUpQueue('pending');
    await sendKeys({ press: 'e' });
    expect(textOf(set.queues)).to.contain('The text is approved first');
    type(await find(set.queues, 'textbox', 'Write a reply'), 'Thank you.');
    one(set.queues, 'button', 'Post reply').click();
    await until('it is said', () => announced().includes('Your reply is posted.'));
    expect(await stateOf(set, 'waits1')).to.equal('live');
    const [document] = await set.store.get([pagePath(COMMUNITY, set.address.thread, 0)]);
    const bodies = decodePage(document)?.entries.map(({ body }) => body) ?? [];
    expect(bodies).to.include('Thank you.');
    await until('its card is gone', () => cards(set.queues).length === 2);
  });

  it('keeps the text when it is not taken', async () => {
    const set = await setUpQueue('reported');
    await sendKeys({ press: 'e' });
    type(await find(set.queues, 'textbox', 'Write a reply'), 'Let us be kind.');
    set.store.intercept = (call) => {
      if (call.verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    one(set.queues, 'button', 'Post reply').click();
    await until('it says so', () => textOf(set.queues).includes('Your reply was not taken.'));
    expect(one<HTMLTextAreaElement>(set.queues, 'textbox', 'Write a reply').value).to.equal(
      'Let us be kind.',
    );
  });
});

describe('several at once', () => {
  it('are removed for one reason, and all come back with one undo', async () => {
    const set = await setUpQueue('pending');
    const { queues } = set;
    for (const box of all(queues, 'checkbox', 'Select').slice(0, 2)) box.click();
    await until('two', () => textOf(queues).includes('2 selected'));
    await expect(queues).to.be.accessible();
    one(queues, 'button', 'Remove 2 selected …').click();
    await find(queues, 'dialog', 'Remove 2 entries');
    await sendKeys({ press: 'Enter' });
    const states = () => Promise.all(['waits1', 'waits2', 'waits3'].map((id) => stateOf(set, id)));
    await eventually('two are removed', async () => (await states()).join() === 'removed,removed,pending');
    const removals = (await readLog(set)).filter(({ by }) => by === OMAR.uid);
    expect(new Set(removals.map(({ group }) => group)).size).to.equal(1);
    expect(removals.every(({ group }) => group !== '')).to.equal(true);
    await sendKeys({ press: 'u' });
    await eventually('all wait again', async () => (await states()).join() === 'pending,pending,pending');
    await until('all are shown', () => cards(queues).length === 3);
  });

  it('are approved, and what was not taken says so on its card', async () => {
    const set = await setUpQueue('pending');
    const { queues, store } = set;
    one(queues, 'checkbox', 'Select all shown').click();
    await until('three', () => textOf(queues).includes('3 selected'));
    store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.some(({ path }) => path.endsWith(idOf('waits2'))))
        throw new StoreError('exhausted', 'in the test');
    };
    one(queues, 'button', 'Approve 3 selected').click();
    await until('it is told', () => textOf(set.admin).includes('1 decision was not taken.'));
    expect(cards(queues).map(nameOf)).to.deep.equal(['Comment by سامي']);
    expect(await stateOf(set, 'waits3')).to.equal('live');
  });
});

describe('a long queue', () => {
  it('shows twenty, brings more, and refills as they are handled', async () => {
    const set = await setUpQueue('pending', { posts: manyPending(45), reports: [], appeals: [] });
    const { queues } = set;
    expect(cards(queues)).to.have.length(20);
    one(queues, 'button', 'Show more').click();
    await until('forty', () => cards(queues).length === 40);
    one(queues, 'button', 'Show more').click();
    await until('all', () => cards(queues).length === 45);
    expect(all(queues, 'button', 'Show more')).to.deep.equal([]);
  });

  it('is cleared by keyboard faster than a hundred a minute, with few reads for one thread', async () => {
    const set = await setUpQueue('pending', { posts: manyPending(60), reports: [], appeals: [] });
    const { queues, store } = set;
    let reads = 0;
    let writes = 0;
    let atOnce = 0;
    store.intercept = async (call) => {
      if (call.verb === 'get') reads += call.paths.length;
      if (call.verb !== 'commit') return;
      writes++;
      expect(++atOnce, 'decisions of one thread are sent one after the other').to.equal(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce--;
    };
    const began = performance.now();
    for (let i = 0; i < 60; i++) {
      await until('a card', () => cards(queues).length > 0 || queues.list.status !== 'ready');
      await sendKeys({ press: 'a' });
    }
    await eventually('all are live', async () => {
      const documents = await store.list({
        collection: `communities/${COMMUNITY}/posts`,
        where: [['state', '==', 'pending']],
        limit: 50,
      });
      return documents.length === 0;
    });
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `60 decisions in ${seconds.toFixed(1)} s, ${String(reads)} documents read, ${String(writes)} batches`,
    );
    expect(60 / (seconds / 60)).to.be.greaterThan(100);
    expect(writes).to.equal(60);
    expect(reads).to.be.at.most(20);
    await until('nothing waits', () => textOf(queues).includes('Nothing waits.'));
  });
});
