import { excerptOf } from '../../src/data/forum-threads.js';
import { minePath, pagePath, postPath, threadPath } from '../../src/data/paths.js';
import { indexWords } from '../../src/domain/search-words.js';
import type { Fields, Write } from '../../src/store/store.js';
import { decisionOn, recordConversation, set, threadFields, type Recorded } from './documents.js';
import type { Ballot, StagedIdea, StagedThread } from './forum.js';

/** Ledger, page, thread, reactions and votes of one thread of the forum; its id is that of its opening. */
export function forumWrites(
  community: string,
  thread: StagedThread,
  names: ReadonlyMap<string, string>,
): Write[] {
  const opening = thread.log[0];
  if (!opening) throw new Error(`"${thread.title}" has no opening`);
  const { id, uid, body } = opening;
  const recorded = recordConversation(id, thread.log, names);
  const { title, topic, category, tags, pinned, locked, idea } = thread;
  const board = { title, words: indexWords(title), excerpt: excerptOf(body), category, tags, locked };
  const posts = [...recorded.posts].map(([post, fields]): [string, Fields] => [
    post,
    { ...fields, ...openingOrAnswer(thread, post) },
  ]);
  return [
    ...posts.map(([post, fields]) => set(postPath(community, post), fields)),
    ...recorded.pages.map((page) => set(pagePath(community, id, page.n), { ...page })),
    set(threadPath(community, id), {
      ...threadFields(recorded.placed),
      ...board,
      ...(idea ? ideaFields(id, idea) : { pinned }),
      kind: topic,
      uid,
      name: names.get(uid) ?? '',
      comments: thread.log.filter(({ fate }) => fate === 'live').length - 1,
      votes: thread.votes,
      ...acceptance(thread, recorded),
    }),
    ...[...mineRecords(thread.ballots, recorded)].map(([voter, fields]) =>
      set(minePath(community, id, voter), fields),
    ),
  ];
}

/** What an idea's thread says besides; its latest decision stands in the log. */
function ideaFields(id: string, { status, statusAt, mergedInto, movedFor }: StagedIdea): Fields {
  return {
    ...{ status, statusAt: new Date(statusAt) },
    ...((status !== 'open' || mergedInto) && { decision: decisionOn(id) }),
    ...(mergedInto && { mergedInto }),
    ...(movedFor && { movedFor }),
  };
}

/** What the post of the opening, and that of the accepted answer, have besides. */
function openingOrAnswer(
  { log, title, topic, category, tags, acceptedAt, idea }: StagedThread,
  id: string,
): Fields {
  if (log[0]?.id === id) return { kind: 'thread', title, topic, category, tags };
  const accepted = log.some((contribution) => contribution.accepted && contribution.id === id);
  if (!accepted) return {};
  const at = new Date(acceptedAt);
  // An official reply is no news to its author.
  return { acceptedAt: at, ...(!idea && { decidedAt: at }) };
}

/** An acceptance is the thread's latest change, unless something else has changed since. */
function acceptance({ acceptedAt }: StagedThread, { placed }: Recorded): Fields {
  const answer = placed.find(({ contribution }) => contribution.accepted);
  if (!answer) return { answer: '', answerPage: 0 };
  const { id } = answer.contribution;
  const { changedAt } = threadFields(placed);
  const latest = !(changedAt instanceof Date) || changedAt.getTime() < acceptedAt;
  return {
    answer: id,
    answerPage: answer.page,
    ...(latest && { changedAt: new Date(acceptedAt), changedId: id }),
  };
}

/** Reactions and vote of one member share a document. */
function mineRecords(ballots: readonly Ballot[], { mine }: Recorded): Map<string, Fields> {
  const records = new Map(mine);
  for (const { uid, at, ...voted } of ballots) {
    const record = records.get(uid);
    const before = record?.['at'] instanceof Date ? record['at'].getTime() : 0;
    records.set(uid, { ...record, ...voted, at: new Date(Math.max(before, at)) });
  }
  return records;
}
