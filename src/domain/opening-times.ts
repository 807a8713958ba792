/** When something that people are asked opens and closes; milliseconds since 1970. */
export interface OpeningTimes {
  readonly publishAt: number;
  /** 0 where it stays open. */
  readonly closesAt: number;
}

/** Whether a poll takes votes at this time, a survey answers. */
export function isOpen(asked: OpeningTimes & { readonly state: string }, time: number): boolean {
  return asked.state === 'live' && asked.publishAt <= time && !isClosed(asked, time);
}

export function isClosed({ closesAt }: Pick<OpeningTimes, 'closesAt'>, time: number): boolean {
  return closesAt !== 0 && closesAt <= time;
}

/** Why what somebody has given to it was not taken. */
export type ParticipationFault =
  /** It is over, not open yet, or no longer to be seen. */
  | 'closed'
  | 'scheduled'
  | 'gone'
  /** The member may not take part. */
  | 'banned'
  | 'muted'
  | 'guests'
  /** The same member has given something from elsewhere. */
  | 'elsewhere'
  /** The rules say no, nobody knows why. */
  | 'denied'
  | 'unavailable'
  | 'exhausted';
