import { expect } from '@open-wc/testing';
import { imageSize } from '../../src/domain/image-size.js';
import { isImage, type ImageType } from '../../src/domain/image.js';
import { pictureOf } from '../../stories/image-fixtures.js';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** What a browser encodes: half see-through makes WebP add a layer, full quality makes it lossless. */
async function encoded(
  [width, height]: readonly [number, number],
  type: ImageType,
  quality?: number,
  clear = false,
) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = '#2563eb';
  context?.fillRect(0, 0, clear ? width / 2 : width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  return bytesOf(blob ?? new Blob());
}

describe('the size of an image, from its bytes', () => {
  const kinds: [what: string, type: ImageType, quality?: number, clear?: boolean][] = [
    ['lossy WebP', 'image/webp', 0.8],
    ['WebP with a layer of transparency', 'image/webp', 0.8, true],
    ['lossless WebP', 'image/webp', 1],
    ['JPEG', 'image/jpeg', 0.8],
  ];
  for (const [what, type, quality, clear] of kinds) {
    for (const size of [
      [1, 1],
      [640, 480],
      [301, 1280],
    ] as const) {
      it(`of ${what} is ${size.join(' × ')}`, async () => {
        const bytes = await encoded(size, type, quality, clear);
        expect(imageSize(bytes, type)).to.deep.equal(size);
        expect(isImage(type, bytes)).to.equal(true);
      });
    }

    it(`of ${what} that is larger than any stored here is refused, however few bytes it has`, async () => {
      const bytes = await encoded([9000, 3], type, quality, clear);
      expect(imageSize(bytes, type)).to.deep.equal([9000, 3]);
      expect(isImage(type, bytes)).to.equal(false);
    });

    it(`of ${what} that ends too soon is not known`, async () => {
      const bytes = await encoded([20, 20], type, quality, clear);
      for (const length of [0, 3, 12, 16, 20]) {
        expect(imageSize(bytes.subarray(0, length), type)).to.equal(null);
        expect(isImage(type, bytes.subarray(0, length))).to.equal(false);
      }
    });
  }

  it('is looked for where the bytes begin, also in a part of a buffer', async () => {
    const bytes = await bytesOf(await pictureOf(40, 30));
    const shifted = new Uint8Array(bytes.length + 5);
    shifted.set(bytes, 5);
    expect(imageSize(shifted.subarray(5), 'image/webp')).to.deep.equal([40, 30]);
  });
});
