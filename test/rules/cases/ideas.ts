import { deleteThread } from '../../../src/data/forum-threads.js';
import { postPath, threadPath } from '../../../src/data/paths.js';
import { IDEA_STATUSES, type IdeaStatus } from '../../../src/domain/idea.js';
import { now, remove, type WriteFields } from '../../../src/store/store.js';
import { also, changed, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import {
  changes,
  decisions,
  freshThread,
  inForum,
  removedOf,
  type Batch,
  type Card,
} from '../support/deciding-stage.js';
import { withForgeries } from '../support/forged.js';
import { accepts, answers, edits, opens, votes } from '../support/forum-batches.js';
import { ANSWER, forum, OTHER } from '../support/forum-stage.js';
import {
  idea,
  IDEA,
  ideas,
  replied,
  replies,
  unreplies,
  type IdeaDifferences,
} from '../support/idea-stage.js';
import { ada, mia, noah, omar, type Person } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';

const named = (prefix: string, names: readonly string[]) => names.map((name) => `${prefix}: ${name}`);
const FOUND_BY = named(
  'threads',
  ['a list', 'one longer', 'one shorter', 'twice'].map((what) => `words ${what}`),
);
const LOG = named('audit', [
  ...['reason empty', 'note another text', 'note blank', 'note empty', 'group another text'],
]);

const ideaCard = (differences: IdeaDifferences = {}): Card => ({
  given: ideas(differences),
  post: inForum('question', { posts: { [IDEA]: { topic: 'idea' } } }).post,
});
const waiting = (): Card => {
  const { post, given } = freshThread();
  return {
    post: { ...post, opening: post.opening && { ...post.opening, topic: 'idea' } },
    given: (c) =>
      given(c).map((write) =>
        write.path === postPath(c, post.id) && write.op === 'set'
          ? { ...write, data: { ...write.data, topic: 'idea' } }
          : write,
      ),
  };
};
const removed = removedOf(ideaCard({ thread: { status: 'planned' } }));
const inThread = (batch: Batch, data: WriteFields) => changed(batch, 'threads', data);
const says = (status: IdeaStatus, more: Partial<typeof idea> = {}, by: Person = omar) =>
  changes({ ...idea, ...more }, { status }, { by: by.uid });
const opensIdea = opens({ topic: 'idea' });

const forged: RuleCase[] = [
  ...withForgeries({ name: 'a live idea', as: mia, given: forum(), writes: opensIdea, harmless: FOUND_BY }),
  ...withForgeries({
    name: 'an approval of an idea',
    as: omar,
    given: waiting().given,
    writes: decisions(waiting()).approve(),
    fieldsOf: ['threads'],
    harmless: FOUND_BY,
  }),
  ...withForgeries({
    name: 'a removed idea restored',
    as: omar,
    given: removed.given,
    writes: decisions(removed).restore,
    fieldsOf: ['threads'],
    harmless: FOUND_BY,
  }),
  ...withForgeries({
    name: 'an idea deleted',
    as: noah,
    given: ideas(),
    writes: (c) => deleteThread(c, IDEA),
    fieldsOf: ['threads'],
    harmless: ['threads: pinned kept'],
  }),
  ...withForgeries({
    name: 'an idea planned',
    as: omar,
    given: ideas(),
    writes: says('planned'),
    harmless: LOG,
  }),
  ...withForgeries({ name: 'an official reply', as: omar, given: ideas(), writes: replies() }),
  ...withForgeries({
    name: 'an official reply in place of another',
    as: omar,
    given: ideas(replied),
    writes: replies(OTHER, ANSWER),
  }),
  ...withForgeries({
    name: 'an official reply taken back',
    as: omar,
    given: ideas(replied),
    writes: unreplies,
  }),
];

const opening: Row[] = [
  { what: 'that waits', passes: true, writes: opens({ topic: 'idea' }, mia, false) },
  { what: 'that is pinned', writes: inThread(opensIdea, { pinned: true }) },
  { what: 'that is not pinned, and says so', writes: inThread(opensIdea, { pinned: false }) },
  { what: 'that is planned', writes: inThread(opensIdea, { status: 'planned' }) },
  { what: 'whose status is from before', writes: inThread(opensIdea, { statusAt: minutesAgo(9) }) },
  { what: 'that is merged', writes: inThread(opensIdea, { mergedInto: IDEA }) },
  { what: 'as a discussion with a status', writes: inThread(opens(), { status: 'open' }) },
  { what: 'as a discussion with the time of one', writes: inThread(opens(), { statusAt: now }) },
];

const lasting: Row[] = [
  { what: 'edited', passes: true, as: noah, writes: edits() },
  { what: 'commented on', passes: true, writes: answers() },
  { what: 'voted for', passes: true, writes: votes(0, 1) },
  { what: 'voted for by its author', as: noah, writes: votes(0, 1, noah) },
  { what: 'voted for when it is removed', given: removed.given, writes: votes(0, 1) },
  { what: 'removed', passes: true, as: omar, writes: decisions(ideaCard()).remove },
  {
    what: 'restored and put on the forum’s boards',
    as: omar,
    given: removed.given,
    writes: inThread(decisions(removed).restore, { pinned: false }),
  },
  {
    what: 'restored as planned when it is done',
    as: omar,
    given: removed.given,
    writes: inThread(decisions(removed).restore, { status: 'done' }),
  },
  {
    what: 'restored and pinned where it is a question',
    as: omar,
    given: removedOf(inForum('question')).given,
    writes: inThread(decisions(removedOf(inForum('question'))).restore, { pinned: remove }),
  },
  {
    what: 'put on the forum’s boards by its author',
    as: noah,
    writes: inThread(edits(), { pinned: false }),
  },
  { what: 'planned by its author', as: noah, writes: inThread(edits(), { status: 'planned' }) },
];

const deciding: Row[] = [
  ...IDEA_STATUSES.slice(1).map((status): Row => ({
    what: `${status}`,
    passes: true,
    writes: says(status),
  })),
  {
    what: 'open again',
    passes: true,
    given: ideas({ thread: { status: 'done' } }),
    writes: says('open', { status: 'done' }),
  },
  { what: 'planned, by an admin', passes: true, as: ada, writes: says('planned', {}, ada) },
  { what: 'planned, by a member', as: mia, writes: says('planned', {}, mia) },
  { what: 'what no idea can be', writes: inThread(says('planned'), { status: 'maybe' }) },
  { what: 'planned without an entry', writes: (c) => says('planned')(c).slice(0, 1) },
  { what: 'planned, without saying when', writes: inThread(says('planned'), { statusAt: minutesAgo(1) }) },
  {
    what: 'planned, by an entry about another deed',
    writes: changed(says('planned'), 'audit', { action: 'lock' }),
  },
  {
    what: 'planned, by an entry that says it was done',
    writes: changed(says('planned'), 'audit', {
      before: { locked: false, category: 'Help', status: 'done' },
    }),
  },
  { what: 'planned and locked', writes: inThread(says('planned'), { locked: true }) },
  { what: 'planned and moved', writes: inThread(says('planned'), { category: 'News' }) },
  { what: 'planned when it is removed', given: removed.given, writes: says('planned') },
  {
    what: 'planned when it is removed, as all that is known of it is a lock',
    given: removed.given,
    writes: changed(says('planned'), 'audit', { before: { locked: false } }),
  },
  { what: 'moved', passes: true, writes: changes(idea, { category: 'News' }) },
  { what: 'locked', passes: true, writes: changes(idea, { locked: true }) },
  { what: 'pinned', writes: changes(idea, { pinned: true }) },
  {
    what: 'planned where it is a question',
    given: forum(),
    writes: changes({ ...idea, pinned: false }, { status: 'planned' }),
  },
  {
    what: 'planned where it is a question, as it stands in the log',
    given: forum(),
    writes: changed(changes(idea, { status: 'planned' }), 'audit', {
      before: { locked: false, pinned: false, category: 'Help' },
    }),
  },
];

const ofReplying: Row[] = [
  { what: 'by an admin', passes: true, as: ada },
  { what: 'by the author of the idea', as: noah },
  { what: 'by the author of the comment', as: mia },
  { what: 'in a locked idea', given: ideas({ thread: { locked: true } }) },
  { what: 'in a removed idea', given: removed.given },
  { what: 'in a discussion', given: forum({ thread: { kind: 'discussion' } }), writes: accepts() },
  {
    what: 'by a moderator who is banned',
    given: ideas({ usual: { members: { [omar.uid]: { standing: { banned: true } } } } }),
  },
  {
    what: 'that its author is counted for',
    writes: also(replies(), (c) => [
      update(`communities/${c}/members/${mia.uid}`, { helped: 1, helpedBy: ANSWER }),
    ]),
  },
  {
    what: 'that is news to its author',
    writes: changed(replies(), 'posts', { decidedAt: now }),
  },
  {
    what: 'that the comment alone speaks of',
    writes: (c) => replies()(c).filter(({ path }) => path !== threadPath(c, IDEA)),
  },
  {
    what: 'taken back by the author of the idea',
    as: noah,
    given: ideas(replied),
    writes: unreplies,
  },
];

export const ideaCases: readonly RuleCase[] = [
  ...forged,
  ...casesOf('opens an idea', opening, { as: mia, given: forum(), writes: opensIdea }),
  ...casesOf('an idea is', lasting, { as: mia, given: ideas() }),
  ...casesOf('an idea is declared', deciding, { as: omar, given: ideas() }),
  ...casesOf('an official reply', ofReplying, { as: omar, given: ideas(), writes: replies() }),
];
