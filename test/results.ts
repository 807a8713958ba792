import type { Outcome } from '../demo/processes.js';

/** What a stage of the test run came to. */
export interface Result {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
}

/** A command that is one check: passed when it ends with 0. */
export function oneCheck({ code, output }: Outcome): Result {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** Counts found in the output; a failing exit code, or no test at all, is a failure even if nothing else says so. */
function counted(outcome: Outcome, passed: number, failed: number): Result {
  const hidden = failed === 0 && (outcome.code !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + hidden, output: outcome.output };
}

/** Reads the closing line `N passed, N failed` of the browser tests' reporter. */
export function browserTests(outcome: Outcome): Result {
  const [, passed = '0', failed = '0'] = /^(\d+) passed, (\d+) failed$/m.exec(outcome.output) ?? [];
  return counted(outcome, Number(passed), Number(failed));
}

/** Reads the summary of Node's test runner. A skipped or unfinished test counts as failed. */
export function nodeTests(outcome: Outcome): Result {
  const sum = (names: string) =>
    [...outcome.output.matchAll(new RegExp(`^(?:ℹ|#) (?:${names}) (\\d+)$`, 'gm'))]
      .map((match) => Number(match[1]))
      .reduce((total, number) => total + number, 0);
  return counted(outcome, sum('pass'), sum('fail|cancelled|skipped|todo'));
}

/** Reads `mutants: N killed, N survived`. */
export function mutants(outcome: Outcome): Result {
  const [, killed = '0', survived = '0'] =
    /^mutants: (\d+) killed, (\d+) survived/m.exec(outcome.output) ?? [];
  return counted(outcome, Number(killed), Number(survived));
}
