import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { codeOf, filesBelow, nodes, parse, read } from './source.js';

const sources = filesBelow('src', '.ts');
const code = new Map(sources.map((file) => [file, codeOf(file)]));

/** `file: match` for each place where the code, comments aside, matches. */
function places(pattern: RegExp, among = sources): string[] {
  return among.flatMap((file) =>
    [...(code.get(file) ?? '').matchAll(pattern)].map(([match]) => `${file}: ${match}`),
  );
}

const below = (folder: string) => sources.filter((file) => file.startsWith(`src/${folder}/`));

test('the SDK is listened to in one place', () => {
  assert.equal(places(/\bonSnapshot\(/g).length, 1, places(/\bonSnapshot\(/g).join('\n'));
});

test('text becomes HTML in markdown alone', () => {
  const outside = sources.filter((file) => !file.startsWith('src/markdown/'));
  assert.deepEqual(places(/\b(unsafeHTML|unsafeSVG|innerHTML|outerHTML|insertAdjacentHTML)\b/g, outside), []);
});

test('the domain is told the time and has no chance in it', () => {
  assert.deepEqual(
    places(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\./g, below('domain')),
    [],
  );
});

test('the domain and the data know no browser', () => {
  const files = [...below('domain'), ...below('data')];
  const browser =
    /\b(window|localStorage|navigator)\.|\bdocument\.(querySelector|create|body|documentElement)|\bHTMLElement\b/g;
  assert.deepEqual(places(browser, files), []);
});

test('elements leave reading and writing to controllers', () => {
  assert.deepEqual(
    places(/(?<![.\w])fetch\(|\bstore\??\.(get|list|count|watch|commit)\(/g, [
      ...below('elements'),
      ...below('admin'),
    ]),
    [],
  );
});

test('files keep to 300 lines, strings aside', () => {
  const long = sources
    .filter((file) => !file.startsWith('src/i18n/'))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  assert.deepEqual(long, []);
});

/** The text of an `html` template with a mark for each expression. */
function templateText(node: ts.TaggedTemplateExpression): string {
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map((span) => span.literal.text)].join('\0');
}

/** Words that a reader would see or hear, written into a template instead of the table of strings. */
function wordsIn(html: string): string[] {
  const spoken = [...html.matchAll(/\s(?:aria-label|title|placeholder|alt|label)="([^"\0]*\p{L}[^"\0]*)"/gu)];
  const text = html.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/gs, '\0');
  const seen = text.split('\0').map((part) => part.trim());
  return [...spoken.map((match) => match[1] ?? ''), ...seen.filter((part) => /\p{L}/u.test(part))];
}

test('what a reader sees comes from the table of strings', () => {
  const literals = [...below('elements'), ...below('admin')].flatMap((file) =>
    [...nodes(parse(file))]
      .filter(ts.isTaggedTemplateExpression)
      .filter((node) => node.tag.getText() === 'html')
      .flatMap((node) => wordsIn(templateText(node)).map((words) => `${file}: ${words}`)),
  );
  assert.deepEqual(literals, []);
});
