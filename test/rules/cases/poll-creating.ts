import { liveThread, pendingThread } from '../../../src/data/forum-threads.js';
import { createPoll, openingPoll } from '../../../src/data/opening-poll.js';
import type { PollPlan } from '../../../src/domain/poll.js';
import type { Write } from '../../../src/store/store.js';
import { also, changed, comment } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { withForgeries } from '../support/forged.js';
import { thread } from '../support/forum-batches.js';
import { NEW_THREAD } from '../support/forum-stage.js';
import { ada, mia, noah, omar, type Person } from '../support/people.js';
import { creates, NEW_POLL, OTHER_POLL, part, plan, POLL_POST, polled } from '../support/poll-stage.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo, NEW, postFields } from '../support/stage.js';
import { ground } from './posting.js';

/** They make another poll of it, which its author may. */
const OTHER_POLLS = [
  'under another id',
  'question another text',
  'options one longer',
  'secret the other truth',
  'changeable the other truth',
  'publishAt a time to come',
].map((what) => `polls: ${what}`);
/** In a thread the text names the poll, and the poll can be left out. */
const OTHER_POLLS_IN_THREADS = [...OTHER_POLLS.slice(1), 'polls: left out'];
const body = `What do you think? [Poll](poll:${NEW_POLL})`;
const inThread =
  (more: Partial<PollPlan> = {}, as: Person = mia, state: 'live' | 'pending' = 'live', text = body) =>
  (c: string): Write[] => [
    ...(state === 'live' ? liveThread : pendingThread)(
      thread({ body: text, category: '' }),
      ground(c, {}, as),
    ),
    ...creates(more, as, { id: NEW_THREAD, state })(c),
  ];
/** As the form for a new thread sends it: under the thread's own id. */
const withThread = (state: 'live' | 'pending') => (c: string) => {
  const body = `[Which cake?](poll:${NEW_THREAD})`;
  const intent = { ...thread({ body, category: '' }), poll: plan() };
  const about = ground(c, {}, mia);
  return [
    ...(state === 'live' ? liveThread : pendingThread)(intent, about),
    ...openingPoll(intent, about, state),
  ];
};
const forMembers = polled({ policy: { memberPolls: true } });
const given = polled();

const forgedCreation: RuleCase[] = [
  ...withForgeries({
    name: 'a poll by a moderator',
    as: omar,
    given,
    writes: creates(),
    harmless: OTHER_POLLS,
  }),
  ...withForgeries({
    name: 'a poll in a member’s thread',
    as: mia,
    given: forMembers,
    writes: inThread(),
    fieldsOf: ['polls'],
    harmless: OTHER_POLLS_IN_THREADS,
  }),
];

