import type { WireFields, WireValue, WireWrite } from '../../../src/store/rest-codec.js';
import { bytes, notOnes, numbers, text, whole } from './fields.js';

/** A batch with one thing changed that nobody may change. */
export interface Forgery {
  readonly name: string;
  readonly forge: (writes: readonly WireWrite[]) => WireWrite[];
}

type Change = (write: WireWrite) => WireWrite | null;

/**
 * Every forgery of a batch: each write dropped, deleted instead, or moved to another id; each field with other values and
 * types, taken away, or joined by one that nobody knows; each value of the server replaced by the client's own.
 */
export function forgeries(sample: readonly WireWrite[]): Forgery[] {
  return sample.flatMap((write, index) =>
    [...changesOf(write, sample.length > 1)].map(([what, change]) => ({
      name: `${subjectOf(write)}: ${what}${isSecond(sample, index) ? ' in the second' : ''}`,
      forge: (writes: readonly WireWrite[]) =>
        writes.flatMap((other, i) => (i === index ? (change(structuredClone(other)) ?? []) : other)),
    })),
  );
}

/** Of two writes to one collection. */
const isSecond = (sample: readonly WireWrite[], index: number) =>
  sample.findIndex((write) => subjectOf(write) === subjectOf(sample[index] ?? {})) < index;

/** `posts` for `…/posts/ID`; the community document itself is `communities`. */
export function subjectOf(write: WireWrite): string {
  return nameOf(write).split('/').at(-2) ?? '';
}

const nameOf = (write: WireWrite) => write.delete ?? write.update?.name ?? '';

function* changesOf(write: WireWrite, oneOfMany: boolean): Generator<[string, Change]> {
  if (oneOfMany) yield ['left out', () => null];
  yield ['under another id', (other) => moved(other)];
  if (!write.update) return;
  yield ['deleted instead', (other) => ({ delete: nameOf(other) })];
  for (const [path, value] of leavesOf(write.update.fields ?? {})) {
    for (const [what, forged] of alternatives(value)) {
      yield [`${path.join('.')} ${what}`, (other) => withField(other, path, forged)];
    }
    yield [`${path.join('.')} missing`, (other) => withField(other, path, undefined)];
  }
  for (const dotted of removalsOf(write)) {
    yield [
      `${dotted} kept`,
      (other) => ({ ...other, updateMask: { fieldPaths: maskOf(other).filter((path) => path !== dotted) } }),
    ];
    yield [`${dotted} replaced`, (other) => withField(other, dotted.split('.'), text('x'))];
  }
  for (const path of mapsOf(write)) {
    const extra = [...path, 'extra'];
    yield [`${extra.join('.')} added`, (other) => withField(other, extra, { booleanValue: true })];
  }
  for (const [index, transform] of (write.updateTransforms ?? []).entries())
    yield* transformChanges(index, transform);
  const touched = [...leavesOf(write.update.fields ?? {})].map(([path]) => path.join('.'));
  touched.push(...(write.updateTransforms ?? []).map((transform) => String(transform['fieldPath'])));
  for (const [dotted, value] of Object.entries(notOnes[subjectOf(write)] ?? {})) {
    const path = dotted.split('.');
    if (!touched.includes(dotted))
      yield [`${path.join('.')} thrown in`, (other) => withField(other, path, value)];
  }
  for (const [number, doubleValue] of Object.entries(numbers[subjectOf(write)] ?? {})) {
    if (!touched.includes(number))
      yield [`${number} turned into a fraction type`, (other) => withField(other, [number], { doubleValue })];
  }
}

function moved(write: WireWrite): WireWrite {
  const name = nameOf(write).replace(/[^/]+$/, (id) =>
    /^\d+$/.test(id) ? String(Number(id) + 1) : id.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')),
  );
  return write.delete ? { delete: name } : { ...write, update: { ...write.update, name } };
}

const maskOf = (write: WireWrite) => write.updateMask?.fieldPaths ?? [];

/** Fields that the mask names and that have no value are taken away. */
function removalsOf(write: WireWrite): string[] {
  const there = [...leavesOf(write.update?.fields ?? {})].map(([path]) => path.join('.'));
  return maskOf(write).filter((path) => !there.includes(path));
}

function* leavesOf(fields: WireFields, above: string[] = []): Generator<[string[], WireValue]> {
  for (const [name, value] of Object.entries(fields)) {
    const path = [...above, name];
    yield [path, value];
    if ('mapValue' in value) yield* leavesOf(value.mapValue.fields ?? {}, path);
  }
}

function mapsOf(write: WireWrite): string[][] {
  const maps: string[][] = [[]];
  for (const [path, value] of leavesOf(write.update?.fields ?? {})) if ('mapValue' in value) maps.push(path);
  return maps;
}

const list = (...values: WireValue[]): WireValue => ({ arrayValue: { values } });
const map: WireValue = { mapValue: { fields: { x: text('x') } } };

