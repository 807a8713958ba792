import { countAnswers, type AnswersFilter } from '../data/survey-queries.js';
import { countedBy } from '../domain/survey-figures.js';
import { ACTIVITIES, type Activity, type Survey } from '../domain/survey.js';
import { Lanes } from './lanes.js';
import type { Session } from './session.js';

/** Whose answers: empty for everybody's, else `interest:…` or `activity:…`, of what they were when they answered. */
export type Segment = '' | `interest:${string}` | `activity:${Activity}`;

export function filterOf(segment: Segment): AnswersFilter {
  const [kind, ...rest] = segment.split(':');
  const name = rest.join(':');
  if (kind === 'interest') return { interest: name };
  const activity = kind === 'activity' && ACTIVITIES.find((one) => one === name);
  return activity ? { activity } : {};
}

/** Queries at once; the others wait. */
const AT_ONCE = 6;

interface Counted {
  /** Undefined until it is known; while it is counted again, what it was. */
  readonly counts?: readonly number[];
  readonly state: 'counting' | 'known' | 'failed' | 'old';
}

/**
 * What the database counts of a survey's answers, for as long as it is shown. No answer is read for it: one query counts
 * all answers of a segment, and then one each number or option that a question takes: 11 for likely to recommend, 5 for
 * content and stars, as many as there are options, none for texts. Firestore bills each as one read for up to 1,000
 * answers that it finds: 8 questions that take 31 numbers and options cost 32 reads, with 200 answers as with 1,000.
 * A question is counted when it is `want`ed, and never again until `refresh`.
 */
export class SurveyCounts {
  readonly #known = new Map<string, Counted>();
  readonly #lanes = new Lanes(AT_ONCE);
  #counting = new Set<Promise<void>>();

  constructor(
    readonly session: Session,
    readonly survey: Survey,
    readonly changed: () => void,
  ) {}

  /** How many have answered; undefined until it is known. */
  total(segment: Segment): number | undefined {
    return this.#known.get(keyOf(segment))?.counts?.[0];
  }

  /** How many gave each answer to the question at this place, the least first; undefined until it is known. */
  countsOf(segment: Segment, place: number): readonly number[] | undefined {
    const { questions } = this.survey;
    if (this.total(segment) === 0) return questions[place] && countedBy(questions[place], place).map(() => 0);
    return this.#known.get(keyOf(segment, place))?.counts;
  }

  /** The total, or the question at this place, could not be counted the last time. */
  hasFailed(segment: Segment, place?: number): boolean {
    return this.#known.get(keyOf(segment, place))?.state === 'failed';
  }

  /** Counts all answers of the segment, and then those of these questions, unless that is known or has failed. */
  want(segment: Segment, places: Iterable<number>): void {
    this.#want(keyOf(segment), () => this.#count(segment, [undefined]));
    // Where nobody has answered there is nothing to count.
    if (!this.total(segment)) return;
    for (const place of places) {
      this.#wantQuestion(segment, place);
      // From it follows how many were asked.
      const { showIf } = this.survey.questions[place] ?? {};
      if (showIf) this.#wantQuestion(segment, showIf.question);
    }
  }

  /** What has failed is tried again when it is wanted. */
  retry(): void {
    for (const [key, { state, counts }] of this.#known)
      if (state === 'failed') this.#known.set(key, { state: 'old', ...(counts && { counts }) });
    this.changed();
  }

  /** All is counted again when it is wanted; what is known is shown until then. */
  refresh(): void {
    for (const [key, known] of this.#known) this.#known.set(key, { ...known, state: 'old' });
    this.changed();
  }

  /** Resolves when nothing is being counted any more, to whether all of it is known. */
  async settled(): Promise<boolean> {
    while (this.#counting.size > 0) await Promise.all(this.#counting);
    return [...this.#known.values()].every(({ state }) => state !== 'failed');
  }

  #wantQuestion(segment: Segment, place: number): void {
    const question = this.survey.questions[place];
    const chosen = question ? countedBy(question, place) : [];
    if (chosen.length > 0) this.#want(keyOf(segment, place), () => this.#count(segment, chosen));
  }

  #want(key: string, count: () => Promise<number[]>): void {
    const before = this.#known.get(key);
    if (before && before.state !== 'old') return;
    const kept = before?.counts && { counts: before.counts };
    const counting: Counted = { state: 'counting', ...kept };
    this.#known.set(key, counting);
    const take = (counted: Counted) => {
      // It was asked for again meanwhile.
      if (this.#known.get(key) !== counting) return;
      this.#known.set(key, counted);
      this.changed();
    };
    const counted = count().then(
      (counts) => take({ state: 'known', counts }),
      () => take({ state: 'failed', ...kept }),
    );
    this.#counting.add(counted);
    void counted.then(() => this.#counting.delete(counted));
  }

  #count(
    segment: Segment,
    chosen: readonly (Parameters<typeof countAnswers>[3] | undefined)[],
  ): Promise<number[]> {
    const { session, survey } = this;
    const filter = filterOf(segment);
    return Promise.all(
      chosen.map((one) => {
        const query = countAnswers(session.id, survey.id, filter, one);
        return this.#lanes.run(JSON.stringify([segment, one]), () =>
          session.store.count(query, { as: 'member' }),
        );
      }),
    );
  }
}

const keyOf = (segment: Segment, place?: number) => `${String(place ?? '')} ${segment}`;
