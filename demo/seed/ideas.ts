import { readFile } from 'node:fs/promises';
import { auditPath } from '../../src/data/moderation/paths.js';
import { MINUTE } from '../../src/domain/limits.js';
import type { Write } from '../../src/store/store.js';
import { chanceFrom, type Chance } from './chance.js';
import { daysAgo } from './contribution.js';
import { decisionOn, set } from './documents.js';
import { stageThread, type Ballot, type StagedIdea, type StagedThread } from './forum.js';
import { forumWrites } from './forum-documents.js';
import { parseIdeas, type SaidIdea } from './parse-forum.js';

/** An idea with everything that has happened to it, except what was merged with it. */
interface Staged extends StagedThread, Pick<SaidIdea, 'decided' | 'key' | 'into'> {
  readonly idea: StagedIdea;
}

/** The demo's ideas, with times up to a minute before `now` (milliseconds). */
export async function ideas(now: number): Promise<StagedThread[]> {
  const said = parseIdeas(await readFile(new URL('ideas.txt', import.meta.url), 'utf8'));
  const staged = said.map((idea, i) => stageIdea(idea, now, chanceFrom(7000 + i)));
  for (const source of staged.filter(({ into }) => into)) {
    const kept = staged.find(({ key }) => key === source.into);
    if (!kept) throw new Error(`"${source.title}" is merged into an idea that is not there`);
    const merged = merge(source, kept, now);
    for (const one of merged) staged[staged.findIndex(({ title }) => title === one.title)] = one;
  }
  return staged;
}

function stageIdea(said: SaidIdea, now: number, chance: Chance): Staged {
  const thread = stageThread(said, now, chance);
  const { status, decided, key, into } = said;
  const statusAt = decided > 0 ? daysAgo(decided, now) : (thread.log[0]?.at ?? now);
  return { ...thread, decided, key, into, idea: { status, statusAt, mergedInto: '', movedFor: '' } };
}

/** The duplicate has none of its votes any more; those of people who have none there yet, nor written it, have moved. */
function merge(source: Staged, kept: Staged, now: number): [Staged, Staged] {
  const [from = '', to = ''] = [source, kept].map(({ log }) => log[0]?.id ?? '');
  const there = new Set([...kept.ballots.map(({ uid }) => uid), kept.log[0]?.uid]);
  const moved = source.ballots
    .filter(({ uid }) => !there.has(uid))
    .map((ballot): Ballot => ({ ...ballot, at: now - MINUTE, movedFrom: from }));
  const left = source.ballots.map((ballot): Ballot => ({ ...ballot, vote: 0, movedTo: to }));
  return [
    {
      ...source,
      ...{ votes: 0, ballots: left, locked: true },
      idea: { ...source.idea, mergedInto: to, movedFor: movedFor(from, left) },
    },
    {
      ...kept,
      ...{ votes: kept.votes + moved.length, ballots: [...kept.ballots, ...moved] },
      idea: { ...kept.idea, movedFor: movedFor(from, moved) },
    },
  ];
}

function movedFor(from: string, ballots: readonly Ballot[]): string {
  const last = ballots.at(-1);
  return last ? `${from}/${last.uid}` : '';
}

/** An idea as documents, with the log's entry for what staff have decided last. */
export function ideaWrites(
  community: string,
  thread: StagedThread,
  names: ReadonlyMap<string, string>,
  now: number,
): Write[] {
  const [opening] = thread.log;
  const { category, idea } = thread;
  const writes = forumWrites(community, thread, names);
  if (!opening || !idea || (idea.status === 'open' && !idea.mergedInto)) return writes;
  const { id, uid } = opening;
  const entry = set(auditPath(community, decisionOn(id)), {
    ...{ by: 'olga', at: new Date(idea.mergedInto ? now - MINUTE : idea.statusAt) },
    ...{ action: idea.mergedInto ? 'merge' : 'status', target: `threads/${id}`, about: uid },
    ...{ previous: '', reason: '', note: '', group: '', before: { locked: false, status: 'open', category } },
  });
  return [...writes, entry];
}
