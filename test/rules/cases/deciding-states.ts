import { deleteThread } from '../../../src/data/forum-threads.js';
import {
  deleteLiveComment,
  deletePendingComment,
  editLiveComment,
  editPendingComment,
} from '../../../src/data/posts.js';
import { postPath, threadPath } from '../../../src/data/paths.js';
import { now, remove, type WriteFields } from '../../../src/store/store.js';
import { update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  decisions,
  fresh,
  inPost,
  placed,
  removedOf,
  taken,
  bare,
  then,
  type Batch,
  type Card,
} from '../support/deciding-stage.js';
import { withForgeries } from '../support/forged.js';
import { forum, QUESTION } from '../support/forum-stage.js';
import { mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { address, MIAS } from '../support/stage.js';

const card = fresh();
const live = placed('live');
const waiting = placed('pending');
const removed = removedOf(live);
const removedWaiting = removedOf(card);
const deleted: Card = then(live, (c) => deleteLiveComment(c, { id: MIAS, page: 0 }, address.thread), {
  ...{ state: 'deleted', body: '', name: '', decision: '' },
});
const approval = decisions(card).approve();
const rewritten = (c: string) => editPendingComment(c, card.post, 'Other words');

const jump = (what: string, from: Card, batch: Batch, passes = false): Row => ({
  what,
  given: from.given,
  writes: batch,
  passes,
});
const jumps: Row[] = [
  jump('to approve what can be read', live, decisions(live).approve()),
  jump('to approve what can be read, in the ledger alone', live, bare(decisions(live).approve())),
  jump('to approve what was removed', removed, decisions(removed).approve()),
  jump('to approve what was removed before it was read', removedWaiting, decisions(removedWaiting).approve()),
  jump('to restore what can be read', live, bare(decisions(live).restore)),
  jump('to restore what waits', waiting, decisions(waiting).restore),
  jump(
    'to restore what was never read, to be read',
    removedWaiting,
    bare(decisions(taken(removedWaiting, { page: 0 })).restore),
  ),
  jump('to restore what was never read, with a place of its own', removedWaiting, (c) => [
    ...approval(c).filter(({ path }) => /pages|threads\/[^/]*$/.test(path)),
    ...bare(inPost(card, decisions(taken(removedWaiting, { page: 0 })).restore, { page: 0 }))(c),
  ]),
  jump('to restore what was read, to wait', removed, decisions(removed).wait, true),
  jump('to return what waits', card, bare(decisions(card).return)),
  jump('to return what was removed', removed, bare(decisions(removed).return)),
  jump('to remove what was removed', removed, bare(decisions(taken(removed, { state: 'removed' })).remove)),
  jump('to remove what waits again', waiting, decisions(waiting).remove, true),
  jump(
    'to remove what waits again, from the page',
    waiting,
    decisions(taken(waiting, { state: 'live' })).remove,
  ),
  jump('to keep what waits', waiting, decisions(waiting).keep),
  jump('to keep what was removed', removed, decisions(removed).keep),
  ...(['approve', 'restore', 'return', 'remove', 'keep'] as const).map((action) => {
    const all = { ...decisions(deleted), approve: decisions(deleted).approve() };
    return jump(`to ${action} what its author deleted`, deleted, all[action]);
  }),
  jump('to restore what its author deleted, in the ledger alone', deleted, bare(decisions(deleted).restore)),
  jump(
    'to remove what is live and leave it waiting',
    live,
    inPost(live, decisions(live).remove, { state: 'pending' }),
  ),
  jump('to approve and delete', card, inPost(card, approval, { state: 'deleted' })),
];

const entry = (fields: WriteFields): WriteFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]): [string, WriteFields[string]] => [
      `entries.${MIAS}.${name}`,
      value,
    ]),
  );
const brings = decisions(removed).restore;
const edits = (c: string) => editPendingComment(c, live.post, 'Better words');
const authors: Row[] = [
  { what: 'edits what was removed', given: removed.given, writes: edits },
  {
    what: 'edits what was removed, on the page too',
    given: removed.given,
    writes: (c) => editLiveComment(c, live.post, 'Better words'),
  },
  { what: 'deletes what was removed', given: removed.given, writes: (c) => deletePendingComment(c, MIAS) },
  {
    what: 'deletes what was removed, from the page too',
    given: removed.given,
    writes: (c) => deleteLiveComment(c, { id: MIAS, page: 0 }, address.thread),
  },
  {
    what: 'puts back what was removed',
    given: removed.given,
    writes: (c) => brings(c).filter(({ path }) => !path.includes('/audit/')),
  },
  { what: 'edits what was returned', passes: true, given: waiting.given, writes: edits },
  {
    what: 'edits what was returned, on the page too',
    given: waiting.given,
    writes: (c) => editLiveComment(c, live.post, 'Better words'),
  },
  {
    what: 'deletes what was returned',
    passes: true,
    given: waiting.given,
    writes: (c) => deletePendingComment(c, MIAS),
  },
  {
    what: 'edits what was approved meanwhile',
    given: then(card, approval, {}).given,
    writes: rewritten,
  },
  {
    what: 'deletes and leaves the mark of staff',
    given: live.given,
    writes: (c) =>
      deleteLiveComment(c, { id: MIAS, page: 0 }, address.thread).map((write) =>
        write.path.includes('/pages/') && write.op === 'update'
          ? { ...write, data: { ...write.data, ...entry({ state: 'removed' }) } }
          : write,
      ),
  },
  {
    what: 'deletes the opening and leaves the mark of staff',
    as: noah,
    given: forum(),
    writes: (c) =>
      deleteThread(c, QUESTION).map((write) =>
        write.path === threadPath(c, QUESTION) && write.op === 'update'
          ? { ...write, data: { ...write.data, state: 'removed' } }
          : write,
      ),
  },
  {
    what: 'says that it was approved',
    given: live.given,
    writes: (c) => [update(postPath(c, MIAS), { approvedAt: now })],
  },
  {
    what: 'wipes the reason away',
    given: removed.given,
    writes: (c) => [update(postPath(c, MIAS), { reason: remove, note: remove })],
  },
];

export const decidingStatesCases: RuleCase[] = [
  ...casesOf('decides', jumps, { as: omar }),
  ...casesOf('the author', authors, { as: mia }),
  ...withForgeries({
    name: 'an edit of what was returned',
    as: mia,
    given: waiting.given,
    writes: edits,
    harmless: ['posts: body another text'],
  }),
];
