import { fittingSize } from '../../domain/image-text.js';
import type { ImageType } from '../../domain/image.js';
import { IMAGE_BYTES } from '../../domain/limits.js';

/** An image as it can be stored. */
export interface SmallImage {
  /** What is shown while its description is asked for: no address that a host's policy could refuse. */
  readonly canvas: HTMLCanvasElement;
  readonly bytes: Uint8Array;
  readonly type: ImageType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Longest sides and qualities to try, the best first. */
const SIDES = [1280, 1024, 768, 512, 320];
const QUALITIES = [0.85, 0.72, 0.58];

/**
 * Makes an image small enough to be stored. What is painted anew has lost what the file said beside the picture: place,
 * time and camera, scripts, further frames.
 *
 * @returns why it could not be made: the browser cannot read it, or it stays too large
 */
export async function shrinkImage(file: Blob): Promise<SmallImage | 'kind' | 'size'> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return 'kind';
  }
  try {
    return await fit(bitmap);
  } finally {
    bitmap.close();
  }
}

async function fit(bitmap: ImageBitmap): Promise<SmallImage | 'size'> {
  let before = '';
  for (const side of SIDES) {
    const [width, height] = fittingSize(bitmap.width, bitmap.height, side);
    const size = `${String(width)}x${String(height)}`;
    if (size === before) continue;
    before = size;
    const canvas = draw(bitmap, width, height);
    for (const quality of QUALITIES) {
      const blob = await encode(canvas, quality);
      if (!blob || blob.size > IMAGE_BYTES) continue;
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return { canvas, bytes, type: blob.type as ImageType, width, height };
    }
  }
  return 'size';
}

function draw(bitmap: ImageBitmap, width: number, height: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
  }
  return canvas;
}

/** WebP; JPEG, on white where it is transparent, in browsers that cannot make it. They answer with a PNG. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  const webp = await toBlob(canvas, 'image/webp', quality);
  if (webp?.type === 'image/webp') return webp;
  const flat = Object.assign(document.createElement('canvas'), {
    width: canvas.width,
    height: canvas.height,
  });
  const context = flat.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, flat.width, flat.height);
  context.drawImage(canvas, 0, 0);
  return toBlob(flat, 'image/jpeg', quality);
}

function toBlob(canvas: HTMLCanvasElement, type: ImageType, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
