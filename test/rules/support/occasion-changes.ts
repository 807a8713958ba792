import { occasionFields, replanOccasion } from '../../../src/data/occasion-making.js';
import { occasionPath } from '../../../src/data/occasion-paths.js';
import type { OccasionPlan } from '../../../src/domain/occasion.js';
import { now, type Fields, type Write, type WriteFields } from '../../../src/store/store.js';
import { update } from './batches.js';
import { decider } from './deciding.js';
import { arranged, EVENT, inHours, knownOccasion, occasionPlan } from './occasion-stage.js';
import { ada, omar, type Person } from './people.js';
import { type Row } from './row.js';
import { minutesAgo } from './stage.js';

export const as = (who: Person) => (c: string) => ({ uid: who.uid, decider: decider(c, who) });
/** Times that are the same wherever they are named. */
export const LATER = inHours(48);
export const OVER = inHours(-30);
export const RUNNING = inHours(-1);
export const PLANNED = Date.now() + 24 * 60 * 60_000;
export const AT = minutesAgo(20);

export interface Known {
  readonly plan?: Partial<OccasionPlan>;
  readonly event?: Fields;
}
/** Ada's event, which Omar decides about. */
export const adas: Known = {
  plan: { occurrences: [LATER] },
  event: { uid: ada.uid, name: ada.name, publishAt: AT },
};
export const planned: Known = { plan: { publishAt: PLANNED, occurrences: [LATER] } };
export const adasPlanned: Known = { plan: planned.plan ?? {}, event: { uid: ada.uid, name: ada.name } };
export const known = ({ plan, event }: Known) => knownOccasion(plan, event);
export const at = (what: Known) => arranged(what);

/** Written past the data layer: one change with the step that each takes. */
export const own =
  (changes: WriteFields, sequence = 1) =>
  (c: string): Write[] => [update(occasionPath(c, EVENT), { ...changes, sequence, changedAt: now })];
export const replans =
  (what: Known, plan: Partial<OccasionPlan>, who = omar) =>
  (c: string) =>
    replanOccasion(as(who)(c), known(what), occasionPlan({ ...what.plan, ...plan }), Date.now());
export const planFields = (plan: Partial<OccasionPlan>) => occasionFields(occasionPlan(plan), Date.now());
export const row = (
  what: string,
  passes: boolean,
  before: Known,
  writes: Row['writes'],
  more: Partial<Row> = {},
): Row => ({
  ...{ what, passes, given: at(before) },
  ...(writes && { writes }),
  ...more,
});

export const usual: Known = { plan: { occurrences: [LATER] } };
