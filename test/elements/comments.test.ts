import { expect, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BeforePostEvent, CommentPostedEvent } from '../../src/events.js';
import { submitComment } from '../../src/data/posting.js';
import { StoreError } from '../../src/store/store.js';
import { COMMUNITY, idOf, manyComments, MIA, NOAH, type WorldOptions } from '../../stories/fixtures.js';
import { restoreOnline, setOnline } from '../controllers/fake-time.js';
import { all, announced, find, focused, nameOf, one, textOf, type, until } from './screen.js';
import { cleanUp, createVisit, mount, setUp, shownBodies, type CommentsSetup } from './setup.js';

afterEach(() => {
  restoreOnline();
  cleanUp();
});

async function write(comments: Element, text: string): Promise<void> {
  type(one(comments, 'textbox', 'Write a comment'), text);
  one(comments, 'button', 'Post comment').click();
}

const articleOf = (comments: Element, text: string) =>
  until(`a comment "${text}"`, () =>
    all(comments, 'article').find((article) =>
      textOf(article.querySelector('.body') ?? document).includes(text),
    ),
  );

/** The comment with this text as an element; its buttons stand inside. */
async function commentWith(comments: Element, text: string): Promise<HTMLElement> {
  const article = await articleOf(comments, text);
  return (article.getRootNode() as ShadowRoot).host as HTMLElement;
}

async function choose(comment: HTMLElement, item: string): Promise<void> {
  (await find(comment, 'button', 'More actions')).click();
  (await find(comment, 'menuitem', item)).click();
}

/** Somebody else writes. */
async function otherPosts({ store, address }: CommentsSetup, word: string): Promise<void> {
  const intent = { id: idOf(word), body: `Text of ${word}`, address };
  await submitComment({ store, community: COMMUNITY, uid: NOAH.uid, guest: false }, intent);
}

async function live(options: WorldOptions): Promise<CommentsSetup> {
  const set = await setUp(options);
  await until('live', () => set.comments.conversation.follower?.status === 'live');
  return set;
}

describe('names that people and tests rely on', () => {
  it('are there for reading', async () => {
    const { comments } = await setUp({ comments: manyComments(1) });
    const article = one(comments, 'article', 'Comment by Noah');
    for (const name of ['Reply', 'React', 'More actions']) await find(comments, 'button', name);
    expect(nameOf(article)).to.equal('Comment by Noah');
    one(comments, 'textbox', 'Write a comment');
    one(comments, 'button', 'Post comment');
    one(comments, 'combobox', 'Sort');
    one(comments, 'heading', 'Comments 1');
  });

  it('are there for one’s own comment', async () => {
    const { comments } = await setUp({ comments: [{ id: 'a', by: MIA }], as: 'member' });
    (await find(comments, 'button', 'More actions')).click();
    for (const name of ['Edit', 'Delete', 'Copy link']) await find(comments, 'menuitem', name);
  });

  it('are there for a reply', async () => {
    const { comments } = await setUp({ comments: manyComments(1), as: 'member' });
    (await find(comments, 'button', 'Reply')).click();
    await find(comments, 'textbox', 'Write a reply');
    one(comments, 'button', 'Post reply');
  });
});

