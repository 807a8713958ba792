import { deployRules, type Emulator } from './emulator.js';
import { forTests } from './rules.js';

/** The rules as they stand in the repository. */
export async function readRules(): Promise<string> {
  const response = await fetch('/src/rules/firestore.rules');
  if (!response.ok) throw new Error(`The test server has no rules: ${String(response.status)}`);
  return response.text();
}

/** A project of one's own on the running emulator, with rules; the repository's without others. */
export async function setUp(project: string, rules?: string): Promise<Emulator> {
  const config = (await (await fetch('/__config.json')).json()) as { firestore: string | null };
  if (!config.firestore) throw new Error('These tests need the Firestore emulator: run them by "npm test".');
  const emulator = { host: config.firestore, project };
  await deployRules(emulator, forTests(rules ?? (await readRules())));
  return emulator;
}
