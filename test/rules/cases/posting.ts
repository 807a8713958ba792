import { dayOf } from '../../../src/domain/clock.js';
import {
  liveComment,
  pendingComment,
  type CommentGround,
  type CommentIntent,
} from '../../../src/data/posts.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { mia, noah, type Person } from '../support/people.js';
import {
  address,
  limitsFields,
  NEW,
  NOAHS,
  otherAddress,
  stage,
  usualPage,
  usualThread,
} from '../support/stage.js';

/** What Mia is about to say, and what her client knows. */
export const intent = (more: Partial<CommentIntent> = {}): CommentIntent => ({
  id: NEW,
  body: 'And so do I!',
  address,
  ...more,
});

export const ground = (
  community: string,
  more: Partial<CommentGround> = {},
  author: Person = mia,
): CommentGround => ({
  community,
  author,
  thread: usualThread(),
  last: usualPage(),
  limits: null,
  now: Date.now(),
  ...more,
});

const knownLimits = { at: 0, day: dayOf(Date.now()), n: 1, ref: '' };

export const postingCases: RuleCase[] = [
  ...withForgeries({
    name: 'a live comment',
    as: mia,
    given: stage(),
    writes: (c) => liveComment(intent(), ground(c)),
  }),
  ...withForgeries({
    name: 'a live reply on the same day',
    as: mia,
    given: stage(() => ({ limits: { [mia.uid]: limitsFields() } })),
    writes: (c) =>
      liveComment(
        intent({ parent: { id: NOAHS, uid: noah.uid, page: 0 } }),
        ground(c, { limits: knownLimits }),
      ),
  }),
  ...withForgeries({
    name: 'the first live comment of a page',
    as: mia,
    given: stage(),
    writes: (c) => liveComment(intent({ address: otherAddress }), ground(c, { thread: null, last: null })),
    harmless: ['another text', 'blank', 'empty'].map((what) => `threads: title ${what}`),
  }),
  ...withForgeries({
    name: 'a pending comment',
    as: mia,
    given: stage(),
    writes: (c) => pendingComment(intent(), ground(c)),
    harmless: ['posts: body another text'],
  }),
  ...withForgeries({
    name: 'a pending comment on a page without a thread',
    as: mia,
    given: stage(),
    writes: (c) => pendingComment(intent({ address: otherAddress }), ground(c, { thread: null })),
    harmless: [
      'posts: body another text',
      ...['another text', 'blank', 'empty'].map((what) => `posts: title ${what}`),
    ],
  }),
];
