import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CommunityComments } from '../../src/elements/comment/community-comments.js';
import { reportedPath, reportLimitsPath, reportPath } from '../../src/data/moderation/paths.js';
import { communityPath, memberPath, pagePath, postPath, threadPath } from '../../src/data/paths.js';
import { dayOf } from '../../src/domain/clock.js';
import { StoreError, type Fields, type Write } from '../../src/store/store.js';
import {
  COMMUNITY,
  createWorld,
  idOf,
  memberFields,
  MIA,
  NOAH,
  PAGE,
  type StoryCommunity,
  type WorldOptions,
} from '../../stories/fixtures.js';
import { all, announced, find, focused, nameOf, one, textOf, type, until } from './screen.js';
import { cleanUp, mount, setUp, type CommentsSetup } from './setup.js';

afterEach(cleanUp);

const COMMENTS = [
  { id: 'noahs', by: NOAH, body: 'Buy cheap beans', ago: 9 },
  { id: 'mias', by: MIA, body: 'No, thank you', ago: 5 },
];
const REPORT = reportPath(COMMUNITY, idOf('noahs'), MIA.uid);

const start = (options: WorldOptions = {}) => setUp({ comments: COMMENTS, as: 'member', ...options });

/** The comment with this text, as an element. */
const comment = (comments: CommunityComments, text: string) =>
  until(`a comment "${text}"`, () =>
    [...(comments.shadowRoot?.querySelectorAll('community-comment') ?? [])].find((element) =>
      textOf(element).includes(text),
    ),
  );

async function openMenu(comments: CommunityComments, text = 'cheap beans') {
  const element = await comment(comments, text);
  (await find(element, 'button', 'More actions')).click();
  await find(element, 'menu');
  return element;
}

/** Opens the dialog by the menu. */
async function openReport(comments: CommunityComments) {
  const element = await openMenu(comments);
  one(element, 'menuitem', 'Report').click();
  return find(comments, 'dialog', 'Report');
}

const choose = (dialog: HTMLElement, reason: string) => one(dialog, 'radio', reason).click();
const send = (dialog: HTMLElement) => one(dialog, 'button', 'Send report').click();
const thanked = (dialog: HTMLElement) =>
  until('thanks', () => textOf(dialog).includes('Thank you. A moderator will look at it'));

const read = async ({ store }: CommentsSetup, path: string): Promise<Fields | undefined> =>
  (await store.get([path]))[0]?.data;

/** The store as the rules would leave it: what the function returns true for is refused. */
function refuse({ store }: CommentsSetup, refused: (writes: readonly Write[]) => boolean): Write[][] {
  const offered: Write[][] = [];
  store.intercept = (call) => {
    if (call.verb !== 'commit') return;
    offered.push([...call.writes]);
    if (refused(call.writes)) throw new StoreError('denied', 'in the test');
  };
  return offered;
}

