import { dayOf } from '../../../src/domain/clock.js';
import { IMAGE_BYTES } from '../../../src/domain/limits.js';
import { mentionOf } from '../../../src/domain/mentions.js';
import type { Post } from '../../../src/domain/post.js';
import {
  acceptAnswer,
  deleteThread,
  editThread,
  liveThread,
  pendingThread,
  voteThread,
  type ThreadIntent,
} from '../../../src/data/forum-threads.js';
import {
  deleteLiveComment,
  editLiveComment,
  editPendingComment,
  liveComment,
  pendingComment,
} from '../../../src/data/posts.js';
import { toggleReaction } from '../../../src/data/reactions.js';
import type { Write } from '../../../src/store/store.js';
import { ground, intent } from '../cases/posting.js';
import { opening } from './forum-batches.js';
import {
  acceptedOfTwo,
  ANSWER,
  forum,
  knownThread,
  NEW_THREAD,
  OTHER,
  QUESTION,
  type ForumDifferences,
} from './forum-stage.js';
import { adds, bytesOf, empties, gallery, WEBP } from './image-stage.js';
import { gus, mia, noah, omar, type Person } from './people.js';
import * as situation from './stage.js';
import { decisionBatches } from './budgeted-decisions.js';

const { address, MIAS, NOAHS, otherAddress, WAITING } = situation;

export interface Batch {
  /** Gus, unless it says so. */
  readonly as?: Person;
  readonly writes: (community: string) => Write[];
  /** Expressions that each write's rule may evaluate at most; what the rules really take is 5 % less. */
  readonly expressions: Readonly<Record<string, number>>;
  readonly given?: (community: string) => Write[];
  /** Above a thousand where all its writes were counted together, which the emulator does not do. */
  readonly byWrite?: true;
}

/** A guest who has posted today, policies and words that are all looked at: what costs most. */
const costly = (): situation.Differences => ({
  policy: { premoderate: 'newcomers', guests: 'live' },
  words: { blocked: 'casino|poker', held: 'bitcoin' },
  limits: { [gus.uid]: situation.limitsFields() },
  posts: { [MIAS]: situation.postFields(gus, 'I like it.', 20), [WAITING]: { uid: gus.uid } },
  pages: {
    0: { entries: { ...situation.usualEntries(), [MIAS]: situation.entryFields(gus, 'I like it.', 20) } },
  },
});
export const usual = situation.stage(costly);
const withFullPage = (): situation.Differences => ({ ...costly(), pages: { 0: { size: 30_000 } } });

const limits = { at: 0, day: dayOf(Date.now()), n: 1, ref: '' };
const parent = { id: NOAHS, uid: noah.uid, page: 0 };
const post = (id: string, body: string): Post => ({
  ...{
    id,
    body,
    kind: 'comment',
    uid: gus.uid,
    name: gus.name,
    at: 0,
    state: 'live',
    thread: address.thread,
    page: 0,
  },
  revisions: [],
});

const NAMES = [1, 2, 3, 4, 5].map((i) => mentionOf(`uid-${i}`, 'X')).join(' ');
const THREAD: ThreadIntent = {
  ...{ id: NEW_THREAD, title: 'Which kettle?', topic: 'discussion', category: 'Help', body: NAMES },
  tags: ['a', 'b', 'c', 'd', 'e'],
};
const inForum = (differences: ForumDifferences = {}) =>
  forum(() => {
    const { policy, words, limits: counted } = costly();
    const settings = { policy: { ...policy, downvotes: true }, words: words ?? {}, limits: counted ?? {} };
    return { ...differences, usual: { ...settings, ...differences.usual } };
  });
const withGusAsking = ({ usual, thread, posts }: ForumDifferences = {}): ForumDifferences => ({
  ...(usual && { usual }),
  thread: { ...thread, uid: gus.uid, name: gus.name },
  posts: { ...posts, [QUESTION]: { uid: gus.uid, name: gus.name } },
});

