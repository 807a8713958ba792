import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildProcess } from 'node:child_process';
import { requireJar, requireJava } from './firestore-emulator.js';
import { startProcess, stopProcess } from './processes.js';
import { Trouble } from './trouble.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache');

/** Class path entry, main class: the jar of the Cloud SDK names none. */
const firestoreClass = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

/** Less thorough compiling: starting and seeding take less than half the processor time, and memory halves. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export interface EmulatorPorts {
  firestore: number;
  auth: number;
}

export interface Emulators {
  /** `host:port` of the Firestore emulator. */
  firestore: string;
  /** `host:port` of the Auth emulator. */
  auth: string;
  stop(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

/** Waits until the address answers; generous, since a busy machine takes over a minute. */
async function whenReady(name: string, child: ChildProcess, address: string, log: string): Promise<void> {
  const end = Date.now() + 180_000;
  while (Date.now() < end && child.exitCode === null && child.signalCode === null) {
    if (await answers(`http://${address}/`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stopProcess(child);
  throw new Trouble(`The ${name} emulator did not start: look into ${log}, mend what it says and try again.`);
}

/** The emulator writes a stack trace for each refused request; only what stops it is worth keeping. */
function quietLogging(): string {
  const file = join(cache, 'firestore-emulator-logging.properties');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\n');
  return file;
}

interface Program {
  java: string;
  jar: string;
}

async function startFirestore(
  { java, jar }: Program,
  port: number,
  projectId: string,
): Promise<ChildProcess> {
  const address = `127.0.0.1:${port}`;
  const log = join(cache, `firestore-emulator-${port}.log`);
  const rules = join(root, 'src', 'rules', 'firestore.rules');
  const settings = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--project_id',
    projectId,
    '--rules',
    rules,
  ];
  const quiet = `-Djava.util.logging.config.file=${quietLogging()}`;
  const child = startProcess(java, [...quickStart, quiet, '-cp', jar, firestoreClass, ...settings], { log });
  await whenReady('Firestore', child, address, log);
  // The first request takes a second or more; let it be this one.
  await fetch(`http://${address}/v1/projects/${projectId}/databases/(default)/documents/warm/up`);
  return child;
}

async function startAuth(port: number, projectId: string): Promise<ChildProcess> {
  const log = join(cache, `auth-emulator-${port}.log`);
  const script = join(root, 'demo', 'auth-emulator.ts');
  const child = startProcess(process.execPath, ['--import', 'tsx', script, String(port), projectId], { log });
  await whenReady('Auth', child, `127.0.0.1:${port}`, log);
  return child;
}

/**
 * Starts both emulators with the rules in `src/rules`.
 * @throws {Trouble} when Java, the emulator or a port is missing; nothing is left running then.
 */
export async function startEmulators(ports: EmulatorPorts, projectId: string): Promise<Emulators> {
  const program = { java: await requireJava(), jar: await requireJar() };
  const starting = [startFirestore(program, ports.firestore, projectId), startAuth(ports.auth, projectId)];
  const started = await Promise.allSettled(starting);
  const children = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const stop = async () => void (await Promise.all(children.map(stopProcess)));
  const failure = started.find((result) => result.status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  return { firestore: `127.0.0.1:${ports.firestore}`, auth: `127.0.0.1:${ports.auth}`, stop };
}

/** Puts rules in force on a running emulator, as on a start. */
export async function replaceRules(
  firestore: string,
  projectId: string,
  rules: string,
): Promise<string | null> {
  const response = await fetch(`http://${firestore}/emulator/v1/projects/${projectId}:securityRules`, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: rules }] } }),
  });
  return response.ok ? null : await response.text();
}
