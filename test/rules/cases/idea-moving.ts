import { votersOf } from '../../../src/data/ideas.js';
import { minePath, pagePath, threadPath } from '../../../src/data/paths.js';
import { increment, now, type Write, type WriteFields } from '../../../src/store/store.js';
import { also, set, update } from '../support/batches.js';
import type { RuleCase } from '../support/case.js';

import { withForgeries } from '../support/forged.js';
import { votes } from '../support/forum-batches.js';
import { forum, OTHER, QUESTION } from '../support/forum-stage.js';
import {
  drops,
  IDEA,
  ideas,
  KEPT,
  merged,
  moves,
  toRecord,
  toThread,
  vote,
  votesFor,
  inThread,
} from '../support/idea-stage.js';
import { ada, gus, mia, noah, olga, omar } from '../support/people.js';
import { casesOf, type Row } from '../support/row.js';
import { minutesAgo } from '../support/stage.js';
import { gets, list } from './reading.js';

const hasBoth = merged(() => ({ keptMine: { [mia.uid]: vote(1) } }));
const THIRD = 'ThirdIdea00000000000';
/** Mia's vote has moved to Ada's idea, which was merged into a third one after that. */
const withThird = (c: string): Write[] => {
  const laid = [...merged()(c), ...moves()(c)];
  const kept = laid.find(({ op, path }) => op === 'set' && path === threadPath(c, KEPT));
  const third = kept?.op === 'set' ? { ...kept.data, uid: noah.uid, votes: 0 } : {};
  return [
    ...laid,
    update(threadPath(c, KEPT), { mergedInto: THIRD, locked: true }),
    set(threadPath(c, THIRD), third),
  ];
};
const inRecord = (id: string, batch: typeof drops, data: WriteFields) => (c: string) =>
  batch(c).map((write) =>
    write.op !== 'delete' && write.path === minePath(c, id, mia.uid)
      ? { ...write, data: { ...write.data, ...data } }
      : write,
  );
const moved = moves();
const gusToo = moves({ uid: gus.uid });

/** Thrown in with the value that it has. */
const AS_IT_IS = ['threads: mergedInto thrown in', 'threads: locked thrown in'];
const forged: RuleCase[] = [
  ...withForgeries({ name: 'a vote moved', as: omar, given: merged(), writes: moved, harmless: AS_IT_IS }),
  ...withForgeries({ name: 'a vote dropped', as: omar, given: hasBoth, writes: drops, harmless: AS_IT_IS }),
];

