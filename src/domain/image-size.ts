import type { ImageType } from './image.js';

type Size = readonly [width: number, height: number];

/**
 * Pixels of an image as its first bytes tell them; null where they tell nothing. A few kilobytes can hold a plain area of
 * a thousand million pixels, which would stop the phone of whoever looks at it: so this is asked before a picture is made.
 */
export function imageSize(bytes: Uint8Array, type: ImageType): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return type === 'image/webp' ? webpSize(view) : jpegSize(view);
  } catch {
    return null; // it ends before it has told
  }
}

/** One of three kinds of chunk comes first; a decoder refuses an image that differs from what it says. */
function webpSize(view: DataView): Size | null {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (chunk === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  if (chunk === 'VP8X') return [uint24(view, 24) + 1, uint24(view, 27) + 1];
  return null;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** Segments follow each other until the one that begins the frame. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
  }
  return null;
}

/** C0 to CF begin a frame, but for tables, an extension and arithmetic conditioning. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
