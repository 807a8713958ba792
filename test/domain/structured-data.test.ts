import { expect } from '@open-wc/testing';
import type { Entry } from '../../src/domain/entry.js';
import { NO_IDEA } from '../../src/domain/idea.js';
import { describeThread, type Described } from '../../src/domain/structured-data.js';
import { describePage, type CommentedPage, type Thing } from '../../src/domain/structured-comments.js';
import type { ForumThread } from '../../src/domain/thread.js';

/** Properties that Google asks for or reads, by type (developers.google.com/search/docs: discussion-forum, qapage). */
const PUBLISHED: Readonly<Record<string, { required: string[]; known: string[] }>> = {
  QAPage: { required: ['mainEntity'], known: ['@context'] },
  Question: {
    required: ['name', 'answerCount'],
    known: [
      'acceptedAnswer',
      'suggestedAnswer',
      'author',
      'datePublished',
      'dateModified',
      'text',
      'upvoteCount',
      'url',
    ],
  },
  Answer: {
    required: ['text'],
    known: ['author', 'datePublished', 'dateModified', 'upvoteCount', 'url', 'comment'],
  },
  DiscussionForumPosting: {
    required: ['author', 'datePublished', 'text'],
    known: ['@context', 'headline', 'url', 'dateModified', 'comment', 'interactionStatistic'],
  },
  Comment: {
    required: ['author', 'datePublished', 'text'],
    known: ['url', 'dateModified', 'comment', 'interactionStatistic'],
  },
  WebPage: { required: ['@id', 'url', 'comment'], known: ['@context', 'commentCount'] },
  Person: { required: ['name'], known: [] },
  InteractionCounter: { required: ['interactionType', 'userInteractionCount'], known: [] },
};

function check(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(check);
  if (typeof value !== 'object' || value === null) return;
  const thing = value as Thing;
  const { required, known } = PUBLISHED[thing['@type']] ?? expect.fail(`unknown type ${thing['@type']}`);
  const properties = Object.keys(thing).filter((property) => property !== '@type');
  expect(properties, thing['@type']).to.include.members(required);
  expect([...required, ...known], thing['@type']).to.include.members(properties);
  Object.values(thing).forEach(check);
}

const entry = (id: string, fields: Partial<Entry> = {}): Entry => ({
  id,
  page: 0,
  uid: `u-${id}`,
  name: `Name of ${id}`,
  body: `Body of **${id}**`,
  at: 1_000 + id.charCodeAt(0),
  reactions: {},
  ...fields,
});

function described(kind: 'question' | 'discussion', entries: Entry[], answer = ''): Described {
  const forum = {
    uid: 'u',
    name: 'n',
    at: 1,
    excerpt: '',
    words: [],
    category: '',
    tags: [],
    votes: 3,
    pinned: false,
  };
  const thread: ForumThread = {
    id: 'a',
    kind,
    url: '',
    title: 'A title',
    comments: entries.length - 1,
    lastPage: 0,
    lastId: 'a',
    lastActivityAt: 1,
    locked: false,
    forum: { ...forum, answer, answerPage: 0, deleted: false, ...NO_IDEA },
  };
  return {
    thread,
    entries,
    url: 'https://brand.example/#thread-a',
    linkOf: ({ id }) => `https://brand.example/#${id}`,
    textOf: (body) => body.replaceAll('*', ''),
  };
}

