import { NO_IDEA } from '../../../src/domain/idea.js';
import { indexWords } from '../../../src/domain/search-words.js';
import type { ForumFields, ForumThread } from '../../../src/domain/thread.js';
import { communityPath, minePath, pagePath, postPath, threadPath } from '../../../src/data/paths.js';
import type { Fields, Write } from '../../../src/store/store.js';
import { mia, noah, omar } from './people.js';
import { communityFields, entryFields, minutesAgo, postFields, stage, type Differences } from './stage.js';

/** Noah's question, Mia's answer (accepted in some situations) and another of hers. */
export const QUESTION = 'NoahsQuestion0000000';
export const ANSWER = 'MiasAnswer0000000000';
export const OTHER = 'MiasOtherAnswer00000';
export const NEW_THREAD = 'NewThread00000000000';

const BODY = 'How long does it steep?';

export interface ForumDifferences {
  readonly usual?: Differences;
  readonly thread?: Fields;
  readonly posts?: Readonly<Record<string, Fields>>;
  readonly mine?: Readonly<Record<string, Fields>>;
}

const withDifferences =
  (differences: ForumDifferences | (() => ForumDifferences)) =>
  (c: string): Write[] => {
    const other = typeof differences === 'function' ? differences() : differences;
    const documents: Record<string, Fields> = {
      [communityPath(c)]: {
        ...communityFields(other.usual?.policy),
        categories: ['Help', 'News'],
        looks: { Help: { color: '#aa3300', description: 'Ask here' } },
      },
      [threadPath(c, QUESTION)]: { ...threadFields(), ...other.thread },
      [pagePath(c, QUESTION, 0)]: {
        ...{ n: 0, size: 60, touched: OTHER, at: minutesAgo(5) },
        entries: {
          [QUESTION]: entryFields(noah, BODY, 20),
          [ANSWER]: { ...entryFields(mia, 'Three minutes.', 10), parent: QUESTION },
          [OTHER]: { ...entryFields(mia, 'Or five.', 5), parent: QUESTION },
        },
      },
    };
    for (const [id, fields] of Object.entries(posts()))
      documents[postPath(c, id)] = { ...fields, ...other.posts?.[id] };
    for (const [uid, fields] of Object.entries(other.mine ?? {}))
      documents[minePath(c, QUESTION, uid)] = fields;
    const laid = stage(other.usual ?? {})(c).filter(({ path }) => !(path in documents));
    return [
      ...laid,
      ...Object.entries(documents).map(([path, data]) => ({ op: 'set', path, data }) as const),
    ];
  };

const usual = withDifferences({});

/** The usual situation, and in it a forum with one question and two answers; without differences always the same function. */
export const forum = (
  differences?: ForumDifferences | (() => ForumDifferences),
): ((community: string) => Write[]) => (differences ? withDifferences(differences) : usual);

const threadFields = (): Fields => ({
  kind: 'question',
  title: 'Steeping',
  excerpt: BODY,
  words: indexWords('Steeping'),
  category: 'Help',
  tags: ['tea'],
  uid: noah.uid,
  name: noah.name,
  at: minutesAgo(20),
  lastActivityAt: minutesAgo(5),
  lastId: OTHER,
  lastPage: 0,
  comments: 2,
  votes: 3,
  pinned: false,
  locked: false,
  answer: '',
  answerPage: 0,
});

function posts(): Record<string, Fields> {
  const answer = { thread: QUESTION, parent: QUESTION, notify: [noah.uid] };
  return {
    [QUESTION]: {
      ...postFields(noah, BODY, 20),
      ...{
        kind: 'thread',
        thread: QUESTION,
        title: 'Steeping',
        topic: 'question',
        category: 'Help',
        tags: ['tea'],
      },
    },
    [ANSWER]: { ...postFields(mia, 'Three minutes.', 10), ...answer },
    [OTHER]: { ...postFields(mia, 'Or five.', 5), ...answer },
  };
}

/** With Mia's answer accepted, for which she has been counted. */
export const accepted = (): ForumDifferences => ({
  usual: { members: { [mia.uid]: { helped: 1, helpedBy: ANSWER } } },
  thread: { answer: ANSWER },
  posts: { [ANSWER]: { acceptedAt: minutesAgo(2), decidedAt: minutesAgo(2) } },
});

/** The same, and the other answer is Omar's. */
export const acceptedOfTwo = (): ForumDifferences => {
  const { posts, ...rest } = accepted();
  return { ...rest, posts: { ...posts, [OTHER]: { uid: omar.uid } } };
};

/** The thread as a client would have read it. */
export const knownThread = (fields: Partial<ForumFields> = {}): ForumThread => ({
  ...{ id: QUESTION, kind: 'question', url: '', title: 'Steeping', comments: 2, lastPage: 0, lastId: OTHER },
  ...{ lastActivityAt: 0, locked: false },
  forum: {
    ...{ uid: noah.uid, name: noah.name, at: 0, excerpt: BODY, words: [], category: 'Help', tags: ['tea'] },
    ...{ votes: 3, pinned: false, answer: '', answerPage: 0, deleted: false, ...NO_IDEA },
    ...fields,
  },
});