const moving: Row[] = [
  { what: 'by an admin', passes: true, as: ada },
  { what: 'by its voter', as: mia },
  {
    what: 'by the author of the idea that stays',
    as: mia,
    given: merged(() => ({ kept: { uid: mia.uid } })),
  },
  { what: 'by the author of the duplicate', as: noah },
  {
    what: 'of a moderator, by that one',
    passes: true,
    given: merged(() => ({ mine: { [omar.uid]: vote(1) } })),
    writes: moves({ uid: omar.uid }),
  },
  {
    what: 'of the author of the duplicate',
    given: merged(() => ({ mine: { [noah.uid]: vote(0) } })),
    writes: moves({ uid: noah.uid }),
  },
  {
    what: 'where a reaction was given as well',
    passes: true,
    given: merged(() => ({ keptMine: { [mia.uid]: { reactions: { [OTHER]: ['like'] } } } })),
  },
  {
    what: 'where a vote was taken back',
    passes: true,
    given: merged(() => ({ keptMine: { [mia.uid]: vote(0) } })),
  },
  {
    what: 'where a vote came from elsewhere and was taken back',
    passes: true,
    given: merged(() => ({ keptMine: { [mia.uid]: { ...vote(0), movedFrom: 'AnotherIdea000000000' } } })),
  },
  { what: 'without a merger', given: merged(() => ({ thread: { mergedInto: null } })) },
  { what: 'without a merger, to nowhere', given: ideas({ mine: { [mia.uid]: vote(1) } }) },
  {
    what: 'to another than it was merged into',
    given: merged(() => ({ thread: { mergedInto: 'AnotherIdea000000000' } })),
  },
  { what: 'to one that is removed', given: merged(() => ({ kept: { state: 'removed' } })) },
  { what: 'against', given: merged(() => ({ mine: { [mia.uid]: vote(-1) } })) },
  { what: 'that is none', given: merged(() => ({ mine: { [mia.uid]: vote(0) } })) },
  { what: 'of somebody who has no record', writes: moves({ uid: ada.uid, author: '' }) },
  {
    what: 'that has moved',
    given: merged(() => ({
      mine: { [mia.uid]: { ...vote(0), movedTo: KEPT } },
      keptMine: { [mia.uid]: { vote: 1, movedFrom: IDEA } },
    })),
  },
  {
    what: 'that has moved, dropped as if it counted there',
    given: (c) => [...merged()(c), ...moved(c)],
    writes: drops,
  },
  {
    what: 'that has moved, in the ideas alone, though another’s moved last',
    given: (c) => [...merged()(c), ...moved(c), ...gusToo(c)],
    writes: also(toThread(IDEA, moved), toThread(KEPT, moved)),
  },
  {
    what: 'of one after the other',
    passes: true,
    given: (c) => [...merged()(c), ...moved(c)],
    writes: gusToo,
  },
  {
    what: 'of a member who is banned',
    passes: true,
    given: merged(() => ({ usual: { members: { [mia.uid]: { standing: { banned: true } } } } })),
  },
  {
    what: 'to an idea that was merged itself meanwhile',
    passes: true,
    given: merged(() => ({ kept: { mergedInto: THIRD, locked: true } })),
  },
  {
    what: 'that has come from another idea, further',
    passes: true,
    given: withThird,
    writes: moves({ from: KEPT, to: THIRD, author: noah.uid }),
  },
  {
    what: 'that has come from another idea, back',
    given: withThird,
    writes: moves({ from: KEPT, to: IDEA, author: noah.uid }),
  },
  {
    what: 'to another idea that is there',
    given: withThird,
    writes: moves({ uid: gus.uid, to: THIRD, author: noah.uid }),
  },
  {
    what: 'under the name of another voter',
    writes: inThread(KEPT, moved, { movedFor: `${IDEA}/${gus.uid}` }),
  },
  {
    what: 'of one’s own, written there as a vote of one’s own',
    given: merged(() => ({ mine: { [omar.uid]: vote(1) } })),
    writes: (c) => [
      ...moves({ uid: omar.uid })(c).filter(({ path }) => path !== minePath(c, KEPT, omar.uid)),
      set(minePath(c, KEPT, omar.uid), { vote: 1, at: now, movedFrom: IDEA }),
    ],
  },
  {
    what: 'that has moved and was taken back',
    given: merged(() => ({
      mine: { [mia.uid]: { ...vote(0), movedTo: KEPT } },
      keptMine: { [mia.uid]: { ...vote(0), movedFrom: IDEA } },
    })),
  },
  { what: 'a second time, where it counts already', given: hasBoth },
  {
    what: 'and counted though it is dropped',
    given: hasBoth,
    writes: also(drops, toThread(KEPT, moved)),
  },
  { what: 'where one against stands', given: merged(() => ({ keptMine: { [mia.uid]: vote(-1) } })) },
  {
    what: 'and dropped where one against stands',
    passes: true,
    given: merged(() => ({ keptMine: { [mia.uid]: vote(-1) } })),
    writes: drops,
  },
  { what: 'and dropped where there is none', writes: drops },
  {
    what: 'and dropped where one was taken back',
    given: merged(() => ({ keptMine: { [mia.uid]: vote(0) } })),
    writes: drops,
  },
  {
    what: 'and dropped where a reaction stands',
    given: merged(() => ({ keptMine: { [mia.uid]: { reactions: {} } } })),
    writes: drops,
  },
  {
    what: 'of the author of the idea that stays, who has none there',
    passes: true,
    given: merged(() => ({ kept: { uid: mia.uid } })),
    writes: moves({ author: mia.uid }),
  },
  { what: 'of the author of the idea that stays', given: merged(() => ({ kept: { uid: mia.uid } })) },
  { what: 'from the duplicate alone', writes: also(toRecord(IDEA, moved), toThread(IDEA, moved)) },
  { what: 'to the idea that stays alone', writes: also(toRecord(KEPT, moved), toThread(KEPT, moved)) },
  { what: 'in the records alone', writes: also(toRecord(IDEA, moved), toRecord(KEPT, moved)) },
  { what: 'in the ideas alone', writes: also(toThread(IDEA, moved), toThread(KEPT, moved)) },
  { what: 'in the record of the duplicate alone', writes: toRecord(IDEA, moved) },
  { what: 'in the record of the idea that stays alone', writes: toRecord(KEPT, moved) },
  { what: 'for two', writes: inThread(KEPT, moved, { votes: increment(2) }) },
  { what: 'for two less', writes: inThread(IDEA, moved, { votes: increment(-2) }) },
  { what: 'with weight', writes: inRecord(KEPT, moved, { vote: 2 }) },
  { what: 'and turned around', writes: inRecord(KEPT, moved, { vote: -1 }) },
  { what: 'and kept', writes: inRecord(IDEA, moved, { vote: 1 }) },
  { what: 'with a fraction type', writes: inRecord(IDEA, moved, { vote: 0.5 }) },
  { what: 'and a reaction beside it', writes: inRecord(KEPT, moved, { reactions: {} }) },
  { what: 'and its reactions dropped', writes: inRecord(IDEA, moved, { reactions: { [OTHER]: ['like'] } }) },
  { what: 'and the comments counted', writes: inThread(KEPT, moved, { comments: 9 }) },
  { what: 'and the other renamed', writes: inThread(KEPT, moved, { title: 'Mine' }) },
  {
    what: 'with another’s in one step each',
    writes: also(moved, toRecord(IDEA, gusToo), toRecord(KEPT, gusToo)),
  },
  { what: 'with another’s, in two steps', writes: also(moved, gusToo) },
  {
    what: 'with another’s, who has one there',
    given: merged(() => ({ keptMine: { [gus.uid]: vote(1) } })),
    writes: also(moved, toRecord(IDEA, gusToo)),
  },
  {
    what: 'in two steps, for one',
    writes: also(moved, (c) => [update(threadPath(c, KEPT), { votes: increment(1) })]),
  },
  {
    what: 'with one’s own in the same step',
    writes: also(moved, (c) => votesFor(KEPT, omar, 1, {})(c).slice(0, 1)),
  },
  {
    what: 'with one’s own in two steps',
    writes: also(moved, votesFor(KEPT, omar, 1, { votes: increment(1) })),
  },
  {
    what: 'with one’s own taken back in the same step',
    given: merged(() => ({ thread: { locked: false }, mine: { [omar.uid]: vote(1) } })),
    writes: also(moved, (c) => votesFor(IDEA, omar, 0, {})(c).slice(0, 1)),
  },
  {
    what: 'and reactions counted beside it',
    given: merged(() => ({ mine: { [omar.uid]: { ...vote(1), ...gave() } } })),
    writes: also(moves({ uid: omar.uid }), countsReactions),
  },
];

