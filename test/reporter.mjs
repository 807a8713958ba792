// The reporter of @web/test-runner: says what failed, where and why, and closes with `N passed, N failed`.
// A skipped test counts as failed: nothing may drop out of sight.

/** @param {import('@web/test-runner').TestSuiteResult | undefined} suite */
function* testsOf(suite, path = []) {
  if (!suite) return;
  for (const test of suite.tests) yield { ...test, path: [...path, test.name] };
  for (const child of suite.suites) yield* testsOf(child, [...path, child.name]);
}

const fileOf = (session) => session.testFile.split('?')[0].replace(`${process.cwd()}/`, '');

function describeTest(test) {
  if (test.skipped) return `  ✗ ${test.path.join(' › ')}\n    skipped, and skipped tests count as failed`;
  const { message = 'failed without a message', stack = '', expected, actual } = test.error ?? {};
  const lines = [`  ✗ ${test.path.join(' › ')}`, `    ${message}`];
  if (expected !== undefined || actual !== undefined)
    lines.push(`    expected: ${expected}`, `    actual:   ${actual}`);
  const frames = stack.split('\n').filter((line) => line.includes('test/') || line.includes('src/'));
  return [...lines, ...frames.slice(0, 4).map((line) => `    ${line.trim()}`)].join('\n');
}

/** What went wrong in one session (one test file in one browser), as text; empty when all is well. */
function describeSession(session) {
  const failed = [...testsOf(session.testResults)].filter((test) => !test.passed);
  const errors = session.errors.map((error) => `  ✗ ${error.message}\n    ${error.stack ?? ''}`);
  if (failed.length === 0 && errors.length === 0) return '';
  const missing = session.request404s.map((url) => `  404: ${url}`);
  const logs = session.logs
    .flat()
    .map((log) => `  log: ${typeof log === 'string' ? log : JSON.stringify(log)}`);
  return [fileOf(session), ...failed.map(describeTest), ...errors, ...missing, ...logs.slice(0, 10)].join(
    '\n',
  );
}

function count(sessions) {
  let passed = 0;
  let failed = 0;
  for (const session of sessions) {
    const tests = [...testsOf(session.testResults)];
    const good = tests.filter((test) => test.passed).length;
    passed += good;
    failed += tests.length - good;
    // A file that could not be loaded, or that failed outside any test.
    if (session.errors.length > 0 || (!session.passed && good === tests.length)) failed += 1;
  }
  return { passed, failed };
}

/** @returns {import('@web/test-runner').Reporter} */
export function sentenceReporter() {
  return {
    stop({ sessions }) {
      const all = [...sessions];
      for (const text of all.map(describeSession).filter(Boolean)) console.log(`\n${text}`);
      const { passed, failed } = count(all);
      console.log(`\n${passed} passed, ${failed} failed`);
    },
  };
}
