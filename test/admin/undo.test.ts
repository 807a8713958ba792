import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { decodeMember } from '../../src/data/members.js';
import { appealPath, noticePath, noticesPath, reportedPath } from '../../src/data/moderation/paths.js';
import { memberPath } from '../../src/data/paths.js';
import { answerAppeal, decodeAppeal, sanctionMember } from '../../src/data/moderation/sanctions.js';
import { takeBack, undoDecision } from '../../src/controllers/undo-decision.js';
import type { Standing } from '../../src/domain/member.js';
import { OLGA, SAMI } from '../../stories/admin-fixtures.js';
import { COMMUNITY, idOf, NOAH, OMAR, type World } from '../../stories/fixtures.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, eventually, find, one, textOf, type, until } from '../elements/screen.js';
import { readLog, readPost, setUpQueue, type QueueSetup } from './admin-setup.js';

afterEach(cleanUpForum);

const read = async ({ store }: World, path: string) => (await store.get([path]))[0] ?? null;
const readAppeal = async (world: World, id = idOf('decidedgone')) =>
  decodeAppeal(await read(world, appealPath(COMMUNITY, id)));
const standingOf = async (world: World, { uid }: { readonly uid: string }) =>
  decodeMember(await read(world, memberPath(COMMUNITY, uid)))?.standing;
const stateOf = async (world: World, id: string) => (await readPost(world, id))?.state;
const latest = async (world: World, action: string) =>
  (await readLog(world)).filter((entry) => entry.action === action).at(-1);
const verdictOf = async (world: World) =>
  (await read(world, reportedPath(COMMUNITY, idOf('bad'))))?.data['verdict'];

/** Answers the first appeal with these words, by keyboard. */
async function answer({ queues }: QueueSetup, key: 'a' | 'r', words: string): Promise<void> {
  await sendKeys({ press: key });
  type(await find(queues, 'textbox', 'Answer'), words);
  await sendKeys({ press: 'Enter' });
}

describe('taking back the answer to an appeal', () => {
  it('removes what a grant had restored, opens the appeal again, and lets it be granted once more', async () => {
    const set = await setUpQueue('appeals');
    await answer(set, 'a', 'You are right.');
    await eventually('it is back', async () => (await stateOf(set, 'gone')) === 'live');
    await until('the queue is empty', () => textOf(set.queues).includes('Nobody objects.'));
    await sendKeys({ press: 'u' });
    await eventually('it is removed', async () => (await stateOf(set, 'gone')) === 'removed');
    const post = await readPost(set, 'gone');
    expect(post).to.include({
      reason: 'offensive',
      note: 'Please argue about the coffee, not about people.',
    });
    const reopen = await latest(set, 'reopen');
    expect(reopen).to.include({ by: OMAR.uid, previous: (await latest(set, 'grant'))?.id });
    expect(reopen?.before).to.deep.equal({ verdict: 'granted', answer: 'You are right.' });
    const open = { verdict: '', answer: '', decision: reopen?.id, against: post?.decision };
    expect(await readAppeal(set)).to.include(open);
    expect(await latest(set, 'remove')).to.include({ id: post?.decision, group: reopen?.id });
    await find(set.queues, 'article', 'Comment by Noah');
    await answer(set, 'a', 'You are right after all.');
    await eventually('it is back again', async () => (await stateOf(set, 'gone')) === 'live');
    expect(await readAppeal(set)).to.include({ verdict: 'granted', answer: 'You are right after all.' });
    expect(await latest(set, 'grant')).to.include({ previous: reopen?.id });
  });

  it('opens a declined one again, and lets it be declined once more', async () => {
    const set = await setUpQueue('appeals');
    await answer(set, 'r', 'No.');
    await eventually('declined', async () => (await readAppeal(set))?.verdict === 'declined');
    const removal = (await readPost(set, 'gone'))?.decision;
    await sendKeys({ press: 'u' });
    await eventually('open', async () => (await readAppeal(set))?.verdict === '');
    expect(await readAppeal(set)).to.include({ answer: '', against: removal });
    expect(await readPost(set, 'gone')).to.include({ state: 'removed', decision: removal });
    await find(set.queues, 'article', 'Comment by Noah');
    await answer(set, 'r', 'No, really.');
    await eventually('declined again', async () => (await readAppeal(set))?.answer === 'No, really.');
  });

  it('bans again, and tells the member', async () => {
    const set = await setUpQueue('appeals', {
      appeals: [{ member: SAMI.uid, note: 'I will not do it again.' }],
      standings: { [SAMI.uid]: { banned: true } },
    });
    await answer(set, 'a', 'Once more, then.');
    await eventually('lifted', async () => (await standingOf(set, SAMI))?.banned === undefined);
    await sendKeys({ press: 'u' });
    await eventually('banned', async () => (await standingOf(set, SAMI))?.banned === true);
    const [notice] = await set.store.list({ collection: noticesPath(COMMUNITY), limit: 5 });
    expect(notice?.data).to.include({ action: 'ban', uid: SAMI.uid, reason: 'spam' });
    const appeal = await readAppeal(set, idOf(`decided${SAMI.uid}`));
    expect(appeal).to.include({ verdict: '', against: notice?.id });
  });

  it('is refused where the author has taken the text away since, and nothing changes', async () => {
    const set = await setUpQueue('appeals');
    await answer(set, 'a', 'Fine.');
    await eventually('it is back', async () => (await stateOf(set, 'gone')) === 'live');
    const path = `communities/${COMMUNITY}/posts/${idOf('gone')}`;
    await set.store.commit([{ op: 'update', path, data: { state: 'deleted', body: '', name: '' } }]);
    await sendKeys({ press: 'u' });
    await until('it is said', () => textOf(set.admin).includes('could not be undone'));
    expect(await readAppeal(set)).to.include({ verdict: 'granted', answer: 'Fine.' });
  });

  it('says who was faster', async () => {
    const set = await setUpQueue('appeals');
    await answer(set, 'r', 'No.');
    await eventually('declined', async () => (await readAppeal(set))?.verdict === 'declined');
    const appeal = await readAppeal(set);
    if (!appeal) throw new Error('no such appeal');
    const olga = { community: COMMUNITY, by: OLGA.uid, id: idOf('olgaanswers'), note: 'Really not.' };
    await set.store.commit(answerAppeal(olga, appeal, 'declined'));
    await sendKeys({ press: 'u' });
    await until('it is said', () => textOf(set.admin).includes('Olga has decided since'));
    expect(await readAppeal(set)).to.include({ verdict: 'declined', answer: 'Really not.' });
  });

  it('can itself be taken back: it is answered as it was', async () => {
    const set = await setUpQueue('appeals');
    await answer(set, 'a', 'You are right.');
    await eventually('it is back', async () => (await stateOf(set, 'gone')) === 'live');
    const grant = await latest(set, 'grant');
    const reopening = await undoDecision(set.session, grant?.id ?? '');
    expect(await stateOf(set, 'gone')).to.equal('removed');
    await undoDecision(set.session, reopening);
    expect(await stateOf(set, 'gone')).to.equal('live');
    expect(await readAppeal(set)).to.include({ verdict: 'granted', answer: 'You are right.' });
  });
});

