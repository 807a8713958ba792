import { decodeFields, type WireDocument } from '../../../src/store/rest-codec.js';
import type { Document, Write } from '../../../src/store/store.js';
import { commit, databaseOf, send, type Emulator } from './emulator.js';
import { tokenOf, type Person } from './people.js';

export const crowd = (size: number): Person[] =>
  Array.from({ length: size }, (_, i) => ({ uid: `uid-crowd-${i}`, name: `Member ${i}` }));

/** The documents, read past the rules and in one request, as a client with a fresh view has them. */
export async function read(emulator: Emulator, paths: readonly string[]): Promise<(Document | null)[]> {
  const root = `${databaseOf(emulator.project)}/documents`;
  const body = { documents: paths.map((path) => `${root}/${path}`) };
  const { text } = await send(emulator, { method: 'POST', path: ':batchGet', body }, 'owner');
  const found = JSON.parse(text) as { found?: WireDocument }[];
  return paths.map((path) => {
    const document = found.find((item) => item.found?.name === `${root}/${path}`)?.found;
    return document ? { path, id: path.split('/').at(-1) ?? '', data: decodeFields(document.fields) } : null;
  });
}

/** Builds the batch from a fresh view and sends it, until it is through: whoever loses a race reads again. */
export async function insist(emulator: Emulator, as: Person, build: () => Promise<Write[]>): Promise<void> {
  let last = '';
  for (let attempt = 1; attempt <= 100; attempt++) {
    const { status, text } = await send(emulator, commit(await build(), emulator.project), tokenOf(as));
    if (status === 200) return;
    if (![403, 404, 409].includes(status)) throw new Error(text);
    last = text;
    // Jitter that grows, as a client has it; no result depends on it.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * Math.min(attempt, 20)));
  }
  throw new Error(`${as.name} never got through: ${last}`);
}
