import { auditPath } from '../../../src/data/moderation/paths.js';
import { memberPath, postPath } from '../../../src/data/paths.js';
import { eraseImage } from '../../../src/data/moderation/decisions.js';
import { remove, type Fields } from '../../../src/store/store.js';
import { also, only, set, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  decider,
  DECISION,
  decisions,
  FORMER,
  fresh,
  logged,
  placed,
  removedOf,
  returnedOf,
  STRAY,
  then,
  inPost,
  type Batch,
  type Card,
} from '../support/deciding-stage.js';
import { gallery, MIAS_IMAGE, NOAHS_IMAGE } from '../support/image-stage.js';
import { ada, mia, noah, olga, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { address, MIAS, NOAHS } from '../support/stage.js';

const card = fresh();
const approval = decisions(card).approve();
const live = placed('live');

/** Noah's comment, which can be read. */
const noahs: Card = {
  given: live.given,
  post: {
    ...live.post,
    ...{ id: NOAHS, uid: noah.uid, name: noah.name, body: 'So do I, Mia' },
  },
};
const keepsBoth = (second: string): Batch =>
  also(decisions(live).keep, decisions(noahs, { id: second }).keep);

const entries: Row[] = [
  { what: 'with an entry alone', writes: only('audit', approval) },
  { what: 'with an entry alone, about nothing', writes: (c) => [set(auditPath(c, DECISION), {})] },
  { what: 'without an entry', writes: without('audit', approval) },
  {
    what: 'twice in the log',
    writes: also(approval, only('audit', decisions(card, { id: STRAY }).approve())),
  },
  { what: 'with an entry for another', writes: logged(approval, { target: `posts/${NOAHS}` }) },
  { what: 'with an entry for a thread', writes: logged(approval, { target: `threads/${address.thread}` }) },
  { what: 'with an entry for the member', writes: logged(approval, { target: `members/${mia.uid}` }) },
  {
    what: 'with an entry for what is below it',
    writes: logged(approval, { target: `posts/${card.post.id}/x` }),
  },
  { what: 'with an entry for nothing', writes: logged(approval, { target: '' }) },
  { what: 'with an entry about another', writes: logged(approval, { about: noah.uid }) },
  { what: 'with an entry that says it was live', writes: logged(approval, { before: { state: 'live' } }) },
  {
    what: 'with an entry that says more than was there',
    writes: logged(approval, { before: { state: 'pending', body: 'Bad words' } }),
  },
  { what: 'with an entry of another deed', writes: logged(approval, { action: 'restore' }) },
  { what: 'with an entry of a deed that posts do not know', writes: logged(approval, { action: 'erase' }) },
  { what: 'with an entry of a deed that nobody knows', writes: logged(approval, { action: 'bless' }) },
  { what: 'with an entry that names a decision before', writes: logged(approval, { previous: FORMER }) },
  {
    what: 'with a note of 500 units',
    passes: true,
    writes: decisions(card, { note: 'x'.repeat(500) }).approve(),
  },
  { what: 'with a note of 501 units', writes: decisions(card, { note: 'x'.repeat(501) }).approve() },
  { what: 'with a note of two lines', passes: true, writes: decisions(card, { note: 'One\ntwo' }).approve() },
  { what: 'without a reason', passes: true, writes: decisions(card, { reason: '' }).approve() },
  { what: 'with a reason that is none', writes: decisions(card, { reason: 'hate' }).approve() },
  { what: 'as a part of a deed', passes: true, writes: decisions(card, { group: STRAY }).approve() },
  { what: 'as a part of what is none', writes: decisions(card, { group: 'posts/x' }).approve() },
  { what: 'as a part of a long deed', writes: decisions(card, { group: `${STRAY}0` }).approve() },
  { what: 'under an id of 19 characters', writes: decisions(card, { id: DECISION.slice(1) }).approve() },
  { what: 'under an id with a dot', writes: decisions(card, { id: `${DECISION.slice(1)}.` }).approve() },
];

/** Omar has seen neither what Ada has decided nor what Mia has written since. */
const decided = returnedOf(live);
const blind = (known: Card): Card => ({ ...known, post: { ...known.post, decision: '' } });
const removed = removedOf(live);

const stale: Row[] = [
  {
    what: 'after a colleague, knowing it',
    passes: true,
    given: decided.given,
    writes: decisions(decided).approve(),
  },
  { what: 'after a colleague, unawares', given: decided.given, writes: decisions(blind(decided)).approve() },
  { what: 'to restore, unawares', given: removed.given, writes: decisions(blind(removed)).restore },
  {
    what: 'to keep what was kept, unawares',
    given: then(live, decisions(live, { id: FORMER }).keep, {}).given,
    writes: decisions(live).keep,
  },
  {
    what: 'to keep what was kept, knowing it',
    passes: true,
    given: then(live, decisions(live, { id: FORMER }).keep, {}).given,
    writes: decisions(then(live, () => [], {})).keep,
  },
  {
    what: 'and names a decision of which the post knows nothing',
    given: (c) => [...card.given(c), ...only('audit', decisions(card, { id: FORMER }).approve())(c)],
    writes: logged(approval, { previous: FORMER }),
  },
  {
    what: 'with the entry of the decision before',
    given: decided.given,
    writes: without('audit', inPost(decided, decisions(decided).approve(), { decision: FORMER })),
  },
  {
    what: 'under the id of a decision before, about another',
    given: then(live, decisions(live).keep, {}).given,
    writes: decisions(noahs).keep,
  },
  {
    what: 'and takes the mark of the decision away',
    given: decided.given,
    writes: (c) => [update(postPath(c, MIAS), { decision: remove })],
  },
  {
    what: 'and takes the mark away with an entry',
    given: decided.given,
    writes: inPost(decided, decisions(decided).approve(), { decision: '' }),
  },
];

const two: Row[] = [
  { what: 'two with two entries', passes: true, given: live.given, writes: keepsBoth(STRAY) },
  {
    what: 'two with one entry',
    given: live.given,
    writes: (c) => keepsBoth(DECISION)(c).filter((write, i) => i < 3 || !write.path.includes('/audit/')),
  },
  { what: 'two with one entry each under one id', given: live.given, writes: keepsBoth(DECISION) },
  {
    what: 'two with each other’s entries',
    given: live.given,
    writes: (c) =>
      keepsBoth(STRAY)(c).map((write) =>
        write.op === 'update'
          ? { ...write, data: { decision: write.path.endsWith(MIAS) ? STRAY : DECISION } }
          : write,
      ),
  },
  {
    what: 'one for a post and a member',
    writes: also(approval, (c) => [
      update(memberPath(c, noah.uid), { decision: DECISION, standing: { held: true } }),
    ]),
  },
];

const done = then(card, decisions(card, { id: FORMER }).approve(), {});
const entryAs = (data: Fields) => (c: string) => [update(auditPath(c, FORMER), data)];
const afterwards: Row[] = [omar, ada, olga, mia].flatMap((as): Row[] => [
  { what: `and changes the entry, as ${as.name}`, as, given: done.given, writes: entryAs({ note: 'Other' }) },
  {
    what: `and deletes the entry, as ${as.name}`,
    as,
    given: done.given,
    writes: (c) => [{ op: 'delete', path: auditPath(c, FORMER) }],
  },
]);

const OMARS = 'OmarsImage0000000000';
const withOmars: Batch = (c) => [
  ...gallery()(c),
  ...gallery()(c)
    .filter(({ path }) => path.endsWith(MIAS_IMAGE))
    .map((write) => ({
      ...write,
      path: write.path.replace(MIAS_IMAGE, OMARS),
      ...('data' in write && { data: { ...write.data, uid: omar.uid } }),
    })),
];
const erases =
  (id: string, about: string): Batch =>
  (c) =>
    eraseImage(decider(c, { id }), about);
const of =
  (batch: Batch, id: string, fields: Fields): Batch =>
  (c) =>
    batch(c).map((write) =>
      write.path === auditPath(c, id) && write.op === 'set'
        ? { ...write, data: { ...write.data, ...fields } }
        : write,
    );

/** Of one's own the image's rule says yes, so only the log can see to the entry. */
const images: Row[] = [
  { what: 'to erase what is one’s own', passes: true, writes: erases(OMARS, omar.uid) },
  { what: 'to erase what is one’s own, about another', writes: erases(OMARS, mia.uid) },
  ...(
    [
      ['of another deed', { action: 'approve' }],
      ['that names a decision before', { previous: FORMER }],
      ['that says what was there', { before: { bytes: 'x' } }],
      ['for another', { target: `images/${NOAHS_IMAGE}` }],
    ] as const
  ).map(([what, fields]): Row => ({
    what: `to erase what is one’s own, with an entry ${what}`,
    writes: of(erases(OMARS, omar.uid), OMARS, fields),
  })),
  {
    what: 'to erase another’s, with an entry of another deed',
    writes: of(erases(NOAHS_IMAGE, noah.uid), NOAHS_IMAGE, { action: 'remove' }),
  },
  { what: 'to erase another’s by an entry about a post', writes: erasedByPost },
  { what: 'to erase what is empty already', writes: also(erases(NOAHS_IMAGE, noah.uid)), given: emptied },
  { what: 'to erase an image and keep its bytes', writes: (c) => erases(OMARS, omar.uid)(c).slice(1) },
];

function emptied(c: string) {
  return [...gallery()(c), ...erases(NOAHS_IMAGE, noah.uid)(c).slice(0, 1)];
}

/** The entry has the image's id, but speaks of a post. */
function erasedByPost(c: string) {
  const [image] = erases(NOAHS_IMAGE, noah.uid)(c);
  return [...(image ? [image] : []), ...decisions(noahs, { id: NOAHS_IMAGE }).keep(c)];
}

const situated = (given: Batch) => (row: Row) => ({ given, ...row });

export const decidingLogCases: RuleCase[] = [
  ...casesOf('approves', entries.map(situated(card.given)), { as: omar }),
  ...casesOf('decides', stale, { as: omar }),
  ...casesOf('decides', two.map(situated(card.given)), { as: omar }),
  ...casesOf('decides', afterwards, { as: omar }),
  ...casesOf('writes an entry', images.map(situated(withOmars)), { as: omar }),
];
