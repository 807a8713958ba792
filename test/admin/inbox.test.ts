import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CommunityAdminInbox } from '../../src/admin/inbox/community-admin-inbox.js';
import { claimPath, repliesPath } from '../../src/data/moderation/paths.js';
import { postPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import {
  createAdmin,
  manyPending,
  OLGA,
  type AdminOptions,
  type PostFixture,
} from '../../stories/admin-fixtures.js';
import { COMMUNITY, idOf, MIA, NOAH, OMAR } from '../../stories/fixtures.js';
import { cleanUpForum, keepForCleaning } from '../elements/forum-setup.js';
import { announced, eventually, find, one, textOf, type, until } from '../elements/screen.js';
import { cards, mountAdmin, readLog, readPost, type AdminSetup } from './admin-setup.js';

afterEach(cleanUpForum);

const STREAM: readonly PostFixture[] = [
  { id: 'first', by: NOAH, body: 'Which filter do you use?', ago: 3000, state: 'live' },
  { id: 'second', by: MIA, body: 'Look at www.kettles.example', ago: 200, state: 'live' },
  { id: 'answer', by: OMAR, body: 'The brown one.', ago: 150, state: 'live', parent: 'first' },
  { id: 'third', by: NOAH, body: 'My kettle is broken.', ago: 90, state: 'live' },
  { id: 'waits', by: MIA, body: 'What a casino.', ago: 10, state: 'pending' },
];

interface InboxSetup extends AdminSetup {
  readonly inbox: CommunityAdminInbox;
}

async function setUp(options: AdminOptions = {}, lang = 'en'): Promise<InboxSetup> {
  const world = keepForCleaning(await createAdmin({ posts: STREAM, reports: [], appeals: [], ...options }));
  history.replaceState(null, '', `${location.pathname}${location.search}#moderation/inbox`);
  const setup = await mountAdmin(world, lang, 'inbox');
  const inbox = await until('the inbox', () =>
    setup.admin.shadowRoot?.querySelector<CommunityAdminInbox>('community-admin-inbox'),
  );
  await until('the stream is read', () => inbox.stream.status !== 'loading');
  await inbox.updateComplete;
  return { ...setup, inbox };
}

const bodies = (inbox: CommunityAdminInbox) => inbox.stream.posts.map(({ body }) => body);
const cardOf = (inbox: CommunityAdminInbox, text: string) =>
  until(`the card "${text}"`, () => cards(inbox).find((card) => textOf(card).includes(text)));
const hostOf = (card: Element) => (card.getRootNode() as ShadowRoot).host;

describe('the inbox of the panel', () => {
  it('shows everything that is contributed, the latest first, and is accessible', async () => {
    const { admin, inbox } = await setUp();
    expect(bodies(inbox)).to.deep.equal([...STREAM].reverse().map(({ body }) => body));
    await until('cards', () => cards(inbox).length === 5);
    expect(cards(inbox)[0]?.getAttribute('aria-label')).to.equal('Comment by Mia');
    await expect(admin).to.be.accessible();
  });

  it('narrows to what waits for an answer, and says what is overdue', async () => {
    const { inbox } = await setUp({ policy: { answerMinutes: 60 } });
    one(inbox, 'button', 'Unanswered').click();
    await until('two are left', () => bodies(inbox).length === 2);
    expect(bodies(inbox)).to.deep.equal(['My kettle is broken.', 'Look at www.kettles.example']);
    await until('both are overdue', () => textOf(inbox).match(/Overdue/g)?.length === 2);
    one(inbox, 'button', 'With links').click();
    await until('one is left', () => bodies(inbox).join() === 'Look at www.kettles.example');
    one(inbox, 'button', 'Unanswered').click();
    one(inbox, 'button', 'With links').click();
    one(inbox, 'button', 'Questions').click();
    await until('the question', () => bodies(inbox).join() === 'Which filter do you use?');
    await until('it is answered', () => textOf(inbox).includes('Answered by staff'));
  });

  it('says that nothing passes the filters, and how much was looked at', async () => {
    const { inbox } = await setUp({ posts: [{ id: 'one', body: 'Plain.' }] });
    one(inbox, 'button', 'Questions').click();
    await until('the sentence', () =>
      textOf(inbox).includes('Nothing that was looked at passes these filters.'),
    );
    expect(textOf(inbox)).to.contain('That is everything.');
  });

  it('watches for words of one’s own, kept in this browser, and for the lists of the community', async () => {
    const { inbox } = await setUp({ words: { blocked: '', held: 'casino' } });
    one(inbox, 'button', 'Watched words').click();
    await until('what the list finds', () => bodies(inbox).join() === 'What a casino.');
    type(one(inbox, 'textbox', 'Words to watch'), 'kettle');
    await until('what the own word finds', () => bodies(inbox).length === 3);
    const marked = () => cards(inbox).flatMap((card) => [...card.querySelectorAll('mark')].map(textOf));
    await until('it is marked', () => marked().includes('kettle'));
    expect(
      localStorage.getItem(Object.keys(localStorage).find((key) => key.includes('watch:')) ?? ''),
    ).to.equal('kettle');
  });

  it('holds back what arrives until it is wanted', async () => {
    const { inbox, store } = await setUp();
    const [document] = await store.get([postPath(COMMUNITY, idOf('third'))]);
    store.seed({
      [postPath(COMMUNITY, idOf('newest'))]: { ...document?.data, body: 'Just now', at: new Date() },
    });
    const button = await find(inbox, 'button', 'Show 1 new contribution');
    expect(bodies(inbox)).not.to.include('Just now');
    button.click();
    await until('it is shown', () => bodies(inbox)[0] === 'Just now');
  });

  it('narrows to one member and one page, and back', async () => {
    const { inbox } = await setUp();
    const card = await cardOf(inbox, 'My kettle is broken.');
    card.focus();
    (await find(hostOf(card), 'button', 'Show only this member')).click();
    await until('only his', () => bodies(inbox).length === 2);
    one(inbox, 'button', 'Only by Noah').click();
    await until('all again', () => bodies(inbox).length === 5);
  });

  it('opens narrowed to whom another tab names', async () => {
    const { inbox } = await setUp();
    inbox.item = `member-${MIA.uid}`;
    await until('only hers', () => bodies(inbox).length === 2);
  });

  it('removes from where it stands, with its reason, and shows what has become of it', async () => {
    const setup = await setUp();
    const { inbox } = setup;
    const card = await cardOf(inbox, 'Look at www.kettles.example');
    card.focus();
    await sendKeys({ press: 'r' });
    const dialog = await find(inbox, 'dialog', 'Remove what Mia wrote');
    one(dialog, 'button', 'Remove').click();
    await eventually('it is removed', async () => (await readPost(setup, 'second'))?.state === 'removed');
    await until('it says so', () => textOf(hostOf(card)).includes('Restore'));
    const [entry] = await readLog(setup);
    expect([entry?.action, entry?.reason]).to.deep.equal(['remove', 'spam']);
    (await find(setup.admin, 'button', 'Undo')).click();
    await eventually('it is back', async () => (await readPost(setup, 'second'))?.state === 'live');
  });

  it('answers in place, and with a saved reply', async () => {
    const setup = await setUp();
    const { inbox, store } = setup;
    store.seed({
      [repliesPath(COMMUNITY)]: { replies: { r1: { title: 'Thanks', body: 'Thank you {name}!' } } },
    });
    const card = await cardOf(inbox, 'My kettle is broken.');
    card.focus();
    await sendKeys({ press: 'e' });
    const field = await find<HTMLTextAreaElement>(inbox, 'textbox', 'Write a reply');
    one(inbox, 'button', 'Saved replies').click();
    (await find(inbox, 'menuitem', 'Thanks')).click();
    await until('the text is there', () => field.value === 'Thank you Noah!');
    one(inbox, 'button', 'Post reply').click();
    await until('it is said', () => announced().includes('Your reply is posted.'));
    await until('it no longer waits', () => textOf(hostOf(card)).includes('Answered by staff'));
  });

  it('says where there are no saved replies', async () => {
    const { inbox } = await setUp();
    const card = await cardOf(inbox, 'My kettle is broken.');
    card.focus();
    await sendKeys({ press: 'e' });
    (await find(inbox, 'button', 'Saved replies')).click();
    await until('it is said', () => announced().includes('There are no saved replies yet.'));
  });

  it('gives a contribution to a colleague', async () => {
    const { inbox, store } = await setUp();
    const card = await cardOf(inbox, 'My kettle is broken.');
    card.focus();
    (await find(hostOf(card), 'button', 'More actions')).click();
    (await find(hostOf(card), 'menuitem', 'Assign…')).click();
    const dialog = await find(inbox, 'dialog', 'Assign what Noah wrote');
    const choice = one<HTMLSelectElement>(dialog, 'combobox', 'To whom');
    choice.value = OLGA.uid;
    one(dialog, 'button', 'Assign').click();
    await eventually('it is hers', async () => {
      const [claim] = await store.get([claimPath(COMMUNITY, idOf('third'))]);
      return claim?.data['uid'] === OLGA.uid && claim.data['by'] === OMAR.uid;
    });
    await until('the card says so', () => textOf(hostOf(card)).includes('Assigned to Olga'));
  });

  it('loads older ones on demand, and says what failed', async () => {
    const { inbox, store } = await setUp({ posts: manyPending(30) });
    expect(bodies(inbox)).to.have.length(20);
    let broken = true;
    store.intercept = ({ verb }) => {
      if (verb === 'list' && broken) throw new StoreError('unavailable', 'in the test');
    };
    one(inbox, 'button', 'Load older contributions').click();
    await until('the failure', () => textOf(inbox).includes('The stream could not be loaded.'));
    broken = false;
    one(inbox, 'button', 'Try again').click();
    await until('all of them', () => bodies(inbox).length === 30);
    expect(textOf(inbox)).to.contain('That is everything.');
  });

  it('says when it could not be loaded, and tries again', async () => {
    const world = keepForCleaning(await createAdmin({ posts: STREAM }));
    let broken = true;
    world.store.intercept = (call) => {
      const stream = call.verb === 'watch' && JSON.stringify(call).includes('/posts');
      if (stream && broken) throw new StoreError('unavailable', 'in the test');
    };
    history.replaceState(null, '', `${location.pathname}${location.search}#moderation/inbox`);
    const { admin } = await mountAdmin(world, 'en', 'inbox');
    const again = await find(admin, 'button', 'Try again');
    broken = false;
    again.click();
    await until('the stream', () => textOf(admin).includes('My kettle is broken.'));
  });
});
