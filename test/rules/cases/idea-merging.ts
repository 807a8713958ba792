import { threadPath } from '../../../src/data/paths.js';
import { increment, remove } from '../../../src/store/store.js';
import { changed, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';
import { changes } from '../support/deciding-stage.js';
import { withForgeries } from '../support/forged.js';
import { votes } from '../support/forum-batches.js';
import { forum, QUESTION } from '../support/forum-stage.js';
import { IDEA, idea, ideas, KEPT, merged, merges, moves, votesFor, inThread } from '../support/idea-stage.js';
import { ada, mia, noah, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';

const UNTOLD = ['reason empty', 'note another text', 'note blank', 'note empty', 'group another text'];
const LOG = UNTOLD.map((what) => `audit: ${what}`);

const forged = withForgeries({
  name: 'an idea merged',
  as: omar,
  given: ideas(),
  writes: merges(),
  harmless: LOG,
});

const merging: Row[] = [
  { what: 'by an admin', passes: true, as: ada, writes: merges(idea, KEPT, ada) },
  { what: 'by its author', as: noah, writes: merges(idea, KEPT, noah) },
  {
    what: 'by the author of the other',
    as: mia,
    given: ideas({ kept: { uid: mia.uid } }),
    writes: merges(idea, KEPT, mia),
  },
  { what: 'into itself', writes: merges(idea, IDEA) },
  { what: 'into nothing', writes: merges(idea, 'NoSuchIdea0000000000') },
  { what: 'into a question', given: ideas({ kept: { kind: 'question', pinned: false } }) },
  { what: 'into one that is removed', given: ideas({ kept: { state: 'removed' } }) },
  { what: 'into one that is merged', given: ideas({ kept: { mergedInto: 'AnotherIdea000000000' } }) },
  { what: 'into one that is locked', passes: true, given: ideas({ kept: { locked: true } }) },
  { what: 'a second time', given: merged(), writes: merges({ ...idea, locked: true }, KEPT) },
  {
    what: 'a second time, into another',
    given: ideas({ thread: { mergedInto: 'AnotherIdea000000000', locked: true } }),
    writes: merges({ ...idea, locked: true }),
  },
  { what: 'when it is removed', given: ideas({ thread: { state: 'removed' } }) },
  {
    what: 'when it is removed, as all that is known of it is a lock',
    given: ideas({ thread: { state: 'removed' } }),
    writes: changed(merges(), 'audit', { before: { locked: false } }),
  },
  {
    what: 'where it is a question',
    given: (c) => [...ideas()(c), ...forum()(c).filter(({ path }) => path === threadPath(c, QUESTION))],
    writes: changed(merges(), 'audit', { before: { locked: false, pinned: false, category: 'Help' } }),
  },
  { what: 'and left open', writes: inThread(IDEA, merges(), { locked: false }) },
  { what: 'and declined', writes: inThread(IDEA, merges(), { status: 'declined' }) },
  { what: 'and its votes taken', writes: inThread(IDEA, merges(), { votes: 0 }) },
  { what: 'without an entry', writes: (c) => merges()(c).slice(0, 1) },
  { what: 'by an entry about its status', writes: changed(merges(), 'audit', { action: 'status' }) },
  {
    what: 'in a circle at once',
    writes: (c) => [
      ...merges()(c),
      ...changes(
        { ...idea, id: KEPT, uid: ada.uid },
        { mergedInto: IDEA },
        { id: 'SecondDecision000000' },
      )(c),
    ],
  },
  {
    what: 'and separated again',
    given: merged(),
    writes: (c) => [update(threadPath(c, IDEA), { mergedInto: remove })],
  },
  {
    what: 'and unlocked',
    passes: true,
    given: merged(),
    writes: changes({ ...idea, locked: true }, { locked: false }),
  },
];

const afterwards: Row[] = [
  { what: 'planned', passes: true, writes: changes({ ...idea, locked: true }, { status: 'planned' }) },
  {
    what: 'unlocked and voted for by somebody new',
    as: ada,
    given: merged(() => ({ thread: { locked: false } })),
    writes: votesFor(IDEA, ada, 1, { votes: increment(1) }),
  },
  {
    what: 'unlocked and no longer voted for',
    as: mia,
    given: merged(() => ({ thread: { locked: false } })),
    writes: votesFor(IDEA, mia, 0, { votes: increment(-1) }),
  },
  {
    what: 'unlocked, and what has moved voted for again',
    as: mia,
    given: (c) => [...merged()(c), ...moves()(c), update(threadPath(c, IDEA), { locked: false })],
    writes: votesFor(IDEA, mia, 1, { votes: increment(1) }),
  },
  {
    what: 'left, and the vote that has moved taken back where it is',
    passes: true,
    as: mia,
    given: (c) => [...merged()(c), ...moves()(c)],
    writes: votesFor(KEPT, mia, 0, { votes: increment(-1) }),
  },
];

const voting: Row[] = [
  { what: 'for what was merged', given: merged(() => ({ mine: {} })), as: mia, writes: votes(1, 0) },
  {
    what: 'for what was merged and unlocked',
    given: merged(() => ({ thread: { locked: false } })),
    as: mia,
    writes: votes(1, 0),
  },
  {
    what: 'for what others were merged into',
    passes: true,
    as: mia,
    given: merged(),
    writes: votesFor(KEPT, mia, 1, { votes: increment(1) }),
  },
  {
    what: 'again, where the vote has come from elsewhere',
    as: mia,
    given: merged(() => ({ keptMine: { [mia.uid]: { vote: 1, movedFrom: IDEA } } })),
    writes: votesFor(KEPT, mia, 1, { votes: increment(1) }),
  },
  {
    what: 'no more, where the vote has come from elsewhere',
    passes: true,
    as: mia,
    given: merged(() => ({
      kept: { movedFor: `${IDEA}/${mia.uid}` },
      keptMine: { [mia.uid]: { vote: 1, movedFrom: IDEA } },
    })),
    writes: votesFor(KEPT, mia, 0, { votes: increment(-1) }),
  },
];

export const ideaMergingCases: readonly RuleCase[] = [
  ...forged,
  ...casesOf('an idea is merged', merging, { as: omar, given: ideas(), writes: merges() }),
  ...casesOf('a merged idea is', afterwards, { as: omar, given: merged() }),
  ...casesOf('votes', voting, { as: mia, given: merged() }),
];
