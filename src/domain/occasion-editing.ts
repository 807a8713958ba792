import {
  ATTENDEES,
  OCCASION_KINDS,
  OCCASION_STATUSES,
  PROMOTIONS,
  REVEALS,
  SIGN_UP_MODES,
  type Occasion,
  type OccasionPlan,
  type OccasionQuestion,
  type Occurrence,
} from './occasion.js';
import { NEW_OCCASION } from './occasion-plan.js';

/**
 * What stands in the form: the plan, whose times are worked out when it is stored, and what is not everybody's.
 * Times are those of the wall in the event's zone: `2026-12-24T18:00`, of whole days `2026-12-24`; empty for none.
 */
export interface OccasionDraft {
  readonly plan: OccasionPlan;
  readonly start: string;
  /** Of whole days the last one. */
  readonly end: string;
  /** The link or the code for all who have signed up; empty for none. */
  readonly secret: string;
  /** Codes of their holders' own, one a line. */
  readonly codes: string;
  /** Of codes: each has one of its own, instead of one for all. */
  readonly ownCodes: boolean;
  /** Of what recurs, which dates were ticked (true) or left out, by their ids. */
  readonly dates: Readonly<Record<string, boolean>>;
}

/** The record without what became of it. */
export function planOfOccasion(occasion: Occasion): OccasionPlan {
  const names = Object.keys(NEW_OCCASION) as (keyof OccasionPlan)[];
  return Object.fromEntries(names.map((name) => [name, occasion[name]])) as unknown as OccasionPlan;
}

/** A plan to make another one by: published at once, as if nothing had been cancelled. */
export function copiedPlan(occasion: Occasion): OccasionPlan {
  return {
    ...planOfOccasion(occasion),
    ...{ occurrences: [], repeats: '', publishAt: 0, signUpOpensAt: 0, seedHash: '', word: '' },
    status: occasion.status === 'cancelled' ? 'confirmed' : occasion.status,
  };
}

/** What can be made: kinds of events, and of promotions. */
export const MADE_KINDS = ['meetup', 'online', ...PROMOTIONS] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

export function madeKindOf({ kind, promotion }: OccasionPlan): MadeKind {
  return kind === 'promotion' ? promotion || 'contest' : kind;
}

/** Another kind, with what goes with it. */
export function withOccasionKind(plan: OccasionPlan, made: MadeKind): OccasionPlan {
  const before = madeKindOf(plan);
  const capacity = before === 'code' ? 0 : plan.capacity;
  if (made === 'meetup' || made === 'online') {
    const reveals = plan.kind === 'promotion' ? '' : plan.reveals;
    return { ...plan, kind: made, promotion: '', prizes: 0, seedHash: '', capacity, reveals };
  }
  const given = { ...plan, kind: 'promotion', promotion: made } as const;
  if (made === 'code') return { ...given, capacity: Math.max(1, plan.capacity), prizes: 0, reveals: 'code' };
  return { ...given, capacity, prizes: plan.prizes || 1, reveals: '' };
}

/** Beginnings or ends of what people have signed up for are other ones than before. */
export function isMoved(before: readonly Occurrence[], after: readonly Occurrence[]): boolean {
  return before.some(({ id, startsAt, endsAt }) => {
    const now = after.find((one) => one.id === id);
    return now?.startsAt !== startsAt || now.endsAt !== endsAt;
  });
}

/** Codes as they were pasted, one a line. */
export function codesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A draft that was kept; null for anything else, since what keeps it may be older or damaged. */
export function readOccasionDraft(value: unknown): OccasionDraft | null {
  const kept = value as Partial<Record<keyof OccasionDraft, unknown>> | null;
  if (typeof kept !== 'object' || kept === null) return null;
  const plan = readPlan(kept.plan);
  const { start, end, secret, codes } = kept;
  const texts = { start: text(start), end: text(end), secret: text(secret), codes: text(codes) };
  return plan && { plan, ...texts, ownCodes: kept.ownCodes !== false, dates: readDates(kept.dates) };
}

function readDates(value: unknown): OccasionDraft['dates'] {
  const kept = Object.entries(value ?? {}) as [string, unknown][];
  const dates = kept.filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean');
  return Object.fromEntries(dates);
}

const text = (part: unknown) => (typeof part === 'string' ? part : '');

function readPlan(value: unknown): OccasionPlan | null {
  const kept = value as Partial<Record<keyof OccasionPlan, unknown>> | null;
  if (typeof kept !== 'object' || kept === null || typeof kept.title !== 'string') return null;
  const names = Object.keys(NEW_OCCASION) as (keyof OccasionPlan)[];
  const alike = names.map((name) => {
    const usual = NEW_OCCASION[name];
    return [name, typeof kept[name] === typeof usual && !Array.isArray(usual) ? kept[name] : usual];
  });
  const plan = Object.fromEntries(alike) as unknown as OccasionPlan;
  return {
    ...plan,
    kind: known(OCCASION_KINDS, plan.kind, 'meetup'),
    promotion: known(['', ...PROMOTIONS], plan.promotion, ''),
    signUp: known(SIGN_UP_MODES, plan.signUp, 'members'),
    attendees: known(ATTENDEES, plan.attendees, 'staff'),
    reveals: known(REVEALS, plan.reveals, ''),
    status: known(OCCASION_STATUSES, plan.status, 'confirmed'),
    questions: Array.isArray(kept.questions) ? kept.questions.map(readQuestion) : [],
  };
}

function known<T extends string>(values: readonly T[], value: string, usual: T): T {
  return values.find((one) => one === value) ?? usual;
}

function readQuestion(value: unknown): OccasionQuestion {
  const {
    text: asked,
    required,
    options,
  } = (value ?? {}) as Partial<Record<keyof OccasionQuestion, unknown>>;
  return {
    text: text(asked),
    required: required === true,
    options: Array.isArray(options) ? options.map(text) : [],
  };
}