describe('posting', () => {
  it('shows the comment, moves the focus to it, says so, and empties the field', async () => {
    const { comments, store, address } = await setUp({ as: 'member' });
    const posted: Promise<CommentPostedEvent> = oneEvent(comments, 'community-comment-posted');
    await write(comments, 'My first comment');
    const article = await articleOf(comments, 'My first comment');
    const { detail } = await posted;
    expect(detail).to.include({ body: 'My first comment', state: 'live', thread: address.thread });
    await until('the focus', () => focused() === article);
    expect(announced()).to.equal('Your comment is posted.');
    expect(one<HTMLTextAreaElement>(comments, 'textbox').value).to.equal('');
    one(comments, 'heading', 'Comments 1');
    const [document] = await store.get([`communities/main/posts/${detail.id}`]);
    expect(document?.data['body']).to.equal('My first comment');
  });

  it('sends once, however often it is clicked', async () => {
    const { comments, store } = await setUp({ as: 'member' });
    const commits: string[] = [];
    store.intercept = ({ verb }) => void (verb === 'commit' && commits.push(verb));
    type(one(comments, 'textbox', 'Write a comment'), 'Ten clicks');
    const send = one(comments, 'button', 'Post comment');
    for (let click = 0; click < 10; click++) send.click();
    await articleOf(comments, 'Ten clicks');
    await until('sent', () => announced() === 'Your comment is posted.');
    expect([commits.length, shownBodies(comments)]).to.deep.equal([1, ['Ten clicks']]);
  });

  it('can be held back by the page, and the text stays', async () => {
    const { comments } = await setUp({ as: 'member' });
    const asked: Promise<BeforePostEvent> = oneDefaultPreventedEvent(comments, 'community-before-post');
    await write(comments, 'Not this');
    expect((await asked).detail).to.include({ body: 'Not this' });
    const field = one<HTMLTextAreaElement>(comments, 'textbox');
    await until('at rest', () => !field.readOnly && field.value === 'Not this');
    await write(comments, 'But this');
    await until('posted', () => announced() === 'Your comment is posted.');
    expect(shownBodies(comments)).to.deep.equal(['But this']);
  });

  it('asks who is signed out to sign in, and then posts', async () => {
    const { comments } = await setUp();
    await write(comments, 'From a guest');
    const dialog = await find(comments, 'dialog', 'Sign in');
    type(one(dialog, 'textbox', 'Your name'), 'Curious');
    one(dialog, 'button', 'Continue as guest').click();
    const article = await articleOf(comments, 'From a guest');
    expect(nameOf(article)).to.equal('Comment by Curious');
  });

  it('keeps the text when signing in is given up', async () => {
    const { comments } = await setUp();
    await write(comments, 'Maybe later');
    await find(comments, 'dialog', 'Sign in');
    one(comments, 'button', 'Close').click();
    await until('closed', () => all(comments, 'dialog').length === 0);
    await until('the text', () => one<HTMLTextAreaElement>(comments, 'textbox').value === 'Maybe later');
  });

  it('says what waits for a moderator, and shows it to its author', async () => {
    const { comments } = await setUp({ as: 'member', policy: { premoderate: 'all' } });
    await write(comments, 'Look at it first');
    const comment = await commentWith(comments, 'Look at it first');
    await until('the state', () => textOf(comment).includes('Waiting for a moderator. Only you can see it.'));
    expect(announced()).to.equal('Thank you. A moderator will look at it first.');
  });

  const refusals: [why: string, options: WorldOptions, sentence: string][] = [
    ['locked meanwhile', { locked: true, comments: manyComments(1) }, 'This conversation is closed.'],
    ['banned meanwhile', { standing: { banned: true } }, 'You can no longer write in this community.'],
  ];
  for (const [why, options, sentence] of refusals) {
    it(`says the reason and keeps the text when ${why}`, async () => {
      const later = await createVisit({ ...options, as: 'member' });
      const { store, comments } = await setUp({ as: 'member', comments: options.comments ?? [] });
      for (const kind of ['threads', 'members', 'communities']) {
        const collection = kind === 'communities' ? kind : `communities/main/${kind}`;
        for (const document of await later.store.list({ collection, limit: 50 })) {
          store.seed({ [document.path]: document.data });
        }
      }
      store.intercept = ({ verb }) => {
        if (verb === 'commit') throw new StoreError('denied', 'in the test');
      };
      await write(comments, 'Is it too late?');
      const alert = await until('the reason', () =>
        all(comments, 'alert').find((element) => textOf(element).includes(sentence)),
      );
      expect(alert).to.be.instanceOf(HTMLElement);
      expect(one<HTMLTextAreaElement>(comments, 'textbox').value).to.equal('Is it too late?');
    });
  }

  it('queues what is written offline, and sends it when the connection is back', async () => {
    const { comments } = await setUp({ as: 'member' });
    setOnline(false);
    await write(comments, 'From the tunnel');
    const comment = await commentWith(comments, 'From the tunnel');
    await until('queued', () =>
      textOf(comment).includes('Waiting for a connection. It will be sent by itself.'),
    );
    expect(announced()).to.equal('You are offline. It will be sent when you are back.');
    setOnline(true);
    await until('sent', () => announced() === 'Your comment is posted.');
    expect(shownBodies(comments)).to.deep.equal(['From the tunnel']);
  });
});