const gave = () => ({ reactions: { [OTHER]: ['like'] }, touched: OTHER, kind: 'like', page: 0 });
function countsReactions(c: string) {
  return [
    update(pagePath(c, IDEA, 0), {
      touched: OTHER,
      at: now,
      [`entries.${OTHER}.reactions.like`]: increment(50),
    }),
  ];
}
const reacting: Row[] = [
  {
    what: 'and counts fifty reactions beside it',
    given: forum(() => ({ mine: { [mia.uid]: { ...gave(), at: minutesAgo(9) } } })),
    writes: also(votes(0, 1), countsReactions),
  },
  {
    what: 'that is none, and counts fifty reactions beside it',
    given: forum(() => ({ mine: { [mia.uid]: { ...gave(), at: minutesAgo(9) } } })),
    writes: also(votes(0, 0), countsReactions),
  },
];

const staff = [omar, ada, olga];
const everyone = [null, gus, mia, noah, ...staff];
const ofArticle = forum({ mine: { [mia.uid]: vote(1) } });
const reading: RuleCase[] = [
  ...gets('a vote for an idea', (c) => minePath(c, IDEA, mia.uid), [mia, ...staff], merged()),
  ...gets('a vote for a question', (c) => minePath(c, QUESTION, mia.uid), [mia], ofArticle),
  ...everyone.flatMap((who) => [
    list(
      'who has voted for an idea',
      who,
      staff.some((one) => one === who),
      (c) => votersOf(c, IDEA),
      merged(),
    ),
    list('who has voted for a question', who, false, (c) => votersOf(c, QUESTION), ofArticle),
  ]),
  list('more voters than fit', omar, false, (c) => votersOf(c, IDEA, undefined, 51), merged()),
];

export const ideaMovingCases: readonly RuleCase[] = [
  ...forged,
  ...reading,
  ...casesOf('moves a vote', moving, { as: omar, given: merged(), writes: moved }),
  ...casesOf('writes a vote', reacting, { as: mia, given: forum() }),
];
