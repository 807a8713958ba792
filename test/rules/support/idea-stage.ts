import { acceptAnswer } from '../../../src/data/forum-threads.js';
import { moveVote, type MovedVote } from '../../../src/data/idea-votes.js';
import type { ModeratedThread } from '../../../src/data/moderation/decisions.js';
import { minePath, threadPath } from '../../../src/data/paths.js';
import type { ForumThread } from '../../../src/domain/thread.js';
import { now, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { set, update } from './batches.js';
import { changes } from './deciding-stage.js';
import { ANSWER, forum, knownThread, QUESTION, type ForumDifferences } from './forum-stage.js';
import { ada, gus, mia, noah, omar, type Person } from './people.js';
import { minutesAgo } from './stage.js';

/** Noah's idea, with two comments of Mia's, and Ada's, which it is a duplicate of. */
export const IDEA = QUESTION;
export const KEPT = 'AdasIdea000000000000';

export interface IdeaDifferences extends ForumDifferences {
  /** Ada's idea. */
  readonly kept?: Fields;
  /** What people have given to Ada's idea, by uid. */
  readonly keptMine?: Readonly<Record<string, Fields>>;
}

const withDifferences =
  (differences: IdeaDifferences | (() => IdeaDifferences)) =>
  (c: string): Write[] => {
    const other = typeof differences === 'function' ? differences() : differences;
    const posts = { ...other.posts, [IDEA]: { topic: 'idea', ...other.posts?.[IDEA] } };
    const laid = forum({ ...other, posts, thread: {} })(c);
    const usual = laid.find(({ path }) => path === threadPath(c, IDEA));
    const { pinned: _pinned, ...fields } = usual?.op === 'set' ? usual.data : {};
    const idea = { ...fields, kind: 'idea', status: 'open', statusAt: minutesAgo(20) };
    return [
      ...laid.filter((write) => write !== usual),
      set(threadPath(c, IDEA), { ...idea, ...other.thread }),
      set(threadPath(c, KEPT), { ...idea, uid: ada.uid, name: ada.name, title: 'Steeped', ...other.kept }),
      ...Object.entries(other.keptMine ?? {}).map(([uid, data]) => set(minePath(c, KEPT, uid), data)),
    ];
  };

const usual = withDifferences({});

/** The usual situation with two ideas in the forum. */
export const ideas = (
  differences?: IdeaDifferences | (() => IdeaDifferences),
): ((community: string) => Write[]) => (differences ? withDifferences(differences) : usual);

/** Noah's idea as staff have read it, and as a client has. */
export const idea: ModeratedThread = {
  ...{ id: IDEA, uid: noah.uid, decision: '', locked: false },
  ...{ category: 'Help', status: 'open' },
};
const knownIdea = (answer = ''): ForumThread => ({ ...knownThread({ answer }), kind: 'idea' });

const nobody = { former: '', helped: new Map<string, number>() };
/** Chooses the official reply, in place of another where there was one; or takes it back. */
export const replies =
  (id = ANSWER, former = '', author: Person = mia) =>
  (c: string): Write[] =>
    acceptAnswer(c, knownIdea(former), { id, page: 0, uid: author.uid }, nobody);
export const unreplies = (c: string): Write[] => acceptAnswer(c, knownIdea(ANSWER), null, nobody);
export const replied = (): IdeaDifferences => ({
  thread: { answer: ANSWER },
  posts: { [ANSWER]: { acceptedAt: minutesAgo(2) } },
});

export const merges = (thread: ModeratedThread = idea, into = KEPT, by: Person = omar) =>
  changes(thread, { mergedInto: into }, { by: by.uid });

/** Somebody's record with a vote in it. */
export const vote = (value: number): Fields => ({ vote: value, at: minutesAgo(9) });
const given = (who: readonly Person[], value: number) =>
  Object.fromEntries(who.map(({ uid }) => [uid, vote(value)]));

/** Merged, and the votes of Mia and Gus are still where they were; differences are laid over it. */
export const merged = (more: () => IdeaDifferences = () => ({})) =>
  ideas(() => {
    const { thread, mine, ...other } = more();
    return {
      thread: { mergedInto: KEPT, locked: true, ...thread },
      mine: { ...given([mia, gus], 1), ...mine },
      ...other,
    };
  });

/** Moves Mia's vote from Noah's idea to Ada's. */
export const moves =
  (more: Partial<MovedVote> = {}) =>
  (c: string): Write[] =>
    moveVote(c, { from: IDEA, to: KEPT, uid: mia.uid, mine: null, author: ada.uid, ...more });
/** The same where Mia has a vote there already. */
export const drops = moves({ mine: { path: '', id: mia.uid, data: { vote: 1 } } });

/** One write of a batch, by the idea or the record that it is to. */
export const toThread = (id: string, batch: (c: string) => Write[]) => (c: string) =>
  batch(c).filter(({ path }) => path === threadPath(c, id));
export const toRecord = (id: string, batch: (c: string) => Write[]) => (c: string) =>
  batch(c).filter(({ path }) => path.startsWith(`${threadPath(c, id)}/mine/`));

/** A vote as its voter writes it, with another sum of the idea. */
export const votesFor =
  (id: string, who: Person, value: number, sum: Fields) =>
  (c: string): Write[] => [
    { op: 'merge', path: minePath(c, id, who.uid), data: { vote: value, at: now } },
    update(threadPath(c, id), sum),
  ];

/** The batch with other fields in its write to an idea. */
export const inThread = (id: string, batch: (c: string) => Write[], data: WriteFields) => (c: string) =>
  batch(c).map((write) =>
    write.op !== 'delete' && write.path === threadPath(c, id)
      ? { ...write, data: { ...write.data, ...data } }
      : write,
  );
