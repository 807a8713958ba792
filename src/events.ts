/** Every event that the elements send to the host page. All bubble and cross shadow roots. */

import type { Topic } from './domain/thread.js';

export interface CommentDetail {
  readonly id: string;
  readonly thread: string;
  readonly body: string;
  /** Id of the comment it answers. */
  readonly parent?: string;
}

/** Before a comment is sent; `preventDefault()` keeps it from being sent, the text stays in its field. */
export class BeforePostEvent extends CustomEvent<Omit<CommentDetail, 'id'>> {
  constructor(detail: Omit<CommentDetail, 'id'>) {
    super('community-before-post', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

/** A comment has been stored; `state` says whether visitors can read it. */
export class CommentPostedEvent extends CustomEvent<CommentDetail & { readonly state: 'live' | 'pending' }> {
  constructor(detail: CommentDetail & { readonly state: 'live' | 'pending' }) {
    super('community-comment-posted', { bubbles: true, composed: true, detail });
  }
}

export interface ReactionDetail {
  readonly id: string;
  readonly thread: string;
  readonly reaction: string;
}

/** The member has given a reaction, or taken it back, and the server has it. */
export class ReactedEvent extends CustomEvent<ReactionDetail> {
  constructor(detail: ReactionDetail) {
    super('community-reacted', { bubbles: true, composed: true, detail });
  }
}

/** A thread of the forum has been stored; `state` says whether visitors can read it. */
export class ThreadPostedEvent extends CustomEvent<{
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly state: 'live' | 'pending';
}> {
  constructor(detail: ThreadPostedEvent['detail']) {
    super('community-thread-posted', { bubbles: true, composed: true, detail });
  }
}

/** The member has voted in a poll, or changed the vote, and the server has it; no choices where it was withdrawn. */
export class PollVotedEvent extends CustomEvent<{
  readonly poll: string;
  /** Places of the chosen options, from 0; in ranked polls the first is liked best. */
  readonly choices: readonly number[];
}> {
  constructor(detail: { readonly poll: string; readonly choices: readonly number[] }) {
    super('community-poll-voted', { bubbles: true, composed: true, detail });
  }
}

/** The member has answered a survey, and the server has it. */
export class SurveyAnsweredEvent extends CustomEvent<{ readonly survey: string }> {
  constructor(detail: { readonly survey: string }) {
    super('community-survey-answered', { bubbles: true, composed: true, detail });
  }
}

export interface EventDetail {
  readonly event: string;
  /** Which of its times. */
  readonly occurrence: string;
}

/** The member has signed up for an event, or changed the number of people, and the server has it. */
export class EventSignedUpEvent extends CustomEvent<EventDetail & { readonly party: number }> {
  constructor(detail: EventDetail & { readonly party: number }) {
    super('community-event-signed-up', { bubbles: true, composed: true, detail });
  }
}

/** The member has cancelled a sign-up, and the server has it. */
export class EventSignUpCancelledEvent extends CustomEvent<EventDetail> {
  constructor(detail: EventDetail) {
    super('community-event-sign-up-cancelled', { bubbles: true, composed: true, detail });
  }
}

/** Somebody has signed in or out on this page. */
export class AccountChangedEvent extends CustomEvent<{
  readonly uid: string | null;
  readonly guest: boolean;
}> {
  constructor(detail: { readonly uid: string | null; readonly guest: boolean }) {
    super('community-account-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'community-before-post': BeforePostEvent;
    'community-comment-posted': CommentPostedEvent;
    'community-reacted': ReactedEvent;
    'community-thread-posted': ThreadPostedEvent;
    'community-poll-voted': PollVotedEvent;
    'community-survey-answered': SurveyAnsweredEvent;
    'community-event-signed-up': EventSignedUpEvent;
    'community-event-sign-up-cancelled': EventSignUpCancelledEvent;
    'community-account-changed': AccountChangedEvent;
  }
}