describe('reporting', () => {
  it('is offered for what others have written, not for one’s own', async () => {
    const { comments } = await start();
    const theirs = await openMenu(comments);
    one(theirs, 'menuitem', 'Report');
    await sendKeys({ press: 'Escape' });
    const own = await openMenu(comments, 'No, thank you');
    expect(all(own, 'menuitem').map(nameOf)).not.to.include('Report');
  });

  it('asks why, says what each reason means, and is accessible', async () => {
    const { comments } = await start();
    const dialog = await openReport(comments);
    expect(all(dialog, 'radio').map(nameOf)).to.deep.equal([
      'Spam',
      'Offensive',
      'Harassment',
      'Illegal',
      'Off-topic',
      'Other',
    ]);
    expect(textOf(dialog)).to.include('Advertising, or the same again and again.');
    one(dialog, 'textbox', 'Details');
    await expect(comments).to.be.accessible();
  });

  it('sends it once with all that is said, thanks, and leads back to where one was', async () => {
    const set = await start();
    const { comments } = set;
    const dialog = await openReport(comments);
    choose(dialog, 'Spam');
    type(one(dialog, 'textbox', 'Details'), '  The third time today. ');
    const button = one(dialog, 'button', 'Send report');
    button.click();
    button.click();
    await thanked(dialog);
    expect(announced()).to.include('Thank you.');
    expect(await read(set, REPORT)).to.deep.include({
      ...{ entry: idOf('noahs'), thread: set.address.thread, page: 0, uid: MIA.uid },
      ...{ reason: 'spam', details: 'The third time today.', verdict: '' },
    });
    const sum = await read(set, reportedPath(COMMUNITY, idOf('noahs')));
    expect(sum).to.deep.include({ total: 1, weight: 1, reasons: { spam: 1 }, ref: `${idOf('noahs')}_mia` });
    expect((await read(set, reportLimitsPath(COMMUNITY, MIA.uid)))?.['n']).to.equal(1);
    await until('the focus is on the way out', () => nameOf(focused() ?? comments) === 'Close');
    await sendKeys({ press: 'Enter' });
    await until('closed', () => all(comments, 'dialog').length === 0);
    await until('the focus is back', () => nameOf(focused() ?? comments) === 'More actions');
  });

  it('works by keyboard alone', async () => {
    const set = await start();
    const { comments } = set;
    const element = await comment(comments, 'cheap beans');
    (await find(element, 'button', 'More actions')).focus();
    await sendKeys({ press: 'Enter' });
    await find(element, 'menu');
    await sendKeys({ press: 'End' });
    await until('the last item', () => nameOf(focused() ?? element) === 'Report');
    await sendKeys({ press: 'Enter' });
    const dialog = await find(comments, 'dialog', 'Report');
    const spam = one<HTMLInputElement>(dialog, 'radio', 'Spam');
    while (focused() !== spam) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    expect(one<HTMLInputElement>(dialog, 'radio', 'Offensive').checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Rude.' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await thanked(dialog);
    expect(await read(set, REPORT)).to.include({ reason: 'offensive', details: 'Rude.' });
  });

  it('wants a reason, words where it is another one, and not too many', async () => {
    const { comments } = await start();
    const dialog = await openReport(comments);
    send(dialog);
    await until('a problem', () => textOf(dialog).includes('Choose what is wrong.'));
    await until('the focus', () => nameOf(focused() ?? dialog) === 'Spam');
    choose(dialog, 'Other');
    send(dialog);
    await until('another', () => textOf(dialog).includes('Say in a few words what is wrong.'));
    const details = one(dialog, 'textbox', 'Details');
    await until('the focus', () => focused() === details);
    await expect(comments).to.be.accessible();
    type(details, 'x'.repeat(501));
    await until('counted', () => textOf(dialog).includes('1 character too many'));
    send(dialog);
    await until('long', () => textOf(dialog).includes('Shorten it to 500 characters.'));
    type(details, 'x'.repeat(500));
    send(dialog);
    await thanked(dialog);
  });

  it('keeps what was chosen through a closed dialog and a failure', async () => {
    const { comments, store } = await start();
    let dialog = await openReport(comments);
    choose(dialog, 'Harassment');
    type(one(dialog, 'textbox', 'Details'), 'Every day');
    one(dialog, 'button', 'Close').click();
    await until('closed', () => all(comments, 'dialog').length === 0);
    dialog = await openReport(comments);
    expect(one<HTMLInputElement>(dialog, 'radio', 'Harassment').checked).to.equal(true);
    expect(one<HTMLTextAreaElement>(dialog, 'textbox', 'Details').value).to.equal('Every day');
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('unavailable', 'in the test');
    };
    send(dialog);
    await until('said', () => textOf(dialog).includes('The report did not get through.'));
    expect(one<HTMLTextAreaElement>(dialog, 'textbox', 'Details').value).to.equal('Every day');
    store.intercept = undefined;
    send(dialog);
    await thanked(dialog);
  });

  it('counts once where the answer to the first attempt was lost', async () => {
    const set = await start();
    const { comments, store } = set;
    const dialog = await openReport(comments);
    choose(dialog, 'Spam');
    const commit = store.commit.bind(store);
    store.commit = async (writes) => {
      await commit(writes);
      store.commit = commit;
      throw new StoreError('unavailable', 'in the test');
    };
    send(dialog);
    await until('said', () => textOf(dialog).includes('did not get through'));
    send(dialog);
    await thanked(dialog);
    expect((await read(set, reportedPath(COMMUNITY, idOf('noahs'))))?.['total']).to.equal(1);
  });

  it('asks to sign in first, and keeps what was chosen', async () => {
    const set = await start({ as: undefined });
    const { comments } = set;
    const dialog = await openReport(comments);
    choose(dialog, 'Illegal');
    type(one(dialog, 'textbox', 'Details'), 'A forgery');
    send(dialog);
    const signIn = await find(
      dialog.getRootNode() instanceof ShadowRoot ? comments : dialog,
      'dialog',
      'Sign in',
    );
    one(signIn, 'button', 'Close').click();
    await until('called off', () => all(dialog, 'button', 'Send report').length === 1);
    expect(one<HTMLTextAreaElement>(dialog, 'textbox', 'Details').value).to.equal('A forgery');
    send(dialog);
    const again = await find(comments, 'dialog', 'Sign in');
    type(one(again, 'textbox', 'Your name'), 'Curious');
    one(again, 'button', 'Continue as guest').click();
    await thanked(dialog);
    const uid = set.session.account?.uid ?? '';
    const report = await read(set, reportPath(COMMUNITY, idOf('noahs'), uid));
    expect(report).to.include({ reason: 'illegal', details: 'A forgery' });
    const sum = await read(set, reportedPath(COMMUNITY, idOf('noahs')));
    expect(sum, 'a guest hides nothing').to.include({ total: 1, weight: 0 });
  });
});

