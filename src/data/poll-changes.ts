import type { Poll, PollPlan } from '../domain/poll.js';
import { now, type Write, type WriteFields } from '../store/store.js';
import { changeManaged, type Manager } from './manager.js';
import { planFields } from './opening-poll.js';
import { endField } from './opening-times.js';

/** Changes a poll; for others' than one's own with the entry in the log. */
export function changePoll(manager: Manager, poll: Poll, changes: WriteFields): Write[] {
  return changeManaged(manager, 'poll', poll, changes);
}

/** It takes no votes from now on, and never again. */
export function closePoll(manager: Manager, poll: Poll): Write[] {
  return changePoll(manager, poll, { closesAt: now });
}

/** It stays open until then; milliseconds since 1970, 0 for no end. */
export function movePollEnd(manager: Manager, poll: Poll, closesAt: number): Write[] {
  return changePoll(manager, poll, endField(closesAt));
}

/** Takes a poll that stands alone out of sight, or shows it again. */
export function showPoll(manager: Manager, poll: Poll, state: 'live' | 'removed'): Write[] {
  return changePoll(manager, poll, { state });
}

/** Another plan, for a poll that is not published yet. */
export function replanPoll(manager: Manager, poll: Poll, plan: PollPlan, time: number): Write[] {
  return changePoll(manager, poll, { ...endField(plan.closesAt), ...planFields(plan, time) });
}
