/** A mutant that no request can tell from the rules, and why. */
export interface Equivalent {
  readonly place: string;
  readonly change: string;
  readonly why: string;
}

export const equivalents: readonly Equivalent[] = [];
