import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { filesBelow, importsOf, read, root } from './source.js';

interface Manifest {
  name: string;
  types: string;
  exports: Record<string, unknown>;
  sideEffects: string[];
  dependencies: Record<string, string>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
/** Resolves as for a project that has installed the package. */
const { resolve } = createRequire(import.meta.url);

test('every export leads to a file', () => {
  for (const path of Object.keys(manifest.exports).filter((key) => !key.includes('*'))) {
    assert.ok(existsSync(resolve(join(manifest.name, path))), path);
  }
});

test('the rules, indexes and configuration that owners deploy are in the package', () => {
  const files = filesBelow('src/rules', '').filter((file) => /\.(rules|json)$/.test(file));
  assert.ok(files.length > 0);
  for (const file of files) {
    const shipped = resolve(`${manifest.name}/${file.replace('src/', '')}`).slice(root.length);
    assert.equal(read(shipped), read(file));
  }
});

test('the modules of the npm build import only declared dependencies', () => {
  const declared = Object.keys(manifest.dependencies);
  const foreign = filesBelow('dist/npm', '.js')
    .flatMap((file) => importsOf(file).filter(({ local }) => !local))
    .map(({ target }) => target)
    .filter((target) => !declared.some((name) => target === name || target.startsWith(`${name}/`)));
  assert.deepEqual([...new Set(foreign)], []);
  // npm would leave these out of the package.
  assert.deepEqual(filesBelow('dist/npm/node_modules', '.js'), []);
});

test('modules that register elements are named as having side effects', () => {
  for (const place of ['./dist/npm/index.js', './dist/npm/elements/**', './src/elements/**']) {
    assert.ok(manifest.sideEffects.includes(place), place);
  }
});

test('the types hold for a project with strict settings and Node resolution', () => {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    skipLibCheck: true,
  };
  const program = ts.createProgram([join(root, manifest.types)], options);
  const own = program.getSourceFiles().filter((file) => file.fileName.includes('/dist/npm/'));
  assert.ok(own.length > 10);
  const problems = [
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => program.getSemanticDiagnostics(file)),
  ];
  assert.deepEqual(
    problems.map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, '\n')),
    [],
  );
});

test('what is published holds the builds and the rules, and neither sources nor tests', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [pack] = JSON.parse(stdout) as { files: { path: string }[] }[];
  const files = pack?.files.map(({ path }) => path) ?? [];
  const foreign = files.filter(
    (file) =>
      !/^(dist\/(embed|npm|rules)\/|(package|custom-elements)\.json$|(README|CHANGELOG)\.md$|LICENSE$)/.test(
        file,
      ),
  );
  assert.deepEqual(foreign, []);
  for (const needed of [
    'dist/embed/embed.js',
    'dist/npm/index.js',
    'dist/rules/firestore.rules',
    'custom-elements.json',
  ]) {
    assert.ok(files.includes(needed), needed);
  }
});
