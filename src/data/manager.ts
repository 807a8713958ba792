import type { OpeningTimes } from '../domain/opening-times.js';
import type { Write, WriteFields } from '../store/store.js';
import { auditWrite, type Decider } from './moderation/audit.js';
import { pollPath, surveyPath } from './asked-paths.js';

/** Somebody who may change what people are asked: its author, or staff, whose entry in the log then stands beside it. */
export interface Manager {
  readonly uid: string;
  readonly decider: Decider;
}

/** What polls and surveys have in common, as far as it is managed. */
export interface Managed extends OpeningTimes {
  readonly id: string;
  readonly uid: string;
  readonly at: number;
  readonly state: string;
  readonly decision: string;
}

/** Changes a poll or a survey; for others' than one's own with the entry in the log. */
export function changeManaged(
  { uid, decider }: Manager,
  action: 'poll' | 'survey',
  managed: Managed,
  changes: WriteFields,
): Write[] {
  const path = (action === 'poll' ? pollPath : surveyPath)(decider.community, managed.id);
  if (managed.uid === uid) return [{ op: 'update', path, data: changes }];
  const before = {
    state: managed.state,
    publishAt: new Date(managed.publishAt),
    closesAt: managed.closesAt === 0 ? null : new Date(managed.closesAt),
  };
  return [
    { op: 'update', path, data: { ...changes, decision: decider.id } },
    auditWrite(decider, action, {
      ...{ target: `${action}s/${managed.id}`, about: managed.uid, previous: managed.decision, before },
    }),
  ];
}
