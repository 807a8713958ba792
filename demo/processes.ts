import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Every child leads a process group of its own, so that stopping it also stops what it has started. */
const running = new Set<ChildProcess>();
const cleanups: (() => Promise<void> | void)[] = [];

export interface ProcessOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** File for everything the process says; without one the caller reads the pipes. */
  log?: string;
  /** Milliseconds after which `runToEnd` stops the process. */
  timeout?: number;
}

export function startProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): ChildProcess {
  if (options.log) mkdirSync(dirname(options.log), { recursive: true });
  const log = options.log ? openSync(options.log, 'w') : 'pipe';
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  if (typeof log === 'number') closeSync(log);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Signals the whole group; a group that has already gone is fine. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks the process to end, and insists after five seconds. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signal(child, 'SIGTERM');
    const insist = setTimeout(() => signal(child, 'SIGKILL'), 5_000);
    await gone;
    clearTimeout(insist);
  }
  signal(child, 'SIGKILL');
}

export interface Outcome {
  code: number;
  /** Both streams, in the order they came. */
  output: string;
}

/** Runs a command to its end. Never rejects: a command that cannot be started has code 127. */
export function runToEnd(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<Outcome> {
  const child = startProcess(command, args, options);
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const { timeout } = options;
  const stop = () => {
    output += `\nStopped, since it took more than ${(timeout ?? 0) / 1_000} s.\n`;
    void stopProcess(child);
  };
  const limit = timeout && setTimeout(stop, timeout);
  child.once('close', () => clearTimeout(limit));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Called once before this program ends by `stopEverything`. */
export function beforeEnd(cleanup: () => Promise<void> | void): void {
  cleanups.push(cleanup);
}

export async function stopEverything(): Promise<void> {
  await Promise.allSettled(cleanups.splice(0).map(async (cleanup) => cleanup()));
  await Promise.all([...running].map((child) => stopProcess(child)));
}

/** A killed npm passes nothing on (package.json says `exec`, so that npm is the parent): notice that it has gone. */
function whenNpmHasGone(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 250).unref();
}

/** Ctrl-C, a closed terminal and `kill` all end the children first; a second Ctrl-C does not wait for them. */
export function endChildrenWithThisProgram(): void {
  let ending = false;
  const end = (code: number, reason: string) => {
    if (ending) process.exit(code);
    ending = true;
    console.error(`\n${reason}: ending.`);
    void stopEverything().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => end(130, 'Interrupted'));
  process.on('SIGTERM', () => end(143, 'Asked to stop'));
  process.on('SIGHUP', () => end(129, 'The terminal was closed'));
  whenNpmHasGone(() => ending || end(143, 'npm has gone'));
  process.on('exit', () => {
    for (const child of running) signal(child, 'SIGKILL');
  });
}
