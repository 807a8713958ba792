import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deleteThread, voteThread } from '../../src/data/forum-threads.js';
import { submitComment, submitThread } from '../../src/data/posting.js';
import { removePost } from '../../src/data/moderation/decisions.js';
import { decodeModeratedPost } from '../../src/data/moderation/queues.js';
import { postPath, threadPath } from '../../src/data/paths.js';
import type { Topic } from '../../src/domain/thread.js';
import { StoreError } from '../../src/store/store.js';
import type { CommunityThread } from '../../src/elements/thread/community-thread.js';
import '../../src/elements/thread/community-thread.js';
import {
  COMMUNITY,
  idOf,
  MIA,
  NOAH,
  type StoryCommunity,
  type World,
  type WorldOptions,
} from '../../stories/fixtures.js';
import { all, announced, eventually, find, focused, one, textOf, type, until } from './screen.js';
import { cleanUp, createVisit } from './setup.js';

afterEach(cleanUp);

const THREAD = idOf('thread');
const poster = ({ store }: World, { uid }: { uid: string }) => ({
  store,
  community: COMMUNITY,
  uid,
  guest: false,
});

/** A thread that Noah has opened, with two answers of Mia and one of Noah. */
async function open(options: WorldOptions & { topic?: Topic; by?: typeof MIA } = {}) {
  const world = await createVisit(options);
  const { topic = 'question', by = NOAH } = options;
  const intent = {
    id: THREAD,
    title: 'How long does it steep?',
    topic,
    category: '',
    tags: ['tea'],
    body: 'I **never** know.',
  };
  await submitThread(poster(world, by), intent);
  const address = { thread: THREAD, url: '', title: '' };
  const parent = { id: THREAD, uid: by.uid, page: 0 };
  await submitComment(poster(world, MIA), { id: idOf('three'), body: 'Three minutes.', address, parent });
  await submitComment(poster(world, MIA), { id: idOf('five'), body: 'Five minutes.', address, parent });
  const show = async () => {
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}>
        <community-thread thread=${THREAD}></community-thread>
      </story-community>
    `);
    const thread = community.querySelector('community-thread') as CommunityThread;
    await until('the thread is read', () => thread.conversation.status === 'ready');
    await thread.updateComplete;
    if (options.as)
      await until('the member’s part has come', () => world.session.member && thread.desk.worker);
    return thread;
  };
  const stored = async () => (await world.store.get([threadPath(COMMUNITY, THREAD)]))[0]?.data ?? {};
  return { ...world, show, stored };
}

const articleWith = (thread: Element, text: string) =>
  until(`a comment "${text}"`, () =>
    all(thread, 'article').find(
      (article) => article.querySelector('.body') && textOf(article).includes(text),
    ),
  );

async function commentWith(thread: Element, text: string): Promise<HTMLElement> {
  return ((await articleWith(thread, text)).getRootNode() as ShadowRoot).host as HTMLElement;
}

describe('a thread', () => {
  it('shows its title, its opening and the answers below it, and is accessible', async () => {
    const thread = await (await open()).show();
    one(thread, 'heading', 'How long does it steep?');
    await find(thread, 'heading', 'Answers 2');
    expect(textOf(await articleWith(thread, 'I never know.'))).to.include('Noah');
    await articleWith(thread, 'Three minutes.');
    await articleWith(thread, 'Five minutes.');
    one(thread, 'list', 'Question #tea');
    expect(textOf(thread)).not.to.include('In reply to');
    await expect(thread).to.be.accessible();
  });

  it('costs two documents before its community', async () => {
    const { show, store } = await open();
    const read: string[] = [];
    const get = store.get.bind(store);
    store.get = (paths, options) => {
      read.push(...paths);
      return get(paths, options);
    };
    await show();
    expect(read.slice(0, 2)).to.deep.equal([
      threadPath(COMMUNITY, THREAD),
      `${threadPath(COMMUNITY, THREAD)}/pages/0`,
    ]);
  });

  it('takes a comment as an answer to its opening, so its author is told', async () => {
    const { show, store } = await open({ as: 'member' });
    const thread = await show();
    type(await find(thread, 'textbox', 'Write a comment'), 'Until it is dark.');
    one(thread, 'button', 'Post comment').click();
    await articleWith(thread, 'Until it is dark.');
    const posts = await store.list({ collection: `communities/${COMMUNITY}/posts`, limit: 50 });
    const post = posts.find(({ data }) => data['body'] === 'Until it is dark.');
    expect([post?.data['parent'], post?.data['notify']]).to.deep.equal([THREAD, [NOAH.uid]]);
    one(thread, 'heading', 'Answers 3');
  });

  it('is described for search engines as long as it is on the page', async () => {
    const thread = await (await open()).show();
    const script = await until('described', () =>
      document.head.querySelector('script[type="application/ld+json"]'),
    );
    const { mainEntity } = JSON.parse(script.textContent) as { mainEntity: Record<string, unknown> };
    expect([mainEntity['name'], mainEntity['text'], mainEntity['answerCount']]).to.deep.equal([
      'How long does it steep?',
      'I never know.',
      2,
    ]);
    thread.remove();
    expect(document.head.querySelector('script[type="application/ld+json"]')).to.equal(null);
  });

  it('says so when it is gone', async () => {
    const world = await createVisit();
    const community = await fixture<StoryCommunity>(html`
      <story-community lang="en" .session=${world.session}>
        <community-thread thread=${THREAD}></community-thread>
      </story-community>
    `);
    await until('it says so', () => textOf(community).includes('This thread is no longer here.'));
  });

  it('keeps the answers when its author has deleted it', async () => {
    const { show, store } = await open();
    await store.commit(deleteThread(COMMUNITY, THREAD));
    const thread = await show();
    one(thread, 'heading', 'Deleted thread');
    await articleWith(thread, 'Three minutes.');
    expect(all(thread, 'button', 'Vote up')).to.deep.equal([]);
  });

  it('can be deleted by its author, and is off every board then', async () => {
    const { show, stored } = await open({ as: 'member', by: MIA });
    const thread = await show();
    const opening = await commentWith(thread, 'I never know.');
    (await find(opening, 'button', 'More actions')).click();
    (await find(opening, 'menuitem', 'Delete')).click();
    (await find(opening, 'button', 'Delete')).click();
    await eventually('it is stored', async () => (await stored())['state'] === 'deleted');
    const { title, excerpt, words, pinned } = await stored();
    expect([title, excerpt, words, pinned]).to.deep.equal(['', '', [], undefined]);
  });

  it('shows a changed opening on the board as well', async () => {
    const { show, stored } = await open({ as: 'member', by: MIA });
    const thread = await show();
    const opening = await commentWith(thread, 'I never know.');
    (await find(opening, 'button', 'More actions')).click();
    (await find(opening, 'menuitem', 'Edit')).click();
    type(await find(thread, 'textbox', 'Edit your comment'), 'I know now.');
    one(thread, 'button', 'Save changes').click();
    await articleWith(thread, 'I know now.');
    expect((await stored())['excerpt']).to.equal('I know now.');
  });
});

describe('the title', () => {
  /** The opening of a thread of Mia's, being edited. */
  async function edit(options: WorldOptions = {}) {
    const world = await open({ as: 'member', by: MIA, ...options });
    const thread = await world.show();
    const begin = async () => {
      const opening = await commentWith(thread, 'I never know.');
      (await find(opening, 'button', 'More actions')).click();
      (await find(opening, 'menuitem', 'Edit')).click();
      return find<HTMLInputElement>(thread, 'textbox', 'Title');
    };
    const title = await begin();
    return { ...world, thread, title, begin };
  }

  it('is edited along with the text, in a field above it, and is accessible', async () => {
    const { thread, title, stored } = await edit();
    const text = await find(thread, 'textbox', 'Edit your comment');
    expect(title.value).to.equal('How long does it steep?');
    expect(title.getBoundingClientRect().bottom).to.be.at.most(text.getBoundingClientRect().top);
    await expect(thread).to.be.accessible();
    type(title, '  How long  does tea steep? ');
    type(text, 'I know now.');
    one(thread, 'button', 'Save changes').click();
    await find(thread, 'heading', 'How long does tea steep?');
    const { title: kept, words, excerpt } = await stored();
    expect([kept, excerpt]).to.deep.equal(['How long does tea steep?', 'I know now.']);
    expect(words).to.include('tea');
    expect(all(thread, 'textbox', 'Title')).to.deep.equal([]);
  });

  it('is changed alone, where the text stays', async () => {
    const { thread, title, stored } = await edit();
    type(title, 'How long?');
    one(thread, 'button', 'Save changes').click();
    await find(thread, 'heading', 'How long?');
    expect((await stored())['excerpt']).to.equal('I **never** know.');
  });

  it('costs nothing where neither was changed', async () => {
    const { thread, store } = await edit();
    let commits = 0;
    const commit = store.commit.bind(store);
    store.commit = (writes) => {
      commits++;
      return commit(writes);
    };
    one(thread, 'button', 'Save changes').click();
    await until('closed', () => all(thread, 'textbox', 'Title').length === 0);
    expect(commits).to.equal(0);
  });

  it('is refused in words, with the focus back in its field', async () => {
    const { thread, title, stored } = await edit();
    type(title, ' ');
    one(thread, 'button', 'Save changes').click();
    await until('the reason', () => textOf(thread).includes('Enter a title.'));
    await until('the focus', () => focused() === title);
    expect(title.getAttribute('aria-invalid')).to.equal('true');
    await expect(thread).to.be.accessible();
    type(title, 'x'.repeat(201));
    await until('long', () => textOf(thread).includes('at most 200 characters'));
    type(title, 'A title');
    await until('good', () => !textOf(thread).includes('200 characters'));
    expect((await stored())['title']).to.equal('How long does it steep?');
  });

  it('stays as typed when the change is refused', async () => {
    const { thread, title, store } = await edit();
    type(title, 'Another one');
    store.intercept = () => {
      throw new StoreError('denied', 'in the test');
    };
    one(thread, 'button', 'Save changes').click();
    await until('the reason', () => all(thread, 'alert').length > 0);
    expect(title.value).to.equal('Another one');
  });

  it('is kept as a draft until it is saved or given up', async () => {
    const { thread, title, begin } = await edit();
    type(title, 'Half a tit');
    thread.desk.set({ editing: '' });
    await until('closed', () => all(thread, 'textbox', 'Title').length === 0);
    const again = await begin();
    await until('the draft', () => again.value === 'Half a tit');
    one(thread, 'button', 'Cancel').click();
    await until('closed', () => all(thread, 'textbox', 'Title').length === 0);
    const last = await begin();
    await until('the stored one', () => last.value === 'How long does it steep?');
  });

  it('is not thrown away by Escape in the text', async () => {
    const { thread, title } = await edit();
    type(title, 'Half a tit');
    (await find(thread, 'textbox', 'Edit your comment')).focus();
    await sendKeys({ press: 'Escape' });
    expect(one<HTMLInputElement>(thread, 'textbox', 'Title').value).to.equal('Half a tit');
  });

  it('leads on to the text by Enter, and saves both by Ctrl with Enter', async () => {
    const { thread, title } = await edit();
    type(title, 'By keys');
    await sendKeys({ press: 'Enter' });
    expect(focused()).to.equal(one(thread, 'textbox', 'Edit your comment'));
    title.focus();
    await sendKeys({ press: 'Control+Enter' });
    await find(thread, 'heading', 'By keys');
  });

  it('is not touched by an edit of an answer', async () => {
    const { thread } = await edit();
    one(thread, 'button', 'Cancel').click();
    const answer = await commentWith(thread, 'Five minutes.');
    (await find(answer, 'button', 'More actions')).click();
    (await find(answer, 'menuitem', 'Edit')).click();
    await find(thread, 'textbox', 'Edit your comment');
    expect(all(thread, 'textbox', 'Title')).to.deep.equal([]);
  });
});

describe('the accepted answer', () => {
  it('is chosen by who has asked, shown under the question and marked', async () => {
    const { show, stored } = await open({ as: 'member', by: MIA });
    const thread = await show();
    const answer = await commentWith(thread, 'Five minutes.');
    (await find(answer, 'button', 'Accept answer')).click();
    const accepted = await until('it is shown', () =>
      thread.shadowRoot?.querySelector<HTMLElement>('.accepted'),
    );
    expect(textOf(accepted)).to.include('Five minutes.');
    expect(announced()).to.equal('Answer accepted.');
    expect((await stored())['answer']).to.equal(idOf('five'));
    expect(textOf(answer)).to.include('Accepted answer');
    (await find(answer, 'button', 'Take acceptance back')).click();
    await until('it is gone', () => !thread.shadowRoot?.querySelector('.accepted'));
    await eventually('it is stored', async () => (await stored())['answer'] === '');
  });

  it('can be exchanged for another', async () => {
    const { show, stored, store } = await open({ as: 'member', by: MIA });
    const thread = await show();
    const shown = () => textOf(thread.shadowRoot?.querySelector('.accepted') ?? new Text());
    (await find(await commentWith(thread, 'Five minutes.'), 'button', 'Accept answer')).click();
    await until('the first', () => shown().includes('Five minutes.'));
    expect((await stored())['answer']).to.equal(idOf('five'));
    (await find(await commentWith(thread, 'Three minutes.'), 'button', 'Accept answer')).click();
    await until('the second', () => shown().includes('Three minutes.'));
    expect((await stored())['answer']).to.equal(idOf('three'));
    const posts = await store.get(
      [idOf('five'), idOf('three')].map((id) => `communities/${COMMUNITY}/posts/${id}`),
    );
    expect(posts.map((post) => post !== null && 'acceptedAt' in post.data)).to.deep.equal([false, true]);
  });

  it('is nobody else’s to choose', async () => {
    const thread = await (await open({ as: 'member' })).show();
    await commentWith(thread, 'Five minutes.');
    expect(all(thread, 'button', 'Accept answer')).to.deep.equal([]);
  });

  it('is not for discussions', async () => {
    const thread = await (await open({ as: 'member', by: MIA, topic: 'discussion' })).show();
    await commentWith(thread, 'Five minutes.');
    expect(all(thread, 'button', 'Accept answer')).to.deep.equal([]);
    await find(thread, 'heading', 'Replies 2');
  });
});

describe('votes on a thread', () => {
  it('count at once, and go back with a second click', async () => {
    const { show, stored } = await open({ as: 'member' });
    const thread = await show();
    const up = await find(thread, 'button', 'Vote up');
    up.click();
    await eventually('it is stored', async () => (await stored())['votes'] === 1);
    await until('it is shown', () => one(thread, 'group', '1 vote'));
    expect(up.getAttribute('aria-pressed')).to.equal('true');
    up.click();
    await eventually('it is stored', async () => (await stored())['votes'] === 0);
    await until('it is shown', () => one(thread, 'group', '0 votes'));
  });

  it('end where ten fast clicks mean', async () => {
    const { show, stored } = await open({ as: 'member' });
    const thread = await show();
    const up = await find(thread, 'button', 'Vote up');
    for (let i = 0; i < 11; i++) up.click();
    await eventually('it is stored', async () => (await stored())['votes'] === 1);
    await until('it rests', () => one(thread, 'group', '1 vote'));
  });

  it('are kept, and go down only where the policy allows', async () => {
    const { show, store } = await open({ as: 'member', policy: { downvotes: true } });
    await store.commit(voteThread(COMMUNITY, THREAD, MIA.uid, 0, -1));
    const thread = await show();
    await until('known', () => one(thread, 'button', 'Vote down').getAttribute('aria-pressed') === 'true');
    one(thread, 'group', '-1 vote');
  });

  it('are read together with one’s reactions, in one document', async () => {
    const { show, store } = await open({ as: 'member' });
    const read: string[] = [];
    const get = store.get.bind(store);
    store.get = (paths, options) => {
      read.push(...paths);
      return get(paths, options);
    };
    const thread = await show();
    await until('the record is known', () => thread.desk.worker?.writer.record);
    (await find(thread, 'button', 'Vote up')).click();
    await until('it is stored', () => one(thread, 'group', '1 vote'));
    expect(read.filter((path) => path.endsWith(`/mine/${MIA.uid}`))).to.have.length(1);
  });

  it('are not for one’s own', async () => {
    const thread = await (await open({ as: 'member', by: MIA })).show();
    expect((await find<HTMLButtonElement>(thread, 'button', 'Vote up')).disabled).to.equal(true);
  });
});

describe('an own thread whose opening a moderator has removed', () => {
  it('says why in its place, and takes an appeal; it is accessible', async () => {
    const set = await open({ as: 'member', by: MIA });
    const path = postPath(COMMUNITY, THREAD);
    const post = decodeModeratedPost((await set.store.get([path]))[0]);
    if (!post) throw new Error('no such post');
    const decider = {
      community: COMMUNITY,
      by: 'omar',
      id: 'd1',
      reason: 'off-topic',
      note: 'Ask the tea forum.',
    };
    await set.store.commit(removePost(decider, post));
    const thread = await set.show();
    const opening = await articleWith(thread, 'I never know.');
    await until('why', () => textOf(opening).includes('Reason: Off-topic'));
    expect(textOf(opening)).to.include('Ask the tea forum.');
    one(opening, 'button', 'Ask for another look');
    expect(textOf(thread).match(/I never know/g)).to.have.lengthOf(1);
    await articleWith(thread, 'Three minutes.');
    await expect(thread).to.be.accessible();
  });
});
