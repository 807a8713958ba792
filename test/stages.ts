import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd, type Outcome } from '../demo/processes.js';
import { browserTests, mutants, nodeTests, oneCheck, type Result } from './results.js';
import { browser, demoSite, emulators, type Environment } from './services.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const settings = 'test/settings';

export interface Stage {
  name: string;
  /** @param files What a developer narrows the tests to, files or folders as a rule; empty for all. */
  run(files: readonly string[]): Promise<Result>;
  /** Whether it looks at what `npm run build` made. */
  needsBuild?: boolean;
}

const run = (command: string, args: readonly string[], env: Environment = {}): Promise<Outcome> =>
  runToEnd(command, args, {
    cwd: root,
    env: { NO_COLOR: '1', ...env },
    // A stage that hangs must not hang the whole run.
    timeout: 1_200_000,
  });

const script = (name: string) => run('npm', ['run', '--silent', name]);
const tool = (name: string, args: readonly string[], env?: Environment) =>
  run(join(root, 'node_modules', '.bin', name), args, env);
const node = (args: readonly string[], env?: Environment) =>
  run(process.execPath, ['--import', 'tsx', ...args], env);

/** A script of package.json that is one check. */
const check = (name: string, scriptName = name): Stage => ({
  name,
  run: async () => oneCheck(await script(scriptName)),
});

/** Test files below a folder of `test`, narrowed to what the developer named. */
function testFiles(folder: string, files: readonly string[]): string[] {
  const path = join(root, 'test', folder);
  const all = (existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', folder, name))
    .sort();
  return files.length === 0 ? all : all.filter((file) => files.some((wanted) => file.startsWith(wanted)));
}

const runNodeTests = (files: readonly string[], env?: Environment) =>
  node(['--test', '--test-concurrency=1', '--test-reporter=spec', ...files], env);

/** The manifest in the repository is the one that the classes make now. */
async function compareManifest(): Promise<Result> {
  const config = `${settings}/custom-elements-manifest.config.mjs`;
  const outcome = await tool('cem', ['analyze', '--config', config, '--outdir', '.cache/manifest']);
  if (outcome.code !== 0) return oneCheck(outcome);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const same = read('.cache/manifest/custom-elements.json') === read('custom-elements.json');
  const output = same ? '' : 'custom-elements.json is not what the classes say: run "npm run manifest".';
  return oneCheck({ code: same ? 0 : 1, output });
}

/** The folders whose tests speak to the emulators. */
const needEmulators = /^test\/?(store|identity|rules|$)/;

async function runBrowserTests(files: readonly string[]): Promise<Result> {
  const env = { ...(await browser()) };
  if (files.length === 0 || files.some((file) => needEmulators.test(file)))
    Object.assign(env, await emulators());
  const narrowed = files.flatMap((file) => [
    '--files',
    file.endsWith('.ts') ? file : join(file, '**/*.test.ts'),
  ]);
  return browserTests(await tool('wtr', ['--config', 'test/web-test-runner.config.mjs', ...narrowed], env));
}

async function runEndToEndTests(files: readonly string[]): Promise<Result> {
  const env = { ...(await browser()), ...(await demoSite()) };
  return nodeTests(await runNodeTests(testFiles('e2e', files), env));
}

/** Takes names of functions: `npm test -- --only mutants posts answers`. */
const mutantsOfTheRules: Stage = {
  name: 'mutants',
  run: async (functions) => mutants(await node(['test/rules/mutants.ts', ...functions], await emulators())),
};

/** Groups wait for each other; within one, a few stages share the machine. What depends on time limits runs alone. */
export const groups: readonly (readonly Stage[])[] = [
  [check('build')],
  [
    check('lint'),
    check('types'),
    check('templates'),
    check('format', 'format:check'),
    check('unused'),
    { name: 'manifest', run: compareManifest },
    check('storybook', 'build:storybook'),
    { ...check('publint'), needsBuild: true },
    {
      name: 'demo',
      run: async (files) => nodeTests(await runNodeTests(testFiles('demo', files))),
    },
    {
      name: 'package',
      needsBuild: true,
      run: async (files) => nodeTests(await runNodeTests(testFiles('package', files))),
    },
  ],
  [{ name: 'browser', run: runBrowserTests }],
  [mutantsOfTheRules],
  [{ name: 'e2e', needsBuild: true, run: runEndToEndTests }],
];
