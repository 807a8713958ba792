/** How sure a figure is: in 95 of 100 surveys like this one it would lie in here. */
export type Interval = readonly [low: number, high: number];

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;

export interface NetPromoterScore {
  /** Share of promoters less share of detractors, in points from −100 to 100; not rounded. */
  readonly score: number;
  /** How many gave 9 or 10, 7 or 8, and 6 or less. */
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly n: number;
  /** In points, too. */
  readonly interval: Interval;
}

/**
 * The net promoter score of how many gave 0, 1, … 10; null where nobody has answered. The interval is the adjusted Wald
 * interval with three more answers (Rocks 2016, “Interval estimation for the net promoter score”): unlike the plain one
 * it does not shrink to a point where all agree.
 */
export function npsOf(distribution: readonly number[]): NetPromoterScore | null {
  const promoters = sum(distribution.slice(9, 11));
  const passives = sum(distribution.slice(7, 9));
  const detractors = sum(distribution.slice(0, 7));
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const more = n + 3;
  const p = (promoters + 0.75) / more;
  const d = (detractors + 0.75) / more;
  const margin = Z * Math.sqrt((p + d - (p - d) ** 2) / more);
  const interval: Interval = [100 * Math.max(-1, p - d - margin), 100 * Math.min(1, p - d + margin)];
  return { score: (100 * (promoters - detractors)) / n, promoters, passives, detractors, n, interval };
}

export interface SatisfactionScore {
  /** Of those who gave 4 or 5, from 0 to 1. */
  readonly share: number;
  readonly n: number;
  readonly interval: Interval;
}

/** How many are content, of how many gave 1, 2, … 5; null where nobody has answered. */
export function csatOf(distribution: readonly number[]): SatisfactionScore | null {
  const n = sum(distribution);
  const content = sum(distribution.slice(3, 5));
  return n === 0 ? null : { share: content / n, n, interval: wilsonInterval(content, n) };
}

/** Where a share truly lies (Wilson 1927), from 0 to 1; `n` is not 0. */
export function wilsonInterval(count: number, n: number): Interval {
  const share = count / n;
  const z2 = Z ** 2 / n;
  const centre = share + z2 / 2;
  const margin = Math.sqrt(z2 * share * (1 - share) + z2 ** 2 / 4);
  return [Math.max(0, (centre - margin) / (1 + z2)), Math.min(1, (centre + margin) / (1 + z2))];
}

/** The mean of how many gave each number, `first` being that of the first place; null where nobody has answered. */
export function meanOf(distribution: readonly number[], first = 1): number | null {
  const n = sum(distribution);
  return n === 0 ? null : sum(distribution.map((count, place) => count * (first + place))) / n;
}

/** Each count as a share of `n`, from 0 to 1; of nobody all are 0. */
export function sharesOf(counts: readonly number[], n: number): number[] {
  return counts.map((count) => (n === 0 ? 0 : count / n));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
