import { isReaction, REACTIONS, type Reaction } from '../../src/domain/entry.js';
import { newId } from '../../src/domain/ids.js';
import { DAY, MINUTE } from '../../src/domain/limits.js';
import { tidyBody } from '../../src/domain/validate.js';
import type { Chance } from './chance.js';
import type { Said } from './parse.js';

/** One comment with everything that has happened to it; times are milliseconds since 1970. */
export interface Contribution {
  readonly id: string;
  readonly uid: string;
  /** As it stands now, or stood before it was deleted or removed. */
  readonly body: string;
  readonly at: number;
  readonly parent?: { readonly id: string; readonly uid: string };
  readonly edit?: { readonly at: number; readonly former: string };
  readonly fate: Said['fate'];
  /** When it was deleted or removed, and why. */
  readonly decision?: { readonly at: number; readonly reason?: string };
  /** Who gave which reaction. */
  readonly given: readonly { readonly uid: string; readonly kind: Reaction }[];
  /** The answer that settles a question. */
  readonly accepted?: boolean;
}

/** When a conversation began, and when its latest comment was written. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Gives a conversation ids and reactions, and puts it in the order of time; `times` has one for each comment. */
export function stage(
  said: readonly Said[],
  times: readonly number[],
  crowd: readonly string[],
  chance: Chance,
): Contribution[] {
  const latest = Math.max(...times);
  const path: Contribution[] = [];
  const staged = said.map((comment, i) => {
    const parent = comment.level > 1 ? path[comment.level - 2] : undefined;
    const contribution: Contribution = {
      id: newId(chance.bytes),
      uid: comment.uid,
      body: tidyBody(comment.body),
      at: times[i] ?? latest,
      ...(parent && { parent: { id: parent.id, uid: parent.uid } }),
      ...whatHappened(comment, times[i] ?? latest, latest),
      given: comment.fate === 'live' ? reactionsTo(comment, crowd, chance) : [],
      ...(comment.accepted && { accepted: true }),
    };
    path[comment.level - 1] = contribution;
    return contribution;
  });
  return staged.sort((a, b) => a.at - b.at);
}

/** Openings keep the file's order, ever denser towards the end; answers follow what they answer. */
export function articleTimes(said: readonly Said[], { from, to }: Span, chance: Chance): number[] {
  const openings = said.filter((comment) => comment.level === 1).length;
  const latestOpening = to - 40 * MINUTE;
  let opened = 0;
  const latest: number[] = [];
  return said.map(({ level }, i) => {
    if (i === said.length - 1) return to;
    let at: number;
    if (level === 1) {
      const left = 1 - (opened++ + 0.8 * chance.next()) / openings;
      at = latestOpening - (latestOpening - from) * left ** 1.2;
    } else {
      const before = Math.max(latest[level - 2] ?? from, latest[level - 1] ?? from);
      at = soonAfter(before, to, 2, chance);
    }
    latest.length = level;
    latest[level - 1] = Math.round(at);
    return Math.round(at);
  });
}

/** As old as the file says; where it says nothing, soon after what is answered. */
export function threadTimes(said: readonly Said[], now: number, chance: Chance): number[] {
  const to = now - 3 * MINUTE;
  const latest: number[] = [];
  return said.map(({ level, days }) => {
    const before = Math.max(latest[level - 2] ?? 0, latest[level - 1] ?? 0);
    const at = days === undefined ? Math.round(soonAfter(before, to, 7, chance)) : daysAgo(days, now);
    latest.length = level;
    latest[level - 1] = at;
    return at;
  });
}

/** A moment after another, usually within some hours, and early enough to be answered itself. */
function soonAfter(before: number, to: number, hours: number, chance: Chance): number {
  return before + Math.min(MINUTE - hours * 60 * MINUTE * Math.log(1 - chance.next()), (to - before) / 3);
}

function whatHappened(
  { fate, former, reason }: Said,
  at: number,
  to: number,
): Partial<Contribution> & Pick<Said, 'fate'> {
  const soon = Math.round(at + Math.min(14 * MINUTE, (to - at) / 2));
  return {
    fate,
    ...(former !== undefined && { edit: { at: soon, former: tidyBody(former) } }),
    ...((fate === 'deleted' || fate === 'removed') && { decision: { at: soon, ...(reason && { reason }) } }),
  };
}

/** At most one of each person, never from the author; most comments get few or none. */
function reactionsTo(
  { uid, hot, mood }: Said,
  crowd: readonly string[],
  chance: Chance,
): Contribution['given'] {
  const likely = mood && isReaction(mood) ? mood : 'like';
  const count = hot ?? (mood ? 2 + chance.below(4) : Math.floor(chance.next() ** 2 * 4));
  const people = chance.draw(
    crowd.filter((person) => person !== uid),
    count,
  );
  return people.map((person) => ({
    uid: person,
    kind: chance.next() < 0.7 ? likely : chance.pick(REACTIONS),
  }));
}

export const daysAgo = (days: number, now: number): number => Math.round(now - days * DAY);
