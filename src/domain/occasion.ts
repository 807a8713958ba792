/** What stands behind `<community-event>`; "event" alone is the DOM's word. */

export const OCCASION_KINDS = ['meetup', 'online', 'promotion'] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** A contest is judged or drawn by lot, a giveaway drawn by lot; a code is shown to whoever comes first. */
export const PROMOTIONS = ['contest', 'giveaway', 'code'] as const;
export type Promotion = (typeof PROMOTIONS)[number];

export const OCCASION_STATUSES = ['tentative', 'confirmed', 'cancelled'] as const;
export type OccasionStatus = (typeof OCCASION_STATUSES)[number];

/** Who can sign up; for `none` it is only announced. */
export const SIGN_UP_MODES = ['members', 'guests', 'none'] as const;
export type SignUpMode = (typeof SIGN_UP_MODES)[number];

/** Whether everybody reads who comes, or only how many do. */
export const ATTENDEES = ['public', 'staff'] as const;
export type Attendees = (typeof ATTENDEES)[number];

/** What is shown to those who have signed up, and to nobody else: a link to join, a code, or nothing. */
export const REVEALS = ['', 'link', 'code'] as const;
export type Reveals = (typeof REVEALS)[number];

export const OCCASION_TITLE_LENGTH = 200;
export const OCCASION_BODY_LENGTH = 5000;
export const PLACE_LENGTH = 300;
export const WORD_LENGTH = 500;
export const SECRET_LENGTH = 1000;
export const MOST_PLACES = 1000;
export const MOST_CODES = 500;
export const LARGEST_PARTY = 20;
export const OCCURRENCES = 60;
export const OCCASION_QUESTIONS = 10;
export const OCCASION_QUESTION_LENGTH = 300;
export const OCCASION_OPTIONS = 10;
export const OCCASION_OPTION_LENGTH = 100;
export const OCCASION_ANSWER_LENGTH = 500;
export const PRIZES = 50;
/** Minutes before the beginning at which signing up can end at the earliest: 60 days. */
export const LONGEST_NOTICE = 86_400;

/** Id of the only occurrence of what does not recur; what recurs has `dYYYYMMDD`, by its first plan, for good. */
export const ONCE = 'once';

/** One time that it takes place; each has sign-ups of its own. */
export interface Occurrence {
  readonly id: string;
  /** Milliseconds since 1970. Whole days begin and end at midnight in the zone; the end is not part of them. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** This time alone does not take place. */
  readonly cancelled: boolean;
}

/** Asked of whoever signs up; only staff and that person read the answer. */
export interface OccasionQuestion {
  readonly text: string;
  readonly required: boolean;
  /** To choose one from; empty for a line of text. */
  readonly options: readonly string[];
}

/** What its makers decide about an event. */
export interface OccasionPlan {
  readonly title: string;
  /** Markdown, empty for none. */
  readonly body: string;
  readonly kind: OccasionKind;
  /** Empty where it is none. */
  readonly promotion: Promotion | '';
  /** One of the community's, or empty. */
  readonly category: string;
  /** IANA name, such as `Europe/Berlin`. */
  readonly zone: string;
  readonly allDay: boolean;
  /** In order of their beginnings; at least one. Of a promotion it is the window. */
  readonly occurrences: readonly Occurrence[];
  /** RFC 5545 recurrence rule without `RRULE:`, from which the occurrences were worked out; empty where it does not recur. */
  readonly repeats: string;
  /** Where it is; empty where that is nowhere or not public. */
  readonly place: string;
  /** Places of one occurrence, 0 for no limit. Of a code: how many there are. */
  readonly capacity: number;
  /** Most people that one sign-up can be for. */
  readonly maxParty: number;
  readonly signUp: SignUpMode;
  readonly attendees: Attendees;
  /** When signing up begins, 0 as soon as it is published. */
  readonly signUpOpensAt: number;
  /** Minutes before an occurrence's beginning at which signing up ends. Promotions take entries until they end. */
  readonly closesBefore: number;
  readonly questions: readonly OccasionQuestion[];
  readonly reveals: Reveals;
  readonly status: OccasionStatus;
  /** Why it is cancelled or changed, for everybody; empty for none. */
  readonly word: string;
  /** How many win, 0 where nothing is drawn. */
  readonly prizes: number;
  /** SHA-256, in hexadecimal digits, of the seed by which it will be drawn; empty where nothing is. */
  readonly seedHash: string;
  readonly publishAt: number;
}

export interface Occasion extends OccasionPlan {
  readonly id: string;
  readonly uid: string;
  readonly name: string;
  readonly at: number;
  readonly state: 'live' | 'removed';
  /** Id of the latest decision of staff about it, empty where there was none. */
  readonly decision: string;
  /** How often it has been changed; calendars take the higher number. */
  readonly sequence: number;
  readonly changedAt: number;
  /** Beginning of its first and end of its last occurrence. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Published with the winners, so that anybody can draw again; empty before, and where winners were chosen. */
  readonly seed: string;
  /** Tickets that have won, the first first; null before that is known. */
  readonly winners: readonly string[] | null;
}

export type OccurrencePhase = 'scheduled' | 'early' | 'open' | 'closed' | 'running' | 'over' | 'cancelled';

/** When signing up for this occurrence ends. */
export function signUpClosesAt(
  { kind, closesBefore }: Pick<OccasionPlan, 'kind' | 'closesBefore'>,
  { startsAt, endsAt }: Occurrence,
): number {
  return kind === 'promotion' ? endsAt : startsAt - closesBefore * 60_000;
}

/** When it begins; a promotion takes no entries before it does. */
export function signUpOpensAt(plan: OccasionPlan, { startsAt }: Occurrence): number {
  return Math.max(plan.publishAt, plan.kind === 'promotion' ? startsAt : plan.signUpOpensAt);
}

/** How it stands with one occurrence at this time; `open` where people can sign up. */
export function phaseOf(plan: OccasionPlan, occurrence: Occurrence, time: number): OccurrencePhase {
  if (plan.status === 'cancelled' || occurrence.cancelled) return 'cancelled';
  if (plan.publishAt > time) return 'scheduled';
  if (occurrence.endsAt <= time) return 'over';
  if (plan.signUp !== 'none' && signUpClosesAt(plan, occurrence) > time)
    return signUpOpensAt(plan, occurrence) <= time ? 'open' : 'early';
  return occurrence.startsAt <= time ? 'running' : 'closed';
}

export function occurrenceOf(
  { occurrences }: Pick<OccasionPlan, 'occurrences'>,
  id: string,
): Occurrence | undefined {
  return occurrences.find((occurrence) => occurrence.id === id);
}

/** The one that is running or comes next, else the last. */
export function nextOccurrence({ occurrences }: OccasionPlan, time: number): Occurrence | undefined {
  return occurrences.find(({ endsAt, cancelled }) => !cancelled && endsAt > time) ?? occurrences.at(-1);
}

/** The key of a question in what somebody has answered. */
export function occasionAnswerKey(place: number): string {
  return `q${String(place)}`;
}
