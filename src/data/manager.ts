import type { OpeningTimes } from '../domain/opening-times.js';
import { now, type Write, type WriteFields } from '../store/store.js';
import { auditWrite, type Decider } from './moderation/audit.js';
import { pollPath, surveyPath } from './asked-paths.js';
import { endField } from './opening-times.js';

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

export type ManagedKind = 'poll' | 'survey';

/** Changes a poll or a survey; for others' than one's own with the entry in the log. */
export function changeManaged(
  { uid, decider }: Manager,
  action: ManagedKind,
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

/** Nobody can take part any more, for good. */
export function closeManaged(manager: Manager, kind: ManagedKind, managed: Managed): Write[] {
  return changeManaged(manager, kind, managed, { closesAt: now });
}

/** It stays open until then; milliseconds since 1970, 0 for no end. */
export function moveManagedEnd(
  manager: Manager,
  kind: ManagedKind,
  managed: Managed,
  closesAt: number,
): Write[] {
  return changeManaged(manager, kind, managed, endField(closesAt));
}

/** Takes what stands alone out of sight, or shows it again. */
export function showManaged(
  manager: Manager,
  kind: ManagedKind,
  managed: Managed,
  state: 'live' | 'removed',
): Write[] {
  return changeManaged(manager, kind, managed, { state });
}

/** Another plan, for what is not published yet; `fields` are the plan as stored. */
export function replanManaged(
  manager: Manager,
  kind: ManagedKind,
  managed: Managed,
  { closesAt, fields }: { readonly closesAt: number; readonly fields: WriteFields },
): Write[] {
  return changeManaged(manager, kind, managed, { ...endField(closesAt), ...fields });
}
