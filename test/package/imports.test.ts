import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layers, type Layer } from './layers.js';
import { filesBelow, importsOf, type Import } from './source.js';

const sources = filesBelow('src', '.ts');
const isBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** The layer of a file: its folder below `src`, or itself where it stands directly in `src`. */
const layerOf = (file: string) =>
  file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/')[0] ?? '';

function isAllowed(name: string, layer: Layer, wanted: Import): boolean {
  if (!wanted.local) {
    const lazyOnly = wanted.kind === 'static' ? [] : (layer.lazyPackages ?? []);
    return [...(layer.packages ?? []), ...lazyOnly].some((start) => isBelow(wanted.target, start));
  }
  const path = wanted.target.replace(/^src\//, '');
  const places = [name, ...layer.modules];
  if (wanted.kind === 'type') places.push(...(layer.types ?? []));
  if (wanted.kind === 'lazy') places.push(...(layer.lazy ?? []));
  return places.some((place) => isBelow(path, place));
}

function upward(file: string): string[] {
  const name = layerOf(file);
  const layer = layers[name];
  if (!layer) return [`${file} belongs to no layer: add "${name}" to test/package/layers.ts`];
  return importsOf(file)
    .filter((wanted) => !isAllowed(name, layer, wanted))
    .map((wanted) => `${file} must not know ${wanted.target} (${wanted.kind})`);
}

test('there are sources to check', () => {
  assert.ok(sources.length > 20, `only ${sources.length} files below src`);
});

test('each layer imports only what the architecture lets it know', () => {
  assert.deepEqual(sources.flatMap(upward), []);
});

test('every layer of the table exists', () => {
  const existing = new Set(sources.map(layerOf));
  assert.deepEqual(
    Object.keys(layers).filter((name) => !existing.has(name)),
    [],
  );
});

/** A file and all that it imports statically, types aside, below `src`. */
function staticClosure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { target, kind, local } of importsOf(file)) {
    if (local && kind === 'static') staticClosure(`${target}.ts`, seen);
  }
  return seen;
}

test('neither entry brings Firebase, marked or DOMPurify before they are needed', () => {
  const heavy = ['src/index.ts', 'src/embed.ts'].flatMap((entry) =>
    [...staticClosure(entry)].flatMap((file) =>
      importsOf(file)
        .filter(({ target, kind }) => kind === 'static' && /^(firebase\/|marked$|dompurify$)/.test(target))
        .map(({ target }) => `${entry} reaches ${target} by ${file}`),
    ),
  );
  assert.deepEqual(heavy, []);
});

const importersOf = (file: string, wanted: Import['kind']) =>
  sources.filter((importer) =>
    importsOf(importer).some(({ target, kind }) => kind === wanted && `${target}.ts` === file),
  );

/** Modules that import Firebase, and those that import them, up to what is loaded by `import()`. */
function whereFirebaseEnters(): string[] {
  const knowing = sources.filter((file) =>
    importsOf(file).some(({ target, kind }) => kind === 'static' && target.startsWith('firebase/')),
  );
  for (const file of knowing) {
    knowing.push(...importersOf(file, 'static').filter((importer) => !knowing.includes(importer)));
  }
  return knowing.filter((file) => importersOf(file, 'static').length === 0);
}

test('the Firebase SDK comes by import() alone, from one place each', () => {
  const entrances = whereFirebaseEnters();
  assert.ok(entrances.length > 0);
  for (const file of entrances) {
    const importers = importersOf(file, 'lazy');
    // The full store by the SDK serves the contract; the product reads and writes over REST.
    const wanted = file === 'src/store/firestore-store.ts' ? 0 : 1;
    assert.equal(importers.length, wanted, `${file} is loaded by ${importers.join(', ') || 'nobody'}`);
  }
});

test('marked and DOMPurify are known to markdown alone', () => {
  const others = sources
    .filter((file) => layerOf(file) !== 'markdown')
    .flatMap((file) => importsOf(file).map(({ target }) => `${file}: ${target}`))
    .filter((line) => /: (marked|dompurify)$/.test(line));
  assert.deepEqual(others, []);
});
