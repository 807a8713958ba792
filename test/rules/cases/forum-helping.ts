import { memberPath, postPath, threadPath } from '../../../src/data/paths.js';
import { createMember, renameMember } from '../../../src/data/members.js';
import {
  increment,
  now,
  remove,
  type Fields,
  type Write,
  type WriteFields,
} from '../../../src/store/store.js';
import { also, changed, only, update, without } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { accepts, deletesAnswer, unaccepts } from '../support/forum-batches.js';
import {
  ANSWER,
  accepted,
  acceptedOfTwo,
  forum,
  OTHER,
  QUESTION,
  type ForumDifferences,
} from '../support/forum-stage.js';
import { ada, lena, mia, noah, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';

const SECOND = 'SecondThread00000000';

const members = (fields: Readonly<Record<string, Fields | null>>): ForumDifferences => ({
  usual: { members: fields },
});
/** Omar's answer instead of Mia's, who has helped once with it. */
const exchange = accepts(OTHER, ANSWER, omar, { [mia.uid]: 1, [omar.uid]: 0 });
const counts = (who: Person, data: WriteFields) => (c: string) => [update(memberPath(c, who.uid), data)];
const helped = (who: Person, by: string, step: number) =>
  counts(who, { helped: increment(step), helpedBy: by });

/** Noah has asked twice, and Mia's other answer stands below the second question. */
const twoQuestions =
  (marks: ForumDifferences = {}) =>
  (c: string): Write[] => {
    const posts = { ...marks.posts, [OTHER]: { ...marks.posts?.[OTHER], thread: SECOND } };
    const documents = forum({ ...marks, posts })(c);
    const question = documents.find(({ path }) => path === threadPath(c, QUESTION));
    return [...documents, ...(question ? [{ ...question, path: threadPath(c, SECOND) }] : [])];
  };
const acceptsSecond = (c: string): Write[] =>
  without(
    'members',
    accepts(OTHER),
  )(c).map((write) =>
    write.path === threadPath(c, QUESTION) ? { ...write, path: threadPath(c, SECOND) } : write,
  );

const forged: RuleCase[] = [
  ...withForgeries({
    name: 'another’s answer accepted instead',
    as: noah,
    given: forum(acceptedOfTwo),
    writes: exchange,
    harmless: ['threads: kind thrown in'],
  }),
];

const accepting: Row[] = [
  { what: 'without a count', writes: without('members', accepts()) },
  { what: 'with a count alone', writes: only('members', accepts()) },
  {
    what: 'with a count alone that was accepted before',
    given: forum(accepted),
    writes: only('members', accepts()),
  },
  {
    what: 'with the count of another of the author’s',
    writes: changed(accepts(), 'members', { helpedBy: OTHER }),
  },
  { what: 'with the count of the question', writes: changed(accepts(), 'members', { helpedBy: QUESTION }) },
  {
    what: 'with a count for whoever has asked',
    writes: also(without('members', accepts()), helped(noah, ANSWER, 1)),
  },
  { what: 'with a second count for somebody else', writes: also(accepts(), helped(omar, ANSWER, 1)) },
  { what: 'with a count in two steps', writes: also(accepts(), helped(mia, ANSWER, 1)) },
  {
    what: 'with a count downwards',
    given: forum(members({ [mia.uid]: { helped: 4 } })),
    writes: changed(accepts(), 'members', { helped: increment(-1) }),
  },
  {
    what: 'with a new name beside the count',
    writes: changed(accepts(), 'members', { name: 'Mia, the helper' }),
  },
  {
    what: 'with an approval beside the count',
    writes: changed(accepts(), 'members', { approved: increment(1) }),
  },
  {
    what: 'with the fourth count',
    passes: true,
    given: forum(members({ [mia.uid]: { helped: 3, helpedBy: 'Elsewhere00000000000' } })),
  },
  {
    what: 'with a count from nothing where there is one',
    given: forum(members({ [mia.uid]: { helped: 3 } })),
    writes: changed(accepts(), 'members', { helped: 1 }),
  },
  {
    what: 'again, after it was taken back',
    passes: true,
    given: forum(members({ [mia.uid]: { helped: 1, helpedBy: ANSWER } })),
  },
  {
    what: 'again, after it was taken back, without a count',
    given: forum(members({ [mia.uid]: { helped: 1, helpedBy: ANSWER } })),
    writes: without('members', accepts()),
  },
  {
    what: 'of a banned member',
    passes: true,
    given: forum(members({ [mia.uid]: { standing: { banned: true } } })),
  },
  { what: 'as a moderator with a count', passes: true, as: omar },
  { what: 'as a moderator without a count', as: omar, writes: without('members', accepts()) },
  {
    what: 'of a moderator, who is one that may',
    passes: true,
    as: omar,
    given: forum({ posts: { [ANSWER]: { uid: omar.uid } } }),
    writes: accepts(ANSWER, '', omar, { [omar.uid]: 0 }),
  },
  {
    what: 'of one’s own without a count',
    passes: true,
    given: forum({ posts: { [ANSWER]: { uid: noah.uid } } }),
    writes: accepts(ANSWER, '', noah, { [noah.uid]: 0 }),
  },
  {
    what: 'of one’s own with a count',
    given: forum({ posts: { [ANSWER]: { uid: noah.uid } } }),
    writes: also(accepts(ANSWER, '', noah, {}), helped(noah, ANSWER, 1)),
  },
  {
    what: 'of whoever has asked with a count as a moderator',
    as: omar,
    given: forum({ posts: { [ANSWER]: { uid: noah.uid } } }),
    writes: also(accepts(ANSWER, '', noah, {}), helped(noah, ANSWER, 1)),
  },
  {
    what: 'of an author without a profile',
    passes: true,
    given: forum(members({ [mia.uid]: null })),
    writes: accepts(ANSWER, '', mia, {}),
  },
  {
    what: 'of an author without a profile, who gets one with a count',
    given: forum(members({ [mia.uid]: null })),
    writes: also(accepts(ANSWER, '', mia, {}), (c) => [
      { op: 'set', path: memberPath(c, mia.uid), data: { helped: 1, helpedBy: ANSWER } },
    ]),
  },
];

const exchanging: Row[] = [
  {
    what: 'without the count of the second',
    given: forum(acceptedOfTwo),
    writes: (c) => exchange(c).filter(({ path }) => path !== memberPath(c, omar.uid)),
  },
  {
    what: 'without the count of the first',
    given: forum(acceptedOfTwo),
    writes: (c) => exchange(c).filter(({ path }) => path !== memberPath(c, mia.uid)),
  },
  {
    what: 'of one author, counted',
    given: forum(accepted),
    writes: also(accepts(OTHER, ANSWER), helped(mia, OTHER, 1)),
  },
  {
    what: 'of one author, taken away',
    given: forum(accepted),
    writes: also(accepts(OTHER, ANSWER), helped(mia, ANSWER, -1)),
  },
  {
    what: 'of one author, counted up and down',
    given: forum(accepted),
    writes: also(accepts(OTHER, ANSWER), helped(mia, OTHER, 1), helped(mia, ANSWER, -1)),
  },
  {
    what: 'of one author, and the first stays accepted',
    given: forum(accepted),
    writes: (c) => accepts(OTHER, ANSWER)(c).filter(({ path }) => path !== postPath(c, ANSWER)),
  },
  {
    what: 'of two authors, the first without a profile',
    passes: true,
    given: forum(() => ({ ...acceptedOfTwo(), ...members({ [mia.uid]: null }) })),
    writes: accepts(OTHER, ANSWER, omar, { [omar.uid]: 0 }),
  },
  {
    what: 'of two authors, the first from before there was a count',
    passes: true,
    given: forum(() => ({ ...acceptedOfTwo(), usual: {} })),
    writes: accepts(OTHER, ANSWER, omar, { [mia.uid]: 0, [omar.uid]: 0 }),
  },
  {
    what: 'of two authors, the second whoever has asked',
    passes: true,
    given: forum(() => {
      const { posts, ...rest } = acceptedOfTwo();
      return { ...rest, posts: { ...posts, [OTHER]: { uid: noah.uid } } };
    }),
    writes: accepts(OTHER, ANSWER, noah, { [mia.uid]: 1, [noah.uid]: 0 }),
  },
];

const releasing: Row[] = [
  { what: 'without a count', given: forum(accepted), writes: without('members', unaccepts) },
  { what: 'with a count alone', given: forum(accepted), writes: only('members', unaccepts) },
  {
    what: 'with a count upwards',
    given: forum(accepted),
    writes: changed(unaccepts, 'members', { helped: increment(1) }),
  },
  {
    what: 'and leaves the mark, of an author without a profile',
    given: forum(() => ({ ...accepted(), ...members({ [mia.uid]: null }) })),
    writes: only('threads', unaccepts),
  },
  {
    what: 'of an author without a profile',
    passes: true,
    given: forum(() => ({ ...accepted(), ...members({ [mia.uid]: null }) })),
    writes: without('members', unaccepts),
  },
  {
    what: 'as a moderator',
    passes: true,
    as: omar,
    given: forum(accepted),
  },
  { what: 'as whoever wrote it', as: mia, given: forum(accepted) },
  {
    what: 'from before there was a count',
    passes: true,
    given: forum(() => ({ ...accepted(), usual: {} })),
    writes: without('members', unaccepts),
  },
  {
    what: 'from before there was a count, below nothing',
    given: forum(() => ({ ...accepted(), usual: {} })),
  },
  {
    what: 'with a count of nothing, below nothing',
    given: forum(() => ({ ...accepted(), ...members({ [mia.uid]: { helped: 0, helpedBy: ANSWER } }) })),
  },
  {
    what: 'of whoever has asked',
    passes: true,
    given: forum(() => ({
      ...accepted(),
      posts: { [ANSWER]: { ...accepted().posts?.[ANSWER], uid: noah.uid } },
      ...members({ [noah.uid]: { helped: 2 } }),
    })),
    writes: without('members', unaccepts),
  },
  {
    what: 'of whoever has asked, with a count',
    given: forum(() => ({
      ...accepted(),
      posts: { [ANSWER]: { ...accepted().posts?.[ANSWER], uid: noah.uid } },
      ...members({ [noah.uid]: { helped: 2 } }),
    })),
    writes: also(without('members', unaccepts), helped(noah, ANSWER, -1)),
  },
];

const mixed: Row[] = [
  {
    what: 'two answers in two threads for one step',
    given: twoQuestions(),
    writes: also(accepts(), acceptsSecond),
  },
  {
    what: 'two answers in two threads for two steps',
    given: twoQuestions(),
    writes: also(accepts(), acceptsSecond, helped(mia, OTHER, 1)),
  },
  {
    what: 'an answer in one thread, one taken back in another, and no step',
    given: twoQuestions(accepted()),
    writes: also(without('members', unaccepts), acceptsSecond),
  },
  {
    what: 'an accepted answer deleted, and the count taken away',
    as: mia,
    given: forum(accepted),
    writes: also(deletesAnswer(true), helped(mia, ANSWER, -1)),
  },
  {
    what: 'an accepted answer deleted, its mark taken off, and the count taken away',
    as: mia,
    given: forum(accepted),
    writes: also(
      deletesAnswer(true),
      (c) => [update(postPath(c, ANSWER), { acceptedAt: remove })],
      helped(mia, ANSWER, -1),
    ),
  },
  {
    what: 'an accepted answer deleted, its mark taken off, and the count raised',
    as: mia,
    given: forum(accepted),
    writes: also(
      deletesAnswer(true),
      (c) => [update(postPath(c, ANSWER), { acceptedAt: remove })],
      helped(mia, ANSWER, 50),
    ),
  },
  {
    what: 'an accepted answer deleted, and counted',
    as: mia,
    given: forum(accepted),
    writes: also(deletesAnswer(true), helped(mia, ANSWER, 1)),
  },
  {
    what: 'an accepted answer deleted, marked again and counted',
    as: mia,
    given: forum(accepted),
    writes: also(
      deletesAnswer(true),
      (c) => [update(postPath(c, ANSWER), { acceptedAt: now, decidedAt: now })],
      helped(mia, ANSWER, 1),
    ),
  },
];

const profile: Row[] = [
  { what: 'a count of one’s own', writes: counts(mia, { helped: 99 }) },
  { what: 'a count of one’s own with an answer', writes: helped(mia, ANSWER, 1) },
  { what: 'a count of nothing', writes: counts(mia, { helped: 0 }) },
  { what: 'the answer alone', writes: counts(mia, { helpedBy: ANSWER }) },
  { what: 'the answer and a name', writes: counts(mia, { helpedBy: ANSWER, name: 'Mia M.' }) },
  {
    what: 'a count less for an answer that is not accepted',
    as: noah,
    given: forum(members({ [mia.uid]: { helped: 4 } })),
    writes: helped(mia, ANSWER, -1),
  },
  { what: 'a count as a moderator', as: omar, writes: helped(mia, ANSWER, 1) },
  { what: 'a count as an admin', as: ada, writes: counts(ada, { helped: 5, helpedBy: ANSWER }) },
  { what: 'no count any more', given: forum(accepted), writes: counts(mia, { helped: remove }) },
  {
    what: 'another name beside the count',
    passes: true,
    given: forum(accepted),
    writes: (c) => renameMember(c, mia.uid, 'Mia M.'),
  },
  { what: 'the same name once more', passes: true, writes: (c) => renameMember(c, mia.uid, mia.name) },
  {
    what: 'a new profile with a count',
    as: lena,
    writes: changed((c) => createMember(c, lena.uid, 'Lena'), 'members', { helped: 7 }),
  },
  {
    what: 'a new profile with an answer',
    as: lena,
    writes: changed((c) => createMember(c, lena.uid, 'Lena'), 'members', { helpedBy: ANSWER }),
  },
];

/** Every line has the forum, also where it says nothing of it. */
const situated = (row: Row): Row => ({ given: forum(), ...row });

export const forumHelpingCases: RuleCase[] = [
  ...forged,
  ...casesOf('accepts', accepting.map(situated), { as: noah, writes: accepts() }),
  ...casesOf('accepts another', exchanging.map(situated), { as: noah, writes: exchange }),
  ...casesOf('takes back', releasing.map(situated), { as: noah, writes: unaccepts }),
  ...casesOf('commits', mixed.map(situated), { as: noah }),
  ...casesOf('stores', profile.map(situated), { as: mia }),
];
