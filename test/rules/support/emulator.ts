import { encodeWrites, type WireWrite } from '../../../src/store/rest-codec.js';
import type { Write } from '../../../src/store/store.js';

/** One project of a running Firestore emulator; a project has rules and documents of its own. */
export interface Emulator {
  /** `127.0.0.1:8080` */
  readonly host: string;
  readonly project: string;
}

/** A request as anyone with a token could type it; `path` starts after `…/documents`. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export const databaseOf = (project: string) => `projects/${project}/databases/(default)`;

export async function send(emulator: Emulator, request: HttpRequest, token: string | null): Promise<Answer> {
  const url = `http://${emulator.host}/v1/${databaseOf(emulator.project)}/documents${request.path}`;
  const response = await fetch(url, {
    method: request.method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
  return { status: response.status, text: await response.text() };
}

export function commitWire(writes: readonly WireWrite[]): HttpRequest {
  return { method: 'POST', path: ':commit', body: { writes } };
}

export function commit(writes: readonly Write[], project: string): HttpRequest {
  return commitWire(encodeWrites(writes, databaseOf(project)));
}

/** Writes past all rules. */
export async function seed(emulator: Emulator, writes: readonly Write[]): Promise<void> {
  const answer = await send(emulator, commit(writes, emulator.project), 'owner');
  if (answer.status !== 200) throw new Error(`Seeding failed: ${answer.text}`);
}

/** Puts the rules in force for this project; throws what the compiler says, unless asked otherwise warnings included. */
export async function deployRules(
  emulator: Emulator,
  content: string,
  { warnings = true }: { readonly warnings?: boolean } = {},
): Promise<void> {
  const response = await fetch(
    `http://${emulator.host}/emulator/v1/projects/${emulator.project}:securityRules`,
    {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
    },
  );
  const text = await response.text();
  const isBad = warnings ? text.includes('"issues"') : /"severity":\s*"ERROR"/.test(text);
  if (!response.ok || isBad) throw new Error(`The rules do not compile: ${text}`);
}