describe('the report that makes the number full', () => {
  const plain = (writes: readonly Write[]) => writes.length === 3;

  it('holds the comment back: its place says so, and the reporter is thanked the same way', async () => {
    const set = await start({ policy: { live: 'off' } });
    const { comments } = set;
    refuse(set, plain);
    const dialog = await openReport(comments);
    choose(dialog, 'Spam');
    send(dialog);
    await thanked(dialog);
    one(dialog, 'button', 'Close').click();
    await until('it is gone', () => !textOf(comments).includes('cheap beans'));
    await until('the focus', () => nameOf(focused() ?? comments) === 'Comment by Mia');
    expect((await read(set, postPath(COMMUNITY, idOf('noahs'))))?.['state']).to.equal('pending');
    expect((await read(set, threadPath(COMMUNITY, set.address.thread)))?.['comments']).to.equal(1);
    await find(comments, 'heading', 'Comments 1');
  });

  it('is seen on pages that are open elsewhere', async () => {
    const answered = [...COMMENTS, { id: 'answer', parent: 'noahs', body: 'Are you sure?', ago: 1 }];
    const set = await start({ comments: answered });
    const other = (
      await fixture<StoryCommunity>(html`
        <story-community lang="en" .session=${set.session}>
          <community-comments page=${PAGE}></community-comments>
        </story-community>
      `)
    ).querySelector('community-comments') as CommunityComments;
    await comment(other, 'cheap beans');
    await until('it listens', () => other.conversation.follower?.status === 'live');
    refuse(set, plain);
    const dialog = await openReport(set.comments);
    choose(dialog, 'Offensive');
    send(dialog);
    await thanked(dialog);
    await until('gone there as well', () => !textOf(other).includes('cheap beans'));
    expect(textOf(other)).to.include('Removed by a moderator');
  });

  it('is not offered by those whose report does not weigh', async () => {
    const set = await start({ as: 'guest' });
    const offered = refuse(set, plain);
    const dialog = await openReport(set.comments);
    choose(dialog, 'Spam');
    send(dialog);
    await until('said', () => textOf(dialog).includes('did not take the report'));
    expect(offered.every((writes) => writes.length === 3)).to.equal(true);
  });
});