describe('answering', () => {
  it('puts the reply below what it answers, with the focus on it', async () => {
    const { comments } = await setUp({ comments: manyComments(2), as: 'member' });
    const parent = await commentWith(comments, 'Comment number 1');
    (await find(parent, 'button', 'Reply')).click();
    const field = await find(comments, 'textbox', 'Write a reply');
    await until('the field has the focus', () => focused() === field);
    type(field, 'I agree');
    one(comments, 'button', 'Post reply').click();
    const reply = await articleOf(comments, 'I agree');
    await until('the focus', () => focused() === reply);
    expect(announced()).to.equal('Your reply is posted.');
    const item = ((reply.getRootNode() as ShadowRoot).host as HTMLElement).closest('ol')?.closest('li');
    expect(textOf(item?.querySelector('community-comment') ?? document)).to.include('Comment number 1');
    expect(all(comments, 'textbox', 'Write a reply')).to.deep.equal([]);
  });

  it('closes with "Cancel", and the focus goes back to the comment', async () => {
    const { comments } = await setUp({ comments: manyComments(1), as: 'member' });
    (await find(comments, 'button', 'Reply')).click();
    await find(comments, 'textbox', 'Write a reply');
    one(comments, 'button', 'Cancel').click();
    await until('the focus', () => focused() === one(comments, 'article'));
    expect(all(comments, 'textbox', 'Write a reply')).to.deep.equal([]);
  });

  it('keeps the reply one has begun for the next time', async () => {
    const { comments } = await setUp({ comments: manyComments(1), as: 'member' });
    (await find(comments, 'button', 'Reply')).click();
    type(await find(comments, 'textbox', 'Write a reply'), 'Half a thou');
    await find(comments, 'button', 'Preview');
    one(comments, 'button', 'Cancel').click();
    await until('closed', () => all(comments, 'textbox', 'Write a reply').length === 0);
    (await find(comments, 'button', 'Reply')).click();
    await until(
      'the draft',
      () => one<HTMLTextAreaElement>(comments, 'textbox', 'Write a reply').value === 'Half a thou',
    );
  });
});

describe('one’s own comment', () => {
  const mine = [
    { id: 'first', ago: 30 },
    { id: 'mine', by: MIA, body: 'My words', ago: 20 },
    { id: 'last', ago: 10 },
  ];

  it('can be edited in place', async () => {
    const { comments, store } = await setUp({ comments: mine, as: 'member' });
    const comment = await commentWith(comments, 'My words');
    await choose(comment, 'Edit');
    const field = await find<HTMLTextAreaElement>(comments, 'textbox', 'Edit your comment');
    await until('the old words', () => field.value === 'My words');
    type(field, 'My better words');
    one(comments, 'button', 'Save changes').click();
    await articleOf(comments, 'My better words');
    await until('said', () => announced() === 'Comment changed.');
    expect(textOf(comment)).to.include('edited');
    const [document] = await store.get([`communities/main/posts/${idOf('mine')}`]);
    expect(document?.data).to.deep.include({ body: 'My better words', revisions: ['My words'] });
  });

  it('asks before it is deleted, and can stay', async () => {
    const { comments } = await setUp({ comments: mine, as: 'member' });
    const comment = await commentWith(comments, 'My words');
    await choose(comment, 'Delete');
    const confirm = await find(comment, 'button', 'Delete');
    await until('the focus on the question', () => focused() === confirm);
    one(comment, 'button', 'Cancel').click();
    await until('the focus is back', () => focused() === one(comment, 'button', 'More actions'));
    expect(shownBodies(comments)).to.include('My words');
  });

  it('is gone after deleting, and the focus goes to the next', async () => {
    const { comments, store } = await setUp({ comments: mine, as: 'member' });
    const comment = await commentWith(comments, 'My words');
    await choose(comment, 'Delete');
    (await find(comment, 'button', 'Delete')).click();
    await until('gone', () => shownBodies(comments).join() === 'Text of last,Text of first');
    await until('the focus', () => focused() === all(comments, 'article')[1]);
    expect(announced()).to.equal('Comment deleted.');
    one(comments, 'heading', 'Comments 2');
    const [document] = await store.get([`communities/main/posts/${idOf('mine')}`]);
    expect(document?.data).to.include({ body: '', state: 'deleted' });
  });

  it('leaves the focus on the heading when it was the last one', async () => {
    const { comments } = await setUp({ comments: [{ id: 'mine', by: MIA, body: 'My words' }], as: 'member' });
    const comment = await commentWith(comments, 'My words');
    await choose(comment, 'Delete');
    (await find(comment, 'button', 'Delete')).click();
    await until('the focus', () => focused() === one(comments, 'heading'));
    expect(textOf(comments)).to.include('No comments yet.');
  });

  it('cannot be edited when its time is over, and others’ neither edited nor deleted', async () => {
    const old = [{ id: 'mine', by: MIA, body: 'My words', ago: 31 }, { id: 'other' }];
    const { comments } = await setUp({ comments: old, as: 'member' });
    const itemsOf = async (text: string) => {
      const comment = await commentWith(comments, text);
      (await find(comment, 'button', 'More actions')).click();
      await find(comment, 'menuitem', 'Copy link');
      const names = all(comment, 'menuitem').map(nameOf);
      await sendKeys({ press: 'Escape' });
      return names.filter((name) => name !== 'Share');
    };
    expect(await itemsOf('My words')).to.deep.equal(['Delete', 'Copy link']);
    expect(await itemsOf('Text of other')).to.deep.equal(['Copy link', 'Report']);
  });
});

