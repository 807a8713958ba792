import type { Poll, PollPlan } from '../domain/poll.js';
import { now, type Write, type WriteFields } from '../store/store.js';
import type { ThreadGround, ThreadIntent } from './forum-threads.js';
import { timeFields } from './opening-times.js';
import { pollPath } from './asked-paths.js';

/** Who makes a poll, and where. */
export interface PollGround {
  readonly community: string;
  readonly author: { readonly uid: string; readonly name: string };
  /** Id of the opening it stands in, and what becomes of that; absent for one that stands alone. */
  readonly post?: { readonly id: string; readonly state: 'live' | 'pending' };
  /** The server's clock: what shall be published by now takes the time of the write. */
  readonly now: number;
}

/** Its id is made once, so the same intent sent twice lands once. */
export function createPoll(
  id: string,
  plan: PollPlan,
  { community, author, post, now: time }: PollGround,
): Write {
  return {
    op: 'set',
    path: pollPath(community, id),
    data: {
      ...planFields(plan, time),
      uid: author.uid,
      name: author.name,
      at: now,
      post: post?.id ?? '',
      state: post?.state ?? 'live',
    },
  };
}

/** The poll that comes with a new thread, for the thread's batch; nothing where there is none. */
export function openingPoll(
  { id, poll }: Pick<ThreadIntent, 'id' | 'poll'>,
  { community, author, now: time }: ThreadGround,
  state: 'live' | 'pending',
): Write[] {
  return poll ? [createPoll(id, poll, { community, author, post: { id, state }, now: time })] : [];
}

/** What a plan says, as stored. */
export function planFields(plan: PollPlan, time: number): WriteFields {
  const { question, options, mode, min, max, results, secret, changeable, shards } = plan;
  return {
    ...{ question, options, mode, min, max, results, secret, changeable, shards },
    ...timeFields(plan, time),
  };
}

/** A poll in an opening becomes what has become of that; anybody may write it, the rules compare. */
export function followOpening(community: string, id: string, state: Poll['state']): Write {
  return { op: 'update', path: pollPath(community, id), data: { state } };
}
