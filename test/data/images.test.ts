import { expect } from '@open-wc/testing';
import { decodeImage, emptyImage, imagesBy, storeImage } from '../../src/data/images.js';
import { increment, now, type Fields } from '../../src/store/store.js';
import { documentAt, warningsOf } from './documents.js';

const DAY = 86_400_000;
/** The beginning of a JPEG of 32 × 16 pixels. */
const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 16, 0, 32]);
const ID = 'Image000000000000000';
const PATH = `communities/main/images/${ID}`;
const ground = { community: 'main', uid: 'mia', limits: null, now: 20 * DAY + 5 };

describe('an image', () => {
  it('is stored with one step of its own limits', () => {
    expect(storeImage({ id: ID, type: 'image/jpeg', bytes }, ground)).to.deep.equal([
      { op: 'set', path: PATH, data: { uid: 'mia', at: now, type: 'image/jpeg', bytes } },
      {
        op: 'set',
        path: 'communities/main/imageLimits/mia',
        data: { at: now, ref: ID, day: 20, n: 1 },
      },
    ]);
  });

  it('is counted further on the same day', () => {
    const limits = { at: 1, day: 20, n: 4, ref: 'old' };
    const [, count] = storeImage({ id: ID, type: 'image/jpeg', bytes }, { ...ground, limits });
    expect(count).to.deep.include({ op: 'update', data: { at: now, ref: ID, n: increment(1) } });
  });

  it('is emptied in its place', () => {
    expect(emptyImage('main', ID)).to.deep.equal([{ op: 'set', path: PATH, data: {} }]);
  });

  it('is listed for whom it belongs to, in the order of the ids', () => {
    expect(imagesBy('main', 'mia')).to.deep.equal({
      collection: 'communities/main/images',
      where: [['uid', '==', 'mia']],
      orderBy: [['__name__', 'asc']],
      limit: 20,
    });
    expect(imagesBy('main', 'mia', ID, 5)).to.deep.include({ startAfter: [ID], limit: 5 });
  });
});

describe('a stored image', () => {
  const good: Fields = { uid: 'mia', at: new Date(7), type: 'image/jpeg', bytes };

  it('is read', () => {
    const image = { id: ID, uid: 'mia', at: 7, type: 'image/jpeg', bytes };
    expect(decodeImage(documentAt(PATH, good))).to.deep.equal(image);
  });

  it('is null where it is missing or taken back, without a warning', () => {
    const warnings = warningsOf(() => {
      expect(decodeImage(null)).to.equal(null);
      expect(decodeImage(documentAt(PATH, {}))).to.equal(null);
    });
    expect(warnings).to.deep.equal([]);
  });

  it('is null, with a warning, where it is not what it says', () => {
    const wrong: Fields[] = [
      { ...good, type: 'image/svg+xml' },
      { ...good, type: 'image/webp' },
      { ...good, bytes: new TextEncoder().encode('<script>') },
      { ...good, bytes: 'text' },
      { ...good, uid: 7 },
      { ...good, at: 7 },
      { ...good, bytes: Uint8Array.from({ length: 250_001 }, (_, i) => bytes[i] ?? 0) },
    ];
    for (const fields of wrong) {
      const warnings = warningsOf(() => {
        expect(decodeImage(documentAt(PATH, fields))).to.equal(null);
      });
      expect(warnings).to.have.length(1);
    }
  });
});
