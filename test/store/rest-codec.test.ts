import { expect } from '@open-wc/testing';
import {
  decodeDocument,
  decodeFields,
  encodeWrites,
  quotePath,
  type WireWrite,
} from '../../src/store/rest-codec.js';
import { encodeQuery } from '../../src/store/rest-query.js';
import { increment, now, remove, type Write } from '../../src/store/store.js';

const DATABASE = 'projects/p/databases/(default)';
const NAME = `${DATABASE}/documents/a/b`;
const one = (write: Write): WireWrite | undefined => encodeWrites([write], DATABASE)[0];

describe('the REST codec', () => {
  it('writes a set without a mask, so that the document is replaced', () => {
    const wire = one({ op: 'set', path: 'a/b', data: { n: 1, m: { at: now, x: true } } });
    expect(wire).to.deep.equal({
      update: {
        name: NAME,
        fields: { n: { integerValue: '1' }, m: { mapValue: { fields: { x: { booleanValue: true } } } } },
      },
      updateTransforms: [{ fieldPath: 'm.at', setToServerValue: 'REQUEST_TIME' }],
    });
  });

  it('writes a merge with a mask of its leaves, and transforms apart from it', () => {
    const data = {
      m: { '2026-01-31': increment(2), 'a.b': 1, gone: remove, '`\\': 'x' },
      list: [1],
      none: {},
    };
    expect(one({ op: 'merge', path: 'a/b', data })).to.deep.include({
      updateMask: { fieldPaths: ['m.`a.b`', 'm.gone', 'm.`\\`\\\\`', 'list', 'none'] },
      updateTransforms: [{ fieldPath: 'm.`2026-01-31`', increment: { integerValue: '2' } }],
    });
  });

  it('writes an update with a mask of its names, for a document that must exist', () => {
    const data = { 'e.0a.body': 'x', n: increment(0.5), gone: remove, m: { at: now } };
    expect(one({ op: 'update', path: 'a/b', data })).to.deep.equal({
      update: {
        name: NAME,
        fields: {
          e: { mapValue: { fields: { '0a': { mapValue: { fields: { body: { stringValue: 'x' } } } } } } },
          m: { mapValue: { fields: {} } },
        },
      },
      updateMask: { fieldPaths: ['e.`0a`.body', 'gone', 'm'] },
      currentDocument: { exists: true },
      updateTransforms: [
        { fieldPath: 'n', increment: { doubleValue: 0.5 } },
        { fieldPath: 'm.at', setToServerValue: 'REQUEST_TIME' },
      ],
    });
  });

  it('writes a deletion', () => {
    expect(one({ op: 'delete', path: 'a/b' })).to.deep.equal({ delete: NAME });
  });

  it('quotes names that are not plain identifiers', () => {
    const names = ['plain_1', '1st', 'a.b', '👍', 'a`b', ''];
    expect(names.map((name) => quotePath([name]))).to.deep.equal([
      'plain_1',
      '`1st`',
      '`a.b`',
      '`👍`',
      '`a\\`b`',
      '``',
    ]);
  });

  it('reads hostile field names as plain fields, and pollutes no prototype', () => {
    const wire = JSON.parse(
      '{"__proto__": {"mapValue": {"fields": {"admin": {"booleanValue": true}}}}}',
    ) as never;
    const fields = decodeFields({ constructor: { stringValue: 'x' }, inner: { mapValue: { fields: wire } } });
    expect(Object.keys(fields)).to.deep.equal(['constructor', 'inner']);
    const inner = fields['inner'] as Record<string, unknown>;
    expect([inner['admin'], Object.keys(inner), ({} as { admin?: boolean }).admin]).to.deep.equal([
      undefined,
      ['__proto__'],
      undefined,
    ]);
  });

  it('reads types that the port does not know as null, and a reference as its text', () => {
    const wire = {
      place: { geoPointValue: { latitude: 1, longitude: 2 } } as never,
      other: { referenceValue: `${DATABASE}/documents/x/y` },
    };
    expect(decodeFields(wire)).to.deep.equal({ place: null, other: `${DATABASE}/documents/x/y` });
  });

  it('reads a document without fields', () => {
    const document = decodeDocument({ name: NAME }, `${DATABASE}/documents`);
    expect(document).to.deep.equal({ path: 'a/b', id: 'b', data: {} });
  });

  it('asks for null and NaN in their own way, and for ids as references', () => {
    const where = [
      ['a', '==', null],
      ['b', '==', NaN],
      ['__name__', 'in', ['x']],
    ] as const;
    const query = encodeQuery({ collection: 'c/d/e', where, limit: 1 }, 'ROOT');
    expect(query['where']).to.deep.equal({
      compositeFilter: {
        op: 'AND',
        filters: [
          { unaryFilter: { field: { fieldPath: 'a' }, op: 'IS_NULL' } },
          { unaryFilter: { field: { fieldPath: 'b' }, op: 'IS_NAN' } },
          {
            fieldFilter: {
              field: { fieldPath: '__name__' },
              op: 'IN',
              value: { arrayValue: { values: [{ referenceValue: 'ROOT/c/d/e/x' }] } },
            },
          },
        ],
      },
    });
  });
});
