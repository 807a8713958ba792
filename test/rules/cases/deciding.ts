import { eraseImage } from '../../../src/data/moderation/decisions.js';
import type { RuleCase } from '../support/case.js';
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
  type Batch,
  type Card,
} from '../support/deciding-stage.js';
import { withForgeries } from '../support/forged.js';
import { accepted, ANSWER, forum } from '../support/forum-stage.js';
import { gallery, NOAHS_IMAGE } from '../support/image-stage.js';
import { noah, omar } from '../support/people.js';
import { minutesAgo, NOAHS, stage } from '../support/stage.js';

const named = (prefix: string, names: readonly string[]) => names.map((name) => `${prefix}: ${name}`);

/** There was neither, so there is nothing to keep. */
const UNTOUCHED = named('posts', ['reason kept', 'note kept']);
/** What of the log nothing else says: a moderator's own words, and which deed it belongs to. */
const WORDS = named('audit', [
  ...['reason empty', 'note another text', 'note blank', 'note empty', 'group another text'],
]);
/** Which words a thread is found by is its author's affair, and so the moderator's who opens it. */
const FOUND_BY = named(
  'threads',
  ['a list', 'one longer', 'one shorter', 'twice'].map((w) => `words ${w}`),
);

const SAME_KIND = 'threads: kind thrown in';

const forged = (
  name: string,
  card: Pick<Card, 'given'>,
  writes: Batch,
  fieldsOf: readonly string[],
  harmless: readonly string[] = [],
): RuleCase[] => withForgeries({ name, as: omar, given: card.given, writes, fieldsOf, harmless });

const reply = fresh({ parent: NOAHS });
const waiting = placed('pending');

const approvals: RuleCase[] = [
  ...forged(
    'an approval of the first comment of a page',
    first(),
    decisions(first()).first,
    ['threads'],
    named('threads', ['title another text', 'title blank', 'title empty']),
  ),
  ...forged(
    'an approval of a reply',
    reply,
    decisions(reply).approve(),
    ['posts', 'pages', 'threads', 'members', 'audit'],
    [...UNTOUCHED, ...WORDS],
  ),
  ...forged('an approval of a thread', freshThread(), decisions(freshThread()).first, ['threads'], FOUND_BY),
  ...forged(
    'an approval of what has its place',
    waiting,
    decisions(waiting).approve(),
    ['posts', 'pages', 'threads'],
    UNTOUCHED,
  ),
];

const live = placed('live', { approvedAt: minutesAgo(9) });
const answer = inForum('answer', accepted());
const opening = inForum('question');
const removed = removedOf(placed('live'));
const removedOpening = removedOf(opening);
const removedReply = removedOf(fresh());

const removals: RuleCase[] = [
  ...forged('a return of what was approved', live, decisions(live).return, ['posts', 'pages', 'members']),
  ...forged(
    'a removal of the accepted answer',
    answer,
    decisions(answer).remove,
    ['posts', 'pages', 'threads'],
    [
      // It was not edited, and the question is one already.
      `pages: entries.${ANSWER}.editedAt kept`,
      SAME_KIND,
    ],
  ),
  ...forged('a removal of an opening', opening, decisions(opening).remove, ['threads'], [SAME_KIND]),
  ...forged('a removal of what waits', fresh(), decisions(fresh()).remove, ['posts']),
  ...forged('a removal taken back', removed, decisions(removed).restore, ['posts', 'pages', 'threads']),
  ...forged(
    'a removal of an opening taken back',
    removedOpening,
    decisions(removedOpening).restore,
    ['threads'],
    [...FOUND_BY, SAME_KIND],
  ),
  ...forged('a removal taken back, to wait', removedReply, decisions(removedReply).restore, ['posts']),
  ...forged('a report dismissed', placed('live'), decisions(placed('live')).keep, ['posts']),
];

const others: RuleCase[] = [
  ...forged('a lock', { given: stage() }, changes(pageThread, { locked: true }), ['threads']),
  ...forged(
    'a move',
    { given: forum() },
    changes(question, { category: 'News' }),
    ['threads', 'audit'],
    ['threads: category empty', SAME_KIND, ...WORDS],
  ),
  ...forged(
    'an image erased',
    { given: gallery() },
    (c) => eraseImage(decider(c, { id: NOAHS_IMAGE }), noah.uid),
    ['images', 'audit'],
    WORDS,
  ),
];

export const decidingCases: RuleCase[] = [...approvals, ...removals, ...others];
