import { expect } from '@open-wc/testing';
import { submitComment } from '../../src/data/posting.js';
import { deleteLiveComment } from '../../src/data/posts.js';
import { COMMUNITY, idOf, manyComments, MIA, NOAH } from '../../stories/fixtures.js';
import { one, textOf, type, until } from './screen.js';
import { cleanUp, createVisit, mount, setUp } from './setup.js';

afterEach(cleanUp);

interface Description {
  '@type': string;
  '@id': string;
  commentCount: number;
  comment: { text: string; url: string; author: { name: string }; comment?: { text: string }[] }[];
}

const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const description = () => JSON.parse(scripts()[0]?.textContent ?? 'null') as Description | null;
const described = (count: number) =>
  until(`${String(count)} described`, () => {
    const found = description();
    return found?.comment.length === count ? found : undefined;
  });

describe('what search engines are told of the comments', () => {
  it('stands in the head of the host page as long as they are on it', async () => {
    const { comments, community } = await setUp({
      comments: [
        { id: 'a', by: NOAH, body: 'With **markup** and\na [link](https://brand.example).', ago: 2 },
        { id: 'b', by: MIA, body: 'An answer', parent: 'a', ago: 1 },
      ],
    });
    const { comment, ...page } = await described(1);
    const address = location.href.replace(/#.*/, '');
    expect(page).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      '@id': address,
      url: address,
      commentCount: 2,
    });
    expect(comment[0]).to.deep.include({
      text: 'With markup and a link.',
      author: { '@type': 'Person', name: 'Noah' },
      url: `${address}#comment-0-${idOf('a')}`,
    });
    expect(comment[0]?.comment?.[0]?.text).to.equal('An answer');
    comments.remove();
    expect(scripts()).to.deep.equal([]);
    community.append(comments);
    await described(1);
  });

  it('names the page by its canonical address', async () => {
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = 'https://brand.example/tea?id=7#top';
    document.head.append(link);
    try {
      await setUp({ comments: manyComments(1) });
      const { '@id': id, comment } = await described(1);
      expect(id).to.equal('https://brand.example/tea?id=7');
      expect(comment[0]?.url).to.equal(`https://brand.example/tea?id=7#comment-0-${idOf('c1')}`);
    } finally {
      link.remove();
    }
  });

  it('cannot be broken out of, also where the page is stored as HTML', async () => {
    const body = 'Look: `</script><script>alert(1)</script>` <!-- <b>';
    await setUp({ comments: [{ id: 'a', by: { ...NOAH, name: '</script>Noah' }, body, ago: 1 }] });
    const { comment } = await described(1);
    expect(comment[0]?.author.name).to.equal('</script>Noah');
    expect(scripts()[0]?.textContent).not.to.include('<');
    const stored = new DOMParser().parseFromString(`<head>${scripts()[0]?.outerHTML ?? ''}`, 'text/html');
    expect(stored.querySelectorAll('script')).to.have.length(1);
    expect(textOf(stored.body)).to.equal('');
  });

  it('follows what is posted and what is taken back', async () => {
    const set = await setUp({ comments: manyComments(2), as: 'member' });
    await described(2);
    type(one(set.comments, 'textbox', 'Write a comment'), 'A third one');
    one(set.comments, 'button', 'Post comment').click();
    const { comment } = await described(3);
    expect(comment[0]?.text).to.equal('A third one');
    await until('live', () => set.comments.conversation.follower?.status === 'live');
    const { store, address } = set;
    await store.commit(deleteLiveComment(COMMUNITY, { id: idOf('c1'), page: 0 }, address.thread));
    const left = await described(2);
    expect(JSON.stringify(left)).not.to.include('Comment number 1');
  });

  it('has nothing that waits for a moderator, or that is not sent', async () => {
    const { comments, store } = await setUp({
      comments: manyComments(1),
      as: 'member',
      pending: { w: 'Waits for a moderator' },
    });
    await until('shown to its author', () => textOf(comments).includes('Waits for a moderator'));
    store.intercept = ({ verb }) => {
      if (verb === 'commit') throw new Error('in the test');
    };
    type(one(comments, 'textbox', 'Write a comment'), 'Never arrives');
    one(comments, 'button', 'Post comment').click();
    const { comment } = await described(1);
    await comments.updateComplete;
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(comment.map(({ text }) => text)).to.deep.equal(['Comment number 1']);
    expect(JSON.stringify(description())).not.to.match(/Waits|Never/);
  });

  it('begins with the first comment', async () => {
    const world = await createVisit();
    const { comments } = await mount(world);
    await until('live', () => comments.conversation.follower?.status === 'live');
    expect(scripts()).to.deep.equal([]);
    const intent = { id: idOf('first'), body: 'The first', address: world.address };
    await submitComment({ store: world.store, community: COMMUNITY, uid: NOAH.uid, guest: false }, intent);
    (await until('it has arrived', () => one(comments, 'button', 'Show 1 new comment'))).click();
    await described(1);
  });
});
