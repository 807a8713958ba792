import { imagePath } from '../src/data/paths.js';
import { imageMarkup } from '../src/domain/image-text.js';
import type { Fields } from '../src/store/store.js';
import { COMMUNITY, idOf, MIA } from './fixtures.js';

/** A picture as a browser makes it: stripes, or noise that hardly gets smaller. */
export function pictureOf(
  width: number,
  height: number,
  { type = 'image/webp', noise = false } = {},
): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser does not draw');
  if (noise) {
    const data = context.createImageData(width, height);
    const words = new Uint32Array(data.data.buffer);
    let seed = 1;
    for (let i = 0; i < words.length; i++) words[i] = seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    context.putImageData(data, 0, 0);
  } else {
    for (let x = 0; x < width; x += 20) {
      context.fillStyle = x % 40 ? '#2563eb' : '#fbbf24';
      context.fillRect(x, 0, 20, height);
    }
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not encoded'))), type),
  );
}

/** A stored picture of Mia’s, as documents. */
export async function storedImage(name: string, blob?: Blob): Promise<Record<string, Fields>> {
  const picture = blob ?? (await pictureOf(160, 120));
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return {
    [imagePath(COMMUNITY, idOf(name))]: { uid: MIA.uid, at: new Date(0), type: picture.type, bytes },
  };
}

export const markupOf = (name: string, alt = 'A teapot', [width, height] = [160, 120]) =>
  imageMarkup({ id: idOf(name), alt, width, height });
