import { editPendingComment } from '../../../src/data/posts.js';
import { memberPath, pagePath, postPath } from '../../../src/data/paths.js';
import type { ModeratedPost } from '../../../src/domain/moderation.js';
import { increment, now, type WriteFields } from '../../../src/store/store.js';
import { also, changed, not, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  decisions,
  FORMER,
  first,
  fresh,
  freshThread,
  inPost,
  placed,
  taken,
  then,
  type Batch,
  type Card,
} from '../support/deciding-stage.js';
import { forum, QUESTION } from '../support/forum-stage.js';
import { mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { address, MIAS, minutesAgo, NOAHS, usualPage, usualThread, WAITING } from '../support/stage.js';

const card = fresh();
const live = placed('live');
const waiting = placed('pending');
const approval = decisions(card).approve();

const locked = { thread: { locked: true } };
const full = { pages: { 0: { size: 30_000 } } };
const onNewPage = decisions(card).approve({ thread: usualThread(), last: usualPage({ n: 0, size: 30_000 }) });
const saysOther = (other: Partial<ModeratedPost>, known = card) => decisions(taken(known, other)).approve();
const rewritten = (c: string) => editPendingComment(c, card.post, 'Other words');
/** Page 0 keeps what is left of it. */
const onSecondPage: Batch = (c) => [
  ...not(inPost(waiting, decisions(waiting).approve(), { page: 1 })(c), 'pages'),
  update(pagePath(c, address.thread, 1), {
    ...{ size: increment(waiting.post.body.length), touched: MIAS, at: now },
    [`entries.${MIAS}`]: {
      ...{ uid: mia.uid, name: mia.name, body: waiting.post.body },
      ...{ at: new Date(waiting.post.at), parent: NOAHS },
    },
  }),
];
const withSecondPage: Batch = (c) => [
  ...waiting.given(c),
  set(pagePath(c, address.thread, 1), { n: 1, entries: {}, size: 0, touched: NOAHS, at: minutesAgo(1) }),
];

const approving: Row[] = [
  { what: 'with another text', writes: saysOther({ body: 'Other words' }) },
  { what: 'that its author has rewritten', given: then(card, rewritten, {}).given, writes: approval },
  {
    what: 'that its author has rewritten, as it is now',
    passes: true,
    given: then(card, rewritten, {}).given,
    writes: saysOther({ body: 'Other words' }),
  },
  { what: 'in another’s name', writes: saysOther({ name: noah.name }) },
  { what: 'as another’s', writes: without('members', saysOther({ uid: noah.uid })) },
  { what: 'as of another time', writes: saysOther({ at: Date.now() }) },
  { what: 'as an answer that it is not', writes: saysOther({ parent: NOAHS }) },
  { what: 'as no answer', given: fresh({ parent: NOAHS }).given },
  {
    what: 'in another thread',
    writes: saysOther({ thread: QUESTION }),
    given: (c) => [...forum()(c), ...card.given(c)],
  },
  { what: 'on another page', writes: inPost(card, approval, { page: 1 }) },
  { what: 'on a new page', passes: true, given: fresh({}, full).given, writes: onNewPage },
  { what: 'on a new page while there is room', writes: onNewPage },
  { what: 'on a full page', given: fresh({}, full).given },
  {
    what: 'without a thread, as the first',
    passes: true,
    given: first().given,
    writes: decisions(first()).first,
  },
  { what: 'as the first where there is a thread', writes: decisions(taken(card, address)).first },
  { what: 'in a locked thread', given: fresh({}, locked).given },
  {
    what: 'that had its place, in a locked thread',
    passes: true,
    given: placed('pending', {}, locked).given,
    writes: decisions(waiting).approve(),
  },
  {
    what: 'that had its place, anew',
    given: waiting.given,
    writes: decisions(taken(waiting, { page: undefined })).approve(),
  },
  { what: 'that had its place, on another page', given: withSecondPage, writes: onSecondPage },
];

const credits =
  (data: WriteFields, uid = mia.uid): Batch =>
  (c) => [update(memberPath(c, uid), data)];
const withCredit = (data: WriteFields) => changed(approval, 'members', data);
const SECOND = 'MiasSecondWaiting000';
/** Mia has two that wait, in two threads. */
const twoWait: Batch = (c) => [
  ...card.given(c),
  ...forum()(c).filter(({ path }) => path.includes(QUESTION)),
  ...fresh()
    .given(c)
    .filter(({ path }) => path.endsWith(WAITING))
    .map((write) => ({
      ...write,
      path: postPath(c, SECOND),
      ...('data' in write && { data: { ...write.data, thread: QUESTION } }),
    })),
];
const second: Card = taken(card, { id: SECOND, thread: QUESTION });
const approvesSecond = decisions(second, { id: FORMER }).approve();
const counting: Row[] = [
  { what: 'without a count', writes: without('members', approval) },
  { what: 'with a count alone', writes: only('members', approval) },
  { what: 'with a count alone as its author', as: mia, writes: only('members', approval) },
  { what: 'counted twice', writes: withCredit({ approved: increment(2) }) },
  { what: 'counted downwards', writes: withCredit({ approved: increment(-1) }) },
  { what: 'counted for another post', writes: withCredit({ approvedFor: MIAS }) },
  {
    what: 'counted for another',
    writes: also(
      without('members', approval),
      credits({ approved: increment(1), approvedFor: WAITING }, noah.uid),
    ),
  },
  {
    what: 'counted for another as well',
    writes: also(approval, credits({ approved: increment(1), approvedFor: WAITING }, noah.uid)),
  },
  { what: 'counted in two steps', writes: also(approval, credits({ approved: increment(1) })) },
  { what: 'with a sanction beside the count', writes: withCredit({ standing: { held: true } }) },
  { what: 'with another name beside the count', writes: withCredit({ name: 'Mia M.' }) },
  {
    what: 'of an author without a profile',
    passes: true,
    given: fresh({}, { members: { [mia.uid]: null } }).given,
    writes: decisions(card).approve({ member: false }),
  },
  {
    what: 'of an author without a profile, counted',
    given: fresh({}, { members: { [mia.uid]: null } }).given,
    writes: also(decisions(card).approve({ member: false }), (c) => [
      { op: 'set', path: memberPath(c, mia.uid), data: { approved: 1, approvedFor: WAITING } },
    ]),
  },
  {
    what: 'of an author without a profile, as of another time',
    given: fresh({}, { members: { [mia.uid]: null } }).given,
    writes: inPost(card, decisions(card).approve({ member: false }), { approvedAt: minutesAgo(9) }),
  },
  {
    what: 'once more, which counts no more',
    passes: true,
    given: placed('pending', { approvedAt: minutesAgo(9) }).given,
    writes: decisions(placed('pending', { approvedAt: minutesAgo(9) })).approve(),
  },
  {
    what: 'once more, after its approval was taken back, without a count',
    given: placed('pending', {}, { members: { [mia.uid]: { approvedFor: MIAS } } }).given,
    writes: without('members', decisions(waiting).approve()),
  },
  {
    what: 'once more, counted',
    given: placed('pending', { approvedAt: minutesAgo(9) }).given,
    writes: decisions(waiting).approve(),
  },
  {
    what: 'once more, with a count alone',
    given: placed('live', { approvedAt: minutesAgo(9) }).given,
    writes: credits({ approved: increment(1), approvedFor: MIAS }),
  },
  {
    what: 'before, and a count taken away alone',
    given: placed('live', { approvedAt: minutesAgo(9) }).given,
    writes: credits({ approved: increment(-1), approvedFor: MIAS }),
  },
  {
    what: 'never, and a count taken away alone',
    given: live.given,
    writes: credits({ approved: increment(-1), approvedFor: MIAS }),
  },
  {
    what: 'two for one step',
    given: twoWait,
    writes: also(approval, without('members', approvesSecond)),
  },
  {
    what: 'two for two steps at once',
    given: twoWait,
    writes: also(
      changed(approval, 'members', { approved: increment(2) }),
      without('members', approvesSecond),
    ),
  },
  { what: 'two for a step each', given: twoWait, writes: also(approval, approvesSecond) },
  {
    what: 'two in two threads, of an author without a profile',
    passes: true,
    given: (c) => twoWait(c).filter(({ path }) => path !== memberPath(c, mia.uid)),
    writes: also(without('members', approval), without('members', approvesSecond)),
  },
  {
    what: 'a thread and a comment of two authors',
    passes: true,
    given: (c) => [...freshThread().given(c), ...card.given(c).filter(({ path }) => path.endsWith(WAITING))],
    writes: also(approval, decisions(freshThread(), { id: FORMER }).first),
  },
];

export const decidingApprovalsCases: RuleCase[] = casesOf(
  'approves a comment',
  [...approving, ...counting].map((row) => ({ given: card.given, ...row })),
  { as: omar, writes: approval },
);
