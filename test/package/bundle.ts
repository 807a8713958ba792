import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow, importsOf, read, root } from './source.js';

const folder = 'dist/embed';
export const entry = `${folder}/embed.js`;
export const chunks = filesBelow(folder, '.js');

/** The chunk and all that it imports statically. */
export function closure(chunk: string, seen = new Set<string>()): Set<string> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const { target, kind, local } of importsOf(chunk)) {
    if (local && kind === 'static') closure(`${target}.js`, seen);
  }
  return seen;
}

/** Chunks that hold modules whose path contains the text. */
export function chunksWith(modulePath: string): string[] {
  return chunks.filter((chunk) => sourcesOf(chunk).some((source) => source.includes(modulePath)));
}

/** The modules that went into a chunk, as paths from the project's root (`/src/…`), from its source map. */
export function sourcesOf(chunk: string): string[] {
  // A chunk that only hands on what others have comes without a map.
  if (!existsSync(join(root, `${chunk}.map`))) return [];
  const { sources } = JSON.parse(read(`${chunk}.map`)) as { sources: string[] };
  return sources.map((source) => `/${posix.join(folder, source)}`);
}

/** kB (1,000 bytes) on the wire, each file compressed by gzip alone as a host does. */
export function wireSize(files: Iterable<string>): number {
  return [...files].reduce((total, file) => total + gzipSync(read(file)).length, 0) / 1_000;
}

/** All that loading these chunks adds to a page that already has the others. */
export function added(wanted: string[], already: Set<string>): Set<string> {
  const all = new Set(wanted.flatMap((chunk) => [...closure(chunk)]));
  return new Set([...all].filter((chunk) => !already.has(chunk)));
}
