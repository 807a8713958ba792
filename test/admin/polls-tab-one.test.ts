import { expect } from '@open-wc/testing';
import { undoDecision } from '../../src/controllers/undo-decision.js';
import { pollPath } from '../../src/data/asked-paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, type World } from '../../stories/fixtures.js';
import { OLGA } from '../../stories/staff-fixtures.js';
import { refuseWrites } from '../elements/asked-setup.js';
import { cleanUpForum } from '../elements/forum-setup.js';
import { all, find, focused, one, textOf, type, until } from '../elements/screen.js';
import { lines, logOf, mountPolls, setUpOne, storedPoll } from './polls-setup.js';

afterEach(cleanUpForum);

describe('one poll for staff', () => {
  it('shows what it is, the code and the results, and is accessible', async () => {
    const { shown } = await setUpOne('poll/open');
    await until('the results', () => textOf(shown).includes('French press'));
    await until('the count', () => textOf(shown).includes('4 votes'));
    expect(textOf(shown)).to.contain(`<community-poll poll="${idOf('open')}"></community-poll>`);
    expect(all(shown, 'button', 'Export CSV').length, 'the file for staff').to.equal(1);
    await expect(shown).to.be.accessible();
  });

  it('shows how a ranking was counted', async () => {
    const { shown } = await setUpOne('poll/closed');
    await until('the rounds', () => /round/i.test(textOf(shown)));
    expect(all(shown, 'button', 'Close now…')).to.deep.equal([]);
  });

  it('is closed for good after a question, with its entry in the log', async () => {
    const set = await setUpOne('poll/open');
    const { shown, decided } = set;
    one(shown, 'button', 'Close now…').click();
    const confirm = await find(shown, 'button', 'Close for good');
    await until('the answer has the focus', () => focused() === confirm);
    confirm.click();
    await until('it is closed', () => textOf(shown).includes('Poll Closed'));
    const [message] = decided;
    expect([message?.message, message?.undo]).to.deep.equal([
      'Closed. Nobody can take part any more.',
      undefined,
    ]);
    const [entry] = await logOf(set);
    expect(entry).to.include({ action: 'poll', target: `polls/${idOf('open')}`, about: 'noah' });
    expect((await storedPoll(set, 'open'))?.closesAt).to.be.within(Date.now() - 60_000, Date.now());
  });

  it('keeps what was asked when closing is called off, and gives the focus back', async () => {
    const set = await setUpOne('poll/open');
    const { shown } = set;
    const before = (await storedPoll(set, 'open'))?.closesAt;
    one(shown, 'button', 'Close now…').click();
    (await find(shown, 'button', 'Cancel')).click();
    await until('the button', () => textOf(focused() ?? shown) === 'Close now…');
    expect((await storedPoll(set, 'open'))?.closesAt).to.equal(before);
  });

  it('gets another end, which is taken back', async () => {
    const set = await setUpOne('poll/open');
    const { shown, decided } = set;
    const before = (await storedPoll(set, 'open'))?.closesAt;
    one(shown, 'button', 'Set the end…').click();
    const field = await find(shown, 'textbox', 'Closes at');
    type(field, '2001-01-01T10:00');
    one(shown, 'button', 'Set the end').click();
    await until('the fault', () => textOf(shown).includes('Choose a time that is still to come.'));
    type(field, '2099-01-01T10:00');
    one(shown, 'button', 'Set the end').click();
    await until('it is stored', () => decided.length === 1);
    const end = new Date(2099, 0, 1, 10).getTime();
    expect((await storedPoll(set, 'open'))?.closesAt).to.equal(end);
    await decided[0]?.undo?.();
    expect((await storedPoll(set, 'open'))?.closesAt).to.equal(before);
  });

  it('is removed and comes back, also in the list that staff have gone back to', async () => {
    const set = await setUpOne('poll/open');
    const { shown, tab, decided } = set;
    one(tab, 'button', 'Back to the list').click();
    await until('the list', () => lines(tab).length === 6);
    tab.open(`poll/${idOf('open')}`);
    const again = await until('the poll', () => tab.shadowRoot?.querySelector('community-admin-poll'));
    expect(again).not.to.equal(shown);
    await until('it is read', () => again.record);
    await again.updateComplete;
    one(again, 'button', 'Remove').click();
    await until('it is removed', () => textOf(again).includes('Poll Removed'));
    expect(textOf(again)).to.contain('Nothing of them is lost.');
    one(tab, 'button', 'Back to the list').click();
    await until('the list says so', () => lines(tab)[2]?.includes('Poll Removed'));
    await decided[0]?.undo?.();
    await until('the list follows', () => lines(tab)[2]?.includes('Poll Open'));
    expect((await storedPoll(set, 'open'))?.state).to.equal('live');
    expect((await logOf(set)).map(({ before }) => before['state'])).to.deep.equal(['live', 'removed']);
  });

  it('says who was faster, and shows how it stands now', async () => {
    const target = `polls/${idOf('open')}`;
    const entries = [{ id: 'theirs', by: OLGA.uid, action: 'poll', target }] as const;
    const set = await setUpOne('poll/open', { entries });
    const { shown, store, decided } = set;
    const path = pollPath(COMMUNITY, idOf('open'));
    const [document] = await store.get([path]);
    refuseWrites(set, 'denied', () =>
      store.seed({ [path]: { ...document?.data, state: 'removed', decision: idOf('theirs') } }),
    );
    one(shown, 'button', 'Remove').click();
    await until('the name', () => textOf(shown).includes('Olga has decided about this meanwhile.'));
    expect(textOf(shown)).to.contain('Poll Removed');
    expect(decided).to.deep.equal([]);
  });

  it('says what to do when a change does not get through', async () => {
    const { shown, store, decided } = await setUpOne('poll/open');
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('exhausted', 'in the test');
    };
    one(shown, 'button', 'Remove').click();
    await until('the way out', () => textOf(shown).includes('Try again tomorrow, or ask the owner'));
    expect(textOf(shown)).to.contain('Poll Open');
    store.intercept = undefined;
    one(shown, 'button', 'Remove').click();
    await until('it is removed', () => textOf(shown).includes('Poll Removed'));
    expect([decided.length, textOf(shown).includes('tomorrow')]).to.deep.equal([1, false]);
  });

  it('in a thread is neither removed nor changed here', async () => {
    const { shown } = await setUpOne('poll/thread');
    expect(textOf(shown)).to.contain('Remove or restore the opening');
    expect(all(shown, 'button', 'Remove')).to.deep.equal([]);
    expect(all(shown, 'button', 'Close now…').length).to.equal(1);
  });

  it('is shown as people will see it before it opens', async () => {
    const { shown } = await setUpOne('poll/scheduled');
    await until('the preview', () => textOf(shown).includes('French press'));
    expect(textOf(shown)).to.contain('As people will see it');
    expect(all(shown, 'button', 'Change').length).to.equal(1);
  });

  it('shows what the answers to a survey come to, and closes it as it does a poll', async () => {
    const set = await setUpOne('survey/survey');
    const { shown } = set;
    await until('the results', () => /Net Promoter|NPS|recommend/.test(textOf(shown)));
    await until('they are counted', () => textOf(shown).includes('3 people have answered'));
    await expect(shown).to.be.accessible();
    one(shown, 'button', 'Close now…').click();
    (await find(shown, 'button', 'Close for good')).click();
    await until('it is closed', () => textOf(shown).includes('Survey Closed'));
    expect((await logOf(set)).map(({ action }) => action)).to.deep.equal(['survey']);
  });

  it('that is not there is said to be gone', async () => {
    const { tab } = await mountPolls({ item: `poll/${idOf('nothing')}` });
    await until('it says so', () => textOf(tab).includes('There is no such poll or survey'));
  });

  it('leads to the decisions about it', async () => {
    const { shown, asked } = await setUpOne('poll/open');
    one(shown, 'button', 'Decisions on this').click();
    expect([asked[0]?.tab, asked[0]?.item]).to.deep.equal(['log', `polls/${idOf('open')}`]);
  });
});

