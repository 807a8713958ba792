import { expect, oneEvent } from '@open-wc/testing';
import type { BeforePostEvent, ThreadPostedEvent } from '../../src/events.js';
import { communityPath } from '../../src/data/paths.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, MIA } from '../../stories/fixtures.js';
import { CATEGORIES, createForum, THREADS, type ForumOptions } from '../../stories/forum-fixtures.js';
import {
  cleanUpForum,
  keepForCleaning,
  mountForum,
  setUpForum,
  titles,
  type ForumSetup,
} from './forum-setup.js';
import { all, announced, find, focused, one, textOf, type, until } from './screen.js';

afterEach(cleanUpForum);

const full: ForumOptions = { threads: THREADS, categories: CATEGORIES, as: 'member' };

async function startWriting(forum: Element): Promise<void> {
  one(forum, 'button', 'New thread').click();
  const title = await find(forum, 'textbox', 'Title');
  await until('the focus', () => focused() === title);
}

async function begin(options: ForumOptions = full): Promise<ForumSetup> {
  const set = await setUpForum(options);
  await startWriting(set.forum);
  return set;
}

function fill(forum: Element, title: string, text: string): void {
  type(one(forum, 'textbox', 'Title'), title);
  type(one(forum, 'textbox', 'Text'), text);
}

const post = (forum: Element) => one(forum, 'button', 'Post thread').click();
const valueOf = (forum: Element, name: string) => one<HTMLInputElement>(forum, 'textbox', name).value;
const opened = ({ forum }: ForumSetup) => forum.shadowRoot?.querySelector('community-thread');

