import { deleteThread } from '../../../src/data/forum-threads.js';
import { postPath, threadPath } from '../../../src/data/paths.js';
import { mentionOf } from '../../../src/domain/mentions.js';
import type { Fields } from '../../../src/store/store.js';
import { changed } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { accepts, deletesAnswer, edits, opens, voted, votes } from '../support/forum-batches.js';
import { ANSWER, accepted, forum, OTHER, QUESTION } from '../support/forum-stage.js';
import { ada, gus, lena, mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

const policy = (fields: object) => ({ usual: { policy: fields } });
const members = (uid: string, standing: Fields) => ({ usual: { members: { [uid]: { standing } } } });
const given = (differences: Parameters<typeof forum>[0]) => forum(differences);
const uidsNamed = (count: number) =>
  Array.from({ length: count }, (_, i) => mentionOf(`uid-${i}`, 'X')).join(' ');
const openings: Row[] = [
  { what: 'in no category', passes: true, writes: opens({ category: '' }) },
  { what: 'in a category that is not', writes: opens({ category: 'Gossip' }) },
  { what: 'with a title of 200 units', passes: true, writes: opens({ title: 'x'.repeat(200) }) },
  { what: 'with a title of 201 units', writes: opens({ title: 'x'.repeat(201) }) },
  { what: 'with a title of blanks', writes: opens({ title: ' \u200b ' }) },
  { what: 'with a title of two lines', writes: opens({ title: 'One\nTwo' }) },
  { what: 'with a title that turns around', writes: opens({ title: 'One \u202e owt' }) },
  { what: 'with five tags', passes: true, writes: opens({ tags: ['a', 'b', 'c', 'd', 'e'] }) },
  { what: 'with six tags', writes: opens({ tags: ['a', 'b', 'c', 'd', 'e', 'f'] }) },
  { what: 'with a tag twice', writes: opens({ tags: ['a', 'a'] }) },
  { what: 'with a tag of 30 units', passes: true, writes: opens({ tags: ['x'.repeat(30)] }) },
  { what: 'with a tag of 31 units', writes: opens({ tags: ['x'.repeat(31)] }) },
  { what: 'that names five members', passes: true, writes: opens({ body: uidsNamed(5) }) },
  {
    what: 'that tells six',
    writes: changed(opens({ body: uidsNamed(6) }), 'posts', {
      notify: [0, 1, 2, 3, 4, 5].map((i) => `uid-${i}`),
    }),
  },
  {
    what: 'that tells somebody it does not name',
    writes: changed(opens({ body: uidsNamed(1) }), 'posts', { notify: ['uid-0', noah.uid] }),
  },
  {
    what: 'that tells a pattern',
    writes: changed(opens({ body: uidsNamed(1) }), 'posts', { notify: ['uid-.'] }),
  },
  {
    what: 'that tells its own author',
    writes: changed(opens({ body: mentionOf(mia.uid, 'Me') }), 'posts', { notify: [mia.uid] }),
  },
  {
    what: 'with a blocked word in the title',
    given: given({ usual: { words: { blocked: 'kettle', held: '' } } }),
  },
  { what: 'with a held word in a tag', given: given({ usual: { words: { blocked: '', held: 'tea' } } }) },
  {
    what: 'that waits, with a held word',
    passes: true,
    given: given({ usual: { words: { blocked: '', held: 'tea' } } }),
    writes: opens({}, mia, false),
  },
  { what: 'when all is read first', given: given(policy({ premoderate: 'all' })) },
  {
    what: 'as a guest who waits',
    as: gus,
    given: given(policy({ guests: 'pending' })),
    writes: opens({}, gus),
  },
  {
    what: 'as a guest who waits, to be read first',
    passes: true,
    as: gus,
    given: given(policy({ guests: 'pending' })),
    writes: opens({}, gus, false),
  },
  { what: 'while banned', given: given(members(mia.uid, { banned: true })) },
  { what: 'without a profile', as: lena, writes: opens({}, lena) },
  {
    what: 'with links on the first line',
    given: given(policy({ maxLinks: 0 })),
    writes: opens({ title: 'See www.x' }),
  },
  { what: 'whose excerpt is none of its text', writes: changed(opens(), 'threads', { excerpt: 'Buy now' }) },
  { what: 'with a shorter excerpt', passes: true, writes: changed(opens(), 'threads', { excerpt: 'Mine' }) },
  {
    what: 'with an excerpt of 201 units',
    writes: changed(opens({ body: 'x'.repeat(300) }), 'threads', { excerpt: 'x'.repeat(201) }),
  },
  {
    what: 'with 61 words',
    writes: changed(opens(), 'threads', { words: Array.from({ length: 61 }, (_, i) => `w${i}`) }),
  },
  {
    what: 'with 60 words',
    passes: true,
    writes: changed(opens(), 'threads', { words: Array.from({ length: 60 }, (_, i) => `w${i}`) }),
  },
  {
    what: 'with a word of 30 units',
    passes: true,
    writes: changed(opens(), 'threads', { words: ['x'.repeat(30)] }),
  },
  { what: 'with a word of 31 units', writes: changed(opens(), 'threads', { words: ['x'.repeat(31)] }) },
  {
    what: 'as an idea',
    writes: changed(changed(opens(), 'threads', { kind: 'idea' }), 'posts', { topic: 'idea' }),
  },
  { what: 'under an id that is taken', writes: opens({ id: QUESTION }) },
];

const choices: Row[] = [
  { what: 'as a moderator', passes: true, as: omar },
  { what: 'as whoever wrote it', as: mia },
  { what: 'as another member', as: ada, passes: true },
  { what: 'as a guest', as: gus },
  { what: 'as a visitor with no profile', as: lena },
  { what: 'while banned', given: given(members(noah.uid, { banned: true })) },
  { what: 'in a discussion', given: given({ thread: { kind: 'discussion' } }) },
  { what: 'in a locked thread', given: given({ thread: { locked: true } }) },
  { what: 'that is accepted', given: given(accepted), writes: accepts(ANSWER, '') },
  { what: 'that is the question itself', writes: accepts(QUESTION, '', noah, {}) },
  { what: 'that was deleted', given: given({ posts: { [ANSWER]: { state: 'deleted' } } }) },
  {
    what: 'that stands in another thread',
    given: given({ posts: { [ANSWER]: { thread: 'Elsewhere00000000000' } } }),
  },
  { what: 'that stands on another page', given: given({ posts: { [ANSWER]: { page: 1 } } }) },
  {
    what: 'and leaves the former one accepted',
    as: noah,
    given: given(accepted),
    writes: (c) => accepts(OTHER, '')(c),
  },
  {
    what: 'in the post alone',
    writes: (c) => accepts()(c).filter(({ path }) => path !== threadPath(c, QUESTION)),
  },
  {
    what: 'and changes its text',
    writes: changed(accepts(), 'posts', { body: 'I was wrong' }),
  },
  { what: 'and moves the votes', writes: changed(accepts(), 'threads', { votes: 99 }) },
  { what: 'and counts a comment', writes: changed(accepts(), 'threads', { comments: 3 }) },
];

const ballots: Row[] = [
  { what: 'up a second time', given: given(voted(1)), writes: votes(0, 1) },
  { what: 'up after down', passes: true, given: given(voted(-1)), writes: votes(-1, 1) },
  { what: 'down', writes: votes(0, -1) },
  {
    what: 'down where that is allowed',
    passes: true,
    given: given(policy({ downvotes: true })),
    writes: votes(0, -1),
  },
  { what: 'twice up', writes: changed(changed(votes(0, 1), 'mine', { vote: 2 }), 'threads', { votes: 5 }) },
  {
    what: 'twice down where that is allowed',
    given: given(policy({ downvotes: true })),
    writes: changed(changed(votes(0, -1), 'mine', { vote: -2 }), 'threads', { votes: 1 }),
  },
  {
    what: 'by half',
    writes: changed(changed(votes(0, 1), 'mine', { vote: 0.5 }), 'threads', { votes: 3.5 }),
  },
  { what: 'on one’s own thread', as: noah, writes: votes(0, 1, noah) },
  { what: 'on a locked thread', given: given({ thread: { locked: true } }) },
  { what: 'while banned', given: given(members(mia.uid, { banned: true })) },
  { what: 'while muted', given: given(() => members(mia.uid, { mutedUntil: minutesAgo(-500) })) },
  {
    what: 'as a guest who may',
    passes: true,
    as: gus,
    given: given(policy({ guests: 'live' })),
    writes: votes(0, 1, gus),
  },
  {
    what: 'as a guest who waits',
    as: gus,
    given: given(policy({ guests: 'pending' })),
    writes: votes(0, 1, gus),
  },
  { what: 'without a profile', as: lena, writes: votes(0, 1, lena) },
  { what: 'in another’s name', as: omar },
  { what: 'without being counted', writes: (c) => votes(0, 1)(c).slice(0, 1) },
  { what: 'with nothing to show for it', writes: (c) => votes(0, 1)(c).slice(1) },
  {
    what: 'and drops a reaction',
    given: given(() => ({ mine: { [mia.uid]: { reactions: { [ANSWER]: ['like'] }, at: minutesAgo(9) } } })),
    writes: changed(votes(0, 1), 'mine', { reactions: {}, kind: 'like' }),
  },
];

const openingChanges: Row[] = [
  { what: 'edits its title alone', passes: true, writes: edits('Another', 'How long does it steep?') },
  {
    what: 'edits it to a blocked title',
    given: given({ usual: { words: { blocked: 'steeping it', held: '' } } }),
  },
  {
    what: 'edits it to a held title',
    given: given({ usual: { words: { blocked: '', held: 'steeping it' } } }),
  },
  { what: 'edits it to no title', writes: edits(' ') },
  { what: 'edits it to a title of 200 units', passes: true, writes: edits('x'.repeat(200)) },
  { what: 'edits it to a title of 201 units', writes: edits('x'.repeat(201)) },
  {
    what: 'edits it and leaves the board as it was',
    writes: (c) =>
      edits()(c).map((write) =>
        write.path === threadPath(c, QUESTION) && write.op === 'update'
          ? { ...write, data: { changedAt: write.data['changedAt'] ?? null, changedId: QUESTION } }
          : write,
      ),
  },
  { what: 'edits it when the window has closed', given: given(policy({ editMinutes: 5 })) },
  { what: 'edits another’s', as: mia },
  { what: 'edits another’s as a moderator', as: omar },
  {
    what: 'gives a comment a title',
    as: mia,
    writes: (c) => [{ op: 'update', path: postPath(c, ANSWER), data: { title: 'x' } }],
  },
  { what: 'deletes another’s', as: mia, writes: (c) => deleteThread(c, QUESTION) },
  {
    what: 'deletes it and keeps it on the board',
    writes: (c) =>
      deleteThread(c, QUESTION).map((write) =>
        write.path === threadPath(c, QUESTION) && write.op === 'update'
          ? { ...write, data: { ...write.data, pinned: true } }
          : write,
      ),
  },
  {
    what: 'deletes an accepted answer and leaves the mark',
    as: mia,
    given: given(accepted),
    writes: deletesAnswer(false),
  },
  {
    what: 'deletes an answer and takes the mark of another',
    as: mia,
    given: given({ thread: { answer: OTHER } }),
    writes: deletesAnswer(true),
  },
  {
    what: 'deletes an accepted answer whose mark names the second page',
    passes: true,
    as: mia,
    given: given(() => ({ ...accepted(), thread: { answer: ANSWER, answerPage: 1 } })),
    writes: deletesAnswer(true),
  },
  { what: 'deletes an answer that is not accepted', passes: true, as: mia, writes: deletesAnswer(false) },
  {
    what: 'pins it',
    writes: (c) => [{ op: 'update', path: threadPath(c, QUESTION), data: { pinned: true } }],
  },
  {
    what: 'locks it',
    writes: (c) => [{ op: 'update', path: threadPath(c, QUESTION), data: { locked: true } }],
  },
  {
    what: 'moves it',
    writes: (c) => [{ op: 'update', path: threadPath(c, QUESTION), data: { category: 'News' } }],
  },
];
export const forumRows: RuleCase[] = [
  ...casesOf('opens a thread', openings.map(situated), { as: mia, writes: opens() }),
  ...casesOf('accepts an answer', choices.map(situated), { as: noah, writes: accepts() }),
  ...casesOf('votes', ballots.map(situated), { as: mia, writes: votes(0, 1) }),
  ...casesOf('of an opening', openingChanges.map(situated), { as: noah, writes: edits() }),
];

/** Every line has the forum, also where it says nothing of it. */
function situated(row: Row): Row {
  return { given: forum(), ...row };
}
