import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackage } from './packages.js';
import { runToEnd } from './processes.js';
import { Trouble } from './trouble.js';

/** The oldest Java the emulator runs on. */
const oldestJava = 11;
const firebaseTools = fileURLToPath(
  new URL('../node_modules/firebase-tools/lib/bin/firebase.js', import.meta.url),
);

function javaCommand(): string {
  const home = process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java');
  return home && existsSync(home) ? home : 'java';
}

/** The Java version that a command reports, `8` for "1.8.0"; 0 when there is none. */
function javaVersion(command: string): number {
  const { status, stderr } = spawnSync(command, ['-version'], { encoding: 'utf8' });
  if (status !== 0) return 0;
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(stderr) ?? [];
  return Number(first === '1' ? second : first) || 0;
}

/** The `java` command, installed where that is possible. */
export async function requireJava(): Promise<string> {
  const enough = () => javaVersion(javaCommand()) >= oldestJava;
  if (enough()) return javaCommand();
  if ((await installDebianPackage('default-jre-headless')) && enough()) return javaCommand();
  throw new Trouble(
    `The Firestore emulator needs Java ${oldestJava} or newer: install it ` +
      '(Debian: sudo apt-get install default-jre-headless, macOS: brew install openjdk) or point JAVA_HOME at it.',
  );
}

/** Where an installed Cloud SDK, or an earlier download by firebase-tools, may have put the emulator. */
function findJar(): string | undefined {
  const named = process.env.FIRESTORE_EMULATOR_BINARY_PATH;
  const sdks = ['/usr/lib', '/usr/share', '/opt', homedir()].map((folder) =>
    join(folder, 'google-cloud-sdk'),
  );
  if (process.env.CLOUDSDK_ROOT_DIR) sdks.unshift(process.env.CLOUDSDK_ROOT_DIR);
  const inSdk = ['platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar'];
  const cache = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  const downloaded = (existsSync(cache) ? readdirSync(cache) : [])
    .filter((name) => /^cloud-firestore-emulator-v.*\.jar$/.test(name))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(cache, name));
  return [named, ...sdks.map((sdk) => join(sdk, ...inSdk)), ...downloaded].find(
    (file) => file && existsSync(file),
  );
}

/** The emulator's jar, downloaded by firebase-tools where it is not yet on this machine. */
export async function requireJar(): Promise<string> {
  const jar = findJar();
  if (jar) return jar;
  console.log('Downloading the Firestore emulator …');
  await runToEnd(process.execPath, [firebaseTools, 'setup:emulators:firestore'], { timeout: 300_000 });
  const downloaded = findJar();
  if (downloaded) return downloaded;
  throw new Trouble(
    'The Firestore emulator could not be downloaded: go online once and run "npx firebase setup:emulators:firestore", ' +
      'or install the Google Cloud SDK with its component cloud-firestore-emulator.',
  );
}