describe('a decision about a poll in the log', () => {
  const latest = async (set: World) => (await logOf(set)).at(-1)?.id ?? '';

  it('is taken back, and that as well', async () => {
    const set = await setUpOne('poll/open');
    one(set.shown, 'button', 'Remove').click();
    await until('it is removed', () => textOf(set.shown).includes('Poll Removed'));
    const before = (await storedPoll(set, 'open'))?.closesAt;
    await undoDecision(set.session, await latest(set));
    expect((await storedPoll(set, 'open'))?.state).to.equal('live');
    await undoDecision(set.session, await latest(set));
    expect(await storedPoll(set, 'open')).to.include({ state: 'removed', closesAt: before });
  });

  it('gives back the end that there was', async () => {
    const set = await setUpOne('poll/open');
    const before = await storedPoll(set, 'open');
    one(set.shown, 'button', 'Set the end…').click();
    type(await find(set.shown, 'textbox', 'Closes at'), '');
    one(set.shown, 'button', 'Set the end').click();
    await until('it is stored', () => set.decided.length === 1);
    expect((await storedPoll(set, 'open'))?.closesAt).to.equal(0);
    await undoDecision(set.session, await latest(set));
    expect((await storedPoll(set, 'open'))?.closesAt).to.equal(before?.closesAt);
  });

  it('is not taken back once it has closed for good', async () => {
    const set = await setUpOne('poll/open');
    one(set.shown, 'button', 'Close now…').click();
    (await find(set.shown, 'button', 'Close for good')).click();
    await until('it is closed', () => set.decided.length === 1);
    const undone = await undoDecision(set.session, await latest(set)).catch((error: unknown) => error);
    expect(undone).to.include({ code: 'denied' });
    expect(await logOf(set)).to.have.length(1);
  });
});