describe('reacting', () => {
  it('counts at once, and takes back on the second click', async () => {
    const { comments } = await setUp({ comments: [{ id: 'a', reactions: { like: 2 } }], as: 'member' });
    const reacted = oneEvent(comments, 'community-reacted');
    (await find(comments, 'button', 'Like: 2 people')).click();
    const given = await find(comments, 'button', 'Like: 3 people');
    expect(given.ariaPressed).to.equal('true');
    expect((await reacted).detail).to.include({ id: idOf('a'), reaction: 'like' });
    given.click();
    const back = await find(comments, 'button', 'Like: 2 people');
    expect(back.ariaPressed).to.equal('false');
  });

  it('offers all reactions in a menu', async () => {
    const { comments } = await setUp({ comments: [{ id: 'a' }], as: 'member' });
    (await find(comments, 'button', 'React')).click();
    (await find(comments, 'menuitemcheckbox', 'Thanks')).click();
    await find(comments, 'button', 'Thanks: 1 person');
  });

  it('is put back and said when the server refuses it', async () => {
    const { comments, store } = await setUp({
      comments: [{ id: 'a', reactions: { like: 2 } }],
      as: 'member',
    });
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new StoreError('denied', 'in the test');
    };
    (await find(comments, 'button', 'Like: 2 people')).click();
    await until('said', () => announced() === 'The community did not allow this.');
    await find(comments, 'button', 'Like: 2 people');
  });
});

describe('reading on', () => {
  it('loads older comments, and the focus goes to the first of them', async () => {
    const { comments } = await setUp({ comments: manyComments(120) });
    const more = await find(comments, 'button', 'Load more comments');
    more.click();
    await until('more', () => shownBodies(comments).length === 70);
    await until('the focus', () => textOf(focused() ?? document).includes('Comment number 100'));
  });

  it('sorts anew without losing what is loaded', async () => {
    const { comments } = await setUp({ comments: manyComments(3) });
    expect(shownBodies(comments)[0]).to.equal('Comment number 3');
    const sort = one<HTMLSelectElement>(comments, 'combobox', 'Sort');
    sort.value = 'oldest';
    sort.dispatchEvent(new Event('change'));
    await until(
      'sorted',
      () => shownBodies(comments)[0] === 'Comment number 1' && shownBodies(comments).length === 3,
    );
    expect(sort.value).to.equal('oldest');
  });

  it('shows what is new on demand, and leads to the latest of it', async () => {
    const set = await live({ comments: manyComments(2) });
    const { comments } = set;
    await otherPosts(set, 'x');
    await find(comments, 'button', 'Show 1 new comment');
    await otherPosts(set, 'y');
    const show = await find(comments, 'button', 'Show 2 new comments');
    expect(shownBodies(comments).length).to.equal(2);
    show.click();
    await until('shown', () => shownBodies(comments).length === 4);
    await until('the focus', () => textOf(focused() ?? document).includes('Text of y'));
    expect(announced()).to.equal('2 new comments');
    expect(all(comments, 'button', 'Show 2 new comments')).to.deep.equal([]);
  });

  it('shows the first comment of all on demand as well', async () => {
    const set = await live({});
    await otherPosts(set, 'x');
    (await find(set.comments, 'button', 'Show 1 new comment')).click();
    await until('shown', () => shownBodies(set.comments).join() === 'Text of x');
  });

  it('goes to an earlier comment that is answered but not loaded', async () => {
    const thread = [...manyComments(100), { id: 'reply', parent: 'c1', body: 'The reply', ago: 0 }];
    const { comments } = await setUp({ comments: thread });
    (await find(comments, 'button', 'In reply to an earlier comment')).click();
    await until(
      'the focus',
      () => textOf(focused()?.querySelector('.body') ?? document) === 'Comment number 1',
    );
  });
});