export const batches: Record<string, Batch> = {
  'a live reply': {
    writes: (c) => liveComment(intent({ parent }), ground(c, { limits }, gus)),
    expressions: { posts: 460, pages: 160, threads: 145, limits: 160 },
  },
  'the first comment of a page': {
    writes: (c) =>
      liveComment(intent({ address: otherAddress }), ground(c, { limits, thread: null, last: null }, gus)),
    expressions: { posts: 400, pages: 160, threads: 170, limits: 160 },
  },
  'a reply on a new page': {
    given: situation.stage(withFullPage),
    writes: (c) => {
      const thread = situation.usualThread({ lastPage: 1 });
      return liveComment(
        intent({ parent }),
        ground(c, { limits, thread, last: situation.usualPage({ n: 1 }) }, gus),
      );
    },
    expressions: { posts: 460, pages: 170, threads: 145, limits: 160 },
  },
  'a reply that waits': {
    writes: (c) => pendingComment(intent({ parent }), ground(c, { limits }, gus)),
    expressions: { posts: 390, limits: 160 },
  },
  'an edit': {
    writes: (c) => editLiveComment(c, post(MIAS, 'I like it.'), 'I love it.'),
    expressions: { posts: 465, pages: 155, threads: 155 },
  },
  'an edit of what waits': {
    writes: (c) => editPendingComment(c, post(WAITING, 'Waiting'), 'Still waiting'),
    expressions: { posts: 290 },
  },
  'a deletion': {
    writes: (c) => deleteLiveComment(c, { id: MIAS, page: 0 }, address.thread),
    expressions: { posts: 235, pages: 177, threads: 165 },
  },
  'a reaction': {
    writes: (c) => {
      const entry = { id: NOAHS, page: 0 };
      return toggleReaction({
        community: c,
        thread: address.thread,
        entry,
        uid: gus.uid,
        kind: 'like',
        given: [],
      });
    },
    expressions: { pages: 180, mine: 330 },
  },
  'a live reply that names five': {
    writes: (c) => liveComment(intent({ parent, body: NAMES }), ground(c, { limits }, gus)),
    expressions: { posts: 500, pages: 160, threads: 145, limits: 160 },
  },
  'a thread with five tags that names five': {
    given: inForum(),
    writes: (c) => liveThread(THREAD, ground(c, { limits }, gus)),
    expressions: { posts: 540, pages: 143, threads: 162, limits: 155 },
  },
  'a thread that waits': {
    given: inForum(),
    writes: (c) => pendingThread(THREAD, ground(c, { limits }, gus)),
    expressions: { posts: 410, limits: 160 },
  },
  'a vote': {
    given: inForum(),
    writes: (c) => voteThread(c, QUESTION, gus.uid, 0, -1),
    expressions: { mine: 330, threads: 200 },
  },
  'another answer accepted': {
    given: inForum(withGusAsking(acceptedOfTwo())),
    writes: (c) =>
      acceptAnswer(
        c,
        knownThread({ answer: ANSWER }),
        { id: OTHER, page: 0, uid: omar.uid },
        {
          former: mia.uid,
          helped: new Map([
            [mia.uid, 1],
            [omar.uid, 0],
          ]),
        },
      ),
    expressions: { posts: 110, threads: 560, members: 100 },
  },
  'an image': {
    given: gallery(() => ({ counted: { [mia.uid]: {} } })),
    as: mia,
    writes: adds({ type: 'image/webp', bytes: bytesOf(WEBP, IMAGE_BYTES) }, mia, {}),
    expressions: { images: 178, imageLimits: 133 },
  },
  'an image taken back': {
    given: gallery(),
    as: mia,
    writes: empties(),
    expressions: { images: 60 },
  },
  'an opening edited': {
    given: inForum(withGusAsking()),
    writes: (c) => editThread(c, { ...opening, uid: gus.uid }, 'Steeping it', 'Now?'),
    expressions: { posts: 500, pages: 155, threads: 200 },
  },
  'an opening deleted': {
    given: inForum(withGusAsking()),
    writes: (c) => deleteThread(c, QUESTION),
    expressions: { posts: 240, pages: 180, threads: 220 },
  },
  ...decisionBatches,
};
