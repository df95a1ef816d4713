/** Pictures decoded by the browser and brought to a size: the middle is kept, nothing is stretched. */
import type { ImageShape } from '../dataset';

/** The bytes of a picture, height × width × channels; undefined where the browser cannot decode it. Transparent is white. */
export async function decoded(picture: Blob, size: ImageShape): Promise<Uint8Array | undefined> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return undefined;
  const { width, height } = size;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  const scale = Math.min(bitmap.width / width, bitmap.height / height);
  const [w, h] = [width * scale, height * scale];
  context.drawImage(
    bitmap,
    (bitmap.width - w) / 2,
    (bitmap.height - h) / 2,
    w,
    h,
    0,
    0,
    width,
    height,
  );
  bitmap.close();
  return bytesOf(context.getImageData(0, 0, width, height).data, size);
}

/** Red, green, blue and opacity as the channels wanted; grey is luma (ITU-R BT.601). */
function bytesOf(pixels: Uint8ClampedArray, { height, width, channels }: ImageShape): Uint8Array {
  const bytes = new Uint8Array(height * width * channels);
  for (let i = 0; i < height * width; i++) {
    const [red, green, blue] = pixels.subarray(4 * i, 4 * i + 3) as unknown as [
      number,
      number,
      number,
    ];
    if (channels === 3) bytes.set([red, green, blue], 3 * i);
    else bytes[i] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return bytes;
}
