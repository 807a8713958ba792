import type { Query, Value } from '../store/store.js';
import { pollsPath, surveysPath } from './asked-paths.js';
import type { Managed, ManagedKind } from './manager.js';

/** Which polls or surveys staff look at. */
export interface ManagedView {
  /** Empty for all. Whether one is open is known from what is read alone: what never closes says nothing about that. */
  readonly phase: '' | 'scheduled' | 'closed' | 'removed';
  /** When that is asked; milliseconds since 1970. */
  readonly time: number;
}

const PATHS = { poll: pollsPath, survey: surveysPath };

/** Polls or surveys for staff, the latest first; `after` is the last one of the page before. */
export function managedPage(
  kind: ManagedKind,
  community: string,
  { phase, time }: ManagedView = { phase: '', time: 0 },
  after?: Pick<Managed, 'id' | 'at' | 'publishAt' | 'closesAt'>,
  limit = 20,
): Query {
  const field = orderOf(phase);
  const where = conditionOf(phase, time);
  return {
    collection: PATHS[kind](community),
    ...(where && { where: [where] }),
    orderBy: [
      [field, 'desc'],
      ['__name__', 'desc'],
    ],
    ...(after && { startAfter: [new Date(after[field]), after.id] }),
    limit,
  };
}

/** By which time those of a view are the latest. */
export function orderOf(phase: ManagedView['phase']): 'at' | 'publishAt' | 'closesAt' {
  return phase === 'scheduled' ? 'publishAt' : phase === 'closed' ? 'closesAt' : 'at';
}

function conditionOf(
  phase: ManagedView['phase'],
  time: number,
): readonly [string, '==' | '<=' | '>', Value] | undefined {
  if (phase === 'removed') return ['state', '==', 'removed'];
  if (phase === 'scheduled') return ['publishAt', '>', new Date(time)];
  return phase === 'closed' ? ['closesAt', '<=', new Date(time)] : undefined;
}
