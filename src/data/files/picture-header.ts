/** The size of a picture by its header, before anything decodes it: 60 000 × 60 000 pixels of one colour are a small file. */
import type { PictureFormat } from './signatures';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that a picture says it has; undefined where it does not, or in a format that is not looked into. */
export function sizeOf(bytes: Uint8Array, format: PictureFormat): Size | undefined {
  try {
    return readers[format]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return undefined; // it ends within its header
  }
}

const readers: Partial<Readonly<Record<PictureFormat, (view: DataView) => Size | undefined>>> = {
  PNG: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  GIF: gifSize,
  BMP: (view) =>
    view.getUint32(14, true) === 12
      ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
      : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) },
  JPEG: jpegSize,
  WebP: webpSize,
  AVIF: isoSize,
  HEIC: isoSize,
  PSD: (view) => ({ width: view.getUint32(18), height: view.getUint32(14) }),
};

/** That of its screen or of its first picture, which may be larger. */
function gifSize(view: DataView): Size {
  const flags = view.getUint8(10);
  let at = 13 + ((flags & 0x80) !== 0 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  while (at + 9 < view.byteLength && view.getUint8(at) === 0x21) {
    at += 2;
    while (view.getUint8(at) > 0) at += view.getUint8(at) + 1;
    at++;
  }
  if (at + 9 < view.byteLength && view.getUint8(at) === 0x2c) {
    width = Math.max(width, view.getUint16(at + 5, true));
    height = Math.max(height, view.getUint16(at + 7, true));
  }
  return { width, height };
}

/** In the first frame header (SOF0 … SOF15), behind segments of any length. */
function jpegSize(view: DataView): Size | undefined {
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webpSize(view: DataView): Size | undefined {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const three = (at: number) => view.getUint16(at, true) + 65536 * view.getUint8(at + 2);
  if (kind === 'VP8X') return { width: 1 + three(24), height: 1 + three(27) };
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  const bits = view.getUint32(21, true);
  return kind === 'VP8L'
    ? { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
    : undefined;
}

/** The largest of the “ispe” boxes, one for each picture or tile in an AVIF or HEIC file. */
function isoSize(view: DataView): Size | undefined {
  let largest: Size | undefined;
  for (let at = 0; at + 16 <= Math.min(view.byteLength, 2 ** 16); at++) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (!largest || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest;
}