describe('a report that is not taken', () => {
  const failing = async (options: WorldOptions, arrange: (set: CommentsSetup) => void, said: string) => {
    const set = await start(options);
    const dialog = await openReport(set.comments);
    choose(dialog, 'Spam');
    arrange(set);
    refuse(set, () => true);
    send(dialog);
    await until(said, () => textOf(dialog).includes(said));
    return { ...set, dialog };
  };

  it('says that one has reported it before, as soon as the dialog is open', async () => {
    const set = await start();
    const report = { entry: idOf('noahs'), thread: set.address.thread, page: 0, uid: MIA.uid };
    const at = new Date(Date.now() - 3 * 3600_000);
    set.store.seed({ [REPORT]: { ...report, reason: 'spam', details: '', at, verdict: '' } });
    const dialog = await openReport(set.comments);
    await until('said', () =>
      textOf(dialog).includes('You reported this 3 hours ago. A moderator will look'),
    );
    expect(all(dialog, 'button', 'Send report')).to.deep.equal([]);
    await expect(set.comments).to.be.accessible();
  });

  it('says what became of an earlier one', async () => {
    const set = await start();
    const report = { entry: idOf('noahs'), thread: set.address.thread, page: 0, uid: MIA.uid };
    const fields = { ...report, reason: 'spam', details: '', at: new Date(), verdict: 'kept' };
    set.store.seed({ [REPORT]: fields });
    const dialog = await openReport(set.comments);
    await until('said', () => textOf(dialog).includes('has looked at it and kept it'));
  });

  it('says that it was reported elsewhere meanwhile', async () => {
    const { dialog } = await failing(
      {},
      ({ store, address }) =>
        store.seed({
          [REPORT]: {
            ...{ entry: idOf('noahs'), thread: address.thread, page: 0, uid: MIA.uid },
            ...{ reason: 'illegal', details: '', at: new Date(), verdict: '' },
          },
        }),
      'You reported this now.',
    );
    expect(all(dialog, 'button', 'Send report')).to.deep.equal([]);
  });

  it('says that the comment is gone', async () => {
    await failing(
      { policy: { live: 'off' } },
      ({ store, address }) =>
        store.seed({ [pagePath(COMMUNITY, address.thread, 0)]: { n: 0, size: 0, entries: {} } }),
      'This is no longer here',
    );
  });

  it('says that today’s number is full, before asking', async () => {
    const limits = { at: new Date(), day: dayOf(Date.now()), n: 20, ref: 'x' };
    const set = await start();
    set.store.seed({ [reportLimitsPath(COMMUNITY, MIA.uid)]: limits });
    const offered = refuse(set, () => true);
    const dialog = await openReport(set.comments);
    choose(dialog, 'Spam');
    send(dialog);
    await until('said', () => textOf(dialog).includes('You have sent all the reports of one day.'));
    expect(textOf(dialog)).to.match(/Possible again in \d+ (hours?|minutes?)\./);
    expect(offered).to.deep.equal([]);
  });

  it('says that one was banned meanwhile, here and where one writes', async () => {
    const { comments } = await failing(
      {},
      ({ store }) => store.seed({ [memberPath(COMMUNITY, MIA.uid)]: memberFields('Mia', { banned: true }) }),
      'A moderator has banned you',
    );
    await until('the composer', () => textOf(comments).includes('You can no longer write'));
  });

  it('says until when one is muted', async () => {
    const mutedUntil = Date.now() + 3 * 86_400_000 + 60_000;
    await failing({ standing: { mutedUntil } }, () => undefined, 'Possible again in 3 days.');
  });

  it('says so where nothing explains it', async () => {
    await failing({}, () => undefined, 'The community did not take the report.');
  });

  it('says that one has written it oneself where that shows after signing in', async () => {
    const set = await start({ as: undefined });
    const { comments, identity, session } = set;
    const element = await openMenu(comments, 'No, thank you');
    one(element, 'menuitem', 'Report').click();
    const dialog = await find(comments, 'dialog', 'Report');
    choose(dialog, 'Spam');
    await session.identity();
    await identity.signInWithToken(`e30.${btoa(JSON.stringify({ uid: MIA.uid }))}.`);
    await until('Mia', () => session.member);
    send(dialog);
    await until('said', () => textOf(dialog).includes('You have written this yourself.'));
  });

  it('tries again with what it has found where its ground was old', async () => {
    const set = await start();
    const { store, comments } = set;
    const dialog = await openReport(comments);
    choose(dialog, 'Spam');
    const community = await read(set, communityPath(COMMUNITY));
    const policy = { ...(community?.['policy'] as Fields), premoderate: 'all' };
    store.seed({ [communityPath(COMMUNITY)]: { ...community, policy } });
    // The rules would not let it weigh any more.
    refuse(set, (writes) => !JSON.stringify(writes).includes('"op":"merge"') || weightOf(writes) !== 0);
    send(dialog);
    await thanked(dialog);
    const sum = await read(set, reportedPath(COMMUNITY, idOf('noahs')));
    expect(sum).to.include({ total: 1, weight: 0 });
  });
});

/** What the sum is moved by, as the write says it. */
function weightOf(writes: readonly Write[]): number {
  const merge = writes.find(({ op }) => op === 'merge');
  const step = merge && 'data' in merge ? (merge.data['weight'] as { readonly by?: number }) : {};
  return step.by ?? 0;
}

describe('reporting in other languages', () => {
  it('speaks Arabic from right to left', async () => {
    const world = await createWorld({ comments: COMMENTS, as: 'member' });
    const { comments } = await mount(world, 'ar');
    const element = await comment(comments, 'cheap beans');
    (await find(element, 'button', 'إجراءات أخرى')).click();
    (await find(element, 'menuitem', 'إبلاغ')).click();
    const dialog = await find(comments, 'dialog', 'إبلاغ');
    expect(dialog.getAttribute('dir')).to.equal('rtl');
    one(dialog, 'radio', 'رسائل مزعجة');
    world.session.close();
  });
});
