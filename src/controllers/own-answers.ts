import { withdrawAnswers } from '../data/withdrawing.js';
import { answerPath, ballotPath } from '../data/asked-paths.js';
import { publishedPolls, publishedSurveys } from '../data/asked-queries.js';
import { withdrawBallot } from '../data/ballots.js';
import { decodeBallot, decodePoll } from '../data/polls.js';
import { LIST_LIMIT } from '../domain/limits.js';
import { isClosed, type OpeningTimes } from '../domain/opening-times.js';
import type { Document, Fields, Query } from '../store/store.js';
import { attempt } from './attempt.js';
import { pagesOf } from './in-pages.js';
import type { Session } from './session.js';

/**
 * What a member has given to polls and surveys. Nothing lists it: each ballot stands with its poll, and no query may go
 * over all polls, which would reach what else the owner's project has of that name. So everything that can be seen is gone
 * through, fifty at a time, which costs two reads for each poll and survey, but only whoever asks for it; a list of one's
 * own would cost a write with every vote. What staff have taken out of sight cannot be found.
 */
interface Given {
  /** What was asked, and what has been given to it. */
  readonly asked: Document;
  readonly own: Document;
}

interface Place {
  readonly published: (
    community: string,
    until: number,
    limit: number,
    after?: Pick<OpeningTimes, 'publishAt'> & { readonly id: string },
  ) => Query;
  readonly ownPath: (community: string, id: string, uid: string) => string;
}

const POLLS: Place = { published: publishedPolls, ownPath: ballotPath };
const SURVEYS: Place = { published: publishedSurveys, ownPath: answerPath };
/** The rules refuse to list what opens only now, and the server's clock is not known to the millisecond. */
const SAFE = 5000;

/** Ballots with their `poll`, and answers with their `survey`, as stored. */
export interface OwnAnswers {
  readonly ballots: readonly Fields[];
  readonly answers: readonly Fields[];
}

/** All that whoever is signed in has given. Rejects with a `StoreError`. */
export async function collectOwnAnswers(session: Session): Promise<OwnAnswers> {
  const ballots: Fields[] = [];
  const answers: Fields[] = [];
  for await (const { asked, own } of givenTo(session, POLLS)) ballots.push({ poll: asked.id, ...own.data });
  for await (const { asked, own } of givenTo(session, SURVEYS))
    answers.push({ survey: asked.id, ...own.data });
  return { ballots, answers };
}

/**
 * Takes back what whoever is signed in has given; resolves to how much the rules have refused. Whoever has no profile any
 * more may take back any vote, so the profile goes first. A poll that is over has counted and keeps its figures, which are
 * nobody's once the ballot is gone; in an open one the count goes down. It can be begun again wherever it ended. Rejects
 * with a `StoreError` when the connection is gone or the quota used up.
 */
export async function withdrawOwnAnswers(session: Session): Promise<number> {
  let refused = 0;
  for await (const given of givenTo(session, SURVEYS)) {
    const write = withdrawAnswers(session.id, given.asked.id, given.own.id);
    if (!(await attempt(session, [write]))) refused++;
  }
  for await (const given of givenTo(session, POLLS)) if (!(await withdrawn(session, given))) refused++;
  return refused;
}

async function withdrawn(session: Session, { asked, own }: Given): Promise<boolean> {
  const [poll, ballot] = [decodePoll(asked), decodeBallot(own)];
  if (!poll || !ballot) return false;
  const writes = withdrawBallot(poll, session.id, ballot);
  const open = !isClosed(poll, session.store.now());
  // It may have closed meanwhile: then nothing is counted any more.
  return (open && (await attempt(session, writes))) || attempt(session, writes.slice(0, 1));
}

async function* givenTo(session: Session, { published, ownPath }: Place): AsyncGenerator<Given> {
  const { store, id, account } = session;
  if (!account) return;
  const until = store.now() - SAFE;
  const page = (last?: Document) =>
    published(id, until, LIST_LIMIT, last && { id: last.id, publishAt: timeOf(last) });
  for await (const all of pagesOf(session, page, { younger: true })) {
    const paths = all.map((asked) => ownPath(id, asked.id, account.uid));
    const given = paths.length > 0 ? await store.get(paths, { as: 'member' }) : [];
    for (const [i, asked] of all.entries()) {
      const own = given[i];
      if (own) yield { asked, own };
    }
  }
}

function timeOf({ data }: Document): number {
  return data['publishAt'] instanceof Date ? data['publishAt'].getTime() : 0;
}
