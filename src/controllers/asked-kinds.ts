import { pollPath, surveyPath } from '../data/asked-paths.js';
import type { Managed, ManagedKind } from '../data/manager.js';
import { createPoll, planFields as pollFields } from '../data/opening-poll.js';
import { decodePoll } from '../data/polls.js';
import { createSurvey, planFields as surveyFields } from '../data/survey-making.js';
import { decodeSurvey } from '../data/surveys.js';
import { isClosed, type OpeningTimes } from '../domain/opening-times.js';
import type { Poll, PollPlan } from '../domain/poll.js';
import type { Survey, SurveyPlan } from '../domain/survey.js';
import type { Document, Write, WriteFields } from '../store/store.js';

/** What polls and surveys have in common for those who manage them. */
export interface Asked extends Managed {
  readonly name: string;
  readonly state: 'live' | 'pending' | 'removed' | 'deleted';
}

/** Who makes it, and when. */
export interface AskedGround {
  readonly community: string;
  readonly author: { readonly uid: string; readonly name: string };
  readonly now: number;
}

/** How one of the two kinds is stored and made. */
export interface AskedKind<R extends Asked, P extends OpeningTimes> {
  readonly name: ManagedKind;
  path(community: string, id: string): string;
  decode(document: Document | null | undefined): R | null;
  /** What people are asked. */
  titleOf(record: R): string;
  /** The record without what became of it. */
  planOf(record: R): P;
  create(id: string, plan: P, ground: AskedGround): Write;
  /** What a plan says, as stored; `time` is the server's clock. */
  fieldsOf(plan: P, time: number): WriteFields;
}

export const POLLS: AskedKind<Poll, PollPlan> = {
  name: 'poll',
  path: pollPath,
  decode: decodePoll,
  titleOf: ({ question }) => question,
  planOf: (poll) => {
    const { question, options, mode, min, max, results, secret, changeable, shards, publishAt, closesAt } =
      poll;
    return { question, options, mode, min, max, results, secret, changeable, shards, publishAt, closesAt };
  },
  create: createPoll,
  fieldsOf: pollFields,
};

export const SURVEYS: AskedKind<Survey, SurveyPlan> = {
  name: 'survey',
  path: surveyPath,
  decode: decodeSurvey,
  titleOf: ({ title }) => title,
  planOf: ({ title, intro, thanks, questions, layout, guests, publishAt, closesAt }) => {
    return { title, intro, thanks, questions, layout, guests, publishAt, closesAt };
  },
  create: createSurvey,
  fieldsOf: surveyFields,
};

export type KindName = ManagedKind;
export const KIND_NAMES: readonly KindName[] = ['poll', 'survey'];

export const KINDS: Readonly<Record<KindName, AskedKind<Asked, OpeningTimes>>> = {
  poll: POLLS,
  survey: SURVEYS,
};

export type AskedPhase = 'scheduled' | 'open' | 'closed' | 'removed' | 'pending' | 'deleted';

/** What becomes of it at this time. */
export function phaseOf({ state, publishAt, closesAt }: Asked, time: number): AskedPhase {
  if (state !== 'live') return state;
  if (publishAt > time) return 'scheduled';
  return isClosed({ closesAt }, time) ? 'closed' : 'open';
}

/** Whether it follows the opening of a thread, which decides what becomes of it. */
export function standsAlone(record: Asked & { readonly post?: string }): boolean {
  return !record.post;
}