/** An hour ahead, the same wherever it is named. */
const SOON = minutesAgo(-60);
const timed = (more: () => Partial<PollPlan>) => (c: string) => creates(more())(c);
const as20 = Array.from({ length: 20 }, (_, i) => `Option ${String(i)}`);
const creating: Row[] = [
  { what: 'by an admin', passes: true, as: ada, writes: creates({}, ada) },
  { what: 'by a member', as: mia, writes: creates({}, mia) },
  { what: 'by a member where members may', as: mia, given: forMembers, writes: creates({}, mia) },
  {
    what: 'by a moderator who is muted',
    given: polled(() => ({ members: { [omar.uid]: { standing: { mutedUntil: minutesAgo(-9) } } } })),
  },
  {
    what: 'under a short id',
    writes: (c) => [createPoll('x', plan(), { community: c, author: omar, now: Date.now() })],
  },
  { what: 'in another’s name', as: ada },
  { what: 'for later', passes: true, writes: timed(() => ({ publishAt: Date.now() + 90_000 })) },
  { what: 'for a minute ago', writes: (c) => changed(creates(), 'polls', { publishAt: minutesAgo(1) })(c) },
  { what: 'that closes', passes: true, writes: timed(() => ({ closesAt: Date.now() + 90_000 })) },
  { what: 'that has closed', writes: timed(() => ({ closesAt: Date.now() - 90_000 })) },
  {
    what: 'that closes before it opens',
    writes: timed(() => ({ publishAt: Date.now() + 90_000, closesAt: Date.now() + 60_000 })),
  },
  { what: 'with one option', writes: creates({ options: ['Plum'] }) },
  { what: 'with twenty options', passes: true, writes: creates({ options: as20 }) },
  {
    what: 'with ten options, of which several are chosen',
    passes: true,
    writes: creates({ options: as20.slice(10), mode: 'multiple', max: 2 }),
  },
  {
    what: 'with eleven options, of which several are chosen',
    writes: creates({ options: as20.slice(9), mode: 'multiple', max: 2 }),
  },
  { what: 'with twenty-one options', writes: creates({ options: [...as20, 'More'] }) },
  {
    what: 'with an option of 100 characters',
    passes: true,
    writes: creates({ options: ['x'.repeat(100), 'y'] }),
  },
  { what: 'with an option of 101 characters', writes: creates({ options: ['x'.repeat(101), 'y'] }) },
  { what: 'with two options of one text', writes: creates({ options: ['x', 'x'] }) },
  { what: 'with a question of 200 characters', passes: true, writes: creates({ question: 'x'.repeat(200) }) },
  { what: 'with a question of 201 characters', writes: creates({ question: 'x'.repeat(201) }) },
  { what: 'of which two are chosen', passes: true, writes: creates({ mode: 'multiple', min: 2, max: 2 }) },
  { what: 'of which three of two are chosen', writes: creates({ mode: 'multiple', max: 3 }) },
  { what: 'of which none may be chosen', writes: creates({ mode: 'multiple', min: 0, max: 2 }) },
  { what: 'of which more at least than at most', writes: creates({ mode: 'multiple', min: 2, max: 1 }) },
  { what: 'with one choice of two', writes: creates({ max: 2 }) },
  { what: 'that rates', passes: true, writes: creates({ mode: 'rating' }) },
  { what: 'that rates twice', writes: creates({ mode: 'rating', max: 2 }) },
  {
    what: 'that ranks, with results at the close',
    passes: true,
    writes: creates({ mode: 'ranked', max: 2, results: 'closed' }),
  },
  {
    what: 'that ranks, with results for staff',
    passes: true,
    writes: creates({ mode: 'ranked', max: 2, results: 'staff' }),
  },
  { what: 'that ranks, with results at once', writes: creates({ mode: 'ranked', max: 2 }) },
  {
    what: 'that ranks, with results after the vote',
    writes: creates({ mode: 'ranked', max: 2, results: 'voted' }),
  },
  ...(['voted', 'closed', 'staff'] as const).map((results): Row => ({
    what: `with results: ${results}`,
    passes: true,
    writes: creates({ results }),
  })),
  { what: 'of a kind that there is not', writes: creates({ mode: 'lottery' as never }) },
  { what: 'with eight shards', passes: true, writes: creates({ shards: 8 }) },
  { what: 'with seven shards', writes: creates({ shards: 7 as never }) },
  {
    what: 'with votes',
    writes: (c) => changed(creates(), 'polls', { tally: { s0: part({ o0: 9 }, 9) } })(c),
  },
  {
    what: 'in an opening of yesterday',
    given: polled({ pollPost: { ...postFields(omar, body, 20), kind: 'thread' } }),
    writes: creates({}, omar, { id: POLL_POST, state: 'live' }),
  },
  { what: 'in a thread that is not there', writes: creates({}, omar, { id: POLL_POST, state: 'live' }) },
  { what: 'in a moderator’s thread', passes: true, writes: inThread({}, omar) },
  { what: 'in a member’s thread where only staff may', as: mia, writes: inThread() },
  {
    what: 'in a member’s thread where members may',
    passes: true,
    as: mia,
    given: forMembers,
    writes: inThread(),
  },
  {
    what: 'under the id of its thread',
    passes: true,
    as: mia,
    given: forMembers,
    writes: withThread('live'),
  },
  {
    what: 'under the id of its thread, which waits',
    passes: true,
    as: mia,
    given: polled({ policy: { memberPolls: true, premoderate: 'all' } }),
    writes: withThread('pending'),
  },
  {
    what: 'in a thread that waits',
    passes: true,
    as: mia,
    given: polled({ policy: { memberPolls: true, premoderate: 'all' } }),
    writes: inThread({}, mia, 'pending'),
  },
  {
    what: 'that is live in a thread that waits',
    as: mia,
    given: polled({ policy: { memberPolls: true, premoderate: 'all' } }),
    writes: changed(inThread({}, mia, 'pending'), 'polls', { state: 'live' }),
  },
  {
    what: 'in a thread that does not say so',
    as: mia,
    given: forMembers,
    writes: inThread({}, mia, 'live', 'What do you think?'),
  },
  {
    what: 'in a thread that names another',
    as: mia,
    given: forMembers,
    writes: inThread({}, mia, 'live', `What? [Poll](poll:${OTHER_POLL})`),
  },
  {
    what: 'in a thread that names two',
    as: mia,
    given: forMembers,
    writes: inThread({}, mia, 'live', `${body} [Poll](poll:${OTHER_POLL})`),
  },
  {
    what: 'with a blocked word',
    as: mia,
    given: polled({ policy: { memberPolls: true }, words: { blocked: 'casino', held: '' } }),
    writes: inThread({ options: ['Casino', 'Tea'] }),
  },
  {
    what: 'with a blocked word in the question',
    as: mia,
    given: polled({ policy: { memberPolls: true }, words: { blocked: 'casino', held: '' } }),
    writes: inThread({ question: 'A casino?' }),
  },
  {
    what: 'with a held word, live',
    as: mia,
    given: polled({ policy: { memberPolls: true }, words: { blocked: '', held: 'bitcoin' } }),
    writes: inThread({ options: ['Bitcoin', 'Tea'] }),
  },
  {
    what: 'with a held word, waiting',
    passes: true,
    as: mia,
    given: polled({ policy: { memberPolls: true }, words: { blocked: '', held: 'bitcoin' } }),
    writes: inThread({ options: ['Bitcoin', 'Tea'] }, mia, 'pending'),
  },
  {
    what: 'of another member in one’s own thread',
    as: mia,
    given: forMembers,
    writes: changed(inThread(), 'polls', { uid: noah.uid, name: noah.name }),
  },
  {
    what: 'in a comment',
    as: mia,
    given: forMembers,
    writes: also(comment(NEW, body, mia), creates({}, mia, { id: NEW, state: 'live' })),
  },
  {
    what: 'that closes as it opens',
    writes: (c) => changed(creates(), 'polls', { publishAt: SOON, closesAt: SOON })(c),
  },
];

export const pollCreatingCases: readonly RuleCase[] = [
  ...forgedCreation,
  ...casesOf('a poll', creating, { as: omar, given, writes: creates() }),
];