/** Other values of the same type, and values of other types that one could take for it. */
function alternatives(value: WireValue): [string, WireValue][] {
  const all: [string, WireValue][] = [
    ['null', { nullValue: null }],
    ['a list', list(text('x'))],
    ['a map', map],
    ...('integerValue' in value ? [] : [['a number', whole('1')] satisfies [string, WireValue]]),
    ...('stringValue' in value ? [] : [['a text', text('x')] satisfies [string, WireValue]]),
    ...sameType(value),
  ];
  return all.filter(([, other]) => JSON.stringify(other) !== JSON.stringify(value));
}

function sameType(value: WireValue): [string, WireValue][] {
  if ('stringValue' in value) {
    const { stringValue } = value;
    const texts = {
      'another text': `${stringValue}x`,
      blank: ' \u200b\n',
      empty: '',
      'far too long': 'x'.repeat(6_000),
    };
    return [
      ['bytes', bytes(stringValue.replace(/[^ -~]/g, ''))],
      ...Object.entries(texts).map(([what, other]): [string, WireValue] => [what, text(other)]),
    ];
  }
  if ('integerValue' in value) {
    const n = Number(value.integerValue);
    return [
      ['one more', whole(String(n + 1))],
      ['one less', whole(String(n - 1))],
      ['2^53', whole('9007199254740992')],
      ['a fraction type', { doubleValue: n }],
      ['NaN', { doubleValue: 'NaN' }],
    ];
  }
  if ('bytesValue' in value) {
    return [
      ['no bytes', bytes('')],
      ['bytes of a script', bytes('<svg onload="alert(1)"></svg>')],
      ['far too many bytes', bytes(atob(value.bytesValue).padEnd(300_000, 'x'))],
    ];
  }
  if ('booleanValue' in value) return [['the other truth', { booleanValue: !value.booleanValue }]];
  if ('timestampValue' in value) return [['another time', { timestampValue: '2020-01-01T00:00:00Z' }]];
  if (!('arrayValue' in value)) return [];
  const values = value.arrayValue.values ?? [];
  const longer: [string, WireValue][] = [['one longer', list(...values, text('uid-lena'))]];
  return values.length === 0
    ? longer
    : [...longer, ['one shorter', list(...values.slice(1))], ['twice', list(...values, ...values)]];
}

/** Sets (or with undefined removes) one field, and says so in the mask where there is one. */
function withField(write: WireWrite, path: readonly string[], value: WireValue | undefined): WireWrite {
  const update = write.update ?? { name: '' };
  let fields = (update.fields ??= {});
  for (const name of path.slice(0, -1)) {
    const map = (fields[name] ??= { mapValue: {} }) as { mapValue: { fields?: WireFields } };
    fields = map.mapValue.fields ??= {};
  }
  const last = path.at(-1) ?? '';
  if (value) fields[last] = value;
  else delete fields[last];
  const mask = write.updateMask?.fieldPaths;
  const dotted = path.join('.');
  const covered = mask?.some((field) => dotted === field || dotted.startsWith(`${field}.`));
  return {
    ...write,
    update,
    ...(mask && { updateMask: { fieldPaths: covered ? mask : [...outside(mask, dotted), dotted] } }),
  };
}

/** A mask may not name a field and one above or below it. */
const outside = (mask: string[], dotted: string) => mask.filter((field) => !field.startsWith(`${dotted}.`));

function* transformChanges(index: number, transform: Record<string, unknown>): Generator<[string, Change]> {
  const path = String(transform['fieldPath']).split('.');
  const without = (write: WireWrite) => ({
    ...write,
    updateTransforms: (write.updateTransforms ?? []).filter((_, i) => i !== index),
  });
  yield [`${path.join('.')} missing`, without];
  const literals: [string, WireValue][] = [
    ['the client’s time', { timestampValue: new Date().toISOString() }],
    ['a time to come', { timestampValue: '2099-01-01T00:00:00Z' }],
    ['a number', whole('1000000')],
    ['NaN', { doubleValue: 'NaN' }],
    ['a text', text('x')],
  ];
  for (const [what, value] of literals)
    yield [`${path.join('.')} ${what}`, (write) => withField(without(write), path, value)];
  if (!('increment' in transform)) return;
  const by = Number((transform['increment'] as { integerValue: string }).integerValue);
  const steps = new Set([by + 1, by - 1, -by, by * 1000].filter((step) => step !== by));
  for (const step of steps) {
    yield [
      `${path.join('.')} moved by ${String(step)} for ${String(by)}`,
      (write) => stepped(write, index, whole(String(step))),
    ];
  }
  yield [`${path.join('.')} moved by a fraction type`, (write) => stepped(write, index, { doubleValue: by })];
}

function stepped(write: WireWrite, index: number, increment: WireValue): WireWrite {
  const updateTransforms = (write.updateTransforms ?? []).map((transform, i) =>
    i === index ? { ...transform, increment } : transform,
  );
  return { ...write, updateTransforms };
}