describe('a link to a comment', () => {
  it('leads to it, on whatever page it stands', async () => {
    history.replaceState(null, '', `#comment-0-${idOf('c7')}`);
    const { comments } = await mount(await createVisit({ comments: manyComments(130) }));
    const comment = await until('highlighted', () => comments.shadowRoot?.querySelector('[highlighted]'));
    expect(textOf(comment)).to.include('Comment number 7');
    await until(
      'the focus',
      () => textOf(focused()?.querySelector('.body') ?? document) === 'Comment number 7',
    );
  });

  it('is followed when the address changes later', async () => {
    const { comments } = await setUp({ comments: manyComments(5) });
    location.hash = `#comment-0-${idOf('c2')}`;
    const comment = await until('highlighted', () => comments.shadowRoot?.querySelector('[highlighted]'));
    expect(textOf(comment)).to.include('Comment number 2');
  });

  it('leads to one that is newer than what is shown, which is new no longer', async () => {
    const set = await live({ comments: manyComments(2) });
    await otherPosts(set, 'fresh');
    await find(set.comments, 'button', 'Show 1 new comment');
    location.hash = `#comment-0-${idOf('fresh')}`;
    const comment = await until('shown', () => set.comments.shadowRoot?.querySelector('[highlighted]'));
    expect(textOf(comment)).to.include('Text of fresh');
    expect(all(set.comments, 'button', 'Show 1 new comment')).to.deep.equal([]);
    expect(textOf(set.comments)).not.to.include('no longer here');
  });

  it('leads to one that nobody has told of, where the community is not live', async () => {
    const set = await setUp({ comments: manyComments(2), policy: { live: 'off' } });
    await otherPosts(set, 'fresh');
    location.hash = `#comment-0-${idOf('fresh')}`;
    const comment = await until('shown', () => set.comments.shadowRoot?.querySelector('[highlighted]'));
    expect(textOf(comment)).to.include('Text of fresh');
  });

  it('says when the comment is no longer there', async () => {
    history.replaceState(null, '', `#comment-0-${idOf('nothere')}`);
    const { comments } = await setUp({ comments: manyComments(2) });
    await until('said', () => textOf(comments).includes('The linked comment is no longer here.'));
  });

  it('of the page itself is left alone', async () => {
    history.replaceState(null, '', '#chapter-2');
    const { comments } = await setUp({ comments: manyComments(2) });
    expect(comments.shadowRoot?.querySelector('[highlighted]')).to.equal(null);
  });

  it('stands at the time of each comment, and leads back to it', async () => {
    const { comments } = await setUp({ comments: manyComments(1) });
    const link = one<HTMLAnchorElement>(comments, 'link');
    expect(new URL(link.href).hash).to.equal(`#comment-0-${idOf('c1')}`);
  });
});

describe('languages', () => {
  it('are those of the page: German', async () => {
    const { comments } = await setUp({ comments: manyComments(1) }, 'de');
    await until('German', () => /Kommentar/.test(textOf(comments)));
    expect(textOf(one(comments, 'time'))).to.equal('vor 1 Minute');
  });

  it('run from right to left in Arabic, people’s text as it wants to', async () => {
    const { comments, community } = await setUp({ comments: manyComments(1) }, 'ar');
    await until('right to left', () => comments.shadowRoot?.querySelector('section')?.dir === 'rtl');
    const article = await until('the comment as well', () =>
      all(comments, 'article').find((element) => element.dir === 'rtl'),
    );
    expect(getComputedStyle(article).direction).to.equal('rtl');
    const text = article.querySelector<HTMLElement>('.body [dir=auto]');
    expect(text && getComputedStyle(text).direction).to.equal('ltr');
    await expect(community).to.be.accessible();
  });
});

describe('announcements', () => {
  it('have one polite region in the page itself, there before the first of them', async () => {
    const { comments } = await setUp({ comments: manyComments(1) });
    await find(comments, 'button', 'Reply');
    const regions = document.querySelectorAll('[aria-live]');
    expect([...regions].map((region) => [region.ariaLive, region.parentElement])).to.deep.equal([
      ['polite', document.body],
    ]);
  });
});
