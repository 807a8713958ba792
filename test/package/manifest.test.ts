import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { filesBelow, read, root } from './source.js';

interface Declaration {
  name: string;
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: { name: string }[];
}
interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
}
interface ElementClass {
  name: string;
  observedAttributes?: string[];
}

const manifest = JSON.parse(read('custom-elements.json')) as Manifest;
const described = new Map(
  manifest.modules.flatMap((module) => module.declarations).map((one) => [one.tagName, one]),
);
const registered = new Map<string, ElementClass>();

before(async () => {
  // Lit brings a registry along where there is no browser.
  await import('lit');
  const registry = customElements as unknown as { define(tag: string, element: ElementClass): void };
  const define = registry.define.bind(registry);
  registry.define = (tag, element) => {
    registered.set(tag, element);
    define(tag, element);
  };
  for (const file of [
    'src/index.ts',
    ...filesBelow('src/elements', '.ts'),
    ...filesBelow('src/admin', '.ts'),
  ]) {
    await import(pathToFileURL(join(root, file)).href);
  }
});

test('every registered element is described, and no other', () => {
  assert.ok(registered.size > 0);
  assert.deepEqual([...described.keys()].sort(), [...registered.keys()].sort());
});

test('each element is described with exactly the attributes that it observes', () => {
  for (const [tag, element] of registered) {
    const names = described.get(tag)?.attributes?.map(({ name }) => name) ?? [];
    assert.deepEqual(names.sort(), [...(element.observedAttributes ?? [])].sort(), tag);
  }
});

test('each element says in one sentence what it is', () => {
  const silent = [...described.values()].filter(({ summary, description }) => !summary && !description);
  assert.deepEqual(
    silent.map(({ tagName }) => tagName),
    [],
  );
});
