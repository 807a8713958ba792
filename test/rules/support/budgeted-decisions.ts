import { eraseImage } from '../../../src/data/moderation/decisions.js';
import type { Batch } from './budgeted.js';
import {
  changes,
  decider,
  decisions,
  first,
  fresh,
  freshThread,
  inForum,
  pageThread,
  placed,
  question,
  removedOf,
} from './deciding-stage.js';
import { accepted, forum, QUESTION } from './forum-stage.js';
import { gallery, NOAHS_IMAGE } from './image-stage.js';
import { noah, omar } from './people.js';
import { minutesAgo, NOAHS, stage, usualPage, usualThread } from './stage.js';

const reply = fresh({ parent: NOAHS });
const onFullPage = fresh({ parent: NOAHS }, { pages: { 0: { size: 30_000 } } });
const answer = inForum('answer', accepted());
const opening = inForum('question');
const approvedOpening = inForum('question', { posts: { [QUESTION]: { approvedAt: minutesAgo(9) } } });
const note = 'x'.repeat(500);

/** What staff decide, which nobody else's settings make dearer. */
export const decisionBatches: Record<string, Batch> = {
  'an approval of a reply': {
    as: omar,
    given: reply.given,
    writes: decisions(reply, { note }).approve(),
    expressions: { posts: 340, pages: 170, threads: 160, members: 100, audit: 150 },
  },
  'an approval of the first comment of a page': {
    as: omar,
    given: first().given,
    writes: decisions(first()).first,
    expressions: { posts: 340, pages: 170, threads: 190, members: 100, audit: 150 },
  },
  'an approval on a new page': {
    as: omar,
    given: onFullPage.given,
    writes: decisions(onFullPage).approve({ thread: usualThread(), last: usualPage({ size: 30_000 }) }),
    expressions: { posts: 340, pages: 180, threads: 160, members: 100, audit: 150 },
  },
  'an approval of a thread': {
    as: omar,
    given: freshThread().given,
    writes: decisions(freshThread()).first,
    expressions: { posts: 340, pages: 160, threads: 190, members: 100, audit: 150 },
  },
  'an approval of what has its place': {
    as: omar,
    given: placed('pending').given,
    writes: decisions(placed('pending')).approve(),
    expressions: { posts: 350, pages: 220, threads: 180, members: 100, audit: 150 },
  },
  'a removal of the accepted answer': {
    as: omar,
    given: answer.given,
    writes: decisions(answer).remove,
    expressions: { posts: 310, pages: 225, threads: 210, audit: 150 },
  },
  'a removal of an opening': {
    as: omar,
    given: opening.given,
    writes: decisions(opening).remove,
    expressions: { posts: 310, pages: 225, threads: 230, audit: 150 },
  },
  'a removal of an opening taken back': {
    as: omar,
    given: removedOf(opening).given,
    writes: decisions(removedOf(opening)).restore,
    expressions: { posts: 300, pages: 225, threads: 250, audit: 150 },
  },
  'a return of an opening': {
    as: omar,
    given: approvedOpening.given,
    writes: decisions(approvedOpening).return,
    expressions: { posts: 380, pages: 210, threads: 240, members: 112, audit: 150 },
    byWrite: true,
  },
  'a lock': {
    as: omar,
    given: stage(),
    writes: changes(pageThread, { locked: true }),
    expressions: { threads: 200, audit: 150 },
  },
  'a move': {
    as: omar,
    given: forum(),
    writes: changes(question, { category: 'News' }),
    expressions: { threads: 240, audit: 150 },
  },
  'an image erased': {
    as: omar,
    given: gallery(),
    writes: (c) => eraseImage(decider(c, { id: NOAHS_IMAGE }), noah.uid),
    expressions: { images: 100, audit: 190 },
  },
};
