import { memberPath, pagePath, postPath, threadPath } from '../../../src/data/paths.js';
import { increment, now, remove, type WriteFields } from '../../../src/store/store.js';
import { also, changed, not, only, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  decisions,
  inForum,
  inPost,
  placed,
  removedOf,
  taken,
  bare,
  type Batch,
} from '../support/deciding-stage.js';
import { accepted, ANSWER } from '../support/forum-stage.js';
import { lena, mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { address, MIAS, minutesAgo, NOAHS } from '../support/stage.js';

const live = placed('live');
const removed = removedOf(live);
const locked = { thread: { locked: true } };
const credits =
  (data: WriteFields): Batch =>
  (c) => [update(memberPath(c, mia.uid), data)];
const entry = (fields: WriteFields): WriteFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]): [string, WriteFields[string]] => [
      `entries.${MIAS}.${name}`,
      value,
    ]),
  );

const answer = inForum('answer', accepted());
const hides = decisions(live).remove;
const moderating: Row[] = [
  { what: 'that was approved, as it was found', passes: true, given: live.given, writes: hides },
  { what: 'in a locked thread', passes: true, given: placed('live', {}, locked).given, writes: hides },
  {
    what: 'and the reactions to it',
    given: live.given,
    writes: changed(hides, 'pages', entry({ reactions: remove })),
  },
  {
    what: 'and what it answered',
    given: live.given,
    writes: changed(hides, 'pages', entry({ parent: remove })),
  },
  {
    what: 'and says that its author has deleted it',
    given: live.given,
    writes: changed(hides, 'pages', entry({ state: 'deleted' })),
  },
  {
    what: 'and leaves its words',
    given: live.given,
    writes: changed(hides, 'pages', entry({ body: 'I love it.' })),
  },
  {
    what: 'and puts in other words',
    given: live.given,
    writes: changed(hides, 'pages', entry({ body: 'Fool' })),
  },
  { what: 'in the ledger alone', given: live.given, writes: bare(hides) },
  {
    what: 'and counts two less',
    given: live.given,
    writes: (c) =>
      hides(c).map((write) =>
        write.path === threadPath(c, address.thread) && write.op === 'update'
          ? { ...write, data: { ...write.data, comments: increment(-2) } }
          : write,
      ),
  },
  {
    what: 'and another with it',
    given: live.given,
    writes: also(hides, (c) => [
      update(pagePath(c, address.thread, 0), {
        [`entries.${NOAHS}.state`]: 'removed',
        [`entries.${NOAHS}.body`]: remove,
        touched: NOAHS,
      }),
    ]),
  },
  {
    what: 'and takes the author’s help away',
    given: answer.given,
    writes: also(decisions(answer).remove, credits({ helped: increment(-1), helpedBy: ANSWER })),
  },
  {
    what: 'and counts the author’s help',
    given: answer.given,
    writes: also(decisions(answer).remove, credits({ helped: increment(1), helpedBy: ANSWER })),
  },
  {
    what: 'and leaves it accepted',
    given: answer.given,
    writes: decisions(taken(answer, { accepted: false })).remove,
  },
  {
    what: 'and leaves its mark',
    given: answer.given,
    writes: (c) =>
      decisions(answer)
        .remove(c)
        .map((write) =>
          write.path === postPath(c, ANSWER) && write.op === 'update'
            ? {
                ...write,
                data: Object.fromEntries(
                  Object.entries(write.data).filter(([name]) => name !== 'acceptedAt'),
                ),
              }
            : write,
        ),
  },
  { what: 'that is accepted', passes: true, given: answer.given, writes: decisions(answer).remove },
  {
    what: 'that is accepted, to look at it again',
    passes: true,
    given: answer.given,
    writes: decisions(answer).return,
  },
  {
    what: 'with another reason than the log says',
    given: live.given,
    writes: inPost(live, hides, { reason: 'other' }),
  },
  {
    what: 'with other words than the log says',
    given: live.given,
    writes: inPost(live, hides, { note: 'Go away' }),
  },
];

const approved = placed('live', { approvedAt: minutesAgo(9) });
const waiting = placed('pending');
const hiding: Row[] = [
  { what: 'that nobody has removed', as: noah, given: live.given, writes: only('pages', hides) },
  {
    what: 'that was approved, and the approval is only dated anew',
    given: approved.given,
    writes: inPost(approved, decisions(approved).return, { approvedAt: minutesAgo(1) }),
  },
  {
    what: 'that waits again, and gives it another place',
    given: waiting.given,
    writes: inPost(waiting, decisions(waiting).remove, { page: 1 }),
  },
];

const brings = decisions(removed).restore;
const restoring: Row[] = [
  { what: 'as it was', passes: true, given: removed.given, writes: brings },
  {
    what: 'with another text',
    given: removed.given,
    writes: decisions(taken(removed, { body: 'Fool' })).restore,
  },
  {
    what: 'in another’s name',
    given: removed.given,
    writes: decisions(taken(removed, { name: noah.name })).restore,
  },
  { what: 'as another’s', given: removed.given, writes: changed(brings, 'pages', entry({ uid: lena.uid })) },
  {
    what: 'with more reactions',
    given: removed.given,
    writes: changed(brings, 'pages', entry({ reactions: { like: 99 } })),
  },
  {
    what: 'as an answer to nothing',
    given: removed.given,
    writes: changed(brings, 'pages', entry({ parent: remove })),
  },
  { what: 'as of now', given: removed.given, writes: changed(brings, 'pages', entry({ at: now })) },
  {
    what: 'as never edited',
    given: removed.given,
    writes: decisions(taken(removed, { editedAt: undefined })).restore,
  },
  { what: 'and keeps the reason', given: removed.given, writes: inPost(removed, brings, { reason: 'spam' }) },
  {
    what: 'and keeps the note',
    given: removed.given,
    writes: inPost(removed, brings, { note: 'Not here.' }),
  },
  { what: 'on the page and nowhere else', given: removed.given, writes: only('pages', brings) },
  {
    what: 'on the page alone',
    given: removed.given,
    writes: (c) => not(brings(c), 'posts').filter(({ path }) => !path.includes('/audit/')),
  },
];

export const decidingRemovalsCases: RuleCase[] = [
  ...casesOf('removes a comment', [...moderating, ...hiding], { as: omar }),
  ...casesOf('restores a comment', restoring, { as: omar }),
];
