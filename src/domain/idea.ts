/** What becomes of an idea, in the order in which it usually goes. */
export const IDEA_STATUSES = ['open', 'planned', 'progress', 'done', 'declined'] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** In which order a board shows ideas. */
export const IDEA_SORTS = ['top', 'newest', 'latest'] as const;
export type IdeaSort = (typeof IDEA_SORTS)[number];

/** What ideas have besides other threads of the forum; empty elsewhere. */
export interface IdeaFields {
  readonly status: IdeaStatus | '';
  /** When the status was changed last; milliseconds since 1970. */
  readonly statusAt: number;
  /** Id of the idea that this one is a duplicate of, and where its votes have gone; empty where it is none. */
  readonly mergedInto: string;
}

/** What a thread has that is no idea. */
export const NO_IDEA: IdeaFields = { status: '', statusAt: 0, mergedInto: '' };

export function isIdeaStatus(value: unknown): value is IdeaStatus {
  return (IDEA_STATUSES as readonly unknown[]).includes(value);
}

/** Whether boards show the idea: queries find those that were taken back or merged as well. */
export function isOnIdeaBoard({
  deleted,
  mergedInto,
}: {
  readonly deleted: boolean;
  readonly mergedInto: string;
}): boolean {
  return !deleted && mergedInto === '';
}