describe('the description of a thread for search engines', () => {
  it('is a posting with its comments nested, with published properties alone', () => {
    const entries = [
      entry('a', { editedAt: 5_000 }),
      entry('b', { parent: 'a' }),
      entry('c', { parent: 'b' }),
    ];
    const thing = describeThread(described('discussion', entries)) as Record<string, unknown>;
    check(thing);
    expect(thing['@type']).to.equal('DiscussionForumPosting');
    expect(thing['text']).to.equal('Body of a');
    const [first] = thing['comment'] as Record<string, unknown>[];
    expect((first?.['comment'] as { text: string }[])[0]?.text).to.equal('Body of c');
  });

  it('is a page of questions and answers, the accepted one named', () => {
    const entries = [
      entry('a'),
      entry('b', { parent: 'a' }),
      entry('c', { parent: 'a', reactions: { like: 2 } }),
    ];
    const thing = describeThread(described('question', entries, 'c')) as Record<
      string,
      Record<string, unknown>
    >;
    check(thing);
    const { acceptedAnswer, suggestedAnswer, answerCount } = thing['mainEntity'] ?? {};
    expect((acceptedAnswer as { upvoteCount: number }).upvoteCount).to.equal(2);
    expect([(suggestedAnswer as unknown[]).length, answerCount]).to.deep.equal([1, 2]);
  });

  it('is a posting as long as a question has no answer', () => {
    const thing = describeThread(described('question', [entry('a')]));
    check(thing);
    expect(thing?.['@type']).to.equal('DiscussionForumPosting');
  });

  it('says nothing of what was taken back', () => {
    const gone = { state: 'deleted' as const, body: '', name: '' };
    expect(describeThread(described('discussion', [entry('a', gone)]))).to.equal(null);
    const thing = describeThread(described('discussion', [entry('a'), entry('b', { parent: 'a', ...gone })]));
    expect(thing).not.to.have.property('comment');
  });
});

describe('the description of the comments of a page for search engines', () => {
  const page = (entries: Entry[], fields: Partial<CommentedPage> = {}): CommentedPage => ({
    entries,
    sort: 'newest',
    url: 'https://brand.example/article',
    count: entries.length,
    linkOf: ({ id }) => `https://brand.example/article#${id}`,
    textOf: (body) => body.replaceAll('*', ''),
    ...fields,
  });
  const textsOf = (thing: Thing | null): unknown[] =>
    ((thing?.['comment'] ?? []) as Thing[]).flatMap((comment) => [comment['text'], ...textsOf(comment)]);

  it('says of the page that it has them, nested and in the order in which they are shown', () => {
    const entries = [entry('a', { editedAt: 5_000 }), entry('b', { parent: 'a' }), entry('c')];
    const thing = describePage(page(entries));
    check(thing);
    expect(thing).to.include({ '@type': 'WebPage', '@id': 'https://brand.example/article', commentCount: 3 });
    expect(thing).to.have.property('url', 'https://brand.example/article');
    expect(textsOf(thing)).to.deep.equal(['Body of c', 'Body of a', 'Body of b']);
    expect(textsOf(describePage(page(entries, { sort: 'oldest' })))[0]).to.equal('Body of a');
  });

  it('says who, when, where, and how many liked it', () => {
    const thing = describePage(page([entry('a', { reactions: { like: 2, thanks: 1 } })]));
    check(thing);
    expect(thing?.['comment']).to.deep.equal([
      {
        '@type': 'Comment',
        author: { '@type': 'Person', name: 'Name of a' },
        datePublished: '1970-01-01T00:00:01.097Z',
        text: 'Body of a',
        url: 'https://brand.example/article#a',
        interactionStatistic: {
          '@type': 'InteractionCounter',
          interactionType: 'https://schema.org/LikeAction',
          userInteractionCount: 3,
        },
      },
    ]);
  });

  it('does not say how many there are where nobody knows', () => {
    expect(describePage(page([entry('a')], { count: undefined }))).not.to.have.property('commentCount');
  });

  it('says nothing of what was removed or taken back, and nothing at all where nothing is left', () => {
    const gone = { body: '', name: '', uid: '' };
    const entries = [
      entry('a', { ...gone, state: 'deleted' }),
      entry('b', { parent: 'a' }),
      entry('c', { ...gone, state: 'removed' }),
    ];
    const thing = describePage(page(entries));
    check(thing);
    expect(textsOf(thing)).to.deep.equal(['Body of b']);
    expect(describePage(page(entries.filter(({ state }) => state)))).to.equal(null);
    expect(describePage(page([]))).to.equal(null);
  });

  it('holds the first fifty, answers among them', () => {
    const many = Array.from({ length: 70 }, (_, i) =>
      entry(`n${String(i)}`, { at: 1_000 + i, body: String(i), ...(i === 60 && { parent: 'n0' }) }),
    );
    const texts = textsOf(describePage(page(many, { sort: 'oldest' })));
    expect([texts.length, texts[0], texts[1], texts.at(-1)]).to.deep.equal([50, '0', '60', '48']);
    const chain = many.map((one, i) => ({ ...one, ...(i > 0 && { parent: `n${String(i - 1)}` }) }));
    expect(textsOf(describePage(page(chain)))).to.have.length(50);
  });
});