describe('taking back that reports were dismissed', () => {
  it('opens them from the log, closes them again, and leaves open what was reported since', async () => {
    const set = await setUpQueue('reported');
    await sendKeys({ press: 'a' });
    await eventually('it is settled', async () => (await verdictOf(set)) === 'kept');
    const first = await latest(set, 'keep');
    const second = await undoDecision(set.session, first?.id ?? '');
    expect(await verdictOf(set)).to.equal('');
    const third = await undoDecision(set.session, second);
    expect(await verdictOf(set)).to.equal('kept');
    const path = reportedPath(COMMUNITY, idOf('bad'));
    const at = new Date(Date.now() + 60_000);
    await set.store.commit([{ op: 'update', path, data: { verdict: '', at } }]);
    await undoDecision(set.session, third);
    expect(await verdictOf(set)).to.equal('');
  });
});

describe('taking back a sanction', () => {
  const week = 7 * 86_400_000;
  const sanctionNoah = async (standings: Readonly<Record<string, Standing>>) => {
    const set = await setUpQueue('pending', { standings });
    await sendKeys({ press: 'm' });
    await find(set.queues, 'dialog', 'Mute Noah');
    await sendKeys({ press: 'Enter' });
    await eventually('muted for a day', async () => {
      const until = (await standingOf(set, NOAH))?.mutedUntil ?? 0;
      return Math.abs(until - Date.now() - week / 7) < 60_000;
    });
    await sendKeys({ press: 'u' });
    return set;
  };

  it('brings back the mute that it had replaced', async () => {
    const before = Date.now() + week;
    const set = await sanctionNoah({ [NOAH.uid]: { mutedUntil: before } });
    await eventually('as before', async () => (await standingOf(set, NOAH))?.mutedUntil === before);
  });

  it('lifts the mute where the one before has ended meanwhile', async () => {
    const set = await sanctionNoah({ [NOAH.uid]: { mutedUntil: Date.now() - week } });
    await eventually('lifted', async () => (await standingOf(set, NOAH))?.mutedUntil === undefined);
    expect(await latest(set, 'lift')).to.include({ reason: '', note: '' });
  });

  it('brings back the warning that it had replaced, in its own words', async () => {
    const set = await setUpQueue('pending');
    const { store, session } = set;
    const warn = async (id: string, note: string, reason: string) => {
      const member = decodeMember(await read(set, memberPath(COMMUNITY, NOAH.uid)));
      if (!member) throw new Error('no such member');
      const decider = { community: COMMUNITY, by: OLGA.uid, id: idOf(id), note, reason };
      await store.commit(sanctionMember(decider, member, { action: 'warn' }));
    };
    await warn('warn1', 'Be kind.', 'offensive');
    await warn('warn2', 'No adverts.', 'spam');
    const again = await undoDecision(session, idOf('warn2'));
    expect((await standingOf(set, NOAH))?.warned).to.equal(again);
    const notice = await read(set, noticePath(COMMUNITY, again));
    expect(notice?.data).to.include({ action: 'warn', note: 'Be kind.', reason: 'offensive' });
  });

  it('does nothing where the decision itself was not taken', async () => {
    const set = await setUpQueue('pending');
    const outcome = Promise.resolve({ kind: 'failed', code: 'denied' } as const);
    expect(await takeBack(set.session, { id: idOf('nothing'), outcome })).to.deep.equal(await outcome);
    expect(await readLog(set)).to.have.length(1);
    expect(all(set.admin, 'button', 'Undo')).to.deep.equal([]);
    one(set.queues, 'button', 'Reported');
  });
});
