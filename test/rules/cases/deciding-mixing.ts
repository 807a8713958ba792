import { voteThread } from '../../../src/data/forum-threads.js';
import { createCommunity } from '../../../src/data/community.js';
import { createMember } from '../../../src/data/members.js';
import { editLiveComment } from '../../../src/data/posts.js';
import { memberPath, pagePath, threadPath } from '../../../src/data/paths.js';
import { toggleReaction } from '../../../src/data/reactions.js';
import { increment, now, remove, type WriteFields } from '../../../src/store/store.js';
import { also, changed, comment, not, of, only, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  changes,
  DECISION,
  decisions,
  fresh,
  inForum,
  pageThread,
  placed,
  question,
  removedOf,
  STRAY,
  taken,
  type Batch,
} from '../support/deciding-stage.js';
import { accepts, answers, opens } from '../support/forum-batches.js';
import { ANSWER, forum, NEW_THREAD, OTHER, QUESTION } from '../support/forum-stage.js';
import { lena, mia, noah, olga, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { address, MIAS, NOAHS, stage, WAITING } from '../support/stage.js';

const opening = inForum('question');
const takesDown = decisions(opening).remove;
const inThread = (batch: Batch, data: WriteFields) => changed(batch, 'threads', data);
const locks = changes(pageThread, { locked: true });
const live = placed('live');
const waits = fresh();
const hides = decisions(live).remove;
const approves = decisions(waits).approve();
/** Noah's comment is Omar's. */
const omars: Batch = stage({ posts: { [NOAHS]: { uid: omar.uid, name: omar.name } } });
const notThread =
  (batch: Batch): Batch =>
  (c) =>
    batch(c).filter(({ path }) => path !== threadPath(c, address.thread));
const edits: Batch = (c) =>
  editLiveComment(
    c,
    { ...live.post, id: NOAHS, uid: omar.uid, body: 'So do I, Mia', revisions: [] },
    'So do I!',
  );
const likes: Batch = (c) => {
  const entry = { id: NOAHS, page: 0 };
  return toggleReaction({
    community: c,
    thread: address.thread,
    entry,
    uid: omar.uid,
    kind: 'like',
    given: [],
  });
};
const other = decisions(inForum('answer', {}), { id: STRAY });
const both = (c: string) => [
  ...waits.given(c),
  ...forum()(c).filter(({ path }) => path.includes(QUESTION) || /Answer/.test(path)),
];

const mixing: Row[] = [
  { what: 'an approval and a comment, in one thread', given: waits.given, writes: also(approves, comment()) },
  {
    what: 'an approval and a comment, for its step of the thread',
    given: waits.given,
    writes: also(approves, notThread(comment())),
  },
  {
    what: 'a comment and an approval, for its step of the thread',
    given: waits.given,
    writes: also(notThread(approves), comment()),
  },
  {
    what: 'an approval and a thread',
    passes: true,
    given: both,
    writes: also(approves, opens({ category: '' }, omar)),
  },
  {
    what: 'an approval and a thread under its id',
    given: both,
    writes: also(approves, opens({ id: WAITING, category: '' }, omar)),
  },
  {
    what: 'an approval and an answer elsewhere',
    passes: true,
    given: both,
    writes: also(approves, answers('Four.', omar)),
  },
  {
    what: 'a removal and an edit, for one change of the thread',
    given: live.given,
    writes: also(hides, notThread(edits)),
  },
  {
    what: 'an edit and a removal, for one change of the thread',
    given: omars,
    writes: also(notThread(hides), edits),
  },
  { what: 'a removal and a reaction', given: live.given, writes: also(hides, likes) },
  {
    what: 'a removal and a reaction to it',
    given: live.given,
    writes: changed(hides, 'pages', { [`entries.${MIAS}.reactions`]: { like: 99 } }),
  },
  {
    what: 'a removal and a vote',
    given: opening.given,
    writes: also(takesDown, (c) => voteThread(c, QUESTION, omar.uid, 0, 1)),
  },
  {
    what: 'a lock and a vote',
    writes: also(changes(question, { locked: true }), (c) => voteThread(c, QUESTION, omar.uid, 0, 1)),
  },
  {
    what: 'a lock and a vote in one step',
    writes: also(inThread(changes(question, { locked: true }), { votes: increment(1) }), (c) =>
      only('mine', (c) => voteThread(c, QUESTION, omar.uid, 0, 1))(c),
    ),
  },
  {
    what: 'a comment and a lock in one step',
    given: stage(),
    writes: also(changed(comment(), 'threads', { locked: true, decision: DECISION }), only('audit', locks)),
  },
  {
    what: 'an answer accepted, and another removed',
    writes: also(accepts(OTHER), without('threads', other.remove)),
  },
  {
    what: 'an answer accepted, and it is removed',
    writes: also(accepts(), without('threads', other.remove)),
  },
  {
    what: 'an answer removed, and accepted in its step',
    writes: also(inThread(other.remove, { answer: ANSWER })),
  },
  {
    what: 'an answer removed, and another accepted in its step',
    writes: also(inThread(other.remove, { answer: OTHER }), only('members', accepts(OTHER))),
  },
  {
    what: 'an answer removed, and its author helped',
    writes: also(other.remove, only('members', accepts())),
  },
  {
    what: 'an approval, and its author helped',
    given: waits.given,
    writes: changed(approves, 'members', { helped: 1, helpedBy: WAITING }),
  },
  {
    what: 'two removals, for one change of the thread',
    given: live.given,
    writes: also(
      hides,
      notThread(
        decisions(taken(live, { id: NOAHS, uid: noah.uid, name: noah.name, body: 'So do I, Mia' }), {
          id: STRAY,
        }).remove,
      ),
    ),
  },
  {
    what: 'two removals in two threads',
    passes: true,
    given: (c) => [...both(c), ...live.given(c)],
    writes: also(hides, other.remove),
  },
  {
    what: 'a removal that another thread counts',
    given: (c) => [...both(c), ...live.given(c)],
    writes: (c) => [...notThread(hides)(c), ...of(other.remove(c), 'threads')],
  },
  {
    what: 'a removal that another thread counts as well',
    given: (c) => [...both(c), ...live.given(c)],
    writes: (c) => [
      ...hides(c),
      update(threadPath(c, QUESTION), { comments: increment(-1), changedAt: now, changedId: MIAS }),
    ],
  },
  {
    what: 'an approval that brings another back',
    given: (c) => [
      ...removedOf(live).given(c),
      ...waits.given(c).filter(({ path }) => path.endsWith(WAITING)),
    ],
    writes: (c) => [
      ...approves(c),
      update(pagePath(c, address.thread, 0), {
        [`entries.${MIAS}.body`]: 'I love it.',
        [`entries.${MIAS}.state`]: remove,
        touched: MIAS,
      }),
    ],
  },
  {
    what: 'a lock and a removal',
    given: live.given,
    writes: also(
      changed(hides, 'threads', { locked: true, decision: STRAY }),
      only('audit', changes(pageThread, { locked: true }, { id: STRAY })),
    ),
  },
  {
    what: 'an approval in the name of the thread',
    given: waits.given,
    writes: (c) => [...not(approves(c), 'audit'), ...only('audit', changes(pageThread, { locked: true }))(c)],
  },
];

const founding: Row[] = [
  {
    what: 'a community',
    passes: true,
    as: olga,
    writes: (c) => createCommunity(`${c}-new`, olga.uid, 'Brand'),
  },
  {
    what: 'a community with a decision',
    as: olga,
    writes: (c) =>
      createCommunity(`${c}-new`, olga.uid, 'Brand').map((write) =>
        write.op === 'set' && write.path.endsWith('-new')
          ? { ...write, data: { ...write.data, decision: DECISION } }
          : write,
      ),
  },
  ...(['decision', 'approvedFor'] as const).map((field): Row => ({
    what: `a profile with ${field}`,
    as: lena,
    writes: changed((c) => createMember(c, lena.uid, 'Lena'), 'members', { [field]: DECISION }),
  })),
  { what: 'a comment with a decision', writes: changed(comment(), 'posts', { decision: DECISION }) },
  { what: 'a comment that was approved', writes: changed(comment(), 'posts', { approvedAt: now }) },
  {
    what: 'a thread with a decision',
    given: forum(),
    writes: changed(opens({}, omar), 'threads', { decision: DECISION }),
  },
  {
    what: 'approvedFor for oneself',
    as: mia,
    writes: (c) => [update(memberPath(c, mia.uid), { approvedFor: MIAS })],
  },
  {
    what: 'an approval of one’s own comment',
    as: mia,
    writes: (c) => [update(memberPath(c, mia.uid), { approved: increment(1), approvedFor: MIAS })],
  },
  {
    what: 'a thread of what waits',
    as: mia,
    given: waits.given,
    writes: (c) => [
      update(threadPath(c, address.thread), {
        comments: increment(1),
        lastActivityAt: now,
        lastId: WAITING,
        lastPage: 0,
      }),
    ],
  },
  {
    what: 'a thread under the id of one that waits',
    as: noah,
    given: forum(),
    writes: (c) => opens({ id: NEW_THREAD }, noah, true)(c).slice(1, 3),
  },
];

export const decidingMixingCases: RuleCase[] = [
  ...casesOf(
    'commits',
    mixing.map((row) => ({ given: forum(), ...row })),
    { as: omar },
  ),
  ...casesOf(
    'somebody stores',
    founding.map((row) => ({ given: stage(), ...row })),
    { as: omar },
  ),
];