function choose(forum: Element, name: string, value: string): void {
  const select = one<HTMLSelectElement>(forum, 'combobox', name);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

/** The documents of a collection as they are stored. */
const stored = ({ store }: ForumSetup, collection: string) =>
  store.list({ collection: `communities/main/${collection}`, limit: 50 });

/** What is sent next arrives, its answer is lost, and all after it is refused until this is mended. */
function loseAnswer({ store }: ForumSetup): () => void {
  const commit = store.commit.bind(store);
  store.commit = async (...writes) => {
    await commit(...writes);
    store.commit = () => Promise.reject(new StoreError('denied', 'it exists'));
    throw new StoreError('unavailable', 'in the test');
  };
  return () => (store.commit = commit);
}

describe('a new thread', () => {
  it('is written in a form with the names that people rely on, and is accessible', async () => {
    const { community, forum } = await begin();
    for (const name of ['Title', 'Text', 'Tags']) one(forum, 'textbox', name);
    one(forum, 'combobox', 'Category');
    expect(one<HTMLInputElement>(forum, 'radio', 'Discussion').checked).to.equal(true);
    one(forum, 'radio', 'Question');
    one(forum, 'button', 'Post thread');
    await expect(community).to.be.accessible();
  });

  it('is stored with all that was chosen, said, and opened', async () => {
    const set = await begin();
    const { forum } = set;
    fill(forum, '  How   do I descale it? ', 'It is **white** inside.');
    choose(forum, 'Category', 'Gear');
    one(forum, 'radio', 'Question').click();
    type(one(forum, 'textbox', 'Tags'), 'Kettle, #water');
    const event: Promise<ThreadPostedEvent> = oneEvent(forum, 'community-thread-posted');
    post(forum);
    const { detail } = await event;
    expect(detail).to.include({ title: 'How do I descale it?', topic: 'question', state: 'live' });
    const thread = await until('the thread', () => opened(set));
    expect(thread.getAttribute('thread')).to.equal(detail.id);
    expect(location.hash).to.equal(`#thread-${detail.id}`);
    expect(announced()).to.include('Your thread is posted.');
    const document = (await stored(set, 'threads')).find(({ id }) => id === detail.id);
    expect(document?.data).to.include({
      kind: 'question',
      category: 'Gear',
      excerpt: 'It is **white** inside.',
    });
    expect(document?.data['tags']).to.deep.equal(['kettle', 'water']);
  });

  it('stands on the board on the way back, and the form is empty again', async () => {
    const set = await begin();
    fill(set.forum, 'A thread of mine', 'Hello');
    post(set.forum);
    await until('opened', () => opened(set));
    one(set.forum, 'link', 'All threads').click();
    await until('the board', () => titles(set.forum).includes('A thread of mine'));
    await startWriting(set.forum);
    expect([valueOf(set.forum, 'Title'), valueOf(set.forum, 'Text')]).to.deep.equal(['', '']);
  });

  it('is not sent without a title or a text, and the focus is on what is missing', async () => {
    const { community, forum } = await begin();
    post(forum);
    await until('the reason', () => textOf(forum).includes('Enter a title.'));
    await until('the focus', () => focused() === one(forum, 'textbox', 'Title'));
    expect(textOf(forum)).to.include('Write something first.');
    await expect(community).to.be.accessible();
    type(one(forum, 'textbox', 'Title'), 'Now');
    await until('mended', () => !textOf(forum).includes('Enter a title.'));
    post(forum);
    await until('the focus', () => focused() === one(forum, 'textbox', 'Text'));
  });

  it('is not sent by Enter in its title', async () => {
    const { forum } = await begin();
    fill(forum, 'A title', 'A text');
    const title = one(forum, 'textbox', 'Title');
    title.focus();
    title.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    expect(focused()).to.equal(one(forum, 'textbox', 'Text'));
    expect(all(forum, 'button', 'Post thread').length).to.equal(1);
  });

  it('waits for a moderator where the community wants it so, and its author sees it', async () => {
    const set = await begin({ ...full, policy: { premoderate: 'all' } });
    fill(set.forum, 'Is this fine?', 'I hope so.');
    post(set.forum);
    await until('waiting', () => titles(set.forum)[0] === 'Is this fine?');
    expect(textOf(set.forum)).to.include('Waiting for a moderator');
    expect(announced()).to.include('A moderator will look at it first.');
    expect([opened(set) ?? null, all(set.forum, 'textbox', 'Title').length]).to.deep.equal([null, 0]);
    await until('the focus', () => textOf(focused()!).includes('Is this fine?'));
  });

  it('lands once when the answer to the first attempt was lost', async () => {
    const set = await begin();
    const { forum, store } = set;
    fill(forum, 'Only once', 'Please');
    const before = (await stored(set, 'threads')).length;
    const commit = store.commit.bind(store);
    store.commit = async (writes) => {
      await commit(writes);
      throw new StoreError('unavailable', 'the answer was lost');
    };
    post(forum);
    await until('the reason', () => textOf(forum).includes('The community cannot be reached.'));
    expect(valueOf(forum, 'Title')).to.equal('Only once');
    store.commit = (writes) =>
      writes.length > 1 ? Promise.reject(new StoreError('denied', 'again')) : commit(writes);
    post(forum);
    await until('opened', () => opened(set));
    expect((await stored(set, 'threads')).length).to.equal(before + 1);
  });

  it('does not lose what was changed after an attempt that had arrived without an answer', async () => {
    const set = await begin();
    const { forum, store } = set;
    const commit = store.commit.bind(store);
    store.commit = async (writes) => {
      await commit(writes);
      throw new StoreError('unavailable', 'the answer was lost');
    };
    fill(forum, 'First', 'Before');
    post(forum);
    await until('the reason', () => textOf(forum).includes('The community cannot be reached.'));
    fill(forum, 'First', 'Before and after');
    store.commit = () => Promise.reject(new StoreError('denied', 'it is there'));
    post(forum);
    await until('said', () => textOf(forum).includes('It had arrived already'));
    expect(valueOf(forum, 'Text')).to.equal('Before and after');
    store.commit = commit;
    post(forum);
    await until('opened', () => opened(set));
    expect((await stored(set, 'threads')).filter(({ data }) => data['title'] === 'First').length).to.equal(2);
  });

  it('says why it is not taken, and keeps what was written', async () => {
    const { forum } = await begin({ ...full, standing: { banned: true } });
    fill(forum, 'Let me in', 'Please');
    post(forum);
    const alert = await find(forum, 'alert');
    expect(textOf(alert)).to.equal('You can no longer write in this community.');
    expect([valueOf(forum, 'Title'), valueOf(forum, 'Text')]).to.deep.equal(['Let me in', 'Please']);
  });

  it('can be held back by the page, and the text stays', async () => {
    const { forum, community } = await begin();
    community.addEventListener('community-before-post', (event: BeforePostEvent) => event.preventDefault(), {
      once: true,
    });
    fill(forum, 'Not this', 'Text');
    post(forum);
    const button = one(forum, 'button', 'Post thread');
    await until('at rest', () => button.ariaDisabled === 'false');
    expect([valueOf(forum, 'Title'), titles(forum).length]).to.deep.equal(['Not this', THREADS.length]);
  });

  it('asks who is signed out to sign in, and then is posted', async () => {
    const set = await begin({ threads: THREADS });
    fill(set.forum, 'From a guest', 'Hello');
    post(set.forum);
    const dialog = await find(set.forum, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Your name'), 'Curious');
    one(dialog, 'button', 'Continue as guest').click();
    const thread = await until('the thread', () => opened(set));
    const document = (await stored(set, 'threads')).find(({ id }) => id === thread.getAttribute('thread'));
    expect(document?.data).to.include({ name: 'Curious', title: 'From a guest' });
  });

  it('keeps its text when signing in is given up', async () => {
    const { forum } = await begin({ threads: THREADS });
    fill(forum, 'Maybe later', 'Hello');
    post(forum);
    const dialog = await find(forum, 'dialog', 'Sign in');
    one(dialog, 'button', 'Close').click();
    await until('closed', () => all(forum, 'dialog').length === 0);
    expect([valueOf(forum, 'Title'), valueOf(forum, 'Text')]).to.deep.equal(['Maybe later', 'Hello']);
  });

  it('survives a reload', async () => {
    const { community, forum, ...world } = await begin();
    fill(forum, 'Half a thought', 'And the other');
    one(forum, 'radio', 'Question').click();
    type(one(forum, 'textbox', 'Tags'), 'one,');
    community.remove();
    const again = await mountForum(world);
    await until('the board', () => titles(again.forum).length > 0);
    await startWriting(again.forum);
    expect([valueOf(again.forum, 'Title'), valueOf(again.forum, 'Text')]).to.deep.equal([
      'Half a thought',
      'And the other',
    ]);
    expect(one<HTMLInputElement>(again.forum, 'radio', 'Question').checked).to.equal(true);
    one(again.forum, 'button', 'Remove tag: one');
  });

  it('is kept when the form is closed, and the focus goes back', async () => {
    const { forum } = await begin();
    fill(forum, 'Later', 'Text');
    one(forum, 'button', 'Close').click();
    await until('the focus', () => focused() === one(forum, 'button', 'New thread'));
    expect(announced()).to.equal('Your draft is kept.');
    await startWriting(forum);
    expect(valueOf(forum, 'Title')).to.equal('Later');
  });

  it('shows its text as it will look', async () => {
    const { forum } = await begin();
    type(one(forum, 'textbox', 'Text'), 'Some **bold** words');
    one(forum, 'button', 'Preview').click();
    const region = await find(forum, 'region', 'Preview');
    expect(region.querySelector('strong')?.textContent).to.equal('bold');
    one(forum, 'button', 'Write').click();
    await until('the text', () => valueOf(forum, 'Text') === 'Some **bold** words');
  });

  it('has five tags at most, each once, and each can go', async () => {
    const { forum } = await begin();
    const field = one<HTMLInputElement>(forum, 'textbox', 'Tags');
    type(field, 'One, two, ONE, three، four, five, six,');
    const tags = () =>
      all(forum, 'button')
        .map(({ ariaLabel }) => ariaLabel ?? '')
        .filter((name) => name.startsWith('Remove'));
    await until('five', () => tags().length === 5);
    expect(field.readOnly).to.equal(true);
    one(forum, 'button', 'Remove tag: two').click();
    await until(
      'four',
      () => tags().join() === 'Remove tag: one,Remove tag: three,Remove tag: four,Remove tag: five',
    );
    expect(focused()).to.equal(field);
  });
});

describe('similar threads', () => {
  it('are shown while the title is typed, for at most five reads', async () => {
    const threads = Array.from({ length: 12 }, (_, i) => ({
      id: `k${String(i)}`,
      title: `Kettle number ${String(i)}`,
      ago: 90_000 + i,
    }));
    const world = keepForCleaning(
      await createForum({ categories: CATEGORIES, threads: [...threads, ...THREADS] }),
    );
    const { forum, reads } = await mountForum(world, { category: 'Brewing' });
    await until('the board', () => titles(forum).length === 1);
    await startWriting(forum);
    const before = reads();
    type(one(forum, 'textbox', 'Title'), 'Kettle');
    const region = await find(forum, 'region', 'Similar threads');
    expect(all(region, 'link').length).to.equal(5);
    expect(reads() - before).to.be.at.most(5);
  });

  it('are at once those that are loaded, and open in place with the draft kept', async () => {
    const set = await begin();
    type(one(set.forum, 'textbox', 'Title'), 'A grinder for travelling');
    const region = await find(set.forum, 'region', 'Similar threads');
    one(region, 'link', 'Which hand grinder for travelling?').click();
    await until('the thread', () => opened(set)?.getAttribute('thread') === idOf('grinder'));
    one(set.forum, 'link', 'All threads').click();
    await until('the draft', () => valueOf(set.forum, 'Title') === 'A grinder for travelling');
  });

  it('are not looked for after a single short word', async () => {
    const { forum, store } = await begin();
    const lists: string[] = [];
    store.intercept = ({ verb }) => void (verb === 'list' && lists.push(verb));
    type(one(forum, 'textbox', 'Title'), 'Why');
    await forum.updateComplete;
    expect(all(forum, 'region', 'Similar threads').length).to.equal(0);
    type(one(forum, 'textbox', 'Title'), 'Why is my');
    await until('asked', () => lists.length === 1);
  });
});

describe('a changed title', () => {
  it('names the page and the row of the board at once', async () => {
    const before = document.title;
    const { forum } = await begin();
    fill(forum, 'A title with a tpyo', 'Some text');
    post(forum);
    await until('the page’s title', () => document.title === 'A title with a tpyo');
    (await find(forum, 'button', 'More actions')).click();
    (await find(forum, 'menuitem', 'Edit')).click();
    type(await find(forum, 'textbox', 'Title'), 'A title without');
    type(one(forum, 'textbox', 'Edit your comment'), 'Another text');
    one(forum, 'button', 'Save changes').click();
    await until('the page’s title', () => document.title === 'A title without');
    one(forum, 'link', 'All threads').click();
    await until('the row', () => titles(forum).includes('A title without'));
    expect(textOf(forum)).to.include('Another text').and.not.include('tpyo');
    expect(document.title).to.equal(before);
  });
});

describe('a poll in a new thread', () => {
  const staff: ForumOptions = { ...full, staff: { [MIA.uid]: 'moderator' } };

  async function addPoll(forum: Element): Promise<HTMLElement> {
    (await find(forum, 'button', 'Add poll')).click();
    const question = await find(forum, 'textbox', 'Question');
    await until('the focus', () => focused() === question);
    return question;
  }

  async function plan(forum: Element): Promise<void> {
    type(await addPoll(forum), 'Which [grinder]?');
    type(one(forum, 'textbox', 'Option 1'), 'Hand');
    type(one(forum, 'textbox', 'Option 2'), 'Motor');
  }

  it('is not offered to members as long as the policy does not say so', async () => {
    const { forum } = await begin();
    expect(all(forum, 'button', 'Add poll')).to.have.length(0);
  });

  it('is offered to members where the policy says so', async () => {
    const { forum } = await begin({ ...full, policy: { memberPolls: true } });
    await addPoll(forum);
  });

  it('is stored with its thread and under its id, and the text shows where', async () => {
    const set = await begin(staff);
    const { forum } = set;
    type(one(forum, 'textbox', 'Title'), 'Grinders');
    await plan(forum);
    const event: Promise<ThreadPostedEvent> = oneEvent(forum, 'community-thread-posted');
    post(forum);
    const { id } = (await event).detail;
    const [poll] = await stored(set, 'polls');
    expect(poll?.id).to.equal(id);
    expect(poll?.data).to.include({ question: 'Which [grinder]?', post: id, state: 'live' });
    expect(poll?.data['options']).to.deep.equal(['Hand', 'Motor']);
    const [entry] = (await stored(set, 'posts')).filter((one) => one.id === id);
    expect(entry?.data['body']).to.equal(`[Which grinder?](poll:${id})`);
    const thread = await until('the thread', () => opened(set));
    await find(thread, 'radio', 'Motor');
  });

  it('holds the thread back while something is wrong with it', async () => {
    const set = await begin(staff);
    fill(set.forum, 'Grinders', 'Tell me.');
    const question = await addPoll(set.forum);
    type(question, 'Which?');
    post(set.forum);
    const first = await find(set.forum, 'textbox', 'Option 1');
    await until('the focus', () => focused() === first);
    expect(await stored(set, 'posts')).to.deep.equal([]);
  });

  it('survives a reload, and comes back after it was taken away', async () => {
    const set = await begin(staff);
    await plan(set.forum);
    one(set.forum, 'button', 'Remove poll').click();
    await find(set.forum, 'button', 'Add poll');
    expect(valueOf(set.forum, 'Title')).to.equal('');
    await addPoll(set.forum);
    expect(valueOf(set.forum, 'Option 2')).to.equal('Motor');
    set.forum.remove();
    const again = await mountForum(set);
    await startWriting(again.forum);
    await find(again.forum, 'textbox', 'Question');
    expect(valueOf(again.forum, 'Question')).to.equal('Which [grinder]?');
  });

  it('is told apart from one that had arrived already with other options', async () => {
    const set = await begin(staff);
    fill(set.forum, 'Grinders', 'Tell me.');
    await plan(set.forum);
    const mend = loseAnswer(set);
    post(set.forum);
    await until('the failure', () => textOf(one(set.forum, 'alert')).includes('cannot be reached'));
    type(one(set.forum, 'textbox', 'Option 2'), 'Steam');
    post(set.forum);
    await until('the difference', () => textOf(one(set.forum, 'alert')).startsWith('It had arrived already'));
    expect(valueOf(set.forum, 'Option 2')).to.equal('Steam');
    mend();
    post(set.forum);
    await until('the thread', () => opened(set));
    const polls = await stored(set, 'polls');
    expect(polls.map(({ data }) => (data['options'] as string[]).join()).sort()).to.deep.equal([
      'Hand,Motor',
      'Hand,Steam',
    ]);
  });

  it('has arrived where the very same was sent before and its answer was lost', async () => {
    const set = await begin(staff);
    fill(set.forum, 'Grinders', 'Tell me.');
    await plan(set.forum);
    loseAnswer(set);
    post(set.forum);
    await until('the failure', () => textOf(one(set.forum, 'alert')).includes('cannot be reached'));
    post(set.forum);
    await until('the thread', () => opened(set));
    expect((await stored(set, 'polls')).length).to.equal(1);
  });

  it('says so where it is the reason of a refusal, and lets the thread be posted without it', async () => {
    const set = await begin({ ...full, policy: { memberPolls: true } });
    const { forum, store } = set;
    fill(forum, 'Grinders', 'Tell me.');
    await plan(forum);
    const [community] = await store.get([communityPath(COMMUNITY)]);
    const policy = community?.data['policy'] as Record<string, unknown>;
    store.seed({
      [communityPath(COMMUNITY)]: { ...community?.data, policy: { ...policy, memberPolls: false } },
    });
    store.intercept = (call) => {
      if (call.verb === 'commit' && call.writes.some(({ path }) => path.includes('/polls/')))
        throw new StoreError('denied', 'in the test');
    };
    post(forum);
    await until('the reason', () =>
      textOf(one(forum, 'alert')).startsWith('Members can no longer add polls here.'),
    );
    expect(valueOf(forum, 'Option 2')).to.equal('Motor');
    one(forum, 'button', 'Remove poll').click();
    await until('it is removed', () => all(forum, 'textbox', 'Question').length === 0);
    post(forum);
    await until('the thread', () => opened(set));
    expect(await stored(set, 'polls')).to.deep.equal([]);
  });

  it('is named beside the words where either may be the reason, until it is changed', async () => {
    const set = await begin(staff);
    fill(set.forum, 'Grinders', 'Tell me.');
    await plan(set.forum);
    set.store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    post(set.forum);
    await until('the reason', () =>
      textOf(one(set.forum, 'alert')).startsWith('The thread was not taken: it or its poll'),
    );
    await expect(set.community).to.be.accessible();
    type(one(set.forum, 'textbox', 'Option 2'), 'Steam');
    await until('it is gone', () => all(set.forum, 'alert').length === 0);
  });
});
